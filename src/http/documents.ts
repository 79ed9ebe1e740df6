import { createRoute, z } from '@hono/zod-openapi'
import { differences } from '../store/differences.ts'
import { Differences, DocumentDetail, DocumentPage, DocumentsQuery, OutletList } from './api.ts'
import { DocumentParams, json, PURGED, REFUSALS } from './answers.ts'
import { followedOutlets } from '../store/feeds.ts'
import { listDocuments, listOutlets, loadDocument, purgedAt } from '../store/documents.ts'
import { loadArticle, versionsOf } from '../store/versions.ts'
import { GONE, Refused } from './problem.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { DocumentInfo } from '../store/documents.ts'
import type { DocumentItem, VersionItem } from './api.ts'
import type { Store } from '../store/store.ts'
import type { VersionInfo } from '../store/versions.ts'

const listRoute = createRoute({
  method: 'get', path: '/api/documents', summary: 'Documents, page by page',
  request: { query: DocumentsQuery },
  responses: { 200: json('A page of them.', DocumentPage), 400: REFUSALS[400] },
})

const outletsRoute = createRoute({ method: 'get', path: '/api/outlets', summary: 'Where the documents come from', responses: { 200: json('The outlets.', OutletList) } })

const oneRoute = createRoute({
  method: 'get', path: '/api/documents/{document}', summary: 'A document with its versions',
  request: { params: DocumentParams },
  responses: { 200: json('The document.', DocumentDetail), ...REFUSALS, ...PURGED },
})

const TwoVersions = DocumentParams.extend({ before: z.string().regex(/^[\da-f]{32}$/), after: z.string().regex(/^[\da-f]{32}$/) })

const differencesRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{before}/differences/{after}', summary: 'What changed from one version to another',
  request: { params: TwoVersions },
  responses: { 200: json('Both texts, and where they differ.', Differences), ...REFUSALS },
})

export function giveDocuments(app: OpenAPIHono, store: Store): void {
  app.openapi(listRoute, async c => {
    const { items, next } = await listDocuments(store, withoutAbsent(c.req.valid('query')))
    return c.json({ items: items.map(itemOf), ...(next !== undefined && { next }) }, 200)
  })
  app.openapi(outletsRoute, async c => {
    const [outlets, followed] = await Promise.all([listOutlets(store, MOST_OUTLETS), followedOutlets(store.db)])
    return c.json({ items: outlets.map(item => ({ ...item, isFollowed: followed.has(item.outlet) })) }, 200)
  })
  app.openapi(oneRoute, async c => {
    const { document } = c.req.valid('param')
    const info = await loadDocument(store, document)
    if (!info) throw await lackOf(store, document)
    return c.json({ ...itemOf(info), history: (await versionsOf(store, document)).map(versionItemOf) }, 200)
  })
  app.openapi(differencesRoute, async c => {
    const { document, before, after } = c.req.valid('param')
    const [first, last] = await Promise.all([before, after].map(version => loadArticle(store.db, { document, version })))
    if (!first || !last) throw new Refused(404, `This document has no version ${first ? after : before}.`, GONE)
    return c.json({ before: { version: before, text: first.text }, after: { version: after, text: last.text }, ...await differences(store, document, before, after) }, 200)
  })
}

const MOST_OUTLETS = 1000

/** Why a document is not there. */
export async function lackOf(store: Store, document: string): Promise<Refused> {
  const at = await purgedAt(store, document)
  return at ? new Refused(410, `This article was removed from the collection for good on ${at.toISOString().slice(0, 10)}.`, 'It comes in again only when somebody adds it and wants it "again".') : new Refused(404, 'There is no such document in this collection.', GONE)
}

function itemOf({ addedAt, reading, ...info }: DocumentInfo): DocumentItem {
  return { ...info, addedAt: addedAt.toISOString(), ...(reading && { reading: { ...reading, readAt: reading.readAt.toISOString() } }) }
}

function versionItemOf({ addedAt, ...info }: VersionInfo): VersionItem {
  return { ...info, addedAt: addedAt.toISOString() }
}
