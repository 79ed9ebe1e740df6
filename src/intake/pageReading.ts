import type { ArticleInput } from '../doc/article.ts'

/** What was read from a page: its article, and whole sentences for whoever relies on it. */
export interface PageReading {
  readonly article: ArticleInput
  readonly notes: readonly string[]
  /** When the page was saved in a browser, if it says so. ISO 8601, UTC. */
  readonly savedAt?: string
}

/** What is known of a page besides its words. */
export interface PageContext {
  /** Where it came from, for a page that does not name its own address. */
  readonly url?: string
}

/** What a thread that takes pages apart is asked. */
export interface PageTask extends PageContext {
  readonly html: string
}

/** What it answers; that it is ready, before the first page. */
export type PageAnswer = PageReading | { readonly refused: string } | { readonly ready: true }
