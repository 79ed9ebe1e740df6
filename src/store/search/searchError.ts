import type { Span } from '../../text/span.ts'

/** The search cannot be understood; the message is a whole sentence for people and says how to write it. */
export class SearchError extends Error {
  override readonly name = 'SearchError'
  /** The part of the query that it is about, where it is about one. */
  readonly at: Span | undefined

  constructor(message: string, at?: Span) {
    super(message)
    this.at = at
  }
}
