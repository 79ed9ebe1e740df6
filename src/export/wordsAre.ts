import type { ReadArticle, Statement } from '../doc/reading.ts'

/** How near some words are to those of whoever they are credited to. */
export type WordsAre = 'original' | 'translated' | 'original in part' | 'translated in part' | 'paraphrased'

/** Whether a statement's words are the speaker's: as far as they stand in quotation marks, and nobody translated them. */
export function wordsAre({ form }: Pick<Statement, 'form'>, { translated }: Pick<ReadArticle, 'translated'>): WordsAre {
  if (form === 'indirect') return 'paraphrased'
  const whose = translated ? 'translated' : 'original'
  return form === 'direct' ? whose : `${whose} in part`
}
