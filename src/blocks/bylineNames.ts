import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Span } from '../text/span.ts'
import { openingOf } from './phrases.ts'
import { simplify, startsLarge } from './wording.ts'

/** No name has more words. */
const LONGEST_NAME = 5

/** Whoever a byline names as its writers, each with its place: "By Ada Renn and Tom Orme, staff writers; editing by Lena Frost" names two. */
export function bylineNames(text: string, line: Span, lexicon: BlockLexicon): Span[] {
  return cut(text, line, PARTS).flatMap(part => namesIn(text, unbracketed(text, part), lexicon))
}

/** The same in a line of another kind, where only a label with a colon tells that somebody wrote: "Source: Nordpress Author: Ada Renn". */
export function labelledNames(text: string, line: Span, lexicon: BlockLexicon): Span[] {
  return cut(text, line, PARTS).filter(part => openingOf(simplify(text.slice(part.start, part.end)), lexicon.bylines)?.endsWith(':')).flatMap(part => namesIn(text, unbracketed(text, part), lexicon))
}

/** A semicolon, brackets, or the next label. */
export const PARTS = /[;\n]|\)\s*\(|\s+(?=\p{Lu}[\p{L}()-]*:)/gu

function namesIn(text: string, part: Span, lexicon: BlockLexicon): Span[] {
  const words = simplify(text.slice(part.start, part.end))
  const label = openingOf(words, lexicon.bylines)
  if (label && lexicon.helpers.includes(label)) return []
  const names: Span[] = []
  // Behind a stroke stands what the writer is or whom he writes for: "Ada Renn | Nordpress".
  for (const stretch of cut(text, { start: part.start + (label ? words.indexOf(label) + label.length : 0), end: part.end }, /\s[|·•/–—-]\s|[|·•]/gu)) {
    for (const piece of cut(text, stretch, /,|(?<=\s)\S{1,3}(?=\s)/gu, word => word === ',' || lexicon.joints.and.has(word.toLowerCase()))) {
      const name = nameAt(text, piece, lexicon)
      // "Ada Renn, Nordpress": one word after a whole name is an outlet or a place.
      if (name && (!names.length || hasSpace(text, name)) && !isPost(text.slice(name.start, name.end), lexicon)) names.push(name)
      else if (names.length && piece.start < piece.end) break
    }
    if (names.length) break
  }
  return names
}

/** The words with capitals that a piece begins with, up to a date, a handle or a place. */
function nameAt(text: string, piece: Span, { particles, calendar, joints }: BlockLexicon): Span | undefined {
  const words = [...text.slice(piece.start, piece.end).matchAll(/\S+/gu)]
  let count = 0
  let end = piece.start
  let start = -1
  for (const [i, { 0: word, index }] of words.entries()) {
    const plain = word.toLowerCase().replace(/[.,:]+$/, '')
    if (/^[@\d(]/.test(word) || isOfCalendar(plain, words[i + 1]?.[0], i, calendar) || (start >= 0 && joints.place.has(plain))) break
    if (!startsLarge(word, 0, word.length) && !particles.has(plain)) break
    if (start < 0) start = piece.start + index
    // "Rodrigo Campo5 min read": pages run the next element's digits into a name.
    const letters = word.search(/\d|$/)
    end = piece.start + index + letters
    count++
    if (letters < word.length) break
  }
  while (end > piece.start && !/[\p{L}\p{N}.’']/u.test(text[end - 1]!)) end--
  return start >= 0 && count <= LONGEST_NAME && end > start && /\p{L}{2}/u.test(text.slice(start, end)) && startsLarge(text, start, end) ? { start, end } : undefined
}

/** A month before a number, and what else a date has; a name may begin with such a word: "May Renn". */
function isOfCalendar(word: string, next: string | undefined, i: number, { months, words }: BlockLexicon['calendar']): boolean {
  return months.has(word) ? next !== undefined && /^\d/.test(next) : i > 0 && words.has(word) && word.length > 2
}

function isPost(name: string, { posts }: BlockLexicon): boolean {
  const words = simplify(name)
  return posts.some(post => words === post || words.endsWith(` ${post}`))
}

function hasSpace(text: string, { start, end }: Span): boolean {
  return /\s/u.test(text.slice(start, end))
}

function unbracketed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + /^[\s([{|*_]*/u.exec(words)![0].length, end: end - /[\s)\]}|*_.]*$/u.exec(words)![0].length }
}

/** The parts of a span between separators: matches of a pattern, if they are such as are wanted. */
function cut(text: string, { start, end }: Span, separator: RegExp, isWanted = (_words: string) => true): Span[] {
  const parts: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(separator)) {
    if (!isWanted(match[0])) continue
    parts.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return [...parts, { start: Math.min(from, end), end }]
}
