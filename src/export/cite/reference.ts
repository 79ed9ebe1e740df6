import { calledWords } from '../opening.ts'
import { partsOf } from './citation.ts'
import type { Citation } from './citation.ts'

/** What programs that manage references are told of a citation, whatever form they read. */
export interface Reference {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  /** As the article gives them: nobody has said which part of a name is the family's. */
  readonly writers: readonly string[]
  readonly issued?: DateParts
  readonly accessed?: DateParts
  readonly url?: string
  readonly language?: string
  readonly version?: string
  /** The words, whose they are, and the whole way that they have come: no field of such programs is made for them. */
  readonly note: string
}

/** Year, month and day, as far as they are known. */
export type DateParts = readonly [year: string, month?: string, day?: string]

export function referenceOf(citation: Citation): Reference {
  const { article, taken } = citation
  const { document = '', version, title, publisher, byline, published, language, kept } = article
  const { who, words, way, remarks, live, link } = partsOf(citation)
  const [issued, accessed] = [partsIn(published), partsIn(kept)]
  return {
    id: ['hearsay', document.slice(0, 12), ...taken ? [taken.start, taken.end] : []].join('-'), ...title !== undefined && { title }, ...publisher && { outlet: publisher }, writers: byline,
    ...issued && { issued }, ...accessed && { accessed }, ...live && { url: live }, ...language !== 'und' && { language }, ...version && { version },
    note: [...title === undefined ? [`${calledWords(article)}.`] : [], ...words ? [`${who && `${who}: `}${words} (${way}).`] : [], ...remarks, ...link ? [`In hearsay: ${link}`] : []].join(' '),
  }
}

function partsIn(date: string | undefined): DateParts | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '')?.slice(1).filter(Boolean)
  return parts as DateParts | undefined
}
