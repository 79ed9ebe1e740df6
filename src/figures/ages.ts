import type { UnitWord } from '../doc/lexicon.ts'
import type { Quantity } from './quantity.ts'
import { hasTag, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** A bare number that is somebody's age: "aged 59", "Anna Lind, 59, said". It counts years, as a span of time does. */
export function withAge(scan: Scan, quantity: Quantity): Quantity {
  return quantity.kind === 'count' && isAge(scan, quantity) ? { ...quantity, kind: 'time', unit: yearOf(scan), by: 'age' } : quantity
}

const OLDEST = 120

function isAge(scan: Scan, { numbers, low, of }: Quantity): boolean {
  if (low === undefined || low > OLDEST || of) return false
  if (scan.lexicon.labels.aged.has(wordAt(scan, numbers.first - 1))) return true
  const isApposed = wordAt(scan, numbers.first - 1) === ',' && ENDS.has(wordAt(scan, numbers.last + 1))
  const person = scan.nameAt[numbers.first - 2]
  return isApposed && (person ? person.type === 'person' : hasTag(scan, numbers.first - 2, 'PROPN'))
}

const ENDS: ReadonlySet<string> = new Set([',', '.', ';', ')'])

function yearOf({ lexicon }: Scan): UnitWord {
  return lexicon.years
}
