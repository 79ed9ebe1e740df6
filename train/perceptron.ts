import type { ColumnTable } from '../src/doc/pack.ts'

/** Averaged weights of hashed features, learned from mistakes (Collins 2002). While it learns it scores with the current weights. */
export class Perceptron implements ColumnTable {
  readonly #width: number
  readonly #shift: number
  readonly #weights: Float32Array
  /** Sum over all updates of their size times the moment they were made at. */
  readonly #moments: Float64Array
  #now = 1

  constructor(width: number, bits: number) {
    this.#width = width
    this.#shift = 32 - bits
    this.#weights = new Float32Array(width << bits)
    this.#moments = new Float64Array(width << bits)
  }

  sumColumns(features: Int32Array, count: number, columns: Uint8Array, firstColumn: number, lastColumn: number, scores: Float64Array): void {
    for (let i = 0; i < count; i++) {
      const row = (features[i]! >>> this.#shift) * this.#width
      for (let c = firstColumn; c < lastColumn; c++) scores[columns[c]!]! += this.#weights[row + columns[c]!]!
    }
  }

  /** One decision was made; the weights so far count once more in the average. */
  tick(): void {
    this.#now++
  }

  /** Add `size` to a column's weights of the features. */
  update(features: Int32Array, count: number, column: number, size: number): void {
    for (let i = 0; i < count; i++) {
      const at = (features[i]! >>> this.#shift) * this.#width + column
      this.#weights[at]! += size
      this.#moments[at]! += size * this.#now
    }
  }

  /** Begin anew from the mean of the weights so far, as one who has learned something already. */
  settle(): void {
    this.#weights.set(this.averaged())
    this.#moments.fill(0)
    this.#now = 1
  }

  /** The mean of the weights over all moments. */
  averaged(): Float32Array {
    return this.#weights.map((weight, at) => weight - this.#moments[at]! / this.#now)
  }
}
