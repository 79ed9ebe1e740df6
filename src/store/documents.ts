import { sql } from 'kysely'
import { calledOf } from '../export/opening.ts'
import { outletNames } from './search/outlets.ts'
import { fromCursor, notThisCursor, toCursor } from './cursor.ts'
import { filterCondition, FOREIGN } from './documentFilter.ts'
import { linkId } from './keys.ts'
import { StoreError } from './storeError.ts'
import type { DocumentFilter, FilterCondition, Joined } from './documentFilter.ts'
import type { Page } from './cursor.ts'
import type { RawBuilder } from 'kysely'
import type { Share } from '../export/view.ts'
import type { Store } from './store.ts'

/** What a list shows of a document: of its current version, as found by reading it or, until then, as given. */
export interface DocumentInfo {
  readonly document: string
  readonly version: string
  readonly versions: number
  readonly title?: string
  /** The first words of its text, where it has no title. */
  readonly opening?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly byline: readonly string[]
  readonly url?: string
  readonly publishedAt?: string
  readonly language?: string
  readonly addedAt: Date
  /** Absent until it is read. */
  readonly reading?: { readonly words: number; readonly statements: number; readonly sure: number; readonly gaps: number; readonly undecided?: number; readonly engine: string; readonly readAt: Date; readonly shares?: readonly Share[]; readonly foreign?: true }
  /** Why it could not be read. */
  readonly failure?: string
  readonly notes: readonly string[]
}

export const DOCUMENT_ORDERS = ['added', 'published', 'outlet', 'title', 'statements', 'gaps'] as const
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number]

export interface DocumentQuery extends DocumentFilter {
  /** The newest first, by outlet or title from A to Z, or what has most statements (of those that are sure) first, or of what is undecided. */
  readonly order?: DocumentOrder
  readonly limit: number
  readonly cursor?: string
}

/** Documents, page by page. Rejects with a `StoreError` on a cursor of another list. */
export async function listDocuments(store: Store, { order = 'added', limit, cursor, ...filter }: DocumentQuery): Promise<Page<DocumentInfo>> {
  const { type, direction } = ORDERS[order]
  const [last, lastDocument] = cursor === undefined ? [] : fromCursor(`documents ${order}`, cursor, 2)
  if (type === 'timestamptz' && cursor !== undefined && !Number.isFinite(Date.parse(`${last}`))) throw notThisCursor()
  const condition = await filterCondition(store.db, filter)
  // First only what decides which documents are on the page, as an index or a narrow sort gives it; then all of these few.
  const page = pageIn(ORDERS[order], condition, { limit: limit + 1, ...(cursor !== undefined && { after: { key: sql`${last}::${sql.raw(type)}`, document: sql`${lastDocument}` } }) })
  const { rows } = await sql<Row & { sortKey: string | Date }>`
    with page as materialized (${page})
    select ${COLUMNS}, page.key${sql.raw(type === 'timestamptz' ? '' : '::text')} as "sortKey" ${fromFor(['versions', 'readings', 'failures'])} join page on page.document = d.document
    where d.document = any(array(select document from page))
    order by page.key ${sql.raw(direction)}, d.document`.execute(store.db)
  const items = rows.slice(0, limit)
  const tail = items.at(-1)
  return { items: items.map(infoOf), ...(rows.length > limit && tail && { next: toCursor(`documents ${order}`, tail.sortKey instanceof Date ? tail.sortKey.toISOString() : tail.sortKey, tail.document) }) }
}

/** How many documents a filter finds. */
export async function countDocuments(store: Store, filter: DocumentFilter = {}): Promise<number> {
  const { tables, holds } = await filterCondition(store.db, filter)
  const { rows } = await sql<{ count: number }>`select count(*) as count ${fromFor(tables)} where ${holds}`.execute(store.db)
  return rows[0]!.count
}

/** Where the documents come from, those of most documents first; what has no outlet is left out. With the name of each that is known. */
export async function listOutlets(store: Store, limit: number): Promise<{ readonly outlet: string; readonly publisher?: string; readonly documents: number }[]> {
  const { rows } = await sql<{ outlet: string; documents: number }>`
    select outlet, count(*)::int as documents from documents where outlet is not null group by outlet order by 2 desc, 1 limit ${limit}`.execute(store.db)
  const names = await outletNames(store, rows.map(({ outlet }) => outlet))
  return rows.map(row => ({ ...row, ...names.has(row.outlet) && { publisher: names.get(row.outlet)! } }))
}

/** A document by its whole id; undefined when it is not there. */
export async function loadDocument(store: Store, document: string): Promise<DocumentInfo | undefined> {
  const { rows: [row] } = await sql<Row>`select ${COLUMNS} ${fromFor(['versions', 'readings', 'failures'])} where d.document = ${document}`.execute(store.db)
  return row && infoOf(row)
}

/** The same of many, by their ids; those that are not there are left out. */
export async function loadDocuments(store: Store, documents: readonly string[]): Promise<ReadonlyMap<string, DocumentInfo>> {
  const { rows } = await sql<Row>`select ${COLUMNS} ${fromFor(['versions', 'readings', 'failures'])} where d.document = any(${[...documents]}::text[])`.execute(store.db)
  return new Map(rows.map(row => [row.document, infoOf(row)]))
}

/** When a document was purged; undefined when it never was, or was taken in again. */
export async function purgedAt(store: Store, document: string): Promise<Date | undefined> {
  const row = await store.db.selectFrom('tombstones').select('purged_at').where('document', '=', document).executeTakeFirst()
  return row?.purged_at
}

/** How many documents there are, how many of them have been looked at in their current version, how many of these are in no language that is read, and how many could not be read. */
export async function countStates(store: Store): Promise<{ readonly documents: number; readonly read: number; readonly foreign: number; readonly failed: number }> {
  const { rows } = await sql<{ documents: number; read: number; foreign: number; failed: number }>`select
    count(*) as documents, count(*) filter (where read_version = current) as read,
    (select count(*) from readings r where is_current and ${FOREIGN}) as foreign,
    (select count(*) from failures f join documents d on d.document = f.document and d.current = f.version) as failed from documents`.execute(store.db)
  return rows[0]!
}

/** The document that words mean: an id, the beginning of one (six letters or more), or an address. Rejects with a `StoreError` when there is none, or more than one. */
export async function findDocument(store: Store, words: string): Promise<DocumentInfo> {
  const isAddress = /^https?:\/\//i.test(words)
  if (!isAddress && !/^[\da-f]{6,32}$/.test(words)) throw new StoreError(`"${words}" is neither a document's id (six or more of its letters and digits) nor an address.`)
  const id = isAddress ? linkId(words) : words
  const { rows } = await sql<Row>`select ${COLUMNS} ${fromFor(['versions', 'readings', 'failures'])} where ${id.length === 32 ? sql`d.document = ${id}` : sql`d.document like ${`${id}%`}`} order by d.document limit 9`.execute(store.db)
  if (!rows.length) {
    const { rows: [tombstone] } = await sql<{ purged_at: Date }>`select purged_at from tombstones where document like ${`${id}%`} limit 1`.execute(store.db)
    if (tombstone) throw new StoreError(`That document was purged from the collection on ${tombstone.purged_at.toISOString().slice(0, 10)}.`)
    throw new StoreError(isAddress ? `No document with the address ${words} is in the collection. To take it in: hearsay add ${words}` : `No document whose id begins with "${words}" is in the collection. hearsay list shows what is.`)
  }
  if (rows.length > 1) throw new StoreError(`"${words}" may mean ${rows.length > 8 ? 'more than 8' : rows.length} documents. Give more letters: ${rows.slice(0, 4).map(({ document }) => document.slice(0, words.length + 4)).join(', ')} …`)
  return infoOf(rows[0]!)
}

interface Row {
  readonly document: string
  readonly version: string
  readonly versions: number
  readonly title: string | null
  readonly opening: string | null
  readonly outlet: string | null
  readonly publisher: string | null
  readonly byline: string[]
  readonly url: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly addedAt: Date
  readonly words: number | null
  readonly statements: number | null
  readonly sure: number | null
  readonly gaps: number | null
  readonly undecided: number | null
  readonly engine: string | null
  readonly readAt: Date | null
  readonly shares: readonly Share[] | null
  readonly failure: string | null
  readonly notes: string[]
}

/** Documents with what is known of their current versions. */
function fromFor(tables: readonly Joined[]) {
  return sql`from documents d
    ${tables.includes('versions') ? sql`join versions v on v.document = d.document and v.version = d.current` : sql``}
    ${tables.includes('readings') ? sql`left join readings r on r.document = d.document and r.version = d.current` : sql``}
    ${tables.includes('failures') ? sql`left join failures f on f.document = d.document and f.version = d.current` : sql``}`
}

/** A title that somebody has taken away is none, whatever was given. */
const TITLE = sql`case when r.document is null then v.title else r.title end`

const COLUMNS = sql`
  d.document, d.current as version, (select max(nth) from versions n where n.document = d.document) as versions, ${TITLE} as title, v.opening, d.outlet, coalesce(r.publisher, v.publisher) as publisher,
  coalesce(r.byline, v.byline) as byline, d.url, coalesce(r.published_at, v.published_at) as "publishedAt", coalesce(r.language, v.language) as language,
  v.added_at as "addedAt", r.words, r.statements, r.sure, r.gaps, r.undecided, r.engine, r.read_at as "readAt", r.shares, f.reason as failure, v.notes`

interface Order {
  readonly key: RawBuilder<unknown>
  readonly type: 'timestamptz' | 'date' | 'int' | 'text'
  readonly direction: 'asc' | 'desc'
  readonly tables: readonly Joined[]
  /** What an index is walked along: the key of those that have one, and where the few others come from. */
  readonly walk?: Walk
}

interface Walk {
  readonly key: RawBuilder<unknown>
  readonly document: RawBuilder<unknown>
  readonly others?: RawBuilder<unknown>
  from(tables: readonly Joined[]): RawBuilder<unknown>
}

interface Bounds {
  readonly limit: number
  readonly after?: { readonly key: RawBuilder<unknown>; readonly document: RawBuilder<unknown> }
}

/** Ids of a page's documents with the keys that they are sorted by. */
function pageIn(order: Order, { tables, holds, isNarrow }: FilterCondition, bounds: Bounds): RawBuilder<unknown> {
  const { key, direction, walk } = order
  const part = (key: RawBuilder<unknown>, document: RawBuilder<unknown>, from: RawBuilder<unknown>) => sql`
    select d.document, ${key} as key ${from} and ${holds} ${beyond(key, document, direction, bounds)} order by ${key} ${sql.raw(direction)}, ${document} limit ${bounds.limit}`
  const all = part(key, sql`d.document`, sql`${fromFor([...new Set([...order.tables, ...tables])])} where true`)
  if (!walk || isNarrow) return all
  const walked = part(walk.key, walk.document, walk.from(tables))
  return walk.others
    ? sql`select * from ((${walked}) union all (${part(key, sql`d.document`, walk.others)})) parts order by key ${sql.raw(direction)}, document limit ${bounds.limit}`
    : walked
}

/** The first half is what an index walks to. */
function beyond(key: RawBuilder<unknown>, document: RawBuilder<unknown>, direction: Order['direction'], { after }: Bounds): RawBuilder<unknown> {
  if (!after) return sql``
  const sign = sql.raw(direction === 'desc' ? '<' : '>')
  return sql`and ${key} ${sign}= ${after.key} and (${key} ${sign} ${after.key} or ${document} > ${after.document})`
}

// Without "offset 0" all would be joined before the first is taken.
const CURRENT = (of: 'v' | 'r') => sql`cross join lateral (select * from documents d where d.document = ${sql.ref(`${of}.document`)} and d.current = ${sql.ref(`${of}.version`)} offset 0) d`
const GIVEN = sql`cross join lateral (select * from versions v where v.document = d.document and v.version = d.current offset 0) v`

/** Those that are read, walked along an index of readings; those that are not are found apart. */
function alongReadings(key: RawBuilder<unknown>): Walk {
  return {
    key, document: sql`r.document`,
    from: tables => sql`from readings r ${CURRENT('r')} ${tables.includes('versions') ? GIVEN : sql``} where r.is_current`,
    others: sql`${fromFor(['versions', 'readings'])} where d.read_version is distinct from d.current and r.document is null`,
  }
}

const DAY = sql`coalesce(r.published_from, '-infinity'::date)`

// What is unknown comes last where the newest come first, and first where names do.
const ORDERS: Readonly<Record<DocumentOrder, Order>> = {
  added: {
    key: sql`v.added_at`, type: 'timestamptz', direction: 'desc', tables: ['versions'],
    walk: {
      key: sql`v.added_at`, document: sql`v.document`,
      from: tables => sql`from versions v ${CURRENT('v')} ${tables.includes('readings') ? sql`left join lateral (select * from readings r where r.document = d.document and r.version = d.current offset 0) r on true` : sql``} where true`,
    },
  },
  published: { key: DAY, type: 'date', direction: 'desc', tables: ['readings'], walk: alongReadings(DAY) },
  outlet: { key: sql`left(lower(coalesce(d.outlet, '')), 200)`, type: 'text', direction: 'asc', tables: [] },
  title: {
    key: sql`left(lower(coalesce(${TITLE}, '')), 200)`, type: 'text', direction: 'asc', tables: ['versions', 'readings'],
    walk: alongReadings(sql`left(lower(coalesce(r.title, '')), 200)`),
  },
  statements: { key: sql`coalesce(r.sure, -1)`, type: 'int', direction: 'desc', tables: ['readings'], walk: alongReadings(sql`r.sure`) },
  gaps: { key: sql`coalesce(r.undecided, r.gaps, -1)`, type: 'int', direction: 'desc', tables: ['readings'], walk: alongReadings(sql`coalesce(r.undecided, r.gaps)`) },
}

function infoOf(row: Row): DocumentInfo {
  return {
    document: row.document, version: row.version, versions: row.versions, byline: row.byline, addedAt: row.addedAt, notes: row.notes,
    ...calledOf(row.title, row.opening), ...(row.outlet !== null && { outlet: row.outlet }), ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.url !== null && { url: row.url }), ...(row.publishedAt !== null && { publishedAt: row.publishedAt }), ...(row.language !== null && { language: row.language }),
    ...(row.engine !== null && { reading: { words: row.words!, statements: row.statements!, sure: row.sure!, gaps: row.gaps!, ...(row.undecided !== null && { undecided: row.undecided }), engine: row.engine, readAt: row.readAt!, ...(row.shares && { shares: row.shares }), ...(row.sure === 0 && row.shares?.length === 0 && { foreign: true }) } }),
    ...(row.failure !== null && { failure: row.failure }),
  }
}
