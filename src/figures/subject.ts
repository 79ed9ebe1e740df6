import { nounsOf } from './counted.ts'
import { hasTag, isHyphen, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import type { Quantity } from './quantity.ts'

/** The quantity with what it is of when the words beside it do not say: the subject of the verb that moves it or states it. */
export function withSubject(scan: Scan, quantity: Quantity): Quantity {
  if (quantity.of || quantity.kind === 'time') return quantity
  const verb = verbOf(scan, quantity)
  const subject = verb < 0 ? -1 : subjectOf(scan, verb, quantity.numbers.first)
  if (subject < 0) return quantity
  // "the number of deaths rose to 66"
  const counted = scan.lexicon.joints.totals.has(wordAt(scan, subject)) ? nounsOf(scan, subject + 1) : undefined
  return { ...quantity, of: counted ?? phraseOf(scan, subject) }
}

/** The verb of change that a figure hangs on, or the figure itself where it is what is stated: "inflation was 5%". */
function verbOf(scan: Scan, { head, kind }: Quantity): number {
  const { syntax, lexicon } = scan
  const relation = syntax.deprelNames[syntax.deprel[head]!]!
  const up = syntax.head[head]!
  if (relation === 'root' || relation === 'conj' || relation === 'ccomp') return head
  if (up >= scan.from && /^(obj|obl)/.test(relation) && (lexicon.stating.has(syntax.lemma[up]!) || (lexicon.changing.verbs.has(syntax.lemma[up]!) && !(kind !== 'percent' && relation === 'obj')))) return up
  return -1
}

/** The noun that a verb moves ("raised its rate to"), else its subject. */
function subjectOf(scan: Scan, verb: number, before: number): number {
  const { syntax } = scan
  for (let i = before - 1; i > verb; i--) if (syntax.head[i] === verb && syntax.deprelNames[syntax.deprel[i]!] === 'obj' && hasTag(scan, i, 'NOUN')) return i
  for (let i = before - 1; i >= scan.from; i--) {
    if (syntax.head[i] === verb && /^nsubj/.test(syntax.deprelNames[syntax.deprel[i]!]!)) return hasTag(scan, i, 'NOUN', 'PROPN') ? i : -1
  }
  // "a market valued at $2 billion"
  const owner = syntax.deprelNames[syntax.deprel[verb]!] === 'acl' ? syntax.head[verb]! : -1
  return owner >= 0 && owner < before && hasTag(scan, owner, 'NOUN', 'PROPN') ? owner : -1
}

/** The noun with the words that describe it before. */
function phraseOf(scan: Scan, noun: number): { first: number; last: number } {
  let first = noun
  while (hasTag(scan, first - 1, 'ADJ', 'NOUN', 'PROPN') && scan.syntax.head[first - 1]! >= first && scan.syntax.head[first - 1]! <= noun) first--
  // "10-year yields": what hangs on a number is none of it.
  while (first < noun && isHyphen(scan, first - 1)) first++
  return { first, last: noun }
}
