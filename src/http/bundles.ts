import { createReadStream } from 'node:fs'
import { importBundle } from '../store/bundle/importBundle.ts'
import { IntakeError } from '../intake/intakeError.ts'
import { kindOf } from '../intake/kindOf.ts'
import { open } from '../intake/source.ts'
import { StoreError } from '../store/storeError.ts'
import type { Outcome } from '../work/outcome.ts'
import type { Source } from '../intake/source.ts'
import type { Store } from '../store/store.ts'

/** Files that are bundles of another hearsay, and all others. */
export async function parted(sources: readonly Source[]): Promise<readonly [bundles: readonly Source[], others: readonly Source[]]> {
  const areBundles = await Promise.all(sources.map(isBundle))
  return [sources.filter((_, i) => areBundles[i]), sources.filter((_, i) => !areBundles[i])]
}

async function isBundle(source: Source): Promise<boolean> {
  const { head } = await open(source)
  try {
    return kindOf(head, source) === 'bundle'
  } catch (error) {
    // Taking it apart says what is wrong with it.
    if (error instanceof IntakeError) return false
    throw error
  }
}

export interface BundleTaking {
  readonly who: string
  readonly signal: AbortSignal
  /** Take in again what was removed on purpose. */
  readonly again: boolean
  /** `count`: how many things it is, in the counts of the job. */
  tell(outcome: Outcome, count?: number): void
}

/** Take a bundle in, and tell how far it is, each line that is left out, and what it has brought. */
export async function takeBundle(store: Store, source: Source, { who, signal, again, tell }: BundleTaking): Promise<void> {
  const name = source.name ?? 'a bundle'
  try {
    const { added, isWhole } = await importBundle(store, createReadStream(source.path!), {
      who, name, signal, again,
      onRefusal: refusal => tell({ kind: 'refused', name: refusal.name, reason: refusal.reason }),
      onProgress: ({ done }) => tell({ kind: 'added', name, count: done }, 0),
    })
    tell({ kind: added.document ? 'added' : added.version ? 'new-version' : 'already-there', name, count: added.document }, Math.max(1, added.document))
    if (!isWhole) tell({ kind: 'refused', name, reason: 'This bundle was cut off: it does not hold all that it should. What it holds was brought in.' })
  } catch (error) {
    if (signal.aborted || !(error instanceof StoreError)) throw error
    tell({ kind: 'refused', name, reason: error.message })
  }
}
