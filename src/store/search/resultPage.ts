import { sql } from 'kysely'
import { fromCursor, isDay, isId, isPlaceInList, notThisCursor, toCursor } from '../cursor.ts'
import { dayOf } from './day.ts'
import type { RawBuilder } from 'kysely'
import type { Page } from '../cursor.ts'
import type { Store } from '../store.ts'
import type { Possible } from './search.ts'

export const SEARCH_ORDERS = ['relevance', 'date'] as const
export type SearchOrder = (typeof SEARCH_ORDERS)[number]

export interface SearchOptions {
  /** By how well the words are matched, among the newest that have them, or the newest first; what has no date comes last. */
  readonly sort?: SearchOrder
  readonly limit: number
  readonly cursor?: string
  /** Whether what is only possible is left out, as it is unless told, comes along, or is all that is wanted; where the search says so itself, that counts. */
  readonly possible?: Possible
}

export interface SearchPage<Item> extends Page<Item> {
  /** How many there are, on the first page. */
  readonly total?: Total
}

/** Counting ends somewhere: `isMore` says that there are more than `count`. */
export interface Total {
  readonly count: number
  readonly isMore: boolean
}

/** Counting further would cost more than anybody learns from it. */
export const COUNTED = 1000

/** Only so many, the newest, are put in order of relevance: ranking reads all of a text's words. */
const RANKED = 300

/** What is searched: a table under a short name, the day it is sorted by, its key and the words it is ranked by. */
export interface Searched {
  readonly from: RawBuilder<unknown>
  readonly name: string
  readonly key: readonly string[]
  readonly words: string
  /** Nothing but words decides, so many of them that they lie outside of the table's rows. */
  readonly isByLongWords?: boolean
}

/** Where a row stands in the order of a page. */
export interface Place {
  readonly day: string
  readonly rank?: number
}

export interface Found<Key> {
  readonly rows: readonly (Key & Place)[]
  readonly next?: string
  readonly total?: Total
}

/**
 * The keys of a page of what meets the conditions, and on the first page how many do. Rejects with a `StoreError` on a cursor of another search.
 */
export async function findPage<Key extends Readonly<Record<string, string | number>>>(
  store: Store, searched: Searched, conditions: readonly RawBuilder<unknown>[], query: string | undefined, { sort = 'date', limit, cursor }: SearchOptions,
): Promise<Found<Key>> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`a page of ${limit}`)
  const isRanked = sort === 'relevance' && query !== undefined
  const ask = isRanked ? ranked(searched, conditions, query, limit, cursor) : dated(searched, conditions, limit, cursor)
  return store.transaction(async trx => {
    await PLANNED.execute(trx)
    const { rows } = await ask.execute(trx)
    const page = rows.slice(0, limit) as unknown as (Key & Row)[]
    const last = page.at(-1)
    const isLast = rows.length <= limit || !last
    return {
      rows: page,
      ...!isLast && { next: toCursor(listName(searched, isRanked), ...isRanked ? [last.rank!] : [], last.day, ...searched.key.map(column => last[column]!)) },
      ...cursor === undefined && { total: totalOf(last?.found ?? 0) },
    }
  })
}

interface Row extends Place {
  /** How many were found, counted until there are too many; on the first page only. */
  readonly found: number
}

function totalOf(found: number): Total {
  return { count: Math.min(found, COUNTED), isMore: found > COUNTED }
}

/**
 * Going through a whole table looks cheap to the planner, which does not see that an article's words lie outside of it, and that each would be fetched and unpacked.
 * And what takes a hundred milliseconds is not worth compiling.
 */
export const PLANNED = sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}

function dated(searched: Searched, conditions: readonly RawBuilder<unknown>[], limit: number, cursor: string | undefined) {
  const { name, key } = searched
  const start = cursor === undefined ? [] : [after(dayOf(name), name, key, readCursor(searched, cursor))]
  const { newest, total } = found(searched, [...conditions, ...start], limit + 1)
  const keys = sql.join(key.map(column => sql.ref(column)))
  return sql<Row>`with newest as materialized (${newest}) select ${keys}, day::text as day, ${cursor === undefined ? total : sql`0`} as found from newest order by newest.day desc, ${keys} limit ${limit + 1}`
}

/**
 * The newest that meet the conditions, so many at least, and how many do. Asked for a page of them only, the database would go from day to day through all there is, in the hope of
 * having met enough soon; asked for as many as are counted it looks them up, and has counted them. Not so where words would have to be fetched to be looked at once more.
 */
function found({ from, name, key, words, isByLongWords }: Searched, conditions: readonly RawBuilder<unknown>[], atLeast: number) {
  const day = dayOf(name)
  const keys = key.map(column => sql.ref(`${name}.${column}`))
  return {
    newest: sql`select ${sql.join(keys)}, ${day} as day, ${sql.ref(`${name}.${words}`)} as words from ${from} where ${all(conditions)}
      order by ${day} desc, ${sql.join(keys)} limit ${isByLongWords ? atLeast : Math.max(COUNTED + 1, atLeast)}`,
    total: isByLongWords ? sql`(select count(*)::int from (select from ${from} where ${all(conditions)} limit ${COUNTED + 1}) as counted)` : sql`(select count(*)::int from newest)`,
  }
}

/** The first half is what the index walks to; the second passes over what the day before the page's end still had. */
function after(day: RawBuilder<unknown>, table: string, key: readonly string[], { day: lastDay, values }: CursorPlace): RawBuilder<unknown> {
  return sql`${day} <= ${lastDay}::date and (${day} < ${lastDay}::date or (${sql.join(key.map(column => sql.ref(`${table}.${column}`)))}) > (${sql.join(values)}))`
}

function ranked(searched: Searched, conditions: readonly RawBuilder<unknown>[], query: string, limit: number, cursor: string | undefined) {
  const end = cursor === undefined ? undefined : readCursor(searched, cursor, true)
  const { newest, total } = found(searched, conditions, RANKED)
  const keys = sql.join(searched.key.map(column => sql.ref(column)))
  return sql<Row>`
    with newest as materialized (${newest}),
      best as materialized (select ${keys}, day, ts_rank(words, ${query}::tsquery) as rank from (select * from newest order by newest.day desc, ${keys} limit ${RANKED}) as latest)
    select ${keys}, day::text as day, rank, ${cursor === undefined ? total : sql`0`} as found from best
    ${end ? sql`where rank < ${end.rank}::real or (rank = ${end.rank}::real and (day < ${end.day}::date or (day = ${end.day}::date and (${keys}) > (${sql.join(end.values)}))))` : sql``}
    order by rank desc, best.day desc, ${keys} limit ${limit + 1}`
}

interface CursorPlace {
  readonly rank: number
  readonly day: string
  readonly values: readonly RawBuilder<unknown>[]
}

/** Everything in it is checked before the database sees it. */
function readCursor(searched: Searched, cursor: string, isRanked = false): CursorPlace {
  const { key } = searched
  const values = fromCursor(listName(searched, isRanked), cursor, key.length + (isRanked ? 2 : 1))
  const rank = isRanked ? values.shift() : 0
  const day = values.shift()
  const isWhole = typeof rank === 'number' && isDay(day) && key.every((column, i) => column === 'ord' ? isPlaceInList(values[i]) : isId(values[i]))
  if (!isWhole) throw notThisCursor()
  return { rank, day, values: key.map((column, i) => column === 'ord' ? sql`${values[i]}::int` : sql`${values[i]}::text`) }
}

function listName({ name }: Searched, isRanked: boolean): string {
  return `found ${name} by ${isRanked ? 'relevance' : 'date'}`
}
