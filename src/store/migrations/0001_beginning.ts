import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * How many pieces a table of documents is cut into. Each piece is a table of its own to a server, so that work on different documents does not meet,
 * and each search looks into every piece, so that more would cost an embedded collection more than they bring.
 */
const PIECES = 8

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...WORDS, ...TABLES, ...Object.entries(BY_DOCUMENT).flatMap(([name, columns]) => inPieces(name, columns)), ...INDEXES]) {
    await sql.raw(statement).execute(db)
  }
}

/** Everything that belongs to a document begins its key with it and is spread by it, so that all of one document lies in one place. */
function inPieces(name: string, columns: string): string[] {
  const pieces = Array.from({ length: PIECES }, (_, i) => `create table ${name}_${i} partition of ${name} for values with (modulus ${PIECES}, remainder ${i})`)
  return [`create table ${name} (document text not null, ${columns}) partition by hash (document)`, ...pieces]
}

// PostgreSQL's Russian takes ASCII words as English and all others as Russian ones, whose endings no other language's words have.
const WORDS = [
  'create text search configuration hearsay (copy = pg_catalog.russian)',
  // Of names every word counts: the WHO, Will, Don.
  'create text search dictionary hearsay_latin_names (template = snowball, language = english)',
  'create text search dictionary hearsay_other_names (template = snowball, language = russian)',
  'create text search configuration hearsay_names (copy = hearsay)',
  'alter text search configuration hearsay_names alter mapping replace english_stem with hearsay_latin_names',
  'alter text search configuration hearsay_names alter mapping replace russian_stem with hearsay_other_names',
]

const TABLES = [
  `create table collections (
    collection uuid primary key default gen_random_uuid(),
    name text not null unique,
    note text,
    made_at timestamptz(3) not null default now()
  )`,
  `create table feeds (
    feed uuid primary key default gen_random_uuid(),
    url text not null unique,
    title text,
    collection uuid references collections on delete set null,
    site_url text,
    answered_url text,
    etag text,
    last_modified text,
    listed text,
    ttl_minutes int,
    polled_at timestamptz(3),
    changed_at timestamptz(3),
    next_poll_at timestamptz(3) not null default now(),
    failures int not null default 0,
    reason text,
    stopped_at timestamptz(3),
    added_at timestamptz(3) not null default now()
  )`,
  // Addresses that somebody or a feed asked for, and what became of them.
  `create table links (
    link text primary key,
    url text not null,
    feed uuid references feeds on delete set null,
    collection uuid references collections on delete set null,
    state text not null check (state in ('waiting', 'kept', 'refused')),
    document text,
    etag text,
    last_modified text,
    reason text,
    tries int not null default 0,
    tried_at timestamptz(3),
    added_at timestamptz(3) not null default now()
  )`,
  `create table corrections (
    correction uuid primary key default gen_random_uuid(),
    document text not null,
    version text not null,
    layer text not null,
    target text,
    quote text not null,
    before text not null,
    after text not null,
    change jsonb not null,
    made_by text not null,
    made_at timestamptz(3) not null default now(),
    undone_by text,
    undone_at timestamptz(3)
  )`,
  // What was purged on purpose: that it was here, and nothing of what it was.
  `create table tombstones (
    document text primary key,
    purged_by text not null,
    purged_at timestamptz(3) not null default now(),
    reason text
  )`,
  `create table audit (
    entry bigint generated always as identity primary key,
    at timestamptz(3) not null default now(),
    who text not null,
    action text not null,
    subject text,
    details jsonb not null default '{}'
  )`,
]

const PLACE = 'version text not null, ord int not null, start_at int not null, end_at int not null'
const KEY = 'primary key (document, version, ord)'

const BY_DOCUMENT: Readonly<Record<string, string>> = {
  documents: `
    outlet text,
    url text,
    current text not null,
    added_at timestamptz(3) not null default now(),
    primary key (document)`,
  // Never changed after they are written: what was given.
  versions: `
    version text not null,
    nth int not null,
    title text,
    publisher text,
    byline text[] not null default '{}',
    published_at text,
    modified_at text,
    language text,
    url text,
    text text not null,
    blocks jsonb,
    notes text[] not null default '{}',
    added_at timestamptz(3) not null default now(),
    primary key (document, version),
    unique (document, nth)`,
  originals: `
    original text not null,
    version text not null,
    media_type text not null,
    name text,
    url text,
    fetched_at timestamptz(3),
    size int not null,
    packed bytea not null,
    added_at timestamptz(3) not null default now(),
    primary key (document, version, original)`,
  collected: `
    collection uuid not null,
    added_at timestamptz(3) not null default now(),
    primary key (document, collection)`,
  // What was found in a version: replaced as a whole, with all rows below, in one transaction.
  readings: `
    version text not null,
    is_current boolean not null,
    engine text not null,
    pack text not null,
    read_at timestamptz(3) not null default now(),
    title text,
    publisher text,
    byline text[] not null default '{}',
    published_at text,
    published_from date,
    published_to date,
    language text not null,
    words int not null,
    statements int not null,
    sure int not null,
    gaps int not null,
    packed bytea not null,
    search tsvector not null,
    primary key (document, version)`,
  failures: `
    version text not null,
    reason text not null,
    tries int not null default 1,
    failed_at timestamptz(3) not null default now(),
    primary key (document, version)`,
  statements: `
    ${PLACE},
    is_current boolean not null,
    key text not null,
    form text not null,
    stance text not null,
    negated boolean not null,
    speaker text,
    speaker_kind text not null,
    speaker_entity int,
    source text,
    cue text,
    content text not null,
    about text[] not null default '{}',
    within int,
    confidence real not null,
    made_by text not null,
    outlet text,
    language text not null,
    published_from date,
    published_to date,
    by_words tsvector not null,
    said_words tsvector not null,
    about_words tsvector not null,
    ${KEY}`,
  figures: `
    ${PLACE},
    is_current boolean not null,
    kind text not null,
    low double precision,
    high double precision,
    unit text,
    mod text,
    change text,
    words text not null,
    counted text,
    as_of text,
    period text,
    statement int,
    made_by text not null,
    ${KEY}`,
  times: `
    ${PLACE},
    is_current boolean not null,
    type text not null,
    value text not null,
    mod text,
    words text not null,
    from_day date,
    to_day date,
    made_by text not null,
    ${KEY}`,
  events: `
    ${PLACE},
    is_current boolean not null,
    type text not null,
    domain text not null,
    agents text[] not null,
    patients text[] not null,
    time text,
    from_day date,
    to_day date,
    place text,
    realities text[] not null,
    tellings jsonb not null,
    ${KEY}`,
  entities: `
    version text not null,
    ord int not null,
    is_current boolean not null,
    name text not null,
    type text not null,
    country text,
    mentions int not null,
    said int not null,
    roles jsonb not null,
    made_by text not null,
    ${KEY}`,
  gaps: `
    ${PLACE},
    is_current boolean not null,
    layer text not null,
    field text,
    why text not null,
    made_by text not null,
    ${KEY}`,
}

const INDEXES = [
  'create index on versions (added_at desc, document)',
  // Of what outsiders name, only the beginning: an index takes no value of more than 2,700 bytes.
  'create index on documents (left(lower(outlet), 200))',
  // Searches sort by day, what has none last.
  "create index on readings (coalesce(published_from, '-infinity'::date) desc, document, version) where is_current",
  // Searches would have to look through what waits to be indexed, and nobody vacuums an embedded collection: so nothing waits.
  'create index on readings using gin (search) with (fastupdate = off) where is_current',
  'create index on statements using gin (by_words, said_words, about_words) with (fastupdate = off) where is_current',
  "create index on statements (coalesce(published_from, '-infinity'::date) desc, document, version, ord) where is_current",
  "create index on statements (left(lower(outlet), 200), coalesce(published_from, '-infinity'::date) desc) where is_current",
  'create index on entities (left(lower(name), 200)) where is_current',
  'create index on events (from_day, document) where is_current',
  'create index on links (state, added_at)',
  'create index on corrections (document)',
  'create index on collected (collection, document)',
]
