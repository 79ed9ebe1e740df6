import { createRoute, z } from '@hono/zod-openapi'
import { PURGED, REFUSALS, VersionParams } from './answers.ts'
import { lackOf } from './documents.ts'
import { loadDocument } from '../store/documents.ts'
import { loadCorrected } from '../store/readings.ts'
import { GONE, Refused } from './problem.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const route = createRoute({
  method: 'get', path: '/api/documents/{document}/versions/{version}/reading', summary: 'All that was found in a version',
  description: 'As people have corrected it. It stays the same until somebody corrects something or another engine reads the version again; its ETag tells.',
  request: { params: VersionParams, query: z.object({ layer: z.enum(['effective', 'machine']).default('effective').meta({ description: 'machine: as it was found, without corrections.' }) }) },
  responses: {
    200: { description: 'The reading.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Reading' } } } },
    304: { description: 'It is the one that was named in If-None-Match.' },
    ...REFUSALS,
    ...PURGED,
  },
})

export function giveReadings(app: OpenAPIHono, store: Store): void {
  app.openapi(route, async c => {
    const { document, version } = c.req.valid('param')
    const { layer } = c.req.valid('query')
    const loaded = await loadCorrected(store.db, document, version)
    if (!loaded) throw await lackOfReading(store, document, version)
    const reading = layer === 'machine' ? loaded.machine : loaded.corrected.reading
    const etag = `"${version}-${reading.engine}-${reading.pack}${layer === 'machine' ? '' : `-${loaded.revision}`}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'private, no-cache')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    return c.json(reading, 200)
  })
}

/** Why there is no reading. */
export async function lackOfReading(store: Store, document: string, version: string): Promise<Refused> {
  const info = await loadDocument(store, document)
  if (!info) return lackOf(store, document)
  if (info.version === version && info.failure) return new Refused(404, `This version could not be read: ${info.failure}`, 'Try again, or report it.')
  return info.version === version ? new Refused(404, 'This version has not been read yet.', 'It is read as soon as its turn comes.') : new Refused(404, 'There is no reading of such a version of this document.', GONE)
}
