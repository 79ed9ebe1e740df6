import { PgBoss } from 'pg-boss'
import { within } from '../store/within.ts'
import type { Transaction } from 'kysely'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { VersionKey } from '../store/versions.ts'

/** What a job is about. The work itself stands in the tables: a job is the right to do it. */
export interface Tasks {
  /** A link to be fetched. */
  readonly fetch: { readonly link: string; readonly host: string }
  /** A few versions to be read. */
  readonly read: { readonly versions: readonly VersionKey[] }
  /** The same, of what an older engine has read: after everything else. */
  readonly reread: { readonly versions: readonly VersionKey[] }
  /** A feed to be looked at. */
  readonly poll: { readonly feed: string }
}

export type QueueName = keyof Tasks

export interface Job<Name extends QueueName = QueueName> {
  readonly id: string
  readonly name: Name
  readonly data: Tasks[Name]
  /** How often it was taken before, by somebody who did not finish it. */
  readonly retryCount: number
}

export interface Waiting {
  /** Jobs that may be taken now, and how many things they are about. */
  readonly jobs: number
  readonly items: number
}

const QUEUES: readonly QueueName[] = ['fetch', 'read', 'reread', 'poll']

const HEARTBEAT_SECONDS = 30

const OPTIONS = {
  // Whoever is ended in the middle has not failed; what fails at its work says so in the tables.
  retryLimit: 1000,
  expireInSeconds: 12 * 3600,
  retentionSeconds: 10 * 365 * 24 * 3600,
}

/** The worker has lost the right to a job, since it was not heard from: somebody else has it. */
export class LostJob extends Error {
  override readonly name = 'LostJob'
}

/**
 * Who does what, among however many workers on one store: pg-boss, in a schema of its own beside the tables. A job goes in with the rows that it is
 * about, and out with the rows that it has led to, in one transaction each. One that is done is gone.
 */
export class Queue {
  readonly #store: Store
  readonly #boss: PgBoss

  private constructor(store: Store, boss: PgBoss) {
    this.#store = store
    this.#boss = boss
  }

  static async open(store: Store): Promise<Queue> {
    const boss = new PgBoss({
      db: bossDatabase(store), backend: store.kind === 'embedded' ? 'pglite' : 'postgres', schema: SCHEMA,
      supervise: false, schedule: false, monitorIntervalSeconds: 10, registerInstance: false, monitorVacuum: false, reindex: false, openTelemetry: { enabled: false }, clock: IDLE_CLOCK,
    })
    // What it would say about itself is said again by the next call that fails.
    boss.on('error', () => {})
    boss.on('warning', () => {})
    await boss.start()
    const present = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const name of QUEUES) {
      if (present.has(name)) continue
      const policy = name === 'read' || name === 'reread' ? 'standard' : 'exclusive'
      await boss.createQueue(name, { ...OPTIONS, policy, ...(store.kind === 'server' && { heartbeatSeconds: HEARTBEAT_SECONDS }) })
    }
    return new Queue(store, boss)
  }

  /** Of a fetch or a poll that is waiting or under way already, there is no second one. Resolves to how many were sent. */
  async send<Name extends QueueName>(trx: Transaction<Tables>, name: Name, tasks: readonly Tasks[Name][], { startAfter, priority }: { readonly startAfter?: Date; readonly priority?: number } = {}): Promise<number> {
    if (!tasks.length) return 0
    const jobs = tasks.map(data => ({ data, ...keysOf(name, data), ...(startAfter && { startAfter }), ...(priority && { priority }) }))
    const ids = await this.#boss.insert(name, jobs, { db: bossDatabase(within(this.#store, trx)), returnId: true })
    return ids?.length ?? 0
  }

  /** Take up to so many jobs, those of a higher priority and then the oldest first. Of the pages of one host, one at a time is fetched, by whichever worker. */
  async take<Name extends QueueName>(name: Name, count: number): Promise<Job<Name>[]> {
    const jobs = await this.#boss.fetch<Tasks[Name]>(name, { batchSize: count, ...(name === 'fetch' && { groupConcurrency: 1 }) })
    return jobs.map(({ id, data, retryCount }) => ({ id, name, data, retryCount }))
  }

  /** End a job in the transaction that writes what it led to. Throws `LostJob` when it is somebody else's by now, so that nothing is written. */
  async finish(trx: Transaction<Tables>, { name, id, retryCount }: Job): Promise<void> {
    const { affected } = await this.#boss.deleteJob(name, { id, retryCount }, { db: bossDatabase(within(this.#store, trx)) }) as { affected: number }
    if (!affected) throw new LostJob('This job was given to another worker.')
  }

  /** Let others take a job that was not done. */
  async giveBack(jobs: readonly Job[]): Promise<void> {
    for (const name of QUEUES) {
      const given = jobs.filter(job => job.name === name)
      if (given.length) await this.#boss.fail(name, given.map(({ id, retryCount }) => ({ id, retryCount })))
    }
  }

  /** Say that these are still being worked on. */
  async keep(jobs: readonly Job[]): Promise<void> {
    if (this.#store.kind === 'embedded') return
    for (const name of QUEUES) {
      const kept = jobs.filter(job => job.name === name)
      if (kept.length) await this.#boss.touch(name, kept.map(({ id, retryCount }) => ({ id, retryCount })))
    }
  }

  /** Give back what workers have left that are gone: on an embedded store all, since nobody else can be there; on a server what nobody was heard of for a while. */
  async giveBackLost(): Promise<void> {
    if (this.#store.kind === 'server') return this.#boss.supervise()
    const { rows } = await this.#store.execute(`select id, name, retry_count as "retryCount" from ${SCHEMA}.job where state = $1`, ['active'])
    await this.giveBack(rows as unknown as Job[])
  }

  /** How much of each kind waits to be taken. */
  async waiting(): Promise<Readonly<Record<QueueName, Waiting>>> {
    const { rows } = await this.#store.execute(`
      select name, count(*)::int as jobs, coalesce(sum(jsonb_array_length(data->'versions')), count(*))::int as items
      from ${SCHEMA}.job where state < $1 and start_after <= now() group by name`, ['active'])
    const found = new Map(rows.map(({ name, jobs, items }) => [name, { jobs, items } as Waiting]))
    return Object.fromEntries(QUEUES.map(name => [name, found.get(name) ?? { jobs: 0, items: 0 }])) as Record<QueueName, Waiting>
  }

  /** Drop all jobs of a kind that wait. */
  async clear(name: QueueName): Promise<void> {
    await this.#boss.deleteQueuedJobs(name)
  }

  /** Is any job of this kind waiting, put off, or being done by anybody? Asked within a transaction. */
  async hasAny(trx: Transaction<Tables>, name: QueueName): Promise<boolean> {
    const { rows } = await within(this.#store, trx).execute(`select exists (select from ${SCHEMA}.job where name = $1) as any`, [name])
    return rows[0]!['any'] as boolean
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false })
  }
}

const SCHEMA = 'jobs'

function bossDatabase(store: Store) {
  return { executeSql: (sql: string, values?: unknown[]) => store.execute(sql, values) as Promise<{ rows: any[] }> }
}

/** pg-boss's own housekeeping keeps no process alive. */
const IDLE_CLOCK = {
  now: () => Date.now(),
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms).unref(),
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
  clearInterval: (timer: unknown) => clearInterval(timer as NodeJS.Timeout),
}

function keysOf(name: QueueName, data: Tasks[QueueName]) {
  if (name === 'fetch') {
    const { link, host } = data as Tasks['fetch']
    return { singletonKey: link, group: { id: host } }
  }
  return name === 'poll' ? { singletonKey: (data as Tasks['poll']).feed } : {}
}
