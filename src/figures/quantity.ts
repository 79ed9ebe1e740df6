import type { Direction, UnitWord } from '../doc/lexicon.ts'
import type { Figure } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'

/**
 * Something measured or counted. Besides figures there are the quantities that a reading tells elsewhere or not at all:
 * spans of time and ages, and the "one" of "one of the ministers".
 */
export interface Quantity extends TokenRange {
  readonly kind: Figure['kind'] | 'time' | 'one'
  /** The run that holds its numbers, without bounds and units. */
  readonly numbers: TokenRange
  /** In units as they are worded: 50 cents are 50. */
  readonly low?: number
  readonly high?: number
  readonly unit?: UnitWord
  /** What it is per, and the last word of that. */
  readonly rate?: { readonly code: string; readonly name: string; readonly last: number }
  readonly mod?: 'approx' | 'over' | 'under'
  /** Tells only the order, as "hundreds" does. */
  readonly isVague?: true
  readonly change?: Direction
  readonly of?: TokenRange
  /** The token by which it hangs in the tree. */
  readonly head: number
  readonly by: string
}

/** An exact value is both ends of itself. */
export function ends(value: number): { readonly low: number; readonly high: number } {
  return { low: value, high: value }
}
