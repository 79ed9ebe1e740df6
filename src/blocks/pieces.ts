import type { ArticleInput, GivenBlock } from '../doc/article.ts'
import type { BlockKind } from '../doc/blocks.ts'
import { trim } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { findLines, joinWrapped } from './findLines.ts'
import { markOf } from './marks.ts'
import type { LineMark } from './marks.ts'
import { wordsOf } from './wording.ts'
import type { Wording } from './wording.ts'

/** A piece of an article on the way to a block: its words without bullets, and what can be seen of it from outside. */
export interface Piece extends Span {
  readonly mark?: LineMark
  /** The kind that intake gave it. */
  readonly given?: BlockKind
  readonly wording: Wording
}

/** The pieces of an article: the given blocks, and the paragraphs of the plain text around them. Lines that only draw a rule are left out. */
export function findPieces({ text, blocks = [] }: ArticleInput): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const given of blocks) {
    checkGiven(given, at, text)
    pieces.push(...plainPieces(text, { start: at, end: given.start }), ...givenPieces(text, given))
    at = given.end
  }
  return [...pieces, ...plainPieces(text, { start: at, end: text.length })]
}

function checkGiven({ start, end }: GivenBlock, least: number, text: string): void {
  if (start < least || end < start || end > text.length) throw new RangeError(`the given block ${start}–${end} is out of order, overlaps another or is outside a text of ${text.length}`)
}

function givenPieces(text: string, given: GivenBlock): Piece[] {
  const span = trim(text, given)
  return span.start < span.end ? [{ ...span, given: given.kind, wording: wordsOf(text, span) }] : []
}

function plainPieces(text: string, within: Span): Piece[] {
  const lines = findLines(text, within)
  return joinWrapped(text, lines, line => markOf(text, line) !== undefined).flatMap(span => {
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
