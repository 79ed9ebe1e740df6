import { LOOKED_AT, openingOf } from '../../export/opening.ts'
import { rowsFrom } from '../bulk.ts'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** The first words of each version's text stand beside it, by which lists call what has no title. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`alter table versions add column opening text`.execute(db)
  await fillOpenings(db)
}

/** For versions that were written before; those that come later have theirs from the start. */
export async function fillOpenings(db: Kysely<any>): Promise<void> {
  for (let last = { document: '', version: '' }; ;) {
    // One character more than is looked at tells whether the text goes on.
    const { rows } = await sql<{ document: string; version: string; text: string }>`
      select document, version, left(text, ${LOOKED_AT + 1}::int) as text from versions
      where opening is null and document >= ${last.document} and (document, version) > (${last.document}, ${last.version}) order by document, version limit ${BATCH}::int`.execute(db)
    if (!rows.length) return
    last = rows.at(-1)!
    const openings = rows.map(({ document, version, text }) => ({ document, version, opening: openingOf(text) }))
    await sql`update versions v set opening = r.opening from ${rowsFrom(JSON.stringify(openings), 'document text, version text, opening text')}
      where v.document = r.document and v.version = r.version and v.document = any(${rows.map(({ document }) => document)}::text[])`.execute(db)
  }
}

const BATCH = 500
