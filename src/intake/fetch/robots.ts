import robots from 'robots-parser'
import { BY_HAND, FetchRefused, LATER_OR_BY_HAND } from './fetchRefused.ts'

/** What became of asking for a robots.txt: its words, or that there is none, or that nobody can tell for now. */
export type RobotsAnswer = { readonly text: string } | { readonly unreachable: string; readonly retryAfterMs?: number | undefined }

// The package's types tell of a property `default`; what Node imports is the function itself.
const parseRobots = robots as unknown as typeof robots.default

type Known = { readonly untilMs: number } & ({ readonly rules: Rules } | { readonly unreachable: string })

interface Rules {
  readonly parsed: ReturnType<typeof parseRobots>
  /** How much there is to match that has wildcards in it. */
  readonly wildUnits: number
}

// As RFC 9309 says: kept for a day at most, and read for at least 500 KiB.
const KEPT_MS = 24 * 3_600_000
const MAX_UNITS = 500 * 1024
// Where it cannot be had, nothing may be fetched; it is asked for again after this.
const UNREACHABLE_MS = 600_000
const MAX_ORIGINS = 2000
// Rules with wildcards are matched in steps of the order of their length times the address's; so many take about half a second.
const MAX_STEPS = 200_000_000

type Load = (url: URL, signal: AbortSignal | undefined) => Promise<RobotsAnswer>

/** The robots.txt of the sites that were visited, each asked for once a day. */
export class RobotsCache {
  readonly #known = new Map<string, Known>()
  readonly #userAgent: string
  readonly #load: Load

  constructor(userAgent: string, load: Load) {
    this.#userAgent = userAgent
    this.#load = load
  }

  /** Whether a page may be fetched, and how long to pause between two. Rejects with `FetchRefused` if not, and when the site itself cannot be reached. */
  async check(url: URL, signal: AbortSignal | undefined): Promise<{ readonly crawlDelayMs?: number }> {
    const known = await this.#of(new URL('/robots.txt', url.origin), signal)
    if ('unreachable' in known) {
      const retryAfterMs = Math.max(0, known.untilMs - Date.now())
      throw new FetchRefused('robots', `The site's robots.txt cannot be had (${known.unreachable}), and until it says otherwise, machines are to stay away. ${LATER_OR_BY_HAND}`, { isTemporary: true, retryAfterMs })
    }
    const { parsed, wildUnits } = known.rules
    if (wildUnits * url.href.length > MAX_STEPS) throw new FetchRefused('robots', `The site's robots.txt is too involved to tell whether machines may read a page with so long an address. ${BY_HAND}`)
    if (parsed.isAllowed(url.href, this.#userAgent) === false) throw new FetchRefused('robots', `The site's robots.txt asks machines not to read this page. ${BY_HAND}`)
    const seconds = parsed.getCrawlDelay(this.#userAgent)
    return seconds && seconds > 0 ? { crawlDelayMs: seconds * 1000 } : {}
  }

  async #of(file: URL, signal: AbortSignal | undefined): Promise<Known> {
    const known = this.#known.get(file.origin)
    if (known && known.untilMs > Date.now()) return known
    const found = knownFrom(file, await this.#load(file, signal))
    this.#known.delete(file.origin)
    // The oldest stands first.
    if (this.#known.size >= MAX_ORIGINS) this.#known.delete(this.#known.keys().next().value!)
    this.#known.set(file.origin, found)
    return found
  }
}

function knownFrom(file: URL, answer: RobotsAnswer): Known {
  if ('unreachable' in answer) return { unreachable: answer.unreachable, untilMs: Date.now() + Math.min(Math.max(answer.retryAfterMs ?? 0, UNREACHABLE_MS), KEPT_MS) }
  const text = answer.text.slice(0, MAX_UNITS)
  const wild = text.match(/^\s*(?:dis)?allow\s*:.*\*.*$/gim) ?? []
  return { rules: { parsed: parseRobots(file.href, text), wildUnits: wild.join('').length }, untilMs: Date.now() + KEPT_MS }
}
