import { sql } from 'kysely'
import { fromCursor, notThisCursor, toCursor } from './cursor.ts'
import { daysOf } from './days.ts'
import { linkId } from './keys.ts'
import { StoreError } from './storeError.ts'
import type { Page } from './cursor.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from './store.ts'

/** What a list shows of a document: of its current version, as found by reading it or, until then, as given. */
export interface DocumentInfo {
  readonly document: string
  readonly version: string
  readonly versions: number
  readonly title?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly byline: readonly string[]
  readonly url?: string
  readonly publishedAt?: string
  readonly language?: string
  readonly addedAt: Date
  /** Absent until it is read. */
  readonly reading?: { readonly words: number; readonly statements: number; readonly sure: number; readonly gaps: number; readonly engine: string; readonly readAt: Date }
  /** Why it could not be read. */
  readonly failure?: string
  readonly notes: readonly string[]
}

export const DOCUMENT_ORDERS = ['added', 'published', 'outlet', 'title'] as const
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number]

export interface DocumentFilter {
  /** A collection's id. */
  readonly collection?: string
  readonly outlet?: string
  /** BCP 47; "pt" finds "pt-BR", too. */
  readonly language?: string
  /** Published on that day or in that month or year, or later; a document whose date is unknown is not found. */
  readonly after?: string
  readonly before?: string
}

export interface DocumentQuery extends DocumentFilter {
  /** The newest first, or by outlet or title from A to Z. */
  readonly order?: DocumentOrder
  readonly limit: number
  readonly cursor?: string
}

/** Documents, page by page. Rejects with a `StoreError` on a cursor of another list. */
export async function listDocuments(store: Store, { order = 'added', limit, cursor, ...filter }: DocumentQuery): Promise<Page<DocumentInfo>> {
  const { key, document, type, direction, from } = ORDERS[order]
  const [last, lastDocument] = cursor === undefined ? [] : fromCursor(cursor, 2)
  if (type === 'timestamptz' && cursor !== undefined && !Number.isFinite(Date.parse(`${last}`))) throw notThisCursor()
  const beyond = direction === 'desc' ? sql`<` : sql`>`
  const end = sql`${last}::${sql.raw(type)}`
  // First only what decides which documents are on the page, as an index or a narrow sort gives it; then all of these few.
  const { rows } = await sql<Row & { sortKey: string | Date }>`
    with page as materialized (
      select d.document, ${key} as key ${from(filter)}
      where ${conditions(filter)} ${cursor === undefined ? sql`` : sql`and ${key} ${beyond}= ${end} and (${key} ${beyond} ${end} or ${document} > ${lastDocument})`}
      order by ${key} ${sql.raw(direction)}, ${document} limit ${limit + 1})
    select ${COLUMNS}, page.key as "sortKey" ${fromFor(['versions', 'readings', 'failures'])} join page on page.document = d.document
    where d.document = any(array(select document from page))
    order by page.key ${sql.raw(direction)}, d.document`.execute(store.db)
  const items = rows.slice(0, limit)
  const tail = items.at(-1)
  return { items: items.map(infoOf), ...(rows.length > limit && tail && { next: toCursor(tail.sortKey instanceof Date ? tail.sortKey.toISOString() : tail.sortKey, tail.document) }) }
}

/** How many documents a filter finds. */
export async function countDocuments(store: Store, filter: DocumentFilter = {}): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count ${fromFor(tablesOf(filter))} where ${conditions(filter)}`.execute(store.db)
  return rows[0]!.count
}

/** A document by its whole id; undefined when it is not there. */
export async function loadDocument(store: Store, document: string): Promise<DocumentInfo | undefined> {
  const { rows: [row] } = await sql<Row>`select ${COLUMNS} ${fromFor(['versions', 'readings', 'failures'])} where d.document = ${document}`.execute(store.db)
  return row && infoOf(row)
}

/** When a document was purged; undefined when it never was, or was taken in again. */
export async function purgedAt(store: Store, document: string): Promise<Date | undefined> {
  const row = await store.db.selectFrom('tombstones').select('purged_at').where('document', '=', document).executeTakeFirst()
  return row?.purged_at
}

/** How many documents there are, how many of them are read in their current version, and how many could not be. */
export async function countStates(store: Store): Promise<{ readonly documents: number; readonly read: number; readonly failed: number }> {
  const { rows } = await sql<{ documents: number; read: number; failed: number }>`select
    (select count(*) from documents) as documents, (select count(*) from readings where is_current) as read,
    (select count(*) from failures f join documents d on d.document = f.document and d.current = f.version) as failed`.execute(store.db)
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
  readonly engine: string | null
  readonly readAt: Date | null
  readonly failure: string | null
  readonly notes: string[]
}

type Joined = 'versions' | 'readings' | 'failures'

/** Documents with what is known of their current versions. */
function fromFor(tables: readonly Joined[]) {
  return sql`from documents d
    ${tables.includes('versions') ? sql`join versions v on v.document = d.document and v.version = d.current` : sql``}
    ${tables.includes('readings') ? sql`left join readings r on r.document = d.document and r.version = d.current` : sql``}
    ${tables.includes('failures') ? sql`left join failures f on f.document = d.document and f.version = d.current` : sql``}`
}

const COLUMNS = sql`
  d.document, d.current as version, (select max(nth) from versions n where n.document = d.document) as versions, coalesce(r.title, v.title) as title, d.outlet, coalesce(r.publisher, v.publisher) as publisher,
  coalesce(r.byline, v.byline) as byline, d.url, coalesce(r.published_at, v.published_at) as "publishedAt", coalesce(r.language, v.language) as language,
  v.added_at as "addedAt", r.words, r.statements, r.sure, r.gaps, r.engine, r.read_at as "readAt", f.reason as failure, v.notes`

interface Order {
  readonly key: RawBuilder<unknown>
  /** What comes after the key: as the index has it, where one is walked. */
  readonly document: RawBuilder<unknown>
  readonly type: 'timestamptz' | 'text'
  readonly direction: 'asc' | 'desc'
  from(filter: DocumentFilter): RawBuilder<unknown>
}

/** Documents, walked along the index of versions from the newest: without "offset 0" all would be joined before the first is taken. Where few are wanted, that is better. */
const NEWEST = sql`from versions v cross join lateral (select * from documents d where d.document = v.document and d.current = v.version offset 0) d`

// What is unknown comes last where the newest come first, and first where names do.
const ORDERS: Readonly<Record<DocumentOrder, Order>> = {
  added: { key: sql`v.added_at`, document: sql`v.document`, type: 'timestamptz', direction: 'desc', from: filter => (isFilter(filter) ? fromFor(['versions', ...tablesOf(filter)]) : NEWEST) },
  published: { key: sql`coalesce(to_char(r.published_from, 'YYYY-MM-DD'), '')`, document: sql`d.document`, type: 'text', direction: 'desc', from: filter => fromFor(['readings', ...tablesOf(filter)]) },
  outlet: { key: sql`coalesce(lower(d.outlet), '')`, document: sql`d.document`, type: 'text', direction: 'asc', from: filter => fromFor(tablesOf(filter)) },
  title: { key: sql`coalesce(lower(r.title), lower(v.title), '')`, document: sql`d.document`, type: 'text', direction: 'asc', from: filter => fromFor(['versions', 'readings', ...tablesOf(filter)]) },
}

/** The tables that a filter asks about, besides documents. */
function tablesOf({ outlet, language, after, before }: DocumentFilter): Joined[] {
  return outlet || language ? ['versions', 'readings'] : after || before ? ['readings'] : []
}

function isFilter(filter: DocumentFilter): boolean {
  return Object.values(filter).some(value => value !== undefined)
}

function conditions({ collection, outlet, language, after, before }: DocumentFilter) {
  return sql.join([
    sql`true`,
    ...(collection ? [sql`exists (select from collected c where c.document = d.document and c.collection = ${collection})`] : []),
    ...(outlet ? [sql`((left(lower(d.outlet), 200) = left(${outlet.toLowerCase()}, 200) and lower(d.outlet) = ${outlet.toLowerCase()}) or lower(coalesce(r.publisher, v.publisher)) = ${outlet.toLowerCase()})`] : []),
    ...(language ? [sql`(lower(coalesce(r.language, v.language)) = ${language.toLowerCase()} or lower(coalesce(r.language, v.language)) like ${`${language.toLowerCase()}-%`})`] : []),
    ...(after ? [sql`r.published_to >= ${dayIn(after).from}`] : []),
    ...(before ? [sql`r.published_from <= ${dayIn(before).to}`] : []),
  ], sql` and `)
}

function dayIn(date: string) {
  const days = daysOf(date)
  if (!days.from) throw new StoreError(`"${date}" is not a date. Write it as 2024, 2024-11 or 2024-11-19.`)
  return days
}

function infoOf(row: Row): DocumentInfo {
  return {
    document: row.document, version: row.version, versions: row.versions, byline: row.byline, addedAt: row.addedAt, notes: row.notes,
    ...(row.title !== null && { title: row.title }), ...(row.outlet !== null && { outlet: row.outlet }), ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.url !== null && { url: row.url }), ...(row.publishedAt !== null && { publishedAt: row.publishedAt }), ...(row.language !== null && { language: row.language }),
    ...(row.engine !== null && { reading: { words: row.words!, statements: row.statements!, sure: row.sure!, gaps: row.gaps!, engine: row.engine, readAt: row.readAt! } }),
    ...(row.failure !== null && { failure: row.failure }),
  }
}
