import { IntakeError } from './intakeError.ts'
import { PageThreads } from './pageThreads.ts'
import { takeApart } from './takeApart.ts'
import type { ArticleInput } from '../doc/article.ts'
import type { Finding } from '../doc/gathered.ts'
import type { Source } from './source.ts'

/**
 * The one article in a file's bytes: plain text, a web page, a document; `known` is what came with them when they were fetched. Plain text stays as it is, less a byte order mark.
 * Rejects with `IntakeError` on what cannot be read as an article, and on what holds more than one.
 */
export async function takeIn(bytes: Uint8Array, name?: string, known: Omit<Source, 'bytes' | 'name' | 'path'> = {}): Promise<ArticleInput> {
  const threads = new PageThreads()
  try {
    const [first, second] = await firstTwo(takeApart({ ...known, bytes, ...(name !== undefined && { name }) }, { threads }))
    if (!first) throw new IntakeError('There is no article in it.')
    if (first.kind === 'link' || first.kind === 'feed') throw new IntakeError(`This is a list of ${first.kind === 'link' ? 'addresses' : 'feeds'}, not an article. ${toCollection(name)}`)
    if (second) throw new IntakeError(`This holds more than one article. ${toCollection(name)}`)
    if (first.kind === 'refusal') throw new IntakeError(first.reason)
    return first.article
  } finally {
    await threads.close()
  }
}

async function firstTwo(findings: AsyncIterable<Finding>): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for await (const finding of findings) if (found.push(finding) === 2) break
  return found
}

function toCollection(name = 'FILE'): string {
  return `Add it to the collection: hearsay add ${name}`
}
