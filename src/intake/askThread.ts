import { Worker } from 'node:worker_threads'
import { IntakeError } from './intakeError.ts'
import { watchThread } from './watchThread.ts'

export interface ThreadLimits {
  /** How long it may have the processor from one sign of life to the next. */
  readonly timeMs: number
  readonly memoryMb: number
  /** What is said when either is used up. */
  readonly tooSlow: string
  readonly tooLarge: string
  /** Ends the thread; what is asked then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What a thread that answers once may say: a result, or a sentence on why there is none. */
export type ThreadAnswer<T> = { readonly result: T } | { readonly refused: string }

/** The same, or, until then, that it is a step further on. It first says so when all that it needs is loaded, and what it does from then on counts. */
export type ThreadMessage<T> = ThreadAnswer<T> | { readonly isWorking: true }

/**
 * Have something done by a module in a thread of its own, which is ended when it takes too long or too much.
 * The module finds `data` as its `workerData` and posts its `ThreadAnswer`, and a `ThreadMessage` as often as it likes before. Rejects with `IntakeError`.
 */
export async function askThread<T>(module: URL, data: unknown, limits: ThreadLimits): Promise<T> {
  limits.signal?.throwIfAborted()
  // What a parser would print about faults of what it is given is not ours to say: hence `stdout` and `stderr`.
  const worker = new Worker(module, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb }, stdout: true, stderr: true })
  try {
    return await answerOf<T>(worker, limits)
  } finally {
    await worker.terminate()
  }
}

function answerOf<T>(worker: Worker, { timeMs, tooSlow, tooLarge, signal }: ThreadLimits): Promise<T> {
  return new Promise((resolve, reject) => {
    const watch = watchThread(worker, timeMs, () => reject(new IntakeError(tooSlow)))
    const abort = () => reject(signal!.reason)
    signal?.addEventListener('abort', abort)
    worker.on('message', (answer: ThreadMessage<T>) => {
      if ('result' in answer) resolve(answer.result)
      else if ('refused' in answer) reject(new IntakeError(answer.refused))
      else watch.begin()
    })
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new IntakeError(tooLarge) : error))
    worker.once('exit', () => {
      watch.end()
      signal?.removeEventListener('abort', abort)
      reject(new IntakeError(tooLarge))
    })
  })
}
