import { sql } from 'kysely'
import { conditionsOfArticle, conditionsOfWords, nameWords, rowsOf, typedWords } from './ofArticle.ts'
import { COUNTED, PLANNED } from './search/resultPage.ts'
import { countsFor, foldCounts } from './eventCounts.ts'
import { dayIn } from './documentFilter.ts'
import { fromCursor, isDay, isId, isPlaceInList, notThisCursor, toCursor } from './cursor.ts'
import { loadReadings } from './readings.ts'
import type { ArticleFilter, Asked } from './ofArticle.ts'
import type { Domain, EventType, Reality } from '../doc/events.ts'
import type { EventFilter } from './eventCounts.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Page } from './cursor.ts'
import type { Reading } from '../doc/reading.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'
import type { WordsAsked } from './ofArticle.ts'

export interface TimelineFilter extends ArticleFilter, EventFilter {
  /** Any of these has part in it, by words of the name side by side. */
  readonly actors?: readonly string[]
  readonly place?: string
  /** Words of its tellings. */
  readonly words?: string
}

export const TIMELINE_ORDERS = ['latest', 'earliest', 'reported'] as const
/** By when it was, or by when it was reported, the newest report first. */
export type TimelineOrder = (typeof TIMELINE_ORDERS)[number]

export interface TimelineQuery extends TimelineFilter {
  /** Without one when it was cannot be told; these are sorted by report. */
  readonly isDated?: boolean
  readonly order?: TimelineOrder
  readonly limit: number
  readonly cursor?: string
}

/** An event as one document tells it, with all that was found there. */
export interface EventAt extends VersionKey {
  /** Its place among the reading's events. */
  readonly ord: number
  readonly outlet?: string
  /** The days between which it was; an end that nobody knows is absent. */
  readonly from?: string
  readonly to?: string
  readonly reading: Reading
}

export interface TimelinePage extends Page<EventAt> {
  /** On the first page. The same event told in two documents stands here twice, and whether it is the same nobody has told. */
  readonly total?: TimelineTotal
}

export interface TimelineTotal {
  readonly events: number
  readonly tellings: number
  readonly documents: number
  /** Counting ended; there are more. */
  readonly isMore: boolean
}

/** Events of the documents' current versions, page by page. Rejects with a `StoreError` or a `SearchError` on a filter or a cursor that cannot be understood. */
export async function listTimeline(store: Store, { limit, cursor, isDated = true, order: by = 'latest', ...filter }: TimelineQuery): Promise<TimelinePage> {
  const name = isDated ? by : 'reported'
  const order = ORDERS[name]
  const list = `events ${isDated ? '' : 'without a date, '}${name}`
  const all = await askedFor(store, filter)
  const asked = { ...all, conditions: [...all.conditions, isDated ? sql`${FIRST} is not null` : sql`${FIRST} is null`] }
  const page = await store.transaction(async trx => {
    await PLANNED.execute(trx)
    const { rows } = await sql<Row>`
      select e.document, e.version, e.ord, e.outlet, e.from_day::text as "from", e.to_day::text as "to", ${order.key}::text as key, ${order.second}::text as second
      ${rowsOf('events', 'e', asked, cursor === undefined ? [] : [order.after(readCursor(list, cursor))])}
      order by ${order.by}, e.document, e.version, e.ord limit ${limit + 1}`.execute(trx)
    return { rows, ...cursor === undefined && { total: await countEvents(trx, asked) } }
  })
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  const readings = await loadReadings(store, rows)
  return {
    items: rows.flatMap(({ document, version, ord, outlet, from, to }) => {
      const reading = readings.get(`${document} ${version}`)
      return reading?.events[ord] ? [{ document, version, ord, reading, ...outlet !== null && { outlet }, ...from !== null && { from }, ...to !== null && { to } }] : []
    }),
    ...page.rows.length > limit && last && { next: toCursor(list, last.key, last.second, last.document, last.version, last.ord) },
    ...page.total && { total: page.total },
  }
}

interface Row extends VersionKey {
  readonly ord: number
  readonly outlet: string | null
  readonly from: string | null
  readonly to: string | null
  readonly key: string
  readonly second: string
}

/** The first and the last day that are known of it, as the indexes have them. */
const FIRST = sql`coalesce(e.from_day, e.to_day)`
const LAST = sql`coalesce(e.to_day, e.from_day)`
const REPORTED = sql`coalesce(e.published_from, '-infinity'::date)`

interface Order {
  readonly key: RawBuilder<unknown>
  readonly second: RawBuilder<unknown>
  readonly by: RawBuilder<unknown>
  after(end: End): RawBuilder<unknown>
}

/** What is known less exactly stands before its parts: a year before its months, in both directions. */
const ORDERS: Readonly<Record<TimelineOrder, Order>> = {
  earliest: orderOf(FIRST, LAST, 'up'),
  latest: orderOf(LAST, FIRST, 'down'),
  reported: {
    key: REPORTED, second: REPORTED, by: sql`${REPORTED} desc`,
    after: ({ key, place }) => sql`${REPORTED} <= ${key}::date and (${REPORTED} < ${key}::date or ${place})`,
  },
}

function orderOf(first: RawBuilder<unknown>, second: RawBuilder<unknown>, way: 'up' | 'down'): Order {
  const [beyond, back] = way === 'up' ? [sql.raw('>'), sql.raw('<')] : [sql.raw('<'), sql.raw('>')]
  return {
    key: first, second, by: way === 'up' ? sql`${first}, ${second} desc` : sql`${first} desc, ${second}`,
    after: ({ key, second: inner, place }) => sql`${first} ${beyond}= ${key}::date and (${first} ${beyond} ${key}::date or ${second} ${back} ${inner}::date or (${second} = ${inner}::date and ${place}))`,
  }
}

/** Where a page ended, and what lies behind that within the same days. */
interface End {
  readonly key: string
  readonly second: string
  readonly place: RawBuilder<unknown>
}

function readCursor(list: string, cursor: string): End {
  const [key, second, document, version, ord] = fromCursor(list, cursor, 5)
  if (!isKey(key) || !isKey(second) || !isId(document) || !isId(version) || !isPlaceInList(ord)) throw notThisCursor()
  return { key, second, place: sql`(e.document, e.version, e.ord) > (${document}, ${version}, ${ord}::int)` }
}

/** Days of before the year 1000, too. */
function isKey(value: unknown): value is string {
  return isDay(value) || (typeof value === 'string' && /^0\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value))
}

async function askedFor(store: Store, { from, to, possible, types, domains, realities, actors, place, words, ...ofArticle }: TimelineFilter): Promise<Asked> {
  const wanted: WordsAsked[] = [
    ...actors?.length ? [{ column: 'e.who_words', configuration: 'hearsay_names' as const, words: { kind: 'any' as const, of: actors.map(nameWords) } }] : [],
    ...place ? [{ column: 'e.place_words', configuration: 'hearsay_names' as const, words: nameWords(place) }] : [],
    ...words ? [{ column: 'e.told_words', configuration: 'hearsay' as const, words: typedWords(words) }] : [],
  ]
  const { conditions, isNarrow } = await conditionsOfArticle(store, 'e', ofArticle)
  return { isNarrow, conditions: [
    sql`e.is_current`,
    ...conditions,
    ...await conditionsOfWords(store, wanted),
    ...from ? [possible ? sql`(${LAST} >= ${dayIn(from).from}::date or (e.to_day is null and e.from_day is not null))` : sql`e.from_day >= ${dayIn(from).from}::date and ${FIRST} >= ${dayIn(from).from}::date and ${LAST} >= ${dayIn(from).from}::date`] : [],
    ...to ? [possible ? sql`(${FIRST} <= ${dayIn(to).to}::date or (e.from_day is null and e.to_day is not null))` : sql`e.to_day <= ${dayIn(to).to}::date and ${FIRST} <= ${dayIn(to).to}::date and ${LAST} <= ${dayIn(to).to}::date`] : [],
    ...types?.length ? [sql`e.type = any(${[...types]}::text[])`] : [],
    ...domains?.length ? [sql`e.domain = any(${[...domains]}::text[])`] : [],
    ...realities?.length ? [sql`e.realities && ${[...realities]}::text[]`] : [],
  ] }
}

async function countEvents(db: Kysely<Tables>, asked: Asked): Promise<TimelineTotal> {
  const { rows } = await sql<Omit<TimelineTotal, 'isMore'>>`
    select count(*)::int as events, coalesce(sum(tellings), 0)::int as tellings, count(distinct document)::int as documents
    from (select e.document, jsonb_array_length(e.tellings) as tellings ${rowsOf('events', 'e', asked)} limit ${COUNTED + 1}) as found`.execute(db)
  return { ...rows[0]!, isMore: rows[0]!.events > COUNTED }
}

export const SCALE_UNITS = ['day', 'month', 'year', 'decade', 'century'] as const
export type ScaleUnit = (typeof SCALE_UNITS)[number]

/** How many events lie where in time, and of which kinds they are. */
export interface TimelineScale {
  readonly unit: ScaleUnit
  /** Without holes, the earliest first. */
  readonly periods: readonly ScalePeriod[]
  /** Nobody can tell when they were. */
  readonly undated: number
  // Of what the list has: of those in time, or of those that nobody can tell the time of.
  readonly types: Readonly<Partial<Record<EventType, number>>>
  readonly domains: Readonly<Partial<Record<Domain, number>>>
  readonly realities: Readonly<Partial<Record<Reality, number>>>
}

export interface ScalePeriod {
  readonly from: string
  readonly to: string
  /** Events that lie within it, told as done at one place at least, and only told otherwise. */
  readonly done: number
  readonly other: number
  /** Events of a time that reaches beyond it, so that they may have been within. */
  readonly wide: number
}

interface Counted {
  readonly first: number | null
  readonly last: number | null
  readonly type: EventType | null
  readonly domain: Domain | null
  readonly realities: readonly Reality[] | null
  readonly count: number
  /** How many rows that was counted from, and how many of these are bits. */
  readonly rows: number
  readonly bits: number
  /** Of the events, those that the list has. */
  readonly listed: number
}

/** Counts for a drawn scale and for the choices of a filter, in one walk over what the filter finds, or over what is counted already. */
export async function timelineScale(store: Store, { isDated, ...filter }: TimelineFilter & Pick<TimelineQuery, 'isDated'>): Promise<TimelineScale> {
  // Months are counted from the year nought on, and days only where so few were asked for that they can be shown.
  const byDay = isShort(filter)
  const counts = byDay ? undefined : countsFor(filter)
  const found = counts ? sql`select first, last, type, domain, realities, events, not is_whole as is_bit ${counts}` : await eachFound(store, filter, byDay)
  const { rows } = await sql<Counted>`
    select first, last, type, domain, realities, sum(events)::int as count, count(*)::int as rows, count(*) filter (where is_bit)::int as bits,
      coalesce(sum(events) filter (where ${isDated === undefined ? sql`true` : isDated ? sql`coalesce(first, last) is not null` : sql`coalesce(first, last) is null`}), 0)::int as listed
    from (${found}) as found group by grouping sets ((first, last, realities), (type), (domain)) having sum(events) <> 0`.execute(store.db)
  const places = rows.filter(({ realities }) => realities !== null)
  const [counted, bits] = [totalOf(places, 'rows'), totalOf(places, 'bits')]
  if (counts) await foldCounts(store, bits, counted - bits)
  return {
    ...periodsOf(places.filter(({ first, last }) => first !== null || last !== null), byDay),
    undated: totalOf(places.filter(({ first, last }) => first === null && last === null), 'count'),
    types: Object.fromEntries(rows.flatMap(({ type, listed }) => type === null || !listed ? [] : [[type, listed]])),
    domains: Object.fromEntries(rows.flatMap(({ domain, listed }) => domain === null || !listed ? [] : [[domain, listed]])),
    realities: countEach(places),
  }
}

async function eachFound(store: Store, filter: TimelineFilter, byDay: boolean): Promise<RawBuilder<unknown>> {
  const place = (day: RawBuilder<unknown>) => byDay ? sql`(${day} - '1970-01-01'::date)` : sql`(extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::int`
  return sql`select ${place(sql`e.from_day`)} as first, ${place(sql`e.to_day`)} as last, e.type, e.domain, e.realities, 1 as events, false as is_bit ${rowsOf('events', 'e', await askedFor(store, filter))}`
}

/** So many periods a scale has room for. */
const MOST_DAYS = 62
const MOST_MONTHS = 48
const MOST_YEARS = 120
const DAY_MS = 86_400_000

function isShort({ from, to }: TimelineFilter): boolean {
  if (!from || !to) return false
  const days = (Date.parse(dayIn(to).to!) - Date.parse(dayIn(from).from!)) / DAY_MS
  return days >= 0 && days < MOST_DAYS
}

function totalOf(rows: readonly Counted[], of: 'count' | 'rows' | 'bits'): number {
  return rows.reduce((total, row) => total + row[of], 0)
}

function countEach(rows: readonly Counted[]): Partial<Record<Reality, number>> {
  const counts: Partial<Record<Reality, number>> = {}
  for (const { realities, listed } of rows) if (listed) for (const reality of realities!) counts[reality] = (counts[reality] ?? 0) + listed
  return counts
}

/** What lies within one period counts there; what is wider, or has an end that nobody knows, counts as what may have been in each that it touches. */
function periodsOf(rows: readonly Counted[], byDay: boolean): Pick<TimelineScale, 'unit' | 'periods'> {
  if (!rows.length) return { unit: byDay ? 'day' : 'year', periods: [] }
  const known = rows.flatMap(({ first, last }) => [first, last].filter(place => place !== null))
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const unit = byDay ? 'day' : unitFor(high - low + 1)
  const size = SIZES[unit]
  const at = (place: number) => Math.floor(place / size)
  const periods = Array.from({ length: at(high) - at(low) + 1 }, () => ({ done: 0, other: 0, wide: 0 }))
  for (const { first, last, realities, count } of rows) {
    const [from, to] = [at(first ?? low) - at(low), at(last ?? high) - at(low)]
    if (from === to && first !== null && last !== null) periods[from]![realities!.includes('happened') ? 'done' : 'other'] += count
    else for (let i = from; i <= to; i++) periods[i]!.wide += count
  }
  return { unit, periods: periods.map((counts, i) => ({ ...daysFrom((at(low) + i) * size, size, byDay), ...counts })) }
}

/** In days or in months. */
const SIZES: Readonly<Record<ScaleUnit, number>> = { day: 1, month: 1, year: 12, decade: 120, century: 1200 }

function unitFor(months: number): ScaleUnit {
  if (months <= MOST_MONTHS) return 'month'
  return months <= MOST_YEARS * 12 ? 'year' : months <= MOST_YEARS * 120 ? 'decade' : 'century'
}

function daysFrom(place: number, size: number, byDay: boolean): Pick<ScalePeriod, 'from' | 'to'> {
  return byDay ? { from: dayAt(place), to: dayAt(place) } : { from: monthDay(place, 1), to: monthDay(place + size, 0) }
}

function dayAt(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}

/** Of the months since the year nought; the nought of a month is the last day of the one before. */
function monthDay(month: number, day: number): string {
  const date = new Date(0)
  date.setUTCFullYear(Math.floor(month / 12), month % 12, day)
  return date.toISOString().slice(0, 10)
}
