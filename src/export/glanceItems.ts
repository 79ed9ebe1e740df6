import type { Span } from '../text/span.ts'

/** Something to show, and the words that it rests on: none only for what came with the call. */
export interface GlanceItem {
  readonly label: string
  readonly spans: readonly Span[]
}

export const GENRES = ['report', 'release', 'commentary', 'interview'] as const
export type Genre = (typeof GENRES)[number]

/** What a genre is called on the screen. */
export const GENRE_NAMES: Readonly<Record<Genre, string>> = { report: 'report', release: 'press release', commentary: 'commentary', interview: 'interview' }

export interface GenreItem extends GlanceItem {
  readonly genre: Genre
  /** Why, the strongest first: a few words for people each. */
  readonly cues: readonly GlanceItem[]
}

export interface DateItem extends GlanceItem {
  /** Whether it is the article's own date, or what its text tells of when it was written. */
  readonly isEstimate: boolean
}

export interface ShareItem extends GlanceItem {
  readonly whose: 'author' | 'publisher' | 'unknown' | 'undecided' | 'speaker' | 'nobody'
  /** From 0 to 1. */
  readonly share: number
}

export interface SourceItem extends GlanceItem {
  readonly kind: 'address' | 'document'
}

export const FIGURE_PARTS = ['source', 'period', 'unit'] as const

export interface FigureItem extends GlanceItem {
  readonly lacks: readonly (typeof FIGURE_PARTS)[number][]
}

export interface HeadlineItem extends GlanceItem {
  /** A sentence for people. */
  readonly why: string
}
