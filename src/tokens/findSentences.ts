import { CAPITAL, CLOSER, CONTINUER, CRY, DASH, ELLIPSIS, FACE, INITIAL, LAST_ABBREVIATION, NUMBER, OPENER, OPEN_ABBREVIATION, QUOTE, SMALL, SPEECH, SQUARE, STARTER, STOP, STRAIGHT } from './formTraits.ts'

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
    const end = endOfMarks(columns, i, last)
    if (end >= last) return
    if (endsSentence(columns, i, end, first, last)) firsts.push(end)
    i = end - 1
  }
}

/** The token after the marks that close what ends at `i`: further stops, closing quotation marks and brackets, faces, footnotes. */
function endOfMarks(columns: SentenceColumns, i: number, last: number): number {
  let next = i + 1
  while (next < last) {
    const mark = traits(columns, next)
    const isAttached = touches(columns, next)
    if (mark & (CLOSER | FACE)) next++
    else if (mark & STRAIGHT && isAttached && !opensWord(columns, next, last)) next++
    else if (mark & (STOP | CRY | ELLIPSIS) && isAttached) next++
    else {
      const footnote = endOfFootnote(columns, next, last)
      if (footnote === next) break
      next = footnote
    }
  }
  return next
}

/** Whether a word touches the mark on the other side. */
function opensWord(columns: SentenceColumns, i: number, last: number): boolean {
  return i + 1 < last && touches(columns, i + 1) && (traits(columns, i + 1) & (CAPITAL | SMALL | NUMBER)) > 0
}

const LONGEST_FOOTNOTE = 6

/** "[12]", "[citation needed]"; a number that touches the stop. */
function endOfFootnote(columns: SentenceColumns, i: number, last: number): number {
  if (traits(columns, i) & NUMBER) return touches(columns, i) && traits(columns, i - 1) & STOP ? i + 1 : i
  if (!(traits(columns, i) & SQUARE) || i + 2 >= last) return i
  if (!(traits(columns, i + 1) & (NUMBER | SMALL))) return i
  for (let k = i + 2; k < Math.min(last, i + LONGEST_FOOTNOTE); k++) {
    if (traits(columns, k) & CLOSER) return k + 1
    if (!(traits(columns, k) & (NUMBER | SMALL | DASH | CONTINUER))) return i
  }
  return i
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
  if (stop & LAST_ABBREVIATION) return (following & CAPITAL) > 0
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
