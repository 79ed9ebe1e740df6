import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { calledOf } from '../export/opening.ts'
import { CorrectionRefused, makeCorrection } from '../correct/makeCorrection.ts'
import { correctionsIn, toCorrection, toRow } from './correctionRows.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { loadCorrected, rewriteRows } from './readings.ts'
import { noteAudit } from './audit.ts'
import type { Change, Correction, CorrectionState } from '../doc/correction.ts'
import type { CorrectionRow } from './correctionRows.ts'
import type { Page } from './cursor.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { Transaction } from 'kysely'
import type { VersionKey } from './versions.ts'

/** What somebody wants changed in a version, as it was shown to him. */
export interface WantedChange extends VersionKey {
  readonly change: Change
}

export interface MakeOptions {
  readonly who: string
  readonly note?: string
  /** The revision of the document's corrections that was shown: what somebody else has corrected of the same thing since then refuses it. */
  readonly seen?: number
}

export interface CorrectionKey extends VersionKey {
  readonly correction: string
}

export interface Made {
  readonly made: readonly CorrectionKey[]
  /** Names them together, where they are several. */
  readonly batch?: string
}

/** There is no reading of this version to be corrected. */
export class NothingToCorrect extends Error {
  override readonly name = 'NothingToCorrect'
  readonly version: VersionKey

  constructor(version: VersionKey) {
    super(`There is no reading of version ${version.version}.`)
    this.version = version
  }
}

/**
 * Correct readings: all of it or nothing. What searches and lists have of the documents is corrected with them. Rejects with a `CorrectionRefused` where something
 * cannot be corrected so, and with `NothingToCorrect` where a version has no reading. What one of several adds may be what a later one of the same version lies within:
 * `+` and its place among them is its key.
 */
export async function makeCorrections(store: Store, wanted: readonly WantedChange[], { who, note, seen }: MakeOptions): Promise<Made> {
  const batch = wanted.length > 1 ? randomUUID() : undefined
  return store.transaction(async trx => {
    await hold(trx, wanted.map(({ document }) => document))
    const made: CorrectionKey[] = []
    for (const [document, ofDocument] of Map.groupBy(wanted, one => one.document)) {
      const moments = await momentsAfter(trx, document)
      let changed = await lastChange(trx, document)
      for (const [version, changes] of Map.groupBy(ofDocument, one => one.version)) {
        const loaded = await loadCorrected(trx, document, version)
        if (!loaded) throw new NothingToCorrect({ document, version })
        const added = new Map<string, Correction>()
        for (const wish of changes) {
          const { change } = wish
          const correction = makeCorrection(loaded.machine, loaded.corrected, change, {
            id: randomUUID(), version, madeBy: who, madeAt: moments(), ...(note !== undefined && { note }), ...(batch !== undefined && { batch }),
          }, added)
          if (change.kind === 'missed-statement') added.set(`+${wanted.indexOf(wish)}`, correction)
          await refuseUnseen(trx, document, correction, seen)
          await trx.insertInto('corrections').values(toRow(document, correction, ++changed)).execute()
          made.push({ correction: correction.id, document, version })
        }
      }
      await rewriteRows(trx, document, await firstNth(trx, document, ofDocument.map(({ version }) => version)))
      await noteAudit(trx, { who, action: 'correct', subject: document, details: { made: ofDocument.length, kinds: [...new Set(ofDocument.map(({ change }) => change.kind))] } })
    }
    return { made, ...(batch !== undefined && { batch }) }
  })
}

/** Documents in their order, so that two who correct several do not wait for each other. */
async function hold(trx: Transaction<Tables>, documents: readonly string[]): Promise<void> {
  await sql`select document from documents where document = any(${[...new Set(documents)].sort()}) order by document for update`.execute(trx)
}

/** Moments, each later than the last correction of the document and than the one before it: what was made last has to be told for ever. */
async function momentsAfter(trx: Transaction<Tables>, document: string): Promise<() => string> {
  const { last } = await trx.selectFrom('corrections').select(({ fn }) => fn.max('made_at').as('last')).where('document', '=', document).executeTakeFirstOrThrow()
  let at = Math.max(Date.now() - 1, last ? new Date(last).getTime() : 0)
  return () => new Date(++at).toISOString()
}

async function lastChange(trx: Transaction<Tables>, document: string): Promise<number> {
  const { last } = await trx.selectFrom('corrections').select(({ fn }) => fn.max('changed').as('last')).where('document', '=', document).executeTakeFirstOrThrow()
  return last ?? 0
}

/** The first of several versions: what is corrected in it holds for those after it, too. */
async function firstNth(trx: Transaction<Tables>, document: string, versions: readonly string[]): Promise<number> {
  const { first } = await trx.selectFrom('versions').select(({ fn }) => fn.min('nth').as('first')).where('document', '=', document).where('version', 'in', [...versions]).executeTakeFirstOrThrow()
  return first
}

async function refuseUnseen(trx: Transaction<Tables>, document: string, correction: Correction, seen: number | undefined): Promise<void> {
  if (seen === undefined) return
  const kept = (await correctionsIn(trx, [document])).get(document) ?? []
  // What is corrected at once was shown at once.
  const other = kept.find(one => one.changed > seen && (one.correction.batch === undefined || one.correction.batch !== correction.batch) && subjectOf(one.correction) === subjectOf(correction))?.correction
  if (other) throw new CorrectionRefused(`${other.undoneBy ?? other.madeBy} has ${other.undoneBy === undefined ? 'corrected' : 'taken back a correction of'} this since it was shown. Look at it again.`, { isStale: true })
}

/** What a correction is about, of whatever it says: two of the same may want the same field. */
function subjectOf({ layer, target, change, was }: Correction): string {
  const about = change.kind === 'confirm' ? change.of : change
  if (target !== undefined) return `${layer} ${target}`
  if ('at' in about) return `${layer} ${about.at.start}-${about.at.end}`
  return 'entity' in about ? `${layer} ${was.name ?? about.entity.name}` : `${layer} ${change.kind === 'missed-statement' ? JSON.stringify(change.set.content) : ''}`
}

/** Take a correction back, or all of a batch that still stand. Nothing of it is lost: it stays, as undone. Resolves to those that were undone; undefined when there is none of that id. */
export async function undoCorrections(store: Store, which: { readonly correction: string } | { readonly batch: string }, who: string): Promise<readonly CorrectionKey[] | undefined> {
  return store.transaction(async trx => {
    const select = () => trx.selectFrom('corrections').select(['correction', 'document', 'version', 'undone_by']).where('correction' in which ? 'correction' : 'batch', '=', 'correction' in which ? which.correction : which.batch).orderBy('changed')
    await hold(trx, (await select().execute()).map(({ document }) => document))
    const found = await select().execute()
    if (!found.length) return undefined
    const standing = found.filter(({ undone_by }) => undone_by === null)
    if (!standing.length) throw new CorrectionRefused(`${found[0]!.undone_by} has undone this already.`, { isStale: true })
    for (const [document, ofDocument] of Map.groupBy(standing, one => one.document)) {
      let changed = await lastChange(trx, document)
      for (const { correction } of ofDocument) {
        await trx.updateTable('corrections').set({ undone_by: who, undone_at: new Date(), changed: ++changed, state: 'undone', is_disputed: false }).where('correction', '=', correction).execute()
      }
      await rewriteRows(trx, document, await firstNth(trx, document, ofDocument.map(({ version }) => version)))
      await noteAudit(trx, { who, action: 'correct', subject: document, details: { undone: ofDocument.length } })
    }
    return standing.map(({ correction, document, version }) => ({ correction, document, version }))
  })
}

export const LISTED_STATES = ['applied', 'superseded', 'orphan', 'undone', 'disputed'] as const

export interface CorrectionsFilter {
  readonly by?: string
  /** In the current version of the document. */
  readonly state?: (typeof LISTED_STATES)[number]
  readonly document?: string
}

/** A correction, with the article that it is of. */
export interface ListedCorrection {
  readonly document: string
  readonly correction: Correction
  readonly state: CorrectionState
  readonly isDisputed: boolean
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
}

/** Corrections of all documents, page by page, the newest first. */
export async function listCorrections(store: Store, { limit, cursor, ...filter }: CorrectionsFilter & { readonly limit: number; readonly cursor?: string }): Promise<Page<ListedCorrection>> {
  const [moment, last] = cursor === undefined ? [] : fromCursor('corrections', cursor, 2)
  const { rows } = await sql<CorrectionRow & { title: string | null; opening: string | null; outlet: string | null; cursor_at: string }>`
    select c.*, case when r.document is null then v.title else r.title end as title, v.opening, d.outlet, to_char(c.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as cursor_at
    from corrections c join documents d on d.document = c.document join versions v on v.document = d.document and v.version = d.current
      left join readings r on r.document = d.document and r.version = d.current
    where c.change ->> 'kind' is not null and ${conditions(filter)} ${cursor === undefined ? sql`` : sql`and (c.made_at, c.correction) < (${moment}::timestamptz, ${last}::uuid)`}
    order by c.made_at desc, c.correction desc limit ${limit + 1}`.execute(store.db)
  const items = rows.slice(0, limit).map(row => ({
    document: row.document, correction: toCorrection(row), state: row.state, isDisputed: row.is_disputed, ...calledOf(row.title, row.opening), ...(row.outlet !== null && { outlet: row.outlet }),
  }))
  const end = rows[limit - 1]
  return { items, ...(rows.length > limit && end && { next: toCursor('corrections', end.cursor_at, end.correction) }) }
}

function conditions({ by, state, document }: CorrectionsFilter) {
  return sql`true ${by === undefined ? sql`` : sql`and c.made_by = ${by}`} ${document === undefined ? sql`` : sql`and c.document = ${document}`}
    ${state === undefined ? sql`` : state === 'disputed' ? sql`and c.is_disputed` : sql`and c.state = ${state}`}`
}

/** How many corrections there are, by what has become of them in the current versions. */
export async function countCorrections(store: Store): Promise<Readonly<Record<(typeof LISTED_STATES)[number], number>>> {
  const { rows: [counts] } = await sql<Record<(typeof LISTED_STATES)[number], number>>`
    select ${sql.join([...LISTED_STATES.filter(state => state !== 'disputed').map(state => sql`count(*) filter (where state = ${sql.lit(state)}) as ${sql.ref(state)}`), sql`count(*) filter (where is_disputed) as disputed`])}
    from corrections where change ->> 'kind' is not null`.execute(store.db)
  return counts!
}
