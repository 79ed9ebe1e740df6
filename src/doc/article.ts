import type { BlockKind } from './blocks.ts'
import type { Span } from '../text/span.ts'

/** So long may a text be that is taken in as one article, in UTF-16 units: a thousand pages are a third of it. */
export const MAX_TEXT_UNITS = 8_000_000

/** What a caller hands to `analyze`: a text and what is known of it. */
export interface ArticleInput {
  readonly text: string
  readonly id?: string
  readonly title?: string
  /** ISO 8601, as precise as known: `2024`, `2024-11`, `2024-11-19`, or with a time. */
  readonly publishedAt?: string
  /** When its publisher last changed it, as precise as known. Tells versions of a page apart by age; readings have nothing of it. */
  readonly modifiedAt?: string
  readonly publisher?: string
  readonly url?: string
  /** BCP 47. When given, it is believed. */
  readonly language?: string
  readonly byline?: readonly string[]
  /** Blocks that intake saw in a page's structure, in order and disjoint; what lies outside of them is read as plain text. */
  readonly blocks?: readonly GivenBlock[]
}

export interface GivenBlock extends Span {
  readonly kind: BlockKind
}
