import { loadArticles } from '../../store/versions.ts'
import { noteFailure, writeReadings } from '../../store/readings.ts'
import { stillUnread } from '../../store/unread.ts'
import { troubleOf } from '../troubles.ts'
import { within } from '../../store/within.ts'
import type { Bench, Lane } from '../lane.ts'
import type { Job } from '../queue.ts'
import type { ReadVersion, Unread } from './protocol.ts'
import type { Readers } from './readers.ts'
import type { Transaction } from 'kysely'
import type { Tables } from '../../store/tables.ts'

/** How many versions a job is about: so many readings go into the tables in one transaction. */
export const VERSIONS_A_JOB = 32

/**
 * Read versions. Readings and the end of their job are written in one transaction, so that a version is read once, whoever is ended in the middle.
 * `limit` jobs are under way at once: more than there are threads, so that one is loaded and one written while others are read.
 */
export function readLane(name: 'read' | 'reread', bench: Bench, readers: Readers, limit: number): Lane<'read' | 'reread'> {
  return { name, limit, work: job => readVersions(job, bench, readers) }
}

async function readVersions(job: Job<'read' | 'reread'>, bench: Bench, readers: Readers): Promise<void> {
  const { store, queue } = bench
  if (job.retryCount >= (job.data.versions.length > 1 ? TRIES : TRIES_ALONE)) return setApart(job, bench)
  const made = await readers.made()
  const articles = await loadArticles(store.db, await stillUnread(store.db, job.data.versions, made))
  const results = await readers.read(articles)
  const kept = await write(bench, results, trx => queue.finish(trx, job))
  const names = new Map(articles.map(article => [article.version, nameOf(article)]))
  for (const result of kept) {
    const { document, version } = result
    const about = { name: names.get(version)!, document, version }
    bench.tell('failed' in result ? { kind: 'failed', ...about, reason: result.failed } : { kind: 'read', ...about })
  }
}

/** Write what was read, in one transaction with the end of its job. What the database will not take of it fails alone. Resolves to what was written. */
async function write({ store }: Bench, results: readonly ReadVersion[], finish: (trx: Transaction<Tables>) => Promise<void>): Promise<readonly ReadVersion[]> {
  const writeAll = (versions: readonly ReadVersion[], last?: typeof finish) => store.transaction(async trx => {
    await writeReadings(within(store, trx), versions.flatMap(version => ('prepared' in version ? [version] : [])))
    for (const version of versions) if ('failed' in version) await noteFailure(trx, version, version.failed)
    await last?.(trx)
  })
  try {
    await writeAll(results, finish)
    return results
  } catch (error) {
    if (troubleOf(error) !== 'content') throw error
    const kept: ReadVersion[] = []
    for (const result of results) {
      const { document, version } = result
      const written = await writeAll([result]).then(() => result, (fault: Error) => {
        if (troubleOf(fault) !== 'content') throw fault
        return { document, version, failed: `The database cannot hold this reading: ${fault.message}.` }
      })
      kept.push(written)
    }
    await writeAll(kept.filter(result => 'failed' in result), finish)
    return kept
  }
}

// Who is ended in the middle so often is not ended by chance.
const TRIES = 3
const TRIES_ALONE = 10
// After all that may be harmless.
const LAST = -1

/** Something in this job ends whoever takes it: find out which version, and give that one up. */
async function setApart(job: Job<'read' | 'reread'>, { store, queue, tell }: Bench): Promise<void> {
  const { versions } = job.data
  const [only] = versions
  const reason = `hearsay was ended ${job.retryCount} times while it read this article.`
  await store.transaction(async trx => {
    if (versions.length === 1) await noteFailure(trx, only!, reason)
    else await queue.send(trx, job.name, versions.map(version => ({ versions: [version] })), { priority: LAST })
    await queue.finish(trx, job)
  })
  if (versions.length === 1) tell({ kind: 'failed', name: only!.document, ...only!, reason })
}

/** What people know an article by. */
function nameOf({ article: { title, url, text } }: Unread): string {
  return title ?? url ?? text.trim().split('\n', 1)[0]!.slice(0, 80)
}
