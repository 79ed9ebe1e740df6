import { goldOf } from '../correct/gold.ts'
import { sql } from 'kysely'
import { collectionNamed } from './collections.ts'
import { loadCorrected } from './readings.ts'
import type { Gold } from '../correct/gold.ts'
import type { Selection } from './bundle/exportBundle.ts'
import type { Store } from './store.ts'

/** What people have found right, of the current version of each document in which they have looked at statements. Rejects with a `StoreError` when there is no collection of that name. */
export async function* goldIn(store: Store, selection: Selection): AsyncGenerator<Gold> {
  for (const document of await corrected(store, selection)) {
    const loaded = await loadCorrected(store.db, document)
    const gold = loaded && goldOf(loaded.corrected, loaded.corrections, `${document}@${loaded.machine.version}`)
    if (gold) yield gold
  }
}

/** Documents of which something that people have corrected stands. */
async function corrected(store: Store, selection: Selection): Promise<string[]> {
  const chosen = selection === 'all' ? sql`true` : 'documents' in selection ? sql`document = any(${[...selection.documents]})`
    : sql`document in (select document from collected where collection = ${await collectionNamed(store, selection.collection)}::uuid)`
  const { rows } = await sql<{ document: string }>`select distinct document from corrections where undone_at is null and ${chosen} order by document`.execute(store.db)
  return rows.map(({ document }) => document)
}
