import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from './client.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { CheckDetail, CheckOverview, CheckPage, CollectionList, CorrectionList, CorrectionPage, Differences, DocumentDetail, DocumentPage, Facets, FailureCounts, FailureItem, FailurePage, FeedItems, GapPage, GapReasons, HandoverItems, OriginalList, OutletList, ReactionList, SavedSearchList, SearchResults, SessionList, Settings, SimilarList, Status } from '../../src/http/api.ts'

// What the desk asks the server, each under the key that it is kept by.

/** What narrows the library down, by its name in the address and in the question. */
export const FILTERS = ['collection', 'outlet', 'actor', 'language', 'after', 'before', 'state'] as const

export type DocumentFilter = Readonly<Partial<Record<(typeof FILTERS)[number] | 'order', string>>>

export const documentsQuery = (filter: DocumentFilter) => infiniteQueryOptions({
  queryKey: ['documents', filter],
  queryFn: ({ pageParam, signal }) => get<DocumentPage>('/api/documents', { ...filter, limit: ROWS, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
  placeholderData: before => before,
})

const ROWS = 100

export const documentQuery = (document: string) => queryOptions({
  queryKey: ['document', document],
  queryFn: ({ signal }) => get<DocumentDetail>(`/api/documents/${document}`, {}, signal),
})

/** As people have corrected it, or as the machine found it. */
export type ReadingLayer = 'corrected' | 'machine'

export const readingQuery = (document: string, version: string, layer: ReadingLayer = 'corrected') => queryOptions({
  queryKey: ['reading', document, version, layer],
  queryFn: ({ signal }) => askReading(document, version, layer, signal),
  staleTime: Infinity,
})

export const askReading = (document: string, version: string, layer: ReadingLayer = 'corrected', signal?: AbortSignal) =>
  get<Reading>(`/api/documents/${document}/versions/${version}/reading`, { layer: layer === 'machine' ? layer : undefined }, signal)

export const correctionsQuery = (document: string, version: string) => queryOptions({
  queryKey: ['corrections', document, version],
  queryFn: ({ signal }) => askCorrections(document, version, signal),
  staleTime: Infinity,
})

export const askCorrections = (document: string, version: string, signal?: AbortSignal) =>
  get<CorrectionList>(`/api/documents/${document}/versions/${version}/corrections`, {}, signal)

export const similarQuery = (correction: string) => queryOptions({
  queryKey: ['similar', correction],
  queryFn: ({ signal }) => get<SimilarList>(`/api/corrections/${correction}/similar`, {}, signal),
})

export type CorrectionFilter = Readonly<Partial<Record<'by' | 'state', string>>>

export const allCorrectionsQuery = (filter: CorrectionFilter) => infiniteQueryOptions({
  queryKey: ['all corrections', filter],
  queryFn: ({ pageParam, signal }) => get<CorrectionPage>('/api/corrections', { ...filter, limit: ROWS, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
  placeholderData: before => before,
})

export const differencesQuery = (document: string, before: string, after: string) => queryOptions({
  queryKey: ['differences', document, before, after],
  queryFn: ({ signal }) => get<Differences>(`/api/documents/${document}/versions/${before}/differences/${after}`, {}, signal),
  staleTime: Infinity,
})

export const collectionsQuery = queryOptions({
  queryKey: ['collections'],
  queryFn: ({ signal }) => get<CollectionList>('/api/collections', {}, signal),
})

export const outletsQuery = queryOptions({
  queryKey: ['outlets'],
  queryFn: ({ signal }) => get<OutletList>('/api/outlets', {}, signal),
})

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => get<Status>('/api/status', {}, signal),
})

export const facetsQuery = ({ q, in: where, possible }: SearchAsked) => queryOptions({
  queryKey: ['facets', q, where, possible],
  queryFn: ({ signal }) => get<Facets>('/api/search/facets', { q, in: where, possible }, signal),
  placeholderData: before => before,
})

export const savedSearchesQuery = queryOptions({
  queryKey: ['searches'],
  queryFn: ({ signal }) => get<SavedSearchList>('/api/searches', {}, signal),
})

export const failureCountsQuery = queryOptions({
  queryKey: ['failures', 'counts'],
  queryFn: ({ signal }) => get<FailureCounts>('/api/failures/counts', {}, signal),
})

export const failuresQuery = (kind: FailureItem['kind']) => infiniteQueryOptions({
  queryKey: ['failures', kind],
  queryFn: ({ pageParam, signal }) => get<FailurePage>('/api/failures', { kind, limit: ROWS, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
})

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => get<FeedItems>('/api/feeds', {}, signal),
})

/** What narrows a list of gaps down. */
export const GAP_FILTERS = ['collection', 'outlet', 'document', 'layer', 'why'] as const

export type GapFilter = Readonly<Partial<Record<(typeof GAP_FILTERS)[number], string>>>

export const gapsQuery = (filter: GapFilter) => infiniteQueryOptions({
  queryKey: ['gaps', filter],
  queryFn: ({ pageParam, signal }) => get<GapPage>('/api/gaps', { ...filter, limit: ROWS, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
  placeholderData: before => before,
})

export const gapReasonsQuery = (filter: Omit<GapFilter, 'layer' | 'why'>) => queryOptions({
  queryKey: ['gaps', 'reasons', filter],
  queryFn: ({ signal }) => get<GapReasons>('/api/gaps/reasons', filter, signal),
})

export type SearchAsked = { readonly q: string; readonly in: 'statements' | 'articles'; readonly sort?: string; readonly possible?: string }

export const searchQuery = (asked: SearchAsked) => infiniteQueryOptions({
  queryKey: ['search', asked],
  queryFn: ({ pageParam, signal }) => get<SearchResults>('/api/search', { ...asked, limit: RESULTS, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
  enabled: asked.q.trim() !== '',
})

const RESULTS = 50

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get<SessionList>('/api/sessions', {}, signal),
  staleTime: 0,
})

export const CHECK_FILTERS = ['status', 'person', 'due', 'collection', 'document', 'removed'] as const
export type CheckFilter = Readonly<Partial<Record<(typeof CHECK_FILTERS)[number], string>>>

export const checksQuery = (filter: CheckFilter) => infiniteQueryOptions({
  queryKey: ['checks', filter],
  queryFn: ({ pageParam, signal }) => get<CheckPage>('/api/checks', { ...filter, limit: RESULTS, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.next,
  placeholderData: before => before,
})

/** Of one document, to be shown beside its words. */
export const checksOfQuery = (document: string) => queryOptions({
  queryKey: ['checks of', document],
  queryFn: ({ signal }) => get<CheckPage>('/api/checks', { document, limit: 200 }, signal),
})

export const checkQuery = (check: string) => queryOptions({
  queryKey: ['check', check],
  queryFn: ({ signal }) => get<CheckDetail>(`/api/checks/${check}`, {}, signal),
})

export const checkOverviewQuery = queryOptions({
  queryKey: ['check overview'],
  queryFn: ({ signal }) => get<CheckOverview>('/api/checks/overview', {}, signal),
})

export const handoverQuery = (collection: string) => queryOptions({
  queryKey: ['handover', collection],
  queryFn: ({ signal }) => get<HandoverItems>('/api/checks/handover', { collection }, signal),
})

export const reactionsQuery = (document: string) => queryOptions({
  queryKey: ['reactions', document],
  queryFn: ({ signal }) => get<ReactionList>(`/api/documents/${document}/reactions`, {}, signal),
})

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => get<Settings>('/api/settings', {}, signal),
})

export const originalsQuery = (document: string, version: string) => queryOptions({
  queryKey: ['originals', document, version],
  queryFn: ({ signal }) => get<OriginalList>(`/api/documents/${document}/versions/${version}/originals`, {}, signal),
  staleTime: Infinity,
})
