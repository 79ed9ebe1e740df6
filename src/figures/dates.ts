import type { Numeral } from './numeral.ts'
import { formAt, hasTag, isGlued, pennAt, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "5 p.m.", "9 o'clock". */
export function isTimeOfDay(scan: Scan, { last }: Numeral): boolean {
  return scan.lexicon.labels.clock.has(wordAt(scan, last + 1)) || (wordAt(scan, last + 1) === ':' && /^\d\d$/.test(formAt(scan, last + 2)))
}

/** "May 5", "5 May", "the 5th"; and the year after them, "May 5, 2020". */
export function isDay(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written?.digits) return false
  const { months, pairing } = scan.lexicon.labels
  const isMonth = (i: number) => months.has(wordAt(scan, i)) && hasTag(scan, i, 'PROPN', 'NOUN') && /^\p{Lu}/u.test(formAt(scan, i))
  const before = wordAt(scan, first - 1) === '.' && isGlued(scan, first - 1) ? first - 2 : first - 1
  if (isMonth(before) || (isMonth(last + 1) && written.value <= 31)) return true
  // "May 5-7", "May 5 and 6", "5-7 May", "May 5, 2020".
  const isPair = (joint: number, other: number) => pairing.has(wordAt(scan, joint)) && /^\d{1,2}$/.test(formAt(scan, other))
  return (isPair(first - 1, first - 2) && isMonth(first - 3)) || (isPair(last + 1, last + 2) && isMonth(last + 3) && written.value <= 31)
}

/** Four digits that are a year by what stands before them or by standing alone. */
export function isYear(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written || !/^(1\d|20|21)\d\d$/.test(written.digits)) return false
  const { dating } = scan.lexicon.labels
  if (written.value < 1800) return dating.has(wordAt(scan, first - 1))
  const counts = hasTag(scan, last + 1, 'NOUN') && pennAt(scan, last + 1) === 'NNS' && scan.syntax.head[first] === last + 1
  return !counts || dating.has(wordAt(scan, first - 1))
}
