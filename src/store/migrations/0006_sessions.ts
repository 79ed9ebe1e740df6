import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/** Browsers and programs that may come in. No part of the collection: whoever restores a backup lets nobody in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table sessions (
    session uuid primary key default gen_random_uuid(),
    hash text not null unique,
    name text not null,
    kind text not null check (kind in ('browser', 'program')),
    begun_at timestamptz not null default now(),
    seen_at timestamptz not null default now()
  )`.execute(db)
}
