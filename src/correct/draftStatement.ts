import type { Statement } from '../doc/reading.ts'
import type { Thing } from './wishes.ts'

/** A statement whose references are things. */
export interface DraftStatement {
  readonly thing: Thing
  readonly statement: Omit<Statement, 'within' | 'key'>
  /** By the machine. */
  readonly within?: Thing
  /** By people, with null for nobody. */
  readonly wanted?: Thing | null
  readonly isTouched: boolean
}
