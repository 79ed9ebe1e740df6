import { FORM_WORDS, onlyPossible } from './view.ts'
import type { Taken } from './taken.ts'

/** What is to be known of words besides their way: "paraphrased", "quoted, only possible (.52)". */
export function surely({ are, isSure, confidence, reviewed }: Pick<Taken, 'are' | 'isSure' | 'confidence' | 'reviewed'>): string {
  const words = confidence === undefined ? OWN_WORDS[are] : undefined
  return [words ?? ARE_WORDS[are], ...isSure || confidence === undefined ? [] : [onlyPossible({ statement: { confidence } })], ...reviewed].join(', ')
}

const ARE_WORDS: Readonly<Record<Taken['are'], string>> = {
  original: FORM_WORDS.direct, translated: FORM_WORDS.direct, 'original in part': FORM_WORDS.mixed, 'translated in part': FORM_WORDS.mixed, paraphrased: FORM_WORDS.indirect, undecided: 'undecided',
}

/** Of the writer's own words, which nobody quotes. */
const OWN_WORDS: { readonly [are in Taken['are']]?: string } = { original: 'original words', translated: 'translated words' }
