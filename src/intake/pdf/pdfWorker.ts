import { parentPort, workerData } from 'node:worker_threads'
import { IntakeError } from '../intakeError.ts'
import { pdfArticle } from './pdfArticle.ts'
import type { PageReading } from '../pageReading.ts'
import type { ThreadAnswer, ThreadMessage } from '../askThread.ts'

say(await answer(workerData as Uint8Array))

function say(message: ThreadMessage<PageReading>): void {
  parentPort!.postMessage(message)
}

async function answer(bytes: Uint8Array): Promise<ThreadAnswer<PageReading>> {
  try {
    return { result: await pdfArticle(bytes, () => say({ isWorking: true })) }
  } catch (error) {
    // What the parser says of a file's faults is meant for programmers.
    return { refused: error instanceof IntakeError ? error.message : 'This PDF is built in a way that cannot be taken apart. Copy its text into a file, and add that file.' }
  }
}
