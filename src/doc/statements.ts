import type { Span } from '../text/span.ts'
import type { Stance, StatementForm } from './reading.ts'

/** Tokens of a role: a run, both ends included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** A statement as the statement annotator finds it: all that can be told before anybody knows who the entities are. */
export interface FoundStatement extends Span {
  readonly form: StatementForm
  readonly source?: TokenRange
  /** Absent where only layout hands the words to somebody. */
  readonly cue?: TokenRange
  /** The cue's governing token, or the first of the content. */
  readonly head: number
  readonly content: readonly TokenRange[]
  readonly quotes: readonly Span[]
  /** Place in the list of statements. */
  readonly within?: number
  readonly stance: Stance
  readonly negated?: true
  readonly confidence: number
  readonly by: string
}

/** A stretch that may still be somebody's words, or already another's. */
export interface UndecidedScope extends Span {
  readonly why: string
  readonly by: string
}
