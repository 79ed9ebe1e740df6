import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** A citation in one line. */
export function textCitation(citation: Citation): string {
  const { who, words, way, writers, title, outlet, date, remarks } = partsOf(citation)
  const { article, taken } = citation
  return [
    `${who && `${who}: `}${words} (${way}).`, `${writers ? `${writers}, ` : ''}${title}, ${outlet}, ${date}.`, ...remarks,
    ...taken.live ?? article.url ? [`${taken.live ?? article.url}`] : [], ...taken.link ? [`In hearsay: ${taken.link}`] : [],
  ].join(' ')
}
