import type { ArticleInput } from './article.ts'

/**
 * What intake finds in something that it was given: articles, addresses to fetch, feeds to follow, and what it had to refuse.
 * One file may hold many (an archive, a list, a feed); one that is refused never stops the others.
 */
export type Finding = FoundArticle | FoundLink | FoundFeed | Refusal

export interface FoundArticle {
  readonly kind: 'article'
  readonly article: ArticleInput
  /** The bytes it was made from. Absent for text that is its own original. */
  readonly original?: Original
  /** What somebody who relies on it should know: "The page shows only the beginning; the rest is for subscribers." Whole sentences. */
  readonly notes: readonly string[]
}

/** The bytes as they were fetched or given, and what was said of them. */
export interface Original {
  readonly bytes: Uint8Array
  /** As `text/html`, without parameters. */
  readonly mediaType: string
  /** The file's name, or the name of the record in an archive. */
  readonly name?: string
  /** The address it came from, after all redirects. */
  readonly url?: string
  /** ISO 8601, UTC. */
  readonly fetchedAt?: string
  /** What the server called this state of it, for asking again: its ETag and Last-Modified as sent. */
  readonly etag?: string
  readonly lastModified?: string
}

export interface FoundLink {
  readonly kind: 'link'
  readonly url: string
  /** What the list or the feed says of it; the page itself may say otherwise. */
  readonly title?: string
  readonly publishedAt?: string
}

export interface FoundFeed {
  readonly kind: 'feed'
  readonly url: string
  readonly title?: string
}

export interface Refusal {
  readonly kind: 'refusal'
  /** What was refused: an address, a file's name, "line 7 of LIST". */
  readonly name: string
  /** A whole sentence that names the reason, and where there is one, the way out. */
  readonly reason: string
}
