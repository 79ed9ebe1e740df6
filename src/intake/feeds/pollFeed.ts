import { fingerprint } from '../../text/hash.ts'
import { FetchRefused } from '../fetch/fetchRefused.ts'
import { IntakeError } from '../intakeError.ts'
import { nextPoll } from './nextPoll.ts'
import { MAX_FEED_BYTES, readFeed } from './readFeed.ts'
import type { Fetched, FetchedPage } from '../fetch/fetched.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Feed, FeedItem } from './feed.ts'

/** What is known of a feed that is followed, from one poll to the next. Plain data, made by `follow` and `pollFeed`. */
export interface FeedState {
  /** Where it is asked for; another one when the feed has moved for good. */
  readonly url: string
  readonly title?: string
  /** The site that it is the feed of. */
  readonly siteUrl?: string
  /** What the server called the state that was read last, and the address that gave it. */
  readonly known?: { readonly url: string; readonly etag?: string; readonly lastModified?: string }
  /** A fingerprint of what it listed last, for servers that send the same again. */
  readonly listed?: string
  readonly ttlMinutes?: number
  readonly lastPolledAt?: string
  readonly lastChangedAt?: string
  readonly nextPollAt: string
  /** How many polls have failed in a row, and what the last one failed of: a sentence. */
  readonly failures: number
  readonly problem?: string
  /** Why it is followed no longer: a sentence. */
  readonly stopped?: string
}

export interface Polled {
  readonly state: FeedState
  /** All that the feed lists, if that has changed since the poll before: which of it is new, the store knows. */
  readonly items: readonly FeedItem[]
  /** How many entries lead to no page. */
  readonly skipped: number
  readonly notes: readonly string[]
}

export interface PollOptions {
  readonly now: Date
  /** From 0 to 1. */
  readonly random: number
  readonly signal?: AbortSignal
}

/** A feed that is followed from now on, to be polled at once. */
export function follow(url: string, now: Date, title?: string): FeedState {
  return { url, ...(title && { title }), nextPollAt: now.toISOString(), failures: 0 }
}

/**
 * Poll a feed once. What goes wrong is in the new state, which says when to try again or that it is over; keep that state together with
 * the items. Rejects only where nothing was tried: in a mode that never fetches, and when the signal is aborted.
 */
export async function pollFeed(state: FeedState, fetcher: Pick<Fetcher, 'fetch'>, { now, random, signal }: PollOptions): Promise<Polled> {
  try {
    const fetched = await fetcher.fetch(state.url, { as: 'feed', maxBytes: MAX_FEED_BYTES, ...(state.known && { known: state.known }), ...(signal && { signal }) })
    const feed = fetched.kind === 'page' ? await readFeed(fetched.original.bytes, fetched.original.url) : undefined
    return afterSuccess(state, fetched, feed, now.toISOString(), random)
  } catch (error) {
    if (!(error instanceof IntakeError) || (error instanceof FetchRefused && error.kind === 'never')) throw error
    return { state: afterFailure(state, error, now.toISOString(), random), items: [], skipped: 0, notes: [] }
  }
}

function afterSuccess(state: FeedState, fetched: Fetched, feed: Feed | undefined, now: string, random: number): Polled {
  const listed = feed ? fingerprint(feed.items.map(({ guid, url, title, publishedAt }) => [guid, url, title, publishedAt].join('\t')).join('\n')) : state.listed
  const isNew = listed !== state.listed
  const ttlMinutes = feed ? feed.ttlMinutes : state.ttlMinutes
  const lastChangedAt = isNew ? now : state.lastChangedAt
  const known = fetched.kind === 'page' ? knownFrom(fetched) : state.known
  const next: FeedState = {
    url: fetched.movedTo ?? state.url,
    ...nameOf(feed, state),
    ...(known && { known }),
    ...(listed && { listed }),
    ...(ttlMinutes && { ttlMinutes }),
    lastPolledAt: now,
    ...(lastChangedAt && { lastChangedAt }),
    nextPollAt: nextPoll({ lastPolledAt: now, lastChangedAt, failures: 0, ttlMinutes, maxAgeMs: fetched.maxAgeMs, random }),
    failures: 0,
  }
  return { state: next, items: isNew && feed ? feed.items : [], skipped: isNew && feed ? feed.skipped : 0, notes: isNew && feed ? feed.notes : [] }
}

function nameOf(feed: Feed | undefined, state: FeedState): { title?: string; siteUrl?: string } {
  const [title, siteUrl] = [feed?.title ?? state.title, feed?.url ?? state.siteUrl]
  return { ...(title && { title }), ...(siteUrl && { siteUrl }) }
}

function knownFrom({ original: { url, etag, lastModified } }: FetchedPage): FeedState['known'] {
  return url && (etag || lastModified) ? { url, ...(etag && { etag }), ...(lastModified && { lastModified }) } : undefined
}

function afterFailure(state: FeedState, error: IntakeError, now: string, random: number): FeedState {
  const failures = state.failures + 1
  const { status, retryAfterMs } = error instanceof FetchRefused ? error : {}
  const nextPollAt = nextPoll({ lastPolledAt: now, failures, retryAfterMs, random })
  const isOver = status === 410
  return { ...state, lastPolledAt: now, failures, problem: error.message, nextPollAt, ...(isOver && { stopped: 'The site says that this feed is gone for good (410), so it is followed no longer.' }) }
}
