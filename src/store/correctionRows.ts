import { sql } from 'kysely'
import { CHANGE_KINDS } from '../doc/correction.ts'
import type { Change, CorrectedLayer, Correction, Was } from '../doc/correction.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

export type CorrectionRow = Selectable<Tables['corrections']>

/** A correction with which of its document's versions it was made for, and which of its document's changes it was. */
export interface KeptCorrection {
  readonly correction: Correction
  readonly nth: number
  readonly changed: number
}

/** All that people have corrected in documents, those of which that were undone, too. */
export async function correctionsIn(db: Kysely<Tables>, documents: readonly string[]): Promise<ReadonlyMap<string, readonly KeptCorrection[]>> {
  const { rows } = await sql<CorrectionRow & { nth: number }>`
    select c.*, v.nth from corrections c join versions v on v.document = c.document and v.version = c.version where c.document = any(${documents}) order by c.made_at, c.correction`.execute(db)
  const found = new Map<string, KeptCorrection[]>()
  for (const row of rows.filter(isKnown)) {
    const list = found.get(row.document) ?? []
    found.set(row.document, list)
    list.push({ correction: toCorrection(row), nth: row.nth, changed: row.changed })
  }
  return found
}

/** Those that hold for a version: made for it, or for one before. */
export function holdingFor(kept: readonly KeptCorrection[], nth: number): Correction[] {
  return kept.filter(one => one.nth <= nth).map(({ correction }) => correction)
}

/** Whether it is of a kind that this version of hearsay has. */
function isKnown({ change }: Pick<CorrectionRow, 'change'>): boolean {
  return CHANGE_KINDS.includes(change['kind'] as Change['kind'])
}

export function toCorrection(row: CorrectionRow): Correction {
  const { correction, version, layer, target, start_at, end_at, quote, before, after, change, roles, was, note, batch, made_by, made_at, undone_by, undone_at } = row
  return {
    id: correction, version, layer: layer as CorrectedLayer, ...(target !== null && { target }), ...(roles && { roles: roles as NonNullable<Correction['roles']> }),
    ...(start_at !== null && end_at !== null && { at: { start: start_at, end: end_at, quote, before, after } }),
    change: change as Change, was: was as Was, ...(note !== null && { note }), ...(batch !== null && { batch }), madeBy: made_by, madeAt: made_at.toISOString(),
    ...(undone_by !== null && { undoneBy: undone_by }), ...(undone_at && { undoneAt: undone_at.toISOString() }),
  }
}

export function toRow(document: string, { id, version, layer, target, roles, at, change, was, note, batch, madeBy, madeAt, undoneBy, undoneAt }: Correction, changed: number) {
  return {
    correction: id, document, version, layer, target: target ?? null, start_at: at?.start ?? null, end_at: at?.end ?? null, quote: at?.quote ?? '', before: at?.before ?? '', after: at?.after ?? '',
    change: JSON.stringify(change), roles: roles ? JSON.stringify(roles) : null, was: JSON.stringify(was), note: note ?? null, batch: batch ?? null,
    made_by: madeBy, made_at: madeAt, undone_by: undoneBy ?? null, undone_at: undoneAt ?? null, changed,
  }
}
