import { CAPITAL, CLOSER, CONTINUER, CRY, ELLIPSIS, INITIAL, NUMBER, OPENER, OPEN_ABBREVIATION, QUOTE, SMALL, SPEECH, STARTER, STOP, STRAIGHT } from './formTraits.ts'

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
    if (!(traits(columns, i) & (STOP | CRY | ELLIPSIS | OPEN_ABBREVIATION | INITIAL))) continue
    const end = endOfMarks(columns, i, last)
    if (end >= last) return
    if (endsSentence(columns, i, end, first, last)) firsts.push(end)
    i = end - 1
  }
}

/** The token after the marks that close what ends at `i`: further stops, closing quotation marks and brackets, footnote numbers. */
function endOfMarks(columns: SentenceColumns, i: number, last: number): number {
  let next = i + 1
  while (next < last) {
    const mark = traits(columns, next)
    const isAttached = touches(columns, next)
    if (mark & CLOSER) next++
    else if (mark & STRAIGHT && isAttached && !(next + 1 < last && touches(columns, next + 1) && traits(columns, next + 1) & (CAPITAL | SMALL | NUMBER))) next++
    else if (mark & (STOP | CRY | ELLIPSIS) && isAttached) next++
    else if (isAttached && mark & OPENER && isFootnote(columns, next, last)) next += 3
    else break
  }
  return next
}

/** "[12]" right after a stop. */
function isFootnote(columns: SentenceColumns, i: number, last: number): boolean {
  return i + 2 < last && (traits(columns, i + 1) & NUMBER) > 0 && (traits(columns, i + 2) & CLOSER) > 0 && touches(columns, i + 1)
}

/** Whether a sentence ends between what stops at `i` and the token `next`. */
function endsSentence(columns: SentenceColumns, i: number, next: number, first: number, last: number): boolean {
  const stop = traits(columns, i)
  let word = next
  while (word < last - 1 && traits(columns, word) & (OPENER | STRAIGHT)) word++
  const following = traits(columns, word)
  if (traits(columns, next) & (CONTINUER | CLOSER)) return false
  const isQuoted = closesQuotation(columns, i, next)
  if (stop & (OPEN_ABBREVIATION | INITIAL)) {
    if (isQuoted) return (following & CAPITAL) > 0
    return (following & STARTER) > 0 && (!(stop & INITIAL) || i === first || !(traits(columns, i - 1) & CAPITAL))
  }
  if (stop & ELLIPSIS) return (following & CAPITAL) > 0
  if (following & SMALL) return !isQuoted && !(stop & CRY) && !touches(columns, next)
  if (stop & CRY && isQuoted && speaks(columns, word, last)) return false
  return true
}

function closesQuotation(columns: SentenceColumns, i: number, next: number): boolean {
  for (let k = i + 1; k < next; k++) if (traits(columns, k) & QUOTE) return true
  return false
}

/** “Why?” Mr. Smith asked: a speaker of up to four words and a verb of saying. */
function speaks(columns: SentenceColumns, word: number, last: number): boolean {
  for (let k = word; k < Math.min(last, word + 5); k++) {
    const trait = traits(columns, k)
    if (trait & SPEECH) return true
    if (trait & (STOP | CRY | CONTINUER | QUOTE)) return false
  }
  return false
}

function traits(columns: SentenceColumns, i: number): number {
  return columns.traits[columns.form[i]!]!
}

function touches(columns: SentenceColumns, i: number): boolean {
  return columns.start[i] === columns.end[i - 1]
}
