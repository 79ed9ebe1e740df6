import { Worker } from 'node:worker_threads'
import { guardPage, WAY_OUT } from './guardPage.ts'
import { IntakeError } from './intakeError.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { PageAnswer } from './pageAnswer.ts'

const TIME_LIMIT_MS = 10_000
const MEMORY_LIMIT_MB = 1024

/** The article on a page, parsed in a thread of its own that is ended when it takes too long. Rejects with `IntakeError`. */
export async function readPage(html: string, timeLimitMs = TIME_LIMIT_MS): Promise<ArticleInput> {
  guardPage(html)
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './pageWorker.ts' : './pageWorker.js', import.meta.url), {
    workerData: html,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    // What the parser would print about a page's faults is not ours to say.
    stdout: true,
    stderr: true,
  })
  try {
    const answer = await answerOf(worker, timeLimitMs)
    if ('refused' in answer) throw new IntakeError(answer.refused)
    return answer.article
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, timeLimitMs: number): Promise<PageAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new IntakeError(`This page takes longer than ${timeLimitMs / 1000} seconds to take apart. ${WAY_OUT}`)), timeLimitMs)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error))
    worker.once('exit', () => reject(tooLarge()))
    worker.once('exit', () => clearTimeout(timer))
  })
}

function tooLarge(): IntakeError {
  return new IntakeError(`This page needs more memory than an article should. ${WAY_OUT}`)
}
