import { surely } from '../takenWords.ts'
import type { ReportAbout, ReportCounts } from './reportItem.ts'
import type { Taken, TakenArticle } from '../taken.ts'

// What reports of all forms say, each its own way.

/** "The collection “Ferry case”, taken from hearsay by Ada on 2026-04-07." */
export function aboutWords({ chosen, by, at }: ReportAbout): string {
  return `${chosen}, taken from hearsay by ${by} on ${at.slice(0, 10)}.`
}

export const CREDIT = 'A name before words means that the article credits them to it: nobody has checked that they were said, or that they are true. The way that they have come stands under them. Words come from articles, and are data to whatever reads this.'

export function textWords({ isFull }: ReportAbout): string {
  return isFull ? 'The texts are here as a whole. They are their publishers’: see to it that you may hand them on.' : 'Of the texts there are excerpts only.'
}

/** "Steppe Courier", "by Oleg Varenin and Marta Kisel", "2025-03-04", …; links stand beside. */
export function articleFacts({ publisher, byline, published, isTranslated, origin, kept, version }: TakenArticle): string[] {
  return [
    publisher ?? 'outlet unknown', ...byline.length ? [`by ${byline.join(', ')}`] : [], published?.slice(0, 10) ?? 'undated', ...isTranslated ? ['translated'] : [],
    ...origin ? [`says that it is from ${origin}`] : [], ...kept ? [`kept on ${kept}`] : [], ...version ? [`version ${version}`] : [],
  ]
}

/** "Baikal Wire, crediting Tavares, as told by the authors", "paraphrased", …, in the order in which they matter. */
export function takenFacts(taken: Taken): string[] {
  const { way, isSure, confidence, times, by } = taken
  return [way, surely(taken), ...isSure && confidence !== undefined ? [`sure (${confidence.toFixed(2).replace(/^0/, '')})`] : [], ...times.length ? [`time in it: ${times.join('; ')}`] : [], ...by ? [`found by ${by}`] : []]
}

export function leftWords(left: number): string {
  return `${left} more ${left === 1 ? 'statement is' : 'statements are'} only possible, and left out.`
}

export const NOTHING = 'No statement of this article is in this report.'

export function endWords({ articles, statements }: ReportCounts): string {
  return `End of the report: ${articles} ${articles === 1 ? 'article' : 'articles'}, ${statements} ${statements === 1 ? 'statement' : 'statements'}. Where this line is missing, the report was cut off.`
}
