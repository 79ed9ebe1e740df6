import { sql } from 'kysely'
import { dayIn } from './documentFilter.ts'
import type { Domain, EventType, Reality } from '../doc/events.ts'
import type { RawBuilder } from 'kysely'
import type { Store } from './store.ts'

/** When events were, and of which kinds they are. */
export interface EventFilter {
  /** From that day, month or year on. */
  readonly from?: string
  readonly to?: string
  /** Also what may have been then: of a whole year when one of its days was asked for. */
  readonly possible?: boolean
  readonly types?: readonly EventType[]
  readonly domains?: readonly Domain[]
  /** Told so at one place at least. */
  readonly realities?: readonly Reality[]
}

/**
 * The counts `c` of the events that a filter finds, by months since the year nought, as the database keeps them (what stands from "from" on); undefined where they do not
 * tell, because the filter asks for more than kinds and whole months.
 */
export function countsFor({ from, to, possible, types, domains, realities, ...others }: EventFilter): RawBuilder<unknown> | undefined {
  if (Object.values<unknown>(others).some(value => value !== undefined && !(Array.isArray(value) && !value.length))) return undefined
  const [start, end] = [from && dayIn(from).from!, to && dayIn(to).to!]
  if ((start && !start.endsWith('-01')) || (end && !isLastOfMonth(end))) return undefined
  return sql`from event_counts c where ${sql.join([
    sql`true`,
    ...start ? [possible ? sql`(${LAST} >= ${monthOf(start)}::int or (c.last is null and c.first is not null))` : sql`c.first >= ${monthOf(start)}::int and ${LAST} >= ${monthOf(start)}::int`] : [],
    ...end ? [possible ? sql`(${FIRST} <= ${monthOf(end)}::int or (c.first is null and c.last is not null))` : sql`c.last <= ${monthOf(end)}::int and ${FIRST} <= ${monthOf(end)}::int`] : [],
    ...types?.length ? [sql`c.type = any(${[...types]}::text[])`] : [],
    ...domains?.length ? [sql`c.domain = any(${[...domains]}::text[])`] : [],
    ...realities?.length ? [sql`c.realities && ${[...realities]}::text[]`] : [],
  ], sql` and `)}`
}

const FIRST = sql`coalesce(c.first, c.last)`
const LAST = sql`coalesce(c.last, c.first)`

function monthOf(day: string): number {
  const [year, month] = day.split('-').map(Number)
  return year! * 12 + month! - 1
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(Date.parse(day) + DAY_MS)
  return next.getUTCDate() === 1
}

const DAY_MS = 86_400_000

/** Put together what was counted bit by bit, when there is much of it: so many bits beside so many rows that were put together before. */
export async function foldCounts(store: Store, bits: number, whole: number): Promise<void> {
  if (bits < FEW + whole / 2) return
  await sql`with bits as (delete from event_counts returning *)
    insert into event_counts select first, last, type, domain, realities, sum(events)::int, true from bits group by 1, 2, 3, 4, 5 having sum(events) <> 0`.execute(store.db)
  // A server does so by itself.
  if (store.kind === 'embedded') await store.execute('vacuum analyze event_counts')
}

const FEW = 10_000
