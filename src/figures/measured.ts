import type { UnitWord } from '../doc/lexicon.ts'
import { countedAfter, nounsAt, nounsOf } from './counted.ts'
import type { Counted } from './counted.ts'
import type { Numeral } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { readRange } from './ranges.ts'
import { rateAfter } from './rates.ts'
import { hasTag, headOf, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import { readAmount } from './units.ts'

/** Money, percentages, measures, spans of time and counts, and ranges of them. */
export function readMeasured(scan: Scan, numeral: Numeral): Quantity | undefined {
  const amount = readAmount(scan, numeral)
  if (!amount) return undefined
  const range = readRange(scan, amount)
  const first = range?.first ?? amount.first
  const numbers = { first: amount.first, last: (range?.high ?? amount).numeral.last }
  const low = range?.low ?? amount.numeral.value
  const high = range?.high.numeral.value ?? amount.numeral.value
  const unit = range ? (range.high.unit ?? amount.unit) : amount.unit
  const values = numeral.isVague ? { low, isVague: true as const } : { low: Math.min(low, high), high: Math.max(low, high) }
  const last = (range?.high ?? amount).last
  return unit ? ofUnit(scan, { first, last, numbers, unit, ...values }, range !== undefined) : countOf(scan, { first, last, numbers, ...values }, range !== undefined)
}

type Draft = Pick<Quantity, 'first' | 'last' | 'numbers' | 'low' | 'high' | 'isVague'>

function ofUnit(scan: Scan, draft: Draft & { unit: UnitWord }, isRange: boolean): Quantity {
  const { unit } = draft
  const isRated = unit.kind === 'money' || unit.kind === 'measure'
  const near = isRated ? rateAfter(scan, draft.last + 1, unit.kind === 'money') : undefined
  const last = near?.last ?? draft.last
  const of = unit.kind === 'time' ? undefined : whole(scan, draft.first, last + 1, unit)
  // "20 tonnes of steel a year"
  const rate = near ?? (isRated && of ? rateAfter(scan, of.last + 1, false) : undefined)
  return { ...draft, last, kind: unit.kind, ...(rate && { rate }), ...(of && { of }), head: headOf(scan, draft.numbers.first, last), by: isRange ? 'range' : unit.kind }
}

/** "5% of voters", "300 barrels of oil", and the "deal" of a "$5 million deal"; within five miles of a place is no part of it. */
function whole(scan: Scan, first: number, i: number, unit: UnitWord): Counted | undefined {
  const of = nounsOf(scan, i)
  if (of) return scan.lexicon.joints.within.has(wordAt(scan, first - 1)) ? undefined : of
  const isAdjective = unit.kind === 'money' && hasTag(scan, i, 'NOUN', 'ADJ') && !scan.lexicon.changing.after.has(wordAt(scan, i))
  const nouns = isAdjective || unit.kind === 'percent' ? nounsAt(scan, i) : undefined
  if (!nouns) return undefined
  const noun = wordAt(scan, nouns.last)
  return scan.lexicon.changing.nouns.has(noun) || scan.lexicon.units.has(noun) ? undefined : nouns
}

function countOf(scan: Scan, draft: Draft, isRange: boolean): Quantity {
  // "300 or more people", "a 30-strong crew"
  const bound = phraseFrom(scan, draft.last + 1, scan.lexicon.after)
  const after = (bound?.last ?? draft.last) + 1
  // "a staff of dozens writing notes": a word of order counts with "of" only.
  const isBare = scan.lexicon.orders.has(wordAt(scan, draft.numbers.last)) && !scan.lexicon.joints.of.has(wordAt(scan, after))
  const of = isBare ? undefined : countedAfter(scan, after, draft.numbers.last)
  const rate = rateAfter(scan, (of ?? draft).last + 1, false)
  const head = of ? of.last : headOf(scan, draft.numbers.first, draft.last)
  // "five times" tells how often, which is a time's business.
  if (of && scan.lexicon.times.has(wordAt(scan, of.last))) return { ...draft, last: of.last, kind: 'time', of, head, by: 'times' }
  return { ...draft, kind: 'count', ...(of && { of }), ...(rate && { rate }), head, by: isRange ? 'range' : 'count' }
}
