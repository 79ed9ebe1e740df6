import type { Entity, EntityIndex, Mention, SpeakerKind } from './reading.ts'

/** Who is who in one article, and to whom each statement is credited. */
export interface LinkedEntities {
  /** Sorted by start, then longer first. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  /** One a statement, in the statements' order. */
  readonly speakers: readonly { readonly speaker?: EntityIndex; readonly speakerKind: SpeakerKind }[]
}
