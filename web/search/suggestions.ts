import { FIELD_HELP, FIELD_NAMES } from '../../src/store/search/help.ts'
import { SPEAKER_KINDS, STANCES } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** Something that could be written where the caret is. */
export interface Suggestion {
  readonly write: string
  readonly finds?: string
}

const MOST = 8

/** What may stand after fields that take only certain values. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  said: STANCES, kind: SPEAKER_KINDS, is: ['quoted', 'direct', 'indirect', 'mixed', 'within', 'negated'], has: ['figure'], possible: ['yes', 'only', 'no'], on: ['unknown'],
}

/** Fields that begin as what is typed at the caret does, or values of the field that it is in. What the collection knows of values comes along. */
export function suggest(query: string, caret: number, known: Readonly<Record<string, readonly string[]>>): readonly Suggestion[] {
  const { start } = wordAt(query, caret)
  const [, minus = '', field, begun = ''] = /^(-?)(?:(\p{L}+):)?(.*)$/u.exec(query.slice(start, caret)) ?? []
  if (field === undefined) {
    if (!begun) return []
    return FIELD_NAMES.filter(name => name.startsWith(begun.toLowerCase())).map(name => ({ write: `${minus}${name}:`, finds: FIELD_HELP[name].finds }))
  }
  const wanted = begun.replace(/^["“”„«»]/, '').toLowerCase()
  const values = VALUES[field.toLowerCase()] ?? known[field.toLowerCase()] ?? []
  const matching = values.filter(value => value.toLowerCase().includes(wanted) && value.toLowerCase() !== wanted)
  return matching.slice(0, MOST).map(value => ({ write: `${minus}${field}:${/[\s,]/.test(value) ? `"${value}"` : value} ` }))
}

/** The word around the caret, with the space in quotation marks within it. */
export function wordAt(query: string, caret: number): Span {
  const before = /(?:[^\s"“”„«»]|["“”„«»][^"“”„«»]*["“”„«»]?)*$/u.exec(query.slice(0, caret))![0]
  const after = /^[^\s]*/u.exec(query.slice(caret))![0]
  return { start: caret - before.length, end: caret + after.length }
}
