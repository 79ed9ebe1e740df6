import { contains, trim } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'

/** A piece of a text: where it stands there, its words, and within these what was looked for. */
export interface Snippet extends Span {
  readonly words: string
  readonly highlights: readonly Span[]
}

const LENGTH = 240

/** The piece with the most of what was looked for, the first of several such; when the text has nothing of it, its beginning after the title, which lists show anyway. */
export function snippetOf(text: string, highlights: readonly Span[], title = ''): Snippet {
  const from = text.startsWith(title) ? title.length : 0
  const span = trim(text, wholeWords(text, highlights.length ? around(highlights) : { start: from, end: from + LENGTH }))
  const within = highlights.filter(highlight => contains(span, highlight))
  return { ...span, words: text.slice(span.start, span.end), highlights: within.map(({ start, end }) => ({ start: start - span.start, end: end - span.start })) }
}

function around(highlights: readonly Span[]): Span {
  let best = highlights[0]!
  let most = 0
  for (let first = 0, last = 0; first < highlights.length; first++) {
    const { start } = highlights[first]!
    while (last + 1 < highlights.length && highlights[last + 1]!.end <= start + LENGTH) last++
    last = Math.max(last, first)
    if (last - first + 1 <= most) continue
    most = last - first + 1
    const { end } = highlights[last]!
    const room = Math.max(0, LENGTH - (end - start)) >> 1
    const begin = Math.max(0, start - room)
    best = { start: begin, end: Math.max(end, begin + LENGTH) }
  }
  return best
}

/** Cut where white space is, if there is some near; never within a character. */
function wholeWords(text: string, { start, end }: Span): Span {
  const [first, last] = [start === 0 ? 0 : nextSpace(text, start), end >= text.length ? text.length : lastSpace(text, end)]
  return { start: isLow(text, first) ? first + 1 : first, end: isLow(text, last) ? last - 1 : last }
}

const NEAR = 25

function nextSpace(text: string, at: number): number {
  const found = text.slice(at, at + NEAR).search(/\s/)
  return found < 0 ? at : at + found
}

function lastSpace(text: string, at: number): number {
  const found = /\s\S*$/.exec(text.slice(Math.max(0, at - NEAR), at))
  return found ? at - found[0].length : at
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
