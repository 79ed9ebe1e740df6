import { sql } from 'kysely'
import { SURE } from '../doc/confidence.ts'
import { FOREIGN } from './documentFilter.ts'
import { COULD_DIFFER, sameThings } from './sameThings.ts'
import { outletNames } from './search/outlets.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from './store.ts'

/** What a collection, or all of it, holds: counts that each open into documents, and nothing that was weighed. */
export interface Overview {
  readonly documents: number
  readonly versions: number
  readonly read: number
  /** Those of them that are in no language that is read: kept, with nothing found in them. */
  readonly foreign: number
  /** Of the documents that say or show when they were published. */
  readonly from: string | null
  readonly to: string | null
  /** With the name of each that is known. */
  readonly outlets: readonly { readonly outlet: string | null; readonly publisher?: string; readonly documents: number; readonly statements: number }[]
  readonly languages: readonly { readonly language: string; readonly documents: number }[]
  readonly statements: number
  readonly stances: readonly { readonly stance: string; readonly statements: number }[]
  /** Whom the most statements are credited to, as the documents name them: who is called otherwise elsewhere stands there otherwise. */
  readonly speakers: readonly Quoted[]
  readonly figures: readonly SeveralFigures[]
  readonly gaps: readonly { readonly layer: string; readonly gaps: number; readonly documents: number }[]
}

export interface Quoted {
  readonly speaker: string
  readonly statements: number
  readonly documents: number
  readonly outlets: number
}

/** Something of which documents give more than one figure: money in one currency, percentages aside, or a count of what the same word names. */
export interface SeveralFigures {
  readonly of: string
  /** Most documents first. */
  readonly values: readonly { readonly words: string; readonly documents: readonly string[] }[]
}

/** How many rows of a list that people see at once. */
const FEW = 8

/** What is sure of all documents as they are now, or of those in a collection (its id). */
export async function overviewOf(store: Store, collection?: string): Promise<Overview> {
  const within = (table: string) => collection === undefined ? sql`true`
    : sql`exists (select from collected c where c.document = ${sql.ref(`${table}.document`)} and c.collection = ${collection}::uuid)`
  const all = async <Row>(query: RawBuilder<Row>): Promise<Row[]> => (await query.execute(store.db)).rows
  const [counts] = await all(sql<Pick<Overview, 'documents' | 'versions' | 'read' | 'foreign' | 'from' | 'to'>>`select
    (select count(*) from documents d where ${within('d')})::int as documents,
    (select count(*) from versions v where ${within('v')})::int as versions,
    count(*)::int as read, (count(*) filter (where ${FOREIGN}))::int as foreign, min(r.published_from) as "from", max(r.published_to) as "to"
    from readings r where is_current and ${within('r')}`)
  const stances = await all(sql<Overview['stances'][number]>`select stance, count(*)::int as statements from statements s
    where is_current and confidence >= ${SURE} and ${within('s')} group by stance order by 2 desc, 1`)
  const outlets = await all(sql<Overview['outlets'][number]>`select d.outlet, count(*)::int as documents, coalesce(sum(r.statements), 0)::int as statements
    from documents d left join readings r on r.document = d.document and r.is_current where ${within('d')} group by d.outlet order by 2 desc, 3 desc, 1`)
  const names = await outletNames(store, outlets.flatMap(({ outlet }) => outlet ?? []))
  return {
    ...counts!,
    outlets: outlets.map(row => ({ ...row, ...names.has(row.outlet ?? '') && { publisher: names.get(row.outlet!)! } })),
    languages: await all(sql<Overview['languages'][number]>`select language, count(*)::int as documents from readings r where is_current and ${within('r')} group by language order by 2 desc, 1`),
    statements: stances.reduce((sum, { statements }) => sum + statements, 0),
    stances,
    speakers: await all(sql<Quoted>`select speaker, count(*)::int as statements, count(distinct document)::int as documents, count(distinct outlet)::int as outlets
      from statements s where is_current and confidence >= ${SURE} and speaker is not null and ${within('s')} group by speaker order by 2 desc, 1 limit ${FEW}`),
    figures: severalOf(await all(figuresQuery(within('f')))),
    gaps: await all(sql<Overview['gaps'][number]>`select layer, count(*)::int as gaps, count(distinct document)::int as documents from gaps g
      where is_current and ${within('g')} group by layer order by 2 desc, 1`),
  }
}

interface FigureFound {
  readonly of: string
  readonly value: string
  readonly words: string
  readonly documents: string[]
}

/** Amounts in one currency and counts of what the same word names, where there are several values and several documents. */
function figuresQuery(within: RawBuilder<unknown>): RawBuilder<FigureFound> {
  return sql<FigureFound>`
    with ${sameThings(sql`from figures f where f.is_current and f.kind in ('money', 'count') and ${within} and ${COULD_DIFFER}`)}, named as (
      select document, words, case kind when 'money' then unit else of end as of, concat_ws('–', coalesce(low::text, '…'), coalesce(high::text, '…')) as value from found
    ), several as (select of from named where of is not null group by of having count(distinct value) > 1 and count(distinct document) > 1)
    select of, value, mode() within group (order by words) as words, array_agg(distinct document) as documents from named where of in (select of from several)
    group by of, value order by count(distinct document) desc, value`
}

function severalOf(found: readonly FigureFound[]): SeveralFigures[] {
  const groups = Map.groupBy(found, figure => figure.of)
  return [...groups].map(([of, values]) => ({ of, values: values.map(({ words, documents }) => ({ words, documents })) }))
    .sort((a, b) => documentsIn(b) - documentsIn(a)).slice(0, FEW)
}

function documentsIn({ values }: SeveralFigures): number {
  return new Set(values.flatMap(({ documents }) => documents)).size
}
