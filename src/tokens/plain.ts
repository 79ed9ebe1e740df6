/** A word as lexicons write it: lower case, plain apostrophes. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/[‘’‛`´]/g, "'")
}
