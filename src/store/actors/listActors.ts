import { sql } from 'kysely'
import { askedWords } from '../../text/searchWords.ts'
import { byRoot } from './tally.ts'
import { fromCursor, notThisCursor, toCursor } from '../cursor.ts'
import type { EntityType } from '../../doc/reading.ts'
import type { Page } from '../cursor.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'

/** Somebody across articles, as a list shows him. */
export interface ActorInfo {
  readonly actor: string
  readonly name: string
  /** What else he is called, most often first. */
  readonly aliases: readonly string[]
  readonly type: EntityType
  readonly country?: string
  /** Reports that name him. */
  readonly documents: number
  /** Statements that are surely credited to him. */
  readonly credited: number
  /** Sure statements that speak of him. */
  readonly about: number
  readonly mentions: number
}

export const ACTOR_ORDERS = ['said', 'about', 'mentions', 'documents', 'name'] as const
export type ActorOrder = (typeof ACTOR_ORDERS)[number]

export interface ActorFilter {
  /** Words of a name, the last perhaps only begun. */
  readonly q?: string
  readonly type?: EntityType
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  /** A collection's id: then counts are of its documents alone. */
  readonly collection?: string
}

export interface ActorQuery extends ActorFilter {
  /** Those who say most first, unless told; by name from A to Z. */
  readonly order?: ActorOrder
  readonly limit: number
  readonly cursor?: string
}

/** Actors, page by page. Rejects with a `MisnamedError` on a cursor of another list. */
export async function listActors(store: Store, { order = 'said', limit, cursor, ...filter }: ActorQuery): Promise<Page<ActorInfo>> {
  const { column, direction } = ORDERS[order]
  const key = sql.ref(`c.${column}`)
  const after = cursor === undefined ? sql`true` : beyond(order, cursor)
  const { rows } = await sql<Row>`
    select c.actor, c.name, c.type, c.country, c.plain, c.documents, c.credited, c.about, c.mentions from ${counted(filter)}
    where ${conditions(filter)} and ${after} order by ${key} ${sql.raw(direction)}, c.actor limit ${limit + 1}`.execute(store.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const names = await aliasesOf(store, page)
  return {
    items: page.map(row => infoOf(row, names.get(row.actor) ?? [])),
    ...(rows.length > limit && last && { next: toCursor(`actors ${order}`, last[column], last.actor) }),
  }
}

interface Row {
  readonly actor: string
  readonly name: string
  readonly type: EntityType
  readonly country: string | null
  readonly plain: string
  readonly documents: number
  readonly credited: number
  readonly about: number
  readonly mentions: number
}

const ORDERS = {
  said: { column: 'credited', direction: 'desc' },
  about: { column: 'about', direction: 'desc' },
  mentions: { column: 'mentions', direction: 'desc' },
  documents: { column: 'documents', direction: 'desc' },
  name: { column: 'plain', direction: 'asc' },
} as const satisfies Readonly<Record<ActorOrder, { readonly column: keyof Row; readonly direction: 'asc' | 'desc' }>>

function beyond(order: ActorOrder, cursor: string): RawBuilder<unknown> {
  const [value, actor] = fromCursor(`actors ${order}`, cursor, 2)
  const isFitting = order === 'name' ? typeof value === 'string' && !value.includes('\0') && value.isWellFormed() : Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
  if (!isFitting || typeof actor !== 'string' || !/^[\da-f]{32}$/.test(actor)) throw notThisCursor()
  const key = sql.ref(`c.${ORDERS[order].column}`)
  return order === 'name' ? sql`(${key}, c.actor) > (${value} collate "C", ${actor})` : sql`${key} <= ${value}::int and (${key} < ${value}::int or c.actor > ${actor})`
}

/** All, as they are counted when something is read; of a collection they are counted now. */
function counted({ collection }: ActorFilter): RawBuilder<unknown> {
  if (collection === undefined) return sql`(select * from actors where root = actor and documents > 0) c`
  const within = sql`exists (select from collected o where o.document = e.document and o.collection = ${collection}::uuid)`
  return sql`(select a.actor, a.name, a.type, a.country, a.plain, t.documents, t.credited, t.about, t.mentions from (${byRoot(within)}) t join actors a on a.actor = t.actor) c`
}

function conditions({ q, type, country }: ActorFilter): RawBuilder<unknown> {
  return sql.join([
    sql`true`,
    ...(q?.trim() ? [calledLike(q)] : []),
    ...(type ? [sql`c.type = ${type}`] : []),
    ...(country ? [sql`c.country = ${country.toUpperCase()}`] : []),
  ], sql` and `)
}

/** That one of the actor's names has words that begin so. */
function calledLike(q: string): RawBuilder<unknown> {
  const { words, pairs, characters } = askedWords(q)
  const begun = [...words.map(word => `'${word}':*`), ...pairs.map(pair => `'${pair}'`), ...characters.map(character => `'${character}':*`)]
  if (!begun.length) return sql`false`
  return sql`c.actor in (select m.root from actor_names n join actors m on m.actor = n.actor where n.words @@ ${begun.join(' & ')}::tsquery)`
}

/** Names of those on a page, of each the most frequent. */
async function aliasesOf(store: Store, page: readonly Row[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ actor: string; names: string[] }>`
    select p.actor, array(
      select n.name from actors m join actor_names n on n.actor = m.actor where m.root = p.actor group by n.name order by sum(n.documents) desc, n.name limit ${MOST_ALIASES + 1}) as names
    from unnest(${page.map(({ actor }) => actor)}::text[]) as p(actor)`.execute(store.db)
  return new Map(rows.map(({ actor, names }) => [actor, names]))
}

const MOST_ALIASES = 4

function infoOf({ plain: _, country, ...row }: Row, names: readonly string[]): ActorInfo {
  return { ...row, aliases: names.filter(name => name !== row.name).slice(0, MOST_ALIASES), ...(country !== null && { country }) }
}
