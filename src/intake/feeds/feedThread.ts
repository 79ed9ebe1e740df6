import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { IntakeError } from '../intakeError.ts'
import { watchThread } from '../watchThread.ts'
import type { ThreadAnswer } from '../askThread.ts'
import type { FeedQuestion } from './feedWorker.ts'

// A feed of twenty megabytes takes a third of it.
const LIMIT_MS = 1800
const MEMORY_LIMIT_MB = 512

const TOO_SLOW = 'This feed is built in a way that would keep hearsay busy for long. Add the pages that you want by their addresses.'
const TOO_LARGE = 'This feed needs more memory than a feed should. Add the pages that you want by their addresses.'

/**
 * A thread that takes feeds apart, one after the other. It is started when the first one comes and stays, idle, without keeping the
 * process alive; a feed that takes too long or too much ends it, and the next feed gets a new one.
 */
export class FeedThread {
  #worker: Promise<Worker> | undefined
  #last: Promise<unknown> = Promise.resolve()

  /** Rejects with `IntakeError` on what cannot be taken apart. */
  ask<T>(question: FeedQuestion): Promise<T> {
    const asked = this.#last.then(() => this.#ask<T>(question))
    this.#last = asked.catch(() => {})
    return asked
  }

  async #ask<T>(question: FeedQuestion): Promise<T> {
    const worker = await (this.#worker ??= this.#start())
    worker.ref()
    try {
      const answer = await answerOf<T>(worker, question)
      if ('refused' in answer) throw new IntakeError(answer.refused)
      return answer.result
    } finally {
      worker.unref()
    }
  }

  async #start(): Promise<Worker> {
    // What a parser would print about a feed's faults is not ours to say: hence `stdout` and `stderr`.
    const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './feedWorker.ts' : './feedWorker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB }, stdout: true, stderr: true })
    worker.once('exit', () => (this.#worker = undefined))
    // It says that it is ready: a busy machine starts threads late, which is no fault of the feed.
    await once(worker, 'message')
    return worker.on('error', () => {})
  }
}

async function answerOf<T>(worker: Worker, question: FeedQuestion): Promise<ThreadAnswer<T>> {
  const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer<T>>()
  const fail = (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new IntakeError(TOO_LARGE) : error)
  const end = () => reject(new IntakeError(TOO_LARGE))
  const watch = watchThread(worker, LIMIT_MS, () => reject(new IntakeError(TOO_SLOW)))
  try {
    worker.once('message', resolve).once('error', fail).once('exit', end)
    watch.begin()
    worker.postMessage(question)
    return await promise
  } catch (error) {
    await worker.terminate()
    throw error
  } finally {
    watch.end()
    worker.off('message', resolve).off('error', fail).off('exit', end)
  }
}
