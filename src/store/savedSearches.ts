import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { countSince, newestOf } from './search/newest.ts'
import { MisnamedError, MissingError, StoreError, TakenError } from './storeError.ts'
import { noteAudit } from './audit.ts'
import { parseSearch } from './search/parseSearch.ts'
import type { Asked, Newest } from './search/newest.ts'
import type { Selectable } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { Total } from './search/resultPage.ts'

/** A search that somebody keeps under a name. All who work with the collection have it, and each of them his own count of what is new. */
export interface SavedSearch {
  readonly search: string
  readonly name: string
  readonly query: string
  readonly in: 'statements' | 'articles'
  /** Whether statements that are only possible come along. */
  readonly possible: boolean
  readonly savedBy: string
  readonly savedAt: Date
  /** Whether it may be read as a feed, by whoever has the key. */
  readonly hasFeed: boolean
}

/** What has come in since somebody has looked. */
export interface SavedSearchNews extends SavedSearch {
  readonly since: Date
  readonly fresh: Total
}

type ToSave = Pick<SavedSearch, 'name' | 'query' | 'in' | 'possible'>

/** Keep a search. Rejects with a `SearchError` on one that cannot be understood, with a `TakenError` when another has the name. */
export async function saveSearch(store: Store, { name, query, in: searched, possible }: ToSave, who: string): Promise<SavedSearch> {
  if (!query.trim()) throw new StoreError('There is nothing to look for in this search.')
  parseSearch(query)
  return store.transaction(async trx => {
    const row = await trx.insertInto('saved_searches').values({ name: nameOf(name), query, searched, possible, saved_by: who }).returningAll().executeTakeFirstOrThrow().catch(error => { throw taken(error, name) })
    await trx.insertInto('seen_searches').values({ search: row.search, person: who }).execute()
    await noteAudit(trx, { who, action: 'save-search', subject: row.name })
    return searchOf(row)
  })
}

/** All searches that are kept, by name, each with how much of it is new to somebody. */
export async function listSearches(store: Store, person: string): Promise<SavedSearchNews[]> {
  const rows = await store.db.selectFrom('saved_searches as s')
    .leftJoin('seen_searches as seen', join => join.onRef('seen.search', '=', 's.search').on('seen.person', '=', person))
    .selectAll('s').select('seen.seen_at').where('s.deleted_at', 'is', null).orderBy(sql`lower(s.name)`).execute()
  const found: SavedSearchNews[] = []
  for (const { seen_at, ...row } of rows) {
    const since = seen_at ?? row.saved_at
    found.push({ ...searchOf(row), since, fresh: await freshOf(store, row, since) })
  }
  return found
}

/** The search that has a name, in whatever letters. Rejects with a `MisnamedError` that says which there are. */
export async function searchNamed({ db }: Store, name: string): Promise<SavedSearch> {
  const rows = await db.selectFrom('saved_searches').selectAll().where('deleted_at', 'is', null).orderBy(sql`lower(name)`).execute()
  const row = rows.find(row => row.name === name) ?? rows.find(row => row.name.toLowerCase() === name.trim().toLowerCase())
  if (row) return searchOf(row)
  const names = rows.map(row => `"${row.name}"`)
  throw new MisnamedError(`There is no saved search "${name}". ${names.length ? `There are ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.` : 'There is none yet: hearsay search --save NAME WORDS saves one.'}`)
}

/** A collection that a search names may be gone; then it finds nothing, as it does when it is asked. */
async function freshOf(store: Store, row: Selectable<Tables['saved_searches']>, since: Date): Promise<Total> {
  try {
    return await countSince(store, askedOf(row), since)
  } catch (error) {
    if (error instanceof StoreError) return { count: 0, isMore: false }
    throw error
  }
}

/** Somebody has looked at what a search finds: what is there now is not new to him any more. */
export async function noteSeen({ db }: Store, search: string, person: string): Promise<void> {
  await load(db, search)
  await db.insertInto('seen_searches').values({ search, person }).onConflict(conflict => conflict.columns(['search', 'person']).doUpdateSet({ seen_at: sql<Date>`now()` })).execute()
}

export async function renameSearch(store: Store, search: string, name: string, who: string): Promise<SavedSearch> {
  return store.transaction(async trx => {
    const before = await load(trx, search)
    const row = await trx.updateTable('saved_searches').set({ name: nameOf(name) }).where('search', '=', search).returningAll().executeTakeFirstOrThrow().catch(error => { throw taken(error, name) })
    await noteAudit(trx, { who, action: 'change-search', subject: row.name, details: { before: before.name } })
    return searchOf(row)
  })
}

/** Keep a search no longer. It can be taken back. */
export async function deleteSearch(store: Store, search: string, who: string): Promise<SavedSearch> {
  return store.transaction(async trx => {
    const row = await load(trx, search)
    await trx.updateTable('saved_searches').set({ deleted_at: new Date() }).where('search', '=', search).execute()
    await noteAudit(trx, { who, action: 'delete-search', subject: row.name })
    return searchOf(row)
  })
}

/** Have again what was deleted. */
export async function restoreSearch(store: Store, search: string, who: string): Promise<SavedSearch> {
  return store.transaction(async trx => {
    const row = await trx.updateTable('saved_searches').set({ deleted_at: null }).where('search', '=', search).returningAll().executeTakeFirst().catch(error => { throw taken(error, 'this one') })
    if (!row) throw new MissingError('There is no such search.')
    await noteAudit(trx, { who, action: 'save-search', subject: row.name })
    return searchOf(row)
  })
}

/** A new key to a search's feed; one that was given before opens it no longer. Only its hash is kept. */
export async function newFeedKey(store: Store, search: string, who: string): Promise<string> {
  const key = randomBytes(32).toString('base64url')
  await changeKey(store, search, hashOf(key), who)
  return key
}

/** Nobody may read a search as a feed any more. */
export async function revokeFeedKey(store: Store, search: string, who: string): Promise<void> {
  await changeKey(store, search, null, who)
}

async function changeKey(store: Store, search: string, key_hash: string | null, who: string): Promise<void> {
  await store.transaction(async trx => {
    const { name } = await load(trx, search)
    await trx.updateTable('saved_searches').set({ key_hash }).where('search', '=', search).execute()
    await noteAudit(trx, { who, action: 'change-search', subject: name, details: { feed: key_hash !== null } })
  })
}

/** What a search has found last, for whoever has the key to its feed; undefined for all others. */
export async function readFeed(store: Store, search: string, key: string, limit: number): Promise<{ readonly search: SavedSearch; readonly items: readonly Newest[] } | undefined> {
  const row = await store.db.selectFrom('saved_searches').selectAll().where('search', '=', search).where('key_hash', '=', hashOf(key)).where('deleted_at', 'is', null).executeTakeFirst()
  return row && { search: searchOf(row), items: await newestOf(store, askedOf(row), limit) }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

async function load(db: Store['db'], search: string): Promise<Selectable<Tables['saved_searches']>> {
  const row = await db.selectFrom('saved_searches').selectAll().where('search', '=', search).where('deleted_at', 'is', null).executeTakeFirst()
  if (!row) throw new MissingError('There is no such search.')
  return row
}

const LONGEST_NAME = 120

function nameOf(name: string): string {
  const plain = name.replace(/\s+/g, ' ').trim()
  if (!plain || plain.length > LONGEST_NAME) throw new StoreError(`A search's name has between 1 and ${LONGEST_NAME} characters.`)
  return plain
}

const UNIQUE_VIOLATION = '23505'

function taken(error: unknown, name: string): unknown {
  return (error as { code?: string }).code === UNIQUE_VIOLATION ? new TakenError(`There is a search named "${name.trim()}" already. Take another name.`) : error
}

function askedOf({ query, searched, possible }: Selectable<Tables['saved_searches']>): Asked {
  return { query, searched, possible: possible ? 'yes' : 'no' }
}

function searchOf({ search, name, query, searched, possible, saved_by, saved_at, key_hash }: Selectable<Tables['saved_searches']>): SavedSearch {
  return { search, name, query, in: searched, possible, savedBy: saved_by, savedAt: saved_at, hasFeed: key_hash !== null }
}
