import type { WeightTable } from '../doc/pack.ts'
import { companded, quantize } from './levels.ts'
import type { ModelFile } from './modelFile.ts'

/**
 * Weights of hashed features, one byte each: a row a feature, a column a label. Features that hash to the same row share it.
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

/** Quantize float weights to the arrays of a model file. */
export function packTable(name: string, weights: Float32Array): Record<string, Uint8Array | Float32Array> {
  const levels = companded(weights)
  return { [`${name}.weights`]: quantize(weights, levels), [`${name}.levels`]: levels }
}
