import type { Numeral } from './numeral.ts'
import { formAt, hasTag, isGlued, isHyphen, pennAt, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "2-1", "a 52-48 vote", "won 3 to 1". */
export function isScore(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written?.digits) return false
  return isScorePair(scan, first, last + 1, last + 2) || isScorePair(scan, first - 2, first - 1, first)
}

function isScorePair(scan: Scan, one: number, joint: number, other: number): boolean {
  if (!/^\d{1,3}$/.test(formAt(scan, one)) || !/^\d{1,3}$/.test(formAt(scan, other))) return false
  const isDash = /^[-–—]$/.test(wordAt(scan, joint)) && isGlued(scan, joint) && isGlued(scan, joint + 1)
  const { contests } = scan.lexicon.labels
  if (!isDash) return scan.lexicon.joints.to.has(wordAt(scan, joint)) && contests.has(scan.syntax.lemma[one - 1] ?? '') && Number(formAt(scan, one)) > Number(formAt(scan, other))
  const rises = Number(formAt(scan, one)) < Number(formAt(scan, other))
  return !(rises && pennAt(scan, other + 1) === 'NNS' && !contests.has(scan.syntax.lemma[other + 1]!)) && !(rises && isHyphen(scan, other + 1))
}

/** Three numbers in a row are a telephone's or a list's; so is one after a plus and two digits. */
export function isSerial(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written) return false
  const isNumber = (i: number) => /^\+?\d+$/.test(formAt(scan, i))
  if (isNumber(first - 1) || isNumber(last + 1)) return true
  return written.hasPlus && written.value > 10 && !hasTag(scan, last + 1, 'NOUN', 'SYM')
}

/** "1." or "1)" before a piece of a list, "(2)", "[12]". */
export function isListNumber(scan: Scan, { first, last, written }: Numeral): boolean {
  const next = wordAt(scan, last + 1)
  // "Two, we strengthen …"
  if (first === scan.from && next === ',' && !hasTag(scan, last + 2, 'NUM')) return true
  if (!written?.digits || written.digits.length > 3) return false
  // "3 Anna Lind" in a list of ranks
  if (first === scan.from && scan.nameAt[last + 1]?.type === 'person') return true
  if (first === scan.from) return next === '.' || next === ')' || next === ']' || last + 1 === scan.to
  const before = wordAt(scan, first - 1)
  return (before === '(' && next === ')') || (before === '[' && next === ']')
}
