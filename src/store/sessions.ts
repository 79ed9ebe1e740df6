import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A browser or a program that may come in, known by the hash of a secret that only it has. */
export interface Session {
  readonly session: string
  readonly hash: string
  /** What people know it by. */
  readonly name: string
  readonly kind: 'browser' | 'program'
  readonly begunAt: Date
  readonly seenAt: Date
}

/** All that have been seen in the last so many days; the others are forgotten. */
export async function loadSessions(db: Kysely<Tables>, days: number): Promise<Session[]> {
  await sql`delete from sessions where seen_at < now() - make_interval(days => ${days}::int)`.execute(db)
  return (await sql<Row>`select * from sessions`.execute(db)).rows.map(sessionOf)
}

export async function keepSession(db: Kysely<Tables>, { hash, name, kind }: Pick<Session, 'hash' | 'name' | 'kind'>): Promise<Session> {
  const { rows } = await sql<Row>`insert into sessions (hash, name, kind) values (${hash}, ${name}, ${kind}) returning *`.execute(db)
  return sessionOf(rows[0]!)
}

export async function markSeen(db: Kysely<Tables>, session: string): Promise<void> {
  await sql`update sessions set seen_at = now() where session = ${session}::uuid`.execute(db)
}

/** Let one in no longer, or unless it is named, none. */
export async function forgetSessions(db: Kysely<Tables>, session?: string): Promise<void> {
  await (session === undefined ? sql`delete from sessions` : sql`delete from sessions where session = ${session}::uuid`).execute(db)
}

interface Row {
  readonly session: string
  readonly hash: string
  readonly name: string
  readonly kind: Session['kind']
  readonly begun_at: Date
  readonly seen_at: Date
}

function sessionOf({ begun_at, seen_at, ...rest }: Row): Session {
  return { ...rest, begunAt: begun_at, seenAt: seen_at }
}
