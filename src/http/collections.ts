import { createRoute } from '@hono/zod-openapi'
import { CollectionList } from './api.ts'
import { json } from './answers.ts'
import { listCollections } from '../store/collections.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const route = createRoute({ method: 'get', path: '/api/collections', summary: 'All collections, by name', responses: { 200: json('The collections.', CollectionList) } })

export function giveCollections(app: OpenAPIHono, store: Store): void {
  app.openapi(route, async c => c.json({ items: (await listCollections(store)).map(({ madeAt, ...info }) => ({ ...info, madeAt: madeAt.toISOString() })) }, 200))
}
