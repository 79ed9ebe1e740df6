import { nounsAt, nounsOf } from './counted.ts'
import { hasTag, isHyphen, WINDOW, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import type { Quantity } from './quantity.ts'

/** The quantity with what it is of when the words beside it do not say: the subject of the verb that moves it or states it. */
export function withSubject(scan: Scan, quantity: Quantity): Quantity {
  if (quantity.of || quantity.kind === 'time') return quantity
  const moved = nounsMoved(scan, quantity)
  if (moved) return { ...quantity, of: moved }
  const noun = nounBefore(scan, quantity.first)
  if (noun >= 0) return { ...quantity, of: phraseOf(scan, noun) }
  const plain = subjectBefore(scan, quantity)
  if (plain >= 0) return { ...quantity, of: phraseOf(scan, topNoun(scan, plain)) }
  const verb = verbOf(scan, quantity)
  const subject = verb < 0 ? -1 : subjectOf(scan, verb, quantity.numbers.first)
  if (subject < 0) return quantity
  // "the number of deaths rose to 66"
  const counted = scan.lexicon.joints.totals.has(wordAt(scan, subject)) ? nounsOf(scan, subject + 1) : undefined
  return { ...quantity, of: counted ?? phraseOf(scan, subject) }
}

/** "a 20% drop in sales", "an increase of 4% in the price of bread": what the noun of change is about. */
function nounsMoved(scan: Scan, { first, last }: Quantity): { first: number; last: number } | undefined {
  const { joints, changing } = scan.lexicon
  const isMoved = (i: number) => hasTag(scan, i, 'NOUN') && changing.nouns.has(wordAt(scan, i))
  const at = isMoved(last + 1) ? last + 2 : isMoved(last + 2) ? last + 3 : isMoved(first - 2) && joints.of.has(wordAt(scan, first - 1)) ? last + 1 : -1
  if (at < 0 || !joints.in.has(wordAt(scan, at))) return undefined
  const nouns = nounsAt(scan, hasTag(scan, at + 1, 'DET', 'PRON') ? at + 2 : at + 1)
  return nouns && hasTag(scan, nouns.last, 'NOUN') ? nouns : undefined
}

/** "a market value of $900m", "at a rate of 2%": the noun that the figure is said to be, or how much of it moved: "an increase of 4%" is of nothing. */
function nounBefore(scan: Scan, first: number): number {
  const { joints, changing } = scan.lexicon
  const noun = first - 2
  const isNoun = joints.of.has(wordAt(scan, first - 1)) && hasTag(scan, noun, 'NOUN') && !joints.totals.has(wordAt(scan, noun))
  return isNoun && !changing.nouns.has(wordAt(scan, noun)) ? noun : -1
}

/** The noun right before a verb that states or moves the figure right after it: "income was $1.2 billion", "sales doubled". */
function subjectBefore(scan: Scan, { first, kind, by }: Quantity): number {
  if (by === 'multiple') return hasTag(scan, first - 1, 'NOUN') ? first - 1 : -1
  const { stating, changing } = scan.lexicon
  const verb = wordAt(scan, first - 1)
  const isMoving = hasTag(scan, first - 1, 'VERB') && kind === 'percent' && changing.verbs.has(verb)
  const isStating = hasTag(scan, first - 1, 'AUX', 'VERB') && stating.has(verb)
  return (isMoving || isStating) && hasTag(scan, first - 2, 'NOUN') ? first - 2 : -1
}

/** The verb of change that a figure hangs on, or the figure itself where it is what is stated: "inflation was 5%". */
function verbOf(scan: Scan, { head, kind }: Quantity): number {
  const { syntax, lexicon } = scan
  const relation = syntax.deprelNames[syntax.deprel[head]!]!
  const up = syntax.head[head]!
  if (relation === 'root' || relation === 'conj' || relation === 'ccomp') return head
  if (up >= scan.from && /^(obj|obl)/.test(relation) && (lexicon.stating.has(wordAt(scan, up)) || (lexicon.changing.verbs.has(wordAt(scan, up)) && !(kind !== 'percent' && relation === 'obj')))) return up
  return -1
}

/** The noun that a verb moves ("raised its rate to"), else its subject. */
function subjectOf(scan: Scan, verb: number, before: number): number {
  const { syntax } = scan
  for (let i = before - 1; i > verb && i > before - WINDOW; i--) if (syntax.head[i] === verb && syntax.deprelNames[syntax.deprel[i]!] === 'obj' && hasTag(scan, i, 'NOUN')) return i
  for (let i = before - 1; i >= scan.from && i > before - WINDOW; i--) {
    if (syntax.head[i] === verb && /^nsubj/.test(syntax.deprelNames[syntax.deprel[i]!]!)) return hasTag(scan, i, 'NOUN', 'PROPN') ? i : -1
  }
  // "a market valued at $2 billion"
  const owner = syntax.deprelNames[syntax.deprel[verb]!] === 'acl' ? syntax.head[verb]! : -1
  return owner >= 0 && owner < before && hasTag(scan, owner, 'NOUN', 'PROPN') ? owner : -1
}

/** "the cost of the bridge": from the noun beside the verb to the one that the verb is about. */
function topNoun(scan: Scan, noun: number): number {
  const { head, deprel, deprelNames } = scan.syntax
  let top = noun
  while (deprelNames[deprel[top]!] === 'nmod' && head[top]! >= scan.from && head[top]! < top && hasTag(scan, head[top]!, 'NOUN', 'PROPN')) top = head[top]!
  return top
}

/** The noun with the words that describe it before. */
function phraseOf(scan: Scan, noun: number): { first: number; last: number } {
  let first = noun
  while (hasTag(scan, first - 1, 'ADJ', 'NOUN', 'PROPN') && scan.syntax.head[first - 1]! >= first && scan.syntax.head[first - 1]! <= noun) first--
  // "10-year yields": what hangs on a number is none of it.
  while (first < noun && isHyphen(scan, first - 1)) first++
  return { first, last: noun }
}
