import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '../../src/http/desk.ts'
import { settledOr } from '../../src/work/settledOr.ts'
import type { Desk, DeskOptions } from '../../src/http/desk.ts'
import type { IncomingHttpHeaders } from 'node:http'
import type { Store } from '../../src/store/store.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  /** Read as JSON. */
  readonly json: any
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A desk of a test's own, and a browser that has been let in. */
export interface OpenedDesk extends Desk {
  readonly cookie: string
  readonly faults: unknown[]
  /** Ask as that browser would; headers take the place of those it sends. */
  ask(path: string, asked?: Asked): Promise<Answer>
  post(path: string, value: unknown): Promise<Answer>
  postForm(path: string, form: FormData): Promise<Answer>
}

export const PAGE = '<!doctype html><html lang="en"><head><title>The desk</title><script>document.documentElement.dataset.theme = "dark"</script><script type="module" src="/assets/app-3f2a.js"></script></head><body></body></html>'

/** A folder with a page as it would be built, and beside it what is nobody's to see; gone when the process ends. */
export function siteFolder(): string {
  const around = mkdtempSync(join(tmpdir(), 'hearsay-site-'))
  process.on('exit', () => rmSync(around, { recursive: true, force: true }))
  const folder = join(around, 'web')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets', 'app-3f2a.js'), 'export {}')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, '.env'), 'secret')
  writeFileSync(join(around, 'outside.txt'), 'secret')
  return folder
}

export async function openedDesk(store: Store, options: Partial<DeskOptions> = {}): Promise<OpenedDesk> {
  const faults: unknown[] = []
  const desk = await openDesk(store, { who: 'test', site: siteFolder(), port: 0, jobs: 1, onFault: error => faults.push(error), ...options })
  const first = await askRaw(desk.newAddress())
  const cookie = first.headers['set-cookie']![0]!.split(';')[0]!
  const ask: OpenedDesk['ask'] = (path, { headers, ...asked } = {}) => askRaw(desk.address + path, { ...asked, headers: { cookie, ...headers } })
  return {
    ...desk, cookie, faults, ask,
    post: (path, value) => ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }),
    async postForm(path, form) {
      const encoded = new Response(form)
      return ask(path, { method: 'POST', headers: { 'content-type': encoded.headers.get('content-type')! }, body: new Uint8Array(await encoded.arrayBuffer()) })
    },
  }
}

/** Ask with any headers, also those that `fetch` sets itself, and any path, as it stands. */
export function askRaw(address: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const [, origin, path] = /^(https?:\/\/[^/]+)(.*)$/.exec(address)!
  return new Promise((resolve, reject) => {
    const asking = request(origin!, { method, path: path || '/', headers, agent: false }, async answer => {
      try {
        const bytes = Buffer.concat(await answer.toArray())
        const text = bytes.toString('utf8')
        resolve({ status: answer.statusCode!, headers: answer.headers, bytes, text, get json() { return JSON.parse(text) } })
      } catch (error) {
        reject(error)
      }
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

export interface HeardEvent {
  readonly event: string
  readonly id: string
  readonly data: any
}

/** What a browser hears that listens to the desk. */
export interface Listener {
  readonly heard: readonly HeardEvent[]
  /** Resolves to the first event that is so, of those heard already or later. */
  until(isIt: (event: HeardEvent) => boolean): Promise<HeardEvent>
  /** Settled when the server ends the stream. */
  readonly ended: Promise<void>
  stop(): void
}

export async function listenTo({ address, cookie }: Pick<OpenedDesk, 'address' | 'cookie'>, headers: Readonly<Record<string, string>> = {}, query = ''): Promise<Listener> {
  const stop = new AbortController()
  const answer = await fetch(`${address}/api/events${query}`, { headers: { cookie, ...headers }, signal: stop.signal })
  if (answer.headers.get('content-type') !== 'text/event-stream') throw new Error(`${answer.status}: ${await answer.text()}`)
  const heard: HeardEvent[] = []
  let change = Promise.withResolvers<void>()
  const ended = (async () => {
    let rest = ''
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop()!
      for (const block of blocks) {
        const fields = Object.fromEntries(block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
        if (fields['event']) heard.push({ event: fields['event'], id: fields['id']!, data: JSON.parse(fields['data']!) })
      }
      change.resolve()
      change = Promise.withResolvers()
    }
  })().catch(() => {})
  return {
    heard, ended,
    async until(isIt) {
      const end = performance.now() + PATIENCE_MS
      for (let at = 0; ; await settledOr(Promise.race([change.promise, ended]), 500)) {
        for (; at < heard.length; at++) if (isIt(heard[at]!)) return heard[at]!
        if (performance.now() > end) throw new Error(`This was not heard of. The last was ${JSON.stringify(heard.at(-1))}.`)
      }
    },
    stop: () => stop.abort(),
  }
}

const PATIENCE_MS = 30_000
