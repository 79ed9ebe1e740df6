import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from '../api/client.ts'
import type { ActorDetail, ActorDocuments, ActorEvents, ActorPage, ActorStatements, SimilarActors } from '../../src/http/api.ts'

type Asked = Readonly<Record<string, string>>

export const actorsQuery = (asked: Asked) => pages<ActorPage>(['actors', asked], '/api/actors', asked, 100)
export const actorStatementsQuery = (actor: string, asked: Asked) => pages<ActorStatements>(['actor', actor, 'statements', asked], `/api/actors/${actor}/statements`, asked, 10)
export const actorEventsQuery = (actor: string) => pages<ActorEvents>(['actor', actor, 'events'], `/api/actors/${actor}/events`, {}, 10)
export const actorDocumentsQuery = (actor: string, asked: Asked) => pages<ActorDocuments>(['actor', actor, 'documents', asked], `/api/actors/${actor}/documents`, asked, 10)

export const actorQuery = (actor: string) => queryOptions({
  queryKey: ['actor', actor],
  queryFn: ({ signal }) => get<ActorDetail>(`/api/actors/${actor}`, {}, signal),
})

export const similarQuery = (actor: string) => queryOptions({
  queryKey: ['actor', actor, 'similar'],
  queryFn: ({ signal }) => get<SimilarActors>(`/api/actors/${actor}/similar`, {}, signal),
})

function pages<Page extends { readonly next?: string | undefined }>(queryKey: readonly unknown[], path: string, asked: Asked, limit: number) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => get<Page>(path, { ...asked, limit, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
}
