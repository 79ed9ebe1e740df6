import type { TimeParts, TimeRule, TimeWord } from '../doc/lexicon.ts'

/** Words that tell a time, and what they say before anybody asks which time that is. */
export interface Expression {
  readonly first: number
  readonly last: number
  readonly rule: TimeRule
  readonly own: TimeParts
  /** What the pattern gives a name, such as the last year of a range. */
  readonly named: Readonly<Record<string, TimeWord>>
  /** The day that a time of day stands beside. */
  readonly day?: Expression
}
