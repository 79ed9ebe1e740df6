import { MisnamedError } from './storeError.ts'

/** A page of a list. `next` asks for the one after it; without it this was the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

/** Where a page of a list ended, as words that nobody needs to understand. The list goes by a name that says how it is sorted, too. */
export function toCursor(list: string, ...values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url')
}

/** The values that a cursor of this list was made of. Throws a `MisnamedError` when it is none, or one of another list or order: places in these mean something else. */
export function fromCursor(list: string, cursor: string, count: number): (string | number | null)[] {
  try {
    const [name, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (name === list && values.length === count && values.every(value => value === null || typeof value === 'string' || typeof value === 'number')) return values as (string | number | null)[]
  } catch {}
  throw notThisCursor()
}

/** The years that JavaScript and PostgreSQL write alike; the beginning of time is what lists take for the day of what has none. */
export function isDay(value: unknown): value is string {
  if (value === '-infinity') return true
  return typeof value === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(value) && Number.isFinite(Date.parse(value)) && new Date(value).toISOString().startsWith(value)
}

export function isPlaceInList(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{1,64}$/.test(value)
}

export function notThisCursor(): MisnamedError {
  return new MisnamedError('To go on, a list takes the cursor that the page before gave as "next"; this is none, or one of another list or order. Ask for the first page, without a cursor, and go on from there.')
}
