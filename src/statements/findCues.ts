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

export interface FoundCues {
  readonly cues: readonly FoundCue[]
  /** How likely each token is in a cue, in four steps: see {@link CHANCES}. */
  readonly chance: Uint8Array
}

/** From which probability on a token's chance is 1, 2, 3. */
const CHANCES = [0.1, 0.4, 0.75]

/** Find the words that may hand a content to a source, those too that are less likely than not: everything from `least` probability on. */
export function findCues(layers: Layers, columns: Columns, model: SequenceModel, least: number): FoundCues {
  const features = new Features()
  const cues: FoundCue[] = []
  const chance = new Uint8Array(columns.count)
  for (let first = 0; first < columns.count; first = columns.blockLast[first]! + 1) {
    const last = columns.blockLast[first]!
    for (let from = first; from <= last; from += LONGEST) {
      const to = Math.min(last, from + LONGEST - 1)
      const marginals = marginalsOf(layers, columns, model, from, to, features)
      cues.push(...likeliest(gather(marginals, from, to, least), to - from + 1))
      for (let i = from; i <= to; i++) chance[i] = stepOf(1 - marginals[(i - from) * 3]!)
    }
  }
  return { cues, chance }
}

/** Blocks longer than this many tokens are read in pieces. */
const LONGEST = 2000

function marginalsOf(layers: Layers, columns: Columns, model: SequenceModel, from: number, to: number, features: Features): Float64Array {
  features.clear()
  addCueFeatures(features, layers, columns, from, to)
  const count = to - from + 1
  return model.marginals(model.score(features.data, features.offsets, count), count)
}

/** A cue that is unlikely to begin is still the best reading of its words once it has begun: follow it while going on is likelier than not. */
function gather(marginals: Float64Array, from: number, to: number, least: number): FoundCue[] {
  const cues: FoundCue[] = []
  const begins = (i: number) => marginals[(i - from) * 3 + BEGIN]!
  const goesOn = (i: number) => marginals[(i - from) * 3 + CONTINUE]!
  for (let i = from; i <= to;) {
    const probability = begins(i)
    if (probability < least) { i++; continue }
    let end = i + 1
    while (end <= to && goesOn(end) > begins(end) && goesOn(end) > 0.5 * Math.min(probability, begins(end - 1) + goesOn(end - 1))) end++
    cues.push({ first: i, last: end - 1, probability })
    i = end
  }
  return cues
}

/** No more cues than prose can hold, the likeliest, in order: "I said I said I said" for a megabyte takes no longer than news. */
function likeliest(cues: FoundCue[], tokens: number): FoundCue[] {
  const most = FEWEST_CUES + Math.ceil(tokens / TOKENS_A_CUE)
  if (cues.length <= most) return cues
  return [...cues].sort((a, b) => b.probability - a.probability || a.first - b.first).slice(0, most).sort((a, b) => a.first - b.first)
}

/** No paragraph of PolNeAR has more cues than this. */
const FEWEST_CUES = 5
const TOKENS_A_CUE = 7

function stepOf(probability: number): number {
  let step = 0
  while (step < CHANCES.length && probability >= CHANCES[step]!) step++
  return step
}
