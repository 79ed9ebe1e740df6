import { sql } from 'kysely'
import { SURE } from '../../doc/confidence.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { EntityType } from '../../doc/reading.ts'
import type { Tables } from '../tables.ts'

/** How often somebody is in the current versions of documents. */
export interface Counts {
  /** Reports in which he is. */
  readonly documents: number
  /** Statements that are surely credited to him. */
  readonly credited: number
  readonly mentions: number
}

export interface NameCounts extends Counts {
  readonly actor: string
  readonly name: string
  readonly type: EntityType
  readonly country: string
}

export interface RootCounts extends Counts {
  readonly actor: string
  /** Sure statements that speak of him. */
  readonly about: number
}

/** Entities counted: by what each actor is called, and by whom he is after all that people decided. */
export interface Tally {
  readonly names: readonly NameCounts[]
  readonly roots: readonly RootCounts[]
}

export const NOTHING_COUNTED: Tally = { names: [], roots: [] }

/** A name longer than that is told by its beginning. */
const LONGEST_NAME = 200

/** As a name stands in the list of somebody's names. */
export function aliasOf(name: RawBuilder<unknown>): RawBuilder<string> {
  return sql`left(${name}, ${sql.lit(LONGEST_NAME)})`
}

/** The same of a name at hand: PostgreSQL counts characters. */
export function aliasIn(name: string): string {
  return [...name].slice(0, LONGEST_NAME).join('')
}

/** Entities `e` of current versions that meet a condition, with whom each is: by its name and by what was split off (`member`), and by what was merged (`root`). */
export function placed(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const split = (table: string, document: RawBuilder<unknown>) => sql`left join actor_decisions ${sql.ref(table)} on ${sql.ref(`${table}.what`)} = 'split' and ${sql.ref(`${table}.undone_at`)} is null
    and ${sql.ref(`${table}.actor`)} = e.actor and ${sql.ref(`${table}.name`)} = ${aliasOf(sql.ref('e.name'))} and ${document}`
  return sql`
    select e.document, e.version, e.ord, e.name, e.type, e.country, e.mentions, e.said, e.credited, e.about, e.roles, coalesce(e.published_from, '-infinity'::date) as day,
      m.member, coalesce(a.root, m.member) as root
    from entities e ${split('here', sql`here.document = e.document`)} ${split('everywhere', sql`everywhere.document is null`)}
      cross join lateral (select coalesce(here.made, everywhere.made, e.actor) as member) m left join actors a on a.actor = m.member
    where e.is_current and ${condition}`
}

export async function tallyOf(db: Kysely<Tables>, condition: RawBuilder<unknown>): Promise<Tally> {
  const { rows: names } = await sql<NameCounts>`
    select member as actor, ${aliasOf(sql.ref('name'))} as name, type, coalesce(country, '') as country, count(distinct document)::int as documents, sum(credited)::int as credited, sum(mentions)::int as mentions
    from (${placed(condition)}) p group by 1, 2, 3, 4`.execute(db)
  const { rows: roots } = await sql<RootCounts>`${byRoot(condition)}`.execute(db)
  return { names, roots }
}

/** A row for each root: who is named twice in one report is in one report, and a statement that names him twice is one statement. */
export function byRoot(condition: RawBuilder<unknown>): RawBuilder<RootCounts> {
  return sql`
    select root as actor, count(*)::int as documents, sum(credited)::int as credited, sum(about)::int as about, sum(mentions)::int as mentions from (
      select root, credited, mentions, case when several < 2 then about
        else (select count(*) from statements s where s.document = d.document and s.version = d.version and s.confidence >= ${SURE}::real and s.about && d.names) end as about
      from (
        select document, version, root, sum(credited) as credited, sum(mentions) as mentions, sum(about) as about, count(*) filter (where about > 0) as several, array_agg(name) as names
        from (${placed(condition)}) p group by document, version, root) d) each group by root`
}

/** Those of some documents. */
export function ofDocuments(documents: readonly string[]): RawBuilder<unknown> {
  return sql`e.document = any(${[...new Set(documents)]}::text[])`
}
