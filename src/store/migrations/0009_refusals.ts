import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What was given to the desk and has not been taken in, or was not: until then it has no document to belong to.
  await sql`create table refusals (
    refusal uuid primary key default gen_random_uuid(),
    -- The call that gave it.
    job uuid not null,
    name text not null,
    -- Why it was not taken in; null while its turn has not come.
    reason text,
    at timestamptz(3) not null default now(),
    dismissed_at timestamptz(3)
  )`.execute(db)
  await sql`create index on refusals (at desc, refusal desc) where reason is not null`.execute(db)
  await sql`create index on refusals (job) where reason is null`.execute(db)
}
