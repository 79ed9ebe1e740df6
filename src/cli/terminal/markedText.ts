import { isSpace } from '../../text/span.ts'
import { undecidedStretches } from '../../export/view.ts'
import type { Block } from '../../doc/blocks.ts'
import type { Span } from '../../text/span.ts'
import type { View } from '../../export/view.ts'

/** What a unit of shown text is; `rank` is the voice's. */
export interface Paint {
  readonly role: 'plain' | 'content' | 'source' | 'cue' | 'mark' | 'undecided'
  readonly rank: number
}

/** A block's words with brackets around what somebody is made to say: `The ministry said [2 that talks began].` */
export interface MarkedText {
  readonly text: string
  /** Index into `paints` for each unit. */
  readonly paint: Int32Array
  readonly paints: readonly Paint[]
  /** Offset in the article for each unit, never decreasing. */
  readonly origin: Int32Array
}

export interface Painted {
  readonly paint: Int32Array
  readonly paints: readonly Paint[]
  /** What stands before a unit: marks that end, then marks that begin. Sorted by `at`. */
  readonly marks: readonly Mark[]
}

interface Mark {
  readonly at: number
  readonly text: string
  readonly paint: number
}

/** Decide for every unit of the article what it is, and where brackets go. */
export function paintArticle(view: View): Painted {
  const { text } = view.reading.article
  const paint = new Int32Array(text.length + 1)
  const paints: Paint[] = [{ role: 'plain', rank: 0 }]
  const numbers = new Map<string, number>()
  const paintOf = (role: Paint['role'], rank: number): number => {
    const key = `${role} ${rank}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, paints.push({ role, rank }) - 1)
    return paints.length - 1
  }
  const opens: Bracket[] = []
  for (const { start, end } of undecidedStretches(view)) {
    paint.fill(paintOf('undecided', 0), start, end)
    opens.push({ start, end, label: '[? ', paint: paintOf('undecided', 0) })
  }
  for (const { statement, speaker, number, isSure } of view.shown) {
    for (const { start, end } of statement.content) {
      paint.fill(paintOf('content', speaker.rank), start, end)
      opens.push({ start, end, label: `[${number}${isSure ? '' : '?'} `, paint: paintOf('mark', speaker.rank) })
    }
  }
  // Who and how lie over what: an inner speaker's name stands in an outer one's words.
  for (const { statement, speaker } of view.shown) {
    if (statement.source) paint.fill(paintOf('source', speaker.rank), statement.source.start, statement.source.end)
    if (statement.cue) paint.fill(paintOf('cue', speaker.rank), statement.cue.start, statement.cue.end)
  }
  return { paint, paints, marks: marksOf(opens) }
}

interface Bracket extends Span {
  readonly label: string
  readonly paint: number
}

/** Brackets as marks in the order of the text: at the same place those that end come first, the innermost before the others; of those that begin the outermost. */
function marksOf(brackets: readonly Bracket[]): Mark[] {
  const ends = brackets.toSorted((a, b) => a.end - b.end || b.start - a.start).map(({ end, paint }) => ({ at: end, text: ']', paint }))
  const begins = brackets.toSorted((a, b) => a.start - b.start || b.end - a.end).map(({ start, label, paint }) => ({ at: start, text: label, paint }))
  const marks: Mark[] = []
  let e = 0
  for (const begin of begins) {
    while (e < ends.length && ends[e]!.at <= begin.at) marks.push(ends[e++]!)
    marks.push(begin)
  }
  return [...marks, ...ends.slice(e)]
}

/** A block's text ready for wrapping, with the marks that fall into it. Takes marks from `next` on and says where it stopped. */
export function markBlock(article: string, block: Block, painted: Painted, next: number): { readonly marked: MarkedText; readonly next: number } {
  const parts: string[] = []
  const paint: number[] = []
  const origin: number[] = []
  const add = (words: string, colour: number, at: number): void => {
    parts.push(words)
    for (let i = 0; i < words.length; i++) {
      paint.push(colour)
      origin.push(at)
    }
  }
  const shown = printable(article.slice(block.start, block.end))
  let i = next
  while (i < painted.marks.length && painted.marks[i]!.at < block.start) i++
  let pending = ''
  for (let at = block.start; at <= block.end; at++) {
    for (; i < painted.marks.length && painted.marks[i]!.at === at; i++) {
      const { text, paint: colour } = painted.marks[i]!
      // What begins where the block ends belongs to the next, what ends there to this one.
      if (text !== ']' && at === block.end) break
      if (text !== ']' && pending) {
        add(pending, 0, at)
        pending = ''
      }
      add(text, colour, at)
    }
    if (at === block.end) break
    const unit = shown[at - block.start]!
    if (unit === DROPPED) continue
    // Spaces wait, so that a bracket that ends a content stands before them.
    if (unit === ' ') pending = ' '
    else {
      if (pending) add(pending, painted.paint[at - 1]! === painted.paint[at]! ? painted.paint[at]! : 0, at)
      pending = ''
      add(unit, painted.paint[at]!, at)
    }
  }
  return { marked: { text: parts.join(''), paint: Int32Array.from(paint), paints: painted.paints, origin: Int32Array.from(origin) }, next: i }
}

const DROPPED = '\0'

/** Units as a terminal may see them, one for one: every white space a plain one, controls as U+FFFD, and `DROPPED` for what turns directions. */
function printable(text: string): string {
  let shown = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 33 && unit < 127) continue
    const safe = isSpace(unit) ? ' ' : safeUnit(text, i, unit)
    if (safe === undefined) continue
    shown += text.slice(from, i) + safe
    from = i + 1
  }
  return shown + text.slice(from)
}

function safeUnit(text: string, i: number, unit: number): string | undefined {
  if (unit < 32 || (unit >= 127 && unit < 160)) return '\ufffd'
  if (unit === 0x61c || unit === 0xad || unit === 0x200e || unit === 0x200f || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)) return DROPPED
  if (unit < 0xd800 || unit > 0xdfff) return undefined
  const isPaired = unit < 0xdc00 ? isLow(text.charCodeAt(i + 1)) : isHigh(text.charCodeAt(i - 1))
  if (!isPaired) return '\ufffd'
  // The tags of plane 14, which are invisible.
  return unit === 0xdb40 || (isLow(unit) && text.charCodeAt(i - 1) === 0xdb40) ? DROPPED : undefined
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
