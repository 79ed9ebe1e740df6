import { VERSIONS_A_JOB } from './reading/readLane.ts'
import type { Queue } from './queue.ts'
import type { Link } from '../store/links.ts'
import type { Tables } from '../store/tables.ts'
import type { Transaction } from 'kysely'
import type { VersionKey } from '../store/versions.ts'

/** Have versions read: a few to a job. */
export async function sendReads(trx: Transaction<Tables>, queue: Queue, versions: readonly VersionKey[], name: 'read' | 'reread' = 'read'): Promise<number> {
  const keys = versions.map(({ document, version }) => ({ document, version }))
  const tasks = Array.from({ length: Math.ceil(keys.length / VERSIONS_A_JOB) }, (_, i) => ({ versions: keys.slice(i * VERSIONS_A_JOB, (i + 1) * VERSIONS_A_JOB) }))
  return queue.send(trx, name, tasks)
}

/** Have addresses fetched, now or not before some time. */
export async function sendFetches(trx: Transaction<Tables>, queue: Queue, links: readonly Pick<Link, 'link' | 'url'>[], startAfter?: Date): Promise<number> {
  return queue.send(trx, 'fetch', links.map(({ link, url }) => ({ link, host: URL.parse(url)?.host || 'none' })), { ...(startAfter && { startAfter }) })
}
