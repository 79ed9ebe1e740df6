import { markdownLink, markdownWords } from '../markdownWords.ts'
import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** A citation as a paragraph of Markdown. */
export function markdownCitation(citation: Citation): string {
  const { who, words, way, writers, title, outlet, date, remarks, live, link } = partsOf(citation)
  return [
    ...words ? [`${who && `${markdownWords(who)}: `}${markdownWords(words)} (${markdownWords(way)}).`] : [],
    `${writers ? `${markdownWords(writers)}, ` : ''}${live ? markdownLink(title, live) : markdownWords(title)}, *${markdownWords(outlet)}*, ${markdownWords(date)}.`,
    ...remarks.map(markdownWords), ...link ? [`${markdownLink('In hearsay', link)}.`] : [],
  ].join(' ')
}
