import type { ArticleInput, GivenBlock } from '../doc/article.ts'
import type { BlockKind } from '../doc/blocks.ts'
import { trim } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { findLines, joinWrapped } from './findLines.ts'
import { markOf } from './marks.ts'
import type { LineMark } from './marks.ts'
import { openingOf } from './phrases.ts'
import { simplify, wordsOf } from './wording.ts'
import type { Wording } from './wording.ts'

/** A piece of an article on the way to a block: its words without bullets, and what can be seen of it from outside. */
export interface Piece extends Span {
  readonly mark?: LineMark
  /** The kind that intake gave it. */
  readonly given?: BlockKind
  readonly wording: Wording
}

/** The pieces of an article: the given blocks, and the paragraphs of the plain text around them. Lines that only draw a rule are left out. */
export function findPieces({ text, blocks = [] }: ArticleInput, bylines: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const given of blocks) {
    checkGiven(given, at, text)
    pieces.push(...plainPieces(text, { start: at, end: given.start }, bylines), ...givenPieces(text, given))
    at = given.end
  }
  return [...pieces, ...plainPieces(text, { start: at, end: text.length }, bylines)]
}

function checkGiven({ start, end }: GivenBlock, least: number, text: string): void {
  if (start < least || end < start || end > text.length) throw new RangeError(`the given block ${start}–${end} is out of order, overlaps another or is outside a text of ${text.length}`)
}

function givenPieces(text: string, given: GivenBlock): Piece[] {
  const span = trim(text, given)
  return span.start < span.end ? [{ ...span, given: given.kind, wording: wordsOf(text, span) }] : []
}

function plainPieces(text: string, within: Span, bylines: readonly string[]): Piece[] {
  const lines = findLines(text, within)
  return joinWrapped(text, lines, line => markOf(text, line) !== undefined || isByline(text, line, bylines)).flatMap(span => {
    const mark = markOf(text, span)
    if (mark?.kind === 'rule') return []
    const words = mark && !isDoubtful(mark) ? { start: mark.words, end: span.end } : span
    if (words.start === words.end) return []
    return [{ ...words, ...(mark && { mark }), wording: wordsOf(text, words) }]
  })
}

/** Numbers and dashes mark an item only beside another: their words begin where the line does until then. */
export function isDoubtful({ kind, style }: LineMark): boolean {
  return kind === 'number' || (kind === 'bullet' && style !== undefined)
}

/** A line has at most so many units to be a byline in small letters. */
const LONGEST_BYLINE = 60

/** "by Ada Renn" under a headline is not the headline's second line; "by the council" is. */
function isByline(text: string, { start, end }: Span, bylines: readonly string[]): boolean {
  if (end - start > LONGEST_BYLINE) return false
  const line = simplify(text.slice(start, end))
  const label = openingOf(line, bylines)
  if (!label) return false
  const names = text.slice(start + line.indexOf(label) + label.length, end).match(/\S+/gu) ?? []
  return names.length >= 2 && names.every(name => name[0] !== name[0]!.toLowerCase())
}
