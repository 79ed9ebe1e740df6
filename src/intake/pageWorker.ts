import { parentPort } from 'node:worker_threads'
import { WAY_OUT } from './guardPage.ts'
import { IntakeError } from './intakeError.ts'
import { pageReading } from './pageArticle.ts'
import type { PageAnswer, PageTask } from './pageReading.ts'

parentPort!.on('message', (task: PageTask) => say(answer(task)))
say({ ready: true })

function say(answer: PageAnswer): void {
  parentPort!.postMessage(answer)
}

function answer({ html, ...known }: PageTask): PageAnswer {
  try {
    return pageReading(html, known)
  } catch (error) {
    // Parsers stumble over strange pages; that is a page that cannot be read, not a fault to report in their words.
    return { refused: error instanceof IntakeError ? error.message : `This page is built in a way that cannot be taken apart. ${WAY_OUT}` }
  }
}
