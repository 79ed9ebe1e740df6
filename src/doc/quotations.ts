/** A stretch between quotation marks, marks included, within one block. Token indices, both included. */
export interface Quotation {
  readonly first: number
  readonly last: number
  /** 1 for an outermost quotation, 2 for one inside it, and so on. */
  readonly depth: number
  /** Whether a closing mark ends it. An open one ends with its block. */
  readonly closed: boolean
  /** Whether it goes on from an open quotation in the block before. */
  readonly resumes: boolean
}

/** Quotations of a text in order, and for every token the outermost one that it stands in. */
export interface Quotations {
  readonly list: readonly Quotation[]
  /** Index in `list` of the outermost quotation around each token, marks included; -1 outside. */
  readonly outermost: Int32Array
  /** How many quotations stand around each token, marks included. */
  readonly depth: Uint8Array
}
