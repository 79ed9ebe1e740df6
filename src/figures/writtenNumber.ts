/** A number in digits, with what is written on to it. */
export interface WrittenNumber {
  readonly value: number
  /** Only digits, as in "5" and "2024". */
  readonly digits: string
  /** Letters and signs before: "rs" in "Rs5,000". */
  readonly prefix: string
  /** Letters after: "pc" in "5pc". */
  readonly tail: string
  readonly hasPlus: boolean
}

/** Longer words are no numbers that anybody reads. */
const LONGEST = 32

const SHAPE = /^(\+?)([\p{L}\p{Sc}.]*?)(\d[\d.,]*|\.\d+)?([¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]?)(\p{L}*)$/u

const VULGAR: Readonly<Record<string, number>> = {
  '¼': 1 / 4, '½': 1 / 2, '¾': 3 / 4, '⅐': 1 / 7, '⅑': 1 / 9, '⅒': 1 / 10, '⅓': 1 / 3, '⅔': 2 / 3, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
}

/** Read a word with digits as a number; undefined for dates, times of day, telephones and whatever else is written in digits. */
export function readWritten(form: string): WrittenNumber | undefined {
  if (form.length > LONGEST) return undefined
  const match = SHAPE.exec(form)
  if (!match) return undefined
  const [, plus, prefix, digits = '', vulgar = '', tail] = match
  if (!digits && !vulgar) return undefined
  const whole = digits ? valueOf(digits) : 0
  if (whole === undefined) return undefined
  return { value: whole + (VULGAR[vulgar] ?? 0), digits: /^\d+$/.test(digits) ? digits : '', prefix: prefix!.toLowerCase(), tail: tail!, hasPlus: plus !== '' }
}

/** Digits that are no serial number, English and Indian groups, decimals, and European groups where there are two, which nothing else looks like. */
function valueOf(digits: string): number | undefined {
  if (/^(0|[1-9]\d{0,11})$/.test(digits)) return Number(digits)
  if (/^\d*\.\d+$/.test(digits)) return Number(digits)
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) || /^\d{1,2}(,\d{2})+,\d{3}(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(digits) || /^\d{1,3}\.\d{3},\d{1,2}$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'))
  return undefined
}

/** "1/2" and "7/8"; not "9/11", "24/7" or "50/50". */
export function readSlash(form: string): number | undefined {
  const match = /^([1-9])\/(2|3|4|5|8|10|16)$/.exec(form)
  return match && Number(match[1]) < Number(match[2]) ? Number(match[1]) / Number(match[2]) : undefined
}
