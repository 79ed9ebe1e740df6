import { createRoute } from '@hono/zod-openapi'
import { countGaps, listGaps } from '../store/openEnds.ts'
import { GapPage, GapReasons, GapReasonsQuery, GapsQuery } from './api.ts'
import { json, REFUSALS } from './answers.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const listRoute = createRoute({
  method: 'get', path: '/api/gaps', summary: 'What could not be decided, document by document',
  request: { query: GapsQuery },
  responses: { 200: json('A page of it.', GapPage), 400: REFUSALS[400] },
})

const reasonsRoute = createRoute({
  method: 'get', path: '/api/gaps/reasons', summary: 'Why things could not be decided, and how often',
  request: { query: GapReasonsQuery },
  responses: { 200: json('The reasons.', GapReasons), 400: REFUSALS[400] },
})

export function giveGaps(app: OpenAPIHono, store: Store): void {
  app.openapi(listRoute, async c => c.json(await listGaps(store, withoutAbsent(c.req.valid('query'))), 200))
  app.openapi(reasonsRoute, async c => {
    const found = await countGaps(store, withoutAbsent(c.req.valid('query')), MOST + 1)
    return c.json({ items: found.slice(0, MOST), isMore: found.length > MOST }, 200)
  })
}

const MOST = 100
