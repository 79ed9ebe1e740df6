import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Gaps, and statements for whose sake words are undecided; null until somebody has worked it out, since only the reading itself tells.
  'alter table readings add column undecided int',
  // It is worked out together with whose words an article is.
  'drop index if exists readings_document_idx',
  'create index on readings (document) where undecided is null',
  'drop index if exists readings_gaps_document_idx',
  'create index on readings ((coalesce(undecided, gaps)) desc, document) where is_current',
]
