import type { Domain, EventType, FoundTelling, Reality } from '../doc/events.ts'
import type { Timex } from '../doc/reading.ts'
import type { FoundStatement, TokenRange } from '../doc/statements.ts'
import { spanOf, word } from '../doc/tokens.ts'
import { capitalOf, entitiesOf } from './actors.ts'
import { placeOf, timeOf, timesBySentence } from './circumstances.ts'
import { isTagged, isTime, phrase, relation } from './context.ts'
import type { Context } from './context.ts'
import { domainOf } from './domain.ts'
import { findAntecedent } from './findAntecedent.ts'
import { findDuties } from './findDuties.ts'
import { findParties } from './findParties.ts'
import type { Parties } from './findParties.ts'
import { findTriggers } from './findTriggers.ts'
import type { Trigger, TriggerAt } from './findTriggers.ts'
import { isTold } from './isTold.ts'
import { hasCapital } from './marks.ts'
import { realityOf } from './reality.ts'
import { HOSTILE, SPOKEN } from './typeTraits.ts'

/** One telling with all that is needed to see whether another tells the same event. */
export interface DraftTelling extends Parties {
  readonly trigger: Trigger
  readonly type: EventType
  readonly domain: Domain
  readonly agentEntities: readonly number[]
  readonly patientEntities: readonly number[]
  readonly time?: number
  readonly period?: number
  readonly placeEntity?: number
  readonly telling: FoundTelling
}

/** All tellings of a text, in the order of their triggers. `statementAt` has each token's innermost statement, -1 for none. */
export function findTellings(context: Context, statements: readonly FoundStatement[], statementAt: Int32Array, times: readonly Timex[]): DraftTelling[] {
  const triggers = findTriggers(context)
  const triggerAt = new Map(triggers.map(trigger => [trigger.head, trigger]))
  const partiesOf = (trigger: Trigger): Parties => {
    const { agents, patients } = findParties(context, trigger, triggerAt)
    return { agents: agents.map(agent => findAntecedent(context, agent, statements, statementAt)), patients }
  }
  const told = [
    ...triggers.map(trigger => ({ trigger, parties: partiesOf(trigger), reality: realityOf(context, trigger.head, statementAt[trigger.head]! >= 0), by: `event-${trigger.kind}` })),
    ...findDuties(context, statements, statementAt).map(duty => ({ ...duty, reality: 'happened' as const, by: 'event-duty' })),
  ]
  const timesOf = timesBySentence(context, times)
  return told.filter(({ trigger, parties }) => isTold(context, trigger, parties)).map(({ trigger, parties, reality, by }) => {
    const sentence = context.tokens.sentence[trigger.head]!
    return draft(context, trigger, parties, { type: typeOf(context, trigger, triggerAt), reality, by, assertedBy: statementAt[trigger.head]! }, timeOf(context, trigger, timesOf.get(sentence) ?? [], times), triggerAt)
  })
}

/** A promise to do harm is a threat: "vowed to strike back". */
function typeOf({ tree, relations, syntax }: Context, { head, sense }: Trigger, triggerAt: TriggerAt): EventType {
  if (sense.type !== 'AGREE' || sense.mutual) return sense.type
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relations[syntax.deprel[child]!]
    const governed = triggerAt.get(child)?.sense
    if ((name === 'xcomp' || name === 'ccomp') && governed && HOSTILE.has(governed.type)) return 'THREATEN'
  }
  return sense.type
}

interface How {
  readonly type: EventType
  readonly reality: Reality
  readonly by: string
  readonly assertedBy: number
}

function draft(context: Context, trigger: Trigger, { agents, patients: found }: Parties, { type, reality, by, assertedBy }: How, when: { time?: number; period?: number }, triggerAt: TriggerAt): DraftTelling {
  const patients = type === 'ACCUSE' ? [...new Set(found.map(patient => compoundOf(context, patient)))] : found
  const place = placeOf(context, trigger, [...agents, ...patients])
  const agentRanges = agents.map(head => phrase(context, head))
  const patientRanges = patients.map(head => phrase(context, head))
  const words = { first: trigger.head, last: trigger.last }
  const whole = around(context, [words, ...(trigger.object === undefined ? [] : [phrase(context, trigger.object)]), ...agentRanges, ...patientRanges])
  const agentEntities = actorsIn(context, agents, true)
  const patientEntities = actorsIn(context, patients.flatMap(patient => behind(context, trigger, patient, triggerAt)), trigger.sense.mutual)
  const placeEntity = place === undefined ? undefined : entitiesOf(context, place)[0]
  return {
    trigger, agents, patients, type, domain: domainOf(context, trigger, whole, [...agentEntities, ...patientEntities]),
    agentEntities, patientEntities, ...when, ...(placeEntity !== undefined && { placeEntity }),
    telling: {
      ...spanOf(context.tokens, whole.first, whole.last), trigger: words, reality, agents: agentRanges, patients: patientRanges,
      ...(place !== undefined && { place: phrase(context, place) }), ...(assertedBy >= 0 && { assertedBy }), by,
    },
  }
}

/** The noun that a name is the first part of, whatever the tree says: "objected to | Oman programme", "to | Oman training programme" is no word against Oman. */
function compoundOf(context: Context, i: number): number {
  const { tokens, syntax, actors } = context
  if (!actors.isNamed[i]) return i
  const end = tokens.firsts[tokens.sentence[i]! + 1]!
  let next = i + 1
  while (next < end && actors.isNamed[next]) next++
  if (next === end || isTime(context, next) || hasCapital(word(tokens, next))) return i
  if (isTagged(context, next, 'NOUN')) return next
  return relation(context, next) === 'compound' && syntax.head[next] === next + 1 ? next + 1 : i
}

/** The hull of the ranges that lie in one sentence with the first. */
function around({ tokens }: Context, ranges: readonly TokenRange[]): TokenRange {
  const sentence = tokens.sentence[ranges[0]!.first]!
  const here = ranges.filter(({ first }) => tokens.sentence[first] === sentence)
  return { first: Math.min(...here.map(range => range.first)), last: Math.max(...here.map(range => range.last)) }
}

/** Of a deed that words are about, whoever did it is the party: "condemned the attack by Oman" is about Oman. */
function behind(context: Context, { sense }: Trigger, patient: number, triggerAt: TriggerAt): readonly number[] {
  const deed = SPOKEN.has(sense.type) ? triggerAt.get(patient) : undefined
  const doers = deed?.kind === 'noun' ? findParties(context, deed, triggerAt).agents : []
  return doers.length ? doers : [patient]
}

/** Whom the heads mean; a capital that acts is its country. */
function actorsIn(context: Context, heads: readonly number[], act?: true): number[] {
  return [...new Set(heads.flatMap(head => {
    const capital = act && capitalOf(context, head)
    return capital === undefined ? entitiesOf(context, head) : [capital]
  }))]
}
