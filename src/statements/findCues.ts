import { Features } from '../doc/features.ts'
import type { Layers } from '../doc/layers.ts'
import type { SequenceModel } from '../doc/pack.ts'
import type { TokenRange } from '../doc/statements.ts'
import type { Columns } from './columns.ts'
import { addCueFeatures } from './cueFeatures.ts'

/** Labels of the cue model. */
export const CUE_LABELS = ['O', 'B', 'I'] as const
const BEGIN = 1
const CONTINUE = 2

export interface FoundCue extends TokenRange {
  /** Probability that a cue begins at its first token. */
  readonly probability: number
}

/** Find the words that may hand a content to a source, those too that are less likely than not: everything from `least` probability on. */
export function findCues(layers: Layers, columns: Columns, model: SequenceModel, least: number): FoundCue[] {
  const features = new Features()
  const cues: FoundCue[] = []
  for (let first = 0; first < columns.count; first = columns.blockLast[first]! + 1) {
    const last = columns.blockLast[first]!
    for (let from = first; from <= last; from += LONGEST) findInWindow(layers, columns, model, least, from, Math.min(last, from + LONGEST - 1), features, cues)
  }
  return cues
}

/** Blocks longer than this many tokens are read in pieces. */
const LONGEST = 2000

function findInWindow(layers: Layers, columns: Columns, model: SequenceModel, least: number, from: number, to: number, features: Features, cues: FoundCue[]): void {
  features.clear()
  addCueFeatures(features, layers, columns, from, to)
  const count = to - from + 1
  const scores = model.score(features.data, features.offsets, count)
  const marginals = model.marginals(scores, count)
  // A cue that is unlikely to begin is still the best reading of its words once it has begun: follow it while going on is likelier than not.
  for (let i = 0; i < count;) {
    const probability = marginals[i * 3 + BEGIN]!
    if (probability < least) { i++; continue }
    let end = i + 1
    while (end < count && marginals[end * 3 + CONTINUE]! > Math.max(marginals[end * 3 + BEGIN]!, 0.5 * Math.min(probability, marginals[end * 3 - 3 + BEGIN]! + marginals[end * 3 - 3 + CONTINUE]!))) end++
    cues.push({ first: from + i, last: from + end - 1, probability })
    i = end
  }
}
