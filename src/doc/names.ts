import type { Mention } from './reading.ts'

/** A name in the text, with its first and last token. */
export interface NamedMention extends Mention {
  readonly first: number
  readonly last: number
}
