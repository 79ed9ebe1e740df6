import { nounsAt } from './counted.ts'
import { readNumeral } from './numeral.ts'
import { ends } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { formAt, headOf, isHyphen, wordAt } from './scan.ts'
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

/** The place after "in", "in every", "out of", "of every"; -1 where there is no such joint. */
function afterShare(scan: Scan, i: number): number {
  const { joints } = scan.lexicon
  const isOut = wordAt(scan, i) === joints.outOf[0] && wordAt(scan, i + 1) === joints.outOf[1]
  const at = isOut ? i + 2 : i + 1
  const isEvery = joints.per.has(wordAt(scan, at)) && !joints.article.has(wordAt(scan, at))
  const isShare = isOut || joints.in.has(wordAt(scan, i)) || (isEvery && joints.of.has(wordAt(scan, i)))
  return isShare ? (isEvery ? at + 1 : at) : -1
}
