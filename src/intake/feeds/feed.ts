import type { FoundLink } from '../../doc/gathered.ts'

/** What a feed says: itself, and what it lists, in its own order. */
export interface Feed {
  readonly title?: string
  /** The site that it is the feed of. */
  readonly url?: string
  readonly items: readonly FeedItem[]
  /** How many entries were left out because they lead to no page. */
  readonly skipped: number
  /** How long the feed says that it may be kept. */
  readonly ttlMinutes?: number
  /** What somebody who relies on it should know: "The feed is broken off …". Whole sentences. */
  readonly notes: readonly string[]
}

export interface FeedItem extends FoundLink {
  /** What the feed calls the entry, whatever address it has today. */
  readonly guid?: string
  /** The entry's teaser, HTML as the feed gives it. Not to be trusted more than a page. */
  readonly summary?: string
  /** The whole text where the feed carries it, HTML as the feed gives it. */
  readonly content?: string
}
