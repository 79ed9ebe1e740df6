import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** A citation in one line. */
export function textCitation(citation: Citation): string {
  const { who, words, way, writers, title, outlet, date, remarks, live, link } = partsOf(citation)
  return [
    ...words ? [`${who && `${who}: `}${words} (${way}).`] : [], `${writers ? `${writers}, ` : ''}${title}, ${outlet}, ${date}.`, ...remarks,
    // A stop at an address would be taken for a part of it.
    ...live || link ? [[...live ? [live] : [], ...link ? [`In hearsay: ${link}`] : []].join(' · ')] : [],
  ].join(' ')
}
