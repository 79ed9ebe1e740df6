import { sql } from 'kysely'
import { linkId, plainAddress } from './keys.ts'
import { rowsFrom } from './bulk.ts'
import type { Kysely } from 'kysely'
import type { FoundLink } from '../doc/gathered.ts'
import type { Tables } from './tables.ts'

export type LinkState = 'waiting' | 'kept' | 'refused'

/** An address that somebody or a feed asked for, and what became of it. */
export interface Link {
  readonly link: string
  readonly url: string
  readonly state: LinkState
  readonly tries: number
  readonly feed?: string
  readonly collection?: string
  /** What it was kept as. */
  readonly document?: string
  readonly reason?: string
  readonly etag?: string
  readonly lastModified?: string
  readonly triedAt?: Date
}

/** Where addresses come from, and where their articles are to go. */
export interface LinkOrigin {
  readonly feed?: string
  readonly collection?: string
  /** Have in again what was purged on purpose: what is at the address, or was there when it was refused for that. */
  readonly again?: boolean
}

/**
 * Note addresses to be fetched. What a person asks for again waits again; of what a feed lists, what is here already is collected for it, and what was
 * refused may wait again. Resolves to those that are to be fetched now.
 */
export async function addLinks(db: Kysely<Tables>, links: readonly FoundLink[], { feed, collection, again }: LinkOrigin): Promise<Link[]> {
  const rows = [...new Map(links.map(({ url }) => [linkId(url), { link: linkId(url), url: plainAddress(url) }])).values()].sort((a, b) => (a.link < b.link ? -1 : 1))
  if (!rows.length) return []
  // What was purged on purpose does not come back because a feed still lists it.
  if (again) await liftTombstones(db, rows.map(({ link }) => link))
  const wanted = feed ? sql`where not exists (select from tombstones t where t.document = r.link)` : sql``
  const onConflict = feed ? sql`do nothing` : sql`do update set state = 'waiting', reason = null, tries = 0, dismissed_at = null, collection = coalesce(excluded.collection, links.collection)`
  const { rows: waiting } = await sql<LinkRow>`
    insert into links (link, url, state, feed, collection) select link, url, 'waiting', ${feed ?? null}::uuid, ${collection ?? null}::uuid
    from ${rowsFrom(JSON.stringify(rows), 'link text, url text')} ${wanted} on conflict (link) ${onConflict} returning *`.execute(db)
  const listed = feed ? await listedAgain(db, rows.map(({ link }) => link), { feed, ...(collection && { collection }) }) : []
  return [...waiting, ...listed].map(linkOf)
}

/**
 * What becomes of addresses that were here before a feed listed them. What was refused waits again: at once when no feed had asked for it yet, since that may
 * have been long ago or with fetching off; after that once a day, as often as the feed changes. Reasons are not told apart: sites take back a 404, too.
 */
async function listedAgain(db: Kysely<Tables>, ids: readonly string[], { feed, collection }: Required<Pick<LinkOrigin, 'feed'>> & LinkOrigin): Promise<LinkRow[]> {
  if (collection) {
    await sql`update links set collection = ${collection}::uuid where link = any(${ids}) and collection is null`.execute(db)
    await sql`insert into collected (document, collection) select distinct l.document, ${collection}::uuid from links l join documents d using (document) where l.link = any(${ids})
      on conflict do nothing`.execute(db)
  }
  const { rows } = await sql<LinkRow>`update links l set state = 'waiting', reason = null, tries = 0, dismissed_at = null, feed = coalesce(l.feed, ${feed}::uuid)
    where l.link = any(${ids}) and l.state = 'refused' and (l.feed is null or l.tried_at < now() - interval '1 day')
    and not exists (select from tombstones t where t.document = l.link) returning *`.execute(db)
  return rows
}

async function liftTombstones(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  await sql`delete from tombstones where document = any(${ids}) or document in (select document from links where link = any(${ids}))`.execute(db)
}

export async function loadLink(db: Kysely<Tables>, link: string): Promise<Link | undefined> {
  const row = await db.selectFrom('links').selectAll().where('link', '=', link).executeTakeFirst()
  return row && linkOf(row as LinkRow)
}

/** What a fetch came to: an article that was kept (or that had not changed), or a refusal with its reason. */
export type LinkOutcome =
  | { readonly state: 'kept'; readonly document?: string; readonly etag?: string; readonly lastModified?: string }
  | { readonly state: 'refused'; readonly reason: string; /** It was purged on purpose. */ readonly document?: string }
  /** To be tried again later by itself. */
  | { readonly state: 'waiting'; readonly reason: string }

/** Write down what became of an address. A failed fetch never takes away what an earlier one brought. */
export async function noteLink(db: Kysely<Tables>, link: string, outcome: LinkOutcome): Promise<void> {
  await db.updateTable('links').set(({ ref }) => ({
    state: outcome.state,
    tries: sql<number>`${ref('tries')} + 1`,
    tried_at: new Date(),
    ...(outcome.state === 'kept'
      ? { reason: null, ...(outcome.document && { document: outcome.document }), ...(outcome.etag !== undefined && { etag: outcome.etag }), ...(outcome.lastModified !== undefined && { last_modified: outcome.lastModified }) }
      : { reason: outcome.reason, ...(outcome.state === 'refused' && outcome.document && { document: outcome.document }) }),
  })).where('link', '=', link).execute()
}

/** Addresses in one state, those tried longest ago first. */
export async function linksIn(db: Kysely<Tables>, state: LinkState, limit: number): Promise<Link[]> {
  const rows = await db.selectFrom('links').selectAll().where('state', '=', state).orderBy('tried_at', order => order.asc().nullsFirst()).orderBy('added_at').orderBy('link').limit(limit).execute()
  return rows.map(row => linkOf(row as LinkRow))
}

interface LinkRow {
  readonly link: string
  readonly url: string
  readonly feed: string | null
  readonly collection: string | null
  readonly state: LinkState
  readonly document: string | null
  readonly etag: string | null
  readonly last_modified: string | null
  readonly reason: string | null
  readonly tries: number
  readonly tried_at: Date | null
}

function linkOf({ link, url, feed, collection, state, document, etag, last_modified, reason, tries, tried_at }: LinkRow): Link {
  return {
    link, url, state, tries, ...(feed && { feed }), ...(collection && { collection }), ...(document && { document }), ...(etag && { etag }),
    ...(last_modified && { lastModified: last_modified }), ...(reason && { reason }), ...(tried_at && { triedAt: tried_at }),
  }
}
