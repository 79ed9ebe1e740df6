import { nounsAt, nounsOf } from './counted.ts'
import { readMeasured } from './measured.ts'
import { readNumeral } from './numeral.ts'
import { ends } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { afterHyphen, hasTag, headOf, isHyphen, pennAt, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "half a litre", "a quarter of a mile", "half a percentage point", "half-mile". */
export function readPartOfUnit(scan: Scan, first: number): Quantity | undefined {
  const { fractions, parts, joints, units } = scan.lexicon
  const i = joints.article.has(wordAt(scan, first)) ? first + 1 : first
  const part = fractions.get(wordAt(scan, i))
  if (part === undefined || parts.has(wordAt(scan, i))) return undefined
  let at = afterHyphen(scan, i + 1)
  if (joints.of.has(wordAt(scan, at))) at++
  if (joints.article.has(wordAt(scan, at))) at++
  // "a quarter of one percent"
  const whole = readNumeral(scan, at)
  const unit = at > i + 1 ? phraseFrom(scan, whole?.value === 1 ? whole.last + 1 : at, units) : undefined
  if (!unit) return undefined
  const of = nounsOf(scan, unit.last + 1)
  return { first, last: unit.last, numbers: { first, last: i }, kind: unit.value.kind, unit: unit.value, ...ends(part), ...(of && { of }), head: headOf(scan, first, unit.last), by: 'part-of-unit' }
}

/** "half of", "a third of", "two-thirds", "three quarters"; not "the third man", "the first half", "last quarter". */
export function readFraction(scan: Scan, i: number): Quantity | undefined {
  const { fractions, halves, joints, numbers } = scan.lexicon
  const word = wordAt(scan, i)
  // "half a million", "a quarter of a million" are numbers.
  if (joints.article.has(word) ? readNumeral(scan, afterHyphen(scan, i + 1)) : fractions.has(word) && readNumeral(scan, i)) return undefined
  const alone = fractions.get(word)
  if (alone !== undefined) return halves.has(word) ? halfAt(scan, i, alone) : undefined
  const count = joints.article.has(word) ? 1 : (numbers.get(word) ?? undefined)
  const at = afterHyphen(scan, i + 1)
  const part = fractions.get(wordAt(scan, at))
  if (part === undefined || count === undefined || count * part >= 1) return undefined
  if (halves.has(wordAt(scan, at)) && count === 1) return halfAt(scan, at, part, i)
  // "three-quarters of a million people"
  const scale = joints.of.has(wordAt(scan, at + 1)) && joints.article.has(wordAt(scan, at + 2)) ? scan.lexicon.scales.get(wordAt(scan, at + 3)) : undefined
  if (scale) return readMeasured(scan, { first: i, last: at + 3, value: count * part * scale, scale, isVague: false })
  const isPlural = scan.lexicon.parts.has(wordAt(scan, at))
  if ((count > 1) !== isPlural || (!isPlural && !standsAlone(scan, at + 1))) return undefined
  // "the best in a quarter"
  const isTime = scan.lexicon.units.get(wordAt(scan, at))?.kind === 'time'
  if (isTime && !isPlural && !joints.of.has(wordAt(scan, at + 1)) && ![1, 2, 3].some(back => joints.by.has(wordAt(scan, i - back)))) return undefined
  return fractionOf(scan, i, at, count * part)
}

/** "half of the voters", "half the voters", "by half"; not "half an hour", "the second half", "half-brother", "half past". */
function halfAt(scan: Scan, at: number, value: number, first = at): Quantity | undefined {
  const { joints, labels } = scan.lexicon
  const before = wordAt(scan, first - 1)
  // "a month and a half"
  if (joints.and.has(before) || isHyphen(scan, at + 1) || isHyphen(scan, first) || (hasTag(scan, first - 1, 'ADJ', 'PRON', 'NUM', 'DET') && !scan.lexicon.before.has(before)) || labels.clock.has(wordAt(scan, at + 1))) return undefined
  const isWhole = joints.of.has(wordAt(scan, at + 1)) || pennAt(scan, at + 1) === 'DT' || pennAt(scan, at + 1) === 'PRP$'
  const timed = [at + 1, at + 2].some(i => scan.lexicon.units.get(wordAt(scan, i))?.kind === 'time')
  return timed || (!isWhole && !standsAlone(scan, at + 1)) ? undefined : fractionOf(scan, first, at, value)
}

/** Before "of", a stop, "more" or a verb; a noun would make an ordinal of it: "a third party". */
function standsAlone(scan: Scan, i: number): boolean {
  if (isHyphen(scan, i)) return false
  return i >= scan.to || hasTag(scan, i, 'ADP', 'PUNCT', 'CCONJ', 'AUX', 'SCONJ') || scan.lexicon.changing.after.has(wordAt(scan, i)) || (hasTag(scan, i, 'VERB') && !hasTag(scan, i - 1, 'ADJ'))
}

function fractionOf(scan: Scan, first: number, last: number, value: number): Quantity {
  const of = nounsOf(scan, last + 1) ?? (hasTag(scan, last + 1, 'DET', 'PRON') ? nounsAt(scan, last + 2) : undefined)
  return { first, last, numbers: { first, last }, kind: 'ratio', ...ends(value), ...(of && { of }), head: headOf(scan, first, last), by: 'fraction' }
}
