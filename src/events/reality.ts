import type { Reality } from '../doc/events.ts'
import { lower } from '../doc/tokens.ts'
import { isInfinitive, isVerb } from './clauses.ts'
import { dependent, isTagged, lemma, relation } from './context.ts'
import type { Context } from './context.ts'

/** From the weakest that a telling can be to the strongest: of what stands over it, the strongest counts. */
const STRENGTH: readonly Reality[] = ['happened', 'planned', 'alleged', 'hypothetical', 'denied']

const FARTHEST = 6

/** How an event is told, from its tense, modals, adverbs and negation, and from what it depends on: "plans to", "refused to", "if". */
export function realityOf(context: Context, trigger: number, isReported: boolean): Reality {
  const { head } = context.syntax
  let reality = ownReality(context, trigger, isReported)
  let inner = trigger
  for (let steps = 0; steps < FARTHEST && head[inner]! >= 0; steps++) {
    const outer = head[inner]!
    const link = linkOf(context, inner, outer)
    if (!link) break
    if (link !== 'shared') reality = stronger(reality, governedBy(context, outer, inner))
    if (link === 'said') break
    const above = ownReality(context, outer, isReported)
    // "did not concede and vowed to stay" denies the first alone, "did not concede or resign" both.
    if (above !== 'denied' || relation(context, inner) !== 'conj' || isAlternative(context, inner)) reality = stronger(reality, above)
    inner = outer
  }
  return isAsked(context, trigger) ? stronger(reality, 'hypothetical') : reality
}

function isAlternative(context: Context, inner: number): boolean {
  const joiner = dependent(context, inner, 'cc')
  return joiner >= 0 && context.lexicon.alternatives.has(lower(context.tokens, joiner))
}

/** Whether what stands over a word bears on it: governed ("plans to"), shared with the word that it is joined to ("will meet and sign"), or only said. */
function linkOf(context: Context, inner: number, outer: number): 'governed' | 'shared' | 'said' | undefined {
  switch (relation(context, inner)) {
    case 'xcomp': case 'obj': case 'nmod': case 'csubj': return 'governed'
    case 'nsubj': return 'shared'
    case 'ccomp': return 'said'
    case 'acl': return isInfinitive(context, inner) ? 'governed' : undefined
    case 'conj': return isVerb(context, inner) && dependent(context, inner, 'nsubj') < 0 ? 'shared' : undefined
    // "sent envoys to end the war" tells a purpose; "charged with attacking" what somebody is held for.
    case 'advcl': return isInfinitive(context, inner) || isTurning(context, outer) ? 'governed' : undefined
    case 'obl': return isTurning(context, outer) ? 'governed' : undefined
    default: return undefined
  }
}

/** Whether it makes a claim or the opposite of what follows it in any form: "accused of attacking", "denied attacking". */
function isTurning({ lexicon, syntax }: Context, i: number): boolean {
  const reality = lexicon.governors.get(syntax.lemma[i]!)
  return reality === 'alleged' || reality === 'denied'
}

function governedBy(context: Context, outer: number, inner: number): Reality {
  const isPurpose = relation(context, inner) === 'advcl' && isInfinitive(context, inner)
  return context.lexicon.governors.get(lemma(context, outer)) ?? (isPurpose ? 'hypothetical' : 'happened')
}

function ownReality(context: Context, i: number, isReported: boolean): Reality {
  const { tokens, tree, pack, lexicon } = context
  const { negation } = pack.lexicon.statements
  let reality: Reality = 'happened'
  for (let child = tree.firstChild[i]!; child >= 0; child = tree.nextSibling[child]!) {
    const name = relation(context, child)
    if (name === 'advcl' && isDoubt(context, child)) reality = stronger(reality, 'alleged')
    if (name !== 'aux' && name !== 'advmod' && name !== 'amod' && name !== 'det' && name !== 'mark' && name !== 'nsubj' && name !== 'cc') continue
    const form = lower(tokens, child)
    if (name === 'mark') {
      if (lexicon.conditions.has(form)) reality = stronger(reality, 'hypothetical')
      else if (negation.prepositions.has(form)) reality = 'denied'
      continue
    }
    const negates = negation.words.has(form) && !negation.exceptions.has(`${form} ${child + 1 < tokens.count ? lower(tokens, child + 1) : ''}`)
    // "nobody met", "no soldier left", "no longer supports": the negation may stand at the beginning of the phrase.
    if (negates || ((name === 'nsubj' || name === 'advmod') && negation.words.has(lower(tokens, tree.left[child]!)))) reality = 'denied'
    // "said it would lift the ban": what was to come, seen from then.
    else if (name === 'aux' && isReported && lexicon.reportedModals.has(form)) reality = stronger(reality, 'planned')
    else if (name === 'aux' || name === 'advmod' || (name === 'amod' && isTagged(context, i, 'NOUN'))) reality = stronger(reality, lexicon.modals.get(form) ?? 'happened')
  }
  return reality
}

/** "…, if the agency heard her rightly", "if the report is right": a condition of the telling, not of the deed. */
function isDoubt(context: Context, clause: number): boolean {
  const { lexicon, tokens } = context
  const marker = dependent(context, clause, 'mark')
  return marker >= 0 && lexicon.conditions.has(lower(tokens, marker)) && lexicon.doubting.has(lemma(context, clause)) && !(marker > 0 && lexicon.concessions.has(lower(tokens, marker - 1)))
}

function stronger(a: Reality, b: Reality): Reality {
  return STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a
}

function isAsked({ tokens }: Context, i: number): boolean {
  const last = tokens.firsts[tokens.sentence[i]! + 1]! - 1
  return lower(tokens, last) === '?'
}
