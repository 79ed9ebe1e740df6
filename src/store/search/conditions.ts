import { sql } from 'kysely'
import { SURE } from '../../doc/confidence.ts'
import { collectionNamed } from '../collections.ts'
import { dayOf } from './day.ts'
import { queriesFor } from './lexemes.ts'
import { outletsNamed } from './outlets.ts'
import { SearchError } from './searchError.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'
import type { Choice, Names, Possible, Published, Search, Trait, Words } from './search.ts'

/** A search in the database's terms: conditions on a statement `s`, on an article's reading `r`, and on either, each a list that must hold as a whole. */
export interface Conditions {
  /** The words as `tsquery`, where there are any. */
  readonly query: string | undefined
  /** On what a statement is, without the words. */
  readonly ofStatement: readonly RawBuilder<unknown>[]
  /** Whether a statement is wanted as sure as it is. */
  readonly ofConfidence: readonly RawBuilder<unknown>[]
  /** On date, language and collection, which a statement has of its article. */
  ofArticle(table: 's' | 'r'): readonly RawBuilder<unknown>[]
  readonly outlets: readonly Choice<string>[]
}

/** Where the search says nothing of what is possible, `otherwise` counts. Rejects with a `SearchError` or a `StoreError` when words are too common or a collection is not there. */
export async function conditionsOf(store: Store, search: Search, otherwise: Possible = 'no'): Promise<Conditions> {
  const possible = search.possible ?? otherwise
  const asked = [
    ...search.by.map(({ words }) => ({ words, configuration: 'hearsay_names' as const })),
    ...search.about.map(({ words }) => ({ words, configuration: 'hearsay_names' as const })),
    ...search.words ? [{ words: search.words, configuration: 'hearsay' as const }] : [],
  ]
  const queries = await queriesFor(store.db, asked)
  const query = search.words && (queries.at(-1) ?? tooCommon(search.words))
  const names = [...search.by.map(name => ({ ...name, column: 'by_words' })), ...search.about.map(name => ({ ...name, column: 'about_words' }))]
  const collections = await Promise.all(search.collection.map(async choice => ({ ...choice, values: await Promise.all(choice.values.map(name => collectionNamed(store, name))) })))
  return {
    query,
    ofStatement: [
      ...names.map((name, i) => named(name, queries[i])),
      ...search.said.map(choice => oneOf(sql.ref('s.stance'), choice)),
      ...search.kind.map(choice => oneOf(sql.ref('s.speaker_kind'), choice)),
      ...search.form.map(choice => oneOf(sql.ref('s.form'), choice)),
      ...search.traits.map(hasTraits),
    ],
    ofConfidence: possible === 'yes' ? [] : [possible === 'no' ? sql`s.confidence >= ${SURE}::real` : sql`s.confidence < ${SURE}::real`],
    ofArticle: table => [
      ...search.published.map(published => isPublished(table, published, possible)),
      ...search.language.map(choice => inLanguage(table, choice)),
      ...collections.map(choice => isCollected(table, choice)),
    ],
    outlets: await Promise.all(search.outlet.map(async choice => ({ ...choice, values: await outletsNamed(store, choice.values) }))),
  }
}

export function tooCommon(words: Words): never {
  const texts = textsOf(words).map(text => `"${text}"`)
  throw new SearchError(`${texts.join(' and ')} ${texts.length > 1 ? 'are' : 'is'} so common that no search looks for ${texts.length > 1 ? 'them' : 'it'}. Add a rarer word.`)
}

function textsOf(words: Words): string[] {
  if (words.kind === 'text') return [words.text]
  return words.kind === 'not' ? textsOf(words.of) : words.of.flatMap(textsOf)
}

function not(isNegated: boolean, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return isNegated ? sql`not (${condition})` : condition
}

function named({ column, isNegated }: Names & { readonly column: string }, query: string | undefined): RawBuilder<unknown> {
  return not(isNegated, query === undefined ? sql`false` : sql`${sql.ref(`s.${column}`)} @@ ${query}::tsquery`)
}

/** That a column has one of the values, or none of them; nothing is not one of them. */
export function oneOf(column: RawBuilder<unknown>, { values, isNegated }: Choice<string>): RawBuilder<unknown> {
  return isNegated ? sql`(${column} = any(${[...values]}::text[])) is not true` : sql`${column} = any(${[...values]}::text[])`
}

function hasTraits({ values, isNegated }: Choice<Trait>): RawBuilder<unknown> {
  return not(isNegated, sql`(${sql.join(values.map(trait => TRAITS[trait]), sql` or `)})`)
}

const TRAITS: Readonly<Record<Trait, RawBuilder<unknown>>> = {
  within: sql`s.within is not null`,
  negated: sql`s.negated`,
  figure: sql`exists (select from figures f where f.document = s.document and f.version = s.version and f.statement = s.ord)`,
}

/**
 * An article may have been published on any day between two. It is found when all of these were asked for, and as possible when one of them was.
 * Without a date it is neither in nor out, and so not found.
 */
function isPublished(table: string, { days, isNegated }: Published, possible: Possible): RawBuilder<unknown> {
  const [first, last, day] = [sql.ref(`${table}.published_from`), sql.ref(`${table}.published_to`), dayOf(table)]
  const intervals = days.map(({ from, to }) => {
    if (!from && !to) return sql`${first} is null`
    const within = possible === 'no'
      ? [...from ? [sql`${day} >= ${from}::date`] : [sql`${first} is not null`], ...to ? [sql`${last} <= ${to}::date and ${day} <= ${to}::date`] : []]
      : [...from ? [sql`${last} >= ${from}::date`] : [], ...to ? [sql`${first} <= ${to}::date`] : []]
    return sql`(${sql.join(within, sql` and `)})`
  })
  const condition = sql`(${sql.join(intervals, sql` or `)})`
  return isNegated ? sql`${first} is not null and not ${condition}` : condition
}

export function inLanguage(table: string, { values, isNegated }: Choice<string>): RawBuilder<unknown> {
  const language = sql`lower(${sql.ref(`${table}.language`)})`
  return not(isNegated, sql`(${sql.join(values.map(value => sql`${language} = ${value} or ${language} like ${`${value}-%`}`), sql` or `)})`)
}

export function isCollected(table: string, { values, isNegated }: Choice<string>): RawBuilder<unknown> {
  return not(isNegated, sql`exists (select from collected c where c.document = ${sql.ref(`${table}.document`)} and c.collection = any(${[...values]}::uuid[]))`)
}
