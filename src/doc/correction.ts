import type { EntityType, Figure, Stance, Timex } from './reading.ts'
import type { Roles } from './statementKey.ts'
import type { Span } from '../text/span.ts'

/** What people correct: layers of a reading, and the facts of the article. */
export const CORRECTED_LAYERS = ['statements', 'mentions', 'entities', 'times', 'figures', 'article'] as const
export type CorrectedLayer = (typeof CORRECTED_LAYERS)[number]

/** Words in a version and, once they are kept, what they are and what stands around them, by which they are found in another version. */
export interface Place extends Span {
  readonly quote?: string
  /** Up to 32 units. */
  readonly before?: string
  readonly after?: string
}

/** Somebody, by name; `at` are words that mean him, by which he is found whatever he is called. Whom nothing in the article means is added by that name. */
export interface EntityRef {
  readonly name: string
  readonly at?: Place
  /** Of somebody who is added; a person unless told. */
  readonly type?: EntityType
}

// Of what can be set, what is absent stays as it is, and null takes it away.

export interface StatementFields {
  readonly source?: Span | null
  readonly cue?: Span | null
  readonly content?: readonly Span[]
  /** Whom it is credited to. Unless told, whoever the new words of the source mean. */
  readonly speaker?: EntityRef | null
  /** The key of the statement in whose voice it is made; null where that is nobody's but the writer's; `+` and a number for what an earlier change of the same batch adds. */
  readonly within?: string | null
  readonly stance?: Stance
  readonly negated?: boolean
}

export interface EntityFields {
  readonly name?: string
  readonly type?: EntityType
}

export interface MentionFields {
  readonly entity?: EntityRef | null
}

export interface TimeFields {
  readonly type?: Timex['type']
  readonly value?: string
}

export interface FigureFields {
  readonly kind?: Figure['kind']
  readonly low?: number | null
  readonly high?: number | null
  readonly unit?: string | null
  readonly of?: Span | null
}

export interface ArticleFields {
  readonly title?: string | null
  readonly byline?: readonly string[]
  readonly publisher?: string | null
  /** ISO 8601, as precise as known. */
  readonly publishedAt?: string | null
}

/** What somebody has looked at. */
export type Reviewable =
  | { readonly layer: 'statements'; readonly key: string }
  | { readonly layer: 'entities'; readonly entity: EntityRef }
  | { readonly layer: 'times' | 'figures'; readonly at: Span }
  /** All statements of the article: what was found, and that none was missed. */
  | { readonly layer: 'article' }

/** What one correction does. Spans are those of the version for which it was made. */
export type Change =
  | { readonly kind: 'statement'; readonly key: string; readonly set: StatementFields }
  | { readonly kind: 'not-a-statement'; readonly key: string }
  | { readonly kind: 'missed-statement'; readonly set: StatementFields & { readonly content: readonly Span[] } }
  /** Words mean somebody else, or nobody. */
  | { readonly kind: 'mention'; readonly at: Span; readonly set: { readonly entity: EntityRef | null } }
  /** Its name or what it is. */
  | { readonly kind: 'entity'; readonly entity: EntityRef; readonly set: EntityFields }
  /** Two that were taken for two are one: `as`. */
  | { readonly kind: 'same-entity'; readonly entity: EntityRef; readonly as: EntityRef }
  | { readonly kind: 'time'; readonly at: Span; readonly set: TimeFields }
  | { readonly kind: 'figure'; readonly at: Span; readonly set: FigureFields }
  | { readonly kind: 'article'; readonly set: ArticleFields }
  /** Right as it stands. `holds`: what nobody had corrected of it when it was looked at; so it stays, whatever is found by reading again. */
  | { readonly kind: 'confirm'; readonly of: Reviewable; readonly holds?: readonly string[] }

export const CHANGE_KINDS = ['statement', 'not-a-statement', 'missed-statement', 'mention', 'entity', 'same-entity', 'time', 'figure', 'article', 'confirm'] as const satisfies readonly Change['kind'][]
export type ChangeKind = Change['kind']

/** What stood there when it was made, in the fields that can be set. */
export type Was = StatementFields & MentionFields & FigureFields & ArticleFields & Omit<EntityFields, 'type'> & Omit<TimeFields, 'type'> & { readonly type?: EntityType | Timex['type'] }

/** What somebody has corrected. It is never changed; undone, it stays. */
export interface Correction {
  readonly id: string
  readonly version: string
  readonly layer: CorrectedLayer
  /**
   * The thing that it is about, by the name that it keeps whatever is corrected: the machine's key of a statement; `+` and the id of the correction that added one.
   * Absent of what only its words name.
   */
  readonly target?: string
  /** Of the statements that it names, by the name that it gives them, their roles as the machine had them: by these they are found again where a key is gone. */
  readonly roles?: Readonly<Record<string, Roles>>
  /** All words that it is about; absent where it is about none, as of a publisher that was given. */
  readonly at?: Required<Place>
  readonly change: Change
  readonly was: Was
  readonly note?: string
  /** What was made with others at once has their common name. */
  readonly batch?: string
  readonly madeBy: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly undoneBy?: string
  readonly undoneAt?: string
}

export const CORRECTION_STATES = ['applied', 'superseded', 'orphan', 'undone'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** What has become of a correction in a reading. */
export interface Standing {
  readonly correction: string
  /** Applied: at least a part of it shows. Superseded: a later one shows instead. Orphan: what it is about is not there. */
  readonly state: CorrectionState
  /** Why it does not show, in a sentence. */
  readonly why?: string
  /** Where what it is about stands in the corrected layer; absent where it is not there any more. */
  readonly index?: number
  /** The words in this version. */
  readonly at?: Span
  /** Corrections of other people that want the same field otherwise. The latest shows. */
  readonly conflictsWith: readonly string[]
  /** Later ones that show instead of a part of it. */
  readonly replacedBy: readonly string[]
}

/** Somebody has looked at it and found it right, or has made it so. */
export interface Review {
  readonly layer: CorrectedLayer
  /** Its place in the corrected layer; absent of the article. */
  readonly index?: number
  /** Found right as it stood, put right, or put in since it was missed. */
  readonly did: 'confirmed' | 'corrected' | 'added'
  /** Of what was put right the fields that were set. */
  readonly fields?: readonly string[]
  readonly by: string
  readonly at: string
  readonly correction: string
}
