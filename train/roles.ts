import { Features } from '../src/doc/features.ts'
import { BEGIN_CONTENT, BEGIN_SOURCE, CUE, IN_CONTENT, IN_SOURCE, ROLE_LABELS, windowOf } from '../src/statements/findRoles.ts'
import type { TokenRange } from '../src/statements/findRoles.ts'
import { addRoleFeatures } from '../src/statements/roleFeatures.ts'
import { trainCrf } from './crf.ts'
import type { CrfOptions, TrainedCrf, TrainingSequence } from './crf.ts'
import type { GoldArticle } from './goldStatements.ts'

export const ROLE_OPTIONS: Omit<CrfOptions, 'log'> = {
  labels: ROLE_LABELS, bits: 20, epochs: 6, rate: 0.05, finalRate: 0.02, dropout: 0.4, seed: 2,
}

/** Fit the role model to gold articles. */
export function trainRoles(articles: readonly GoldArticle[], options: Partial<CrfOptions> = {}): TrainedCrf {
  return trainCrf(articles.flatMap(roleSequences), { ...ROLE_OPTIONS, ...options })
}

/** One sequence a gold cue, over the cue's window. */
export function roleSequences({ layers, columns, attributions }: GoldArticle): TrainingSequence[] {
  const features = new Features()
  return attributions.map(({ cue, source, content }) => {
    const { first, last } = windowOf(columns, cue)
    features.clear()
    addRoleFeatures(features, layers, columns, cue, first, last)
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
