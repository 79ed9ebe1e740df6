import { nounsAt } from './counted.ts'
import { ends } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "no casualties": none of what people count. */
export function readNone(scan: Scan, i: number): Quantity | undefined {
  const { none } = scan.lexicon
  if (!none.words.has(wordAt(scan, i))) return undefined
  const of = nounsAt(scan, i + 1)
  return of && none.nouns.has(wordAt(scan, of.last)) ? { first: i, last: i, numbers: { first: i, last: i }, kind: 'count', ...ends(0), of, head: of.last, by: 'none' } : undefined
}
