import { Worker } from 'node:worker_threads'
import { IntakeError } from './intakeError.ts'
import { WAY_OUT } from './guardPage.ts'
import { watchThread } from './watchThread.ts'
import type { ThreadWatch } from './watchThread.ts'
import type { PageAnswer, PageContext, PageReading, PageTask } from './pageReading.ts'

export interface PageThreadsOptions {
  /** How many pages are read at the same time. */
  readonly size?: number
  /** How long a page may have the processor; what takes longer is ended in the middle. */
  readonly limitMs?: number
  /** How long threads without anything to do are kept. */
  readonly idleMs?: number
}

const IDLE_MS = 20_000

// A real page takes a twentieth of it.
const LIMIT_MS = 2000

const MEMORY_LIMIT_MB = 1024

/**
 * Threads that take pages apart, so that no page can hold up or break whoever asks. A thread that takes too long over a page, or
 * more memory than an article should, is ended and replaced; only its page is refused. Idle threads do not keep a process alive,
 * and are let go after a while.
 */
export class PageThreads {
  /** How many pages are read at the same time. */
  readonly size: number
  readonly #limitMs: number
  readonly #idleMs: number
  readonly #threads = new Set<Thread>()
  readonly #waiting: Job[] = []
  #isClosed = false
  #idle: NodeJS.Timeout | undefined

  constructor({ size = 1, limitMs = LIMIT_MS, idleMs = IDLE_MS }: PageThreadsOptions = {}) {
    if (!(size >= 1)) throw new RangeError(`A pool of ${size} threads reads nothing.`)
    this.size = size
    this.#limitMs = limitMs
    this.#idleMs = idleMs
  }

  /** The article on a page. Rejects with `IntakeError` when there is none or when the page cannot be read. */
  read(html: string, { url }: PageContext = {}): Promise<PageReading> {
    if (this.#isClosed) return Promise.reject(new TypeError('These threads are closed, and read no more pages.'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task: { html, ...(url && { url }) }, resolve, reject })
      this.#next()
    })
  }

  /** End all threads. Pages that are not read are refused. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#idle)
    this.#refuseWaiting(new IntakeError('The page was not read, because reading was ended.'))
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #next(): void {
    this.#letGoLater()
    while (this.#waiting.length) {
      const idle = [...this.#threads].find(thread => thread.isReady && !thread.job)
      if (!idle) break
      this.#give(idle, this.#waiting.shift()!)
    }
    const starting = [...this.#threads].filter(thread => !thread.isReady).length
    for (let i = starting; i < this.#waiting.length && this.#threads.size < this.size; i++) this.#start()
  }

  #letGoLater(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      if (this.#waiting.length || [...this.#threads].some(({ job, isReady }) => job || !isReady)) return
      for (const { worker } of this.#threads) void worker.terminate()
      this.#threads.clear()
    }, this.#idleMs).unref()
  }

  #start(): void {
    const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './pageWorker.ts' : './pageWorker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
      // What a parser would print about a page's faults is not ours to say.
      stdout: true,
      stderr: true,
    })
    const thread: Thread = { worker, isReady: false, job: undefined, watch: watchThread(worker, this.#limitMs, () => this.#cutOff(thread)), error: undefined }
    this.#threads.add(thread)
    worker.on('message', (answer: PageAnswer) => this.#hear(thread, answer))
    // 'exit' follows.
    worker.on('error', error => { thread.error = error })
    worker.on('exit', () => this.#leave(thread))
  }

  #give(thread: Thread, job: Job): void {
    thread.job = job
    thread.worker.ref()
    thread.watch.begin()
    thread.worker.postMessage(job.task)
  }

  #cutOff(thread: Thread): void {
    this.#refuse(thread, new IntakeError(`This page takes longer than ${this.#limitMs / 1000} seconds to take apart. ${WAY_OUT}`))
    this.#threads.delete(thread)
    void thread.worker.terminate()
    this.#next()
  }

  #hear(thread: Thread, answer: PageAnswer): void {
    if ('ready' in answer) thread.isReady = true
    else if ('refused' in answer) this.#refuse(thread, new IntakeError(answer.refused))
    else this.#settle(thread)?.resolve(answer)
    if (!thread.job) thread.worker.unref()
    this.#next()
  }

  #leave(thread: Thread): void {
    this.#threads.delete(thread)
    const error = thread.error
    const isTooLarge = !error || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    this.#refuse(thread, isTooLarge ? new IntakeError(`This page needs more memory than an article should. ${WAY_OUT}`) : error)
    // A thread that cannot even start would not start for the next page either.
    if (!thread.isReady) this.#refuseWaiting(error ?? new Error('A thread that reads pages ended before it was ready.'))
    if (!this.#isClosed) this.#next()
  }

  #refuse(thread: Thread, error: Error): void {
    this.#settle(thread)?.reject(error)
  }

  #settle(thread: Thread): Job | undefined {
    const { job } = thread
    thread.watch.end()
    thread.job = undefined
    return job
  }

  #refuseWaiting(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}

interface Job {
  readonly task: PageTask
  resolve(reading: PageReading): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  isReady: boolean
  job: Job | undefined
  readonly watch: ThreadWatch
  error: Error | undefined
}
