import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Whose words an article is, as a list shows it; null until somebody has worked it out.
  'alter table readings add column shares jsonb',
  // When its words were first here to be found; null where this reading is its version's first.
  'alter table readings add column first_read_at timestamptz(3)',
  'create index on readings (document) where shares is null',
  // Which version was read last while it was the current one: those of another one, and no others, may wait to be read.
  'alter table documents add column read_version text',
  'update documents d set read_version = r.version from readings r where r.document = d.document and r.version = d.current',
  'create index on documents (document) where read_version is distinct from current',
  // Lists are walked along these, and not sorted.
  "create index on readings (left(lower(coalesce(title, '')), 200), document) where is_current",
  'create index on readings (sure desc, document) where is_current',
  'create index on readings (gaps desc, document) where is_current',
  'create index on readings ((coalesce(first_read_at, read_at)) desc, document) where is_current',
  // What somebody has seen that did not come in, and does not want to see again until it is tried again.
  'alter table failures add column dismissed_at timestamptz(3)',
  'alter table links add column dismissed_at timestamptz(3)',
  'create index on links (feed) where feed is not null',
  `create table saved_searches (
    search uuid primary key default gen_random_uuid(),
    name text not null,
    query text not null,
    searched text not null check (searched in ('statements', 'articles')),
    possible boolean not null default false,
    -- Of the key in the address of its feed, which whoever reads it brings along.
    key_hash text,
    saved_by text not null,
    saved_at timestamptz(3) not null default now(),
    deleted_at timestamptz(3)
  )`,
  'create unique index on saved_searches (lower(name)) where deleted_at is null',
  `create table seen_searches (
    search uuid not null references saved_searches on delete cascade,
    person text not null,
    seen_at timestamptz(3) not null default now(),
    primary key (search, person)
  )`,
]
