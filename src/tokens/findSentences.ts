import { CAPITAL, CLOSER, CONTINUER, CRY, DASH, ELLIPSIS, FACE, INITIAL, LAST_ABBREVIATION, LEFT, NUMBER, OPENER, OPEN_ABBREVIATION, QUOTE, RIGHT, SLASH, SMALL, SPEECH, SQUARE, STAR, STARTER, STOP, STRAIGHT } from './formTraits.ts'

/** The columns that sentence ends are found on: a block's tokens are `first` to `last - 1`. */
export interface SentenceColumns {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly form: Int32Array
  /** By form. */
  readonly traits: Int32Array
}

/** Add to `firsts` the first token of each sentence of a block with tokens `first` to `last - 1`. */
export function findSentences(columns: SentenceColumns, first: number, last: number, firsts: number[]): void {
  if (first === last) return
  firsts.push(first)
  for (let i = first; i < last - 1; i++) {
    if (!(traits(columns, i) & (STOP | CRY | ELLIPSIS | OPEN_ABBREVIATION | LAST_ABBREVIATION | INITIAL))) continue
    const end = endOfMarks(columns, i, first, last)
    if (end >= last) return
    if (endsSentence(columns, i, end, firsts.at(-1)!, last)) firsts.push(end)
    i = end - 1
  }
}

/** The token after the marks that close what ends at `i`: further stops, closing quotation marks and brackets, faces, footnotes. */
function endOfMarks(columns: SentenceColumns, i: number, first: number, last: number): number {
  let next = i + 1
  while (next < last) {
    const mark = traits(columns, next)
    const isAttached = touches(columns, next)
    if (mark & (CLOSER | FACE)) next++
    else if (mark & STRAIGHT && (isAttached ? !opensNext(columns, next, first, last) : closesLoosely(columns, next, first, last))) next++
    else if (mark & (STOP | CRY) || (mark & (ELLIPSIS | STAR) && isAttached)) next++
    else {
      const footnote = endOfFootnote(columns, next, last)
      if (footnote === next) break
      next = footnote
    }
  }
  return next
}

/** Whether a mark that touches a stop opens what follows: “ and « before a word do, ” never does, " where the ones before it are all paired. */
function opensNext(columns: SentenceColumns, i: number, first: number, last: number): boolean {
  const mark = traits(columns, i)
  const isBeforeWord = i + 1 < last && touches(columns, i + 1) && (traits(columns, i + 1) & (CAPITAL | SMALL | NUMBER)) > 0
  if (!isBeforeWord || mark & RIGHT) return false
  return (mark & LEFT) > 0 || !hasPartner(columns, i, first)
}

/** Whether a mark with a space on both sides closes: one such stands open before it. */
function closesLoosely(columns: SentenceColumns, i: number, first: number, last: number): boolean {
  return !(traits(columns, i) & LEFT) && (i + 1 === last || !touches(columns, i + 1)) && hasPartner(columns, i, first)
}

/** Tokens that are looked back on for the partner of a mark. */
const LONGEST_QUOTATION = 200

/** Whether the marks like that at `i` are not all paired before it. */
function hasPartner(columns: SentenceColumns, i: number, first: number): boolean {
  let before = 0
  for (let k = Math.max(first, i - LONGEST_QUOTATION); k < i; k++) if (columns.form[k] === columns.form[i]) before++
  return before % 2 === 1
}

const LONGEST_FOOTNOTE = 6

/** "[12]", "[citation needed]"; a number that touches the stop. */
function endOfFootnote(columns: SentenceColumns, i: number, last: number): number {
  if (traits(columns, i) & NUMBER) return touches(columns, i) && traits(columns, i - 1) & STOP ? i + 1 : i
  if (!(traits(columns, i) & SQUARE) || i + 2 >= last) return i
  if (!(traits(columns, i + 1) & (NUMBER | SMALL | ELLIPSIS))) return i
  for (let k = i + 2; k < Math.min(last, i + LONGEST_FOOTNOTE); k++) {
    if (traits(columns, k) & CLOSER) return k + 1
    if (!(traits(columns, k) & (NUMBER | SMALL | DASH | CONTINUER))) return i
  }
  return i
}

/** Whether a sentence that began at `first` ends between what stops at `i` and the token `next`. */
function endsSentence(columns: SentenceColumns, i: number, next: number, first: number, last: number): boolean {
  const stop = traits(columns, i)
  const word = wordAfter(columns, next, last)
  const following = traits(columns, word)
  if (traits(columns, next) & (CONTINUER | CLOSER)) return false
  if (isDateline(columns, next, last)) return false
  if (traits(columns, next) & DASH && isSignature(columns, next, last)) return false
  const isQuoted = closesQuotation(columns, i, next)
  if (stop & (OPEN_ABBREVIATION | INITIAL)) {
    if (i === first || traits(columns, next) & DASH) return false
    if (isQuoted) return (following & CAPITAL) > 0
    return (following & STARTER) > 0 && !(stop & INITIAL && traits(columns, i - 1) & CAPITAL)
  }
  if (stop & (LAST_ABBREVIATION | ELLIPSIS)) return (following & CAPITAL) > 0
  if (following & SMALL) return next === i + 1 && !(stop & CRY) && !touches(columns, next)
  if (stop & CRY && ((isQuoted && speaks(columns, word, last)) || isAside(columns, next, last))) return false
  // "1. The talks" within a paragraph.
  return !(stop & STOP && i === first + 1 && traits(columns, first) & NUMBER)
}

/** The first token from `next` on that is no opening mark. */
function wordAfter(columns: SentenceColumns, next: number, last: number): number {
  let word = next
  while (word < last - 1 && traits(columns, word) & (OPENER | STRAIGHT | DASH)) word++
  return word
}

const LONGEST_SIGNATURE = 7

/** “We shall return.” — Jane Doe: a dash and a name at the end of a block. */
function isSignature(columns: SentenceColumns, dash: number, last: number): boolean {
  return last - dash <= LONGEST_SIGNATURE && dash + 1 < last && (traits(columns, dash + 1) & (CAPITAL | STARTER)) === CAPITAL && !(traits(columns, last - 1) & (STOP | CRY))
}

const LONGEST_ASIDE = 12

/** A bracket after which the sentence goes on: "the film Where Next? (1958), which …". */
function isAside(columns: SentenceColumns, next: number, last: number): boolean {
  if (!(traits(columns, next) & OPENER) || traits(columns, next) & QUOTE) return false
  for (let k = next + 1; k < Math.min(last - 1, next + LONGEST_ASIDE); k++) {
    if (traits(columns, k) & CLOSER) return (traits(columns, k + 1) & (CONTINUER | SMALL)) > 0
  }
  return false
}

function closesQuotation(columns: SentenceColumns, i: number, next: number): boolean {
  for (let k = i + 1; k < next; k++) if (traits(columns, k) & QUOTE) return true
  return false
}

/** “Why?” Mr. Doe asked. “Why?” Mr. Doe, a farmer, asked: a speaker of up to four words, what he is between commas, and a verb of saying. */
function speaks(columns: SentenceColumns, word: number, last: number): boolean {
  for (let k = word; k < Math.min(last, word + LONGEST_SPEAKER); k++) {
    const trait = traits(columns, k)
    if (trait & SPEECH) return true
    if (trait & CONTINUER) return k > word && speaksAfterAside(columns, k + 1, last)
    if (trait & (STOP | CRY | QUOTE)) return false
  }
  return false
}

const LONGEST_SPEAKER = 5

function speaksAfterAside(columns: SentenceColumns, from: number, last: number): boolean {
  for (let k = from; k < Math.min(last - 1, from + LONGEST_ASIDE); k++) {
    const trait = traits(columns, k)
    if (trait & CONTINUER) return (traits(columns, k + 1) & SPEECH) > 0
    if (trait & (STOP | CRY | QUOTE)) return false
  }
  return false
}

/** "KYIV. Nov 19 (Agency) - The talks": a date and a bracket after the place. "MOSCOW, November 19. /Agency/." */
function isDateline(columns: SentenceColumns, next: number, last: number): boolean {
  if (traits(columns, next) & SLASH) return true
  return next + 2 < last && (traits(columns, next) & CAPITAL) > 0 && (traits(columns, next + 1) & NUMBER) > 0 && (traits(columns, next + 2) & (OPENER | QUOTE)) === OPENER
}

function traits(columns: SentenceColumns, i: number): number {
  return columns.traits[columns.form[i]!]!
}

function touches(columns: SentenceColumns, i: number): boolean {
  return columns.start[i] === columns.end[i - 1]
}
