import { byline, caption, isDateline, isNameLine } from './labels.ts'
import { isProse } from './page.ts'
import type { Kind, Page } from './page.ts'
import { simplify } from './wording.ts'

/** Pieces from the headline on in which deck, byline, dateline and pictures are looked for. */
const HEAD_REACH = 8

/** Find what stands at the head of an article, before its text: headline, deck, byline, dateline, caption. Fills in the kinds it knows. */
export function headKinds(page: Page, kinds: (Kind | undefined)[]): void {
  const top = findHeadline(page, kinds)
  if (top < 0) return
  if (isHeadline(page, top)) kinds[top] = { kind: 'headline', by: 'first line' }
  let hasDeck = false
  let isSignedYet = false
  for (let i = kinds[top]?.kind === 'headline' ? top + 1 : top; i < Math.min(page.pieces.length, top + HEAD_REACH); i++) {
    if (kinds[i]) continue
    const found = headKind(page, i)
    if (found) {
      kinds[i] = found
      isSignedYet ||= isSigned(page, i)
    } else if (!hasDeck && i > top && isDeck(page, i, isSignedYet)) {
      kinds[i] = { kind: 'deck', by: 'line under the headline' }
      hasDeck = true
    } else if (isProse(page.pieces[i])) return
  }
}

/** The first piece that no rule knows yet; the one after it when that is but a word or two over the headline. */
function findHeadline(page: Page, kinds: readonly (Kind | undefined)[]): number {
  const given = kinds.findIndex(kind => kind?.kind === 'headline')
  if (given >= 0) return given
  const first = kinds.findIndex((kind, i) => kind ? kind.kind === 'paragraph' : !headKind(page, i))
  // A page that shows a headline marks it.
  if (first >= 0 && (kinds[first] || page.pieces[first]!.given)) return -1
  const second = page.pieces[first + 1]
  const isKicker = first >= 0 && second && !kinds[first + 1] && page.pieces[first]!.wording.count <= 2 && !isProse(second)
    && second.wording.count >= 5 && !headKind(page, first + 1) && !isTitle(page, first)
  return isKicker ? first + 1 : first
}

const LONGEST_HEADLINE = 32

function isHeadline(page: Page, i: number): boolean {
  const { wording } = page.pieces[i]!
  if (i > 4 || page.pieces.length === 1) return false
  if (isTitle(page, i)) return true
  if (wording.count > LONGEST_HEADLINE || wording.count < 2 || headKind(page, i)) return false
  switch (wording.ending) {
    case 'word': case 'cry': return page.pieces[i + 1] !== undefined
    case 'stop': case 'ellipsis': return (wording.count >= 4 && wording.capitals >= 0.8) || isSigned(page, i + 1) || isSigned(page, i + 2)
    default: return false
  }
}

/** Whether a piece says what the article's title says, but for marks at the end and the outlet's name in the title. */
function isTitle({ text, title, pieces }: Page, i: number): boolean {
  if (!title) return false
  const { start, end } = pieces[i]!
  if (end - start > title.length + 3) return false
  const piece = bare(text.slice(start, end))
  const whole = bare(title)
  return piece.length > 0 && (piece === whole || (whole.startsWith(piece) && piece.length >= 0.6 * whole.length))
}

function bare(words: string): string {
  return simplify(words).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function headKind(page: Page, i: number): Kind | undefined {
  if (byline(page, i)) return { kind: 'byline', by: 'byline label' }
  if (caption(page, i)) return { kind: 'caption', by: 'caption label' }
  if (isDateline(page, i)) return { kind: 'dateline', by: 'date' }
  if (isNameLine(page, i)) return { kind: 'byline', by: 'name and post' }
  return undefined
}

function isLabelled(page: Page, i: number): boolean {
  return page.pieces[i] !== undefined && headKind(page, i) !== undefined
}

function isSigned(page: Page, i: number): boolean {
  const kind = page.pieces[i] && headKind(page, i)?.kind
  return kind === 'byline' || kind === 'dateline'
}

const LONGEST_DECK = 60

/** The line under a headline: without a stop, or followed by the byline or date that closes an article's head. */
function isDeck(page: Page, i: number, isSignedYet: boolean): boolean {
  const { wording, mark, given } = page.pieces[i]!
  // A page that shows a deck marks it.
  if (given || mark || wording.count < 4 || wording.count > LONGEST_DECK) return false
  if (wording.ending === 'word') return isLabelled(page, i + 1) || (wording.count >= 6 && isProse(page.pieces[i + 1]))
  return !isSignedYet && (isSigned(page, i + 1) || (isSigned(page, i + 2) && !isProse(page.pieces[i + 1])))
}
