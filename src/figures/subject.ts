import type { TokenRange } from '../doc/statements.ts'
import { isLacking } from './bounds.ts'
import { nounsAt, nounsOf } from './counted.ts'
import type { Quantity } from './quantity.ts'
import { firstOf, hasTag, isHyphen, relationAt, WINDOW, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** The quantity with what it is of when the words behind it do not say: the noun before it, or the subject of the verb that moves it or states it. */
export function withSubject(scan: Scan, quantity: Quantity): Quantity {
  const of = quantity.of || quantity.kind === 'time' || isLacking(scan, quantity) ? undefined : firstOf(SUBJECTS, scan, quantity)
  return of ? { ...quantity, of } : quantity
}

const SUBJECTS: readonly ((scan: Scan, quantity: Quantity) => TokenRange | undefined)[] = [nounsMoved, nounBefore, nounStated, nounGoverned]

/** "a 20% drop in sales", "an increase of 4% in the price of bread": what the noun of change is about. */
function nounsMoved(scan: Scan, { first, last }: Quantity): TokenRange | undefined {
  const { joints, changing } = scan.lexicon
  const isMoved = (i: number) => hasTag(scan, i, 'NOUN') && changing.nouns.has(wordAt(scan, i))
  const at = isMoved(last + 1) ? last + 2 : isMoved(last + 2) ? last + 3 : isMoved(first - 2) && joints.of.has(wordAt(scan, first - 1)) ? last + 1 : -1
  if (at < 0 || !joints.in.has(wordAt(scan, at))) return undefined
  const nouns = nounsAt(scan, hasTag(scan, at + 1, 'DET', 'PRON') ? at + 2 : at + 1)
  return nouns && hasTag(scan, nouns.last, 'NOUN') ? nouns : undefined
}

/** "a market value of $900m", "at a rate of 2%": the noun that the figure is said to be, or how much of it moved: "an increase of 4%" is of nothing. */
function nounBefore(scan: Scan, { first }: Quantity): TokenRange | undefined {
  const { joints, changing } = scan.lexicon
  const noun = first - 2
  const isNoun = joints.of.has(wordAt(scan, first - 1)) && hasTag(scan, noun, 'NOUN') && !joints.totals.has(wordAt(scan, noun))
  return isNoun && !changing.nouns.has(wordAt(scan, noun)) ? phraseOf(scan, noun) : undefined
}

/** The noun right before a verb that states or moves the figure right after it: "income was $1.2 billion", "sales doubled". */
function nounStated(scan: Scan, { first, kind, by }: Quantity): TokenRange | undefined {
  const noun = by === 'multiple' ? first - 1 : first - 2
  if (!hasTag(scan, noun, 'NOUN')) return undefined
  if (by === 'multiple') return phraseOf(scan, topNoun(scan, noun))
  const { stating, changing } = scan.lexicon
  const verb = wordAt(scan, first - 1)
  const isMoving = hasTag(scan, first - 1, 'VERB') && kind === 'percent' && changing.verbs.has(verb)
  const isStating = hasTag(scan, first - 1, 'AUX', 'VERB') && stating.has(verb)
  return isMoving || isStating ? phraseOf(scan, topNoun(scan, noun)) : undefined
}

/** What the verb that the figure hangs on is about. */
function nounGoverned(scan: Scan, quantity: Quantity): TokenRange | undefined {
  const verb = verbOf(scan, quantity)
  const subject = verb < 0 ? -1 : subjectOf(scan, verb, quantity.numbers.first)
  if (subject < 0 || scan.lexicon.units.has(wordAt(scan, subject))) return undefined
  // "the number of deaths rose to 66"
  const counted = scan.lexicon.joints.totals.has(wordAt(scan, subject)) ? nounsOf(scan, subject + 1) : undefined
  return counted ?? phraseOf(scan, subject)
}

/** The verb of change that a figure hangs on, or the figure itself where it is what is stated: "inflation was 5%". */
function verbOf(scan: Scan, { head, kind }: Quantity): number {
  const relation = relationAt(scan, head)
  if (relation === 'root' || relation === 'conj' || relation === 'ccomp') return head
  if (!/^ob[jl]/.test(relation)) return -1
  const up = scan.syntax.head[head]!
  const { stating, changing } = scan.lexicon
  // "gained 5%" is the subject's own, "cut $3 million" is not.
  const isMoving = changing.verbs.has(wordAt(scan, up)) && (kind === 'percent' || relation !== 'obj')
  return isMoving || stating.has(wordAt(scan, up)) ? up : -1
}

/** The noun that a verb moves ("raised its rate to"), else its subject. */
function subjectOf(scan: Scan, verb: number, before: number): number {
  const { syntax } = scan
  for (let i = before - 1; i > verb && i > before - WINDOW; i--) if (syntax.head[i] === verb && relationAt(scan, i) === 'obj' && hasTag(scan, i, 'NOUN') && !scan.lexicon.units.has(wordAt(scan, i))) return i
  for (let i = before - 1; i >= scan.from && i > before - WINDOW; i--) {
    if (syntax.head[i] === verb && /^nsubj/.test(relationAt(scan, i))) return hasTag(scan, i, 'NOUN', 'PROPN') ? i : -1
  }
  // "a market valued at $2 billion"
  const owner = relationAt(scan, verb) === 'acl' ? syntax.head[verb]! : -1
  return owner >= 0 && owner < before && hasTag(scan, owner, 'NOUN', 'PROPN') ? owner : -1
}

/** "the cost of the bridge": from the noun beside the verb to the one that the verb is about. */
function topNoun(scan: Scan, noun: number): number {
  const { head } = scan.syntax
  let top = noun
  while (relationAt(scan, top) === 'nmod' && head[top]! >= scan.from && head[top]! < top && hasTag(scan, head[top]!, 'NOUN', 'PROPN')) top = head[top]!
  return top
}

/** The noun with the words that describe it before. */
function phraseOf(scan: Scan, noun: number): TokenRange {
  let first = noun
  while (hasTag(scan, first - 1, 'ADJ', 'NOUN', 'PROPN') && scan.syntax.head[first - 1]! >= first && scan.syntax.head[first - 1]! <= noun) first--
  // "10-year yields": what hangs on a number is none of it.
  while (first < noun && isHyphen(scan, first - 1)) first++
  return { first, last: noun }
}
