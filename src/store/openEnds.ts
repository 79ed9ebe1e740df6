import { sql } from 'kysely'
import { calledOf } from '../export/opening.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { loadArticles } from './versions.ts'
import type { Page } from './cursor.ts'
import type { Link, LinkState } from './links.ts'
import type { Span } from '../text/span.ts'
import type { Store } from './store.ts'
import type { VersionKey } from './versions.ts'

export interface OpenEndsQuery {
  /** A collection's id. */
  readonly collection?: string
  readonly limit: number
  readonly cursor?: string
}

/** What nobody has dismissed, unless told. */
export interface Dismissable {
  readonly dismissed?: boolean
}

/** A version that could not be read. */
export interface Failure extends VersionKey {
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly reason: string
  readonly tries: number
  readonly failedAt: Date
}

/** What could not be read, the latest first. */
export async function listFailures(store: Store, { collection, limit, cursor, dismissed = true }: OpenEndsQuery & Dismissable): Promise<Page<Failure>> {
  const [at, document, version] = cursor === undefined ? [] : fromCursor('failures', cursor, 3)
  const { rows } = await sql<VersionKey & { title: string | null; opening: string | null; outlet: string | null; reason: string; tries: number; failedAt: Date }>`
    select f.document, f.version, v.title, v.opening, d.outlet, f.reason, f.tries, f.failed_at as "failedAt"
    from failures f join documents d on d.document = f.document join versions v on v.document = f.document and v.version = f.version
    where ${within('f', collection)} ${dismissed ? sql`` : sql`and f.dismissed_at is null`} ${cursor === undefined ? sql`` : sql`and (f.failed_at, f.document, f.version) < (${at}::timestamptz, ${document}, ${version})`}
    order by f.failed_at desc, f.document desc, f.version desc limit ${limit + 1}`.execute(store.db)
  return pageOf(rows, limit, ({ failedAt, document, version }) => toCursor('failures', failedAt.toISOString(), document, version),
    ({ title, opening, outlet, ...rest }) => ({ ...rest, ...calledOf(title, opening), ...(outlet !== null && { outlet }) }))
}

/** What was seen in a document as it is now, and could not be decided. */
export interface OpenGap extends VersionKey {
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly start: number
  readonly end: number
  readonly layer: string
  readonly field?: string
  readonly why: string
  /** The words that it is about. */
  readonly words: string
  /** What stands around them in their line. */
  readonly before: string
  readonly after: string
}

export interface GapFilter {
  /** A collection's id. */
  readonly collection?: string
  readonly outlet?: string
  readonly document?: string
  readonly layer?: string
  /** The reason, as it is given. */
  readonly why?: string
}

/** What could not be decided, document by document in the order of their ids and of the text. */
export async function listGaps(store: Store, { limit, cursor, ...filter }: OpenEndsQuery & GapFilter): Promise<Page<OpenGap>> {
  const [last, lastOrd] = cursor === undefined ? [] : fromCursor('gaps', cursor, 2)
  const { rows } = await sql<VersionKey & { ord: number; title: string | null; opening: string | null; outlet: string | null; publisher: string | null; start: number; end: number; layer: string; field: string | null; why: string }>`
    with page as materialized (
      select g.* from gaps g where ${gapsIn(filter)} ${cursor === undefined ? sql`` : sql`and g.document >= ${last} and (g.document, g.ord) > (${last}, ${lastOrd}::int)`}
      order by g.document, g.ord limit ${limit + 1}
    )
    select g.document, g.version, g.ord, r.title, v.opening, d.outlet, r.publisher, g.start_at as start, g.end_at as "end", g.layer, g.field, g.why
    from page g join documents d on d.document = g.document join readings r on r.document = g.document and r.version = g.version
      join versions v on v.document = g.document and v.version = g.version
    where d.document = any(array(select document from page)) and r.document = any(array(select document from page)) and v.document = any(array(select document from page))
    order by g.document, g.ord`.execute(store.db)
  // Places count as JavaScript does, which PostgreSQL does not.
  const texts = new Map((await loadArticles(store.db, rows)).map(({ document, article }) => [document, article.text]))
  return pageOf(rows, limit, ({ document, ord }) => toCursor('gaps', document, ord), ({ ord: _, title, opening, outlet, publisher, field, ...rest }) => ({
    ...rest, ...inLine(texts.get(rest.document) ?? '', rest),
    ...calledOf(title, opening), ...(outlet !== null && { outlet }), ...(publisher !== null && { publisher }), ...(field !== null && { field }),
  }))
}

/** Words with what is around them: a number by itself tells nobody what it counts. */
function inLine(text: string, { start, end }: Span): Pick<OpenGap, 'words' | 'before' | 'after'> {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND), start)
  const line = text.indexOf('\n', end)
  return { words: text.slice(start, end), before: before.toWellFormed(), after: text.slice(end, Math.min(line < 0 ? text.length : line, end + AROUND)).toWellFormed() }
}

const AROUND = 120

/** Reasons for which something could not be decided, those of most gaps first, with the first words of each. */
export interface GapReason {
  readonly layer: string
  readonly why: string
  readonly gaps: number
  readonly documents: number
}

export async function countGaps({ db }: Store, filter: GapFilter, limit: number): Promise<GapReason[]> {
  const { rows } = await sql<GapReason>`
    select layer, why, sum(gaps)::int as gaps, count(*)::int as documents
    from (select g.layer, g.why, count(*) as gaps from gaps g where ${gapsIn(filter)} group by g.document, g.layer, g.why) found
    group by layer, why order by 3 desc, 1, 2 limit ${limit}`.execute(db)
  return rows
}

function gapsIn({ collection, outlet, document, layer, why }: GapFilter) {
  return sql.join([
    sql`g.is_current`, within('g', collection),
    ...(outlet ? [sql`g.document in (select document from documents where left(lower(outlet), 200) = left(${outlet.toLowerCase()}, 200))`] : []),
    ...(document ? [sql`g.document = ${document}`] : []), ...(layer ? [sql`g.layer = ${layer}`] : []), ...(why ? [sql`g.why = ${why}`] : []),
  ], sql` and `)
}

/** An address that somebody or a feed asked for, with its feed's title. */
export type OpenLink = Omit<Link, 'feed' | 'collection' | 'etag' | 'lastModified'> & { readonly feed?: string; readonly addedAt: Date; /** What it led to had been removed on purpose. */ readonly wasRemoved?: true }

/** Addresses that wait to be fetched and those that were refused, or those in one state; the latest first. */
export async function listLinks(store: Store, { collection, limit, cursor, state, dismissed = true }: OpenEndsQuery & Dismissable & { readonly state?: LinkState }): Promise<Page<OpenLink>> {
  const [at, link] = cursor === undefined ? [] : fromCursor(`links ${state ?? ''}`, cursor, 2)
  const { rows } = await sql<{ link: string; url: string; state: LinkState; tries: number; document: string | null; reason: string | null; triedAt: Date | null; addedAt: Date; feed: string | null; wasRemoved: true | null }>`
    select l.link, l.url, l.state, l.tries, l.document, l.reason, l.tried_at as "triedAt", l.added_at as "addedAt", coalesce(f.title, f.url) as feed,
      l.state = 'refused' and exists (select from tombstones t where t.document = l.document) as "wasRemoved"
    from links l left join feeds f on f.feed = l.feed
    where ${state ? sql`l.state = ${state}` : sql`l.state <> 'kept'`} ${dismissed ? sql`` : sql`and l.dismissed_at is null`} ${collection === undefined ? sql`` : sql`and l.collection = ${collection}::uuid`}
      ${cursor === undefined ? sql`` : sql`and (l.added_at, l.link) < (${at}::timestamptz, ${link})`}
    order by l.added_at desc, l.link desc limit ${limit + 1}`.execute(store.db)
  return pageOf(rows, limit, ({ addedAt, link }) => toCursor(`links ${state ?? ''}`, addedAt.toISOString(), link), ({ document, reason, triedAt, feed, wasRemoved, ...rest }) => ({
    ...rest, ...(wasRemoved && { wasRemoved }), ...(document !== null && { document }), ...(reason !== null && { reason }), ...(triedAt && { triedAt }), ...(feed !== null && { feed }),
  }))
}

/** How much did not come in, or has not yet, of what nobody has dismissed. */
export async function countOpenEnds({ db }: Store): Promise<{ readonly unread: number; readonly refused: number; readonly waiting: number; readonly untaken: number }> {
  const { rows } = await sql<{ unread: number; refused: number; waiting: number; untaken: number }>`select
    (select count(*)::int from failures where dismissed_at is null) as unread,
    (select count(*)::int from links where state = 'refused' and dismissed_at is null) as refused,
    (select count(*)::int from links where state = 'waiting' and dismissed_at is null) as waiting,
    (select count(*)::int from refusals where reason is not null and dismissed_at is null) as untaken`.execute(db)
  return rows[0]!
}

/** What did not come in and can be tried again: a version that could not be read, or an address. */
export type OpenEnd = VersionKey | { readonly link: string }

/** That, or what was given to the desk and not taken in: its bytes are not here any more. */
export type Dismissal = OpenEnd | { readonly refusal: string }

/** Show no more what did not come in, until it fails again; all of it, or one. Its own reason stays. Resolves to how much that was. */
export async function dismissOpenEnds(store: Store, which?: Dismissal): Promise<number> {
  return store.transaction(async trx => {
    const ofVersion = which && 'version' in which ? sql`and document = ${which.document} and version = ${which.version}` : which ? sql`and false` : sql``
    const ofLink = which && 'link' in which ? sql`and link = ${which.link}` : which ? sql`and false` : sql`and state = 'refused'`
    const ofRefusal = which && 'refusal' in which ? sql`and refusal = ${which.refusal}::uuid` : which ? sql`and false` : sql``
    const versions = await sql`update failures set dismissed_at = now() where dismissed_at is null ${ofVersion}`.execute(trx)
    const links = await sql`update links set dismissed_at = now() where dismissed_at is null and state <> 'kept' ${ofLink}`.execute(trx)
    const refusals = await sql`update refusals set dismissed_at = now() where dismissed_at is null and reason is not null ${ofRefusal}`.execute(trx)
    return [versions, links, refusals].reduce((sum, { numAffectedRows = 0n }) => sum + Number(numAffectedRows), 0)
  })
}

/** Show again what was dismissed. */
export async function undismiss({ db }: Store, which: Dismissal): Promise<void> {
  await ('refusal' in which ? sql`update refusals set dismissed_at = null where refusal = ${which.refusal}::uuid` : 'version' in which
    ? sql`update failures set dismissed_at = null where document = ${which.document} and version = ${which.version}`
    : sql`update links set dismissed_at = null where link = ${which.link}`).execute(db)
}

function within(table: string, collection: string | undefined) {
  return collection === undefined ? sql`true` : sql`exists (select from collected c where c.document = ${sql.ref(`${table}.document`)} and c.collection = ${collection}::uuid)`
}

function pageOf<Row, Item>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string, itemOf: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit)
  return { items: shown.map(itemOf), ...(rows.length > limit && { next: cursorOf(shown.at(-1)!) }) }
}
