import type { NameLexicon } from '../doc/lexicon.ts'
import type { Syntax } from '../doc/syntax.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import { hashString, mix } from '../text/hash.ts'
import { bitOf, lookUp } from './gazetteer.ts'
import type { Listed } from './gazetteer.ts'

/** What the features of names are made of: one number a token, computed once a text. */
export interface NameColumns {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly listed: Listed
  /** How the token is written: see {@link LOWER} and the others. */
  readonly letters: Uint8Array
  /** Hash of the lists that the token stands in, with how it is written; 0 for none. */
  readonly listing: Int32Array
  /** First and last token of the run of capitalized words that the token stands in; -1 outside. Particles and hyphens do not end a run. */
  readonly runFirst: Int32Array
  readonly runLast: Int32Array
  /** The same, where "of", "for", "and" and their like between capitalized words do not end a run either. */
  readonly longFirst: Int32Array
  readonly longLast: Int32Array
  /** By form: how it stands elsewhere in the text, a bit a kind. */
  readonly habits: Int32Array
  /** By sentence: 1 when most of its words are in capitals. */
  readonly shouted: Uint8Array
}

export const NO_WORD = 0
export const LOWER = 1
export const INITIAL = 2
export const CAPITALIZED = 3
export const UPPER = 4
export const DIGITS = 5

/** Compute the columns of a text. */
export function describeNames(tokens: Tokens, syntax: Syntax, lexicon: NameLexicon): NameColumns {
  const listed = lookUp(tokens, lexicon)
  const lettersOfForm = Uint8Array.from(tokens.forms.text, lettersOf)
  const letters = Uint8Array.from(tokens.form, form => lettersOfForm[form]!)
  const shouted = findShouted(tokens, letters)
  const { runFirst, runLast, longFirst, longLast } = findRuns(tokens, partsOfRuns(tokens, letters, lexicon, listed))
  const listing = new Int32Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const { whole, first, later } = listed
    if (whole[i]! | first[i]! | later[i]!) listing[i] = mix(mix(whole[i]!, first[i]!), mix(later[i]!, letters[i]!))
  }
  const habits = findHabits(tokens, syntax, lexicon, listed, letters, runFirst, runLast)
  return { tokens, syntax, listed, letters, listing, runFirst, runLast, longFirst, longLast, habits, shouted }
}

function lettersOf(form: string): number {
  const first = form[0]!
  if (first >= '0' && first <= '9') return DIGITS
  const lower = form.toLowerCase()
  if (lower === form) return lower === form.toUpperCase() ? NO_WORD : LOWER
  if (form.length === 2 && form[1] === '.') return INITIAL
  if (form.length === 1) return INITIAL
  if (form === form.toUpperCase()) return UPPER
  return first !== lower[0] ? CAPITALIZED : LOWER
}

function findShouted({ firsts }: Tokens, letters: Uint8Array): Uint8Array {
  const shouted = new Uint8Array(firsts.length - 1)
  for (let s = 0; s < shouted.length; s++) {
    let upper = 0
    let other = 0
    for (let i = firsts[s]!; i < firsts[s + 1]!; i++) {
      if (letters[i] === UPPER) upper++
      else if (letters[i] === LOWER || letters[i] === CAPITALIZED) other++
    }
    if (upper > 2 && upper > other) shouted[s] = 1
  }
  return shouted
}

const CAPITAL = 1
const PARTICLE = 2
const PREFIX = 3
const JOINING = 4
const LINK = 5

/** What each token may do in a run of capitalized words. Hyphens and the like link only what they touch on both sides. */
function partsOfRuns(tokens: Tokens, letters: Uint8Array, lexicon: NameLexicon, listed: Listed): Uint8Array {
  const { count, start, end, form, forms } = tokens
  const particle = bitOf('particle')
  const prefix = bitOf('prefix')
  const joins = Uint8Array.from(forms.lower, word => (lexicon.joining.has(word) ? 1 : 0))
  const links = Uint8Array.from(forms.lower, word => (LINKS.has(word) ? 1 : 0))
  const parts = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const written = letters[i]!
    if (written === INITIAL || written === CAPITALIZED || written === UPPER) parts[i] = CAPITAL
    else if (written === LOWER && listed.whole[i]! & particle) parts[i] = PARTICLE
    else if (written === LOWER && listed.whole[i]! & prefix && i + 1 < count && forms.text[form[i + 1]!] === '-' && start[i + 1] === end[i]) parts[i] = PREFIX
    else if (joins[form[i]!]) parts[i] = JOINING
    else if (links[form[i]!] && i > 0 && i + 1 < count && end[i - 1] === start[i] && end[i] === start[i + 1]) parts[i] = LINK
  }
  return parts
}

const LINKS = new Set(['-', '–', '‑', '&', '/', "'", '.'])
/** The most words that may stand between two capitalized ones of one name. */
const WIDEST = 2

function findRuns(tokens: Tokens, parts: Uint8Array): Pick<NameColumns, 'runFirst' | 'runLast' | 'longFirst' | 'longLast'> {
  const { firsts, count } = tokens
  const runFirst = new Int32Array(count).fill(-1)
  const runLast = runFirst.slice()
  const longFirst = runFirst.slice()
  const longLast = runFirst.slice()
  for (let s = 0; s + 1 < firsts.length; s++) {
    const end = firsts[s + 1]!
    for (let i = firsts[s]!; i < end;) {
      if (parts[i] !== CAPITAL && !((parts[i] === PARTICLE || parts[i] === PREFIX) && opensName(parts, i, end))) { i++; continue }
      let last = i
      let shortFirst = i
      for (let k = i + 1; k < end && k - last <= WIDEST + 1; k++) {
        if (parts[k] === CAPITAL) {
          if (!isTight(parts, last + 1, k)) {
            fill(runFirst, runLast, shortFirst, last)
            shortFirst = k
          }
          last = k
        } else if (!parts[k]) break
      }
      fill(runFirst, runLast, shortFirst, last)
      fill(longFirst, longLast, i, last)
      i = last + 1
    }
  }
  return { runFirst, runLast, longFirst, longLast }
}

/** A particle before a capitalized word, with or without a hyphen: "bin Laden", "al-Sadr". */
function opensName(parts: Uint8Array, i: number, end: number): boolean {
  return (i + 1 < end && parts[i + 1] === CAPITAL) || (i + 2 < end && parts[i + 1] === LINK && parts[i + 2] === CAPITAL)
}

/** Whether only particles and hyphens stand between two capitalized words. */
function isTight(parts: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parts[i] === JOINING) return false
  return true
}

function fill(firsts: Int32Array, lasts: Int32Array, first: number, last: number): void {
  firsts.fill(first, first, last + 1)
  lasts.fill(last, first, last + 1)
}

const IN_LOWER_CASE = 1
const CAPITAL_WITHIN = 2
const AFTER_TITLE = 4
const AFTER_FIRST_NAME = 8
const BEFORE_BODY = 16
const AFTER_PLACE_PREPOSITION = 32
const SUBJECT = 64
const ALONE = 128
const IN_LONGER = 256
const POSSESSIVE = 512

const POSSESSIVE_ENDING = hashString("'s")
const VERB = UPOS.indexOf('VERB')

/** How each form stands in the whole text: one place may tell what another leaves open. */
function findHabits(tokens: Tokens, syntax: Syntax, lexicon: NameLexicon, { whole, first }: Listed, letters: Uint8Array, runFirst: Int32Array, runLast: Int32Array): Int32Array {
  const { count, form, forms, firsts, sentence } = tokens
  const habits = new Int32Array(forms.text.length)
  const isLower = new Set<number>()
  const precedesPlaces = Uint8Array.from(forms.lower, word => (lexicon.placePrepositions.has(word) ? 1 : 0))
  const TITLE = bitOf('title')
  const FIRST_NAME = bitOf('male') | bitOf('female') | bitOf('either')
  const BODY = bitOf('legalForm') | bitOf('bodyWord')
  const subject = syntax.deprelNames.indexOf('nsubj')
  for (let i = 0; i < count; i++) {
    if (letters[i] === LOWER) {
      isLower.add(forms.hash[form[i]!]!)
      continue
    }
    if (runFirst[i]! < 0) continue
    let found = 0
    const start = firsts[sentence[i]!]!
    const before = i > start ? i - 1 : -1
    if (before >= 0) {
      if (letters[before] === LOWER) found |= CAPITAL_WITHIN
      if (whole[before]! & TITLE) found |= AFTER_TITLE
      if (whole[before]! & FIRST_NAME && runFirst[before] === runFirst[i]) found |= AFTER_FIRST_NAME
      if (precedesPlaces[form[before]!]) found |= AFTER_PLACE_PREPOSITION
    }
    const last = runLast[i]!
    if (last > i && ((whole[last]! | first[last]!) & BODY)) found |= BEFORE_BODY
    if (last === i && runFirst[i] === i) found |= ALONE
    else found |= IN_LONGER
    if (i + 1 < count && forms.lowerHash[form[i + 1]!] === POSSESSIVE_ENDING) found |= POSSESSIVE
    if (syntax.deprel[i] === subject && syntax.head[i]! >= 0 && syntax.upos[syntax.head[i]!] === VERB) found |= SUBJECT
    habits[form[i]!]! |= found
  }
  for (let f = 0; f < habits.length; f++) if (habits[f] && isLower.has(forms.lowerHash[f]!)) habits[f]! |= IN_LOWER_CASE
  return habits
}
