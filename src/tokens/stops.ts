import type { Abbreviation, TokenLexicon } from '../doc/lexicon.ts'
import { isSpace } from '../text/span.ts'
import { DIGIT, LETTER, classOf } from './characters.ts'

/** Whether the stop after the word from `at` to `mark`, in a block from `start` to `end`, belongs to the word: "Mr.", "U.S.", an initial, a list's "1.". */
export function takesStop(text: string, at: number, mark: number, start: number, end: number, lexicon: TokenLexicon): boolean {
  if (mark - at > 12) return false
  const word = text.slice(at, mark)
  if (isAcronym(word)) return true
  const next = nextOf(text, mark + 1, end)
  if (word.length === 1 && isUpper(word)) return isInitial(text, at, start, next, end, lexicon)
  switch (abbreviationOf(word, lexicon)) {
    case 'title': case 'inner': case 'open': return true
    case 'number': return next < end && classOf(text.charCodeAt(next)) === DIGIT
    case 'ambiguous': return next < end && goesOn(text, next)
    default: return isItemNumber(text, at, mark, start, next)
  }
}

/** What kind of abbreviation a word is, its last stop left off. */
export function abbreviationOf(word: string, { abbreviations }: TokenLexicon): Abbreviation | undefined {
  const found = abbreviations.get(word)
  if (found || !isUpper(word[0]!)) return found
  const small = word.toLowerCase()
  return abbreviations.get(small) ?? (word === word.toUpperCase() ? abbreviations.get(word[0]! + small.slice(1)) : undefined)
}

/** "U.S", "a.m": single letters between stops. */
function isAcronym(word: string): boolean {
  if (word.length < 3) return false
  for (let i = 0; i < word.length; i++) if (i % 2 ? word[i] !== '.' : classOf(word.charCodeAt(i)) !== LETTER) return false
  return word.length % 2 === 1
}

/** "J. Smith", not "plan B. The". */
function isInitial(text: string, at: number, start: number, next: number, end: number, lexicon: TokenLexicon): boolean {
  if (next >= end) return false
  const following = text[next]!
  if (following === ',' || following === '-' || following === '&') return true
  if (!isUpper(following)) return false
  if (at === start) return true
  let after = next
  while (after < end && after - next < 16 && classOf(text.charCodeAt(after)) === LETTER) after++
  const isStarter = after - next > 1 && lexicon.starters.has(text.slice(next, after).toLowerCase())
  return !isStarter
}

/** "1. The talks" at the beginning of a block. */
function isItemNumber(text: string, at: number, mark: number, start: number, next: number): boolean {
  return at === start && mark - at <= 2 && next > mark + 1 && classOf(text.charCodeAt(at)) === DIGIT && classOf(text.charCodeAt(mark - 1)) === DIGIT
}

/** A digit, a comma or a small letter: no sentence begins with it. */
function goesOn(text: string, next: number): boolean {
  const following = text[next]!
  return following === ',' || classOf(text.charCodeAt(next)) === DIGIT || following !== following.toUpperCase()
}

function nextOf(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}
