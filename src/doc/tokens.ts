import type { Span } from '../text/span.ts'
import type { Forms } from './forms.ts'

/** UD words of a text with exact offsets, as parallel columns. Ordered and disjoint; every one lies in one block and one sentence. */
export interface Tokens {
  readonly text: string
  readonly count: number
  /** UTF-16 offsets into `text`, end excluded. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index of the block that the token stands in. */
  readonly block: Int32Array
  /** Index of the token's sentence. */
  readonly sentence: Int32Array
  /** First token of each sentence, and `count` at the end: sentence s has tokens `firsts[s]` to `firsts[s + 1] - 1`. No sentence is empty or crosses a block. */
  readonly firsts: Int32Array
  /** Index of the token's word form in `forms`. */
  readonly form: Int32Array
  /** The distinct word forms, with what can be known from the letters alone. */
  readonly forms: Forms
}

/** The words of token `i` as they stand in the text. */
export function word(tokens: Tokens, i: number): string {
  return tokens.forms.text[tokens.form[i]!]!
}

/** The lower-cased words of token `i`, with plain apostrophes and quotation marks. */
export function lower(tokens: Tokens, i: number): string {
  return tokens.forms.lower[tokens.form[i]!]!
}

/** How many sentences there are. */
export function sentenceCount(tokens: Tokens): number {
  return tokens.firsts.length - 1
}

/** The span of tokens `first` to `last`, both included. */
export function spanOf(tokens: Tokens, first: number, last: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[last]! }
}

/** The first token that ends after `offset`; `count` when there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
