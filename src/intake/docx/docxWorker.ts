import { parentPort, workerData } from 'node:worker_threads'
import { docxArticle } from './docxArticle.ts'
import { IntakeError } from '../intakeError.ts'
import type { DocxQuestion } from './docxArticle.ts'
import type { PageReading } from '../pageReading.ts'
import type { ThreadAnswer } from '../askThread.ts'

parentPort!.postMessage(await answer(workerData as DocxQuestion))

async function answer(question: DocxQuestion): Promise<ThreadAnswer<PageReading>> {
  try {
    return { result: await docxArticle(question) }
  } catch (error) {
    // What the parser says of a file's faults is meant for programmers.
    return { refused: error instanceof IntakeError ? error.message : 'This Word document is damaged, or built in a way that cannot be taken apart. Save it as plain text in a word processor, and add that.' }
  }
}
