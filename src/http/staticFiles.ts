import { plainPage } from './pages.ts'
import { Refused } from './problem.ts'
import type { Context } from 'hono'
import type { Site, SiteFile } from './site.ts'

/** The desk's page, for every address that is no file: what it shows there, it knows itself. */
export function answerWith(site: Site | undefined): (c: Context) => Response {
  return c => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new Refused(405, `The desk's pages are only there to be looked at, and ${c.req.method} is something else.`, 'What programs can ask stands in /api/openapi.json.')
    if (!site) return plainPage(c, 503, { title: 'The desk’s page has not been built', says: ['Build it with: npm run build:web', 'Then start hearsay desk again. The API under /api works meanwhile.'] })
    const file = site.files.get(c.req.path)
    if (file) return give(c, file, file.isHashed ? FOR_EVER : 'no-cache')
    // What is asked for as a file and is none: an older page may ask for assets that are gone.
    if (/^\/assets\/|\.\w{1,5}$/.test(c.req.path)) throw new Refused(404, 'There is no such file.', 'Load the page again: after an upgrade its files have other names.')
    c.header('Content-Security-Policy', site.policy)
    return give(c, site.page, 'no-cache')
  }
}

const FOR_EVER = 'public, max-age=31536000, immutable'

function give(c: Context, { bytes, type, etag }: SiteFile, cacheControl: string): Response {
  c.header('Cache-Control', cacheControl)
  c.header('ETag', etag)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  return c.body(bytes, 200, { 'Content-Type': type })
}
