import { calledOf } from '../../export/opening.ts'
import { sql } from 'kysely'
import { isSure } from '../../doc/confidence.ts'
import { conditionsOf, oneOf } from './conditions.ts'
import { highlightsIn } from './highlights.ts'
import { outletKey } from './outlets.ts'
import { parseSearch } from './parseSearch.ts'
import { findPage } from './resultPage.ts'
import type { SpeakerKind, Stance, StatementForm } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Possible, Search, Words } from './search.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'
import type { Searched, SearchOptions, SearchPage } from './resultPage.ts'

/** A statement as a list shows it. */
export interface FoundStatement extends Span {
  readonly document: string
  readonly version: string
  /** Its place among the version's statements. */
  readonly ord: number
  readonly key: string
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly publishedAt?: string
  readonly language: string
  /** The entity's name that it is credited to. */
  readonly speaker?: string
  readonly speakerKind: SpeakerKind
  /** The article's own words for who says it, and that it is said. */
  readonly source?: string
  readonly cue?: string
  readonly content: string
  readonly stance: Stance
  readonly negated: boolean
  readonly form: StatementForm
  readonly confidence: number
  readonly isSure: boolean
  /** Those in whose telling it stands, the innermost first. */
  readonly within: readonly Teller[]
  /** Where the content has the words looked for. */
  readonly highlights: readonly Span[]
}

export interface Teller {
  readonly speaker?: string
  readonly source?: string
  readonly cue?: string
}

/**
 * Statements of the documents' current versions that a search finds, as `SEARCH_HELP` tells; those that are only possible not unless it asks for them.
 * Rejects with a `SearchError` on a search that cannot be understood, with a `StoreError` on a collection or a cursor that is none.
 */
export async function searchStatements(store: Store, query: string, { sort = 'date', ...options }: SearchOptions): Promise<SearchPage<FoundStatement>> {
  const search = parseSearch(query)
  const { all, query: words } = await statementsWhere(store, search, options.possible)
  const page = await findPage<Key>(store, STATEMENTS, all, words, { sort, ...options })
  return {
    items: await statementsAt(store, page.rows, search.words),
    ...page.next !== undefined && { next: page.next },
    ...page.total && { total: page.total },
  }
}

/** What must hold of statements `s` that a search finds, with its words. */
export async function statementsWhere(store: Store, search: Search, possible?: Possible): Promise<{ readonly all: readonly RawBuilder<unknown>[]; readonly query: string | undefined }> {
  const { query, ofStatement, ofConfidence, ofArticle, outlets } = await conditionsOf(store, search, possible)
  return {
    query,
    all: [
      sql`s.is_current`, ...query === undefined ? [] : [sql`s.said_words @@ ${query}::tsquery`],
      ...ofStatement, ...ofConfidence, ...ofArticle('s'), ...outlets.map(choice => oneOf(outletKey('s'), choice)),
    ],
  }
}

/** Statements by their keys, in that order: all of these that are there, with the words looked for. */
export async function statementsAt(store: Store, keys: readonly StatementKey[], words?: Words): Promise<FoundStatement[]> {
  const rows = await load(store, keys)
  const highlights = await highlightsIn(store.db, words, rows.map(({ content }) => content))
  const chains = await loadChains(store, rows)
  return rows.map((row, i) => itemOf(row, chains.get(nameOf(row)) ?? [], highlights[i]!))
}

const STATEMENTS: Searched = { from: sql`statements s`, name: 's', key: ['document', 'version', 'ord'], words: 'said_words' }

type Key = StatementKey

export type StatementKey = { readonly document: string; readonly version: string; readonly ord: number }

interface Row extends Key {
  readonly key: string
  readonly title: string | null
  readonly opening: string | null
  readonly outlet: string | null
  readonly publisher: string | null
  readonly published_at: string | null
  readonly language: string
  readonly start_at: number
  readonly end_at: number
  readonly speaker: string | null
  readonly speaker_kind: SpeakerKind
  readonly source: string | null
  readonly cue: string | null
  readonly content: string
  readonly stance: Stance
  readonly negated: boolean
  readonly form: StatementForm
  readonly confidence: number
  readonly within: number | null
}

/** The rows of a page, in its order. */
async function load(store: Store, keys: readonly Key[]): Promise<Row[]> {
  if (!keys.length) return []
  const { rows } = await sql<Row>`
    select s.document, s.version, s.ord, s.key, r.title, v.opening, s.outlet, r.publisher, r.published_at, s.language, s.start_at, s.end_at, s.speaker, s.speaker_kind, s.source, s.cue, s.content,
      s.stance, s.negated, s.form, s.confidence, s.within
    from ${keyList(keys)} join statements s on s.document = k.document and s.version = k.version and s.ord = k.ord
      join readings r on r.document = k.document and r.version = k.version join versions v on v.document = k.document and v.version = k.version
    where ${isOneOfTheirs(keys, 's')} and ${isOneOfTheirs(keys, 'r')} and ${isOneOfTheirs(keys, 'v')}
    order by k.nth`.execute(store.db)
  return rows
}

function keyList(keys: readonly Key[]) {
  return sql`unnest(${keys.map(({ document }) => document)}::text[], ${keys.map(({ version }) => version)}::text[], ${keys.map(({ ord }) => ord)}::int[]) with ordinality as k(document, version, ord, nth)`
}

/** The documents once more as a constant, by which the planner sees which pieces of a table it need not open. */
function isOneOfTheirs(keys: readonly Key[], table: string) {
  return sql`${sql.ref(`${table}.document`)} = any(${[...new Set(keys.map(({ document }) => document))]}::text[])`
}

function nameOf({ document, version, ord }: Key): string {
  return `${document} ${version} ${ord}`
}

/** From each statement outwards, over those within which it stands. */
async function loadChains(store: Store, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly Teller[]>> {
  const nested = rows.filter(({ within }) => within !== null)
  if (!nested.length) return new Map()
  const { rows: tellers } = await sql<Key & Pick<Row, 'speaker' | 'source' | 'cue'>>`
    with recursive chain as (
      select k.document, k.version, k.ord, 1 as depth, t.within, t.speaker, t.source, t.cue
      from ${keyList(nested)} join unnest(${nested.map(({ within }) => within)}::int[]) with ordinality as w(outer_ord, nth) on w.nth = k.nth
        join statements t on t.document = k.document and t.version = k.version and t.ord = w.outer_ord
      where ${isOneOfTheirs(nested, 't')}
      union all
      select chain.document, chain.version, chain.ord, depth + 1, t.within, t.speaker, t.source, t.cue
      from chain join statements t on t.document = chain.document and t.version = chain.version and t.ord = chain.within
      where ${isOneOfTheirs(nested, 't')} and depth < ${DEEPEST}
    )
    select document, version, ord, speaker, source, cue from chain order by document, version, ord, depth`.execute(store.db)
  const chains = new Map<string, Teller[]>()
  for (const row of tellers) chains.set(nameOf(row), [...chains.get(nameOf(row)) ?? [], tellerOf(row)])
  return chains
}

/** Nobody reports further than that; a damaged row that stands within itself would not end. */
const DEEPEST = 20

function tellerOf({ speaker, source, cue }: Pick<Row, 'speaker' | 'source' | 'cue'>): Teller {
  return { ...speaker !== null && { speaker }, ...source !== null && { source }, ...cue !== null && { cue } }
}

function itemOf(row: Row, within: readonly Teller[], highlights: readonly Span[]): FoundStatement {
  return {
    document: row.document, version: row.version, ord: row.ord, key: row.key, start: row.start_at, end: row.end_at, language: row.language,
    ...calledOf(row.title, row.opening), ...row.outlet !== null && { outlet: row.outlet }, ...row.publisher !== null && { publisher: row.publisher },
    ...row.published_at !== null && { publishedAt: row.published_at },
    ...tellerOf(row), speakerKind: row.speaker_kind, content: row.content, stance: row.stance, negated: row.negated, form: row.form,
    confidence: row.confidence, isSure: isSure(row), within, highlights,
  }
}
