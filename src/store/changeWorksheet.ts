import { loadArticle } from './versions.ts'
import { MisnamedError, StoreError } from './storeError.ts'
import { noteAudit } from './audit.ts'
import { trimmed } from './anchors.ts'
import { UUID } from './worksheets.ts'
import type { CheckStatus } from '../doc/checks.ts'
import type { Selectable, Transaction } from 'kysely'
import type { Span } from '../text/span.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'

/** Somebody else has changed meanwhile what was to be changed: nothing was written. */
export class StaleError extends Error {
  override readonly name = 'StaleError'
  readonly field: string

  constructor(field: string) {
    super('Somebody has changed this since you last saw it.')
    this.field = field
  }
}

/** What fields are to be, and what they were when whoever changes them last saw them; null is nothing. */
export interface Change<Fields> {
  readonly set: Partial<Fields>
  readonly was: Partial<Fields>
}

export interface WorksheetFields {
  readonly status: CheckStatus
  readonly question: string | null
  readonly assignee: string | null
  readonly due: string | null
  readonly removed: boolean
}

export interface InquiryFields {
  readonly name: string
  readonly reach: string | null
  readonly askedOn: string | null
  readonly answeredOn: string | null
  readonly answer: string | null
  readonly removed: boolean
}

export interface RatingFields {
  readonly scale: string | null
  readonly words: string | null
}

export type NewEvidence =
  | { readonly kind: 'words'; readonly words: VersionKey & Span; readonly note?: string | undefined }
  | { readonly kind: 'address'; readonly url: string; readonly note?: string | undefined }
  | { readonly kind: 'note'; readonly note: string }

/** Change what a worksheet says. Rejects with a `StaleError` when that would overwrite what somebody has written meanwhile. */
export async function changeWorksheet(store: Store, worksheet: string, { set, was }: Change<WorksheetFields>, who: string): Promise<void> {
  await changing(store, worksheet, who, async (trx, row, note) => {
    const { removed, ...fields } = changed({ status: row.status, question: row.question, assignee: row.assignee, due: row.due, removed: row.removed_at !== null }, set, was, note)
    if (Object.keys(fields).length) await trx.updateTable('worksheets').set(fields).where('worksheet', '=', worksheet).execute()
    if (removed !== undefined) await trx.updateTable('worksheets').set(removal(removed, who)).where('worksheet', '=', worksheet).execute()
  })
}

/** Attach evidence. Resolves to its id. Rejects with a `StoreError` when it is words that are not there. */
export async function addEvidence(store: Store, worksheet: string, given: NewEvidence, who: string): Promise<string> {
  const found = given.kind === 'words' ? await wordsOf(store, given.words) : undefined
  return changing(store, worksheet, who, async (trx, { document }, note) => {
    const { evidence } = await trx.insertInto('evidence').values({
      worksheet, document, kind: given.kind, ...found, url: given.kind === 'address' ? given.url : null, note: given.note || null, added_by: who,
    }).returning('evidence').executeTakeFirstOrThrow()
    note('evidence', { part: evidence })
    return evidence
  })
}

/** Take evidence away, or bring it back. */
export async function removeEvidence(store: Store, worksheet: string, evidence: string, removed: boolean, who: string): Promise<void> {
  await changing(store, worksheet, who, async (trx, _, note) => {
    const row = UUID.test(evidence) ? await trx.selectFrom('evidence').select('removed_at').where('worksheet', '=', worksheet).where('evidence', '=', evidence).executeTakeFirst() : undefined
    if (!row) throw new MisnamedError('There is no such evidence on this worksheet.')
    if ((row.removed_at !== null) === removed) return
    await trx.updateTable('evidence').set(removal(removed, who)).where('evidence', '=', evidence).execute()
    note(removed ? 'evidence removed' : 'evidence restored', { part: evidence })
  })
}

/** Note whom to ask. Resolves to the inquiry's id. */
export async function addInquiry(store: Store, worksheet: string, { name, reach, askedOn }: Pick<InquiryFields, 'name' | 'reach' | 'askedOn'>, who: string): Promise<string> {
  return changing(store, worksheet, who, async (trx, { document }, note) => {
    const { inquiry } = await trx.insertInto('inquiries').values({ worksheet, document, name, reach, asked_on: askedOn, added_by: who }).returning('inquiry').executeTakeFirstOrThrow()
    note('inquiry', { part: inquiry, after: name })
    return inquiry
  })
}

/** Change what is noted of somebody who is asked, as his answer. Rejects with a `StaleError` when that would overwrite what somebody has written meanwhile. */
export async function changeInquiry(store: Store, worksheet: string, inquiry: string, { set, was }: Change<InquiryFields>, who: string): Promise<void> {
  await changing(store, worksheet, who, async (trx, _, note) => {
    const row = UUID.test(inquiry) ? await trx.selectFrom('inquiries').selectAll().where('worksheet', '=', worksheet).where('inquiry', '=', inquiry).executeTakeFirst() : undefined
    if (!row) throw new MisnamedError('There is nobody of that kind to be asked on this worksheet.')
    const now: InquiryFields = { name: row.name, reach: row.reach, askedOn: row.asked_on, answeredOn: row.answered_on, answer: row.answer, removed: row.removed_at !== null }
    const { removed, ...fields } = changed(now, set, was, (what, details) => note(`inquiry ${what}`, { ...details, part: inquiry }))
    const columns = Object.fromEntries(Object.entries(fields).map(([name, value]) => [INQUIRY_COLUMNS[name as keyof typeof INQUIRY_COLUMNS], value]))
    if (Object.keys(columns).length) await trx.updateTable('inquiries').set(columns).where('inquiry', '=', inquiry).execute()
    if (removed !== undefined) await trx.updateTable('inquiries').set(removal(removed, who)).where('inquiry', '=', inquiry).execute()
  })
}

const INQUIRY_COLUMNS = { name: 'name', reach: 'reach', askedOn: 'asked_on', answeredOn: 'answered_on', answer: 'answer' } as const

/** Say what one makes of it, with one's name; nothing at all takes it back. It is only one's own rating that one can change. */
export async function rate(store: Store, worksheet: string, { set, was }: Change<RatingFields>, who: string): Promise<void> {
  await changing(store, worksheet, who, async (trx, { document }, note) => {
    const row = await trx.selectFrom('ratings').selectAll().where('worksheet', '=', worksheet).where('person', '=', who).executeTakeFirst()
    const now: RatingFields = { scale: row?.scale ?? null, words: row?.words ?? null }
    const fields = changed(now, set, was, (what, details) => note(`rating ${what}`, details))
    if (!Object.keys(fields).length) return
    const next = { ...now, ...fields }
    if (next.scale === null && next.words === null) await trx.deleteFrom('ratings').where('worksheet', '=', worksheet).where('person', '=', who).execute()
    else {
      await trx.insertInto('ratings').values({ worksheet, person: who, document, ...next }).onConflict(conflict => conflict.columns(['worksheet', 'person']).doUpdateSet({ ...next, rated_at: new Date() })).execute()
    }
  })
}

type Note = (what: string, details?: { readonly part?: string; readonly before?: string; readonly after?: string }) => void

/** Do something to a worksheet that nobody else does anything to meanwhile, and write down what. */
async function changing<T>(store: Store, worksheet: string, who: string, run: (trx: Transaction<Tables>, row: Selectable<Tables['worksheets']>, note: Note) => Promise<T>): Promise<T> {
  return store.transaction(async trx => {
    const row = UUID.test(worksheet) ? await trx.selectFrom('worksheets').selectAll().where('worksheet', '=', worksheet).forUpdate().executeTakeFirst() : undefined
    if (!row) throw new MisnamedError('There is no such worksheet.')
    const notes: { readonly what: string; readonly part?: string; readonly before?: string; readonly after?: string }[] = []
    const result = await run(trx, row, (what, details) => notes.push({ what, ...details }))
    if (!notes.length) return result
    const { last } = await trx.selectFrom('worksheet_changes').select(({ fn }) => fn.max('nth').as('last')).where('worksheet', '=', worksheet).executeTakeFirstOrThrow()
    await trx.insertInto('worksheet_changes').values(notes.map(({ what, part, before, after }, i) => ({
      worksheet, document: row.document, nth: (last ?? 0) + i + 1, who, what, part: part ?? null, before: before ?? null, after: after ?? null,
    }))).execute()
    await trx.updateTable('worksheets').set({ changed_at: new Date() }).where('worksheet', '=', worksheet).execute()
    await noteAudit(trx, { who, action: 'check', subject: row.document, details: { worksheet, what: notes.map(({ what }) => what) } })
    return result
  })
}

/** The fields that are to be other than they are, each noted. Throws a `StaleError` where one is no longer what it was. */
function changed<Fields extends object>(now: Fields, set: Partial<Fields>, was: Partial<Fields>, note: Note): Partial<Fields> {
  const names = (Object.keys(set) as (keyof Fields & string)[]).filter(name => set[name] !== now[name])
  const stale = names.find(name => was[name] !== now[name])
  if (stale) throw new StaleError(stale)
  for (const name of names) {
    if (name === 'removed') note(set[name] ? 'removed' : 'restored')
    else note(name, { ...(now[name] !== null && { before: String(now[name]) }), ...(set[name] !== null && { after: String(set[name]) }) })
  }
  return Object.fromEntries(names.map(name => [name, set[name]])) as Partial<Fields>
}

function removal(removed: boolean, who: string) {
  return { removed_by: removed ? who : null, removed_at: removed ? new Date() : null }
}

async function wordsOf(store: Store, { document, version, ...place }: VersionKey & Span) {
  const article = await loadArticle(store.db, { document, version })
  if (!article) throw new StoreError('The words that are to be evidence stand in a version that is not here.')
  const { start, end } = trimmed(article.text, place)
  return { of_document: document, of_version: version, start_at: start, end_at: end, quote: article.text.slice(start, end) }
}
