import { keptAt } from '../store/versions.ts'
import { loadCorrected } from '../store/readings.ts'
import type { Chosen } from './selection.ts'
import type { Reading } from '../doc/reading.ts'
import type { Review } from '../doc/correction.ts'
import type { Store } from '../store/store.ts'

/** A reading to take words from, as people have corrected it. */
export interface TakenReading {
  readonly reading: Reading
  readonly reviews: readonly Review[]
  /** When the version was kept. */
  readonly kept?: string
}

/** The reading of a version, of the current one unless told; undefined where there is none, or none yet. */
export async function loadTaken(store: Store, { document, version }: Pick<Chosen, 'document' | 'version'>): Promise<TakenReading | undefined> {
  const loaded = await loadCorrected(store.db, document, version)
  if (!loaded) return undefined
  const { reading, reviews } = loaded.corrected
  const kept = await keptAt(store, { document, version: reading.version! })
  return { reading, reviews, ...kept && { kept: kept.toISOString() } }
}
