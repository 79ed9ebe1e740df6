import type { UnitWord } from '../doc/lexicon.ts'
import type { Numeral } from './numeral.ts'
import { formAt, isGlued, phraseUpTo, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "$", "US $", "Rs.", "KZT", "EUR" before a number or written on to it; a minus may stand before the sign. */
export function signBefore(scan: Scan, numeral: Numeral): { readonly first: number; readonly unit: UnitWord } | undefined {
  const { signs } = scan.lexicon
  const { first, written } = numeral
  if (!written) return undefined
  if (written.prefix) {
    // "R500" and "USD500", but not "R0" and "COP29".
    const isLarge = numeral.value >= 100 || written.tail !== ''
    const unit = (isLarge || !/^\p{L}$/u.test(written.prefix) ? signs.get(written.prefix) : undefined) ?? (isLarge ? scan.lexicon.codes.get(written.prefix.toUpperCase()) : undefined)
    return unit && { first, unit }
  }
  const at = wordAt(scan, first - 1) === '.' && isGlued(scan, first - 1) ? first - 2 : first - 1
  const code = codeAt(scan, at, numeral)
  if (code) return { first: at, unit: code }
  const sign = phraseUpTo(scan, at, signs)
  if (!sign || !isReadAsSign(scan, at, first)) return undefined
  const unit = ofOwner(scan, sign.first - 1) ?? sign.value
  return { first: unit === sign.value ? sign.first : sign.first - 1, unit }
}

/** Letters are a sign when they are written on to the number, or are several with a capital: "Rs 5", "RM 5". */
function isReadAsSign(scan: Scan, at: number, first: number): boolean {
  const form = formAt(scan, at)
  return /[^\p{L}.]/u.test(form) || isGlued(scan, first) || /^\p{Lu}\p{L}/u.test(form)
}

/** "US" before "$", written apart; "a $5 million deal" is in no Australian money. */
function ofOwner(scan: Scan, i: number): UnitWord | undefined {
  return /^\p{Lu}{2,}$/u.test(formAt(scan, i)) ? scan.lexicon.signs.get(`${wordAt(scan, i)}${wordAt(scan, i + 1)}`) : undefined
}

/** ISO's code of money at a token; one that is a word as well ("ALL", "TOP") only beside much of it. */
export function codeAt(scan: Scan, i: number, { value }: Numeral): UnitWord | undefined {
  const form = formAt(scan, i)
  return scan.lexicon.wordCodes.has(form) && value < MUCH ? undefined : scan.lexicon.codes.get(form)
}

/** What nobody counts by accident behind a word in capitals. */
const MUCH = 1000
