/** What training saw of word forms, and of endings and outlines of words, by their hashes. */
export interface HashLexicon {
  /** The entry of a hash, -1 for none. */
  find(hash: number): number
}
