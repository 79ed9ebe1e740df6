import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { analyze } from '../../src/analyze.ts'
import { gather } from '../../src/work/gather.ts'
import { inventArticle } from '../../bench/inventNews.ts'
import { openStore } from '../../src/store/store.ts'
import { prepareReading, ROW_LAYERS } from '../../src/store/readingRows.ts'
import { Queue } from '../../src/work/queue.ts'
import { random } from '../../train/random.ts'
import { readPack } from '../../src/node.ts'
import type { ChildProcess } from 'node:child_process'
import type { FoundArticle } from '../../src/doc/gathered.ts'
import type { PostgresServer } from './postgresServer.ts'
import type { Random } from '../../train/random.ts'
import type { Store, StorePlace } from '../../src/store/store.ts'

const BODIES = 20

/** Short invented articles, each at an address of its own; of those whose numbers are alike modulo 20 the texts are alike. */
export function* shortArticles(count: number): Generator<FoundArticle> {
  for (let i = 0; i < count; i++) yield { kind: 'article', notes: [], article: { text: inventArticle(i % BODIES, 50), url: `https://outlet.example/${i}`, publishedAt: '2024-11-19' } }
}

/** A process at work that can be killed. */
export class WorkingProcess {
  readonly #child: ChildProcess
  readonly ended: Promise<{ readonly status: number | null; readonly signal: NodeJS.Signals | null }>
  /** When the collection is open and when the first article is read, or the process has ended before. */
  readonly opened: Promise<void>
  readonly reading: Promise<void>
  errors = ''

  constructor({ folder, databaseUrl }: StorePlace, count: number) {
    const { DATABASE_URL: _, HEARSAY_HOME: __, ...rest } = process.env
    const env = { ...rest, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { HEARSAY_HOME: folder }) }
    this.#child = spawn(process.execPath, [PROGRAM, String(count)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.ended = new Promise(resolve => this.#child.once('close', (status, signal) => resolve({ status, signal })))
    let said = ''
    this.#child.stdout!.on('data', chunk => { said += chunk })
    const heard = (words: string) => new Promise<void>(resolve => {
      this.#child.stdout!.on('data', () => { if (said.includes(words)) resolve() })
      this.#child.once('close', () => resolve())
    })
    this.opened = heard('open')
    this.reading = heard('read')
    this.#child.stderr!.on('data', chunk => { this.errors += chunk })
  }

  /** Every other time while it begins, else while it reads, so that a machine which is slow to begin gets on all the same. */
  async atSomeMoment(draw: Random, longestMs: number): Promise<void> {
    await (draw.below(2) ? this.opened : this.reading)
    const ended = new AbortController()
    void this.ended.then(() => ended.abort())
    await wait(draw.below(longestMs), undefined, { signal: ended.signal }).catch(() => {})
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }
}

const PROGRAM = fileURLToPath(new URL('gatherAndWork.ts', import.meta.url))

/**
 * Have a process gather and read articles, and kill it at moments that a seed chooses, up to so many times; then let it finish. Resolves to how often it was killed
 * before it was done.
 */
export async function killInTheMiddle(place: StorePlace, count: number, kills: number, seed: number, longestMs: number): Promise<number> {
  const draw = random(seed)
  for (let killed = 0; ;) {
    const process = new WorkingProcess(place, count)
    if (killed < kills) {
      await process.atSomeMoment(draw, longestMs)
      process.kill()
    }
    const { status, signal } = await process.ended
    if (signal === 'SIGKILL') killed++
    else if (status === 0) return killed
    else throw new Error(`After ${killed} kills (seed ${seed}) the process ended with ${status ?? signal}: ${process.errors}`)
  }
}

/** Add articles to a collection on a server, whose jobs come back soon when a worker is gone. */
export async function gatherOnServer(place: StorePlace, count: number): Promise<void> {
  const store = await openStore(place)
  try {
    await (await Queue.open(store)).close()
    await store.execute('update jobs.queue set heartbeat_seconds = 10')
    for await (const { kind, name, reason } of gather(store, shortArticles(count), { who: 'test' })) assert.equal(kind, 'added', `${name}: ${reason}`)
  } finally {
    await store.close()
  }
}

/** Have two processes work on a server, and kill one or the other at moments that a seed chooses. Resolves to how often. */
export async function killWorkers(place: StorePlace, kills: number, seed: number, longestMs: number): Promise<number> {
  const draw = random(seed)
  const workers = [new WorkingProcess(place, 0), new WorkingProcess(place, 0)]
  let killed = 0
  while (killed < kills && await countJobs(place)) {
    const i = draw.below(2)
    await workers[i]!.atSomeMoment(draw, longestMs)
    workers[i]!.kill()
    if ((await workers[i]!.ended).signal === 'SIGKILL') killed++
    workers[i] = new WorkingProcess(place, 0)
  }
  for (const worker of workers) await finished(worker, seed)
  await workToTheEnd(place, seed)
  return killed
}

/** Have a process work on a server, and kill the server at moments that a seed chooses. Resolves to how often. */
export async function killServer(server: PostgresServer, place: StorePlace, kills: number, seed: number, longestMs: number): Promise<number> {
  const draw = random(seed)
  const worker = new WorkingProcess(place, 0)
  let isEnded = false
  void worker.ended.then(() => { isEnded = true })
  let killed = 0
  await worker.opened
  for (; killed < kills && !isEnded; killed++) {
    await wait(draw.below(longestMs))
    await server.kill()
    await server.start()
  }
  await finished(worker, seed)
  await workToTheEnd(place, seed)
  return killed
}

/** What a worker held that was killed comes back when it was not heard of for a while. */
async function workToTheEnd(place: StorePlace, seed: number): Promise<void> {
  for (let tries = 0; await countJobs(place); tries++) {
    assert.ok(tries < 60, `jobs are left (seed ${seed})`)
    await wait(1000)
    await finished(new WorkingProcess(place, 0), seed)
  }
}

async function finished(worker: WorkingProcess, seed: number): Promise<void> {
  const { status, signal } = await worker.ended
  assert.equal(status, 0, `seed ${seed}: ${signal} ${worker.errors}`)
}

async function countJobs(place: StorePlace): Promise<number> {
  const store = await openStore(place)
  try {
    return (await rows(store, 'select count(*) as count from jobs.job'))[0]!['count'] as number
  } finally {
    await store.close()
  }
}

/** Every article is there once and read once, with all that a reading consists of; nothing is left over. */
export async function checkAllRead(place: StorePlace, count: number): Promise<void> {
  const store = await openStore(place)
  try {
    assert.deepEqual(await rows(store, 'select (select count(*) from documents) as documents, (select count(*) from versions) as versions, (select count(*) from readings) as readings, (select count(*) from failures) as failures, (select count(*) from jobs.job) as jobs'),
      [{ documents: count, versions: count, readings: count, failures: 0, jobs: 0 }])
    const expected = await expectedRows()
    for (const layer of ROW_LAYERS) {
      const found = await rows(store, `select body, min(n) as least, max(n) as most from (
        select substring(d.url from '\\d+$')::int % ${BODIES} as body, count(l.document) as n from documents d left join ${layer} l on l.document = d.document and l.is_current group by d.document, d.url) as counted
        group by body order by body`)
      assert.deepEqual(found, expected.map((body, i) => ({ body: i, least: body[layer], most: body[layer] })), layer)
    }
    assert.deepEqual(await rows(store, `select r.document from readings r where r.statements <> (select count(*) from statements s where s.document = r.document and s.version = r.version)`), [])
  } finally {
    await store.close()
  }
}

async function rows(store: Store, sql: string): Promise<Record<string, unknown>[]> {
  return (await store.execute(sql)).rows
}

async function expectedRows(): Promise<Record<string, number>[]> {
  const pack = await readPack()
  return [...shortArticles(BODIES)].map(({ article }) =>
    Object.fromEntries(Object.entries(prepareReading(analyze(article, pack)).rows).map(([layer, json]) => [layer, (JSON.parse(json) as unknown[]).length])))
}
