import { sql } from 'kysely'
import { REMOVED } from './add.ts'
import { clean } from '../export/clean.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { Page } from './cursor.ts'
import type { Store } from './store.ts'

/** Something that was given to the desk and not taken in. */
export interface Refusal {
  readonly refusal: string
  /** A file's name, a title, the first words of a text. */
  readonly name: string
  /** A whole sentence. */
  readonly reason: string
  readonly at: Date
}

/** Note what a call has given, before anybody is told that it is accepted: what ends suddenly leaves it to be found. */
export async function noteGiven({ db }: Store, job: string, names: readonly string[]): Promise<void> {
  if (names.length) await db.insertInto('refusals').values(names.map(name => ({ job, name: shown(name) }))).execute()
}

/** Note that something of a call was refused. */
export async function noteRefusal({ db }: Store, job: string, { refusal, name, reason }: Pick<Refusal, 'refusal' | 'name' | 'reason'>): Promise<void> {
  await db.insertInto('refusals').values({ refusal, job, name: shown(name), reason: shown(reason) }).execute()
}

/** What was refused is being taken in after all. */
export async function dropRefusal({ db }: Store, refusal: string): Promise<void> {
  await db.deleteFrom('refusals').where('refusal', '=', refusal).execute()
}

/** All of a call is taken in or refused; or what is left of it is not, for that reason. */
export async function settleGiven({ db }: Store, job: string, reason?: string): Promise<void> {
  await (reason === undefined
    ? db.deleteFrom('refusals').where('job', '=', job).where('reason', 'is', null)
    : db.updateTable('refusals').set({ reason: shown(reason) }).where('job', '=', job).where('reason', 'is', null)).execute()
}

/** Something of a call was taken in, or refused for a reason of its own. */
export async function settleOne({ db }: Store, job: string, name: string): Promise<void> {
  await db.deleteFrom('refusals').where('job', '=', job).where('name', '=', shown(name)).where('reason', 'is', null).execute()
}

/** Whatever was given and is not taken in yet has been left by a desk that ended, and what it held of what had been removed before has gone with it. What was dismissed before is forgotten. */
export async function breakOff({ db }: Store): Promise<void> {
  await db.deleteFrom('refusals').where('dismissed_at', 'is not', null).execute()
  await db.updateTable('refusals').set({ reason: 'The desk ended before this was taken in. Add it again: what of it is here already is not added twice.' }).where('reason', 'is', null).execute()
  await db.updateTable('refusals').set({ reason: `${REMOVED} To say so, add it again.` }).where('reason', '=', REMOVED).execute()
}

/** What was not taken in, the latest first. */
export async function listRefusals({ db }: Store, { limit, cursor, dismissed = true }: { readonly limit: number; readonly cursor?: string; readonly dismissed?: boolean }): Promise<Page<Refusal>> {
  const [at, refusal] = cursor === undefined ? [] : fromCursor('refusals', cursor, 2)
  const { rows } = await sql<Refusal>`
    select refusal, name, reason, at from refusals where reason is not null ${dismissed ? sql`` : sql`and dismissed_at is null`}
      ${cursor === undefined ? sql`` : sql`and (at, refusal) < (${at}::timestamptz, ${refusal}::uuid)`}
    order by at desc, refusal desc limit ${limit + 1}`.execute(db)
  const last = rows[limit - 1]
  return { items: rows.slice(0, limit), ...(rows.length > limit && last && { next: toCursor('refusals', last.at.toISOString(), last.refusal) }) }
}

/** As a database takes it and a list shows it. */
function shown(words: string): string {
  return clean(words).slice(0, 2000)
}
