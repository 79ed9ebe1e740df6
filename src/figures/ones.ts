import { nounsOf } from './counted.ts'
import { readNumeral } from './numeral.ts'
import { ends } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { hasTag, isHyphen, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/**
 * "one of the ministers" and "one thing", which pick and do not count; nothing for "one man", which counts. Undefined for a word that is no "one";
 * null for the pronoun and what only looks like a number: "no one", "one another", "one day".
 */
export function readOne(scan: Scan, i: number): Quantity | null | undefined {
  const { one } = scan.lexicon.labels
  if (!one.word.has(wordAt(scan, i)) || isHyphen(scan, i + 1) || isHyphen(scan, i - 1) || readNumeral(scan, i)!.last > i) return undefined
  const isTurn = one.after.has(wordAt(scan, i + 1)) && hasTag(scan, i + 1, 'NOUN')
  const of = isTurn ? { first: i + 1, last: i + 1 } : nounsOf(scan, i + 1)
  if (of) return { first: i, last: i, numbers: { first: i, last: i }, kind: 'one', ...ends(1), of, head: i, by: 'one-of' }
  const isPronoun = one.before.has(wordAt(scan, i - 1)) || one.after.has(wordAt(scan, i + 1))
  const counts = hasTag(scan, i + 1, 'NOUN', 'ADJ', 'PROPN', 'NUM') || scan.lexicon.units.has(wordAt(scan, i + 1)) || scan.lexicon.scales.has(wordAt(scan, i + 1))
  return isPronoun || !counts ? null : undefined
}
