import type { EventType } from '../doc/events.ts'
import { lower } from '../doc/tokens.ts'
import { isSomebody } from './actors.ts'
import { isDocument, isPassive } from './clauses.ts'
import { isPlural, isTagged, lemma } from './context.ts'
import type { Context } from './context.ts'
import type { Parties } from './findParties.ts'
import type { Trigger } from './findTriggers.ts'
import { NEEDS_NO_AGENT, NEEDS_NO_PATIENT, NEEDS_SOMEBODY, SPOKEN } from './typeTraits.ts'

/** Whether enough is told: a noun needs both parties; a verb too, but for deeds that need no other and for what is said to be done to somebody by nobody named. */
export function isTold(context: Context, { head, sense, kind, object }: Trigger, { agents, patients }: Parties): boolean {
  const somebody = (parties: readonly number[]) => parties.some(i => isSomebody(context, i))
  if (kind === 'noun') return somebody(agents) && somebody(patients)
  if ([agents, patients].some(parties => parties.length && parties.every(i => context.lexicon.nobody.has(lower(context.tokens, i))))) return false
  if (kind === 'verb' && agents.length && !agents.some(i => acts(context, i, sense.type))) return false
  if (sense.mutual && !sense.places.includes('clause') && !patients.length && agents.some(i => isPlural(context, i))) return true
  const needsSomebody = sense.addressed || (object === undefined && (kind === 'adjective' || NEEDS_SOMEBODY.has(sense.type)))
  if (needsSomebody && !somebody(patients)) return false
  if (agents.length && patients.length) return true
  if (agents.length) return object !== undefined || NEEDS_NO_PATIENT.has(sense.type)
  return kind === 'verb' && NEEDS_NO_AGENT.has(sense.type) && somebody(patients) && (isPassive(context, head) || isMainPast(context, head))
}

/** A main verb in the past has somebody who did it, found or not. */
function isMainPast({ syntax }: Context, verb: number): boolean {
  return syntax.head[verb]! < 0 && syntax.xposNames[syntax.xpos[verb]!] === 'VBD'
}

/** Whether a noun phrase is of those who can do it: somebody; words, where it is done in words; weapons, where it is harm. */
function acts(context: Context, i: number, type: EventType): boolean {
  const { lexicon } = context
  if (isSomebody(context, i) || isTagged(context, i, 'PRON') || isTagged(context, i, 'NUM')) return true
  if (type === 'ASSAULT' && (lexicon.weapons.has(lemma(context, i)) || lexicon.nouns.get(lemma(context, i))?.type === type)) return true
  return SPOKEN.has(type) && isDocument(context, i)
}
