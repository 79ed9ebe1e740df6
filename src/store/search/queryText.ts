import { FIELD_NAMES } from './help.ts'
import { readTokens } from './searchTokens.ts'
import { SearchError } from './searchError.ts'
import type { FieldToken } from './searchTokens.ts'
import type { Span } from '../../text/span.ts'

// A search is its words as they are typed: whatever else shows what is looked for reads it from there, and whatever changes it changes them.

/** The fields of a query, each with its place. None while it cannot be understood. */
export function fieldsIn(query: string): readonly (FieldToken & Span)[] {
  try {
    return readTokens(query).flatMap(token => (token.kind === 'field' && (FIELD_NAMES as readonly string[]).includes(token.name.toLowerCase()) ? [token] : []))
  } catch (error) {
    if (error instanceof SearchError) return []
    throw error
  }
}

/** Whether a query asks for a value of a field, alone or beside others. */
export function asksFor(query: string, field: string, value: string): boolean {
  return fieldWith(query, field, value) !== undefined
}

/** The query with a value of a field, or without it where it was there. */
export function toggled(query: string, field: string, value: string): string {
  const found = fieldWith(query, field, value)
  if (!found) return `${query.trim()} ${written(field, [value])}`.trim()
  const others = found.values.filter(({ text }) => !isSame(text, value)).map(({ text }) => text)
  return replaced(query, found, others.length ? written(field, others) : '')
}

/** The query without what stands at a place. */
export function without(query: string, place: Span): string {
  return replaced(query, place, '')
}

function replaced(query: string, { start, end }: Span, words: string): string {
  return [query.slice(0, start), words, query.slice(end)].map(part => part.trim()).filter(Boolean).join(' ')
}

function fieldWith(query: string, field: string, value: string) {
  return fieldsIn(query).find(token => token.name.toLowerCase() === field && !token.isNegated && token.values.some(({ text }) => isSame(text, value)))
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === plain(b).toLowerCase()
}

function written(field: string, values: readonly string[]): string {
  return `${field}:${values.map(value => (/^[^\s"“”„«»,*]+$/.test(value) ? value : `"${plain(value)}"`)).join(',')}`
}

/** No mark of quotation can stand within others; words are found without them. */
function plain(value: string): string {
  return value.replace(/["“”„«»]/g, '').trim()
}
