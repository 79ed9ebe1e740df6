import { createRoute } from '@hono/zod-openapi'
import { DocumentParams, json, PURGED, REFUSALS } from './answers.ts'
import { lackOf } from './documents.ts'
import { loadDocument } from '../store/documents.ts'
import { personOf } from './person.ts'
import { purge } from '../store/care/purge.ts'
import { RemovedDocuments, RemoveDocument, RemoveDocuments } from './api.ts'
import type { Context } from 'hono'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { News } from './news.ts'
import type { Store } from '../store/store.ts'

const ABOUT = 'Versions, originals, readings, corrections and worksheets go with it. What stays is its id with when, by whom and why, so that it does not come in again by itself.'

const oneRoute = createRoute({
  method: 'delete', path: '/api/documents/{document}', summary: 'Remove a document for good', description: ABOUT,
  request: { params: DocumentParams, query: RemoveDocument },
  responses: { 200: json('Which are gone.', RemovedDocuments), ...REFUSALS, ...PURGED },
})

const manyRoute = createRoute({
  method: 'post', path: '/api/documents/removals', summary: 'Remove several documents for good, all or none of them', description: ABOUT,
  request: { body: { required: true, content: { 'application/json': { schema: RemoveDocuments } } } },
  responses: { 200: json('Which are gone.', RemovedDocuments), ...REFUSALS, ...PURGED },
})

export interface RemoveParts {
  readonly store: Store
  readonly who: string
  readonly news: News
}

/** What was added by mistake, or may not be kept, is taken out again. */
export function removeDocuments(app: OpenAPIHono, { store, who, news }: RemoveParts): void {
  const remove = async (c: Context, documents: readonly string[], reason: string | undefined) => {
    for (const document of documents) if (!await loadDocument(store, document)) throw await lackOf(store, document)
    const removed = await purge(store, documents.map(document => ({ document })), { who: personOf(c, who), ...reason && { reason } })
    for (const { document } of removed.documents) news.tell('changed', { what: 'removed', document })
    return { documents: removed.documents.map(({ document }) => document) }
  }
  app.openapi(oneRoute, async c => c.json(await remove(c, [c.req.valid('param').document], c.req.valid('query').reason), 200))
  app.openapi(manyRoute, async c => {
    const { documents, reason } = c.req.valid('json')
    return c.json(await remove(c, [...new Set(documents)], reason), 200)
  })
}
