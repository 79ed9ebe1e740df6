import { FetchRefused } from '../../intake/fetch/fetchRefused.ts'
import { isAboutContent, keepWithin, reasonOf } from '../gather.ts'
import { PurgedError } from '../../store/add.ts'
import { loadLink, noteLink } from '../../store/links.ts'
import { sendFetches } from '../send.ts'
import { takeApart } from '../../intake/takeApart.ts'
import type { Bench, Lane } from '../lane.ts'
import type { Fetcher } from '../../intake/fetch/fetcher.ts'
import type { Finding, Original } from '../../doc/gathered.ts'
import type { Job } from '../queue.ts'
import type { Link, LinkOutcome } from '../../store/links.ts'
import type { Outcome } from '../outcome.ts'
import type { PageThreads } from '../../intake/pageThreads.ts'
import type { Tables } from '../../store/tables.ts'
import type { Transaction } from 'kysely'

/** What fetching needs. */
export interface Fetching {
  readonly fetcher: Pick<Fetcher, 'fetch'>
  /** Where pages are taken apart. */
  readonly threads: PageThreads
}

/** Fetch what links lead to and keep it, with the end of the job in one transaction. */
export function fetchLane(bench: Bench, fetching: Fetching, limit: number): Lane<'fetch'> {
  return { name: 'fetch', limit, work: job => fetchLink(job, bench, fetching) }
}

async function fetchLink(job: Job<'fetch'>, bench: Bench, fetching: Fetching): Promise<void> {
  const { store, queue, signal } = bench
  const link = await loadLink(store.db, job.data.link)
  if (link?.state !== 'waiting') return store.transaction(trx => queue.finish(trx, job))
  const known = await knownOf(link, bench)
  const got = await get(link, known, signal, fetching).catch((error: Error): Refused => {
    signal.throwIfAborted()
    return error instanceof FetchRefused ? { reason: error.message, isTemporary: error.isTemporary, retryAfterMs: error.retryAfterMs }
      : { reason: `hearsay failed on this page, which is a fault in hearsay: ${error.message}`, isTemporary: false }
  })
  if (!got) await settle(link, { state: 'kept' }, job, bench, [{ kind: 'already-there', name: link.url, ...(link.document && { document: link.document }) }])
  else if ('reason' in got) await refuse(link, got, job, bench)
  else await keepPage(link, got, job, bench)
}

interface Got {
  readonly original: Original
  readonly findings: readonly Finding[]
}

interface Refused {
  readonly reason: string
  /** Whether it is tried again by itself. */
  readonly isTemporary: boolean
  readonly retryAfterMs?: number | undefined
}

/** What a link leads to, taken apart; undefined when it has not changed. */
async function get(link: Link, known: Known | undefined, signal: AbortSignal, { fetcher, threads }: Fetching): Promise<Got | undefined> {
  const fetched = await fetcher.fetch(link.url, { as: 'page', signal, ...(known && { known }) })
  if (fetched.kind === 'unchanged') return undefined
  const { original, charset } = fetched
  const findings: Finding[] = []
  for await (const finding of takeApart({ ...original, ...(charset && { charset }) }, { threads, signal })) findings.push(finding)
  return { original, findings }
}

type Known = Pick<Original, 'etag' | 'lastModified'>

/** What the server called the state that we have: of use only while we have it. */
async function knownOf({ document, etag, lastModified }: Link, { store }: Bench): Promise<Known | undefined> {
  if (!document || (!etag && !lastModified)) return undefined
  const kept = await store.db.selectFrom('documents').select('document').where('document', '=', document).executeTakeFirst()
  return kept && { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

async function keepPage(link: Link, { original, findings }: Got, job: Job<'fetch'>, bench: Bench): Promise<void> {
  const { store, queue, tell } = bench
  const refusal = findings.find(finding => finding.kind === 'refusal')
  if (findings.length === 1 && refusal) return settle(link, { state: 'refused', reason: refusal.reason }, job, bench, [{ kind: 'refused', name: link.url, reason: refusal.reason }])
  // Of a page that was come to by a redirect, the next one that asks is not sure to come to the same.
  const isDirect = original.url === link.url
  try {
    const outcomes = await store.transaction(async trx => {
      const kept = await keepWithin(trx, store, queue, findings, { who: WHO, ...(link.collection && { collection: link.collection }) })
      const document = kept.find(outcome => outcome.document)?.document
      await noteLink(trx, link.link, { state: 'kept', ...(document && { document }), ...(isDirect && { etag: original.etag ?? '', lastModified: original.lastModified ?? '' }) })
      await queue.finish(trx, job)
      return kept
    })
    for (const outcome of outcomes) tell({ ...outcome, name: link.url })
  } catch (error) {
    if (!isAboutContent(error)) throw error
    const reason = reasonOf(error as Error)
    const document = error instanceof PurgedError ? error.documents[0] : undefined
    await settle(link, { state: 'refused', reason, ...(document && { document }) }, job, bench, [{ kind: 'refused', name: link.url, reason, ...(document && { removed: { link: link.link } }) }])
  }
}

/** In the audit log. */
const WHO = 'hearsay work'

/** What a site refuses for now is tried again by itself, later each time. */
async function refuse(link: Link, { reason, isTemporary, retryAfterMs = 0 }: Refused, job: Job<'fetch'>, bench: Bench): Promise<void> {
  if (!isTemporary || link.tries >= TRIES) return settle(link, { state: 'refused', reason }, job, bench, [{ kind: 'refused', name: link.url, reason }])
  const delayMs = Math.max(retryAfterMs, FIRST_DELAY_MS * 4 ** link.tries * (1 + Math.random() / 4))
  await settle(link, { state: 'waiting', reason }, job, bench, [{ kind: 'queued', name: link.url, reason }],
    trx => sendFetches(trx, bench.queue, [link], new Date(Date.now() + delayMs)))
}

// After a minute, four, sixteen, an hour and four.
const FIRST_DELAY_MS = 60_000
const TRIES = 5

async function settle(link: Link, outcome: LinkOutcome, job: Job<'fetch'>, { store, queue, tell }: Bench, outcomes: readonly Outcome[], then?: (trx: Transaction<Tables>) => Promise<unknown>): Promise<void> {
  await store.transaction(async trx => {
    await noteLink(trx, link.link, outcome)
    await queue.finish(trx, job)
    await then?.(trx)
  })
  for (const told of outcomes) tell(told)
}
