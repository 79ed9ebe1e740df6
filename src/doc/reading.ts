import type { Block } from './blocks.ts'
import type { DeviceKind } from './devices.ts'
import type { Span } from '../text/span.ts'

/** Index into the reading's `statements`, `entities`, `mentions` or `times`. */
export type StatementIndex = number
export type EntityIndex = number
export type MentionIndex = number
export type TimeIndex = number

/**
 * All that was found in one article. References are indices into the layer they name; layers are sorted by start, then longer first.
 * Absent means there is none; undecided is absent plus a gap that names layer and field.
 */
export interface Reading {
  readonly hearsay: '1'
  readonly engine: string
  /** Hash of the lexicons and models that read. */
  readonly pack: string
  readonly id?: string
  readonly document?: string
  readonly version?: string
  readonly article: ReadArticle
  readonly sentences: readonly Span[]
  readonly mentions: readonly Mention[]
  readonly times: readonly Timex[]
  readonly figures: readonly Figure[]
  readonly statements: readonly Statement[]
  readonly entities: readonly Entity[]
  readonly events: readonly Event[]
  readonly devices: readonly Device[]
  readonly gaps: readonly Gap[]
}

export interface ReadArticle {
  readonly url?: string
  readonly publisher?: string
  readonly title?: Found
  readonly byline: readonly Found[]
  readonly publishedAt?: Found
  /** BCP 47; "und" when it could not be told. */
  readonly language: string
  readonly text: string
  readonly translated?: boolean
  readonly origin?: { readonly url?: Found; readonly publisher?: Found }
  readonly blocks: readonly Block[]
}

/** A value with where it comes from: `by: "given"` when it came with the call, with a span when it was found in the text. */
export interface Found {
  readonly value: string
  readonly start?: number
  readonly end?: number
  readonly by: string
}

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const
export type MentionForm = (typeof MENTION_FORMS)[number]

export const ENTITY_TYPES = ['person', 'organization', 'country', 'place', 'media', 'other'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Words that name somebody. */
export interface Mention extends Span {
  readonly form: MentionForm
  readonly type: EntityType
  readonly entity?: EntityIndex
  readonly by: string
}

export const STATEMENT_FORMS = ['direct', 'indirect', 'mixed'] as const
export type StatementForm = (typeof STATEMENT_FORMS)[number]

export const STANCES = ['say', 'deny', 'promise', 'threaten', 'believe', 'doubt', 'ask', 'order', 'warn', 'accuse', 'intend'] as const
export type Stance = (typeof STANCES)[number]

export const SPEAKER_KINDS = ['named-person', 'office', 'institution', 'media', 'document', 'unnamed', 'none'] as const
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** One attribution: on whose word (source), by which words (cue), what (content). Start and end are the hull of the roles. */
export interface Statement extends Span {
  /** Names this statement in its version: a hash of the text and the role spans. */
  readonly key: string
  readonly form: StatementForm
  readonly source?: Span
  readonly cue?: Span
  readonly content: readonly Span[]
  /** The words in quotation marks within the content, marks included. */
  readonly quotes: readonly Span[]
  /** The innermost statement in whose voice this one is made. */
  readonly within?: StatementIndex
  readonly stance: Stance
  readonly negated?: true
  /** The entity that the words are credited to. */
  readonly speaker?: EntityIndex
  readonly speakerKind: SpeakerKind
  /** Of statements given .8, about .8 are right. Three decimals. */
  readonly confidence: number
  readonly by: string
}

/** Everybody that the mentions of one article name. */
export interface Entity {
  readonly name: string
  readonly type: EntityType
  readonly mentions: readonly MentionIndex[]
  readonly roles: readonly Role[]
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  readonly by: string
}

export interface Role extends Span {
  readonly tense: 'now' | 'former' | 'future'
  readonly by: string
}

export interface Timex extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3; X where unknown. */
  readonly value: string
  readonly mod?: string
  readonly by: string
}

/** A quantity as worded, with its bounds and its unit. */
export interface Figure extends Span {
  readonly kind: 'money' | 'percent' | 'count' | 'measure' | 'ratio'
  /** Both ends of a value are the value itself; "more than" has no high end, "up to" no low one. */
  readonly low?: number
  readonly high?: number
  /** ISO 4217, UCUM or "%", else as worded; behind a slash what it is per: "USD/[bbl_us]", "/d". Counts have none but that. */
  readonly unit?: string
  readonly mod?: 'approx' | 'over' | 'under'
  /** Which way it went, by it or to it. */
  readonly change?: 'up' | 'down'
  /** What is counted, measured or a part: "British companies". */
  readonly of?: Span
  readonly asOf?: TimeIndex
  readonly period?: TimeIndex
  readonly statement?: StatementIndex
  readonly by: string
}

export interface Event {
  /** PLOVER's names, such as AGREE or CONSULT. */
  readonly type: string
  readonly domain: 'military' | 'economic' | 'diplomatic' | 'cultural' | 'legal' | 'other'
  readonly agents: readonly EntityIndex[]
  readonly patients: readonly EntityIndex[]
  readonly time?: TimeIndex
  readonly period?: TimeIndex
  readonly place?: EntityIndex
  readonly terms: readonly Span[]
  readonly tellings: readonly Telling[]
}

export interface Telling extends Span {
  readonly trigger: Span
  readonly reality: 'happened' | 'planned' | 'hypothetical' | 'denied' | 'alleged'
  readonly assertedBy?: StatementIndex
  readonly by: string
}

/** A turn of phrase; `DEVICES` says what each kind is. */
export interface Device extends Span {
  readonly kind: DeviceKind
  readonly by: string
}

/** What the software saw and could not decide, and why. */
export interface Gap extends Span {
  /** The layer it concerns, such as "statements" or "article". */
  readonly layer: string
  readonly field?: string
  /** A sentence for people. */
  readonly why: string
  readonly by: string
}
