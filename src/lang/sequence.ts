import type { SequenceModel, Settings, WeightTable } from '../doc/pack.ts'
import type { ModelFile } from './modelFile.ts'
import { readSparse } from './sparseTable.ts'

/** A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): a weight table, and a weight for each label after each other. */
export class LinearChain implements SequenceModel {
  readonly labels: readonly string[]
  readonly settings: Settings
  readonly #table: WeightTable
  /** Weight of label b after label a, at `a * labels.length + b`. */
  readonly #transitions: Float64Array

  constructor(table: WeightTable, transitions: Float64Array, settings: Settings = {}) {
    this.labels = table.labels
    this.settings = settings
    this.#table = table
    this.#transitions = transitions
  }

  score(features: Int32Array, offsets: Int32Array, count: number): Float64Array {
    const width = this.labels.length
    const scores = new Float64Array(count * width)
    for (let i = 0; i < count; i++) this.#table.sum(features, offsets[i]!, offsets[i + 1]!, scores, i * width)
    return scores
  }

  best(scores: Float64Array, count: number): Uint8Array {
    return viterbi(scores, this.#transitions, count, this.labels.length)
  }

  marginals(scores: Float64Array, count: number): Float64Array {
    return forwardBackward(scores, this.#transitions, count, this.labels.length).marginals
  }

  posterior(scores: Float64Array, count: number, path: Uint8Array): { marginals: Float64Array; probability: number } {
    const width = this.labels.length
    const { marginals, logPartition } = forwardBackward(scores, this.#transitions, count, width)
    let sum = -logPartition
    for (let i = 0; i < count; i++) {
      sum += scores[i * width + path[i]!]!
      if (i) sum += this.#transitions[path[i - 1]! * width + path[i]!]!
    }
    return { marginals, probability: Math.exp(Math.min(0, sum)) }
  }
}

/** Read the model that `packSequence` of the trainer wrote. */
export function readSequence(file: ModelFile): LinearChain {
  const labels = file.meta['labels'] as string[]
  return new LinearChain(readSparse(file, 'table', labels), Float64Array.from(file.arrays['transitions']!), (file.meta['settings'] ?? {}) as Settings)
}

/** The path of greatest score. Ties go to the earlier label. */
export function viterbi(scores: Float64Array, transitions: Float64Array, count: number, width: number): Uint8Array {
  const path = new Uint8Array(count)
  if (!count) return path
  const from = new Uint8Array(count * width)
  let total = scores.slice(0, width)
  let next = new Float64Array(width)
  for (let i = 1; i < count; i++) {
    for (let b = 0; b < width; b++) {
      let best = 0
      let bestScore = -Infinity
      for (let a = 0; a < width; a++) {
        const score = total[a]! + transitions[a * width + b]!
        if (score > bestScore) { bestScore = score; best = a }
      }
      next[b] = bestScore + scores[i * width + b]!
      from[i * width + b] = best
    }
    [total, next] = [next, total]
  }
  let last = 0
  for (let b = 1; b < width; b++) if (total[b]! > total[last]!) last = b
  for (let i = count - 1; i >= 0; i--) {
    path[i] = last
    last = from[i * width + last]!
  }
  return path
}

/** Marginal probability of each label at each place, and the logarithm of the partition function. Each place is rescaled, so that no length overflows. */
export function forwardBackward(scores: Float64Array, transitions: Float64Array, count: number, width: number): { marginals: Float64Array; logPartition: number } {
  const marginals = new Float64Array(count * width)
  if (!count) return { marginals, logPartition: 0 }
  const step = transitions.map(Math.exp)
  const potential = new Float64Array(count * width)
  const alpha = new Float64Array(count * width)
  const scale = new Float64Array(count)
  let logPartition = 0
  for (let i = 0; i < count; i++) {
    const at = i * width
    let most = -Infinity
    for (let b = 0; b < width; b++) most = Math.max(most, scores[at + b]!)
    let total = 0
    for (let b = 0; b < width; b++) {
      potential[at + b] = Math.exp(scores[at + b]! - most)
      let into = i ? 0 : 1
      if (i) for (let a = 0; a < width; a++) into += alpha[at - width + a]! * step[a * width + b]!
      total += alpha[at + b] = into * potential[at + b]!
    }
    scale[i] = total
    for (let b = 0; b < width; b++) alpha[at + b]! /= total
    logPartition += Math.log(total) + most
  }
  let beta = new Float64Array(width).fill(1)
  for (let i = count - 1; i >= 0; i--) {
    const at = i * width
    let total = 0
    for (let b = 0; b < width; b++) total += marginals[at + b] = alpha[at + b]! * beta[b]!
    for (let b = 0; b < width; b++) marginals[at + b]! /= total
    if (!i) break
    const before = new Float64Array(width)
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) before[a]! += step[a * width + b]! * potential[at + b]! * beta[b]!
      before[a]! /= scale[i]!
    }
    beta = before
  }
  return { marginals, logPartition }
}
