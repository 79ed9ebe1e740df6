import { nounsAt, nounsOf } from './counted.ts'
import { headOf } from './measured.ts'
import { readNumeral } from './numeral.ts'
import { ends } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { afterHyphen, formAt, hasTag, isHyphen, pennAt, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "one in five", "two out of three voters", "3-to-1". */
export function readRatio(scan: Scan, i: number): Quantity | undefined {
  const { joints } = scan.lexicon
  const share = readNumeral(scan, i)
  if (!share || share.value <= 0 || share.isVague) return undefined
  const joint = share.last + 1
  const odds = isHyphen(scan, joint) && joints.to.has(wordAt(scan, joint + 1)) && isHyphen(scan, joint + 2) ? joint + 3 : -1
  const at = odds >= 0 ? odds : afterShare(scan, joint)
  const whole = at < 0 ? undefined : readNumeral(scan, at)
  if (!whole || whole.first > at || (odds < 0 && (whole.value <= share.value || !isWholeNumber(share.value)))) return undefined
  // "one in 2019", "three in 12 months".
  if (odds < 0 && scan.lexicon.units.has(wordAt(scan, whole.last + 1))) return undefined
  const of = nounsAt(scan, whole.last + 1)
  const numbers = { first: share.first, last: whole.last }
  if (odds < 0 && (isYear(scan, whole.first) || (!of && !isPlainWhole(whole.value)))) return undefined
  return { first: share.first, last: whole.last, numbers, kind: 'ratio', ...ends(share.value / whole.value), ...(of && { of }), head: of?.last ?? headOf(scan, share.first, whole.last), by: 'ratio' }
}

/** "Six in ten say": wholes that people think in. */
const isPlainWhole = (value: number) => value <= 10 || Number.isInteger(Math.log10(value))

const isWholeNumber = (value: number) => Number.isInteger(value) && value < 100

function isYear(scan: Scan, i: number): boolean {
  return /^(1[89]|20)\d\d$/.test(formAt(scan, i))
}

/** The place after "in", "in every", "out of". */
function afterShare(scan: Scan, i: number): number {
  const { joints } = scan.lexicon
  const isOut = wordAt(scan, i) === joints.outOf[0] && wordAt(scan, i + 1) === joints.outOf[1]
  if (!isOut && !joints.in.has(wordAt(scan, i))) return -1
  const at = isOut ? i + 2 : i + 1
  return joints.per.has(wordAt(scan, at)) && !joints.article.has(wordAt(scan, at)) ? at + 1 : at
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
  const isPlural = /s$/.test(wordAt(scan, at))
  if ((count > 1) !== isPlural || (!isPlural && !standsAlone(scan, at + 1))) return undefined
  // "the best in a quarter"
  const isTime = scan.lexicon.units.get(wordAt(scan, at))?.kind === 'time'
  if (isTime && !isPlural && !joints.of.has(wordAt(scan, at + 1)) && !joints.by.has(wordAt(scan, i - 1))) return undefined
  return fractionOf(scan, i, at, count * part)
}

/** "half a litre", "a quarter of a mile", "half a percentage point", "half-mile". */
export function readPartOfUnit(scan: Scan, first: number): Quantity | undefined {
  const { fractions, joints, units } = scan.lexicon
  const i = joints.article.has(wordAt(scan, first)) ? first + 1 : first
  const part = fractions.get(wordAt(scan, i))
  if (part === undefined || /s$/.test(wordAt(scan, i))) return undefined
  let at = afterHyphen(scan, i + 1)
  if (joints.of.has(wordAt(scan, at))) at++
  if (joints.article.has(wordAt(scan, at))) at++
  const unit = at > i + 1 ? phraseFrom(scan, at, units) : undefined
  if (!unit) return undefined
  const of = nounsOf(scan, unit.last + 1)
  return { first, last: unit.last, numbers: { first, last: i }, kind: unit.value.kind, unit: unit.value, ...ends(part), ...(of && { of }), head: headOf(scan, first, unit.last), by: 'part-of-unit' }
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

/** "doubled", "twice as many", "double the price", "three times higher", "tenfold". */
export function readMultiple(scan: Scan, i: number): Quantity | undefined {
  return readMultiplying(scan, i) ?? readCompared(scan, i) ?? readFold(scan, i)
}

function readMultiplying(scan: Scan, i: number): Quantity | undefined {
  const factor = hasTag(scan, i, 'VERB') ? scan.lexicon.multiplying.get(wordAt(scan, i)) : undefined
  // "doubling down", "doubled up"
  return factor === undefined || scan.lexicon.changing.before.has(wordAt(scan, i + 1)) ? undefined : multiple(scan, i, i, factor, factor < 1 ? 'down' : 'up')
}

function readCompared(scan: Scan, i: number): Quantity | undefined {
  const { multiples, comparing, times } = scan.lexicon
  const factor = multiples.get(wordAt(scan, i))
  if (factor !== undefined) return comparing.has(wordAt(scan, i + 1)) ? multiple(scan, i, i, factor) : undefined
  const numeral = readNumeral(scan, i)
  if (!numeral) return undefined
  if (numeral.written?.tail && times.has(numeral.written.tail.toLowerCase())) return multiple(scan, numeral.first, numeral.last, numeral.value)
  const at = afterHyphen(scan, numeral.last + 1)
  return times.has(wordAt(scan, at)) && comparing.has(wordAt(scan, at + 1)) && !hasTag(scan, at + 2, 'PROPN') ? multiple(scan, numeral.first, at, numeral.value) : undefined
}

function readFold(scan: Scan, i: number): Quantity | undefined {
  const { fold, numbers } = scan.lexicon
  const word = wordAt(scan, i)
  if (!word.endsWith(fold)) return undefined
  const stem = word.slice(0, -fold.length).replace(/-$/, '')
  const factor = numbers.get(stem) ?? (/^\d{1,6}$/.test(stem) ? Number(stem) : undefined)
  return factor === undefined ? undefined : multiple(scan, i, i, factor)
}

function multiple(scan: Scan, first: number, last: number, factor: number, change?: 'up' | 'down'): Quantity {
  return { first, last, numbers: { first, last }, kind: 'ratio', ...ends(factor), ...(change && { change }), head: headOf(scan, first, last), by: 'multiple' }
}

/** "no casualties": none of what people count. */
export function readNone(scan: Scan, i: number): Quantity | undefined {
  const { none } = scan.lexicon
  if (!none.words.has(wordAt(scan, i))) return undefined
  const of = nounsAt(scan, i + 1)
  return of && none.nouns.has(wordAt(scan, of.last)) ? { first: i, last: i, numbers: { first: i, last: i }, kind: 'count', ...ends(0), of, head: of.last, by: 'none' } : undefined
}
