import { Worker } from 'node:worker_threads'
import { jsonLine } from '../json.ts'
import type { Batch, BatchResult, ReaderData, ReaderMessage } from './protocol.ts'

export interface PoolOptions {
  readonly script: URL
  readonly data: ReaderData
  readonly size: number
  /** How long a batch may take at all, and for each of its bytes. */
  readonly limitMs?: number
  readonly limitMsPerByte?: number
}

// A thousand times what an article takes: only what hangs is ended.
const LIMIT_MS = 60_000
const LIMIT_MS_PER_BYTE = 0.05

// What a reading leaves behind is short-lived: more room for it is memory for every thread, and no time won (measured).
const YOUNG_MB = 8

/** Threads that read batches. One that breaks is replaced; its batch is read again line by line, and only the line that broke it is lost, with an error in its place. */
export class Pool {
  readonly #options: PoolOptions
  readonly #threads = new Set<Thread>()
  readonly #waiting: Job[] = []
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Rejects only when threads cannot start at all. */
  async read(batch: Batch): Promise<BatchResult> {
    const result = await this.#run(batch)
    if (result) return result
    if (batch.lines.length === 1) return broken(batch)
    const singles = batch.lines.map((line, i) => ({ numbers: [batch.numbers[i]!], lines: [line] }))
    const results = await Promise.all(singles.map(async single => (await this.#run(single)) ?? broken(single)))
    return { output: Buffer.concat(results.map(({ output }) => output)), failed: results.reduce((sum, { failed }) => sum + failed, 0) }
  }

  /** End all threads; batches that are not read stay unanswered. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #run(batch: Batch): Promise<BatchResult | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    while (this.#waiting.length && !this.#closed) {
      const idle = [...this.#threads].find(thread => thread.isReady && !thread.job)
      if (idle) this.#give(idle, this.#waiting.shift()!)
      else {
        const starting = [...this.#threads].filter(thread => !thread.isReady).length
        if (this.#threads.size < this.#options.size && starting < this.#waiting.length) this.#start()
        return
      }
    }
  }

  #start(): void {
    const thread: Thread = { worker: new Worker(this.#options.script, { workerData: this.#options.data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }), isReady: false, job: undefined, timer: undefined }
    this.#threads.add(thread)
    thread.worker.on('message', (message: ReaderMessage) => this.#hear(thread, message))
    // What broke it is told by the line's error; 'exit' follows.
    thread.worker.on('error', error => { thread.error = error })
    thread.worker.on('exit', () => this.#leave(thread))
    this.#next()
  }

  #give(thread: Thread, job: Job): void {
    const { limitMs = LIMIT_MS, limitMsPerByte = LIMIT_MS_PER_BYTE } = this.#options
    const bytes = job.batch.lines.reduce((sum, line) => sum + line.length, 0)
    thread.job = job
    thread.timer = setTimeout(() => void thread.worker.terminate(), limitMs + bytes * limitMsPerByte)
    thread.worker.postMessage(job.batch)
  }

  #hear(thread: Thread, message: ReaderMessage): void {
    if ('cannotStart' in message) this.#fail(new Error(message.cannotStart))
    else if ('ready' in message) thread.isReady = true
    else {
      clearTimeout(thread.timer)
      const { job } = thread
      thread.job = undefined
      job?.resolve(message)
    }
    this.#next()
  }

  #leave(thread: Thread): void {
    clearTimeout(thread.timer)
    this.#threads.delete(thread)
    if (this.#closed) return
    if (!thread.isReady) this.#fail(thread.error ?? new Error('a reading thread ended before it was ready'))
    thread.job?.resolve(undefined)
    this.#next()
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}

interface Job {
  readonly batch: Batch
  resolve(result: BatchResult | undefined): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  isReady: boolean
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
  error?: Error
}

function broken({ numbers, lines }: Batch): BatchResult {
  const error = 'Reading this line took more memory or time than there is, and was given up.'
  return { output: Buffer.from(jsonLine({ line: numbers[0], ...idIn(lines[0]!), error })), failed: 1 }
}

function idIn(line: Uint8Array): { readonly id?: string } {
  try {
    const { id } = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString()) as { id?: unknown }
    return typeof id === 'string' ? { id } : {}
  } catch {
    return {}
  }
}
