import { oneLine, shorten } from './clean.ts'
import type { Reading } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** The last of some ordered, disjoint spans that begins at or before a place, if any does: the one that holds it, where they cover the text. */
export function spanAt<S extends Span>(spans: readonly S[], place: number): S | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= place) low = middle + 1
    else high = middle
  }
  return spans[low - 1]
}

/** The words of a span in one line, cut when they are many. */
export function wordsAt({ article: { text } }: Pick<Reading, 'article'>, { start, end }: Span, longest = Infinity): string {
  return shorten(oneLine(text.slice(start, end)), longest)
}

/** The same with the word just before, when it is a small one: "since 2005", which says more than "2005". */
export function wordsWithLead(reading: Pick<Reading, 'article'>, span: Span): string {
  const before = /(?<=^|\s)\p{Ll}{2,5}\s$/u.exec(reading.article.text.slice(Math.max(0, span.start - LONGEST_LEAD), span.start))
  return wordsAt(reading, { start: span.start - (before?.[0].length ?? 0), end: span.end })
}

const LONGEST_LEAD = 8

/** Words in the sentence that they stand in: what is before them, they, and what is after, all in one line. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Words with their sentence around them. A long sentence is cut before and after them. */
export function excerptAt({ article: { text }, sentences }: Reading, span: Span): Excerpt {
  const sentence = spanAt(sentences, span.start)
  // A sentence may be as long as its article, and hold thousands of words to show.
  const start = sentence && sentence.end > span.start ? Math.max(sentence.start, span.start - NEAR) : span.start
  const end = Math.max(span.end, Math.min(sentence?.end ?? 0, span.end + NEAR))
  const before = text.slice(start, span.start)
  const after = text.slice(span.end, end)
  return { before: endOf(oneLine(before)) + gap(before.slice(-1)), words: oneLine(text.slice(span.start, span.end)), after: gap(after.slice(0, 1)) + shorten(oneLine(after), MOST_AFTER) }
}

const NEAR = 300
const MOST_BEFORE = 110
const MOST_AFTER = 130

function gap(unit: string): string {
  return unit && !unit.trim() ? ' ' : ''
}

/** The end of a text that is too long, from a word's beginning on. */
function endOf(text: string): string {
  if (text.length <= MOST_BEFORE) return text
  const cut = text.slice(1 - MOST_BEFORE)
  const space = cut.indexOf(' ')
  return `…${(space >= 0 && space < MOST_BEFORE * 0.4 ? cut.slice(space + 1) : cut).replace(/^[\udc00-\udfff]/, '')}`
}

/** How many units of a span are no white space. */
export function lettersIn(text: string, { start, end }: Span): number {
  let count = 0
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) count++
  return count
}
