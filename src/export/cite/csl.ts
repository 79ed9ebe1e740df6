import { calledWords } from '../opening.ts'
import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** An item of CSL-JSON, which programs that manage references take. The words and their chain are in its note: no field of such programs is made for them. */
export function cslItem(citation: Citation): Readonly<Record<string, unknown>> {
  const { article, taken } = citation
  const { document = '', version, title, publisher, byline, published, language, kept } = article
  const { who, words, way, remarks, live, link } = partsOf(citation)
  return {
    id: ['hearsay', document.slice(0, 12), ...taken ? [taken.start, taken.end] : []].join('-'), type: 'article-newspaper', ...title !== undefined && { title },
    ...publisher && { 'container-title': publisher }, ...byline.length && { author: byline.map(literal => ({ literal })) },
    ...datedAs('issued', published), ...datedAs('accessed', kept), ...live && { URL: live }, ...language !== 'und' && { language }, ...version && { version },
    note: [...title === undefined ? [`${calledWords(article)}.`] : [], ...words ? [`${who && `${who}: `}${words} (${way}).`] : [], ...remarks, ...link ? [`In hearsay: ${link}`] : []].join(' '),
  }
}

/** As precise as it is known. */
function datedAs(field: string, date: string | undefined): Readonly<Record<string, unknown>> {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '')?.slice(1).filter(Boolean).map(Number)
  return parts ? { [field]: { 'date-parts': [parts] } } : {}
}
