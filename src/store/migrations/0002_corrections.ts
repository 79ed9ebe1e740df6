import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** What a correction needs so that it stands: where, what stood there, with what else it was made, and what has become of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table corrections
    add column start_at int,
    add column end_at int,
    add column roles jsonb,
    add column was jsonb not null default '{}',
    add column note text,
    add column batch uuid,
    add column changed int not null default 0,
    add column state text not null default 'applied' check (state in ('applied', 'superseded', 'orphan', 'undone')),
    add column is_disputed boolean not null default false`,
  'create index on corrections (made_at desc, correction)',
  'create index on corrections (batch) where batch is not null',
]
