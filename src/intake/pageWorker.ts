import { parentPort } from 'node:worker_threads'
import { guardPage, WAY_OUT } from './guardPage.ts'
import { IntakeError } from './intakeError.ts'
import { pageArticle } from './pageArticle.ts'
import type { PageAnswer, PageTask } from './pageReading.ts'

parentPort!.on('message', (task: PageTask) => say(answer(task)))
say({ ready: true })

function say(answer: PageAnswer): void {
  parentPort!.postMessage(answer)
}

function answer({ html, url }: PageTask): PageAnswer {
  try {
    guardPage(html)
    const article = pageArticle(html)
    return { article: url && !article.url ? { ...article, url } : article, notes: [] }
  } catch (error) {
    // Parsers stumble over strange pages; that is a page that cannot be read, not a fault to report in their words.
    return { refused: error instanceof IntakeError ? error.message : `This page is built in a way that cannot be taken apart. ${WAY_OUT}` }
  }
}
