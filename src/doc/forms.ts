import { hashSlice, hashString, mix } from '../text/hash.ts'

/**
 * The distinct word forms of one text, each with hashes of its parts, computed once.
 * Parallel columns; a form's index is its place in order of first appearance.
 */
export interface Forms {
  readonly text: readonly string[]
  /** Lower case, with `’ ‘` as `'` and `“ ” „ « »` as `"`. */
  readonly lower: readonly string[]
  readonly hash: Int32Array
  readonly lowerHash: Int32Array
  /** "Xx" for "Kazakhstan", "X.X." for "U.S.", "dd,d" for "1,000": runs of more than two alike are cut to two. */
  readonly shapeHash: Int32Array
  /** Hashes of the first 1, 2, 3 and the last 1, 2, 3, 4 letters of the lower-cased form, seven a form. */
  readonly affixHash: Int32Array
}

export const AFFIXES = 7

/** Columns for a list of distinct forms. */
export function describeForms(text: readonly string[]): Forms {
  const lower = text.map(plain)
  const hash = new Int32Array(text.length)
  const lowerHash = new Int32Array(text.length)
  const shapeHash = new Int32Array(text.length)
  const affixHash = new Int32Array(text.length * AFFIXES)
  text.forEach((form, i) => {
    hash[i] = hashString(form)
    lowerHash[i] = hashString(lower[i]!)
    shapeHash[i] = hashString(shape(form))
    hashAffixes(lower[i]!, affixHash, i * AFFIXES)
  })
  return { text, lower, hash, lowerHash, shapeHash, affixHash }
}

function plain(form: string): string {
  const small = form.toLowerCase()
  return isPlain(small) ? small : small.replace(/[‘’‛ʼ`]/g, "'").replace(/[“”„‟«»]/g, '"')
}

/** Whether there is no quotation mark to be made plain: ASCII without a grave accent. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i)
    if (unit > 126 || unit === 96) return false
  }
  return true
}

const LONGEST_SHAPE = 16

/** The form's outline: X for an upper-case letter, x for a lower-case one, d for a digit, other characters as they are. */
export function shape(form: string): string {
  let outline = ''
  let last = ''
  let run = 0
  for (const character of form) {
    const kind = character < '\x80' ? ASCII_OUTLINES[character.charCodeAt(0)]! : outlineOf(character)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) outline += kind
    if (outline.length >= LONGEST_SHAPE) break
  }
  return outline
}

function outlineOf(character: string): string {
  if (character >= '0' && character <= '9') return 'd'
  const small = character.toLowerCase()
  if (small !== character) return 'X'
  return small !== character.toUpperCase() || /\p{L}/u.test(character) ? 'x' : character
}

const ASCII_OUTLINES = Array.from({ length: 128 }, (_, unit) => outlineOf(String.fromCharCode(unit)))

function hashAffixes(form: string, into: Int32Array, at: number): void {
  for (let length = 1; length <= 3; length++) into[at + length - 1] = mix(length, hashSlice(form, 0, Math.min(length, form.length)))
  for (let length = 1; length <= 4; length++) into[at + 2 + length] = mix(-length, hashSlice(form, Math.max(0, form.length - length), form.length))
}
