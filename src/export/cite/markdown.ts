import { markdownLink, markdownWords } from '../markdownWords.ts'
import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** A citation as a paragraph of Markdown. */
export function markdownCitation(citation: Citation): string {
  const { who, words, way, writers, title, outlet, date, remarks } = partsOf(citation)
  const { article, taken } = citation
  const address = taken.live ?? article.url
  return [
    `${who && `${markdownWords(who)}: `}${markdownWords(words)} (${markdownWords(way)}).`, `${writers ? `${markdownWords(writers)}, ` : ''}${address ? markdownLink(title, address) : markdownWords(title)}, *${markdownWords(outlet)}*, ${markdownWords(date)}.`,
    ...remarks.map(markdownWords), ...taken.link ? [`${markdownLink('In hearsay', taken.link)}.`] : [],
  ].join(' ')
}
