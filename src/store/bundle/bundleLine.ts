import type { ArticleInput } from '../../doc/article.ts'
import type { CheckStatus, EvidenceKind, ReactionChoice } from '../../doc/checks.ts'
import type { Place } from '../../doc/correction.ts'
import type { Reading } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'

/** The lines of a bundle; `schema/bundle.json` is the contract. */
export const BUNDLE_FORMAT = 1

export interface BundledCollection {
  readonly name: string
  readonly note?: string
  readonly madeAt: string
}

export interface BundledDocument {
  readonly id: string
  readonly collections?: readonly string[]
}

export interface BundledVersion extends Omit<ArticleInput, 'id'> {
  readonly document: string
  readonly id: string
  readonly notes?: readonly string[]
  readonly addedAt: string
}

export interface BundledOriginal {
  readonly document: string
  readonly version: string
  readonly id: string
  readonly mediaType: string
  readonly name?: string
  readonly url?: string
  readonly fetchedAt?: string
  readonly addedAt: string
  /** In base64. */
  readonly bytes: string
}

export type BundledReading = Reading & { readonly document: string; readonly version: string }

export interface BundledCorrection {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly layer: string
  readonly target?: string
  /** Where its words stand; without them, it is about none. */
  readonly start?: number
  readonly end?: number
  readonly quote: string
  readonly before: string
  readonly after: string
  /** A `Change`, with what stood there before and the roles of the statements that it names. */
  readonly change: Readonly<Record<string, unknown>>
  readonly was?: Readonly<Record<string, unknown>>
  readonly roles?: Readonly<Record<string, unknown>>
  readonly note?: string
  /** A UUID that those have in common that were made at once. */
  readonly batch?: string
  readonly madeBy: string
  readonly madeAt: string
  readonly undoneBy?: string
  readonly undoneAt?: string
}

/** A worksheet with all of its parts, those too that were taken away, and what was done to it. */
export interface BundledCheck extends Required<Place>, Taken {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly target?: string
  readonly status: CheckStatus
  readonly question?: string
  readonly assignee?: string
  readonly due?: string
  readonly madeBy: string
  readonly madeAt: string
  readonly changedAt: string
  readonly evidence: readonly (Taken & {
    readonly id: string
    readonly kind: EvidenceKind
    readonly words?: Span & { readonly document: string; readonly version: string; readonly quote: string }
    readonly url?: string
    readonly note?: string
    readonly addedBy: string
    readonly addedAt: string
  })[]
  readonly inquiries: readonly (Taken & {
    readonly id: string
    readonly name: string
    readonly reach?: string
    readonly askedOn?: string
    readonly answeredOn?: string
    readonly answer?: string
    readonly addedBy: string
    readonly addedAt: string
  })[]
  readonly ratings: readonly { readonly person: string; readonly scale?: string; readonly words?: string; readonly ratedAt: string }[]
  /** In order. */
  readonly changes: readonly { readonly who: string; readonly at: string; readonly what: string; readonly part?: string; readonly before?: string; readonly after?: string }[]
}

interface Taken {
  readonly removedBy?: string
  readonly removedAt?: string
}

/** Without a quote it is to the article as a whole. */
export interface BundledReaction extends Required<Place> {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly target?: string
  readonly person: string
  readonly choice: ReactionChoice
  readonly reason?: string
  readonly madeAt: string
  readonly changedAt: string
}

/** What a bundle holds beside its first line and its last, by the name that stands first in a line. */
export interface BundledThings {
  readonly collection: BundledCollection
  readonly document: BundledDocument
  readonly version: BundledVersion
  readonly original: BundledOriginal
  readonly reading: BundledReading
  readonly correction: BundledCorrection
  readonly check: BundledCheck
  readonly reaction: BundledReaction
}

export const BUNDLED = ['collection', 'document', 'version', 'original', 'reading', 'correction', 'check', 'reaction'] as const satisfies readonly (keyof BundledThings)[]
export type Bundled = (typeof BUNDLED)[number]

/** Of what a bundle was made before there was any such thing, it has no count. */
export type BundleCounts = Readonly<Record<Bundled, number>>
