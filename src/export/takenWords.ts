import { onlyPossible } from './view.ts'
import type { Taken } from './taken.ts'

/** What is to be known of words besides their way: "paraphrased", "original words, only possible (.52)". */
export function surely({ are, isSure, confidence, reviewed }: Pick<Taken, 'are' | 'isSure' | 'confidence' | 'reviewed'>): string {
  return [ARE_WORDS[are], ...isSure || confidence === undefined ? [] : [onlyPossible({ statement: { confidence } })], ...reviewed.length ? [`reviewed by ${reviewed.join(' and ')}`] : []].join(', ')
}

const ARE_WORDS: Readonly<Record<Taken['are'], string>> = {
  original: 'original words', translated: 'translated words', 'original in part': 'original words in part', 'translated in part': 'translated words in part', paraphrased: 'paraphrased', undecided: 'undecided',
}
