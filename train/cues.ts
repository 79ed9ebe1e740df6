import type { Settings } from '../src/doc/pack.ts'
import { Features } from '../src/doc/features.ts'
import { addCueFeatures } from '../src/statements/cueFeatures.ts'
import { CUE_LABELS } from '../src/statements/findCues.ts'
import { trainCrf } from './crf.ts'
import type { CrfOptions, TrainedCrf, TrainingSequence } from './crf.ts'
import type { GoldArticle } from './goldStatements.ts'

export const CUE_OPTIONS: Omit<CrfOptions, 'log'> = {
  labels: CUE_LABELS, bits: 20, epochs: 8, rate: 0.1, finalRate: 0.03, dropout: 0.4, seed: 1,
}

/** Fit the cue model to gold articles. */
export function trainCues(articles: readonly GoldArticle[], options: Partial<CrfOptions> = {}): TrainedCrf {
  return trainCrf(articles.flatMap(cueSequences), { ...CUE_OPTIONS, ...options })
}

export const CUE_SETTINGS: Settings = {}

/**
 * One sequence a block. PolNeAR labels only the outermost attributions, so what may be a cue inside gold content teaches nothing.
 */
export function cueSequences({ layers, columns, attributions, discarded }: GoldArticle): TrainingSequence[] {
  const labels = new Uint8Array(columns.count)
  const free = discarded.slice()
  for (const { content } of attributions) for (const { first, last } of content) free.fill(1, first, last + 1)
  for (const { cue } of attributions) {
    labels[cue.first] = 1
    labels.fill(2, cue.first + 1, cue.last + 1)
    free.fill(0, cue.first, cue.last + 1)
  }
  const sequences: TrainingSequence[] = []
  const features = new Features()
  for (let first = 0; first < columns.count; first = columns.blockLast[first]! + 1) {
    const last = columns.blockLast[first]!
    features.clear()
    addCueFeatures(features, layers, columns, first, last)
    const masked = free.slice(first, last + 1)
    sequences.push({ ...features.snapshot(), labels: labels.slice(first, last + 1), ...(masked.includes(1) && { free: masked }) })
  }
  return sequences
}
