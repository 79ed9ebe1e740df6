import { sql } from 'kysely'
import { noteAudit } from './audit.ts'
import { MisnamedError, StoreError } from './storeError.ts'
import type { Store } from './store.ts'

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
  const rows = await store.db.selectFrom('collections as c').selectAll()
    .select(({ selectFrom }) => selectFrom('collected').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('collected.collection', '=', 'c.collection').as('documents'))
    .orderBy('name').execute()
  return rows.map(({ collection, name, note, documents, made_at }) => ({ collection, name, documents: documents ?? 0, madeAt: made_at, ...(note !== null && { note }) }))
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
  if (!name.trim()) throw new StoreError('A collection needs a name.')
  if (name.length > LONGEST_NAME) throw new StoreError(`A collection's name has at most ${LONGEST_NAME} letters.`)
  await store.db.insertInto('collections').values({ name }).onConflict(conflict => conflict.column('name').doNothing()).execute()
  return collectionNamed(store, name)
}

const LONGEST_NAME = 200

/** Put documents into a collection; those that are in it already stay. */
export async function collectDocuments(store: Store, collection: string, documents: readonly string[], who: string): Promise<void> {
  await store.transaction(async trx => {
    await sql`insert into collected (document, collection) select d.document, ${collection}::uuid from documents d where d.document = any(${[...documents]}) on conflict do nothing`.execute(trx)
    await noteAudit(trx, { who, action: 'collect', subject: collection, details: { documents } })
  })
}
