import { calledOf, openingOf } from './opening.ts'
import { relayedOf } from './originWords.ts'
import type { Reading } from '../doc/reading.ts'

/** Something that was found in an article, for rows that stand apart from it. */
export interface FoundInArticle {
  readonly document: string
  readonly version: string
  /** Its place among those of the reading. */
  readonly ord: number
  readonly outlet?: string
  readonly reading: Reading
}

/** The article of something that was found in a reading. */
export function articleLine({ document, version, ord, outlet, reading: { article } }: FoundInArticle) {
  const { title, text, publisher, publishedAt, language } = article
  return {
    document, version, ord, language, ...calledOf(title?.value, openingOf(text)), ...outlet && { outlet }, ...publisher && { publisher }, ...publishedAt && { publishedAt: publishedAt.value },
    ...relayedOf(article),
  }
}
