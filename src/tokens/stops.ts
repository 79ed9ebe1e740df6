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
  // "(b. May 1960)"
  if (word.length === 1 && text[at - 1] === '(') return true
  switch (abbreviationOf(word, lexicon)) {
    case 'title': case 'inner': case 'open': case 'last': return true
    case 'number': return next < end && classOf(text.charCodeAt(next)) === DIGIT
    case 'ambiguous': return next < end && goesOn(text, next)
    default: return isItemNumber(word, at === start, next > mark + 1)
  }
}

/** What kind of abbreviation a word is, its last stop left off. */
export function abbreviationOf(word: string, { abbreviations }: TokenLexicon): Abbreviation | undefined {
  const found = abbreviations.get(word)
  if (found || !isUpper(word[0]!)) return found
  const small = word.toLowerCase()
  const inSmall = abbreviations.get(small)
  if (inSmall || word !== word.toUpperCase()) return inSmall
  const asTitle = abbreviations.get(word[0]! + small.slice(1))
  return asTitle === 'title' ? asTitle : undefined
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
  if (at === start || text[at - 1] === '&' || following === ',' || following === '-' || following === '&') return true
  if (!isUpper(following)) return following !== following.toUpperCase()
  let after = next
  while (after < end && after - next < 16 && classOf(text.charCodeAt(after)) === LETTER) after++
  const isStarter = after - next > 1 && lexicon.starters.has(text.slice(next, after).toLowerCase())
  return !isStarter
}

/** "1. The talks", "2.1. Methods" at the beginning of a block. */
function isItemNumber(word: string, isFirst: boolean, isFree: boolean): boolean {
  return isFirst && isFree && /^\d{1,2}(\.\d{1,2})*$/.test(word)
}

/** A digit, a small letter, a comma, a dash or a bracket: no sentence begins with it. */
function goesOn(text: string, next: number): boolean {
  const following = text[next]!
  return ',;:-–—)('.includes(following) || classOf(text.charCodeAt(next)) === DIGIT || following !== following.toUpperCase()
}

function nextOf(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}
