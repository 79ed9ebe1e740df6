import type { WordClasses } from '../doc/wordClasses.ts'
import { HashIndex } from './hashLexicon.ts'
import type { ModelFile } from './modelFile.ts'

/** Read the classes of words that `train/wordClasses.ts` wrote. */
export function readWordClasses({ arrays }: ModelFile): WordClasses {
  return { lexicon: new HashIndex(arrays['keys'] as Int32Array), wide: arrays['wide'] as Uint16Array, narrow: arrays['narrow'] as Uint16Array }
}
