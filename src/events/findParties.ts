import { isSomebody } from './actors.ts'
import { owners } from './attachments.ts'
import { doers, subjects } from './clauses.ts'
import { isPlural, members } from './context.ts'
import type { Context } from './context.ts'
import type { Trigger, TriggerAt } from './findTriggers.ts'
import { nounAgents, nounPatients } from './nounParties.ts'
import { inBestPlace } from './places.ts'

/** Heads of the noun phrases for who did it and to whom. What is done to one another has all its parties on both sides. */
export interface Parties {
  readonly agents: readonly number[]
  readonly patients: readonly number[]
}

/** Who did what a trigger tells, and to whom; either may be empty. */
export function findParties(context: Context, trigger: Trigger, triggerAt: TriggerAt): Parties {
  const own = trigger.kind === 'noun' ? partiesOfNoun(context, trigger) : partiesOfPredicate(context, trigger, triggerAt)
  const { object } = trigger
  if (own.agents.length || own.patients.length || object === undefined) return own
  // "Talks between Iran and Oman were held": the noun has both.
  return partiesOfNoun(context, { ...trigger, head: object, last: object, kind: 'noun' })
}

function partiesOfNoun(context: Context, trigger: Trigger): Parties {
  const patients = nounPatients(context, trigger)
  return onBothSides(context, trigger, nounAgents(context, trigger, patients), patients)
}

function partiesOfPredicate(context: Context, trigger: Trigger, triggerAt: TriggerAt): Parties {
  const agents = predicateAgents(context, trigger)
  return onBothSides(context, trigger, agents, inBestPlace(context, trigger, agents, triggerAt))
}

function predicateAgents(context: Context, { head, kind, sense, object }: Trigger): readonly number[] {
  if (kind === 'adjective') return subjects(context, head)
  const agents = doers(context, head)
  return !agents.length && sense.sent && object !== undefined ? members(context, object) : agents
}

/** "Iran and Oman met" has two agents and nobody else, "talks between Iran and Oman" too: each is party to what the other does. */
function onBothSides(context: Context, { sense }: Trigger, agents: readonly number[], patients: readonly number[]): Parties {
  const others = patients.filter(patient => !agents.includes(patient))
  const meet = others.some(patient => isSomebody(context, patient)) || agents.length < 2
  if (!sense.mutual || (others.length && meet)) return { agents, patients: others }
  const all = agents.length > 1 ? agents : patients.length > 1 ? patients : sides(context, agents)
  return all.length > 1 ? { agents: all, patients: all } : { agents, patients: [] }
}

/** "The leaders of Iran and Oman met", "the Iranian and Omani armies": those whose they are. */
function sides(context: Context, agents: readonly number[]): readonly number[] {
  return agents.length === 1 && isPlural(context, agents[0]!) ? owners(context, agents[0]!) : []
}
