import { createRoute } from '@hono/zod-openapi'
import { countStates } from '../store/documents.ts'
import { ENGINE_VERSION } from '../version.ts'
import { json } from './answers.ts'
import { Status } from './api.ts'
import { UPLOAD_LIMITS } from './uploads.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { News } from './news.ts'
import type { Store } from '../store/store.ts'

const route = createRoute({ method: 'get', path: '/api/status', summary: 'The collection, and how far work on it is', responses: { 200: json('As it is now.', Status) } })

export function giveStatus(app: OpenAPIHono, { store, news, who }: { readonly store: Store; readonly news: News; readonly who: string }): void {
  app.openapi(route, async c => c.json({ engine: ENGINE_VERSION, kind: store.kind, place: store.place, who, memoryBytes: process.memoryUsage.rss(), ...await countStates(store), progress: news.progress, maxUploadBytes: UPLOAD_LIMITS.maxBytes }, 200))
}
