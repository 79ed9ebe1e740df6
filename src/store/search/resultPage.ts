import { sql } from 'kysely'
import { fromCursor, isDay, isId, isPlaceInList, notThisCursor, toCursor } from '../cursor.ts'
import { dayOf } from './day.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Page } from '../cursor.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
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
    const page = rows.slice(0, limit) as unknown as (Key & Place)[]
    const last = page.at(-1)
    const isLast = rows.length <= limit || !last
    return {
      rows: page,
      ...!isLast && { next: toCursor(listName(searched, isRanked), ...isRanked ? [last.rank!] : [], last.day, ...searched.key.map(column => last[column]!)) },
      ...cursor === undefined && { total: isLast ? { count: page.length, isMore: false } : await countFound(trx, searched, conditions) },
    }
  })
}

/**
 * Going through a whole table looks cheap to the planner, which does not see that an article's words lie outside of it, and that each would be fetched and unpacked.
 * And what takes a hundred milliseconds is not worth compiling.
 */
export const PLANNED = sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`

/** How many meet the conditions, counted until there are too many. */
async function countFound(db: Kysely<Tables>, { from }: Searched, conditions: readonly RawBuilder<unknown>[]): Promise<Total> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from ${from} where ${all(conditions)} limit ${COUNTED + 1}) as found`.execute(db)
  const { count } = rows[0]!
  return { count: Math.min(count, COUNTED), isMore: count > COUNTED }
}

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}

function dated(searched: Searched, conditions: readonly RawBuilder<unknown>[], limit: number, cursor: string | undefined) {
  const { from, name, key } = searched
  const day = dayOf(name)
  return sql<Place>`select ${keyColumns(searched)}, ${day}::text as day from ${from} where ${all([...conditions, ...cursor === undefined ? [] : [after(day, name, key, readCursor(searched, cursor))]])}
    order by ${day} desc, ${keyColumns(searched)} limit ${limit + 1}`
}

function keyColumns({ name, key }: Searched): RawBuilder<unknown> {
  return sql.join(key.map(column => sql.ref(`${name}.${column}`)))
}

/** The first half is what the index walks to; the second passes over what the day before the page's end still had. */
function after(day: RawBuilder<unknown>, table: string, key: readonly string[], { day: lastDay, values }: CursorPlace): RawBuilder<unknown> {
  return sql`${day} <= ${lastDay}::date and (${day} < ${lastDay}::date or (${sql.join(key.map(column => sql.ref(`${table}.${column}`)))}) > (${sql.join(values)}))`
}

function ranked(searched: Searched, conditions: readonly RawBuilder<unknown>[], query: string, limit: number, cursor: string | undefined) {
  const { from, name, key, words } = searched
  const day = dayOf(name)
  const end = cursor === undefined ? undefined : readCursor(searched, cursor, true)
  const keys = sql.join(key.map(column => sql.ref(column)))
  return sql<Place>`
    with newest as materialized (
      select ${keyColumns(searched)}, ${day} as day, ts_rank(${sql.ref(`${name}.${words}`)}, ${query}::tsquery) as rank from ${from} where ${all(conditions)}
      order by ${day} desc, ${keyColumns(searched)} limit ${RANKED})
    select ${keys}, day::text as day, rank from newest
    ${end ? sql`where rank < ${end.rank}::real or (rank = ${end.rank}::real and (day < ${end.day}::date or (day = ${end.day}::date and (${keys}) > (${sql.join(end.values)}))))` : sql``}
    order by rank desc, day desc, ${keys} limit ${limit + 1}`
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
