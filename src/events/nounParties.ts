import { behindPreposition, owners } from './attachments.ts'
import { byPhrase, doers, isVerb } from './clauses.ts'
import { fullRelation, lemma } from './context.ts'
import type { Context } from './context.ts'
import type { Trigger } from './findTriggers.ts'

/** To whom a noun's deed is done: "a visit to Oman", "the arrest of Lind", "Lind's arrest"; with a light verb also what hangs on that: "began talks on Monday with Oman". */
export function nounPatients(context: Context, { head, sense }: Trigger): readonly number[] {
  const verb = lightVerb(context, head)
  for (const from of verb < 0 ? [head] : [head, verb]) {
    for (const place of sense.places) {
      const found = place !== 'owner' ? behindPreposition(context, from, place) : from === head ? owners(context, head) : []
      if (found.length) return found
    }
  }
  return []
}

/** Who does it: both sides of "talks between Oman and Iran", "an attack by Oman", "Oman's visit", "the Omani attack", and who "made a visit". */
export function nounAgents(context: Context, { head, sense }: Trigger, patients: readonly number[]): readonly number[] {
  const { lexicon } = context
  if (sense.mutual) {
    for (const word of [...lexicon.mutualPrepositions, ...lexicon.genitives]) {
      const both = behindPreposition(context, head, word)
      if (both.length > 1) return both
    }
  }
  const by = byPhrase(context, head)
  if (by.length) return by
  const owner = owners(context, head).filter(child => !patients.includes(child))
  // "Oman announced the deployment of troops": of what stands behind the noun, whoever announces it knows better.
  if (owner.length && owner[0]! < head) return owner
  const verb = lightVerb(context, head)
  const name = fullRelation(context, head)
  const light = verb >= 0 && (name === 'obj' || name === 'nsubj:pass') ? doers(context, verb) : []
  return light.length ? light : owner
}

/** The verb above that says no more than that it is done, -1 for none. */
function lightVerb(context: Context, noun: number): number {
  const verb = context.syntax.head[noun]!
  return verb >= 0 && isVerb(context, verb) && context.lexicon.light.has(lemma(context, verb)) ? verb : -1
}
