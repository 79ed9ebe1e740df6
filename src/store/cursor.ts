import { MisnamedError } from './storeError.ts'

/** A page of a list. `next` asks for the one after it; without it this was the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

/** Where a page ended, as words that nobody needs to understand. */
export function toCursor(...values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values that a cursor was made of. Throws a `MisnamedError` when it is none, or one of another list. */
export function fromCursor(cursor: string, count: number): (string | number | null)[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown
    if (Array.isArray(values) && values.length === count && values.every(value => value === null || typeof value === 'string' || typeof value === 'number')) return values
  } catch {}
  throw notThisCursor()
}

export function notThisCursor(): MisnamedError {
  return new MisnamedError('To go on, a list takes the cursor that the page before gave as "next"; this is none, or one of another list.')
}
