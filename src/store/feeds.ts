import { sql } from 'kysely'
import { StoreError } from './storeError.ts'
import { noteAudit } from './audit.ts'
import { outletOf, plainAddress } from './keys.ts'
import type { Kysely, Selectable } from 'kysely'
import type { FoundFeed } from '../doc/gathered.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** A feed that is followed, and how it went the last time. */
export interface Feed {
  readonly feed: string
  readonly url: string
  readonly title?: string
  readonly collection?: string
  /** The site that it is the feed of. */
  readonly siteUrl?: string
  /** The address that gave what `etag` and `lastModified` are about. */
  readonly answeredUrl?: string
  readonly etag?: string
  readonly lastModified?: string
  /** A fingerprint of what it listed last. */
  readonly listed?: string
  readonly ttlMinutes?: number
  readonly polledAt?: Date
  /** When it last had something new. */
  readonly changedAt?: Date
  readonly nextPollAt: Date
  /** In a row. */
  readonly failures: number
  readonly reason?: string
  readonly stoppedAt?: Date
}

/** Follow feeds, or follow them again. Resolves to them, in the order given. */
export async function followFeeds(store: Store, feeds: readonly FoundFeed[], { who, collection }: { readonly who: string; readonly collection?: string }): Promise<Feed[]> {
  return store.transaction(async trx => {
    const followed: Feed[] = []
    for (const { url, title } of feeds) {
      const row = await trx.insertInto('feeds').values({ url: plainAddress(url), title: title ?? null, collection: collection ?? null })
        .onConflict(conflict => conflict.column('url').doUpdateSet({ stopped_at: null, failures: 0, reason: null, next_poll_at: new Date(), ...(title && { title }), ...(collection && { collection }) }))
        .returningAll().executeTakeFirstOrThrow()
      await noteAudit(trx, { who, action: 'follow', subject: row.url })
      followed.push(feedOf(row))
    }
    return followed
  })
}

/** Stop following a feed; what it brought stays. Rejects with a `StoreError` when it is not followed. */
export async function stopFeed(store: Store, url: string, who: string): Promise<void> {
  await store.transaction(async trx => {
    const { numUpdatedRows } = await trx.updateTable('feeds').set({ stopped_at: new Date() }).where('url', 'in', [url, plainAddress(url)]).where('stopped_at', 'is', null).executeTakeFirst()
    if (!numUpdatedRows) throw new StoreError(`No feed with the address ${url} is followed. hearsay watch --list shows those that are.`)
    await noteAudit(trx, { who, action: 'stop-following', subject: url })
  })
}

/** What a feed has brought, and what of it did not come in. */
export interface FeedYield {
  readonly kept: number
  readonly waiting: number
  readonly refused: number
}

/** Of each feed that has listed anything, by its id. */
export async function feedYields(db: Kysely<Tables>): Promise<ReadonlyMap<string, FeedYield>> {
  const { rows } = await sql<FeedYield & { feed: string }>`
    select feed, count(*) filter (where state = 'kept')::int as kept, count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'refused')::int as refused
    from links where feed is not null group by feed`.execute(db)
  return new Map(rows.map(({ feed, ...brought }) => [feed, brought]))
}

/** Have a feed looked at as soon as a worker comes to it. */
export async function pollSoon(db: Kysely<Tables>, feed: string): Promise<void> {
  await db.updateTable('feeds').set({ next_poll_at: new Date() }).where('feed', '=', feed).execute()
}

export async function listFeeds(db: Kysely<Tables>): Promise<Feed[]> {
  return (await db.selectFrom('feeds').selectAll().orderBy('added_at').orderBy('url').execute()).map(feedOf)
}

/** The outlets of the feeds that are followed. */
export async function followedOutlets(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('feeds').select(['url', 'site_url']).where('stopped_at', 'is', null).execute()
  return new Set(rows.flatMap(({ url, site_url }) => [url, site_url].flatMap(address => (address ? outletOf({ url: address }) ?? [] : []))))
}

/** Feeds whose time has come, the longest waiting first. */
export async function dueFeeds(db: Kysely<Tables>, now: Date, limit: number): Promise<Feed[]> {
  const rows = await db.selectFrom('feeds').selectAll().where('stopped_at', 'is', null).where('next_poll_at', '<=', now).orderBy('next_poll_at').limit(limit).execute()
  return rows.map(feedOf)
}

export async function loadFeed(db: Kysely<Tables>, feed: string): Promise<Feed | undefined> {
  const row = await db.selectFrom('feeds').selectAll().where('feed', '=', feed).executeTakeFirst()
  return row && feedOf(row)
}

/** What a poll changes of a feed. Absent stays as it was; but reasons that are absent are taken away. */
export interface PollNote extends Partial<Pick<Feed, 'title' | 'siteUrl' | 'answeredUrl' | 'etag' | 'lastModified' | 'listed' | 'ttlMinutes' | 'changedAt' | 'reason' | 'stoppedAt'>> {
  /** Where it has moved for good. */
  readonly url?: string
  readonly polledAt: Date
  readonly nextPollAt: Date
  readonly failures: number
}

export async function notePoll(db: Kysely<Tables>, feed: string, note: PollNote): Promise<void> {
  const taken = note.url && await db.selectFrom('feeds').select('feed').where('url', '=', note.url).executeTakeFirst()
  await db.updateTable('feeds').set({
    polled_at: note.polledAt, next_poll_at: note.nextPollAt, failures: note.failures, reason: note.reason ?? null,
    ...(note.url && !taken && { url: note.url }), ...(note.title && { title: note.title }), ...(note.siteUrl && { site_url: note.siteUrl }),
    ...(note.answeredUrl && { answered_url: note.answeredUrl, etag: null, last_modified: null }),
    ...(note.etag !== undefined && { etag: note.etag }), ...(note.lastModified !== undefined && { last_modified: note.lastModified }),
    ...(note.listed && { listed: note.listed }), ...(note.ttlMinutes !== undefined && { ttl_minutes: note.ttlMinutes }),
    ...(note.changedAt && { changed_at: note.changedAt }), ...(note.stoppedAt && { stopped_at: note.stoppedAt }),
  }).where('feed', '=', feed).execute()
}

function feedOf(row: Selectable<Tables['feeds']>): Feed {
  return {
    feed: row.feed, url: row.url, nextPollAt: row.next_poll_at, failures: row.failures,
    ...(row.title !== null && { title: row.title }), ...(row.collection !== null && { collection: row.collection }),
    ...(row.site_url !== null && { siteUrl: row.site_url }), ...(row.answered_url !== null && { answeredUrl: row.answered_url }), ...(row.listed !== null && { listed: row.listed }),
    ...(row.ttl_minutes !== null && { ttlMinutes: row.ttl_minutes }), ...(row.etag !== null && { etag: row.etag }),
    ...(row.last_modified !== null && { lastModified: row.last_modified }), ...(row.polled_at && { polledAt: row.polled_at }), ...(row.changed_at && { changedAt: row.changed_at }),
    ...(row.reason !== null && { reason: row.reason }), ...(row.stopped_at && { stoppedAt: row.stopped_at }),
  }
}
