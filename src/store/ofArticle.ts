import { inLanguage, isCollected, oneOf, tooCommon } from './search/conditions.ts'
import { outletKey, outletsNamed } from './search/outlets.ts'
import { parseSearch } from './search/parseSearch.ts'
import { queriesFor } from './search/lexemes.ts'
import { SearchError } from './search/searchError.ts'
import { sql } from 'kysely'
import type { Configuration } from './search/lexemes.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from './store.ts'
import type { Words } from './search/search.ts'

/** Which articles something is to be from. */
export interface ArticleFilter {
  /** A collection's id. */
  readonly collection?: string
  /** Words of its address or its name. */
  readonly outlet?: string
  /** BCP 47; "pt" finds "pt-BR", too. */
  readonly language?: string
  readonly document?: string
}

/** What rows have to be like. */
export interface Asked {
  readonly conditions: readonly RawBuilder<unknown>[]
  /** So few meet this that all are better found before they are sorted; the others are walked in order until a page is full. */
  readonly isNarrow: boolean
}

/** The same as conditions on a table whose rows say of which article they are. */
export async function conditionsOfArticle(store: Store, table: string, { collection, outlet, language, document }: ArticleFilter): Promise<Asked> {
  const outlets = outlet === undefined ? [] : [oneOf(outletKey(table), { values: await outletsNamed(store, [outlet]), isNegated: false })]
  const collections = collection === undefined ? [] : [isCollected(table, { values: [collection], isNegated: false })]
  const few = document !== undefined || outlet !== undefined || collection !== undefined ? await fewDocuments(store, { collection, outlet, document }) : undefined
  return {
    isNarrow: few !== undefined,
    conditions: [
      ...few ? [sql`${sql.ref(`${table}.document`)} = any(${few}::text[])`] : [...outlets, ...collections],
      ...language ? [inLanguage(table, { values: [language.toLowerCase()], isNegated: false })] : [],
    ],
  }
}

/** The documents if they are few; undefined when they are many. The database would not see how few: it takes every outlet for as frequent as all others. */
async function fewDocuments(store: Store, { collection, outlet, document }: Readonly<Record<'collection' | 'outlet' | 'document', string | undefined>>): Promise<string[] | undefined> {
  const { rows } = await sql<{ document: string }>`
    select d.document from documents d where ${all([
      sql`true`,
      ...document === undefined ? [] : [sql`d.document = ${document}`],
      ...outlet === undefined ? [] : [oneOf(outletKey('d'), { values: await outletsNamed(store, [outlet]), isNegated: false })],
      ...collection === undefined ? [] : [sql`d.document in (select c.document from collected c where c.collection = ${collection}::uuid)`],
    ])} limit ${FEW + 1}`.execute(store.db)
  return rows.length > FEW ? undefined : rows.map(row => row.document)
}

const FEW = 1000

/** The rows of a table, under a short name, that are as asked and meet more conditions: what stands from "from" on. */
export function rowsOf(table: string, name: string, { conditions, isNarrow }: Asked, more: readonly RawBuilder<unknown>[] = []): RawBuilder<unknown> {
  if (!isNarrow) return sql`from ${sql.table(table)} ${sql.ref(name)} where ${all([...conditions, ...more])}`
  return sql`from (select * from ${sql.table(table)} ${sql.ref(name)} where ${all(conditions)} offset 0) ${sql.ref(name)} where ${all([sql`true`, ...more])}`
}

/** What a column of words is asked for. */
export interface WordsAsked {
  /** With its table: `e.told_words`. */
  readonly column: string
  readonly configuration: Configuration
  readonly words: Words
}

/** Conditions that columns have these words, each its own. Rejects with a `SearchError` where they are too common to be looked for. */
export async function conditionsOfWords(store: Store, asked: readonly WordsAsked[]): Promise<RawBuilder<unknown>[]> {
  const queries = await queriesFor(store.db, asked)
  return asked.map(({ column, words }, i) => sql`${sql.ref(column)} @@ ${queries[i] ?? tooCommon(words)}::tsquery`)
}

/** Words as somebody types them to look for, with quotation marks, minus and OR. Throws a `SearchError` when they cannot be understood, or ask for something else than words. */
export function typedWords(typed: string): Words {
  const { words, ...fields } = parseSearch(typed)
  if (!words || fields.possible || Object.values(fields).flat().length) throw new SearchError(`Only words are looked for here, and "${typed}" ${words ? 'has more' : 'has none'}. A word with a colon is written in quotation marks.`)
  return words
}

/** A name as it stands, its words side by side. */
export function nameWords(name: string): Words {
  return { kind: 'text', text: name, isPrefix: false }
}

export function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}
