import { Features } from '../src/doc/features.ts'
import type { SequenceModel } from '../src/doc/pack.ts'
import type { TokenRange } from '../src/doc/statements.ts'
import { findCues } from '../src/statements/findCues.ts'
import { BEGIN_CONTENT, BEGIN_SOURCE, CUE, IN_CONTENT, IN_SOURCE, ROLE_LABELS, windowOf } from '../src/statements/findRoles.ts'
import { addRoleFeatures } from '../src/statements/roleFeatures.ts'
import { trainCrf } from './crf.ts'
import type { CrfOptions, TrainedCrf, TrainingSequence } from './crf.ts'
import type { GoldArticle } from './goldStatements.ts'

export const ROLE_OPTIONS: Omit<CrfOptions, 'log'> = {
  labels: ROLE_LABELS, rarest: 3, epochs: 4, rate: 0.03, finalRate: 0.01, dropout: 0.4, seed: 2,
}

/** A gold article and how likely a cue model that has not seen it takes each token for part of a cue. */
export interface RoleArticle extends GoldArticle {
  readonly chance: Uint8Array
}

/** Fit the role model to gold articles. */
export function trainRoles(articles: readonly RoleArticle[], options: Partial<CrfOptions> = {}): TrainedCrf {
  return trainCrf(articles.flatMap(roleSequences), { ...ROLE_OPTIONS, ...options })
}

/** One sequence a gold cue, over the cue's window. */
export function roleSequences({ layers, columns, chance, attributions }: RoleArticle): TrainingSequence[] {
  const features = new Features()
  return attributions.map(({ cue, source, content }) => {
    const { first, last } = windowOf(columns, cue)
    features.clear()
    addRoleFeatures(features, layers, columns, chance, cue, first, last)
    const labels = new Uint8Array(last - first + 1)
    const label = (ranges: readonly TokenRange[], begin: number, inside: number) => {
      for (const range of ranges) {
        for (let i = Math.max(range.first, first); i <= Math.min(range.last, last); i++) labels[i - first] = i === range.first ? begin : inside
      }
    }
    label(content, BEGIN_CONTENT, IN_CONTENT)
    label(source, BEGIN_SOURCE, IN_SOURCE)
    labels.fill(CUE, cue.first - first, cue.last - first + 1)
    return { ...features.snapshot(), labels }
  })
}

/** The article with the cue chances that a model gives which has not seen it. */
export function withChance(article: GoldArticle, cues: SequenceModel): RoleArticle {
  return { ...article, chance: findCues(article.layers, article.columns, cues, 1).chance }
}
