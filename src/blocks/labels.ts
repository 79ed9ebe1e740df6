import type { BlockKind } from '../doc/blocks.ts'
import type { Page } from './page.ts'
import { hasPhrase, openingOf } from './phrases.ts'
import { simplify, startsLarge } from './wording.ts'

/** A remark of the publisher: "Editor's note: …". */
export function note({ pieces, lexicon }: Page, i: number): BlockKind | undefined {
  return openingOf(pieces[i]!.wording.lower, lexicon.notes) ? 'note' : undefined
}

/** No caption is longer, in words. */
const LONGEST_CAPTION = 80

/** A picture's words, by what opens them ("Photo: …") or by whom they credit at their end ("… (Example/Agency)"). */
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

/** A line with the writers' names: "By …", "Author: …". */
export function byline({ text, pieces, lexicon }: Page, i: number): BlockKind | undefined {
  const { wording, start, end } = pieces[i]!
  if (wording.count > LONGEST_BYLINE) return undefined
  const label = openingOf(wording.lower, lexicon.bylines)
  if (!label || wording.lower.length === label.length) return undefined
  if (label.endsWith(':')) return 'byline'
  // "By Ada Renn", not "By the numbers".
  const name = text.slice(start, end).replace(/^[([{*_]+/, '').slice(label.length).replace(/^\s*[:|]?\s*/, '')
  return wording.ending === 'word' && startsLarge(name, 0, name.length) ? 'byline' : undefined
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

/** "Jane Doe, Staff Writer"; "Jane Doe" beside a date. */
export function isNameLine(page: Page, i: number): boolean {
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

/** "Opinion columnist" under the writer's name. */
export function isPost({ pieces, lexicon }: Page, i: number): boolean {
  const { wording } = pieces[i]!
  return i > 0 && wording.count <= LONGEST_POST && wording.capitals > 0 && wording.ending === 'word' && lexicon.posts.includes(wording.lower)
}

const LONGEST_POST = 4

/** Whether a comma or stroke stands before the post. */
function followsMark(line: string, post: string): boolean {
  const at = line.indexOf(post)
  return at > 1 && ',|·•/–—-'.includes(line[at - 1] === ' ' ? line[at - 2]! : line[at - 1]!)
}
