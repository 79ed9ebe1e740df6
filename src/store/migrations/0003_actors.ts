import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Rows without an actor were written before there were any: whoever opens the collection next gives them theirs.
  `alter table entities
    add column actor text,
    add column credited int not null default 0,
    add column about int not null default 0,
    add column published_from date`,
  "create index on entities (actor, coalesce(published_from, '-infinity'::date) desc, document, version, ord) where is_current",
  'create index on entities (document) where actor is null',
  `create table actors (
    actor text primary key,
    root text not null,
    chosen text,
    kind text not null,
    type text not null default '',
    name text not null default '',
    country text,
    plain text collate "C" not null default '',
    surname text,
    initials text,
    documents int not null default 0,
    credited int not null default 0,
    about int not null default 0,
    mentions int not null default 0
  )`,
  `create table actor_names (
    actor text not null,
    name text not null,
    type text not null,
    country text not null,
    words tsvector not null,
    documents int not null,
    credited int not null,
    mentions int not null,
    primary key (actor, name, type, country)
  ) with (fillfactor = 80)`,
  `create table actor_decisions (
    decision uuid primary key default gen_random_uuid(),
    what text not null check (what in ('merge', 'split', 'rename', 'note')),
    actor text not null,
    others text[] not null default '{}',
    names text[] not null default '{}',
    name text,
    document text,
    made text,
    note text,
    made_by text not null,
    made_at timestamptz(3) not null default clock_timestamp(),
    undone_by text,
    undone_at timestamptz(3)
  )`,
  'create index on actors (root)',
  ...['credited desc', 'about desc', 'documents desc', 'mentions desc', 'plain'].map(order => `create index on actors (${order}, actor) where root = actor and documents > 0`),
  'create index on actors (plain, kind)',
  'create index on actors (surname) where surname is not null',
  'create index on actors (initials) where initials is not null',
  'create index on actor_names using gin (words) with (fastupdate = off)',
  'create index on actor_decisions (made_at desc, decision)',
  'create index on actor_decisions using gin (others)',
  'create index on actor_decisions (actor)',
  "create unique index actor_splits on actor_decisions (actor, name, coalesce(document, '')) where what = 'split' and undone_at is null",
]
