import { sql } from 'kysely'
import { actorId } from '../keys.ts'
import { recountAll, takeDecisions } from './recount.ts'
import { rowsFrom } from '../bulk.ts'
import { SURE } from '../../doc/confidence.ts'
import type { EntityType } from '../../doc/reading.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** A collection that is just being opened. */
interface Opened {
  readonly db: Kysely<Tables>
  transaction(run: (trx: Transaction<Tables>) => Promise<void>): Promise<void>
}

/** Say of entities who they are that were written before there were actors: in a collection, or a backup, that an older version has made. All of them or none; cheap when there are none. */
export async function nameActors(store: Opened): Promise<void> {
  if (!(await namelessDocuments(store.db, 1)).length) return
  await store.transaction(async trx => {
    await takeDecisions(trx)
    for (let some = await namelessDocuments(trx, CHUNK); some.length; some = await namelessDocuments(trx, CHUNK)) await nameIn(trx, some)
    await recountAll(trx)
  })
}

const CHUNK = 500

async function namelessDocuments(db: Kysely<Tables>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ document: string }>`select distinct document from entities where actor is null limit ${limit}`.execute(db)
  return rows.map(({ document }) => document)
}

async function nameIn(trx: Kysely<Tables>, documents: readonly string[]): Promise<void> {
  const { rows } = await sql<{ document: string; version: string; ord: number; name: string; type: EntityType; country: string | null }>`
    select document, version, ord, name, type, country from entities where document = any(${[...documents]}::text[]) and actor is null`.execute(trx)
  const named = rows.map(({ document, version, ord, name, type, country }) => ({ document, version, ord, actor: actorId({ name, type, ...country !== null && { country } }) }))
  const keys = rowsFrom(JSON.stringify(named), 'document text, version text, ord int, actor text')
  await sql`
    update entities e set actor = r.actor, published_from = d.published_from,
      credited = (select count(*) from statements s where s.document = e.document and s.version = e.version and s.speaker_entity = e.ord and s.confidence >= ${SURE}::real),
      about = (select count(*) from statements s where s.document = e.document and s.version = e.version and e.name = any(s.about) and s.confidence >= ${SURE}::real)
    from ${keys} left join readings d on d.document = r.document and d.version = r.version
    where e.document = r.document and e.version = r.version and e.ord = r.ord and e.document = any(${[...documents]}::text[])`.execute(trx)
}
