import type { TenseLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

/** Where a time lies by what its sentence says of it. Planned: to come when it was planned, which may have been long ago ("was due on Friday"). */
export type Direction = 'past' | 'future' | 'planned' | 'unknown'

/** Tell from the verb that governs the words from token `first` to `last`, and from words of planning on the way to it, whether their time is over or to come. */
export function directionOf(first: number, last: number, tokens: Tokens, syntax: Syntax, lexicon: TenseLexicon): Direction {
  const preposition = first > tokens.firsts[tokens.sentence[first]!]! ? lower(tokens, first - 1) : ''
  if (preposition === lexicon.since) return 'past'
  const isAhead = lexicon.ahead.has(preposition)
  let way: Way = 'direct'
  let at = syntax.head[headOf(first, last, syntax)]!
  for (let climbed = 0; at >= 0 && climbed < HIGHEST; climbed++) {
    const lemma = syntax.lemma[at]!
    const tense = tenseOf(at, tokens, syntax, lexicon)
    if (lexicon.planning.has(lemma) || (lexicon.promising.has(lemma) && (way === 'infinitive' || (way === 'direct' && isAhead)))) return tense === 'past' ? 'planned' : 'future'
    const ofClause = !tense && way === 'direct' ? tenseOfClause(at, tokens, syntax, lexicon) : undefined
    if (ofClause) return ofClause
    if (tense === 'past' || tense === 'future') return tense
    // "opens on Monday" is to come; in "is blamed for the attack on Monday" and "shows Monday's figures" the present tense says nothing of Monday.
    if (tense === 'present') return isAhead || way === 'infinitive' || (way === 'direct' && !lexicon.telling.has(lemma)) ? 'future' : 'unknown'
    if (tense === 'infinitive') way = way === 'behind' ? way : 'infinitive'
    else if (way === 'direct') way = isBehind(at, tokens, syntax, lexicon) ? 'behind' : 'indirect'
    at = syntax.head[at]!
  }
  return isAhead ? 'future' : 'unknown'
}

/** How a time hangs on a verb: on it itself, by an infinitive that depends on it, by other words, or by something that went before it ("recover from Monday's loss"). */
type Way = 'direct' | 'infinitive' | 'indirect' | 'behind'

const HIGHEST = 8

/** What a clause says of a noun before it: "a summit in July that will decide", "the November talks held in Oslo". */
function tenseOfClause(noun: number, tokens: Tokens, syntax: Syntax, lexicon: TenseLexicon): 'past' | 'future' | undefined {
  const end = Math.min(tokens.firsts[tokens.sentence[noun]! + 1]!, noun + FURTHEST_CLAUSE)
  for (let i = noun + 1; i < end; i++) {
    if (syntax.head[i] !== noun || !syntax.deprelNames[syntax.deprel[i]!]!.startsWith(CLAUSE)) continue
    const tense = lexicon.planning.has(syntax.lemma[i]!) ? 'future' : tenseOf(i, tokens, syntax, lexicon)
    if (tense === 'past' || tense === 'future') return tense
  }
  return undefined
}

const FURTHEST_CLAUSE = 16
const CLAUSE = 'acl'

/** Whether a preposition puts a noun behind what its verb tells. */
function isBehind(noun: number, tokens: Tokens, { head }: Syntax, { behind }: TenseLexicon): boolean {
  const first = Math.max(tokens.firsts[tokens.sentence[noun]!]!, noun - FURTHEST_AUXILIARY)
  for (let i = first; i < noun; i++) if (head[i] === noun && behind.has(lower(tokens, i))) return true
  return false
}

/** The word of an expression that hangs on a word outside of it. */
function headOf(first: number, last: number, { head }: Syntax): number {
  for (let i = last; i >= first; i--) if (head[i]! < first || head[i]! > last) return i
  return last
}

/** The tense of a verb or of what a copula makes a predicate; undefined of other words and of participles that leave it to the verb above. */
function tenseOf(i: number, tokens: Tokens, syntax: Syntax, { future, unlessNegated, negations, have }: TenseLexicon): 'past' | 'present' | 'future' | 'infinitive' | undefined {
  const tagOf = (k: number) => syntax.xposNames[syntax.xpos[k]!]!
  const auxiliaries = auxiliariesOf(i, tokens, syntax)
  const isNegated = (aux: number) => negations.has(lower(tokens, aux + 1))
  if (auxiliaries.some(aux => future.has(lower(tokens, aux)) || (unlessNegated.has(lower(tokens, aux)) && !isNegated(aux)))) return 'future'
  if (auxiliaries.some(aux => unlessNegated.has(lower(tokens, aux)))) return 'past'
  const tag = tagOf(i)
  const isPerfect = tag === 'VBN' && auxiliaries.some(aux => syntax.lemma[aux] === have)
  if (auxiliaries.some(aux => tagOf(aux) === 'VBD') || isPerfect) return 'past'
  if (auxiliaries.some(aux => tagOf(aux) === 'VBZ' || tagOf(aux) === 'VBP')) return 'present'
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
