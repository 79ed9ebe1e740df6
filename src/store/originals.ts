import { unpack } from './packing.ts'
import type { Store } from './store.ts'
import type { VersionKey } from './versions.ts'

/** What is known of the bytes that a version was made from. */
export interface OriginalInfo {
  readonly original: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly name?: string
  readonly url?: string
  readonly fetchedAt?: Date
}

/** The originals of a version: none for text that came without one. */
export async function originalsOf(store: Store, { document, version }: VersionKey): Promise<OriginalInfo[]> {
  const rows = await store.db.selectFrom('originals').select(['original', 'media_type', 'size', 'name', 'url', 'fetched_at'])
    .where('document', '=', document).where('version', '=', version).orderBy('added_at').orderBy('original').execute()
  return rows.map(row => ({
    original: row.original, mediaType: row.media_type, sizeBytes: row.size,
    ...(row.name !== null && { name: row.name }), ...(row.url !== null && { url: row.url }), ...(row.fetched_at && { fetchedAt: row.fetched_at }),
  }))
}

/** An original's bytes as they were fetched or given; undefined when there is none of that id. */
export async function loadOriginal(store: Store, { document, version }: VersionKey, original: string): Promise<Uint8Array | undefined> {
  const row = await store.db.selectFrom('originals').select('packed')
    .where('document', '=', document).where('version', '=', version).where('original', '=', original).executeTakeFirst()
  return row && unpack(row.packed)
}
