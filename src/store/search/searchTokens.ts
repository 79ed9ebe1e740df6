import { SearchError } from './searchError.ts'
import type { Span } from '../../text/span.ts'

/** Each with its place in the query. */
export type Token = Span & (WordsToken | FieldToken | { readonly kind: 'or' })

export interface WordsToken {
  readonly kind: 'words'
  readonly value: Value
  readonly isNegated: boolean
}

export interface FieldToken {
  readonly kind: 'field'
  /** As it was typed. */
  readonly name: string
  readonly values: readonly Value[]
  readonly isNegated: boolean
}

export interface Value {
  readonly text: string
  readonly isPrefix: boolean
}

/** The pieces of a search: words, phrases, fields with their values, and OR. Throws a `SearchError` on a mark that is not closed and a field without a value. */
export function readTokens(query: string): Token[] {
  const tokens: Token[] = []
  const scan = { query, at: 0 }
  for (skipSpace(scan); scan.at < query.length; skipSpace(scan)) {
    const start = scan.at
    const add = (token: WordsToken | FieldToken | { readonly kind: 'or' }) => tokens.push({ ...token, start, end: scan.at })
    const isNegated = take(scan, MINUS) !== undefined
    const field = take(scan, FIELD)
    if (field !== undefined) add({ kind: 'field', name: field.slice(0, -1), values: readValues(scan, field), isNegated })
    else if (!isNegated && take(scan, OR) !== undefined) add({ kind: 'or' })
    else add({ kind: 'words', value: readValue(scan, BARE_WORD), isNegated })
  }
  return tokens
}

interface Scan {
  readonly query: string
  at: number
}

const SPACE = /\s+/y
/** Before something, and not in the middle of a word. */
const MINUS = /[-−](?=[^\s-])/y
/** Letters before a colon; "19:30" and "https://…" are words. */
const FIELD = /\p{L}[\p{L}_-]*:(?!\/\/)/uy
const OR = /(?:OR|\|)(?=\s|$)/y
const BARE_WORD = /[^\s"“”„«»]+/y
const BARE_VALUE = /[^\s"“”„«»,]+/y
const OPEN = /["“”„«»]/y
const QUOTED = /[^"“”„«»]*/y
const COMMA = /,(?=\S)/y

function skipSpace(scan: Scan): void {
  take(scan, SPACE)
}

function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at
  const found = pattern.exec(scan.query)?.[0]
  if (found !== undefined) scan.at += found.length
  return found
}

function readValues(scan: Scan, field: string): Value[] {
  const values: Value[] = []
  do {
    if (scan.at >= scan.query.length || /[\s,]/.test(scan.query[scan.at]!)) throw new SearchError(`"${field}" needs a value right after it, without a space, as in ${field}word or ${field}"two words".`, { start: scan.at - field.length, end: scan.at })
    values.push(readValue(scan, BARE_VALUE))
  } while (take(scan, COMMA) !== undefined)
  return values
}

function readValue(scan: Scan, bare: RegExp): Value {
  const begin = scan.at
  if (take(scan, OPEN) === undefined) {
    const text = take(scan, bare)!
    return text.endsWith('*') ? { text: text.replace(/\*+$/, ''), isPrefix: true } : { text, isPrefix: false }
  }
  const text = take(scan, QUOTED)!
  if (take(scan, OPEN) === undefined) throw new SearchError(`The quotation mark before ${scan.query.slice(begin + 1, begin + 21).trim() || 'the end'} is not closed. Close it, or leave it away.`, { start: begin, end: scan.query.length })
  return { text, isPrefix: take(scan, STAR) !== undefined }
}

const STAR = /\*/y
