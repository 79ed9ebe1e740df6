import { PageThreads } from './pageThreads.ts'
import type { ArticleInput } from '../doc/article.ts'

/** The article on a single page, parsed in a thread of its own that is ended when it takes too long. Rejects with `IntakeError`. */
export async function readPage(html: string, limitMs?: number): Promise<ArticleInput> {
  const threads = new PageThreads(limitMs === undefined ? {} : { limitMs })
  try {
    return (await threads.read(html)).article
  } finally {
    await threads.close()
  }
}
