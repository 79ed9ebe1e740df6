import { forwardBackward, readSequence } from '../src/lang/sequence.ts'
import type { LinearChain } from '../src/lang/sequence.ts'
import { packSparse } from '../src/lang/sparseTable.ts'
import { readModelFile, writeModelFile } from '../src/lang/modelFile.ts'
import type { Settings } from '../src/doc/pack.ts'
import { indexFeatures, keepRows } from './featureIndex.ts'
import { random, shuffle } from './random.ts'

/** One training sequence: place i has `features[offsets[i]]` to `features[offsets[i + 1] - 1]` and the gold label `labels[i]`. */
export interface TrainingSequence {
  readonly features: Int32Array
  readonly offsets: Int32Array
  readonly labels: Uint8Array
  /** At places where gold does not tell: the labels that may stand there, bit b for label b. 0 where gold tells. */
  readonly open?: Uint8Array
  readonly weight?: number
}

export interface CrfOptions {
  readonly labels: readonly string[]
  /** Features seen in fewer places than this are not learned. */
  readonly rarest?: number
  readonly epochs: number
  /** AdaGrad's rate at the start and at the end, falling in a line. */
  readonly rate: number
  readonly finalRate: number
  /** Share of features left out, anew at each place. */
  readonly dropout: number
  /** L2 penalty on the rows that an update touches. */
  readonly l2?: number
  /** Features none of whose weights is as large at half time are forgotten; what is left learns to do without them. */
  readonly least?: number
  readonly seed: number
  readonly log?: (line: string) => void
}

export interface TrainedCrf {
  readonly labels: readonly string[]
  /** The features that were learned; feature k has the weights `k * labels.length` and on. */
  readonly features: Int32Array
  readonly weights: Float32Array
  readonly transitions: Float64Array
}

/** Fit a linear-chain CRF by stochastic gradient with AdaGrad (Duchi et al. 2011) and feature dropout; the weights are the mean over the ends of the
 * second half of the epochs. Same seed, same weights. */
export function trainCrf(sequences: readonly TrainingSequence[], options: CrfOptions): TrainedCrf {
  const { labels, rarest = 2, epochs, rate, finalRate, dropout, l2 = 0, least = 0, seed } = options
  const width = labels.length
  let { known, indexed } = indexFeatures(sequences, rarest)
  options.log?.(`${known.length} features`)
  let weights = new Float32Array(known.length * width)
  let squares = new Float32Array(weights.length).fill(1e-6)
  const transitions = new Float64Array(width * width)
  const transitionSquares = new Float64Array(width * width).fill(1e-6)
  const draw = random(seed)
  const order = sequences.map((_, i) => i)
  const keep = 1 - dropout
  const dropAt = Math.floor(dropout * 2 ** 32)
  const total = epochs * sequences.length
  let done = 0
  let average = new Float32Array(0)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === Math.floor(epochs / 2)) {
      const kept = rowsOver(weights, width, least)
      options.log?.(`${kept.length} features go on`)
      const places = new Int32Array(known.length).fill(-1)
      kept.forEach((row, place) => { places[row] = place })
      indexed = indexed.map(sequence => keepRows(sequence, places))
      known = Int32Array.from(kept, row => known[row]!)
      weights = pickRows(weights, kept, width)
      squares = pickRows(squares, kept, width)
      average = new Float32Array(weights.length)
    }
    shuffle(order, draw)
    let loss = 0
    for (const index of order) {
      const { labels: gold, open, weight = 1 } = sequences[index]!
      const { rows, offsets } = indexed[index]!
      const count = gold.length
      const step = (rate + (finalRate - rate) * (done++ / total)) * weight
      const scores = new Float64Array(count * width)
      const kept = new Int32Array(offsets[count]!)
      const keptOffsets = new Int32Array(count + 1)
      let size = 0
      for (let i = 0; i < count; i++) {
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          if (dropout && draw.bits() < dropAt) continue
          const row = rows[f]! * width
          kept[size++] = row
          for (let b = 0; b < width; b++) scores[i * width + b]! += weights[row + b]!
        }
        keptOffsets[i + 1] = size
        for (let b = 0; b < width; b++) scores[i * width + b]! /= keep
      }
      const { marginals, logPartition } = forwardBackward(scores, transitions, count, width)
      const clamped = open && clamp(scores, count, width, gold, open)
      const wanted = clamped && forwardBackward(clamped, transitions, count, width)
      const target = wanted?.marginals
      loss += logPartition - (wanted?.logPartition ?? 0)
      for (let i = 0; i < count; i++) {
        if (!target) loss -= scores[i * width + gold[i]!]! + (i ? transitions[gold[i - 1]! * width + gold[i]!]! : 0)
        for (let b = 0; b < width; b++) {
          const want = target ? target[i * width + b]! : gold[i] === b ? 1 : 0
          const gradient = marginals[i * width + b]! - want
          if (Math.abs(gradient) < 1e-5) continue
          for (let f = keptOffsets[i]!; f < keptOffsets[i + 1]!; f++) {
            const at = kept[f]! + b
            const slope = gradient / keep + l2 * weights[at]!
            squares[at]! += slope * slope
            weights[at]! -= (step * slope) / Math.sqrt(squares[at]!)
          }
        }
      }
      updateTransitions(scores, clamped, transitions, transitionSquares, count, width, gold, step)
    }
    if (epoch >= epochs / 2) {
      averaged++
      for (let k = 0; k < weights.length; k++) average[k]! += (weights[k]! - average[k]!) / averaged
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / sequences.length).toFixed(4)} a sequence`)
  }
  return { labels, features: known, weights: average, transitions }
}

function rowsOver(weights: Float32Array, width: number, least: number): Int32Array {
  const isOver = (row: number) => weights.subarray(row * width, (row + 1) * width).some(weight => Math.abs(weight) >= least)
  return Int32Array.from({ length: weights.length / width }, (_, row) => row).filter(isOver)
}

function pickRows(values: Float32Array, kept: Int32Array, width: number): Float32Array<ArrayBuffer> {
  const picked = new Float32Array(kept.length * width)
  kept.forEach((row, place) => picked.set(values.subarray(row * width, (row + 1) * width), place * width))
  return picked
}

/** Scores under which only paths that agree with gold, or with what it leaves open, have any weight. */
function clamp(scores: Float64Array, count: number, width: number, gold: Uint8Array, open: Uint8Array): Float64Array {
  const clamped = scores.slice()
  for (let i = 0; i < count; i++) {
    const allowed = open[i]! || 1 << gold[i]!
    for (let b = 0; b < width; b++) if (!(allowed & (1 << b))) clamped[i * width + b]! -= 1e4
  }
  return clamped
}

/** One step on the transitions: expected pairs of labels against those of gold, or against those expected under the clamped scores. */
function updateTransitions(scores: Float64Array, clamped: Float64Array | undefined, transitions: Float64Array, squares: Float64Array, count: number, width: number, gold: Uint8Array, rate: number): void {
  const slopes = new Float64Array(width * width)
  expectPairs(scores, transitions, count, width, slopes)
  if (clamped) {
    const wanted = new Float64Array(width * width)
    expectPairs(clamped, transitions, count, width, wanted)
    for (let k = 0; k < slopes.length; k++) slopes[k]! -= wanted[k]!
  } else {
    for (let i = 1; i < count; i++) slopes[gold[i - 1]! * width + gold[i]!]! -= 1
  }
  for (let k = 0; k < slopes.length; k++) {
    if (!slopes[k]) continue
    squares[k]! += slopes[k]! ** 2
    transitions[k]! -= (rate * slopes[k]!) / Math.sqrt(squares[k]!)
  }
}

function expectPairs(scores: Float64Array, transitions: Float64Array, count: number, width: number, into: Float64Array): void {
  const step = transitions.map(Math.exp)
  const alpha = new Float64Array(count * width)
  const beta = new Float64Array(count * width)
  const potential = new Float64Array(count * width)
  for (let i = 0; i < count; i++) {
    let most = -Infinity
    for (let b = 0; b < width; b++) most = Math.max(most, scores[i * width + b]!)
    let total = 0
    for (let b = 0; b < width; b++) {
      potential[i * width + b] = Math.exp(scores[i * width + b]! - most)
      let into = i ? 0 : 1
      if (i) for (let a = 0; a < width; a++) into += alpha[(i - 1) * width + a]! * step[a * width + b]!
      total += alpha[i * width + b] = into * potential[i * width + b]!
    }
    for (let b = 0; b < width; b++) alpha[i * width + b]! /= total
  }
  beta.fill(1, (count - 1) * width)
  for (let i = count - 1; i > 0; i--) {
    let total = 0
    for (let a = 0; a < width; a++) {
      let sum = 0
      for (let b = 0; b < width; b++) sum += step[a * width + b]! * potential[i * width + b]! * beta[i * width + b]!
      total += beta[(i - 1) * width + a] = sum
    }
    for (let a = 0; a < width; a++) beta[(i - 1) * width + a]! /= total
    let norm = 0
    const pairs = new Float64Array(width * width)
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        norm += pairs[a * width + b] = alpha[(i - 1) * width + a]! * step[a * width + b]! * potential[i * width + b]! * beta[i * width + b]!
      }
    }
    for (let k = 0; k < pairs.length; k++) into[k]! += pairs[k]! / norm
  }
}

/** The bytes of a model file that `readSequence` reads. Features without a weight of at least `least` are left out. */
export function packSequence(trained: TrainedCrf, settings: Settings, least?: number): Uint8Array {
  return writeModelFile({
    meta: { labels: trained.labels, settings },
    arrays: { ...packSparse('table', trained.features, trained.weights, trained.labels.length, least), transitions: Float32Array.from(trained.transitions) },
  })
}

/** The trained model as the engine will have it. */
export function sequenceOf(trained: TrainedCrf, settings: Settings = {}): LinearChain {
  return readSequence(readModelFile(packSequence(trained, settings)))
}
