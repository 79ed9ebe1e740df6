import { isSpace } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** What the words of a piece look like. */
export interface Wording {
  /** The beginning of the piece as {@link simplify} gives it: {@link SHOWN} units, all of a line. */
  readonly lower: string
  /** How many words there are, counted up to {@link MOST_WORDS}. */
  readonly count: number
  /** What it ends with, closing quotation marks and brackets left off. */
  readonly ending: 'stop' | 'cry' | 'colon' | 'comma' | 'ellipsis' | 'word'
  /** Share of words with a capital among those of four letters and more; 0 when there is none. */
  readonly capitals: number
}

/** Units of a piece that are compared with openings and lines. */
const SHOWN = 200
const MOST_WORDS = 300

export function wordsOf(text: string, span: Span): Wording {
  const lower = simplify(text.slice(span.start, Math.min(span.end, span.start + SHOWN)))
  return { lower, ending: endingOf(text, span), ...countWords(text, span) }
}

/** Lower case, plain apostrophes, single spaces. */
export function simplify(text: string): string {
  return text.toLowerCase().replace(/[‘’`´]/g, "'").replace(/\s{2,}|[^\S ]/g, ' ')
}

function countWords(text: string, { start, end }: Span): Pick<Wording, 'count' | 'capitals'> {
  let count = 0
  let long = 0
  let large = 0
  for (let at = start; at < end && count < MOST_WORDS; count++) {
    const first = at
    while (at < end && !isSpace(text.charCodeAt(at))) at++
    if (at - first >= 4) {
      long++
      if (startsLarge(text, first, at)) large++
    }
    while (at < end && isSpace(text.charCodeAt(at))) at++
  }
  return { count, capitals: long ? large / long : 0 }
}

/** Whether a word begins with a capital or a digit, quotation marks and brackets before it left off. */
export function startsLarge(text: string, at: number, end: number): boolean {
  while (at < end && OPENING.includes(text[at]!)) at++
  const unit = text.charCodeAt(at)
  if (unit < 128) return (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  return at < end && text[at] !== text[at]!.toLowerCase()
}

const OPENING = '"\'“‘«„([¿¡'
const CLOSING = '"\'”’»«“)]}›」』】）*_'

function endingOf(text: string, { start, end }: Span): Wording['ending'] {
  while (end > start && CLOSING.includes(text[end - 1]!)) end--
  if (start === end) return 'word'
  const last = text[end - 1]!
  if (last === '…' || (last === '.' && text[end - 2] === '.')) return 'ellipsis'
  if ('.。．।'.includes(last)) return 'stop'
  if ('!?！？؟'.includes(last)) return 'cry'
  if (':：'.includes(last)) return 'colon'
  return ',;，；、—–-'.includes(last) ? 'comma' : 'word'
}
