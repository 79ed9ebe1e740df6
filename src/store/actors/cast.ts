import { sql } from 'kysely'
import { fromCursor, notThisCursor, toCursor } from '../cursor.ts'
import { placed } from './tally.ts'
import { rootOf } from './decisions.ts'
import { sourcesOf } from './recount.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Page } from '../cursor.ts'
import type { Tables } from '../tables.ts'

/** Who an actor is: the actors that have gone into him, and the entities that are him, as a table to select from. */
export interface Cast {
  readonly root: string
  readonly members: readonly string[]
  readonly entities: RawBuilder<unknown>
}

/** Rejects with a `MisnamedActor` when there is none. */
export async function castOf(db: Kysely<Tables>, actor: string): Promise<Cast> {
  const root = await rootOf(db, actor)
  const { rows } = await sql<{ actor: string }>`select actor from actors where root = ${root}`.execute(db)
  const members = rows.map(row => row.actor)
  const sources = await sourcesOf(db, members)
  // One name is a place in an index, which is then walked from the newest; of several all would be sorted.
  const named = sources.length === 1 ? sql`e.actor = ${sources[0]}` : sql`e.actor = any(${sources}::text[])`
  return { root, members, entities: sql`(select * from (${placed(named)}) p where root = ${root}) c` }
}

/** An entity that is the actor in the current version of a document. */
export interface CastEntity {
  readonly document: string
  readonly version: string
  readonly ord: number
  readonly name: string
  readonly day: string
}

/** The newest documents' entities of an actor that meet a condition on `c`; those of one document together. */
export async function newestOf(db: Kysely<Tables>, { entities }: Cast, condition: RawBuilder<unknown>, limit: number): Promise<CastEntity[]> {
  const { rows } = await sql<CastEntity>`select document, version, ord, name, day::text as day from ${entities} where ${condition} order by day desc, document, version, ord limit ${limit}`.execute(db)
  return rows
}

/** Something that was found in a document: where it stands among its kind. */
export interface Found {
  readonly document: string
  readonly version: string
  readonly ord: number
  readonly day: string
}

/**
 * A page of what the documents of an actor have of him, the newest first. `find` gets entities of some documents and tells what belongs to them.
 * Rejects with a `MisnamedError` on a cursor of another list.
 */
export async function pageOf<Item extends Found>(db: Kysely<Tables>, cast: Cast, condition: RawBuilder<unknown>, { list, limit, cursor }: { readonly list: string; readonly limit: number; readonly cursor?: string },
  find: (entities: readonly CastEntity[]) => Promise<readonly Item[]>): Promise<Page<Item>> {
  const end = cursor === undefined ? undefined : endIn(list, cursor)
  const items: Item[] = []
  for (let from: Pick<Found, 'day' | 'document'> | undefined = end, isIncluded = true; items.length <= limit;) {
    const after: RawBuilder<unknown> = from ? sql`day <= ${from.day}::date and (day < ${from.day}::date or document ${sql.raw(isIncluded ? '>=' : '>')} ${from.document})` : sql`true`
    const some = await newestOf(db, cast, sql`${condition} and ${after}`, AT_ONCE + limit)
    const whole = some.length < AT_ONCE + limit ? some : withoutLastDocument(some)
    const found = whole.length ? await find(whole) : []
    items.push(...[...found].sort(compareFound).filter(item => !end || compareFound(item, end) > 0))
    const last = whole.at(-1)
    if (whole === some || !last) break
    from = last
    isIncluded = false
  }
  const last = items[limit - 1]
  return { items: items.slice(0, limit), ...(items.length > limit && last && { next: toCursor(list, last.day, last.document, last.version, last.ord) }) }
}

const AT_ONCE = 100

/** What was cut off may have had more of that document. */
function withoutLastDocument(entities: readonly CastEntity[]): readonly CastEntity[] {
  const last = entities.at(-1)!.document
  const others = entities.filter(({ document }) => document !== last)
  return others.length ? others : entities.slice()
}

/** The newest day first. What has none has "-infinity", which comes last by itself: a minus stands before all digits. */
function compareFound(a: Found, b: Found): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  if (a.version !== b.version) return a.version < b.version ? -1 : 1
  return a.ord - b.ord
}

function endIn(list: string, cursor: string): Found {
  const [day, document, version, ord] = fromCursor(list, cursor, 4)
  const isDay = day === '-infinity' || (typeof day === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(day) && Number.isFinite(Date.parse(day)) && new Date(day).toISOString().startsWith(day))
  const areIds = [document, version].every(id => typeof id === 'string' && /^[\da-f]{1,64}$/.test(id))
  if (!isDay || !areIds || !Number.isInteger(ord)) throw notThisCursor()
  return { day: day as string, document: document as string, version: version as string, ord: ord as number }
}

/** Entities as a table `k`, and their documents as a constant by which the planner sees which pieces of another table it need not open. */
export function keysOf(entities: readonly CastEntity[]): RawBuilder<unknown> {
  const column = (name: 'document' | 'version' | 'name' | 'day') => entities.map(entity => entity[name])
  return sql`unnest(${column('document')}::text[], ${column('version')}::text[], ${entities.map(({ ord }) => ord)}::int[], ${column('name')}::text[], ${column('day')}::text[]) as k(document, version, ord, name, day)`
}

export function within(entities: readonly CastEntity[], table: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${table}.document`)} = any(${[...new Set(entities.map(({ document }) => document))]}::text[])`
}
