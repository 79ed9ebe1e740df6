import type { Bound } from '../doc/lexicon.ts'
import type { Quantity } from './quantity.ts'
import { formAt, hasTag, pennAt, phraseFrom, phraseUpTo, wordAt, wordsFrom } from './scan.ts'
import type { Scan } from './scan.ts'

/** The quantity with what is said of how exact it is: "about", "at least", "or more". An upper bound leaves the low end open, a lower one the high end. */
export function withBounds(scan: Scan, quantity: Quantity): Quantity {
  const before = boundBefore(scan, quantity)
  const after = boundAfter(scan, quantity)
  const bound = before ?? after
  const found = bound ? { ...quantity, first: before && !hasTag(scan, before.first, 'VERB') ? before.first : quantity.first, last: Math.max(after?.last ?? 0, quantity.last) } : quantity
  return open(found, bound?.value ?? (quantity.high === undefined && quantity.low !== undefined ? 'over' : undefined))
}

function boundBefore(scan: Scan, quantity: Quantity) {
  const { first, kind } = quantity
  const bound = phraseUpTo(scan, first - 1, scan.lexicon.before)
  if (bound?.first === bound?.last && isGoverning(scan, quantity)) return undefined
  if (isLacking(scan, quantity)) return undefined
  const isSpanning = kind === 'time' && bound?.first === bound?.last && scan.lexicon.spanning.has(wordAt(scan, first - 1))
  return isSpanning ? undefined : bound
}

/** "The school is short of 18 teachers": that many are missing. "Just short of 18" and "fell short of 18" are bounds. */
export function isLacking(scan: Scan, { first, kind }: Quantity): boolean {
  return kind === 'count' && scan.lexicon.lacking.has(wordsFrom(scan, first - 2, first - 1)) && hasTag(scan, first - 3, 'AUX')
}

/** "Opens Centre Under $40 Million Deal": in a headline the preposition is the deal's. */
function isGoverning(scan: Scan, { first, last, kind }: Quantity): boolean {
  return kind === 'money' && scan.lexicon.governing.has(wordAt(scan, first - 1)) && CAPITAL.test(formAt(scan, first - 1)) && CAPITAL.test(formAt(scan, last + 1)) && SINGULAR.has(pennAt(scan, last + 1))
}

const CAPITAL = /^\p{Lu}/u
const SINGULAR: ReadonlySet<string> = new Set(['NN', 'NNP'])

function boundAfter(scan: Scan, quantity: Quantity) {
  const { after } = scan.lexicon
  // "300 or more people", "50-plus countries" before what is counted; "5% or so" behind the unit.
  return phraseFrom(scan, quantity.numbers.last + 1, after) ?? phraseFrom(scan, quantity.last + 1, after)
}

function open(quantity: Quantity, bound: Bound | undefined): Quantity {
  if (!bound) return quantity
  const { low, high, ...rest } = quantity
  const isUpper = bound === 'under' || bound === 'most'
  // "hundreds of", though about or up to them, are at least that many.
  if (high === undefined) return { ...quantity, mod: isUpper || bound === 'approx' ? 'approx' : 'over' }
  if (bound === 'approx') return { ...quantity, mod: bound }
  // "at least 300" and "up to 300" may be 300: an end that is open, and nothing more.
  const mod = bound === 'over' || bound === 'under' ? bound : undefined
  return { ...rest, ...(isUpper ? { high } : { low: low! }), ...(mod && { mod }) }
}
