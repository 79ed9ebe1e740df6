import { parentPort, workerData } from 'node:worker_threads'
import { docxArticle } from './docxArticle.ts'
import { IntakeError } from '../intakeError.ts'
import type { DocxQuestion } from './docxArticle.ts'
import type { PageReading } from '../pageReading.ts'
import type { ThreadAnswer, ThreadMessage } from '../askThread.ts'

say({ isWorking: true })
say(await answer(workerData as DocxQuestion))

function say(message: ThreadMessage<PageReading>): void {
  parentPort!.postMessage(message)
}

async function answer(question: DocxQuestion): Promise<ThreadAnswer<PageReading>> {
  try {
    return { result: await docxArticle(question) }
  } catch (error) {
    // What the parser says of a file's faults is meant for programmers.
    return { refused: error instanceof IntakeError ? error.message : 'This Word document is damaged, or built in a way that cannot be taken apart. Save it as plain text in a word processor, and add that.' }
  }
}
