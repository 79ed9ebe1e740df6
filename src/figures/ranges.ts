import type { UnitWord } from '../doc/lexicon.ts'
import { changeBefore, changeFarBefore } from './change.ts'
import { readNumeral, tidy } from './numeral.ts'
import { hasTag, isGlued, isHyphen, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import { readAmount } from './units.ts'
import type { Amount } from './units.ts'

/** Two amounts that are the ends of one: the low one's value, and the high one, which has the unit. */
export interface Range {
  readonly first: number
  readonly low: number
  readonly high: Amount
}

/** "15 to 20 percent", "between 3 and 5 million", "$3-4bn", "$3 million to $4 million". */
export function readRange(scan: Scan, low: Amount): Range | undefined {
  const { joints } = scan.lexicon
  // "rose from 3 to 5 percent": two figures, and no range.
  if (joints.from.has(wordAt(scan, low.first - 1)) && changeFarBefore(scan, low.first - 1)) return undefined
  // "rose 45 cents to $63", "fell 5 percent to 20 percent": by how much, and to where.
  const isBetween = joints.between.has(wordAt(scan, low.first - 1))
  if (low.unit && !isBetween && !MARKS.has(wordAt(scan, low.last + 1)) && changeBefore(scan, low.first)) return undefined
  const joint = low.last + 1
  const word = wordAt(scan, joint)
  if (!(isBetween && joints.and.has(word)) && !joints.to.has(word)) return undefined
  if (MARKS.has(word) && isGlued(scan, joint) !== isGlued(scan, joint + 1)) return undefined
  const at = startOfNumber(scan, joint + 1)
  const numeral = at === undefined ? undefined : readNumeral(scan, at)
  const high = numeral && numeral.value !== low.numeral.value ? readAmount(scan, numeral) : undefined
  if (!high || high.first > joint + 1 || !isSameUnit(low.unit, high.unit)) return undefined
  const value = shareScale(scan, low, high)
  if (value > high.numeral.value) return undefined
  // "jumped by a record 1,204 to 23,000"; "by 3 to 5 percent" is a range.
  if (high.numeral.value > WIDE * value && isDirected(scan, low.first)) return undefined
  return { first: isBetween ? low.first - 1 : low.first, low: value, high }
}

/** No estimate of a change is as wide. */
const WIDE = 10

/** Whether "by" stands before, and no other number between. */
function isDirected(scan: Scan, first: number): boolean {
  const { by } = scan.lexicon.joints
  for (let i = first - 1; i >= first - 3 && !hasTag(scan, i, 'NUM', 'NOUN', 'VERB'); i--) if (by.has(wordAt(scan, i))) return changeFarBefore(scan, i) !== undefined
  return false
}

const MARKS: ReadonlySet<string> = new Set(['-', '–', '—', '‐', '‑'])

/** After signs of money and articles. */
function startOfNumber(scan: Scan, i: number): number | undefined {
  const { signs, codes, joints } = scan.lexicon
  for (let at = i; at < i + 3; at++) {
    const word = wordAt(scan, at)
    if (!signs.has(word) && !codes.has(word.toUpperCase()) && !joints.article.has(word) && !(at > i && word === '.')) return at
  }
  return undefined
}

function isSameUnit(low: UnitWord | undefined, high: UnitWord | undefined): boolean {
  return !low || !high || low.name === high.name
}

/** The first end shares the scale of the second: "3 to 5 million", "30-40,000". */
function shareScale(scan: Scan, low: Amount, high: Amount): number {
  const { value, scale } = low.numeral
  if (scale !== 1 || value >= 1000) return value
  const { scale: shared, value: top } = high.numeral
  if (shared > 1 && value <= top / shared) return tidy(value * shared)
  return shared === 1 && top >= 1000 && value >= 1 && value < 1000 && top % 1000 === 0 && value < top / 1000 && isHyphen(scan, low.last + 1) ? value * 1000 : value
}
