import type { Original } from '../../doc/gathered.ts'

/** What an address gave. Whatever else it may do is a `FetchRefused`. */
export type Fetched = FetchedPage | Unchanged

export interface FetchedPage extends FetchFacts {
  readonly kind: 'page'
  /** Decoded from whatever the server packed it in for the way. Its `url` is the one after all redirects. */
  readonly original: Original
  /** What the server calls the bytes' encoding, which is often wrong: the bytes themselves are asked first. */
  readonly charset?: string
}

/** The server says that nothing has changed since the state that was known. */
export interface Unchanged extends FetchFacts {
  readonly kind: 'unchanged'
  readonly url: string
}

interface FetchFacts {
  /** How long the server says that its answer holds. */
  readonly maxAgeMs?: number
  /** Where the address now lies for good, if the server said so. */
  readonly movedTo?: string
}
