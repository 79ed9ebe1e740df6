import { parentPort, workerData } from 'node:worker_threads'
import { IntakeError } from './intakeError.ts'
import { pageArticle } from './pageArticle.ts'
import { WAY_OUT } from './guardPage.ts'
import type { PageAnswer } from './pageAnswer.ts'

parentPort!.postMessage(answer(workerData as string))

function answer(html: string): PageAnswer {
  try {
    return { article: pageArticle(html) }
  } catch (error) {
    // Parsers stumble over strange pages; that is a page that cannot be read, not a fault to report in their words.
    return { refused: error instanceof IntakeError ? error.message : `This page is built in a way that cannot be taken apart. ${WAY_OUT}` }
  }
}
