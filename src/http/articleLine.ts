import type { ArticleLine } from './api.ts'
import type { Reading } from '../doc/reading.ts'

interface Found {
  readonly document: string
  readonly version: string
  readonly ord: number
  readonly outlet?: string
  readonly reading: Reading
}

/** The article of something that was found in a reading. */
export function articleLine({ document, version, ord, outlet, reading: { article } }: Found): ArticleLine {
  const { title, publisher, publishedAt, language } = article
  return { document, version, ord, language, ...title && { title: title.value }, ...outlet && { outlet }, ...publisher && { publisher }, ...publishedAt && { publishedAt: publishedAt.value } }
}
