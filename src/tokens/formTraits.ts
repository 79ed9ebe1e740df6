import type { Forms } from '../doc/forms.ts'
import type { TokenLexicon } from '../doc/lexicon.ts'
import { DIGIT, LETTER, classOf } from './characters.ts'
import { abbreviationOf } from './stops.ts'

/** What a word form is to the search for sentence ends, as bits. */
export const STOP = 1
/** "!", "?", "?!" */
export const CRY = 2
export const ELLIPSIS = 4
/** An abbreviation with its stop that may end a sentence. */
export const OPEN_ABBREVIATION = 8
/** Opens a bracket or a quotation, as “ does. */
export const OPENER = 16
export const CLOSER = 32
/** A mark that opens or closes by where it stands: " and '. */
export const STRAIGHT = 64
export const SMALL = 128
export const CAPITAL = 256
export const NUMBER = 512
export const STARTER = 1024
export const SPEECH = 2048
export const QUOTE = 4096
/** Goes on with a sentence: "," ";" ":" */
export const CONTINUER = 8192
export const INITIAL = 16384
/** An abbreviation that closes a list: "etc." */
export const LAST_ABBREVIATION = 32768
/** An emoticon or emoji. */
export const FACE = 65536
/** A dash or a run of them. */
export const DASH = 131072
/** "[" */
export const SQUARE = 262144
/** "*", a footnote's mark. */
export const STAR = 524288
/** A quotation mark that closes wherever it touches a stop, as ” does, and one that opens wherever it touches a word, as “ does. */
export const RIGHT = 1 << 20
export const LEFT = 1 << 21
export const SLASH = 1 << 22

/** The traits of distinct word forms. */
export function describeTraits({ text, lower }: Forms, lexicon: TokenLexicon): Int32Array {
  const traits = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) traits[i] = traitsOf(text[i]!, lower[i]!, lexicon)
  return traits
}

const BY_MARK = new Map(Object.entries({
  '/': SLASH, '*': STAR, '†': STAR, '.': STOP, '。': STOP, '．': STOP, '｡': STOP, '।': STOP, '۔': STOP, '!': CRY, '?': CRY, '！': CRY, '？': CRY, '؟': CRY, '‽': CRY, '…': ELLIPSIS,
  '(': OPENER, '[': OPENER | SQUARE, '{': OPENER, '（': OPENER, '【': OPENER, ')': CLOSER, ']': CLOSER, '}': CLOSER, '）': CLOSER, '】': CLOSER,
  '"': STRAIGHT | QUOTE, "'": STRAIGHT | QUOTE, '“': STRAIGHT | QUOTE | LEFT, '”': STRAIGHT | QUOTE | RIGHT, '‘': STRAIGHT | QUOTE | LEFT, '’': STRAIGHT | QUOTE | RIGHT,
  '«': STRAIGHT | QUOTE | LEFT, '»': STRAIGHT | QUOTE | RIGHT, '‹': STRAIGHT | QUOTE | LEFT, '›': STRAIGHT | QUOTE | RIGHT, '„': OPENER | QUOTE, '‚': OPENER | QUOTE, '‟': STRAIGHT | QUOTE | LEFT,
  '``': OPENER | QUOTE, "''": STRAIGHT | QUOTE, '「': OPENER | QUOTE, '」': CLOSER | QUOTE, '『': OPENER | QUOTE, '』': CLOSER | QUOTE, '《': OPENER | QUOTE, '》': CLOSER | QUOTE,
  ',': CONTINUER, ';': CONTINUER, ':': CONTINUER, '，': CONTINUER, '；': CONTINUER, '、': CONTINUER,
}))

function traitsOf(form: string, lower: string, lexicon: TokenLexicon): number {
  const kind = classOf(form.charCodeAt(0))
  if (kind === DIGIT) return NUMBER
  if (kind !== LETTER) return BY_MARK.get(form) ?? traitsOfMarks(form)
  const isSmall = form.charCodeAt(0) === lower.charCodeAt(0)
  let traits = isSmall && hasCapitals(form) ? SMALL : CAPITAL
  if (!isSmall && lexicon.starters.has(lower)) traits |= STARTER
  if (lexicon.speech.has(lower)) traits |= SPEECH
  if (form.length > 1 && form.endsWith('.')) traits |= traitsOfAbbreviation(form.slice(0, -1), lexicon)
  return traits
}

/** Whether a form is in a script that has capitals: Chinese words may all begin a sentence. */
function hasCapitals(form: string): boolean {
  const first = form.charCodeAt(0)
  return (first >= 97 && first <= 122) || form !== form.toUpperCase()
}

function traitsOfMarks(form: string): number {
  if (/^\.\.+$/.test(form)) return ELLIPSIS
  if (/^[!?]+$/.test(form)) return CRY
  if (/^[-–—―]+$/.test(form)) return DASH
  return (form.length > 1 && /^[:;=]/.test(form)) || /^\p{Extended_Pictographic}/u.test(form) ? FACE : 0
}

function traitsOfAbbreviation(word: string, lexicon: TokenLexicon): number {
  if (word.length === 1 && word !== word.toLowerCase()) return INITIAL
  const kind = abbreviationOf(word, lexicon)
  if (kind === 'last') return LAST_ABBREVIATION
  return kind === 'open' || kind === undefined ? OPEN_ABBREVIATION : 0
}
