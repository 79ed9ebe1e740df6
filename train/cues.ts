import type { Settings } from '../src/doc/pack.ts'
import { Features } from '../src/doc/features.ts'
import { addCueFeatures } from '../src/statements/cueFeatures.ts'
import { CUE_LABELS } from '../src/statements/findCues.ts'
import { trainCrf } from './crf.ts'
import type { CrfOptions, TrainedCrf, TrainingSequence } from './crf.ts'
import type { GoldArticle } from './goldStatements.ts'

export const CUE_OPTIONS: Omit<CrfOptions, 'log'> = {
  labels: CUE_LABELS, rarest: 3, epochs: 6, rate: 0.03, finalRate: 0.01, dropout: 0.5, seed: 1,
}

/** Fit the cue model to gold articles. */
export function trainCues(articles: readonly GoldArticle[], options: Partial<CrfOptions> = {}): TrainedCrf {
  return trainCrf(articles.flatMap(cueSequences), { ...CUE_OPTIONS, ...options })
}

export const CUE_SETTINGS: Settings = {}

const ANY = 0b111
const OUTSIDE_OR_BEGIN = 0b011

/**
 * One sequence a block. PolNeAR labels only the outermost attributions, so what may be a cue inside gold content teaches nothing.
 */
export function cueSequences({ layers, columns, attributions, discarded }: GoldArticle): TrainingSequence[] {
  const labels = new Uint8Array(columns.count)
  const open = discarded.map(dropped => (dropped ? ANY : 0))
  for (const { content } of attributions) for (const { first, last } of content) open.fill(ANY, first, last + 1)
  for (const { cue } of attributions) {
    labels[cue.first] = 1
    labels.fill(2, cue.first + 1, cue.last + 1)
    open.fill(0, cue.first, cue.last + 1)
    // A content right after its cue may hold other cues, but does not go on with this one.
    if (open[cue.last + 1]) open[cue.last + 1] = OUTSIDE_OR_BEGIN
  }
  const sequences: TrainingSequence[] = []
  const features = new Features()
  for (let first = 0; first < columns.count; first = columns.blockLast[first]! + 1) {
    const last = columns.blockLast[first]!
    features.clear()
    addCueFeatures(features, layers, columns, first, last)
    const left = open.slice(first, last + 1)
    sequences.push({ ...features.snapshot(), labels: labels.slice(first, last + 1), ...(left.some(Boolean) && { open: left }) })
  }
  return sequences
}
