import { Worker } from 'node:worker_threads'
import type { ThreadMessage } from './serve.ts'

export interface PoolOptions<Item, Result> {
  /** A module that calls `serve`. */
  readonly script: URL
  /** What a thread is started with. */
  readonly data: unknown
  readonly size: number
  sizeOf(item: Item): number
  /** What stands in the place of an item that broke its thread or kept it too long. */
  lost(item: Item): Result
  /** How long a batch may take at all, and for each unit of its size. */
  readonly limitMs?: number
  readonly limitMsPerUnit?: number
  /** How long threads without anything to do are kept. */
  readonly idleMs?: number
}

// A thousand times what an article takes: only what hangs is ended.
const LIMIT_MS = 60_000
const LIMIT_MS_PER_UNIT = 0.05

// What a reading leaves behind is short-lived: more room for it is memory for every thread, and no time won (measured).
const YOUNG_MB = 8

// A thread holds a model of its own, some 80 MB, and is there again in a third of a second.
const IDLE_MS = 20_000

/** Threads that take batches of items. One that breaks is replaced; its batch is taken again item by item, and only the item that broke it is lost. Those that nobody needs for a while are let go. */
export class Pool<Item, Result> {
  readonly #options: PoolOptions<Item, Result>
  readonly #threads = new Set<Thread<Item, Result>>()
  readonly #waiting: Job<Item, Result>[] = []
  readonly #greeting = Promise.withResolvers<unknown>()
  #isClosed = false
  #idle: NodeJS.Timeout | undefined

  constructor(options: PoolOptions<Item, Result>) {
    this.#options = options
    // Whoever asks for it hears of a failure; until then it is nobody's.
    this.#greeting.promise.catch(() => {})
  }

  /** One result for the batch, or one for each of its items. Rejects only when threads cannot start at all. */
  async run(batch: readonly Item[]): Promise<Result[]> {
    const result = await this.#give(batch)
    if (result) return [result.value]
    if (batch.length === 1) return [this.#options.lost(batch[0]!)]
    return Promise.all(batch.map(async item => {
      const alone = await this.#give([item])
      return alone ? alone.value : this.#options.lost(item)
    }))
  }

  /** What the first thread said when it was ready: waits for it, and starts it when there is none. */
  greeting(): Promise<unknown> {
    if (!this.#threads.size && !this.#isClosed) this.#start()
    return this.#greeting.promise
  }

  /** End all threads; batches that are not done stay unanswered. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#idle)
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #give(batch: readonly Item[]): Promise<{ readonly value: Result } | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    this.#letGoLater()
    while (this.#waiting.length && !this.#isClosed) {
      const idle = [...this.#threads].find(thread => thread.isReady && !thread.job)
      if (idle) this.#hand(idle, this.#waiting.shift()!)
      else {
        const starting = [...this.#threads].filter(thread => !thread.isReady).length
        if (this.#threads.size < this.#options.size && starting < this.#waiting.length) this.#start()
        return
      }
    }
  }

  #start(): void {
    const worker = new Worker(this.#options.script, { workerData: this.#options.data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    const thread: Thread<Item, Result> = { worker, isReady: false, job: undefined, timer: undefined }
    this.#threads.add(thread)
    worker.on('message', (message: ThreadMessage<Result>) => this.#hear(thread, message))
    // What broke it is told in the item's place; 'exit' follows.
    worker.on('error', error => { thread.error = error as Error })
    worker.on('exit', () => this.#leave(thread))
    this.#next()
  }

  #hand(thread: Thread<Item, Result>, job: Job<Item, Result>): void {
    const { limitMs = LIMIT_MS, limitMsPerUnit = LIMIT_MS_PER_UNIT, sizeOf } = this.#options
    const size = job.batch.reduce((sum, item) => sum + sizeOf(item), 0)
    thread.job = job
    thread.timer = setTimeout(() => void thread.worker.terminate(), limitMs + size * limitMsPerUnit)
    thread.worker.postMessage(job.batch)
  }

  #hear(thread: Thread<Item, Result>, message: ThreadMessage<Result>): void {
    if ('cannotStart' in message) this.#fail(new Error(message.cannotStart))
    else if ('ready' in message) {
      thread.isReady = true
      this.#greeting.resolve(message.ready)
    } else {
      clearTimeout(thread.timer)
      const { job } = thread
      thread.job = undefined
      job?.resolve({ value: message.result })
    }
    this.#next()
  }

  #letGoLater(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      if (this.#waiting.length || [...this.#threads].some(({ job, isReady }) => job || !isReady)) return
      for (const { worker } of this.#threads) void worker.terminate()
      this.#threads.clear()
    }, this.#options.idleMs ?? IDLE_MS).unref()
  }

  #leave(thread: Thread<Item, Result>): void {
    clearTimeout(thread.timer)
    this.#threads.delete(thread)
    if (this.#isClosed) return
    if (!thread.isReady) this.#fail(thread.error ?? new Error('a reading thread ended before it was ready'))
    thread.job?.resolve(undefined)
    this.#next()
  }

  #fail(error: Error): void {
    this.#greeting.reject(error)
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}

interface Job<Item, Result> {
  readonly batch: readonly Item[]
  /** Without a result when the thread broke. */
  resolve(result: { readonly value: Result } | undefined): void
  reject(error: Error): void
}

interface Thread<Item, Result> {
  readonly worker: Worker
  isReady: boolean
  job: Job<Item, Result> | undefined
  timer: NodeJS.Timeout | undefined
  error?: Error
}
