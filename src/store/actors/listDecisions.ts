import { sql } from 'kysely'
import { fromCursor, notThisCursor, toCursor } from '../cursor.ts'
import { mergedInto } from '../../weave/mergedInto.ts'
import type { Decision } from './decisions.ts'
import type { Kysely, RawBuilder } from 'kysely'
import type { Page } from '../cursor.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'

/** What somebody decided about actors, whether or not it applies still. */
export interface DecisionInfo {
  readonly decision: string
  readonly what: Decision['what']
  readonly actor: string
  readonly others: readonly string[]
  /** What they were called when it was decided. */
  readonly names: readonly string[]
  readonly name?: string
  readonly document?: string
  /** Whom a split has made. */
  readonly made?: string
  readonly note?: string
  readonly by: string
  readonly at: Date
  readonly undoneBy?: string
  readonly undoneAt?: Date
  /** A later decision says something else. */
  readonly isOverruled: boolean
  /** What it is about is in no report any more, as after one was read again. */
  readonly isOrphan: boolean
}

/** All decisions, page by page, the latest first. */
export async function listDecisions(store: Store, { limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<DecisionInfo>> {
  const [at, decision] = cursor === undefined ? [] : fromCursor('decisions', cursor, 2)
  if (cursor !== undefined && (typeof at !== 'string' || !Number.isFinite(Date.parse(at)) || !/^[\da-f-]{36}$/.test(`${decision}`))) throw notThisCursor()
  const after = cursor === undefined ? sql`true` : sql`(d.made_at < ${at}::timestamptz or (d.made_at = ${at}::timestamptz and d.decision > ${decision}::uuid))`
  const rows = await find(store, after, limit + 1)
  const last = rows[limit - 1]
  return { items: rows.slice(0, limit), ...(rows.length > limit && last && { next: toCursor('decisions', last.at.toISOString(), last.decision) }) }
}

/** Those that name one of these actors. */
export async function decisionsAbout(store: Store, actors: readonly string[]): Promise<DecisionInfo[]> {
  const these = sql`${[...actors]}::text[]`
  return find(store, sql`(d.actor = any(${these}) or d.others && ${these} or d.made = any(${these}))`, MOST)
}

const MOST = 500

interface Row {
  readonly decision: string
  readonly what: Decision['what']
  readonly actor: string
  readonly others: string[]
  readonly names: string[]
  readonly name: string | null
  readonly document: string | null
  readonly made: string | null
  readonly note: string | null
  readonly made_by: string
  readonly made_at: Date
  readonly undone_by: string | null
  readonly undone_at: Date | null
  readonly isOrphan: boolean
}

async function find(store: Store, condition: RawBuilder<unknown>, limit: number): Promise<DecisionInfo[]> {
  const isNobody = (actor: RawBuilder<unknown>) => sql`not exists (select from actor_names n where n.actor = ${actor})`
  const { rows } = await sql<Row>`
    select d.*, case d.what when 'merge' then ${isNobody(sql`d.actor`)} or exists (select from unnest(d.others) o where ${isNobody(sql`o`)})
      when 'split' then ${isNobody(sql`d.made`)} else ${isNobody(sql`d.actor`)} and not exists (select from actors m where m.root = d.actor and exists (select from actor_names n where n.actor = m.actor)) end as "isOrphan"
    from actor_decisions d where ${condition} order by d.made_at desc, d.decision limit ${limit}`.execute(store.db)
  const overruled = rows.length ? await overruledOf(store.db) : new Set<string>()
  return rows.map(row => infoOf(row, overruled.has(row.decision)))
}

/** Merges of which a later one took something back, and names that somebody gave before the last. */
async function overruledOf(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Pick<Row, 'decision' | 'what' | 'actor' | 'others' | 'name'>>`
    select decision, what, actor, others, name from actor_decisions where what in ('merge', 'rename') and undone_at is null order by made_at, decision`.execute(db)
  const overruled = new Set(mergedInto(rows.filter(({ what }) => what === 'merge')).overruled)
  const named = new Map<string, Pick<Row, 'decision' | 'what'>>()
  for (const row of rows) {
    if (row.name === null) continue
    const before = named.get(row.actor)
    // A merge that chose a name still merges.
    if (before?.what === 'rename') overruled.add(before.decision)
    named.set(row.actor, row)
  }
  return overruled
}

function infoOf({ made_by, made_at, undone_by, undone_at, name, document, made, note, isOrphan, ...row }: Row, isOverruled: boolean): DecisionInfo {
  return {
    decision: row.decision, what: row.what, actor: row.actor, others: row.others, names: row.names, by: made_by, at: made_at, isOverruled, isOrphan: isOrphan && undone_at === null,
    ...name !== null && { name }, ...document !== null && { document }, ...made !== null && { made }, ...note !== null && { note },
    ...undone_by !== null && { undoneBy: undone_by }, ...undone_at !== null && { undoneAt: undone_at },
  }
}
