import { sql } from 'kysely'
import { fromCursor, notThisCursor, toCursor } from './cursor.ts'
import { loadArticle } from './versions.ts'
import { noteAudit } from './audit.ts'
import { placeOf } from '../correct/places.ts'
import { StoreError } from './storeError.ts'
import { trimmed } from './anchors.ts'
import type { CheckStatus, EvidenceKind } from '../doc/checks.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Page } from './cursor.ts'
import type { Place } from '../doc/correction.ts'
import type { Span } from '../text/span.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'

/** What somebody has to find out about words of an article, and what has been found out. */
export interface Worksheet extends VersionKey, Required<Place> {
  readonly worksheet: string
  /** The statement's key, where the words are one. */
  readonly target?: string
  readonly status: CheckStatus
  readonly question?: string
  /** Who does it. */
  readonly assignee?: string
  /** By when: a day. */
  readonly due?: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly changedAt: Date
  readonly removed?: Removal
  readonly evidence: readonly Evidence[]
  readonly inquiries: readonly Inquiry[]
  readonly ratings: readonly Rating[]
}

/** By whom and when something was taken away; it can be brought back. */
export interface Removal {
  readonly by: string
  readonly at: Date
}

export interface Evidence {
  readonly evidence: string
  readonly kind: EvidenceKind
  /** Words of a document that is kept here. */
  readonly words?: VersionKey & Span & { readonly quote: string }
  readonly url?: string
  readonly note?: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly removed?: Removal
}

/** Somebody who is to be asked, and what he has answered. */
export interface Inquiry {
  readonly inquiry: string
  readonly name: string
  /** How he can be reached. */
  readonly reach?: string
  readonly askedOn?: string
  readonly answeredOn?: string
  readonly answer?: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly removed?: Removal
}

/** What one person makes of it, and answers for with his name. */
export interface Rating {
  readonly person: string
  readonly scale?: string
  readonly words?: string
  readonly ratedAt: Date
}

/** One line of what was done to a worksheet. */
export interface WorksheetChange {
  readonly who: string
  readonly at: Date
  readonly what: string
  readonly part?: string
  readonly before?: string
  readonly after?: string
}

export interface WorksheetFilter {
  /** `undone` has whatever somebody has to do something about. */
  readonly status?: CheckStatus | 'undone'
  readonly person?: string
  /** Due on that day or before. */
  readonly due?: string
  /** A collection's id. */
  readonly collection?: string
  readonly document?: string
  /** Those that were taken away, instead of those that are there. */
  readonly removed?: boolean
}

/** Worksheets, page by page, what is due first before the others. Rejects with a `StoreError` on a cursor of another list. */
export async function listWorksheets(store: Store, { limit, cursor, ...filter }: WorksheetFilter & { readonly limit: number; readonly cursor?: string }): Promise<Page<Worksheet>> {
  const after = cursor === undefined ? undefined : fromCursor('worksheets', cursor, 3).map(String)
  if (after && !isPlace(after)) throw notThisCursor()
  const { rows } = await sql<Row>`
    select w.* from worksheets w where ${conditions(filter)} ${after ? sql`and (coalesce(w.due, 'infinity'::date), w.made_at, w.worksheet) > (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)` : sql``}
    order by coalesce(w.due, 'infinity'::date), w.made_at, w.worksheet limit ${limit + 1}`.execute(store.db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: await withParts(store.db, shown), ...(rows.length > limit && last && { next: toCursor('worksheets', last.due ?? 'infinity', last.made_at.toISOString(), last.worksheet) }) }
}

function isPlace([due, madeAt, worksheet]: readonly string[]): boolean {
  return /^(?:infinity|\d{4}-\d\d-\d\d)$/.test(due!) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(madeAt!) && UUID.test(worksheet!)
}

export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

function conditions({ status, person, due, collection, document, removed = false }: WorksheetFilter) {
  return sql.join([
    removed ? sql`w.removed_at is not null` : sql`w.removed_at is null`,
    ...(status === 'undone' ? [sql`w.status not in ('checked', 'dropped')`] : status ? [sql`w.status = ${status}`] : []),
    ...(person ? [sql`lower(w.assignee) = lower(${person})`] : []),
    ...(due ? [sql`w.due <= ${due}::date`] : []),
    ...(collection ? [sql`exists (select from collected c where c.document = w.document and c.collection = ${collection}::uuid)`] : []),
    ...(document ? [sql`w.document = ${document}`] : []),
  ], sql` and `)
}

/** A worksheet, whether it was taken away or not, with all that was done to it, the last first; undefined when there is none. */
export async function loadWorksheet(db: Kysely<Tables>, worksheet: string): Promise<(Worksheet & { readonly changes: readonly WorksheetChange[] }) | undefined> {
  if (!UUID.test(worksheet)) return undefined
  const row = await db.selectFrom('worksheets').selectAll().where('worksheet', '=', worksheet).executeTakeFirst()
  if (!row) return undefined
  const [whole] = await withParts(db, [row])
  return { ...whole!, changes: await changesOf(db, worksheet) }
}

/** All worksheets of a version, those too that were taken away, with all that was done to them. */
export async function worksheetsOf(db: Kysely<Tables>, { document, version }: VersionKey): Promise<(Worksheet & { readonly changes: readonly WorksheetChange[] })[]> {
  const rows = await db.selectFrom('worksheets').selectAll().where('document', '=', document).where('version', '=', version).orderBy('made_at').orderBy('worksheet').execute()
  const found: (Worksheet & { readonly changes: readonly WorksheetChange[] })[] = []
  for (const worksheet of await withParts(db, rows)) found.push({ ...worksheet, changes: await changesOf(db, worksheet.worksheet) })
  return found
}

async function changesOf(db: Kysely<Tables>, worksheet: string): Promise<WorksheetChange[]> {
  const rows = await db.selectFrom('worksheet_changes').selectAll().where('worksheet', '=', worksheet).orderBy('nth', 'desc').execute()
  return rows.map(({ who, at, what, part, before, after }) => ({ who, at, what, ...(part !== null && { part }), ...(before !== null && { before }), ...(after !== null && { after }) }))
}

/** Whose work it is, by name, and how many worksheets there are of each status, of those that are there. */
export async function overviewOfWorksheets(store: Store): Promise<{ readonly people: readonly string[]; readonly statuses: Readonly<Partial<Record<CheckStatus, number>>> }> {
  const people = await sql<{ name: string }>`select distinct assignee as name from worksheets where removed_at is null and assignee is not null order by 1 limit 500`.execute(store.db)
  const statuses = await sql<{ status: CheckStatus; count: number }>`select status, count(*)::int as count from worksheets where removed_at is null group by status`.execute(store.db)
  return { people: people.rows.map(({ name }) => name), statuses: Object.fromEntries(statuses.rows.map(({ status, count }) => [status, count])) }
}

/**
 * Make a worksheet for words of a version, or find the one that is there for just these: whoever presses twice has one. Rejects with a `StoreError` when the version
 * is not there or has no such words.
 */
export async function makeWorksheet(store: Store, { document, version, target, ...place }: VersionKey & Span & { readonly target?: string }, who: string): Promise<{ readonly worksheet: string; readonly isNew: boolean }> {
  const article = await loadArticle(store.db, { document, version })
  if (!article) throw new StoreError('There is no such version of a document here.')
  const span = trimmed(article.text, place)
  return store.transaction(async trx => {
    // Two who press at once wait for one another.
    await sql`select from documents where document = ${document} for update`.execute(trx)
    const there = await trx.selectFrom('worksheets').select('worksheet').where('document', '=', document).where('version', '=', version).where('start_at', '=', span.start).where('end_at', '=', span.end).where('removed_at', 'is', null).executeTakeFirst()
    if (there) return { worksheet: there.worksheet, isNew: false }
    const { start, end, quote, before, after } = placeOf(article.text, span)
    const { worksheet } = await trx.insertInto('worksheets').values({ document, version, start_at: start, end_at: end, quote, before, after, target: target ?? null, made_by: who }).returning('worksheet').executeTakeFirstOrThrow()
    await trx.insertInto('worksheet_changes').values({ worksheet, document, nth: 1, who, what: 'made' }).execute()
    await noteAudit(trx, { who, action: 'check', subject: document, details: { worksheet, what: 'made' } })
    return { worksheet, isNew: true }
  })
}

type Row = Selectable<Tables['worksheets']>

async function withParts(db: Kysely<Tables>, rows: readonly Row[]): Promise<Worksheet[]> {
  if (!rows.length) return []
  const ids = rows.map(({ worksheet }) => worksheet)
  const evidence = Map.groupBy(await db.selectFrom('evidence').selectAll().where('worksheet', 'in', ids).orderBy('added_at').orderBy('evidence').execute(), row => row.worksheet)
  const inquiries = Map.groupBy(await db.selectFrom('inquiries').selectAll().where('worksheet', 'in', ids).orderBy('added_at').orderBy('inquiry').execute(), row => row.worksheet)
  const ratings = Map.groupBy(await db.selectFrom('ratings').selectAll().where('worksheet', 'in', ids).orderBy('rated_at').orderBy('person').execute(), row => row.worksheet)
  return rows.map(row => ({
    ...worksheetOf(row),
    evidence: (evidence.get(row.worksheet) ?? []).map(evidenceOf),
    inquiries: (inquiries.get(row.worksheet) ?? []).map(inquiryOf),
    ratings: (ratings.get(row.worksheet) ?? []).map(ratingOf),
  }))
}

function worksheetOf(row: Row): Omit<Worksheet, 'evidence' | 'inquiries' | 'ratings'> {
  const { worksheet, document, version, quote, before, after, status } = row
  return {
    worksheet, document, version, start: row.start_at, end: row.end_at, quote, before, after, status, madeBy: row.made_by, madeAt: row.made_at, changedAt: row.changed_at,
    ...(row.target !== null && { target: row.target }), ...(row.question !== null && { question: row.question }), ...(row.assignee !== null && { assignee: row.assignee }),
    ...(row.due !== null && { due: row.due }), ...removalOf(row),
  }
}

function removalOf({ removed_by, removed_at }: Pick<Row, 'removed_by' | 'removed_at'>): { readonly removed?: Removal } {
  return removed_by !== null && removed_at ? { removed: { by: removed_by, at: removed_at } } : {}
}

function evidenceOf(row: Selectable<Tables['evidence']>): Evidence {
  const { evidence, kind, of_document, of_version, start_at, end_at, quote } = row
  return {
    evidence, kind, addedBy: row.added_by, addedAt: row.added_at,
    ...(of_document !== null && of_version !== null && start_at !== null && end_at !== null && quote !== null && { words: { document: of_document, version: of_version, start: start_at, end: end_at, quote } }),
    ...(row.url !== null && { url: row.url }), ...(row.note !== null && { note: row.note }), ...removalOf(row),
  }
}

function inquiryOf(row: Selectable<Tables['inquiries']>): Inquiry {
  return {
    inquiry: row.inquiry, name: row.name, addedBy: row.added_by, addedAt: row.added_at,
    ...(row.reach !== null && { reach: row.reach }), ...(row.asked_on !== null && { askedOn: row.asked_on }), ...(row.answered_on !== null && { answeredOn: row.answered_on }),
    ...(row.answer !== null && { answer: row.answer }), ...removalOf(row),
  }
}

function ratingOf({ person, scale, words, rated_at }: Selectable<Tables['ratings']>): Rating {
  return { person, ratedAt: rated_at, ...(scale !== null && { scale }), ...(words !== null && { words }) }
}
