import { isSpace } from '../text/span.ts'

/** What a UTF-16 unit is to the tokenizer. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
/** Joins on to the letter before it: combining marks. */
export const MARK = 4
/** Shows nothing by itself: joiners, soft hyphens, marks of direction, control characters. Part of a word within it, else like a space. */
export const INVISIBLE = 5
export const APOSTROPHE = 6
export const PUNCTUATION = 7
/** First unit of a surrogate pair, if a second follows. */
export const HIGH = 8
export const LOW = 9

const classes = new Uint8Array(0x10000)

/** The class of a unit. Classes are worked out when first asked for, and kept. */
export function classOf(unit: number): number {
  return classes[unit] || (classes[unit] = classify(unit))
}

/** Whether a character beyond the first plane is a letter or a digit. */
export function isWordCharacter(point: number): boolean {
  return WORD_CHARACTER.test(String.fromCodePoint(point))
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u

function classify(unit: number): number {
  if (isSpace(unit)) return SPACE
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH
  if (unit >= 0xdc00 && unit <= 0xdfff) return LOW
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x201b || unit === 0x60 || unit === 0xb4) return APOSTROPHE
  const character = String.fromCharCode(unit)
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  if (/\p{M}/u.test(character)) return MARK
  if (/[\p{Cc}\p{Cf}]/u.test(character)) return INVISIBLE
  return PUNCTUATION
}
