/** A language's words that tell what kind of assertion a sentence makes. */
export interface CheckableLexicon {
  /** The first, the largest, the only one. */
  readonly superlative: RegExp
  /** More than another, twice as many. */
  readonly comparison: RegExp
  /** Of what has not been yet nobody can say today whether it is so. */
  readonly forecast: RegExp
  /** What somebody makes of something is his to say. */
  readonly opinion: RegExp
}
