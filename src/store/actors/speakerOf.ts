import { sql } from 'kysely'
import { MisnamedActor } from './misnamedActor.ts'
import { placed } from './tally.ts'
import type { Store } from '../store.ts'
import type { VersionKey } from '../versions.ts'

/** Whom a statement of a document's current version is credited to, across articles. Rejects with a `MisnamedActor` when nobody can tell. */
export async function speakerOf(store: Store, { document, version }: VersionKey, ord: number): Promise<string> {
  const { rows: [row] } = await sql<{ actor: string }>`
    select p.root as actor from statements s join (${placed(sql`e.document = ${document} and e.version = ${version}`)}) p on p.ord = s.speaker_entity
    where s.document = ${document} and s.version = ${version} and s.ord = ${ord}`.execute(store.db)
  if (!row) throw new MisnamedActor('Nobody can tell whom this statement is credited to, or there is no such statement in this version any more.')
  return row.actor
}

/** Who an entity of a document's current version is across articles. Rejects with a `MisnamedActor` where there is no such entity. */
export async function actorOf(store: Store, { document, version }: VersionKey, ord: number): Promise<string> {
  const { rows: [row] } = await sql<{ actor: string }>`select p.root as actor from (${placed(sql`e.document = ${document} and e.version = ${version} and e.ord = ${ord}`)}) p`.execute(store.db)
  if (!row) throw new MisnamedActor('There is nobody with this number in this version, or there is a newer version of the article.')
  return row.actor
}
