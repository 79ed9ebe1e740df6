import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'

/** Versions that nobody has read nor failed to read, the newest first. */
export async function neverRead(db: Kysely<Tables>, limit: number): Promise<VersionKey[]> {
  const { rows } = await sql<VersionKey>`
    select v.document, v.version from versions v
    where not exists (select from readings r where r.document = v.document and r.version = v.version)
      and not exists (select from failures f where f.document = v.document and f.version = v.version)
    order by v.added_at desc, v.document limit ${limit}`.execute(db)
  return rows
}

/** Those of the versions that have no reading by this engine and pack yet. */
export async function stillUnread(db: Kysely<Tables>, keys: readonly VersionKey[], { engine, pack }: { readonly engine: string; readonly pack: string }): Promise<VersionKey[]> {
  const { rows } = await sql<VersionKey>`
    select document, version from readings
    where document = any(${keys.map(({ document }) => document)}) and version = any(${keys.map(({ version }) => version)}) and engine = ${engine} and pack = ${pack}`.execute(db)
  const read = new Set(rows.map(({ document, version }) => `${document} ${version}`))
  return keys.filter(({ document, version }) => !read.has(`${document} ${version}`))
}

/** Versions that could not be read, those that failed longest ago first. */
export async function failedVersions(db: Kysely<Tables>): Promise<VersionKey[]> {
  return db.selectFrom('failures').select(['document', 'version']).orderBy('failed_at').orderBy('document').execute()
}
