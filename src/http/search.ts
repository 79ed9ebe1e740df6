import { createRoute } from '@hono/zod-openapi'
import { json, REFUSALS } from './answers.ts'
import { searchArticles } from '../store/search/searchArticles.ts'
import { searchStatements } from '../store/search/searchStatements.ts'
import { SearchQuery, SearchResults } from './api.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const route = createRoute({
  method: 'get', path: '/api/search', summary: 'Find statements or articles',
  request: { query: SearchQuery },
  responses: { 200: json('A page of what was found.', SearchResults), 400: REFUSALS[400] },
})

export function searchThings(app: OpenAPIHono, store: Store): void {
  app.openapi(route, async c => {
    const { q: query, in: where, ...options } = withoutAbsent(c.req.valid('query'))
    return where === 'statements'
      ? c.json({ in: where, ...await searchStatements(store, query, options) }, 200)
      : c.json({ in: where, ...await searchArticles(store, query, options) }, 200)
  })
}
