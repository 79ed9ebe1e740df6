import type { UnitWord } from '../doc/lexicon.ts'
import type { Quantity } from './quantity.ts'
import { hasTag, pennAt, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** A bare number that is somebody's age: "aged 59", "Anna Lind, 59, said". It counts years, as a span of time does. */
export function withAge(scan: Scan, quantity: Quantity): Quantity {
  return quantity.kind === 'count' && isAge(scan, quantity) ? { ...quantity, kind: 'time', unit: yearOf(scan), by: 'age' } : quantity
}

const OLDEST = 120

/** "The senator, 72, won": of whom no name is given, age is told from here on. */
const YOUNGEST = 16

function isAge(scan: Scan, { numbers, low, of }: Quantity): boolean {
  if (low === undefined || low > OLDEST) return false
  // "Men under 35 support him"
  if (isBoundOnPeople(scan, numbers.first) && (!of || pennAt(scan, of.last) !== 'NNS')) return true
  if (of) return false
  if (isAged(scan, numbers.first) || isSaidOfPerson(scan, numbers.first)) return true
  const isApposed = wordAt(scan, numbers.first - 1) === ',' && ENDS.has(wordAt(scan, numbers.last + 1))
  const person = scan.nameAt[numbers.first - 2]
  return isApposed && (person ? person.type === 'person' : hasTag(scan, numbers.first - 2, 'PROPN') || (low >= YOUNGEST && pennAt(scan, numbers.first - 2) === 'NN'))
}

/** "aged 59", "between the ages of 17 and 29". */
function isAged(scan: Scan, first: number): boolean {
  const { labels, joints } = scan.lexicon
  for (let i = first - 1; i >= first - 4; i--) {
    if (labels.aged.has(wordAt(scan, i))) return true
    if (!joints.of.has(wordAt(scan, i)) && !joints.and.has(wordAt(scan, i)) && !hasTag(scan, i, 'NUM')) return false
  }
  return false
}

/** "voters over 65", "those under 18": no noun behind the bound, and people before it. */
function isBoundOnPeople(scan: Scan, first: number): boolean {
  return scan.lexicon.labels.older.has(wordAt(scan, first - 1)) && (pennAt(scan, first - 2) === 'NNS' || hasTag(scan, first - 2, 'PRON', 'DET', 'AUX'))
}

/** "when he was 18" */
function isSaidOfPerson(scan: Scan, first: number): boolean {
  return hasTag(scan, first - 1, 'AUX') && scan.lexicon.labels.persons.has(wordAt(scan, first - 2))
}

const ENDS: ReadonlySet<string> = new Set([',', '.', ';', ')'])

function yearOf({ lexicon }: Scan): UnitWord {
  return lexicon.years
}
