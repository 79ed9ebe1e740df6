import type { Lexicon } from './lexicon.ts'

/**
 * What a language is to the engine: data and weights, handed to annotators as an argument.
 * The annotators know these shapes only; how weights are stored is `lang/`'s own business.
 */
export interface Pack {
  /** BCP 47 of the language. */
  readonly language: string
  /** Hash of the lexicons and models: two packs of the same id read alike. */
  readonly id: string
  readonly lexicon: Lexicon
  readonly models: Models
}

export interface Models {
  readonly tagger: TaggerModel
  readonly parser: ParserModel
  readonly names: SequenceModel
  readonly cues: SequenceModel
  readonly roles: SequenceModel
}

/** Weights of hashed features: every feature has one row, every label one column. */
export interface WeightTable {
  readonly labels: readonly string[]
  /** Sum the rows of `features[from]` to `features[to - 1]` into `scores[at]` and on, one place a label. What was there is added to. */
  sum(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void
}

/** A linear-chain conditional random field over hashed features. Scores and paths are rows of a sequence, one place a label. */
export interface SequenceModel {
  readonly labels: readonly string[]
  /** Numbers that training fixed, such as thresholds and calibration, by name. */
  readonly settings: Settings
  /** Score of each label at each of `count` places; place i has `features[offsets[i]]` to `features[offsets[i + 1] - 1]`. */
  score(features: Int32Array, offsets: Int32Array, count: number): Float64Array
  /** The best path of labels through the scores (Viterbi). */
  best(scores: Float64Array, count: number): Uint8Array
  /** Probability of each label at each place (forward-backward). */
  marginals(scores: Float64Array, count: number): Float64Array
  /** Probability of a whole path. */
  probability(scores: Float64Array, count: number, path: Uint8Array): number
}

export type Settings = Readonly<Record<string, number | readonly number[]>>

/** Filled in by the syntax annotator's owner. */
export interface TaggerModel { readonly xposNames: readonly string[] }
export interface ParserModel { readonly deprelNames: readonly string[] }

