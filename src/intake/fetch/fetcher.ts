import { performance } from 'node:perf_hooks'
import { Agent, ProxyAgent, request } from 'undici'
import { allowanceOf, checkUrl } from './addresses.ts'
import { failureOf, tooSlow } from './failures.ts'
import { BY_HAND, FetchRefused, refusedStatus } from './fetchRefused.ts'
import { guardedConnector, tlsOptions } from './guardedConnector.ts'
import { contentTypeOf, headerOf, maxAgeOf, retryAfterOf } from './headers.ts'
import { HostQueue } from './hostQueue.ts'
import { checkProxies, proxyFor } from './proxies.ts'
import { ACCEPTED_PACKINGS, readBody } from './readBody.ts'
import { MAX_URL_UNITS, redirectOf, takeStep } from './redirects.ts'
import { RobotsCache } from './robots.ts'
import type { Dispatcher } from 'undici'
import type { Original } from '../../doc/gathered.ts'
import type { Allowance } from './addresses.ts'
import type { Fetched } from './fetched.ts'
import type { Resolve } from './guardedConnector.ts'
import type { Headers } from './headers.ts'
import type { Proxies } from './proxies.ts'
import type { Trail } from './redirects.ts'
import type { RobotsAnswer } from './robots.ts'

export interface FetcherOptions {
  /** How hearsay names itself: `hearsay/1.2.3`. What stands before the slash is its name in robots.txt. */
  readonly userAgent: string
  /** With `never`, every request is refused: fetching tells a publisher who is interested. */
  readonly fetching?: 'polite' | 'never'
  /** Hosts and ranges of the own network that may be fetched all the same: `intranet.example:8080`, `10.1.0.0/16`. */
  readonly allowPrivate?: readonly string[]
  /** The name of the setting in which somebody would write them, to be named where one is missing. */
  readonly allowPrivateIn?: string
  /** Which of a request's hosts a proxy reaches, only the proxy knows: with one, literal addresses and local names are refused, and other names are not looked up. */
  readonly proxies?: Proxies
  /** Certificates in PEM of authorities to trust besides the usual ones. */
  readonly trusted?: readonly string[]
  /** How names are looked up; as the machine does if left out. */
  readonly resolve?: Resolve
  readonly limits?: Partial<FetchLimits>
}

export interface FetchLimits {
  /** For one page with all its redirects, not counting the time that politeness takes. */
  readonly totalMs: number
  readonly connectMs: number
  /** Until the headers are there. */
  readonly headersMs: number
  /** Between two pieces of a body. */
  readonly idleMs: number
  /** Between two visits of one host. */
  readonly intervalMs: number
}

const LIMITS: FetchLimits = { totalMs: 30_000, connectMs: 10_000, headersMs: 15_000, idleMs: 10_000, intervalMs: 1000 }

export interface FetchRequest {
  /** Decides what is asked for and how much of it is taken. */
  readonly as: 'page' | 'feed'
  /** What is known from before: the server is asked only for what is newer. */
  readonly known?: Pick<Original, 'url' | 'etag' | 'lastModified'>
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

const MB = 1024 * 1024

const KINDS = {
  page: { maxBytes: 10 * MB, accept: 'text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.8' },
  feed: { maxBytes: 20 * MB, accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5' },
}

// A robots.txt is read to its end if it has one, although only its beginning counts.
const MAX_ROBOTS_BYTES = 10 * MB
const MAX_ROBOTS_REDIRECTS = 5

interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Only of answers that carry what was asked for. */
  readonly bytes?: Uint8Array
}

/** Time on the line that is left for one page. */
interface Budget {
  leftMs: number
}

/**
 * Fetches pages and feeds from the public internet, politely: one request at a host at once, with a pause in between; as robots.txt
 * says; with the pauses that a site asks for. Keeps no cookies and sends no referrer. Redirects are followed by the same rules, step by step.
 */
export class Fetcher {
  readonly #userAgent: string
  readonly #isNever: boolean
  readonly #limits: FetchLimits
  readonly #allowance: Allowance
  readonly #proxies: Proxies
  readonly #trusted: readonly string[]
  readonly #direct: Agent
  readonly #proxied = new Map<string, ProxyAgent>()
  readonly #queue: HostQueue
  readonly #robots: RobotsCache

  /** Throws `RangeError` on options that make no sense. */
  constructor({ userAgent, fetching = 'polite', allowPrivate = [], allowPrivateIn, proxies = {}, trusted = [], resolve, limits }: FetcherOptions) {
    this.#userAgent = userAgent
    this.#isNever = fetching === 'never'
    this.#limits = { ...LIMITS, ...limits }
    this.#allowance = allowanceOf(allowPrivate, allowPrivateIn)
    this.#proxies = checkProxies(proxies)
    this.#trusted = trusted
    this.#direct = new Agent({ ...this.#clientOptions(), connect: guardedConnector({ allowance: this.#allowance, connectTimeoutMs: this.#limits.connectMs, resolve, trusted }) })
    this.#queue = new HostQueue(this.#limits.intervalMs)
    this.#robots = new RobotsCache(userAgent, (file, signal) => this.#loadRobots(file, signal))
  }

  /** What lies at an address. Rejects with `FetchRefused`, and with the signal's reason when it is aborted. */
  async fetch(address: string, wanted: FetchRequest): Promise<Fetched> {
    if (this.#isNever) throw new FetchRefused('never', `hearsay is set never to fetch, because fetching tells the publisher who is interested. ${BY_HAND}`)
    let url = parseAddress(address)
    const trail: Trail = { seen: new Set(), isPermanent: true }
    const budget: Budget = { leftMs: this.#limits.totalMs }
    checkUrl(url, this.#allowance)
    for (;;) {
      const step = await this.#queue.visit(url.host, wanted.signal, () => this.#visit(url, wanted, trail, budget))
      if (!(step instanceof URL)) return step
      url = step
    }
  }

  /** Let go of all connections. */
  async close(): Promise<void> {
    await Promise.all([this.#direct, ...this.#proxied.values()].map(agent => agent.destroy()))
  }

  /** Follow an address within its host: to what lies there, or to the address on another host that it leads to. */
  async #visit(start: URL, wanted: FetchRequest, trail: Trail, budget: Budget): Promise<Fetched | URL> {
    for (let url = start; ;) {
      const { crawlDelayMs = 0 } = await this.#robots.check(url, wanted.signal)
      this.#queue.slowDown(url.host, crawlDelayMs)
      const answer = await this.#ask(url, wanted, trail, budget)
      const next = redirectOf(answer.status, answer.headers, url)
      if (!next) return this.#result(answer, url, wanted, trail)
      takeStep(trail, answer.status, url, next)
      checkUrl(next, this.#allowance)
      if (next.host !== url.host) return next
      url = next
    }
  }

  #ask(url: URL, { as, known, maxBytes = KINDS[as].maxBytes, signal }: FetchRequest, trail: Trail, budget: Budget): Promise<Answer> {
    const headers = { accept: KINDS[as].accept, ...conditionsFor(url, known, trail) }
    return this.#exchange(url, headers, maxBytes, budget, signal)
  }

  #result({ status, headers, bytes }: Answer, url: URL, { known }: FetchRequest, trail: Trail): Fetched {
    const maxAgeMs = maxAgeOf(headers)
    const facts = { ...(maxAgeMs !== undefined && { maxAgeMs }), ...(trail.movedTo && { movedTo: trail.movedTo }) }
    if (status === 304 && known) return { kind: 'unchanged', url: url.href, ...facts }
    if (!bytes) {
      const retryAfterMs = status === 429 || status === 503 ? retryAfterOf(headers, Date.now()) : undefined
      if (retryAfterMs) this.#queue.holdOff(url.host, retryAfterMs)
      throw refusedStatus(status, retryAfterMs)
    }
    const { mediaType, charset } = contentTypeOf(headers)
    const [etag, lastModified] = [headerOf(headers, 'etag'), headerOf(headers, 'last-modified')]
    const original = { bytes, mediaType, url: url.href, fetchedAt: new Date().toISOString(), ...(etag && { etag }), ...(lastModified && { lastModified }) }
    return { kind: 'page', original, ...(charset && { charset }), ...facts }
  }

  /** RFC 9309: what a site refuses to give (4xx) is not there; where it fails (5xx, no answer in time), nothing is allowed. */
  async #loadRobots(file: URL, signal: AbortSignal | undefined): Promise<RobotsAnswer> {
    const budget: Budget = { leftMs: this.#limits.totalMs }
    try {
      for (let url = file, steps = 0; steps <= MAX_ROBOTS_REDIRECTS; steps++) {
        checkUrl(url, this.#allowance)
        const answer = await this.#exchange(url, { accept: 'text/plain, */*;q=0.5' }, MAX_ROBOTS_BYTES, budget, signal)
        const next = redirectOf(answer.status, answer.headers, url)
        if (next) url = next
        else if (answer.bytes) return { text: new TextDecoder().decode(answer.bytes) }
        else if (answer.status === 429 || answer.status >= 500) return { unreachable: `status ${answer.status}`, retryAfterMs: retryAfterOf(answer.headers, Date.now()) }
        else break
      }
      return { text: '' }
    } catch (error) {
      if (error instanceof FetchRefused && (error.kind === 'timeout' || error.kind === 'size')) return { unreachable: error.kind === 'size' ? 'it is too large' : 'no answer in time' }
      // The page, at the same host, would fail in the same way.
      throw error
    }
  }

  /** One request and its answer, without regard to what it says. */
  async #exchange(url: URL, headers: Record<string, string>, maxBytes: number, budget: Budget, signal: AbortSignal | undefined): Promise<Answer> {
    const proxy = proxyFor(url, this.#proxies)
    const startMs = performance.now()
    const deadline = AbortSignal.timeout(Math.max(0, Math.round(budget.leftMs)))
    const ending = signal ? AbortSignal.any([signal, deadline]) : deadline
    try {
      const { statusCode: status, headers: answered, body } = await request(url.href, {
        dispatcher: proxy ? this.#through(proxy) : this.#direct,
        headers: { 'user-agent': this.#userAgent, 'accept-encoding': ACCEPTED_PACKINGS, ...headers },
        signal: ending,
      })
      try {
        if (status !== 200 && status !== 203) return { status, headers: answered }
        return { status, headers: answered, bytes: await readBody(body, headerOf(answered, 'content-encoding'), maxBytes, ending) }
      } finally {
        // What is not wanted to its end is given up together with its connection.
        body.on('error', () => {}).destroy()
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw deadline.aborted ? tooSlow(url.host) : failureOf(error, url.host, proxy && new URL(proxy).host)
    } finally {
      budget.leftMs -= performance.now() - startMs
    }
  }

  #through(proxy: string): Dispatcher {
    const known = this.#proxied.get(proxy)
    if (known) return known
    const tls = tlsOptions(this.#trusted)
    const agent = new ProxyAgent({ ...this.#clientOptions(), uri: proxy, connectTimeout: this.#limits.connectMs, requestTls: tls, proxyTls: tls })
    this.#proxied.set(proxy, agent)
    return agent
  }

  #clientOptions() {
    // A host is visited by one at once, who may as well use one connection.
    return { connections: 1, headersTimeout: this.#limits.headersMs, bodyTimeout: this.#limits.idleMs, maxHeaderSize: 65_536, allowH2: false }
  }
}

function parseAddress(address: string): URL {
  const url = URL.parse(address.trim())
  if (!url) throw new FetchRefused('address', 'This is no address of the web. One is written as in https://outlet.example/page.')
  if (url.href.length > MAX_URL_UNITS) throw new FetchRefused('address', `This address is longer than the ${MAX_URL_UNITS.toLocaleString('en')} signs that hearsay sends.`)
  url.hash = ''
  return url
}

/** Headers that ask for what is newer than what is known: sent only to the very address that it came from, since they tell who has been there. */
function conditionsFor(url: URL, known: FetchRequest['known'], { seen }: Trail): Record<string, string> {
  if (!known || (known.url ? known.url !== url.href : seen.size > 0)) return {}
  return { ...(known.etag && { 'if-none-match': known.etag }), ...(known.lastModified && { 'if-modified-since': known.lastModified }) }
}
