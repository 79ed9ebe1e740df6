import { articlesWhere } from './searchArticles.ts'
import { outletNames } from './outlets.ts'
import { PLANNED } from './resultPage.ts'
import { parseSearch } from './parseSearch.ts'
import { sql } from 'kysely'
import { statementsWhere } from './searchStatements.ts'
import type { Possible } from './search.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from '../store.ts'

/** What a result can be narrowed down by; each but the last two is the name of a search's field, and these two are dates for `on`. */
export const FACETS = ['outlet', 'by', 'said', 'kind', 'lang', 'in', 'year', 'month'] as const
export type FacetName = (typeof FACETS)[number]

export interface Facet {
  readonly name: FacetName
  /** Those of most results first, dates the latest first. */
  readonly values: readonly FacetValue[]
  /** There are values of fewer results. */
  readonly isMore: boolean
}

export interface FacetValue {
  readonly value: string
  /** Of an outlet's address, where it is known. */
  readonly name?: string
  readonly count: number
}

export interface Facets {
  readonly facets: readonly Facet[]
  /** There was more than could be counted: each count is of that many results, and the whole may have more. */
  readonly isPartial: boolean
}

/** What a search's results are like, counted over all of them, up to {@link COUNTED}. Rejects as the search itself does. */
export async function facetsOf(store: Store, query: string, { in: searched, possible }: { readonly in: 'statements' | 'articles'; readonly possible?: Possible }): Promise<Facets> {
  const search = parseSearch(query)
  const found = searched === 'statements'
    ? sql`select s.document, s.outlet, s.speaker, s.stance, s.speaker_kind, s.language, s.published_from, s.published_to from statements s where ${all((await statementsWhere(store, search, possible)).all)}`
    : sql`select r.document, (select outlet from documents d where d.document = r.document) as outlet, null::text as speaker, null::text as stance, null::text as speaker_kind, r.language, r.published_from, r.published_to
        from readings r where ${all((await articlesWhere(store, search, possible)).all)}`
  const rows = await store.transaction(async trx => {
    await PLANNED.execute(trx)
    const counted = FACETS.map(name => sql`(select ${sql.lit(name)} as name, ${VALUES[name].value} as value, count(*)::int as count ${VALUES[name].from} group by 2 ${VALUES[name].order} limit ${SHOWN + 1})`)
    return (await sql<{ name: FacetName | 'all'; value: string; count: number }>`
      with found as materialized (${found} limit ${COUNTED + 1})
      select 'all' as name, '' as value, count(*)::int as count from found union all ${sql.join(counted, sql` union all `)}`.execute(trx)).rows
  })
  const groups = Map.groupBy(rows, ({ name }) => name)
  const names = await outletNames(store, groups.get('outlet')?.map(({ value }) => value) ?? [])
  const named = (facet: FacetName, value: string) => (facet === 'outlet' && names.has(value) ? { name: names.get(value)! } : {})
  return {
    isPartial: groups.get('all')![0]!.count > COUNTED,
    facets: FACETS.flatMap(name => {
      const values = groups.get(name) ?? []
      return values.length ? [{ name, values: values.slice(0, SHOWN).map(({ value, count }) => ({ value, ...named(name, value), count })), isMore: values.length > SHOWN }] : []
    }),
  }
}

/** Counting further would keep people waiting for what hardly changes the picture. */
const COUNTED = 20_000
const SHOWN = 12

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}

interface Counted {
  readonly value: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
}

const MOST_FIRST = sql`order by 3 desc, 2`
const column = (name: string): Counted => ({ value: sql.ref(name), from: sql`from found where ${sql.ref(name)} is not null`, order: MOST_FIRST })
// Only what lies within the year or month as a whole is found by asking for it.
const date = (unit: 'year' | 'month', format: string): Counted => ({
  value: sql`to_char(published_from, ${sql.lit(format)})`,
  from: sql`from found where date_trunc(${sql.lit(unit)}, published_from) = date_trunc(${sql.lit(unit)}, published_to)`,
  order: sql`order by 2 desc`,
})

const VALUES: Readonly<Record<FacetName, Counted>> = {
  outlet: column('outlet'),
  by: column('speaker'),
  said: column('stance'),
  kind: column('speaker_kind'),
  // Asking for English finds that of Britain, too.
  lang: { value: sql`split_part(lower(language), '-', 1)`, from: sql`from found where language is not null`, order: MOST_FIRST },
  in: { value: sql`c.name`, from: sql`from found join collected k on k.document = found.document join collections c on c.collection = k.collection`, order: MOST_FIRST },
  year: date('year', 'YYYY'),
  month: date('month', 'YYYY-MM'),
}
