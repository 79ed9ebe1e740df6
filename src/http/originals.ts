import { createRoute, z } from '@hono/zod-openapi'
import { json, REFUSALS, VersionParams } from './answers.ts'
import { loadOriginal, originalsOf } from '../store/originals.ts'
import { OriginalList } from './api.ts'
import { GONE, Refused } from './problem.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { OriginalInfo } from '../store/originals.ts'
import type { OriginalItem } from './api.ts'
import type { Store } from '../store/store.ts'

const listRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{version}/originals', summary: 'What a version was made from',
  request: { params: VersionParams },
  responses: { 200: json('None for a text that came without an original.', OriginalList), 400: REFUSALS[400] },
})

const bytesRoute = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{version}/originals/{original}', summary: 'The bytes of an original, as a file to keep',
  request: { params: VersionParams.extend({ original: z.string().regex(/^[\da-f]{32}$/) }) },
  responses: { 200: { description: 'As they were fetched or given.', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }, ...REFUSALS },
})

export function giveOriginals(app: OpenAPIHono, store: Store): void {
  app.openapi(listRoute, async c => c.json({ items: (await originalsOf(store, c.req.valid('param'))).map(itemOf) }, 200))
  app.openapi(bytesRoute, async c => {
    const { original, ...key } = c.req.valid('param')
    const [infos, bytes] = await Promise.all([originalsOf(store, key), loadOriginal(store, key, original)])
    const info = infos.find(other => other.original === original)
    if (!info || !bytes) throw new Refused(404, 'There is no such original of this version.', GONE)
    // Whatever it is, no browser is to take it for a page.
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename*=UTF-8''${fileName(info)}` })
  })
}

function itemOf({ fetchedAt, ...info }: OriginalInfo): OriginalItem {
  return { ...info, ...(fetchedAt && { fetchedAt: fetchedAt.toISOString() }) }
}

/** The last part of its name, as RFC 8187 writes it. */
function fileName({ name, url, original }: OriginalInfo): string {
  const given = (name ?? (url && URL.parse(url)?.pathname) ?? '').split(/[/\\]/).findLast(part => part) ?? original
  return encodeURIComponent(given.toWellFormed()).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
}
