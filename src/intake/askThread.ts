import { Worker } from 'node:worker_threads'
import { IntakeError } from './intakeError.ts'

export interface ThreadLimits {
  readonly timeMs: number
  readonly memoryMb: number
  /** What is said when either is used up. */
  readonly tooSlow: string
  readonly tooLarge: string
}

/** What a thread that answers once may say: a result, or a sentence on why there is none. */
export type ThreadAnswer<T> = { readonly result: T } | { readonly refused: string }

/**
 * Have something done by a module in a thread of its own, which is ended when it takes too long or too much.
 * The module finds `data` as its `workerData` and posts one `ThreadAnswer`. Rejects with `IntakeError`.
 */
export async function askThread<T>(module: URL, data: unknown, limits: ThreadLimits): Promise<T> {
  // What a parser would print about faults of what it is given is not ours to say: hence `stdout` and `stderr`.
  const worker = new Worker(module, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb }, stdout: true, stderr: true })
  try {
    const answer = await answerOf<T>(worker, limits)
    if ('refused' in answer) throw new IntakeError(answer.refused)
    return answer.result
  } finally {
    await worker.terminate()
  }
}

function answerOf<T>(worker: Worker, { timeMs, tooSlow, tooLarge }: ThreadLimits): Promise<ThreadAnswer<T>> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    // A machine that is busy starts threads late, which is no fault of what is to be read.
    worker.once('online', () => (timer = setTimeout(() => reject(new IntakeError(tooSlow)), timeMs)))
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new IntakeError(tooLarge) : error))
    worker.once('exit', () => reject(new IntakeError(tooLarge)))
    worker.once('exit', () => clearTimeout(timer))
  })
}
