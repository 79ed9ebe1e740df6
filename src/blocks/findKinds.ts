import type { BlockKind, Zone } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import { headKinds, isDateline } from './headKinds.ts'
import type { LineMark } from './marks.ts'
import { hasPhrase, openingOf } from './phrases.ts'
import { isDoubtful } from './pieces.ts'
import type { Piece } from './pieces.ts'
import { simplify } from './wording.ts'

/** A piece's kind and the rule that gave it. */
export interface Kind {
  readonly kind: BlockKind
  readonly by: string
}

/** What a rule that looks at one piece among its neighbours needs. */
export interface Page {
  readonly text: string
  readonly title: string | undefined
  readonly pieces: readonly Piece[]
  /** Disclaimers, origins and boilerplate, which speak around the article. */
  readonly frames: readonly (Zone | undefined)[]
  /** Whether speakers ask and answer line by line. */
  readonly hasDialogue: boolean
  readonly lexicon: BlockLexicon
}

type Rule = (page: Page, i: number) => BlockKind | undefined

/** Rules by name, in order: the first that knows a piece's kind gives it. */
const RULES: readonly (readonly [by: string, rule: Rule])[] = [
  ['given', ({ pieces }, i) => pieces[i]!.given],
  ['quotation mark of the line', (page, i) => (page.pieces[i]!.mark?.kind === 'quote' ? 'blockquote' : undefined)],
  ['heading mark', (page, i) => (page.pieces[i]!.mark?.kind === 'heading' ? 'heading' : undefined)],
  ['bullet', (page, i) => (isBulleted(page, i) ? 'list-item' : undefined)],
  ['item number', (page, i) => (isNumbered(page, i) ? 'list-item' : undefined)],
  ['words around the article', (page, i) => (page.frames[i] ? 'note' : undefined)],
]

const BODY_RULES: readonly (readonly [by: string, rule: Rule])[] = [
  ['note label', note],
  ['caption label', caption],
  ['byline label', byline],
  ['date', (page, i) => (isDateline(page, i, 0) ? 'dateline' : undefined)],
  ['whole quotation', wholeQuotation],
  ['line of its own', heading],
]

/** The kind of each piece. Every piece has one; what no rule knows is a paragraph. */
export function findKinds(page: Page): Kind[] {
  const kinds: (Kind | undefined)[] = page.pieces.map((_, i) => apply(RULES, page, i))
  headKinds(page, kinds)
  return kinds.map((kind, i) => kind ?? apply(BODY_RULES, page, i) ?? { kind: 'paragraph', by: 'line' })
}

function apply(rules: typeof RULES, page: Page, i: number): Kind | undefined {
  for (const [by, rule] of rules) {
    const kind = rule(page, i)
    if (kind) return { kind, by }
  }
  return undefined
}

/** Pieces between which the numbers of one list may stand. */
const LIST_REACH = 8

/** Whether a piece has a bullet; a dash is one where another piece near has it too. */
function isBulleted({ pieces }: Page, i: number): boolean {
  const mark = pieces[i]!.mark
  return mark?.kind === 'bullet' && (mark.style === undefined || isNear(pieces, i, other => other.kind === 'bullet' && other.style === mark.style))
}

/** Whether a piece with a number is an item of a list: one with the number before or after it is near. */
function isNumbered({ pieces }: Page, i: number): boolean {
  const mark = pieces[i]!.mark
  return mark?.kind === 'number' && isNear(pieces, i, (other, distance) => other.kind === 'number' && other.style === mark.style && other.place! - mark.place! === Math.sign(distance))
}

function isNear(pieces: readonly Piece[], i: number, isLike: (other: LineMark, distance: number) => boolean): boolean {
  for (let k = Math.max(0, i - LIST_REACH); k < Math.min(pieces.length, i + LIST_REACH); k++) {
    const other = pieces[k]!.mark
    if (k !== i && other && isLike(other, k - i)) return true
  }
  return false
}

function note({ pieces, lexicon }: Page, i: number): BlockKind | undefined {
  return openingOf(pieces[i]!.wording.lower, lexicon.notes) ? 'note' : undefined
}

/** No caption is longer, in words. */
const LONGEST_CAPTION = 80

export function caption({ text, pieces, lexicon }: Page, i: number): BlockKind | undefined {
  const { start, end, wording } = pieces[i]!
  if (wording.count > LONGEST_CAPTION) return undefined
  if (openingOf(wording.lower, lexicon.captions)) return 'caption'
  const tail = simplify(text.slice(Math.max(start, end - 60), end))
  const isCredited = wording.ending !== 'stop' && hasPhrase(tail, lexicon.credits)
  const isInBrackets = /\)\.?$/.test(tail) && hasPhrase(tail.slice(Math.max(0, tail.lastIndexOf('('))), lexicon.credits)
  return isCredited || isInBrackets ? 'caption' : undefined
}

/** No byline is longer, in words. */
const LONGEST_BYLINE = 24

export function byline({ text, pieces, lexicon }: Page, i: number): BlockKind | undefined {
  const { wording, start } = pieces[i]!
  if (wording.count > LONGEST_BYLINE) return undefined
  const label = openingOf(wording.lower, lexicon.bylines)
  if (!label || wording.lower.length === label.length) return undefined
  if (label.endsWith(':')) return 'byline'
  // "By Ada Renn", not "By the numbers".
  const name = text[start + label.length + 1]!
  return wording.ending === 'word' && name !== name.toLowerCase() ? 'byline' : undefined
}

const OPENING_QUOTES = '"“«„'
const CLOSING_QUOTES = '"”»“'
/** Words in quotation marks that stand alone are a quotation from here on, in words; fewer may be a title. */
const SHORTEST_QUOTATION = 5

/** A paragraph in one pair of quotation marks. */
function wholeQuotation({ text, pieces }: Page, i: number): BlockKind | undefined {
  const { start, end, wording } = pieces[i]!
  if (wording.count < SHORTEST_QUOTATION || !OPENING_QUOTES.includes(text[start]!)) return undefined
  const last = CLOSING_QUOTES.includes(text[end - 1]!) ? end - 1 : '.,'.includes(text[end - 1]!) && CLOSING_QUOTES.includes(text[end - 2]!) ? end - 2 : -1
  if (last < 0) return undefined
  for (let at = start + 1; at < last; at++) if (CLOSING_QUOTES.includes(text[at]!) || OPENING_QUOTES.includes(text[at]!)) return undefined
  return 'blockquote'
}

const LONGEST_HEADING = 14

/** A short line without a stop that text follows. */
function heading(page: Page, i: number): BlockKind | undefined {
  const { pieces, frames } = page
  const next = pieces[i + 1]
  if (!next || frames[i + 1] || !canHead(page, pieces[i]!)) return undefined
  const isFollowed = isProse(next) || next.mark !== undefined || isProse(pieces[i + 2])
  return isFollowed ? 'heading' : undefined
}

function canHead({ text, hasDialogue }: Page, { start, end, wording, mark }: Piece): boolean {
  if ((mark && !isDoubtful(mark)) || wording.count > LONGEST_HEADING || end - start > 110) return false
  const first = text[start]!
  if (!isLarge(first) && !QUOTES.includes(first)) return false
  if (wording.ending === 'word') return true
  // "What is in the treaty?", not "Q: What is in it?" nor "“Really?”", and not where they are many, as in an interview.
  return wording.ending === 'cry' && text[end - 1] === '?' && !hasDialogue && !QUOTES.includes(first) && !/^\S+( \S+)?:/.test(wording.lower)
}

/** A capital, a digit, or a letter of a script without capitals. */
function isLarge(character: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(character)
}

const QUOTES = '"“”‘\'«»„'

/** Whether short lines that ask are too many for headings, as in an interview. */
export function isDialogue(text: string, pieces: readonly Piece[]): boolean {
  const asking = pieces.filter(({ wording, end }) => wording.count <= LONGEST_HEADING && text[end - 1] === '?').length
  return asking > 3 && asking > 0.1 * pieces.length
}

/** Running text: a sentence with its end, or many words. */
export function isProse(piece: Piece | undefined): boolean {
  if (!piece) return false
  const { count, ending } = piece.wording
  return count >= 25 || (count >= 5 && ending !== 'word' && ending !== 'comma')
}
