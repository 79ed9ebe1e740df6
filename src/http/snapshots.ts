import { IntakeError } from '../intake/intakeError.ts'
import { loadOriginal, originalsOf } from '../store/originals.ts'
import { plainPage } from './pages.ts'
import { policyOfSnapshot } from './policy.ts'
import { Refused } from './problem.ts'
import { snapshotPage } from './snapshotPage.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

/** Pages as they were kept, to be looked at within the desk: each in a sandbox, from which it reaches nothing. */
export function showSnapshots(app: OpenAPIHono, store: Store): void {
  app.get('/snapshots/:document{[\\da-f]{32}}/:version{[\\da-f]{32}}', async c => {
    const key = c.req.param()
    const { isPage, snapshotOf } = await import('../intake/snapshot.ts')
    const info = (await originalsOf(store, key)).find(({ mediaType }) => isPage(mediaType))
    const bytes = info && await loadOriginal(store, key, info.original)
    if (!bytes) throw new Refused(404, 'No page was kept with this version.', 'Its text is there all the same.')
    try {
      if (bytes.length > LARGEST_BYTES) throw new IntakeError(`This page has more than ${LARGEST_BYTES / 1e6} MB, which is too much to be made harmless.`)
      const html = snapshotPage(info, snapshotOf(bytes, info.mediaType))
      c.header('X-Frame-Options', 'SAMEORIGIN')
      return c.html(html, 200, { 'Content-Security-Policy': policyOfSnapshot(html), 'Cache-Control': 'private, no-cache' })
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error
      return plainPage(c, 422, { title: 'This page is not shown', says: [error.message, 'The file that was kept can be had all the same.'] })
    }
  })
}

const LARGEST_BYTES = 16_000_000
