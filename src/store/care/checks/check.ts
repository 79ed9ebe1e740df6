import type { MadeBy } from '../../readings.ts'
import type { Store } from '../../store.ts'

/** Something that can be wrong with a collection. */
export interface Check {
  readonly name: string
  look(examined: Examined): Promise<readonly Verdict[]>
  /** Make it right, where nothing can be lost by that. */
  mend?(examined: Examined): Promise<void>
}

export interface Examined {
  readonly store: Store
  readonly made: MadeBy | undefined
  readonly thorough: boolean
  readonly signal: AbortSignal
}

export interface Verdict {
  readonly ok: boolean
  readonly what: string
  readonly wayOut?: string
  /** Nothing is wrong, and something is left to be done. */
  readonly isWaiting?: true
}

export const REPAIR = 'hearsay doctor --repair'

/** "1 reading is", "3 readings are". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}
