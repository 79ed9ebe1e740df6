import { sql } from 'kysely'
import { applyCorrections } from '../correct/applyCorrections.ts'
import { correctionsIn, holdingFor } from './correctionRows.ts'
import { loadArticles } from './versions.ts'
import { prepareRows } from './readingRows.ts'
import { rowsFrom } from './bulk.ts'
import { whole } from './wholeReading.ts'
import type { PreparedReading } from './readingRows.ts'
import type { Standing } from '../doc/correction.ts'
import type { Tables } from './tables.ts'
import type { Transaction } from 'kysely'
import type { VersionKey } from './versions.ts'

export interface Correctable extends VersionKey {
  readonly prepared: PreparedReading
  readonly place: { readonly nth: number; readonly isCurrent: boolean }
}

/**
 * The readings with rows of what shows: with what people have corrected in them. Of most documents nobody has corrected anything, and theirs are as they were made;
 * the others are unpacked here, where nobody can correct them meanwhile.
 */
export async function withCorrections<Each extends Correctable>(trx: Transaction<Tables>, readings: readonly Each[]): Promise<readonly Each[]> {
  const kept = await correctionsIn(trx, readings.map(({ document }) => document))
  if (!kept.size) return readings
  const corrected = readings.filter(({ document, place }) => holdingFor(kept.get(document) ?? [], place.nth).length)
  const texts = new Map((await loadArticles(trx, corrected)).map(({ document, version, article }) => [`${document} ${version}`, article.text]))
  const standings: Standing[] = []
  const done = readings.map(reading => {
    const { document, version, prepared, place } = reading
    if (!corrected.includes(reading)) return reading
    const found = applyCorrections(whole(prepared.packed, texts.get(`${document} ${version}`)!, reading), holdingFor(kept.get(document)!, place.nth))
    if (place.isCurrent) standings.push(...found.standings)
    return { ...reading, prepared: { ...prepared, ...prepareRows(found.reading) } }
  })
  await noteStates(trx, standings)
  return done
}

/** What has become of each in the current version, for lists. */
async function noteStates(trx: Transaction<Tables>, standings: readonly Standing[]): Promise<void> {
  if (!standings.length) return
  const rows = standings.map(({ correction, state, conflictsWith }) => ({ correction, state, is_disputed: conflictsWith.length > 0 }))
  await sql`update corrections c set state = r.state, is_disputed = r.is_disputed
    from ${rowsFrom(JSON.stringify(rows), 'correction uuid, state text, is_disputed boolean')}
    where c.correction = r.correction and (c.state, c.is_disputed) is distinct from (r.state, r.is_disputed)`.execute(trx)
}
