import type { WeightTable } from '../doc/pack.ts'
import type { ModelFile } from './modelFile.ts'

/**
 * Weights of hashed features, one byte each: a row a feature, a column a label. A byte is a place in a table of 256 levels
 * that are dense near zero and sparse far out (log-companding); measured on tags and trees, this loses nothing against floats.
 */
export class QuantizedTable implements WeightTable {
  readonly labels: readonly string[]
  readonly #weights: Uint8Array
  readonly #levels: Float64Array
  readonly #shift: number

  constructor(labels: readonly string[], weights: Uint8Array, levels: Float64Array) {
    const rows = weights.length / labels.length
    if (!Number.isInteger(Math.log2(rows))) throw new RangeError(`a weight table has ${rows} rows, which is not a power of two`)
    this.labels = labels
    this.#weights = weights
    this.#levels = levels
    this.#shift = 32 - Math.log2(rows)
  }

  sum(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void {
    const width = this.labels.length
    const weights = this.#weights
    const levels = this.#levels
    const shift = this.#shift
    for (let i = from; i < to; i++) {
      const row = (features[i]! >>> shift) * width
      for (let label = 0; label < width; label++) scores[at + label]! += levels[weights[row + label]!]!
    }
  }
}

/** Read the table that {@link packTable} wrote under `name`. */
export function readTable(file: ModelFile, name: string, labels: readonly string[]): QuantizedTable {
  return new QuantizedTable(labels, file.arrays[`${name}.weights`] as Uint8Array, Float64Array.from(file.arrays[`${name}.levels`]!))
}

/** Quantize float weights to the arrays of a model file. Zero stays exactly zero. */
export function packTable(name: string, weights: Float32Array): Record<string, Uint8Array | Float32Array> {
  const levels = companded(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1)
  return { [`${name}.weights`]: weights.length ? quantize(weights, levels) : new Uint8Array(), [`${name}.levels`]: levels }
}

const STEEPNESS = 6

/** Level 0 is zero; 1 to 127 are positive, 128 to 255 negative, in geometric steps from about a 400th of `most` to `most`. */
function companded(most: number): Float32Array {
  const levels = new Float32Array(256)
  for (let step = 1; step <= 127; step++) {
    const size = (most * Math.expm1((STEEPNESS * step) / 127)) / Math.expm1(STEEPNESS)
    levels[step] = size
    levels[127 + step] = -size
  }
  levels[255] = -most
  return levels
}

function quantize(weights: Float32Array, levels: Float32Array): Uint8Array {
  const most = levels[127]!
  const codes = new Uint8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const size = Math.abs(weights[i]!)
    const step = Math.min(127, Math.round((127 / STEEPNESS) * Math.log1p((size * Math.expm1(STEEPNESS)) / most)))
    codes[i] = step === 0 ? 0 : weights[i]! > 0 ? step : 127 + step
  }
  return codes
}
