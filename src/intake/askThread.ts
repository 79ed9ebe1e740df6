import { Worker } from 'node:worker_threads'
import { IntakeError } from './intakeError.ts'

export interface ThreadLimits {
  /** How long it may take from one sign of life to the next. */
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

/** The same, or, until then, that it is a step further on. */
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
    let timer: NodeJS.Timeout | undefined
    const abort = () => reject(signal!.reason)
    signal?.addEventListener('abort', abort)
    // A machine that is busy starts threads late, which is no fault of what is to be read.
    worker.once('online', () => (timer = setTimeout(() => reject(new IntakeError(tooSlow)), timeMs)))
    worker.on('message', (answer: ThreadMessage<T>) => {
      if ('result' in answer) resolve(answer.result)
      else if ('refused' in answer) reject(new IntakeError(answer.refused))
      else timer?.refresh()
    })
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new IntakeError(tooLarge) : error))
    worker.once('exit', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      reject(new IntakeError(tooLarge))
    })
  })
}
