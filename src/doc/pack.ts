import type { HashLexicon } from './hashLexicon.ts'
import type { Lexicon } from './lexicon.ts'
import type { WordClasses } from './wordClasses.ts'

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
  readonly classes: WordClasses
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
  /** Probability of each label at each place, and of a whole path. */
  posterior(scores: Float64Array, count: number, path: Uint8Array): { readonly marginals: Float64Array; readonly probability: number }
}

export type Settings = Readonly<Record<string, number | readonly number[]>>

/** Weights of hashed features, most of them zero. */
export interface ColumnTable {
  /** Add to `scores[c]`, for every column c, the weights of the features before `count`. */
  addTo(scores: Float64Array, features: Int32Array, count: number): void
}

/** Tags and lemmas. Labels are pairs of a universal and a Penn tag, such as "NOUN|NN". */
export interface TaggerModel {
  readonly labels: readonly string[]
  readonly xposNames: readonly string[]
  /** Index into UPOS, and into `xposNames`, of each label. */
  readonly labelUpos: Uint8Array
  readonly labelXpos: Uint8Array
  readonly lexicon: HashLexicon
  /** Of each entry of the lexicon: which choice of labels its form has. */
  readonly entryChoice: Uint16Array
  /** Choice c is among the labels `choiceLabels[choiceStarts[c]]` and on, before `choiceStarts[c + 1]`. Choice 0 is that of forms of which nothing is known. */
  readonly choiceStarts: Int32Array
  readonly choiceLabels: Uint8Array
  /** The choice with the labels of names besides, for a capital letter. */
  readonly capitalChoice: Uint16Array
  readonly table: ColumnTable
  readonly lemmas: LemmaModel
}

/** How lemmas come from forms: for a tag and a form or its ending (joined hashes), which script. */
export interface LemmaModel {
  readonly lexicon: HashLexicon
  readonly entryScript: Uint16Array
  /** A script takes `cut` letters from the end, adds `ending`, and lowers the case before or not. */
  readonly scriptCut: Uint8Array
  readonly scriptEnding: readonly string[]
  readonly scriptLower: Uint8Array
}

/** Heads and relations. */
export interface ParserModel {
  readonly deprelNames: readonly string[]
  /** Labels: the parser's moves. */
  readonly transitions: WeightTable
  readonly relations: ColumnTable
  /** The relations seen between two universal tags, to the left or right: pair p has `pairRelations[pairStarts[p]]` and on. */
  readonly pairStarts: Int32Array
  readonly pairRelations: Uint8Array
}
