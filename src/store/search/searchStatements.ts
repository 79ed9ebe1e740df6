import { calledOf } from '../../export/opening.ts'
import { sql } from 'kysely'
import { isSure } from '../../doc/confidence.ts'
import { chainFinder } from '../../export/chain.ts'
import { conditionsOf, oneOf } from './conditions.ts'
import { highlightsIn } from './highlights.ts'
import { loadReadings } from '../readings.ts'
import { relayedOf } from '../../export/originWords.ts'
import { outletKey } from './outlets.ts'
import { parseSearch } from './parseSearch.ts'
import { findPage } from './resultPage.ts'
import { slice } from '../../text/span.ts'
import { wayOf } from '../../export/chainWords.ts'
import type { Teller as ChainTeller } from '../../export/chain.ts'
import type { Reading, SpeakerKind, Stance, StatementForm, StatementIndex } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Possible, Search, Words } from './search.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'
import type { VersionKey } from '../versions.ts'
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
  /** Those in whose telling it stands, the innermost first; whoever quotes himself is none of them. */
  readonly within: readonly Teller[]
  /** The whole way that the words have come: "Baikal Wire, crediting Tavares, as told by the author". */
  readonly way: string
  /** Whom the article says that it is from, where that is another than its outlet. */
  readonly origin?: string
  readonly isTranslated?: true
  /** Where the content has the words looked for. */
  readonly highlights: readonly Span[]
}

export interface Teller {
  readonly speaker?: string
  readonly source?: string
  readonly cue?: string
  /** That he tells it is only possible. */
  readonly isUnsure?: true
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
  const readings = await loadReadings(store, distinctVersions(rows))
  const waysIn = new Map<Reading, (index: StatementIndex) => Way>()
  return rows.flatMap((row, i) => {
    const reading = readings.get(`${row.document} ${row.version}`)
    if (!reading?.statements[row.ord]) return []
    const wayOfIt = waysIn.get(reading) ?? wayFinder(reading)
    waysIn.set(reading, wayOfIt)
    return [itemOf(row, wayOfIt(row.ord), highlights[i]!)]
  })
}

type Way = Pick<FoundStatement, 'within' | 'way' | 'origin' | 'isTranslated'>

/** Through whom a statement has come, as the article's own card tells it: a row that told less would make what is relayed look first-hand. */
function wayFinder(reading: Reading): (index: StatementIndex) => Way {
  const chainTo = chainFinder(reading)
  const relayed = relayedOf(reading.article)
  return index => {
    const chain = chainTo(index)
    return {
      within: chain.slice(0, -1).toReversed().map(teller => tellerOf(reading, teller)), way: wayOf({ statement: reading.statements[index]!, chain }, reading),
      ...relayed,
    }
  }
}

function tellerOf(reading: Reading, { index, isSure }: ChainTeller): Teller {
  const { speaker, source, cue } = reading.statements[index]!
  return { ...speaker !== undefined && { speaker: reading.entities[speaker]!.name }, ...source && { source: slice(reading.article.text, source) }, ...cue && { cue: slice(reading.article.text, cue) }, ...!isSure && { isUnsure: true } }
}

function distinctVersions(rows: readonly Row[]): VersionKey[] {
  return [...new Map(rows.map(({ document, version }) => [`${document} ${version}`, { document, version }])).values()]
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
}

/** The rows of a page, in its order. */
async function load(store: Store, keys: readonly Key[]): Promise<Row[]> {
  if (!keys.length) return []
  const { rows } = await sql<Row>`
    select s.document, s.version, s.ord, s.key, r.title, v.opening, s.outlet, r.publisher, r.published_at, s.language, s.start_at, s.end_at, s.speaker, s.speaker_kind, s.source, s.cue, s.content,
      s.stance, s.negated, s.form, s.confidence
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

function itemOf(row: Row, way: Way, highlights: readonly Span[]): FoundStatement {
  return {
    document: row.document, version: row.version, ord: row.ord, key: row.key, start: row.start_at, end: row.end_at, language: row.language,
    ...calledOf(row.title, row.opening), ...row.outlet !== null && { outlet: row.outlet }, ...row.publisher !== null && { publisher: row.publisher },
    ...row.published_at !== null && { publishedAt: row.published_at },
    ...row.speaker !== null && { speaker: row.speaker }, ...row.source !== null && { source: row.source }, ...row.cue !== null && { cue: row.cue }, speakerKind: row.speaker_kind, content: row.content, stance: row.stance, negated: row.negated, form: row.form,
    confidence: row.confidence, isSure: isSure(row), ...way, highlights,
  }
}
