import type { SpeakerKind, Stance, StatementForm } from '../../doc/reading.ts'
import type { Days } from '../days.ts'

/** What is looked for, taken apart: words, and fields that must hold. */
export interface Search {
  /** Absent when only fields were asked for. */
  readonly words?: Words
  readonly by: readonly Names[]
  readonly about: readonly Names[]
  readonly said: readonly Choice<Stance>[]
  readonly kind: readonly Choice<SpeakerKind>[]
  readonly form: readonly Choice<StatementForm>[]
  readonly traits: readonly Choice<Trait>[]
  readonly outlet: readonly Choice<string>[]
  readonly language: readonly Choice<string>[]
  readonly collection: readonly Choice<string>[]
  readonly published: readonly Published[]
  /** Absent when nothing was said of it. */
  readonly possible?: Possible
}

/** Words and how they are joined; a text may hold several words, which then stand side by side. */
export type Words =
  | { readonly kind: 'text'; readonly text: string; readonly isPrefix: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Words[] }
  | { readonly kind: 'not'; readonly of: Words }

/** Any of the names, or none of them. */
export interface Names {
  readonly words: Words
  readonly isNegated: boolean
}

/** Any of the values, or none of them. */
export interface Choice<Value> {
  readonly values: readonly Value[]
  readonly isNegated: boolean
}

export const TRAITS = ['within', 'negated', 'figure'] as const
/** `within` another's statement; its cue `negated`; with a `figure` in it. */
export type Trait = (typeof TRAITS)[number]

/** Within any of these days; an interval without ends asks for what has no date. */
export interface Published {
  readonly days: readonly Days[]
  readonly isNegated: boolean
}

/** Whether what is only possible is left out, comes along, or is all that is wanted. */
export type Possible = 'no' | 'yes' | 'only'
