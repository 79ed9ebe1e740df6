import type { FormClasses } from './wordClasses.ts'

export const UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const
export type Upos = (typeof UPOS)[number]

/** Universal Dependencies of a text's tokens, as columns parallel to them. */
export interface Syntax {
  /** Index into {@link UPOS}. */
  readonly upos: Uint8Array
  /** Index into `xposNames`: Penn tags. */
  readonly xpos: Uint8Array
  readonly xposNames: readonly string[]
  readonly lemma: readonly string[]
  /** `hashString` of the lemma. */
  readonly lemmaHash: Int32Array
  /** Token index of the head, always in the same sentence; -1 for the root. Each sentence is one tree. */
  readonly head: Int32Array
  /** Index into `deprelNames`: UD 2 relations with their subtypes, such as `nsubj:pass`. */
  readonly deprel: Uint8Array
  readonly deprelNames: readonly string[]
  /** Of each word form: which words it keeps company with. */
  readonly classes: FormClasses
}
