import { sql } from 'kysely'
import { fromCursor, toCursor } from './cursor.ts'
import { daysOf } from './days.ts'
import { linkId } from './keys.ts'
import { StoreError } from './storeError.ts'
import type { Page } from './cursor.ts'
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
  readonly reading?: { readonly words: number; readonly statements: number; readonly gaps: number; readonly engine: string; readonly readAt: Date }
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
  const { key, direction } = ORDERS[order]
  const [last, lastDocument] = cursor === undefined ? [] : fromCursor(cursor, 2)
  const beyond = direction === 'desc' ? sql`<` : sql`>`
  const { rows } = await sql<Row & { sortKey: string }>`
    select ${COLUMNS}, ${key} as "sortKey" ${FROM}
    where ${conditions(filter)} ${cursor === undefined ? sql`` : sql`and (${key}, d.document) ${beyond} (${last}, ${lastDocument})`}
    order by ${key} ${sql.raw(direction)}, d.document ${sql.raw(direction)} limit ${limit + 1}`.execute(store.db)
  const items = rows.slice(0, limit)
  const end = items.at(-1)
  return { items: items.map(infoOf), ...(rows.length > limit && end && { next: toCursor(end.sortKey, end.document) }) }
}

/** How many documents a filter finds. */
export async function countDocuments(store: Store, filter: DocumentFilter = {}): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count ${FROM} where ${conditions(filter)}`.execute(store.db)
  return rows[0]!.count
}

/** The document that words mean: an id, the beginning of one (six letters or more), or an address. Rejects with a `StoreError` when there is none, or more than one. */
export async function findDocument(store: Store, words: string): Promise<DocumentInfo> {
  const isAddress = /^https?:\/\//i.test(words)
  if (!isAddress && !/^[\da-f]{6,32}$/.test(words)) throw new StoreError(`"${words}" is neither a document's id (six or more of its letters and digits) nor an address.`)
  const id = isAddress ? linkId(words) : words
  const { rows } = await sql<Row>`select ${COLUMNS} ${FROM} where ${id.length === 32 ? sql`d.document = ${id}` : sql`d.document like ${`${id}%`}`} order by d.document limit 9`.execute(store.db)
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
  readonly gaps: number | null
  readonly engine: string | null
  readonly readAt: Date | null
  readonly failure: string | null
  readonly notes: string[]
}

const FROM = sql`
  from documents d join versions v on v.document = d.document and v.version = d.current
  left join readings r on r.document = d.document and r.version = d.current
  left join failures f on f.document = d.document and f.version = d.current`

const COLUMNS = sql`
  d.document, d.current as version, (select max(nth) from versions n where n.document = d.document) as versions, coalesce(r.title, v.title) as title, d.outlet, coalesce(r.publisher, v.publisher) as publisher,
  coalesce(r.byline, v.byline) as byline, d.url, coalesce(r.published_at, v.published_at) as "publishedAt", coalesce(r.language, v.language) as language,
  v.added_at as "addedAt", r.words, r.statements, r.gaps, r.engine, r.read_at as "readAt", f.reason as failure, v.notes`

// As text, so that a cursor holds them whole; the earliest and the last stand for what is unknown.
const ORDERS = {
  added: { key: sql`to_char(v.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`, direction: 'desc' },
  published: { key: sql`coalesce(to_char(r.published_from, 'YYYY-MM-DD'), '')`, direction: 'desc' },
  outlet: { key: sql`coalesce(lower(d.outlet), '')`, direction: 'asc' },
  title: { key: sql`coalesce(lower(r.title), lower(v.title), '')`, direction: 'asc' },
} as const

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
    ...(row.engine !== null && { reading: { words: row.words!, statements: row.statements!, gaps: row.gaps!, engine: row.engine, readAt: row.readAt! } }),
    ...(row.failure !== null && { failure: row.failure }),
  }
}
