import { sql } from 'kysely'
import { conditionsOfArticle, conditionsOfWords, nameWords, rowsOf, typedWords } from './ofArticle.ts'
import { COUNTED, PLANNED } from './search/resultPage.ts'
import { dayIn } from './documentFilter.ts'
import { fromCursor, isDay, isId, isPlaceInList, notThisCursor, toCursor } from './cursor.ts'
import { COULD_DIFFER, HEAD, sameThings } from './sameThings.ts'
import { loadReadings } from './readings.ts'
import { queriesFor } from './search/lexemes.ts'
import { StoreError } from './storeError.ts'
import { tooCommon } from './search/conditions.ts'
import type { ArticleFilter, Asked } from './ofArticle.ts'
import type { Figure, Reading } from '../doc/reading.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Page } from './cursor.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'

export const FIGURE_KINDS = ['money', 'percent', 'count', 'measure', 'ratio'] as const satisfies readonly Figure['kind'][]

export interface FigureFilter extends ArticleFilter {
  readonly kind?: Figure['kind']
  /** Any of these, as the reading has it: "KGS", "km", "som". */
  readonly units?: readonly string[]
  /** Words of what it counts, or its own. */
  readonly words?: string
  /** The last word of what it counts, and just that. */
  readonly of?: string
  /** What is known of its value lies between these. */
  readonly least?: number
  readonly most?: number
  /** As of then or over it: from that day, month or year on. */
  readonly from?: string
  readonly to?: string
  /** Also what may be of then. */
  readonly possible?: boolean
  /** Words of the name of whom it is credited to. */
  readonly by?: string
  /** On the writer's own word, as far as anybody found. */
  readonly isWriters?: boolean
}

export const FIGURE_ORDERS = ['reported', 'least', 'most'] as const
/** The newest report first, or by value, which takes a kind and one unit. */
export type FigureOrder = (typeof FIGURE_ORDERS)[number]

export interface FigureQuery extends FigureFilter {
  readonly order?: FigureOrder
  readonly limit: number
  readonly cursor?: string
}

/** A figure in the reading that has it. */
export interface FigureAt extends VersionKey {
  /** Its place among the reading's figures. */
  readonly ord: number
  readonly outlet?: string
  readonly reading: Reading
}

export interface FigurePage extends Page<FigureAt> {
  /** On the first page. */
  readonly total?: FigureTotal
}

export interface FigureTotal {
  readonly figures: number
  readonly documents: number
  /** Counting ended; there are more. */
  readonly isMore: boolean
}

/** Figures of the documents' current versions, page by page. Rejects with a `StoreError` or a `SearchError` on what cannot be understood, and on values that cannot be compared. */
export async function listFigures(store: Store, { limit, cursor, order = 'reported', ...filter }: FigureQuery): Promise<FigurePage> {
  if (order !== 'reported' && !isComparable(filter)) throw new StoreError('Values are sorted within one unit. Choose a kind of figure, and for money and measures a unit.')
  const asked = await askedFor(store, filter)
  const key = order === 'reported' ? REPORTED : VALUE
  const page = await store.transaction(async trx => {
    await PLANNED.execute(trx)
    const { rows } = await sql<Row>`
      select f.document, f.version, f.ord, f.outlet, ${order === 'reported' ? sql`${key}::text` : key} as key
      ${rowsOf('figures', 'f', asked, [...order === 'reported' ? [] : [sql`${VALUE} is not null`], ...cursor === undefined ? [] : [after(order, cursor)]])}
      order by ${key} ${order === 'least' ? sql`asc` : sql`desc`}, ${KEY} limit ${limit + 1}`.execute(trx)
    return { rows, ...cursor === undefined && { total: await countFigures(trx, asked) } }
  })
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  const readings = await loadReadings(store, rows)
  return {
    items: rows.flatMap(({ document, version, ord, outlet }) => {
      const reading = readings.get(`${document} ${version}`)
      return reading?.figures[ord] ? [{ document, version, ord, reading, ...outlet !== null && { outlet } }] : []
    }),
    ...page.rows.length > limit && last && { next: toCursor(`figures ${order}`, last.key, last.document, last.version, last.ord) },
    ...page.total && { total: page.total },
  }
}

interface Row extends VersionKey {
  readonly ord: number
  readonly outlet: string | null
  readonly key: string | number
}

const REPORTED = sql`coalesce(f.published_from, '-infinity'::date)`
/** The end that is known, the lower one of two. */
const VALUE = sql`coalesce(f.low, f.high)`
const KEY = sql`f.document, f.version, f.ord`

/** Whether all figures that it finds can be put on one scale. */
function isComparable({ kind, units = [] }: FigureFilter): boolean {
  return kind === 'percent' || kind === 'ratio' || (kind === 'count' && units.length < 2) || (kind !== undefined && units.length > 0)
}

function after(order: FigureOrder, cursor: string): RawBuilder<unknown> {
  const [key, document, version, ord] = fromCursor(`figures ${order}`, cursor, 4)
  if (!(order === 'reported' ? isDay(key) : typeof key === 'number') || !isId(document) || !isId(version) || !isPlaceInList(ord)) throw notThisCursor()
  const place = sql`(${KEY}) > (${document}, ${version}, ${ord}::int)`
  if (order === 'reported') return sql`${REPORTED} <= ${key}::date and (${REPORTED} < ${key}::date or ${place})`
  const beyond = sql.raw(order === 'least' ? '>' : '<')
  return sql`${VALUE} ${beyond}= ${key}::float8 and (${VALUE} ${beyond} ${key}::float8 or ${place})`
}

async function askedFor(store: Store, { kind, units, words, of, least, most, from, to, possible, by, isWriters, ...ofArticle }: FigureFilter): Promise<Asked> {
  const { conditions, isNarrow } = await conditionsOfArticle(store, 'f', ofArticle)
  return { isNarrow: isNarrow || by !== undefined, conditions: [
    sql`f.is_current`,
    ...conditions,
    ...words ? await conditionsOfWords(store, [{ column: 'f.of_words', configuration: 'hearsay', words: typedWords(words) }]) : [],
    ...kind ? [sql`f.kind = ${kind}`] : [],
    ...units?.length ? [sql`coalesce(f.unit, '') = any(${[...units]}::text[])`] : [],
    ...of ? [sql`${HEAD} = lower(${of})`] : [],
    ...least === undefined ? [] : [sql`coalesce(f.low, f.high) >= ${least}::float8`],
    ...most === undefined ? [] : [sql`coalesce(f.high, f.low) <= ${most}::float8`],
    ...from ? [possible ? sql`(f.to_day >= ${dayIn(from).from}::date or (f.to_day is null and f.from_day is not null))` : sql`f.from_day >= ${dayIn(from).from}::date`] : [],
    ...to ? [possible ? sql`(f.from_day <= ${dayIn(to).to}::date or (f.from_day is null and f.to_day is not null))` : sql`f.to_day <= ${dayIn(to).to}::date`] : [],
    ...by ? [await isCreditedTo(store, by)] : [],
    ...isWriters ? [sql`f.statement is null`] : [],
  ] }
}

async function isCreditedTo(store: Store, name: string): Promise<RawBuilder<unknown>> {
  const words = nameWords(name)
  const [query = tooCommon(words)] = await queriesFor(store.db, [{ words, configuration: 'hearsay_names' }])
  return sql`(f.document, f.version, f.statement) in (select s.document, s.version, s.ord from statements s where s.is_current and s.by_words @@ ${query}::tsquery)`
}

async function countFigures(db: Kysely<Tables>, asked: Asked): Promise<FigureTotal> {
  const { rows } = await sql<Omit<FigureTotal, 'isMore'>>`
    select count(*)::int as figures, count(distinct document)::int as documents from (select f.document ${rowsOf('figures', 'f', asked)} limit ${COUNTED + 1}) as found`.execute(db)
  return { ...rows[0]!, isMore: rows[0]!.figures > COUNTED }
}

/** How many figures there are of which kind and in which unit, the most first. */
export interface UnitCount {
  readonly kind: Figure['kind']
  /** Empty where there is none. */
  readonly unit: string
  readonly figures: number
}

export async function countUnits(store: Store, filter: FigureFilter): Promise<UnitCount[]> {
  const { rows } = await sql<UnitCount>`
    select f.kind, coalesce(f.unit, '') as unit, count(*)::int as figures ${rowsOf('figures', 'f', await askedFor(store, filter))} group by 1, 2 order by 3 desc, 1, 2 limit ${MOST_UNITS}`.execute(store.db)
  return rows
}

const MOST_UNITS = 100

/** Figures that could be of the same thing and are not the same. Whether they are of the same the texts tell, and nothing was weighed. */
export interface FigureGroup {
  readonly kind: Figure['kind']
  /** Empty where there is none. */
  readonly unit: string
  /** What texts call this unit that was taken for it, too, itself among them. */
  readonly units: readonly string[]
  /** The last word of what is counted; absent for amounts of money. */
  readonly of?: string
  readonly documents: number
  /** How many different values. */
  readonly values: number
  /** The values that most documents have. */
  readonly most: readonly { readonly words: string; readonly low?: number; readonly high?: number; readonly documents: number }[]
}

export interface FigureGroupPage extends Page<FigureGroup> {
  /** Only so many were compared, those that were reported last; absent where all were. */
  readonly compared?: number
}

/** Groups of which more than one document has more than one value, those in the most documents first. */
export async function listFigureGroups(store: Store, { limit, cursor, ...filter }: FigureFilter & { readonly limit: number; readonly cursor?: string }): Promise<FigureGroupPage> {
  const end = cursor === undefined ? undefined : groupCursor(cursor)
  const latest = sql`${rowsOf('figures', 'f', await askedFor(store, filter), [COULD_DIFFER])} order by ${REPORTED} desc, ${KEY} limit ${COMPARED}`
  const rows = await store.transaction(async trx => {
    await ROOM.execute(trx)
    // Grouped by document and value first: to count what is different in each group by itself would sort all of it.
    const found = await sql<GroupRow | Compared>`
      with ${sameThings(latest)}, given as (
        select kind, unit, of, low, high, document, min(words) as words, min(given) as first, max(given) as last from found where of is not null group by kind, unit, of, low, high, document
      ), valued as (
        select kind, unit, of, low, high, min(words) as words, count(*)::int as documents, array[min(first), max(last)] as units from given group by kind, unit, of, low, high
      ), holders as (
        select kind, unit, of, count(*)::int as documents from (select distinct kind, unit, of, document from given) d group by kind, unit, of having count(*) > 1
      ), groups as (
        select kind, unit, of, h.documents, count(*)::int as values from valued v join holders h using (kind, unit, of) group by kind, unit, of, h.documents having count(*) > 1
      ), page as (
        select * from groups ${end ? sql`where documents < ${end.documents}::int or (documents = ${end.documents}::int and (kind, unit, of) > (${end.kind}, ${end.unit}, ${end.of}))` : sql``}
        order by documents desc, kind, unit, of limit ${limit + 1}
      ), ranked as (
        select v.*, row_number() over (partition by kind, unit, of order by v.documents desc, low, high) as nth from valued v join page using (kind, unit, of)
      ), most as (
        select kind, unit, of, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('words', words, 'low', low, 'high', high, 'documents', documents)) order by nth) filter (where nth <= ${MOST_VALUES}) as most
        from ranked group by kind, unit, of
      ), called as (
        select kind, unit, of, array_agg(distinct name) as units from ranked, unnest(units) as name group by kind, unit, of
      )
      select c.compared, g.* from (select count(*)::int as compared from worded) c
        left join (select p.*, most, called.units from page p join most using (kind, unit, of) join called using (kind, unit, of)) g on true order by documents desc, kind, unit, of`.execute(trx)
    return found.rows
  })
  const groups = rows.filter(isGroup)
  const shown = groups.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ of, compared: _, ...group }) => ({ ...group, ...of !== '' && { of } })),
    ...groups.length > limit && last && { next: toCursor('figure groups', last.documents, last.kind, last.unit, last.of) },
    ...rows[0]!.compared === COMPARED && { compared: COMPARED },
  }
}

/** Enough to group a few hundred thousand figures without going to the disk; and how many groups there are the planner cannot guess, so that it would compare each with each. */
const ROOM = sql`select set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`

/** To compare all that a large collection has would keep people waiting; whoever wants to see others narrows them down. */
const COMPARED = 30_000

interface Compared {
  readonly compared: number
  readonly kind: null
}

type GroupRow = Omit<FigureGroup, 'of'> & { readonly of: string; readonly compared: number }

function isGroup(row: GroupRow | Compared): row is GroupRow {
  return row.kind !== null
}

const MOST_VALUES = 8

function groupCursor(cursor: string) {
  const [documents, kind, unit, of] = fromCursor('figure groups', cursor, 4)
  if (!isPlaceInList(documents) || typeof kind !== 'string' || typeof unit !== 'string' || typeof of !== 'string') throw notThisCursor()
  return { documents, kind, unit, of }
}
