import { createRoute } from '@hono/zod-openapi'
import { toldEvents } from '../export/eventsTold.ts'
import { json, REFUSALS } from './answers.ts'
import { listOf, ScaleQuery, Timeline, TimelineQuery, TimelineScale } from './api.ts'
import { listTimeline, timelineScale } from '../store/timeline.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { Domain, EventType, Reality } from '../doc/events.ts'
import type { TimelineFilter } from '../store/timeline.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'
import type { z } from '@hono/zod-openapi'

const listRoute = createRoute({
  method: 'get', path: '/api/timeline', summary: 'Events that articles tell of, page by page',
  request: { query: TimelineQuery },
  responses: { 200: json('A page of them.', Timeline), 400: REFUSALS[400] },
})

const scaleRoute = createRoute({
  method: 'get', path: '/api/timeline/scale', summary: 'How many events lie where in time, and of which kinds they are',
  request: { query: ScaleQuery },
  responses: { 200: json('Counts for a scale and for the choices of a filter.', TimelineScale), 400: REFUSALS[400] },
})

export function giveTimeline(app: OpenAPIHono, store: Store): void {
  app.openapi(listRoute, async c => {
    const { limit, cursor, order, ...query } = withoutAbsent(c.req.valid('query'))
    const { items, next, total } = await listTimeline(store, { ...timelineFilter(query), limit, order, ...cursor !== undefined && { cursor } })
    return c.json({ items: toldEvents(items), ...next !== undefined && { next }, ...total && { total } }, 200)
  })
  app.openapi(scaleRoute, async c => c.json(await timelineScale(store, timelineFilter(withoutAbsent(c.req.valid('query')))), 200))
}

export function timelineFilter({ type, domain, reality, actor, possible, dated, ...query }: z.output<typeof ScaleQuery>): TimelineFilter & { readonly isDated: boolean } {
  return withoutAbsent({
    ...query, possible: possible === 'yes', isDated: dated === 'yes', types: listOf<EventType>(type), domains: listOf<Domain>(domain), realities: listOf<Reality>(reality), actors: typeof actor === 'string' ? [actor] : actor,
  }) as TimelineFilter & { readonly isDated: boolean }
}
