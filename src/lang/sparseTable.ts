import type { WeightTable } from '../doc/pack.ts'
import { companded, quantize } from './levels.ts'
import type { ModelFile } from './modelFile.ts'

/**
 * Weights of those features that training kept, and of no others: an open hash table whose slots hold 16 bits of their feature's hash beside a row of
 * one-byte weights. A feature that training never saw finds no row, where a plain hashed table would lend it somebody else's; measured on attributions,
 * that is worth a point of F1.
 */
export class SparseTable implements WeightTable {
  readonly labels: readonly string[]
  readonly #checks: Uint16Array
  readonly #weights: Uint8Array
  readonly #levels: Float64Array
  readonly #shift: number
  readonly #mask: number

  constructor(labels: readonly string[], checks: Uint16Array, weights: Uint8Array, levels: Float64Array) {
    this.labels = labels
    this.#checks = checks
    this.#weights = weights
    this.#levels = levels
    this.#shift = 32 - Math.log2(checks.length)
    this.#mask = checks.length - 1
    if (!Number.isInteger(this.#shift) || weights.length !== checks.length * labels.length) throw new RangeError(`a sparse table of ${checks.length} slots has ${weights.length} weights`)
  }

  sum(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void {
    const width = this.labels.length
    const checks = this.#checks
    const weights = this.#weights
    const levels = this.#levels
    const shift = this.#shift
    const mask = this.#mask
    for (let i = from; i < to; i++) {
      const feature = features[i]!
      const check = checkOf(feature)
      let slot = feature >>> shift
      while (checks[slot] !== 0 && checks[slot] !== check) slot = (slot + 1) & mask
      if (checks[slot] === 0) continue
      const row = slot * width
      for (let label = 0; label < width; label++) scores[at + label]! += levels[weights[row + label]!]!
    }
  }
}

const checkOf = (feature: number) => feature & 0xffff || 1

/** How full the table may get: beyond, looking for features that are not there takes long. */
const FULLEST = 0.75

/** Read the table that {@link packSparse} wrote under `name`. */
export function readSparse(file: ModelFile, name: string, labels: readonly string[]): SparseTable {
  const array = (part: string) => file.arrays[`${name}.${part}`]!
  return new SparseTable(labels, array('checks') as Uint16Array, array('weights') as Uint8Array, Float64Array.from(array('levels')))
}

/** Quantize the rows of the given features, `width` weights each, to the arrays of a model file. Rows that are all zero are left out. */
export function packSparse(name: string, features: Int32Array, weights: Float32Array, width: number): Record<string, Uint8Array | Uint16Array | Float32Array> {
  const levels = companded(weights)
  const codes = quantize(weights, levels)
  const kept: number[] = []
  for (let k = 0; k < features.length; k++) if (codes.subarray(k * width, (k + 1) * width).some(Boolean)) kept.push(k)
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, kept.length / FULLEST)))
  const shift = 32 - Math.log2(size)
  const checks = new Uint16Array(size)
  const rows = new Uint8Array(size * width)
  for (const k of kept) {
    let slot = features[k]! >>> shift
    while (checks[slot] !== 0) slot = (slot + 1) & (size - 1)
    checks[slot] = checkOf(features[k]!)
    rows.set(codes.subarray(k * width, (k + 1) * width), slot * width)
  }
  return { [`${name}.checks`]: checks, [`${name}.weights`]: rows, [`${name}.levels`]: levels }
}
