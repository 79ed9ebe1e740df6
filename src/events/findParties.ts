import type { EventType } from '../doc/events.ts'
import type { Place } from '../doc/lexicon.ts'
import { lower } from '../doc/tokens.ts'
import { isOwner, isSomebody } from './actors.ts'
import { byPhrase, doers, doneTo, isDocument, isInfinitive, isPassive, subjects } from './clauses.ts'
import { dependent, fullRelation, isNominal, isPlural, isTagged, isTime, lemma, members, preposition, relation } from './context.ts'
import type { Context } from './context.ts'
import { verbAbove } from './findTriggers.ts'
import type { Trigger } from './findTriggers.ts'

/** The triggers of a text by their heads. */
export type TriggerAt = ReadonlyMap<number, Trigger>

/** Heads of the noun phrases for who did it and to whom. What is done to one another has all its parties on both sides. */
export interface Parties {
  readonly agents: readonly number[]
  readonly patients: readonly number[]
}

export function findParties(context: Context, trigger: Trigger, triggerAt: TriggerAt): Parties {
  const own = ownParties(context, trigger, triggerAt)
  const { object } = trigger
  if (own.agents.length || own.patients.length || object === undefined) return own
  // "Talks between Iran and Oman were held": the noun has both.
  return ownParties(context, { ...trigger, head: object, last: object, kind: 'noun' }, triggerAt)
}

function ownParties(context: Context, trigger: Trigger, triggerAt: TriggerAt): Parties {
  const agents = trigger.kind === 'noun' ? nounAgents(context, trigger) : predicateAgents(context, trigger)
  const patients = trigger.kind === 'noun' ? nounPatients(context, trigger) : predicatePatients(context, trigger, agents, triggerAt)
  const others = patients.filter(patient => !agents.includes(patient))
  const meet = others.some(patient => isSomebody(context, patient)) || agents.length < 2
  if (!trigger.sense.mutual || (others.length && meet)) return { agents, patients: others }
  const all = agents.length > 1 ? agents : patients
  return all.length > 1 ? { agents: all, patients: all } : { agents, patients: [] }
}

function predicateAgents(context: Context, trigger: Trigger): readonly number[] {
  if (trigger.kind === 'adjective') return subjects(context, trigger.head)
  const agents = doers(context, trigger.head)
  return !agents.length && trigger.sense.sent && trigger.object !== undefined ? members(context, trigger.object) : agents
}

/** The best place with somebody in it, else the first with anything. */
function predicatePatients(context: Context, trigger: Trigger, agents: readonly number[], triggerAt: TriggerAt, steps = 0): readonly number[] {
  let first: readonly number[] = []
  for (const place of trigger.sense.places) {
    const found = inPlace(context, trigger, place, triggerAt, steps).filter(i => !agents.includes(i))
    if (found.some(i => isSomebody(context, i))) return found
    if (!first.length) first = found
  }
  return first
}

function inPlace(context: Context, trigger: Trigger, place: Place, triggerAt: TriggerAt, steps: number): readonly number[] {
  const { head, object, oblique } = trigger
  switch (place) {
    case 'object': return objectPlace(context, trigger)
    case 'clause': return clausePlace(context, head, triggerAt, steps)
    case 'owner': return object === undefined ? [] : owners(context, object)
    default: {
      const receiver = dependent(context, head, 'iobj')
      if (receiver >= 0) return members(context, receiver)
      if (context.lexicon.mutualPrepositions.has(place)) return anywhereBehind(context, head, place)
      const behind = oblique !== undefined && preposition(context, oblique) === place ? members(context, oblique) : []
      if (behind.length) return behind
      return [head, ...(object === undefined ? doneTo(context, head) : [object])].map(from => behindPreposition(context, from, place)).find(found => found.length) ?? []
    }
  }
}

function objectPlace(context: Context, { head, object, oblique }: Trigger): readonly number[] {
  if (object !== undefined) return members(context, object)
  if (oblique !== undefined) return members(context, oblique)
  const receiver = dependent(context, head, 'iobj')
  return receiver >= 0 ? members(context, receiver) : doneTo(context, head)
}

/** Who is to act in the clause that a verb governs ("demanded that Oman withdraw"), or whom that act concerns ("agreed to lend Oman money"). */
function clausePlace(context: Context, head: number, triggerAt: TriggerAt, steps: number): readonly number[] {
  const { tree } = context
  if (steps === FARTHEST_CLAUSE) return []
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (!isComplement(context, child)) continue
    const own = dependent(context, child, 'nsubj')
    if (own >= 0 && isSomebody(context, own) && !isTagged(context, own, 'PRON')) return members(context, own)
    const trigger = triggerAt.get(child)
    const known = trigger ? predicatePatients(context, trigger, [], triggerAt, steps + 1) : []
    const concerned = known.length ? known : mostConcerned(context, child)
    return concerned.length || trigger ? concerned : clausePlace(context, child, triggerAt, steps + 1)
  }
  return []
}

/** Clauses are followed so deep. */
const FARTHEST_CLAUSE = 3

function isComplement(context: Context, i: number): boolean {
  const name = relation(context, i)
  return name === 'xcomp' || name === 'ccomp' || (name === 'advcl' && isInfinitive(context, i))
}

/** Somebody among the object and what stands behind prepositions, in the object too; else the object. */
function mostConcerned(context: Context, verb: number): readonly number[] {
  const near = [...doneTo(context, verb), ...obliques(context, verb)].filter(i => !isTime(context, i))
  const found = near.find(i => isSomebody(context, i)) ?? near.flatMap(i => obliques(context, i)).find(i => isSomebody(context, i)) ?? near[0]
  return found === undefined ? [] : members(context, found)
}

/** What hangs on a word by a preposition. */
function obliques(context: Context, head: number): number[] {
  const { tree } = context
  const found: number[] = []
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (fullRelation(context, child) !== 'nmod:poss' && isNominal(context, child) && preposition(context, child) !== undefined) found.push(child)
  }
  return found
}

/** What stands behind a preposition on a word or, where attachment is easily mistaken, one step further in. */
function behindPreposition(context: Context, head: number, word: string): readonly number[] {
  const near = obliques(context, head)
  const isBehind = (child: number) => preposition(context, child) === word && !isTime(context, child)
  const found = near.find(isBehind) ?? near.flatMap(child => obliques(context, child)).find(isBehind)
  return found === undefined ? [] : members(context, found)
}

/** "launched an effort to end the dispute between Oslo and Bergen": both sides may stand far below. */
function anywhereBehind(context: Context, head: number, word: string): readonly number[] {
  const { tree, tokens } = context
  const last = Math.min(tree.right[head]!, head + FARTHEST_SIDES)
  for (let i = head + 1; i <= last; i++) if (lower(tokens, i) === word && relation(context, i) === 'case') return members(context, context.syntax.head[i]!)
  return []
}

const FARTHEST_SIDES = 40

function owners(context: Context, noun: number): readonly number[] {
  const { tree } = context
  for (let child = tree.firstChild[noun]!; child >= 0; child = tree.nextSibling[child]!) if (isOwner(context, child) && isSomebody(context, child)) return members(context, child)
  return []
}

function nounAgents(context: Context, { head, sense }: Trigger): readonly number[] {
  const { lexicon } = context
  if (sense.mutual) {
    for (const word of [...lexicon.mutualPrepositions, ...lexicon.genitives]) {
      const both = behindPreposition(context, head, word)
      if (both.length > 1) return both
    }
  }
  const by = byPhrase(context, head)
  if (by.length) return by
  if (!sense.places.includes('owner')) {
    const owner = owners(context, head).filter(child => !(sense.places.some(place => lexicon.genitives.has(place)) && lexicon.genitives.has(preposition(context, child) ?? '')))
    if (owner.length) return owner
  }
  return lightDoers(context, head)
}

function nounPatients(context: Context, { head, sense }: Trigger): readonly number[] {
  for (const place of sense.places) {
    const found = place === 'owner' ? owners(context, head) : behindPreposition(context, head, place)
    if (found.length) return found
  }
  const verb = verbAbove(context, head)
  if (verb < 0 || !isLight(context, verb)) return []
  for (const place of sense.places) {
    const found = behindPreposition(context, verb, place)
    if (found.length) return found
  }
  return []
}

/** "made a visit": who makes it. */
function lightDoers(context: Context, noun: number): readonly number[] {
  const verb = verbAbove(context, noun)
  if (verb < 0 || !isLight(context, verb)) return []
  const name = fullRelation(context, noun)
  return name === 'obj' || name === 'nsubj:pass' ? doers(context, verb) : []
}

function isLight(context: Context, verb: number): boolean {
  return context.lexicon.light.has(lemma(context, verb))
}

/** Whether enough is told: a noun needs both parties; a verb too, but for deeds that need no other and for what is said to be done to somebody by nobody named. */
export function isTold(context: Context, { head, sense, kind, object }: Trigger, { agents, patients }: Parties): boolean {
  const somebody = (parties: readonly number[]) => parties.some(i => isSomebody(context, i))
  if (kind === 'noun') return somebody(agents) && somebody(patients)
  if ([agents, patients].some(parties => parties.length && parties.every(i => context.lexicon.nobody.has(lower(context.tokens, i))))) return false
  if (!context.lexicon.spokenTypes.has(sense.type) && agents.length && agents.every(i => isDocument(context, i))) return false
  if (kind === 'verb' && agents.length && !agents.some(i => acts(context, i, sense.type))) return false
  if (sense.mutual && !sense.places.includes('clause') && !patients.length && agents.some(i => isPlural(context, i))) return true
  if (object === undefined && (kind === 'adjective' || sense.addressed || context.lexicon.addressedTypes.has(sense.type)) && !somebody(patients)) return false
  if (agents.length && patients.length) return true
  if (agents.length) return object !== undefined || context.lexicon.aloneTypes.has(sense.type)
  return kind === 'verb' && context.lexicon.sufferedTypes.has(sense.type) && somebody(patients) && isPassive(context, head)
}

/** Whether a noun phrase is of those who can do it: somebody; words, where it is done in words; weapons, where it is harm. */
function acts(context: Context, i: number, type: EventType): boolean {
  const { lexicon } = context
  if (isSomebody(context, i) || isTagged(context, i, 'PRON') || isTagged(context, i, 'NUM')) return true
  if (type === 'ASSAULT' && (lexicon.weapons.has(lemma(context, i)) || lexicon.nouns.get(lemma(context, i))?.[0]?.type === type)) return true
  return lexicon.spokenTypes.has(type) && isDocument(context, i)
}
