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

/** The same as conditions on a table whose rows say of which article they are. */
export async function conditionsOfArticle(store: Store, table: string, { collection, outlet, language, document }: ArticleFilter): Promise<RawBuilder<unknown>[]> {
  return [
    ...document ? [sql`${sql.ref(`${table}.document`)} = ${document}`] : [],
    ...collection ? [isCollected(table, { values: [collection], isNegated: false })] : [],
    ...outlet ? [oneOf(outletKey(table), { values: await outletsNamed(store, [outlet]), isNegated: false })] : [],
    ...language ? [inLanguage(table, { values: [language.toLowerCase()], isNegated: false })] : [],
  ]
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
