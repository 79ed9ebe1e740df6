import type { Timex } from '../doc/reading.ts'
import { tokenAt } from '../doc/tokens.ts'
import { isVerb } from './clauses.ts'
import { dependent, fullRelation, isNominal, isTime, lemma, preposition, relation } from './context.ts'
import type { Context } from './context.ts'
import type { Trigger } from './findTriggers.ts'
import { BINDING } from './typeTraits.ts'

/** Times of each sentence, as places in the list of times. */
export function timesBySentence({ tokens }: Context, times: readonly Timex[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  times.forEach(({ start }, i) => {
    const token = tokenAt(tokens, start)
    if (token === tokens.count) return
    const sentence = tokens.sentence[token]!
    const known = found.get(sentence)
    if (known) known.push(i)
    else found.set(sentence, [i])
  })
  return found
}

/** When it was and how long it is to last: of the times in the sentence, those that hang on the trigger by the fewest steps, the nearest of equals. */
export function timeOf(context: Context, { head, object, sense }: Trigger, candidates: readonly number[], times: readonly Timex[]): { time?: number; period?: number } {
  const { lexicon } = context
  let time = -1
  let fewest = FARTHEST + 1
  let period = -1
  for (const candidate of candidates) {
    const token = headOf(context, times[candidate]!)
    if (BINDING.has(sense.type) && lexicon.deadlines.has(preposition(context, token) ?? '')) continue
    const lasts = times[candidate]!.type === 'DURATION' || lexicon.lasting.has(preposition(context, token) ?? '')
    // "a 2025-2026 plan": the time of what was signed, and not of the signing.
    const isOfObject = object !== undefined && isBelow(context, token, object) && (lasts || preposition(context, token) === undefined)
    const steps = stepsTo(context, token, head)
    if (isOfObject || (lasts && steps >= 0 && period < 0)) period = candidate
    else if (!lasts && steps >= 0 && steps < fewest) { time = candidate; fewest = steps }
  }
  return { ...(time >= 0 && { time }), ...(period >= 0 && { period }) }
}

const FARTHEST = 4

function headOf({ tokens, syntax }: Context, { start, end }: Timex): number {
  const first = tokenAt(tokens, start)
  for (let i = first; i < tokens.count && tokens.start[i]! < end; i++) {
    const head = syntax.head[i]!
    if (head < first || tokens.start[head]! >= end) return i
  }
  return first
}

function isBelow({ syntax }: Context, i: number, above: number): boolean {
  let at = i
  for (let steps = 0; steps < FARTHEST && at >= 0; steps++, at = syntax.head[at]!) if (at === above) return true
  return false
}

/** Steps from a token up to the trigger, or to the verb above it, through no other clause; -1 when it hangs elsewhere. */
function stepsTo(context: Context, token: number, trigger: number): number {
  const { head } = context.syntax
  let at = token
  for (let steps = 0; steps <= FARTHEST && at >= 0; steps++, at = head[at]!) {
    if (at === trigger) return steps
    // "vowed that the sailors would be free on Friday".
    if (relation(context, at) === 'ccomp') return -1
    if (at !== token && isVerb(context, at)) return isClauseOf(context, trigger, at) ? steps + 1 : -1
  }
  return -1
}

/** Whether the trigger stands in the clause of a verb as its noun or its infinitive. */
function isClauseOf(context: Context, trigger: number, verb: number): boolean {
  const name = relation(context, trigger)
  return context.syntax.head[trigger] === verb && (name === 'obj' || name === 'nsubj' || name === 'obl' || name === 'xcomp' || name === 'conj')
}

/** The head of the words for where it was: "in London", on the trigger or on its object. */
export function placeOf(context: Context, { head, object }: Trigger, taken: readonly number[]): number | undefined {
  const { syntax, tree, lexicon } = context
  const froms = [head, ...(object === undefined ? [] : [object])]
  const over = syntax.head[head]!
  if (over >= 0 && isVerb(context, over) && ['obj', 'nsubj', 'obl'].includes(relation(context, head))) froms.push(over)
  else if (dependent(context, head, 'obj') >= 0) froms.push(dependent(context, head, 'obj'))
  for (const from of froms) {
    const found = placeBelow(context, from, taken)
    if (found >= 0) return found
  }
  // "signed a plan, with the ceremony held in London".
  for (let i = head + 1; i <= Math.min(tree.right[head]!, head + FARTHEST_CEREMONY); i++) {
    if (!lexicon.ceremonies.has(lemma(context, i))) continue
    const found = [i, syntax.head[i]!, dependent(context, i, 'acl')].map(from => (from < 0 ? -1 : placeBelow(context, from, taken))).find(place => place >= 0) ?? -1
    if (found >= 0) return found
  }
  return undefined
}

const FARTHEST_CEREMONY = 40

function placeBelow(context: Context, from: number, taken: readonly number[]): number {
  const { tree, lexicon } = context
  for (let child = tree.firstChild[from]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if ((name !== 'obl' && name !== 'nmod') || fullRelation(context, child) === 'nmod:poss' || taken.includes(child)) continue
    if (isNominal(context, child) && !isTime(context, child) && lexicon.placePrepositions.has(preposition(context, child) ?? '') && context.actors.isNamed[child]) return child
  }
  return -1
}
