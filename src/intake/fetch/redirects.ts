import { BY_HAND, FetchRefused } from './fetchRefused.ts'
import { headerOf } from './headers.ts'
import type { Headers } from './headers.ts'

/** Where one request has been, and whether all its steps were for good. */
export interface Trail {
  readonly seen: Set<string>
  movedTo?: string
  isPermanent: boolean
}

const MAX_REDIRECTS = 10
/** What no link needs, and what matching it against a hostile robots.txt takes time for. */
export const MAX_URL_UNITS = 4096

/** The address that an answer leads on to, if it does. Throws `FetchRefused` when that is none of the web. */
export function redirectOf(status: number, headers: Headers, from: URL): URL | undefined {
  const written = REDIRECTS.has(status) ? headerOf(headers, 'location') : undefined
  if (!written) return undefined
  // Headers come as one unit a byte; browsers take the bytes of an address for UTF-8, and so do those who write one.
  const location = Buffer.from(written, 'latin1').toString()
  const to = URL.parse(location, from.href)
  if (!to || (to.protocol !== 'http:' && to.protocol !== 'https:')) throw new FetchRefused('redirect', `The address leads on to "${location.slice(0, 200)}", which is no address of the web.`)
  if (to.href.length > MAX_URL_UNITS) throw new FetchRefused('redirect', 'The address leads on to one that is longer than any link needs to be.')
  to.hash = ''
  return to
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Note a step on the way. Throws `FetchRefused` when it leads nowhere. */
export function takeStep(trail: Trail, status: number, from: URL, to: URL): void {
  trail.seen.add(from.href)
  if (trail.seen.has(to.href)) throw new FetchRefused('redirect', `The address leads in a circle, back to ${to.href}, as with sites that insist on cookies. ${BY_HAND}`)
  if (trail.seen.size > MAX_REDIRECTS) throw new FetchRefused('redirect', `The address leads on more than ${MAX_REDIRECTS} times. ${BY_HAND}`)
  trail.isPermanent &&= status === 301 || status === 308
  if (trail.isPermanent) trail.movedTo = to.href
}
