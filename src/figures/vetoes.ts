import { isDay, isTimeOfDay, isYear } from './dates.ts'
import { isCapitalWord, isHouseNumber, isIdiom, isInName, isJoined, isLabelled, isNumberOfNoun, isOrdinalOrSign } from './labels.ts'
import type { Numeral } from './numeral.ts'
import type { Scan } from './scan.ts'
import { isListNumber, isScore, isSerial } from './serials.ts'

/** Whether a number without money, percent or measure counts nothing: it dates, names, addresses or scores. */
export function isVetoed(scan: Scan, numeral: Numeral): boolean {
  return VETOES.some(veto => veto(scan, numeral))
}

const VETOES: readonly ((scan: Scan, numeral: Numeral) => boolean)[] = [
  isTimeOfDay, isDay, isYear, isOrdinalOrSign, isLabelled, isInName, isCapitalWord, isNumberOfNoun, isJoined, isScore, isSerial, isListNumber, isHouseNumber, isIdiom,
]
