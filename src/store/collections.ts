import { sql } from 'kysely'
import { noteAudit } from './audit.ts'
import { MisnamedError, MissingError, StoreError, TakenError } from './storeError.ts'
import type { Kysely } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** A case: documents that somebody keeps together under a name. */
export interface CollectionInfo {
  readonly collection: string
  readonly name: string
  readonly note?: string
  readonly documents: number
  readonly madeAt: Date
}

/** All collections, by name. */
export async function listCollections(store: Store): Promise<CollectionInfo[]> {
  return (await rowsOf(store.db).orderBy('name').execute()).map(infoOf)
}

/** A collection by its id. Rejects with a `MissingError` when it is not there. */
export async function loadCollection(db: Kysely<Tables>, collection: string): Promise<CollectionInfo> {
  const row = await rowsOf(db).where('c.collection', '=', collection).executeTakeFirst()
  if (!row) throw new MissingError('There is no such collection. It may have been deleted meanwhile.')
  return infoOf(row)
}

function rowsOf(db: Kysely<Tables>) {
  return db.selectFrom('collections as c').selectAll()
    .select(({ selectFrom }) => selectFrom('collected').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('collected.collection', '=', 'c.collection').as('documents'))
}

function infoOf({ collection, name, note, documents, made_at }: { readonly collection: string; readonly name: string; readonly note: string | null; readonly documents: number | null; readonly made_at: Date }): CollectionInfo {
  return { collection, name, documents: documents ?? 0, madeAt: made_at, ...(note !== null && { note }) }
}

/** The id of the collection of that name. Rejects with a `MisnamedError` that names those there are. */
export async function collectionNamed(store: Store, name: string): Promise<string> {
  const found = await store.db.selectFrom('collections').select('collection').where('name', '=', name).executeTakeFirst()
  if (found) return found.collection
  const names = (await listCollections(store)).map(collection => `"${collection.name}"`)
  throw new MisnamedError(`There is no collection "${name}". ${names.length ? `There are ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.` : 'There is none yet: hearsay add --collection NAME makes one.'}`)
}

/** The id of the collection of that name, which is made if there is none. */
export async function makeCollection(store: Store, name: string): Promise<string> {
  assertName(name)
  await store.db.insertInto('collections').values({ name }).onConflict(conflict => conflict.column('name').doNothing()).execute()
  return collectionNamed(store, name)
}

function assertName(name: string): void {
  if (!name.trim()) throw new StoreError('A collection needs a name.')
  if (name.length > LONGEST_NAME) throw new StoreError(`A collection's name has at most ${LONGEST_NAME} letters.`)
}

const LONGEST_NAME = 200

/** Make a collection that nobody has. Rejects with a `TakenError` when there is one of that name. */
export async function newCollection(store: Store, { name, note }: { readonly name: string; readonly note?: string }, who: string): Promise<CollectionInfo> {
  assertName(name)
  return store.transaction(async trx => {
    const row = await trx.insertInto('collections').values({ name, note: note ?? null }).onConflict(conflict => conflict.column('name').doNothing()).returning('collection').executeTakeFirst()
    if (!row) throw nameTaken(name)
    await noteAudit(trx, { who, action: 'make-collection', subject: row.collection, details: { name } })
    return loadCollection(trx, row.collection)
  })
}

/** Call a collection otherwise, or note something else of it; null takes the note away. Rejects with a `MissingError`, or a `TakenError`. */
export async function changeCollection(store: Store, collection: string, change: { readonly name?: string; readonly note?: string | null }, who: string): Promise<CollectionInfo> {
  const { name, note } = change
  if (name !== undefined) assertName(name)
  return store.transaction(async trx => {
    const before = await loadCollection(trx, collection)
    const other = name === undefined ? undefined : await trx.selectFrom('collections').select('collection').where('name', '=', name).where('collection', '!=', collection).executeTakeFirst()
    if (other) throw nameTaken(name!)
    await trx.updateTable('collections').set({ name: name ?? before.name, ...(note !== undefined && { note }) }).where('collection', '=', collection).execute()
    await noteAudit(trx, { who, action: 'change-collection', subject: collection, details: { ...change, before: before.name } })
    return loadCollection(trx, collection)
  })
}

function nameTaken(name: string): TakenError {
  return new TakenError(`There is a collection "${name}" already. Choose another name.`)
}

/** Do away with a collection; its documents stay. Resolves to what it was. Rejects with a `MissingError`. */
export async function deleteCollection(store: Store, collection: string, who: string): Promise<CollectionInfo> {
  return store.transaction(async trx => {
    const info = await loadCollection(trx, collection)
    await trx.deleteFrom('collected').where('collection', '=', collection).execute()
    await trx.deleteFrom('collections').where('collection', '=', collection).execute()
    await noteAudit(trx, { who, action: 'delete-collection', subject: collection, details: { name: info.name, documents: info.documents } })
    return info
  })
}

/** Put documents into a collection and take others out, at once. Resolves to those that were not in it, and those that were. Rejects with a `MissingError`. */
export async function changeDocuments(store: Store, collection: string, { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] }, who: string): Promise<{ readonly added: readonly string[]; readonly removed: readonly string[] }> {
  return store.transaction(async trx => {
    await loadCollection(trx, collection)
    const { rows: removed } = await sql<{ document: string }>`delete from collected where collection = ${collection}::uuid and document = any(${[...remove]}) returning document`.execute(trx)
    const { rows: added } = await sql<{ document: string }>`
      insert into collected (document, collection) select d.document, ${collection}::uuid from documents d where d.document = any(${[...add]}) on conflict do nothing returning document`.execute(trx)
    const changed = { added: added.map(({ document }) => document), removed: removed.map(({ document }) => document) }
    if (changed.added.length) await noteAudit(trx, { who, action: 'collect', subject: collection, details: { documents: changed.added } })
    if (changed.removed.length) await noteAudit(trx, { who, action: 'uncollect', subject: collection, details: { documents: changed.removed } })
    return changed
  })
}
