import { escape } from '../html/escape.ts'
import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** A citation as a paragraph of HTML. */
export function htmlCitation(citation: Citation): string {
  const { who, words, way, writers, title, outlet, date, remarks, live, link } = partsOf(citation)
  const linked = (text: string, to: string | undefined) => (to ? `<a href="${escape(to)}">${escape(text)}</a>` : escape(text))
  return `<p>${[
    ...words ? [`${who && `<b>${escape(who)}</b>: `}<span${articleLanguage(citation)}>${escape(words)}</span> (${escape(way)}).`] : [],
    `${writers ? `${escape(writers)}, ` : ''}${linked(title, live)}, <cite>${escape(outlet)}</cite>, ${escape(date)}.`,
    ...remarks.map(escape), ...link ? [`${linked('In hearsay', link)}.`] : [],
  ].join(' ')}</p>`
}

function articleLanguage({ article: { language } }: Citation): string {
  return language === 'und' ? '' : ` lang="${escape(language)}"`
}
