import { decode } from './decode.ts'
import { formOf } from './formOf.ts'
import { IntakeError } from './intakeError.ts'
import type { ArticleInput } from '../doc/article.ts'

/**
 * The article in a file's bytes, plain text or a web page: which of them, its content tells before its name does.
 * Plain text stays as it is, less a byte order mark. Rejects with `IntakeError` on what cannot be read as an article.
 */
export async function takeIn(bytes: Uint8Array, name?: string): Promise<ArticleInput> {
  const form = formOf(bytes, name)
  const text = decode(bytes)
  if (!/\S/.test(text)) throw new IntakeError('There is no text in it.')
  if (form === 'text') return { text }
  const { readPage } = await import('./readPage.ts')
  return readPage(text)
}
