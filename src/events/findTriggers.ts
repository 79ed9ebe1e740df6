import type { EventSense } from '../doc/lexicon.ts'
import { lower } from '../doc/tokens.ts'
import { dependent, isTagged, lemma, relation } from './context.ts'
import type { Context } from './context.ts'
import { isIdiom, matchSense } from './matchSense.ts'
import type { Match } from './matchSense.ts'

/** A word that tells an event in one of its senses. */
export interface Trigger extends Match {
  readonly head: number
  readonly sense: EventSense
  readonly kind: 'verb' | 'adjective' | 'noun'
}

/** The triggers of a text by their heads. */
export type TriggerAt = ReadonlyMap<number, Trigger>

/** Words of the lexicon that tell events, in order. A noun that makes a verb's sense tells none of its own: "imposed sanctions" is one event. */
export function findTriggers(context: Context): Trigger[] {
  const { tokens, lexicon } = context
  const taken = new Uint8Array(tokens.count)
  const found: Trigger[] = []
  for (let i = 0; i < tokens.count; i++) {
    const trigger = isTagged(context, i, 'VERB') ? verbTrigger(context, i) : isTagged(context, i, 'ADJ') ? adjectiveTrigger(context, i) : undefined
    if (!trigger) continue
    found.push(trigger)
    taken.fill(1, i, trigger.last + 1)
    if (trigger.object !== undefined) taken[trigger.object] = 1
  }
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !(isTagged(context, i, 'NOUN') || isTagged(context, i, 'PROPN')) || context.actors.isNamed[i] || isModifier(context, i) || isIdiom(context, i)) continue
    const sense = lexicon.nouns.get(lemma(context, i))
    if (sense) found.push({ head: i, last: i, sense, kind: 'noun' })
  }
  return found.sort((a, b) => a.head - b.head)
}

function isModifier(context: Context, i: number): boolean {
  const name = relation(context, i)
  return name === 'compound' || name === 'amod' || name === 'flat'
}

function verbTrigger(context: Context, verb: number): Trigger | undefined {
  const { verbs, verbForms } = context.lexicon
  const senses = verbs.get(lemma(context, verb)) ?? verbs.get(verbForms.get(lower(context.tokens, verb)) ?? '')
  if (!senses || isModifier(context, verb)) return undefined
  for (const sense of senses) {
    const match = matchSense(context, verb, sense)
    if (match) return { head: verb, sense, kind: 'verb', ...match }
  }
  return undefined
}

function adjectiveTrigger(context: Context, head: number): Trigger | undefined {
  const sense = context.lexicon.adjectives.get(lemma(context, head))
  return sense && dependent(context, head, 'nsubj') >= 0 ? { head, last: head, sense, kind: 'adjective' } : undefined
}
