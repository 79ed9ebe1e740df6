import type { Place } from '../doc/lexicon.ts'
import { isSomebody } from './actors.ts'
import { anywhereBehind, behindPreposition, obliques, owners } from './attachments.ts'
import { doneTo, isInfinitive } from './clauses.ts'
import { dependent, isTagged, isTime, members, preposition, relation } from './context.ts'
import type { Context } from './context.ts'
import type { Trigger, TriggerAt } from './findTriggers.ts'

/** To whom a verb's or adjective's deed is done: what stands in the best of its sense's places with somebody in it, else in the first with anything. */
export function inBestPlace(context: Context, trigger: Trigger, agents: readonly number[], triggerAt: TriggerAt, steps = 0): readonly number[] {
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
    const known = trigger ? inBestPlace(context, trigger, [], triggerAt, steps + 1) : []
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
