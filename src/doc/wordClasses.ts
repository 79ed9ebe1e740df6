import type { Forms } from './forms.ts'
import type { HashLexicon } from './hashLexicon.ts'

/** Words by the company they keep: such as stand in like places are in one class. */
export interface WordClasses {
  readonly lexicon: HashLexicon
  /** Of each entry: its class among few, and among many. */
  readonly wide: Uint16Array
  readonly narrow: Uint16Array
}

/** The class of each word form of a text, by the form's index, among few wide classes and among many narrow ones. 0 stands for a form of which nothing is known. */
export interface FormClasses {
  readonly wide: Uint16Array
  readonly narrow: Uint16Array
}

/** Look up every form of a text, in lower case. */
export function classifyForms({ lowerHash }: Forms, { lexicon, wide, narrow }: WordClasses): FormClasses {
  const entries = Int32Array.from(lowerHash, hash => lexicon.find(hash))
  const classOf = (classes: Uint16Array) => Uint16Array.from(entries, entry => (entry < 0 ? 0 : classes[entry]! + 1))
  return { wide: classOf(wide), narrow: classOf(narrow) }
}
