import { StoreError } from './storeError.ts'

/** A page of a list. `next` asks for the one after it; without it this was the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

/** Where a page ended, as words that nobody needs to understand. */
export function toCursor(...values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values that a cursor was made of. Throws a `StoreError` when it is none, or one of another list. */
export function fromCursor(cursor: string, count: number): (string | number | null)[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown
    if (Array.isArray(values) && values.length === count && values.every(value => value === null || typeof value === 'string' || typeof value === 'number')) return values
  } catch {}
  throw new StoreError('This is not the end of a page of this list. Take the one that the list gave as "next".')
}
