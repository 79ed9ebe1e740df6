import type { TenseLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

/** Where a time lies by what its sentence says of it: before the article (-1), after it (1), or not told (0). */
export type Direction = -1 | 0 | 1

/** Tell from the verb that governs the words from token `first` to `last`, and from words of planning on the way to it, whether their time is over or to come. */
export function directionOf(first: number, last: number, tokens: Tokens, syntax: Syntax, lexicon: TenseLexicon): Direction {
  const preposition = first > tokens.firsts[tokens.sentence[first]!]! ? lower(tokens, first - 1) : ''
  if (lexicon.behind.has(preposition)) return -1
  const isAhead = lexicon.ahead.has(preposition)
  let way: Way = 'direct'
  let at = syntax.head[headOf(first, last, syntax)]!
  for (let climbed = 0; at >= 0 && climbed < HIGHEST; climbed++) {
    const lemma = syntax.lemma[at]!
    if (lexicon.planning.has(lemma)) return 1
    if (lexicon.promising.has(lemma) && (way === 'infinitive' || (way === 'direct' && isAhead))) return 1
    const tense = tenseOf(at, tokens, syntax, lexicon)
    if (tense === 'past') return -1
    if (tense === 'future') return 1
    // "opens on Monday" is to come; in "is blamed for the attack on Monday" and "shows Monday's figures" the present tense says nothing of Monday.
    if (tense === 'present') return way === 'infinitive' || (way === 'direct' && !lexicon.telling.has(lemma)) ? 1 : isAhead ? 1 : 0
    way = tense === 'infinitive' ? 'infinitive' : way === 'infinitive' ? way : 'indirect'
    at = syntax.head[at]!
  }
  return isAhead ? 1 : 0
}

/** How a time hangs on a verb: on it itself, by an infinitive that depends on it, or by other words. */
type Way = 'direct' | 'infinitive' | 'indirect'

const HIGHEST = 8

/** The word of an expression that hangs on a word outside of it. */
function headOf(first: number, last: number, { head }: Syntax): number {
  for (let i = last; i >= first; i--) if (head[i]! < first || head[i]! > last) return i
  return last
}

/** The tense of a verb or of what a copula makes a predicate; undefined of other words and of participles that leave it to the verb above. */
function tenseOf(i: number, tokens: Tokens, syntax: Syntax, { future, be, have }: TenseLexicon): 'past' | 'present' | 'future' | 'infinitive' | undefined {
  const tagOf = (k: number) => syntax.xposNames[syntax.xpos[k]!]!
  const auxiliaries = auxiliariesOf(i, tokens, syntax)
  if (auxiliaries.some(aux => future.has(lower(tokens, aux)))) return 'future'
  const tag = tagOf(i)
  const helps = (lemma: string) => auxiliaries.some(aux => syntax.lemma[aux] === lemma)
  if (auxiliaries.some(aux => tagOf(aux) === 'VBD') || (tag === 'VBN' && helps(have))) return 'past'
  if (auxiliaries.some(aux => tagOf(aux) === 'VBZ' || tagOf(aux) === 'VBP')) return helps(be) && tag === 'VBG' ? 'future' : 'present'
  if (tag === 'VBD' || tag === 'VBN') return 'past'
  if (tag === 'VBZ' || tag === 'VBP') return 'present'
  return tag === 'VB' ? 'infinitive' : undefined
}

function auxiliariesOf(verb: number, tokens: Tokens, { head, upos }: Syntax): number[] {
  const first = Math.max(tokens.firsts[tokens.sentence[verb]!]!, verb - FURTHEST_AUXILIARY)
  const found: number[] = []
  for (let i = first; i < verb; i++) if (head[i] === verb && upos[i] === AUX) found.push(i)
  return found
}

const FURTHEST_AUXILIARY = 12
const AUX = UPOS.indexOf('AUX')
