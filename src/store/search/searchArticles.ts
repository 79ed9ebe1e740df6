import { sql } from 'kysely'
import { calledOf } from '../../export/opening.ts'
import { conditionsOf, oneOf } from './conditions.ts'
import { highlightsIn } from './highlights.ts'
import { loadReadings } from '../readings.ts'
import { outletKey } from './outlets.ts'
import { parseSearch } from './parseSearch.ts'
import { relayedOf } from '../../export/originWords.ts'
import { findPage } from './resultPage.ts'
import { snippetOf } from './snippet.ts'
import type { Possible, Search, Words } from './search.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'
import type { Snippet } from './snippet.ts'
import type { Searched, SearchOptions, SearchPage } from './resultPage.ts'

/** An article as a list shows it. */
export interface FoundArticle {
  readonly document: string
  readonly version: string
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly byline: readonly string[]
  readonly url?: string
  readonly publishedAt?: string
  readonly language: string
  readonly words: number
  readonly sure: number
  /** Whom the article says that it is from, where that is another than its outlet. */
  readonly origin?: string
  readonly isTranslated?: true
  /** A piece of the text with the words looked for; its beginning when there were none. */
  readonly snippet: Snippet
}

/**
 * Articles, in their documents' current versions, that have the words in title or text; where fields ask for statements, those that hold one of which all of these fields are true.
 * By relevance when there are words. Rejects with a `SearchError` on a search that cannot be understood, with a `StoreError` on a collection or a cursor that is none.
 */
export async function searchArticles(store: Store, query: string, { sort = 'relevance', ...options }: SearchOptions): Promise<SearchPage<FoundArticle>> {
  const search = parseSearch(query)
  const { all, query: words, isByStatement } = await articlesWhere(store, search, options.possible)
  const page = await findPage<Key>(store, { ...ARTICLES, isByLongWords: words !== undefined && !isByStatement }, all, words, { sort, ...options })
  return {
    items: await articlesAt(store, page.rows, search.words),
    ...page.next !== undefined && { next: page.next },
    ...page.total && { total: page.total },
  }
}

/** What must hold of articles' readings `r` that a search finds, with its words, and whether one of their statements decides. */
export async function articlesWhere(store: Store, search: Search, possible?: Possible): Promise<{ readonly all: readonly RawBuilder<unknown>[]; readonly query: string | undefined; readonly isByStatement: boolean }> {
  const { query, ofStatement, ofConfidence, ofArticle, outlets } = await conditionsOf(store, search, possible)
  // A statement has date, language and outlet of its article, so that one look into the statements decides all.
  const isByStatement = ofStatement.length > 0
  const rest = isByStatement
    ? [sql`exists (select from statements s where ${sql.join([THEIRS, ...ofStatement, ...ofConfidence, ...ofArticle('s'), ...outlets.map(choice => oneOf(outletKey('s'), choice))], sql` and `)})`]
    : [...ofArticle('r'), ...outlets.map(choice => sql`exists (select from documents d where d.document = r.document and ${oneOf(outletKey('d'), choice)})`)]
  return { query, all: [sql`r.is_current`, ...query === undefined ? [] : [sql`r.search @@ ${query}::tsquery`], ...rest], isByStatement }
}

/** The articles of these keys, in their order, with the piece that has most of the words. */
export async function articlesAt(store: Store, keys: readonly Key[], words: Words | undefined): Promise<FoundArticle[]> {
  const rows = await load(store, keys)
  const highlights = await highlightsIn(store.db, words, rows.map(({ text }) => text))
  const readings = await loadReadings(store, rows)
  return rows.map((row, i) => {
    const reading = readings.get(`${row.document} ${row.version}`)
    return { ...itemOf(row, snippetOf(row.text, highlights[i]!, row.title ?? undefined)), ...reading && relayedOf(reading.article) }
  })
}

const THEIRS = sql`s.document = r.document and s.version = r.version and s.is_current`

const ARTICLES: Searched = { from: sql`readings r`, name: 'r', key: ['document', 'version'], words: 'search' }

type Key = { readonly document: string; readonly version: string }

interface Row extends Key {
  readonly title: string | null
  readonly opening: string | null
  readonly outlet: string | null
  readonly publisher: string | null
  readonly byline: readonly string[]
  readonly url: string | null
  readonly published_at: string | null
  readonly language: string
  readonly words: number
  readonly sure: number
  readonly text: string
}

/** The rows of a page, in its order. */
async function load(store: Store, keys: readonly Key[]): Promise<Row[]> {
  if (!keys.length) return []
  const documents = keys.map(({ document }) => document)
  const theirs = (table: string) => sql`${sql.ref(`${table}.document`)} = any(${documents}::text[])`
  const { rows } = await sql<Row>`
    select r.document, r.version, r.title, v.opening, d.outlet, r.publisher, r.byline, d.url, r.published_at, r.language, r.words, r.sure, v.text
    from unnest(${documents}::text[], ${keys.map(({ version }) => version)}::text[]) with ordinality as k(document, version, nth)
      join readings r on r.document = k.document and r.version = k.version join versions v on v.document = k.document and v.version = k.version
      join documents d on d.document = k.document
    where ${theirs('r')} and ${theirs('v')} and ${theirs('d')}
    order by k.nth`.execute(store.db)
  return rows
}

function itemOf(row: Row, snippet: Snippet): FoundArticle {
  return {
    document: row.document, version: row.version, byline: row.byline, language: row.language, words: row.words, sure: row.sure, snippet,
    ...calledOf(row.title, row.opening), ...row.outlet !== null && { outlet: row.outlet }, ...row.publisher !== null && { publisher: row.publisher },
    ...row.url !== null && { url: row.url }, ...row.published_at !== null && { publishedAt: row.published_at },
  }
}
