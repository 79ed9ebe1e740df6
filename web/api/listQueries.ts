import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get } from './client.ts'
import type { FigureGroups, Figures, Timeline, TimelineScale, UnitCounts } from '../../src/http/api.ts'

// Lists over all articles. What is asked is handed on as the address has it, where a name may stand more than once.

export const timelineQuery = (asked: string) => listQuery<Timeline>('timeline', '/api/timeline', asked)
export const figuresQuery = (asked: string) => listQuery<Figures>('figures', '/api/figures', asked)
export const figureGroupsQuery = (asked: string) => listQuery<FigureGroups>('figureGroups', '/api/figures/groups', asked, 30)
export const timelineScaleQuery = (asked: string) => countQuery<TimelineScale>('timelineScale', '/api/timeline/scale', asked)
export const figureUnitsQuery = (asked: string) => countQuery<UnitCounts>('figureUnits', '/api/figures/units', asked)

function listQuery<Page extends { readonly next?: string | undefined }>(name: string, path: string, asked: string, limit = 50) {
  return infiniteQueryOptions({
    queryKey: [name, asked],
    queryFn: ({ pageParam, signal }) => get<Page>(withAsked(path, asked, `limit=${limit}${pageParam === undefined ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`), {}, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
}

/** Counts walk over all that is found, so they are not asked for anew with each article that is read. */
function countQuery<Answer>(name: string, path: string, asked: string) {
  return queryOptions({
    queryKey: [name, asked],
    queryFn: ({ signal }) => get<Answer>(withAsked(path, asked), {}, signal),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}

function withAsked(path: string, ...parts: readonly string[]): string {
  const query = parts.filter(Boolean).join('&')
  return query ? `${path}?${query}` : path
}
