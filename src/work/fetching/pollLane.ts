import { addLinks } from '../../store/links.ts'
import { FetchRefused } from '../../intake/fetch/fetchRefused.ts'
import { loadFeed, notePoll } from '../../store/feeds.ts'
import { pollFeed } from '../../intake/feeds/pollFeed.ts'
import { sendFetches } from '../send.ts'
import type { Bench, Lane } from '../lane.ts'
import type { Feed, PollNote } from '../../store/feeds.ts'
import type { FeedState, Polled } from '../../intake/feeds/pollFeed.ts'
import type { Fetcher } from '../../intake/fetch/fetcher.ts'
import type { Job } from '../queue.ts'

/** Look at feeds, and have fetched what they list for the first time. */
export function pollLane(bench: Bench, fetcher: Pick<Fetcher, 'fetch'>, limit: number): Lane<'poll'> {
  return { name: 'poll', limit, work: job => poll(job, bench, fetcher) }
}

async function poll(job: Job<'poll'>, { store, queue, signal, tell }: Bench, fetcher: Pick<Fetcher, 'fetch'>): Promise<void> {
  const feed = await loadFeed(store.db, job.data.feed)
  if (!feed || feed.stoppedAt) return store.transaction(trx => queue.finish(trx, job))
  const now = new Date()
  const { state, items } = await polled(feed, fetcher, now, signal)
  const count = await store.transaction(async trx => {
    const links = await addLinks(trx, items, { feed: feed.feed, ...(feed.collection && { collection: feed.collection }) })
    await sendFetches(trx, queue, links)
    await notePoll(trx, feed.feed, noteOf(state, now))
    await queue.finish(trx, job)
    return links.length
  })
  const name = feed.title ?? feed.url
  const reason = state.stopped ?? state.problem
  tell(reason ? { kind: 'refused', name, reason } : { kind: 'polled', name, count })
}

async function polled(feed: Feed, fetcher: Pick<Fetcher, 'fetch'>, now: Date, signal: AbortSignal): Promise<Pick<Polled, 'state' | 'items'>> {
  const state = stateOf(feed)
  try {
    return await pollFeed(state, fetcher, { now, random: Math.random(), signal })
  } catch (error) {
    signal.throwIfAborted()
    // hearsay is set never to fetch, and may be set otherwise by and by; or it has a fault.
    const problem = error instanceof FetchRefused ? error.message : `hearsay failed on this feed, which is a fault in hearsay: ${(error as Error).message}`
    return { state: { ...state, problem, nextPollAt: new Date(now.getTime() + LATER_MS).toISOString() }, items: [] }
  }
}

const LATER_MS = 3_600_000

function stateOf(feed: Feed): FeedState {
  const { url, title, siteUrl, answeredUrl, etag, lastModified, listed, ttlMinutes, polledAt, changedAt, nextPollAt, failures } = feed
  return {
    url, nextPollAt: nextPollAt.toISOString(), failures, ...(title && { title }), ...(siteUrl && { siteUrl }), ...(listed && { listed }), ...(ttlMinutes && { ttlMinutes }),
    ...(answeredUrl && { known: { url: answeredUrl, ...(etag && { etag }), ...(lastModified && { lastModified }) } }),
    ...(polledAt && { lastPolledAt: polledAt.toISOString() }), ...(changedAt && { lastChangedAt: changedAt.toISOString() }),
  }
}

function noteOf({ url, title, siteUrl, known, listed, ttlMinutes, lastChangedAt, nextPollAt, failures, problem, stopped }: FeedState, polledAt: Date): PollNote {
  const reason = stopped ?? problem
  return {
    url, polledAt, nextPollAt: new Date(nextPollAt), failures, ...(title && { title }), ...(siteUrl && { siteUrl }), ...(listed && { listed }), ...(ttlMinutes && { ttlMinutes }),
    ...(known && { answeredUrl: known.url, ...(known.etag && { etag: known.etag }), ...(known.lastModified && { lastModified: known.lastModified }) }),
    ...(lastChangedAt && { changedAt: new Date(lastChangedAt) }), ...(reason && { reason }), ...(stopped && { stoppedAt: polledAt }),
  }
}
