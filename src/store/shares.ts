import { sql } from 'kysely'
import { applyCorrections } from '../correct/applyCorrections.ts'
import { correctionsIn, holdingFor } from './correctionRows.ts'
import { listedOf } from './readingRows.ts'
import { whole } from './wholeReading.ts'
import type { KeptCorrection } from './correctionRows.ts'
import type { ReadingFacts } from './readingRows.ts'
import type { Store } from './store.ts'
import type { VersionKey } from './versions.ts'

/**
 * Work out whose words articles are, and how much is undecided, of some that were read before lists showed it. Resolves to how many that was: none when nothing
 * is left to do.
 */
export async function fillShares({ db }: Store, limit: number): Promise<number> {
  const { rows } = await sql<Unlisted>`
    select r.document, r.version, r.packed, r.gaps, v.nth, v.text from (select * from readings where undecided is null limit ${limit}) r
    left join versions v on v.document = r.document and v.version = r.version`.execute(db)
  const kept = await correctionsIn(db, rows.map(({ document }) => document))
  for (const row of rows) {
    const { shares, undecided } = listedIn(row, kept.get(row.document) ?? [])
    // Whoever reads it again or corrects it meanwhile has written his own.
    await sql`update readings set shares = ${JSON.stringify(shares)}::jsonb, undecided = ${undecided} where document = ${row.document} and version = ${row.version} and undecided is null`.execute(db)
  }
  return rows.length
}

interface Unlisted extends VersionKey {
  readonly packed: Uint8Array
  readonly gaps: number
  readonly nth: number | null
  readonly text: string | null
}

/** Of a damaged reading nobody can tell more than its rows; the doctor finds it. */
function listedIn({ packed, gaps, nth, text, ...key }: Unlisted, corrections: readonly KeptCorrection[]): Pick<ReadingFacts, 'shares' | 'undecided'> {
  try {
    if (text !== null && nth !== null) return listedOf(applyCorrections(whole(packed, text, key), holdingFor(corrections, nth)).reading)
  } catch {
    // As one without its text.
  }
  return { shares: [], undecided: gaps }
}
