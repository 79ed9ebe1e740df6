import type { ColumnTable } from '../doc/pack.ts'
import type { ModelFile } from './modelFile.ts'

/** Quantized weights of hashed features, a row a feature; see `QuantizedTable`, whose files it reads. */
export class QuantizedColumns implements ColumnTable {
  readonly #weights: Uint8Array
  readonly #levels: Float64Array
  readonly #width: number
  readonly #shift: number

  constructor(weights: Uint8Array, levels: Float64Array, width: number) {
    const bits = Math.log2(weights.length / width)
    if (!Number.isInteger(bits)) throw new RangeError(`a weight table of ${weights.length} bytes and ${width} columns has not a power of two rows`)
    this.#weights = weights
    this.#levels = levels
    this.#width = width
    this.#shift = 32 - bits
  }

  sumColumns(features: Int32Array, count: number, columns: Uint8Array, firstColumn: number, lastColumn: number, scores: Float64Array): void {
    const width = this.#width
    const weights = this.#weights
    const levels = this.#levels
    const shift = this.#shift
    for (let i = 0; i < count; i++) {
      const row = (features[i]! >>> shift) * width
      for (let c = firstColumn; c < lastColumn; c++) {
        const column = columns[c]!
        scores[column]! += levels[weights[row + column]!]!
      }
    }
  }
}

/** Read the table that `packTable` wrote under `name`. */
export function readColumns(file: ModelFile, name: string, width: number): QuantizedColumns {
  return new QuantizedColumns(file.arrays[`${name}.weights`] as Uint8Array, Float64Array.from(file.arrays[`${name}.levels`]!), width)
}
