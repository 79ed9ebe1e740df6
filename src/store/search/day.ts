import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** The day that searches sort by, as the tables' indexes have it: what has no date comes before all. */
export function dayOf(table: string): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(`${table}.published_from`)}, '-infinity'::date)`
}
