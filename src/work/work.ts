import { availableParallelism } from 'node:os'
import { explained, troubleOf } from './troubles.ts'
import { fetchLane } from './fetching/fetchLane.ts'
import { LostJob, Queue } from './queue.ts'
import { PageThreads } from '../intake/pageThreads.ts'
import { pollLane } from './fetching/pollLane.ts'
import { Pace } from './progress.ts'
import { readLane } from './reading/readLane.ts'
import { Readers } from './reading/readers.ts'
import { refreshStatistics } from '../store/statistics.ts'
import { settledOr } from './settledOr.ts'
import { takeUpDueFeeds, takeUpLeftOver } from './leftOver.ts'
import type { Fetcher } from '../intake/fetch/fetcher.ts'
import type { Job } from './queue.ts'
import type { Lane } from './lane.ts'
import type { Outcome } from './outcome.ts'
import type { Progress } from './progress.ts'
import type { Store } from '../store/store.ts'

export interface WorkOptions {
  /** End when nothing is left to do; else go on until the signal. */
  readonly once: boolean
  /** With `once`: more may come in until this is settled. */
  readonly until?: Promise<unknown>
  /** How many threads read; as many as there are cores unless told. */
  readonly jobs?: number | undefined
  /** How pages and feeds are fetched. Without it, links and feeds wait. */
  readonly fetcher?: Pick<Fetcher, 'fetch'>
  /** Stop taking work, finish what is finished soon, give the rest back. */
  readonly signal?: AbortSignal
  onProgress?(progress: Progress): void
  onOutcome?(outcome: Outcome): void
  /** A server that does not answer, and that it does again. */
  onTrouble?(sentence: string): void
  /** Another reading thread, and how long it may take for a batch: for tests. */
  readonly script?: URL
  readonly limitMs?: number
}

export interface WorkSummary {
  readonly done: number
  readonly failed: number
}

/**
 * Do what is to be done: read, fetch, look at feeds. Any number of processes may do so on one server; each thing is done once. On an embedded
 * collection what a process left that was ended in the middle is taken up at once, on a server after it was not heard of for half a minute.
 * Rejects with a `StoreError` when the disk is full or the server stays away.
 */
export async function work(store: Store, options: WorkOptions): Promise<WorkSummary> {
  const queue = await Queue.open(store)
  const worker = new Worker(store, queue, options)
  try {
    return await worker.run()
  } catch (error) {
    throw await explained(error, store)
  } finally {
    await queue.close()
  }
}

class Worker {
  readonly #store: Store
  readonly #queue: Queue
  readonly #options: WorkOptions
  readonly #stop = new AbortController()
  readonly #readers: Readers
  readonly #threads: PageThreads
  readonly #lanes: readonly OpenLane[]
  readonly #running = new Map<string, Running>()
  readonly #summary = { done: 0, failed: 0 }
  readonly #pace = new Pace()
  #change = Promise.withResolvers<void>()
  #error: unknown
  #nextLookMs = 0
  #awaySince: number | undefined

  constructor(store: Store, queue: Queue, options: WorkOptions) {
    const { jobs = availableParallelism(), fetcher, script, limitMs } = options
    this.#store = store
    this.#queue = queue
    this.#options = options
    this.#readers = new Readers(jobs, { ...(script && { script }), ...(limitMs !== undefined && { limitMs }) })
    const bench = { store, queue, signal: this.#stop.signal, tell: (outcome: Outcome) => this.#tell(outcome) }
    this.#threads = new PageThreads({ size: jobs })
    const lanes: readonly Lane<any>[] = [
      ...(fetcher ? [pollLane(bench, fetcher, POLLS), fetchLane(bench, { fetcher, threads: this.#threads }, FETCHES)] : []),
      readLane('read', bench, this.#readers, jobs + 1),
      readLane('reread', bench, this.#readers, jobs + 1),
    ]
    this.#lanes = lanes.map(lane => ({ lane, quietUntil: 0 }))
  }

  async run(): Promise<WorkSummary> {
    const { signal, onProgress } = this.#options
    const stop = () => { this.#stop.abort(); this.#changed() }
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    const timers = [
      setInterval(() => void this.#upkeep(), UPKEEP_MS).unref(),
      ...(onProgress ? [setInterval(() => void this.#report(), PROGRESS_MS).unref()] : []),
    ]
    try {
      await this.#queue.giveBackLost()
      await this.#loop()
      if (this.#summary.done && !this.#stop.signal.aborted) await refreshStatistics(this.#store)
      if (onProgress) await this.#report()
      return this.#summary
    } finally {
      signal?.removeEventListener('abort', stop)
      for (const timer of timers) clearInterval(timer)
      await this.#windDown()
    }
  }

  async #loop(): Promise<void> {
    const { once, until } = this.#options
    let mayEnd = once && !until
    void until?.catch(() => {}).then(() => { mayEnd = once; this.#changed() })
    let isLeftOverDone = false
    while (!this.#stop.signal.aborted) {
      if (this.#error) throw this.#error
      const change = this.#change.promise
      try {
        const wasIdle = !this.#running.size
        // What comes in last may come in between looking for jobs and ending: whoever ends has looked since nothing more could come.
        const isLast = mayEnd
        if (await this.#takeAll(wasIdle && isLast)) continue
        if (wasIdle) {
          isLeftOverDone ||= !(await takeUpLeftOver(this.#store, this.#queue))
          if (!isLeftOverDone || await this.#takeUpDueFeeds()) {
            this.#listen()
            continue
          }
          if (isLast) return
        } else await this.#takeUpDueFeeds()
        this.#isBack()
      } catch (error) {
        await this.#bear(error)
      }
      await settledOr(change, IDLE_MS)
    }
  }

  async #takeUpDueFeeds(): Promise<boolean> {
    if (!this.#options.fetcher || performance.now() < this.#nextLookMs) return false
    this.#nextLookMs = performance.now() + LOOK_MS
    return takeUpDueFeeds(this.#store, this.#queue)
  }

  /** Fill all lanes that have room. One that had less than it was asked for is left in peace for a while, unless `hard`. Resolves to whether anything was taken. */
  async #takeAll(hard: boolean): Promise<boolean> {
    let taken = 0
    const room = (lane: Lane) => lane.limit - [...this.#running.values()].filter(running => running.job.name === lane.name).length
    for (const open of this.#lanes) {
      const count = room(open.lane)
      if (count <= 0 || this.#stop.signal.aborted || (!hard && performance.now() < open.quietUntil)) continue
      const jobs = await this.#queue.take(open.lane.name, count)
      if (jobs.length < count) open.quietUntil = performance.now() + IDLE_MS
      for (const job of jobs) this.#begin(open.lane, job)
      taken += jobs.length
    }
    return taken > 0
  }

  #begin(lane: Lane, job: Job): void {
    const ended = lane.work(job).then(() => this.#isBack(), (error: unknown) => this.#failed(job, error)).then(() => {
      this.#running.delete(job.id)
      this.#listen()
    })
    this.#running.set(job.id, { job, ended })
  }

  async #failed(job: Job, error: unknown): Promise<void> {
    if (error instanceof LostJob) return
    const trouble = troubleOf(error)
    if (!this.#stop.signal.aborted && trouble !== 'away') this.#error ??= error
    // Where even that cannot be written, the job is given back when it was not heard of for a while.
    if (trouble !== 'away') await this.#queue.giveBack([job]).catch(() => {})
  }

  /** What was done may have made more to do. */
  #listen(): void {
    for (const open of this.#lanes) open.quietUntil = 0
    this.#changed()
  }

  #changed(): void {
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }

  /** A server that is not there is waited for: for ever, or with `once` for a minute. Anything else is thrown. */
  async #bear(error: unknown): Promise<void> {
    if (troubleOf(error) !== 'away') throw error
    if (this.#awaySince === undefined) this.#options.onTrouble?.('The PostgreSQL server does not answer. hearsay waits for it.')
    this.#awaySince ??= performance.now()
    if (this.#options.once && performance.now() - this.#awaySince > PATIENCE_MS) throw error
  }

  #isBack(): void {
    if (this.#awaySince === undefined) return
    this.#awaySince = undefined
    this.#options.onTrouble?.('The PostgreSQL server answers again.')
  }

  async #upkeep(): Promise<void> {
    try {
      await this.#queue.keep([...this.#running.values()].map(({ job }) => job))
      if (this.#store.kind === 'server') await this.#queue.giveBackLost()
    } catch {
      // The next one is soon.
    }
  }

  #tell(outcome: Outcome): void {
    if (outcome.kind === 'failed' || outcome.kind === 'refused') this.#summary.failed++
    else if (outcome.kind !== 'queued') this.#summary.done++
    this.#options.onOutcome?.(outcome)
  }

  async #report(): Promise<void> {
    const waiting = await this.#queue.waiting().then(kinds => Object.values(kinds).reduce((sum, { items }) => sum + items, 0), () => undefined)
    if (waiting === undefined) return
    const { done, failed } = this.#summary
    const perSecond = this.#pace.at(done + failed)
    this.#options.onProgress!({ waiting, active: this.#running.size, done, failed, perSecond, ...(perSecond > 0 && waiting > 0 && { etaMs: (waiting / perSecond) * 1000 }) })
  }

  /** Finish what is finished soon, and give back the rest. */
  async #windDown(): Promise<void> {
    this.#stop.abort()
    const all = Promise.all([...this.#running.values()].map(({ ended }) => ended))
    await settledOr(all, GRACE_MS)
    const left = [...this.#running.values()].map(({ job }) => job)
    await Promise.all([this.#readers.close(), this.#threads.close()])
    await this.#queue.giveBack(left).catch(() => {})
  }
}

interface OpenLane {
  readonly lane: Lane
  quietUntil: number
}

interface Running {
  readonly job: Job
  readonly ended: Promise<void>
}

// Hosts and feeds take their time: enough at once that one which is slow holds up no others.
const FETCHES = 8
const POLLS = 4
const LOOK_MS = 5000
const IDLE_MS = 500
const UPKEEP_MS = 5000
const PROGRESS_MS = 1000
const PATIENCE_MS = 60_000
const GRACE_MS = 1500
