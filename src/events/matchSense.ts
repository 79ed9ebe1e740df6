import type { EventSense } from '../doc/lexicon.ts'
import { lower } from '../doc/tokens.ts'
import { isSomebody } from './actors.ts'
import { doers, doneTo, isPassive, isVerb } from './clauses.ts'
import { dependent, isNominal, isPlural, isTagged, isTime, lemma, preposition, relation } from './context.ts'
import type { Context } from './context.ts'

/** By which words a verb has a sense. */
export interface Match {
  /** The last token of the words that tell the event: "carried out". */
  readonly last: number
  /** The object that makes the sense: "sanctions" in "imposed sanctions". */
  readonly object?: number
  /** What stands where an object would, behind the verb's own preposition: "called on Sweden". */
  readonly oblique?: number
}

/** Whether a verb has what a sense of it asks for: its other words, its objects, somebody as the other party. */
export function matchSense(context: Context, verb: number, sense: EventSense): Match | undefined {
  const rest = sense.rest ? matchRest(context, verb, sense.rest) : { last: verb }
  if (!rest) return undefined
  const objects = rest.oblique === undefined ? doneTo(context, verb) : [rest.oblique]
  const match: Match = { last: rest.last - verb <= LONGEST_TRIGGER ? rest.last : verb, ...(rest.oblique !== undefined && { oblique: rest.oblique }) }
  if (sense.objects) {
    const object = objectAmong(context, verb, objects, sense.objects)
    return object < 0 ? undefined : { ...match, object }
  }
  if (sense.otherObjects && objectAmong(context, verb, [...objects, ...allObjects(context, verb)], sense.otherObjects) >= 0) return undefined
  if (sense.transitive !== undefined && sense.transitive !== objects.length > 0) return undefined
  if (sense.places.includes('clause') && isQuestion(context, verb)) return undefined
  if (sense.inWords && !isInWords(context, verb, objects)) return undefined
  if (sense.bare && hasPredicate(context, verb)) return undefined
  if (sense.somebody && !objects.some(object => isSomebody(context, object)) && !hasPartner(context, verb, sense)) return undefined
  return match
}

/** Whether somebody who talks does it, and to somebody or something that bears no other attack: no place and no troops. */
function isInWords(context: Context, verb: number, objects: readonly number[]): boolean {
  const { actors, lexicon } = context
  const talks = (i: number) => actors.isPerson[i] || lexicon.talkers.has(lemma(context, i))
  const agents = doers(context, verb)
  return agents.length > 0 && agents.every(talks) && objects.length > 0 && objects.every(object => talks(object) || !isSomebody(context, object))
}

/** "asked whether Oman had left" requests nothing. */
function isQuestion(context: Context, verb: number): boolean {
  const clause = dependent(context, verb, 'ccomp')
  const mark = clause < 0 ? -1 : dependent(context, clause, 'mark')
  return mark >= 0 && context.lexicon.conditions.has(lower(context.tokens, mark))
}

/** All that is labelled an object: "lent him an ear" may have two. */
function allObjects(context: Context, verb: number): number[] {
  const { tree } = context
  const found: number[] = []
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) if (relation(context, child) === 'obj') found.push(child)
  return found
}

/** "called the mayor a liar", "called the plan unwise". */
function hasPredicate(context: Context, verb: number): boolean {
  const { tree } = context
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    if (relation(context, child) === 'xcomp' && !isVerb(context, child) && dependent(context, verb, 'obj') >= 0) return true
  }
  return false
}

/** A trigger of which more tokens than this lie behind the verb is shown by the verb alone. */
const LONGEST_TRIGGER = 1

/** The words that a phrasal verb has besides its verb: a particle, a preposition with what follows it, or a run of words within reach. */
function matchRest(context: Context, verb: number, rest: readonly string[]): { last: number; oblique?: number } | undefined {
  const { tokens, tree } = context
  const [word] = rest
  if (rest.length > 1) {
    const end = Math.min(tokens.firsts[tokens.sentence[verb]! + 1]! - rest.length, verb + FARTHEST_REST)
    for (let i = verb + 1; i <= end; i++) if (rest.every((next, k) => lemma(context, i + k) === next)) return { last: i + rest.length - 1 }
    return undefined
  }
  let hasObject = false
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if (lemma(context, child) === word && !NO_PARTICLES.has(name)) return { last: Math.max(verb, child) }
    if (name === 'obj') hasObject = true
    if (name === 'obl' && !hasObject && preposition(context, child) === word && !isTime(context, child)) return { last: Math.max(verb, dependent(context, child, 'case')), oblique: child }
  }
  return verb + 1 < tokens.count && lemma(context, verb + 1) === word && isTagged(context, verb + 1, 'ADP') && isPassive(context, verb) ? { last: verb + 1 } : undefined
}

const NO_PARTICLES: ReadonlySet<string> = new Set(['punct', 'conj', 'mark', 'aux', 'nsubj', 'cc'])

const FARTHEST_REST = 8

/** The object, or what it is a number of, that is among the words; words with a preposition are looked for behind it. */
function objectAmong(context: Context, verb: number, objects: readonly number[], words: ReadonlySet<string>): number {
  const { tree, lexicon } = context
  for (const object of objects) {
    if (isIdiom(context, object)) continue
    if (words.has(lemma(context, object)) || words.has(`${preposition(context, object)} ${lemma(context, object)}`)) return object
    for (let child = tree.firstChild[object]!; child >= 0; child = tree.nextSibling[child]!) {
      const isCounted = lexicon.counters.has(lemma(context, object)) && relation(context, child) === 'nmod' && lexicon.genitives.has(preposition(context, child) ?? '')
      if ((isCounted || relation(context, child) === 'conj') && words.has(lemma(context, child))) return child
      if (words.has(`${preposition(context, child)} ${lemma(context, child)}`)) return object
    }
  }
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    if (isNominal(context, child) && words.has(`${preposition(context, child)} ${lemma(context, child)}`)) return child
  }
  return -1
}

/** "Iran and Oman met", "met with the mayor". */
function hasPartner(context: Context, verb: number, sense: EventSense): boolean {
  const { tree } = context
  for (let child = tree.firstChild[verb]!; child >= 0; child = tree.nextSibling[child]!) {
    if (relation(context, child) === 'obl' && sense.places.includes(preposition(context, child) ?? '') && isSomebody(context, child)) return true
    if (sense.mutual && relation(context, child) === 'nsubj' && !doneTo(context, verb).length && (dependent(context, child, 'conj') >= 0 || isPlural(context, child))) return true
  }
  return false
}

/** "heart attack", "trade union": a word of the phrase stands before or behind. */
export function isIdiom(context: Context, i: number): boolean {
  const { idioms } = context.lexicon
  const { count } = context.tokens
  return (i > 0 && idioms.has(`${lemma(context, i - 1)} ${lemma(context, i)}`)) || (i + 1 < count && idioms.has(`${lemma(context, i)} ${lemma(context, i + 1)}`))
}
