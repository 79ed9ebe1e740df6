import { sql } from 'kysely'
import { dueFeeds } from '../store/feeds.ts'
import { linksIn } from '../store/links.ts'
import { neverRead } from '../store/unread.ts'
import { sendFetches, sendReads } from './send.ts'
import type { Queue, QueueName } from './queue.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { Transaction } from 'kysely'

/**
 * Find work that no job is about, which a restored backup or an import leaves, and send jobs for it. Resolves to whether there was any.
 * What is to be done stands in the tables, so that losing all jobs loses no work.
 */
export async function takeUpLeftOver(store: Store, queue: Queue): Promise<boolean> {
  return store.transaction(async trx => {
    // One worker at a time looks.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    const versions = await withoutJobs(trx, queue, 'read', () => neverRead(trx, AT_ONCE))
    const links = await withoutJobs(trx, queue, 'fetch', () => linksIn(trx, 'waiting', AT_ONCE))
    return await sendReads(trx, queue, versions) + await sendFetches(trx, queue, links) > 0
  })
}

/** Rows and their jobs come in together, maybe between two questions: jobs are asked for once more after the rows, or what just came in would be done twice. */
async function withoutJobs<Row>(trx: Transaction<Tables>, queue: Queue, name: QueueName, find: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  if (await queue.hasAny(trx, name)) return []
  const rows = await find()
  return rows.length && await queue.hasAny(trx, name) ? [] : rows
}

/** Send jobs for the feeds whose time has come. Resolves to whether there was any. */
export async function takeUpDueFeeds(store: Store, queue: Queue): Promise<boolean> {
  const due = await dueFeeds(store.db, new Date(), AT_ONCE)
  return due.length > 0 && await store.transaction(trx => queue.send(trx, 'poll', due.map(({ feed }) => ({ feed })))) > 0
}

const LOCK = 0x6865_6172

const AT_ONCE = 5000
