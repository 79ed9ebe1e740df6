import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...INDEXES]) await sql.raw(statement).execute(db)
}

// Words of a version, with what stood around them: so they are found again in another one.
const ANCHOR = 'document text not null, version text not null, start_at int not null, end_at int not null, quote text not null, before text not null, after text not null, target text'
// What is taken away stays, so that it can be brought back.
const REMOVED = 'removed_by text, removed_at timestamptz(3)'

const TABLES = [
  `create table worksheets (
    worksheet uuid primary key default gen_random_uuid(),
    ${ANCHOR},
    status text not null default 'open' check (status in ('open', 'in-progress', 'waiting', 'checked', 'dropped')),
    question text,
    assignee text,
    due date,
    made_by text not null,
    made_at timestamptz(3) not null default now(),
    changed_at timestamptz(3) not null default now(),
    ${REMOVED}
  )`,
  `create table evidence (
    evidence uuid primary key default gen_random_uuid(),
    worksheet uuid not null references worksheets on delete cascade,
    document text not null,
    kind text not null check (kind in ('words', 'address', 'note')),
    of_document text,
    of_version text,
    start_at int,
    end_at int,
    quote text,
    url text,
    note text,
    added_by text not null,
    added_at timestamptz(3) not null default now(),
    ${REMOVED}
  )`,
  `create table inquiries (
    inquiry uuid primary key default gen_random_uuid(),
    worksheet uuid not null references worksheets on delete cascade,
    document text not null,
    name text not null,
    reach text,
    asked_on date,
    answered_on date,
    answer text,
    added_by text not null,
    added_at timestamptz(3) not null default now(),
    ${REMOVED}
  )`,
  `create table ratings (
    worksheet uuid not null references worksheets on delete cascade,
    person text not null,
    document text not null,
    scale text,
    words text,
    rated_at timestamptz(3) not null default now(),
    primary key (worksheet, person)
  )`,
  // Who changed what when. Of evidence it has the id alone: its words may be those of another document.
  `create table worksheet_changes (
    change uuid primary key default gen_random_uuid(),
    worksheet uuid not null references worksheets on delete cascade,
    document text not null,
    nth int not null,
    who text not null,
    at timestamptz(3) not null default now(),
    what text not null,
    part text,
    before text,
    after text,
    unique (worksheet, nth)
  )`,
  `create table reactions (
    reaction uuid primary key default gen_random_uuid(),
    ${ANCHOR},
    person text not null,
    choice text not null check (choice in ('like', 'dislike', 'agree', 'dispute', 'unsure')),
    reason text,
    made_at timestamptz(3) not null default now(),
    changed_at timestamptz(3) not null default now()
  )`,
  // What the people of a desk have agreed upon for all of it.
  `create table settings (
    key text primary key,
    value jsonb not null,
    set_by text not null,
    set_at timestamptz(3) not null default now()
  )`,
]

const INDEXES = [
  "create index on worksheets (coalesce(due, 'infinity'::date), made_at, worksheet)",
  'create index on worksheets (document)',
  'create index on evidence (worksheet)',
  'create index on evidence (of_document)',
  'create index on inquiries (worksheet)',
  'create index on reactions (document)',
]
