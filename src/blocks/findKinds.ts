import type { BlockKind } from '../doc/blocks.ts'
import { heading } from './headings.ts'
import { headKinds } from './headKinds.ts'
import { isReleaseLabel } from './genreLabels.ts'
import { byline, caption, isDateline, isPost, note } from './labels.ts'
import { isBulleted, isNumbered } from './listItems.ts'
import type { Kind, Page, Rule } from './page.ts'

/** Rules by name, in order: the first that knows a piece's kind gives it. */
const RULES: readonly (readonly [by: string, rule: Rule])[] = [
  // A page calls everything a paragraph that it has no better word for: there the wording tells.
  ['given', ({ pieces }, i) => (pieces[i]!.given === 'paragraph' ? undefined : pieces[i]!.given)],
  ['quotation mark of the line', (page, i) => (page.pieces[i]!.mark?.kind === 'quote' ? 'blockquote' : undefined)],
  ['heading mark', (page, i) => (page.pieces[i]!.mark?.kind === 'heading' ? 'heading' : undefined)],
  ['bullet', (page, i) => (isBulleted(page, i) ? 'list-item' : undefined)],
  ['item number', (page, i) => (isNumbered(page, i) ? 'list-item' : undefined)],
  ['words around the article', (page, i) => (page.frames[i] ? 'note' : undefined)],
]

const BODY_RULES: readonly (readonly [by: string, rule: Rule])[] = [
  ['release label', (page, i) => (isReleaseLabel(page, i) ? 'note' : undefined)],
  ['note label', note],
  ['caption label', caption],
  ['byline label', byline],
  ['post of the writer', (page, i) => (isPost(page, i) ? 'byline' : undefined)],
  ['date', (page, i) => (isDateline(page, i, 0) ? 'dateline' : undefined)],
  ['whole quotation', wholeQuotation],
  ['line of its own', heading],
]

/** The kind of each piece. Every piece has one; what no rule knows is a paragraph. */
export function findKinds(page: Page): Kind[] {
  const kinds: (Kind | undefined)[] = page.pieces.map((_, i) => apply(RULES, page, i))
  headKinds(page, kinds)
  return kinds.map((kind, i) => kind ?? apply(BODY_RULES, page, i) ?? { kind: 'paragraph', by: page.pieces[i]!.given ? 'given' : 'line' })
}

function apply(rules: typeof RULES, page: Page, i: number): Kind | undefined {
  for (const [by, rule] of rules) {
    const kind = rule(page, i)
    if (kind) return { kind, by }
  }
  return undefined
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
