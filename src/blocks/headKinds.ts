import { byline, caption, isProse } from './findKinds.ts'
import type { Kind, Page } from './findKinds.ts'
import { openingOf } from './phrases.ts'
import { simplify } from './wording.ts'

/** Pieces from the headline on in which deck, byline, dateline and pictures are looked for. */
const HEAD_REACH = 8

/** Find what stands at the head of an article, before its text: headline, deck, byline, dateline, caption. Fills in the kinds it knows. */
export function headKinds(page: Page, kinds: (Kind | undefined)[]): void {
  const top = findHeadline(page, kinds)
  if (top < 0) return
  if (isHeadline(page, top)) kinds[top] = { kind: 'headline', by: 'first line' }
  let hasDeck = false
  for (let i = kinds[top]?.kind === 'headline' ? top + 1 : top; i < Math.min(page.pieces.length, top + HEAD_REACH); i++) {
    if (kinds[i]) continue
    const found = headKind(page, i)
    if (found) kinds[i] = found
    else if (!hasDeck && i > top && isDeck(page, i)) {
      kinds[i] = { kind: 'deck', by: 'line under the headline' }
      hasDeck = true
    } else if (isProse(page.pieces[i])) return
  }
}

/** The first piece that no rule knows yet; the one after it when that is but a word or two over the headline. */
function findHeadline(page: Page, kinds: readonly (Kind | undefined)[]): number {
  const given = kinds.findIndex(kind => kind?.kind === 'headline')
  if (given >= 0) return given
  const first = kinds.findIndex((kind, i) => !kind && !headKind(page, i))
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
function isDeck(page: Page, i: number): boolean {
  const { wording, mark } = page.pieces[i]!
  if (mark || wording.count < 4 || wording.count > LONGEST_DECK) return false
  if (isLabelled(page, i + 1) || (isLabelled(page, i + 2) && !isProse(page.pieces[i + 1]))) return true
  return wording.ending === 'word' && wording.count >= 6 && isProse(page.pieces[i + 1])
}

const LONGEST_DATELINE = 18

/** A line that is all time and place: "Kyiv, 19 November 2024, 10:30 GMT", "Updated 3 hours ago". Strangers: words that are not of the calendar. */
export function isDateline({ pieces, lexicon }: Page, i: number, strangers = 3): boolean {
  const { wording } = pieces[i]!
  if (wording.count > LONGEST_DATELINE || !/\d/.test(wording.lower)) return false
  const { months, words } = lexicon.calendar
  const parts = wording.lower.match(/[\p{L}.]+|\d+/gu)!.map(part => part.replace(/\.$/, '')).filter(Boolean)
  const strange = parts.filter(part => !months.has(part) && !words.has(part) && !/^\d/.test(part)).length
  const isDated = parts.some(part => months.has(part)) || /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}:\d\d\b/.test(wording.lower) || parts.includes('ago')
  if (!isDated && !openingOf(wording.lower, lexicon.dates)) return false
  return strange === 0 || (isDated && strange <= strangers && wording.ending !== 'stop' && parts.length - strange >= 2 && wording.capitals > 0.5)
}

const LONGEST_NAME_LINE = 12

/** Whether a comma or stroke stands before the post. */
function followsMark(line: string, post: string): boolean {
  const at = line.indexOf(post)
  return at > 1 && ',|·•/–—-'.includes(line[at - 1] === ' ' ? line[at - 2]! : line[at - 1]!)
}

/** "Jane Doe, Staff Writer"; "Jane Doe" beside a date. */
function isNameLine(page: Page, i: number): boolean {
  const { pieces, text, lexicon } = page
  const { start, end, wording, mark } = pieces[i]!
  if (i === 0 || mark || wording.count < 2 || wording.count > LONGEST_NAME_LINE || wording.ending !== 'word') return false
  const words = text.slice(start, end).split(/[\s,|·•/]+/).filter(Boolean)
  const isCapital = (word: string) => word[0] !== word[0]!.toLowerCase() || lexicon.particles.has(word)
  if (!words.every(isCapital) && !lexicon.posts.some(post => wording.lower.endsWith(post))) return false
  if (words.filter(isCapital).length < 2) return false
  if (lexicon.posts.some(post => followsMark(wording.lower, post))) return true
  const isNames = words.length <= 7 && words.length - words.filter(word => lexicon.particles.has(word)).length >= 2
  return isNames && ((pieces[i + 1] !== undefined && isDateline(page, i + 1)) || (i > 1 && isDateline(page, i - 1)))
}
