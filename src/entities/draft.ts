import type { EntityType, Mention } from '../doc/reading.ts'
import type { FoundStatement } from '../doc/statements.ts'
import type { Gender } from '../doc/lexicon.ts'
import type { FoundRole } from './introduce.ts'

/** Somebody in the making: grows while names are linked. */
export interface Draft {
  /** Places in the list of names, in order of linking; empty for somebody whom the article does not name. */
  readonly names: number[]
  readonly person: boolean
  /** The fullest form's words. */
  words: readonly string[]
  /** The tokens of the fullest form. */
  fullest: { readonly first: number; readonly last: number }
  readonly types: Map<EntityType, number>
  readonly roles: FoundRole[]
  gender?: Gender
  /** "jr". */
  readonly suffix?: string
  readonly nickname?: string
  country?: string
  /** The rule that linked the last name to it. */
  by: string
}

/** Everybody that the words of a text mean, and who each of its names is: a place in `drafts`, -1 where that cannot be told. */
export interface Cast {
  readonly drafts: Draft[]
  readonly draftOf: Int32Array
  /** For each token of what stands beside a person's name and says who it is ("the Finnish minister, |"), that person; -1 for others. */
  readonly roleAt: Int32Array
}

/** A mention with whom it means: a place among the drafts, -1 where that cannot be told. */
export interface DraftMention {
  readonly mention: Mention
  readonly draft: number
}

/** What of a statement its speaker is told by. */
export type AttributedStatement = Pick<FoundStatement, 'source' | 'content' | 'within'> & Partial<Pick<FoundStatement, 'form' | 'quotes'>>
