import type { TenseLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

/**
 * Where a time lies by what its sentence says of it. Rather past: the verb in the past tense is not the time's own. Planned: to come as seen from a verb that may lie
 * behind itself ("was due on Friday"), or told in the present tense ("opens in May"): likely to come, but not if it is far ahead.
 */
export type Direction = 'past' | 'rather-past' | 'future' | 'planned' | 'unknown'

/** What a direction is told from. */
export interface Clues {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly lexicon: TenseLexicon
}

/** Tell from the verb that governs the words from token `first` to `last`, and from words of planning on the way to it, whether their time is over or to come. */
export function directionOf(first: number, last: number, clues: Clues): Direction {
  const { tokens, lexicon } = clues
  const preposition = first > tokens.firsts[tokens.sentence[first]!]! ? lower(tokens, first - 1) : ''
  if (preposition === lexicon.since) return 'past'
  const direction = climb(first, last, preposition, clues)
  // "extended the curfew until May 1"
  return lexicon.until.has(preposition) && (direction === 'past' || direction === 'rather-past') ? 'planned' : direction
}

/** Go up the tree until a word tells. */
function climb(first: number, last: number, preposition: string, clues: Clues): Direction {
  const { syntax, lexicon } = clues
  let isAhead = lexicon.ahead.has(preposition)
  let way: Way = 'direct'
  let at = headOf(first, last, syntax)
  for (let climbed = 0; at >= 0 && climbed < HIGHEST; climbed++) {
    const lemma = syntax.lemma[at]!
    const tense = tenseOf(at, clues)
    const isPromised = lexicon.promising.has(lemma) && (way === 'infinitive' || (way !== 'behind' && lexicon.towards.has(preposition)))
    if (isPromised || lexicon.planning.has(lemma)) return tense === 'past' ? 'planned' : 'future'
    const found = tense ?? (way === 'direct' ? tenseOfClause(at, clues) : undefined)
    if (found === 'past') return way === 'direct' ? 'past' : 'rather-past'
    if (found === 'future') return 'future'
    // "opens on Monday" is to come; in "is blamed for the attack on Monday" and "shows Monday's figures" the present tense says nothing of Monday.
    if (found === 'present') return isAhead || way === 'infinitive' ? 'future' : way === 'direct' && !lexicon.telling.has(lemma) ? 'planned' : 'unknown'
    if (!found && hasPreposition(at, lexicon.coming, clues)) isAhead = true
    if (at < first || at > last) way = wayOver(at, way, found === 'infinitive', at < first, clues)
    at = syntax.head[at]!
  }
  return isAhead ? 'future' : 'unknown'
}

const HIGHEST = 8

/** How a time hangs on a verb: on it itself, by an infinitive that depends on it, by other words, or by something that went before it ("recover from Monday's loss"). */
type Way = 'direct' | 'infinitive' | 'indirect' | 'behind'

/** The way that goes on over a word above the time. */
function wayOver(at: number, way: Way, isInfinitive: boolean, isBefore: boolean, clues: Clues): Way {
  if (way === 'behind') return way
  if (isInfinitive) return 'infinitive'
  if (way !== 'direct') return way
  if (hasPreposition(at, clues.lexicon.behind, clues)) return 'behind'
  // "go to the polls on Sunday": whether the time hangs on the verb or on its adverbial is all one.
  return isBefore && relation(at, clues).startsWith(ADVERBIAL) ? way : 'indirect'
}

/** The word of an expression that hangs on a word outside of it. */
function headOf(first: number, last: number, { head }: Syntax): number {
  for (let i = last; i >= first; i--) if (head[i]! < first || head[i]! > last) return i
  return last
}

/** What a clause says of a noun before it: "a summit in July that will decide", "the November talks held in Oslo". */
function tenseOfClause(noun: number, clues: Clues): Tense | undefined {
  const { tokens, syntax, lexicon } = clues
  const end = Math.min(tokens.firsts[tokens.sentence[noun]! + 1]!, noun + FURTHEST_CLAUSE)
  for (let i = noun + 1; i < end; i++) {
    if (syntax.head[i] !== noun || !relation(i, clues).startsWith(CLAUSE)) continue
    const tense = lexicon.planning.has(syntax.lemma[i]!) ? 'future' : tenseOf(i, clues)
    if (tense === 'past' || tense === 'future') return tense
  }
  return undefined
}

const FURTHEST_CLAUSE = 16
const CLAUSE = 'acl'
const ADVERBIAL = 'obl'

/** Whether a noun has one of some prepositions. */
function hasPreposition(noun: number, prepositions: ReadonlySet<string>, { tokens, syntax }: Clues): boolean {
  const first = Math.max(tokens.firsts[tokens.sentence[noun]!]!, noun - FURTHEST_AUXILIARY)
  for (let i = first; i < noun; i++) if (syntax.head[i] === noun && prepositions.has(lower(tokens, i))) return true
  return false
}

type Tense = 'past' | 'present' | 'future' | 'infinitive'

/** The tense of a verb or of what a copula makes a predicate; undefined of other words and of participles that leave it to the verb above. */
function tenseOf(i: number, { tokens, syntax, lexicon }: Clues): Tense | undefined {
  const { future, unlessNegated, negations, have } = lexicon
  const tagOf = (k: number) => syntax.xposNames[syntax.xpos[k]!]!
  const auxiliaries = auxiliariesOf(i, tokens, syntax)
  const isFuture = (aux: number) => future.has(lower(tokens, aux)) || (unlessNegated.has(lower(tokens, aux)) && !negations.has(lower(tokens, aux + 1)))
  const isPast = (aux: number) => tagOf(aux) === 'VBD' || unlessNegated.has(lower(tokens, aux))
  const isPresent = (aux: number) => tagOf(aux) === 'VBZ' || tagOf(aux) === 'VBP'
  const tag = tagOf(i)
  if (auxiliaries.some(isFuture)) return 'future'
  if (auxiliaries.some(isPast) || (tag === 'VBN' && auxiliaries.some(aux => syntax.lemma[aux] === have))) return 'past'
  if (auxiliaries.some(isPresent)) return 'present'
  if (auxiliaries.some(aux => tagOf(aux) === 'VB')) return 'infinitive'
  switch (tag) {
    case 'VBD': case 'VBN': return 'past'
    case 'VBZ': case 'VBP': return 'present'
    case 'VB': return 'infinitive'
    default: return undefined
  }
}

function auxiliariesOf(verb: number, tokens: Tokens, { head, upos }: Syntax): number[] {
  const first = Math.max(tokens.firsts[tokens.sentence[verb]!]!, verb - FURTHEST_AUXILIARY)
  const found: number[] = []
  for (let i = first; i < verb; i++) if (head[i] === verb && upos[i] === AUX) found.push(i)
  return found
}

function relation(i: number, { syntax }: Clues): string {
  return syntax.deprelNames[syntax.deprel[i]!]!
}

const FURTHEST_AUXILIARY = 12
const AUX = UPOS.indexOf('AUX')
