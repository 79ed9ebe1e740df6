import { afterHyphen, formAt, isGlued, isHyphen, phraseUpTo, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import { readSlash, readWritten } from './writtenNumber.ts'
import type { WrittenNumber } from './writtenNumber.ts'

/** A number with its scale, over however many words: "2.5 million", "two hundred and fifty", "half a dozen". */
export interface Numeral {
  readonly first: number
  readonly last: number
  readonly value: number
  /** What a scale stands after, which the first end of a range may share: 1 where there is none. */
  readonly scale: number
  /** Says only of what order it is: "hundreds", "several million". */
  readonly isVague: boolean
  /** Of a number in digits, how it is written. */
  readonly written?: WrittenNumber
}

/** The number that begins at token `i`; an article before "hundred" or "dozen" is taken along. */
export function readNumeral(scan: Scan, i: number): Numeral | undefined {
  const start = readDigits(scan, i) ?? readWords(scan, i) ?? readPartOfScale(scan, i)
  return start ? withSign(scan, withScale(scan, withHalf(scan, start))) : readScaleAlone(scan, i)
}

/** Digits, in groups that the tokenizer leaves apart: "1 500 000", "1,50,000", "1'000", "3,5", "3 1/2". */
function readDigits(scan: Scan, i: number): Numeral | undefined {
  const form = formAt(scan, i)
  const slash = readSlash(form)
  if (slash !== undefined) return { first: i, last: i, value: slash, scale: 1, isVague: false }
  const written = readWritten(form)
  if (!written) return undefined
  const numeral = { first: i, last: i, value: written.value, scale: 1, isVague: false, written }
  if (!written.digits || written.tail) return numeral
  return joinGroups(scan, numeral) ?? joinDecimals(scan, numeral) ?? joinFraction(scan, numeral) ?? numeral
}

function joinGroups(scan: Scan, numeral: Numeral): Numeral | undefined {
  const { digits } = numeral.written!
  if (digits.length > 3 || digits.startsWith('0')) return undefined
  return joinMarked(scan, numeral, /^\d{3}$/, APOSTROPHES) ?? joinMarked(scan, numeral, /^\d{2}(,\d{2})*(,\d{3})?$/, COMMAS) ?? joinSpaced(scan, numeral)
}

/** Groups after the first: enough for a number that somebody counts with. */
const MOST_GROUPS = 5

const APOSTROPHES: ReadonlySet<string> = new Set(["'"])
const COMMAS: ReadonlySet<string> = new Set([','])

/** Groups parted by a mark with no space around it. */
function joinMarked(scan: Scan, numeral: Numeral, group: RegExp, marks: ReadonlySet<string>): Numeral | undefined {
  let digits = numeral.written!.digits
  let { last } = numeral
  while (last < numeral.last + 2 * MOST_GROUPS && marks.has(wordAt(scan, last + 1)) && isGlued(scan, last + 1) && isGlued(scan, last + 2) && group.test(formAt(scan, last + 2))) {
    last += 2
    digits += formAt(scan, last).replaceAll(',', '')
  }
  const endsWell = /\d{3}$/.test(formAt(scan, last))
  return last > numeral.last && endsWell ? { ...numeral, last, value: Number(digits), written: { ...numeral.written!, digits: '' } } : undefined
}

/** Groups parted by a space; one group alone has to be zeros or stand behind a space that does not break. */
function joinSpaced(scan: Scan, numeral: Numeral): Numeral | undefined {
  const { start, end, text } = scan.tokens
  let { last } = numeral
  let digits = numeral.written!.digits
  let isFirm = false
  while (last < numeral.last + MOST_GROUPS && /^\d{3}$/.test(formAt(scan, last + 1)) && start[last + 1]! - end[last]! === 1) {
    last++
    digits += formAt(scan, last)
    isFirm ||= last - numeral.last > 1 || formAt(scan, last) === '000' || text[end[last - 1]!] !== ' '
  }
  return isFirm ? { ...numeral, last, value: Number(digits), written: { ...numeral.written!, digits: '' } } : undefined
}

/** "3,5 percent": a comma with no space around it before one or two digits and a unit or scale. */
function joinDecimals(scan: Scan, numeral: Numeral): Numeral | undefined {
  const { last } = numeral
  if (wordAt(scan, last + 1) !== ',' || !isGlued(scan, last + 1) || !isGlued(scan, last + 2) || !/^\d{1,2}$/.test(formAt(scan, last + 2))) return undefined
  const next = wordAt(scan, last + 3)
  const { scales, units, symbols } = scan.lexicon
  if (!scales.has(next) && !units.has(next) && !symbols.has(formAt(scan, last + 3)) && wordAt(scan, last + 3) !== 'per') return undefined
  return { ...numeral, last: last + 2, value: Number(`${numeral.written!.digits}.${formAt(scan, last + 2)}`), written: { ...numeral.written!, digits: '' } }
}

/** "3 1/2", "3 ½". */
function joinFraction(scan: Scan, numeral: Numeral): Numeral | undefined {
  const at = afterHyphen(scan, numeral.last + 1)
  const form = formAt(scan, at)
  const vulgar = readWritten(form)
  const part = readSlash(form) ?? (vulgar && vulgar.value < 1 && !vulgar.tail && !/\d/.test(form) ? vulgar.value : undefined)
  return part === undefined ? undefined : { ...numeral, last: at, value: numeral.value + part, written: { ...numeral.written!, digits: '' } }
}

/** "twenty-five", "two hundred and fifty thousand". */
function readWords(scan: Scan, i: number): Numeral | undefined {
  const { numbers, scales, joints } = scan.lexicon
  if (!numbers.has(wordAt(scan, i))) return undefined
  let total = 0
  let current: number | undefined
  let last = i
  let scale = 1
  for (let at = i; at < scan.to;) {
    const number = numbers.get(wordAt(scan, at))
    const factor = scales.get(wordAt(scan, at))
    if (number !== undefined && canFollow(current, number)) {
      current = (current ?? 0) + number
      scale = 1
    } else if (factor === 100 && current) {
      current *= 100
      scale = 100
    } else if (factor !== undefined && factor > 100 && current) {
      total += current * factor
      current = 0
      scale = factor
    } else break
    last = at++
    if (isHyphen(scan, at)) at++
    else if (joints.and.has(wordAt(scan, at)) && factor !== undefined) at++
  }
  return { first: i, last, value: total + (current ?? 0), scale, isVague: false }
}

/** Whether a number may be added to what was counted so far: "twenty" and "five", "hundred" and "fifty", not "five" and "six". */
function canFollow(current: number | undefined, next: number): boolean {
  if (!current) return true
  if (current % 100 === 0) return next < 100
  return current % 100 >= 20 && current % 10 === 0 && next > 0 && next < 10
}

/** "half a million", "half-dozen", "a quarter of a million". */
function readPartOfScale(scan: Scan, i: number): Numeral | undefined {
  const { fractions, scales, groups, joints } = scan.lexicon
  const part = fractions.get(wordAt(scan, i))
  if (part === undefined) return undefined
  let at = afterHyphen(scan, i + 1)
  if (joints.of.has(wordAt(scan, at))) at++
  if (joints.article.has(wordAt(scan, at))) at++
  const scale = scales.get(wordAt(scan, at)) ?? groups.get(wordAt(scan, at))
  if (scale === undefined || scale < 12) return undefined
  const first = joints.article.has(wordAt(scan, i - 1)) ? i - 1 : i
  return { first, last: at, value: part * scale, scale, isVague: false }
}

/** "and a half" after a number. */
function withHalf(scan: Scan, numeral: Numeral): Numeral {
  const { halves, joints } = scan.lexicon
  const and = afterHyphen(scan, numeral.last + 1)
  const article = afterHyphen(scan, and + 1)
  const half = afterHyphen(scan, article + 1)
  const isHalf = joints.and.has(wordAt(scan, and)) && joints.article.has(wordAt(scan, article)) && halves.has(wordAt(scan, half))
  return isHalf ? { ...numeral, last: half, value: numeral.value + 0.5 * numeral.scale, ...(numeral.written && { written: { ...numeral.written, digits: '' } }) } : numeral
}

/** Scales after a number, and written on to it: "2.5 million", "40-thousand", "1.2billion", "two dozen". */
function withScale(scan: Scan, numeral: Numeral): Numeral {
  const { scales, groups, orders } = scan.lexicon
  const { written } = numeral
  const tail = written && scales.get(written.tail.toLowerCase())
  let found = tail ? { ...numeral, value: numeral.value * tail, scale: tail, written: { ...written, digits: '', tail: '' } } : numeral
  if (found.written?.tail) return found
  for (let n = 0; n < MOST_SCALES; n++) {
    const at = afterHyphen(scan, found.last + 1)
    const scale = scales.get(wordAt(scan, at)) ?? groups.get(wordAt(scan, at)) ?? (found.scale === 1 ? orders.get(wordAt(scan, at)) : undefined)
    if (scale === undefined || (scale < 100 && scale !== 12)) return found
    found = { ...found, last: at, value: tidy(found.value * scale), scale: found.scale * scale, ...(found.written && { written: { ...found.written, digits: '' } }) }
  }
  return found
}

/** "3 hundred thousand million" is the most that anybody writes. */
const MOST_SCALES = 3

/** A product without the dust that binary fractions leave: 1.1 million is 1100000. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

function withSign(scan: Scan, numeral: Numeral): Numeral {
  const { minus } = scan.lexicon.joints
  const { first, value } = numeral
  const sign = wordAt(scan, first - 1)
  if (!minus.has(sign) || value === 0) return numeral
  const isMark = sign.length === 1
  // "plus or minus 3 points"
  if (!isMark && phraseUpTo(scan, first - 1, scan.lexicon.before)) return numeral
  // "-5" but not "3-5", "page -5-".
  if (isMark && (!isGlued(scan, first) || isGlued(scan, first - 1))) return numeral
  return { ...numeral, first: first - 1, value: -value }
}

/** "a hundred", "several thousand", "a couple of million", "hundreds of thousands". */
function readScaleAlone(scan: Scan, i: number): Numeral | undefined {
  const { scales, groups, orders, some, joints } = scan.lexicon
  const word = wordAt(scan, i)
  const isOf = joints.of.has(wordAt(scan, i + 1))
  const order = orders.get(word)
  if (order !== undefined) {
    const next = isOf ? (orders.get(wordAt(scan, i + 2)) ?? scales.get(wordAt(scan, i + 2))) : undefined
    if (next !== undefined) return { first: i, last: i + 2, value: order * next, scale: next, isVague: true }
    return isOf || order >= 100 || order === 12 ? { first: i, last: i, value: order, scale: order, isVague: true } : undefined
  }
  const value = scales.get(word) ?? groups.get(word)
  if (value === undefined) return undefined
  const before = wordAt(scan, i - 1)
  if (value < 12) return isOf && joints.article.has(before) ? withScale(scan, coupleOf(scan, i, value)) : undefined
  if (some.has(before)) return withScale(scan, { first: joints.article.has(wordAt(scan, i - 2)) ? i - 2 : i - 1, last: i, value, scale: value, isVague: true })
  if (!joints.article.has(before)) return undefined
  return value === 20 && !isOf ? undefined : withScale(scan, withHalf(scan, { first: i - 1, last: i, value, scale: value, isVague: false }))
}

/** "a couple", and "a couple of" before a scale. */
function coupleOf(scan: Scan, i: number, value: number): Numeral {
  const isScaled = scan.lexicon.scales.has(wordAt(scan, i + 2))
  return { first: i - 1, last: isScaled ? i + 1 : i, value, scale: 1, isVague: false }
}
