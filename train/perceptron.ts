import type { ColumnTable } from '../src/doc/pack.ts'
import type { FeatureWeights } from '../src/lang/columnTable.ts'

/**
 * Averaged weights of features, learned from mistakes (Collins 2002). A feature has a row of weights from the first mistake that it had a part in, and a
 * say from the `fewest`th: that leaves out most features and loses nothing (Goldberg and Elhadad 2011). While it learns it scores with the current weights.
 */
export class Perceptron implements ColumnTable {
  readonly width: number
  readonly #fewest: number
  #features = new Int32Array(1 << 12)
  /** Slots of an open hash table: row + 1, 0 for none. */
  #slots = new Int32Array(1 << 14)
  #shift = 32 - 14
  #count = 0
  /** How many mistakes each feature had a part in, up to 255. */
  #parts = new Uint8Array(1 << 12)
  #weights = new Float32Array(0)
  /** Sum over all updates of their size times the moment they were made at. */
  #moments = new Float64Array(0)
  #now = 1

  constructor(width: number, fewest: number) {
    this.width = width
    this.#fewest = fewest
    this.#weights = new Float32Array(this.#features.length * width)
    this.#moments = new Float64Array(this.#features.length * width)
  }

  addTo(scores: Float64Array, features: Int32Array, count: number): void {
    const { width } = this
    const weights = this.#weights
    for (let i = 0; i < count; i++) {
      const row = this.#slots[this.#slotOf(features[i]!)]! - 1
      if (row < 0 || this.#parts[row]! < this.#fewest) continue
      for (let c = 0, at = row * width; c < width; c++) scores[c]! += weights[at + c]!
    }
  }

  /** One decision was made; the weights so far count once more in the average. */
  tick(): void {
    this.#now++
  }

  /** Learn from a mistake: what was wrong weighs less with these features from now on, what would have been right weighs more. */
  correct(features: Int32Array, count: number, wrong: number, right: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf(features[i]!)
      if (this.#parts[row]! < 255) this.#parts[row]!++
      this.#add(row * this.width + wrong, -1)
      this.#add(row * this.width + right, 1)
    }
  }

  #add(at: number, size: number): void {
    this.#weights[at]! += size
    this.#moments[at]! += size * this.#now
  }

  /** Begin anew from the mean of the weights so far, as one who has learned something already. */
  settle(): void {
    this.#weights.set(this.#means())
    this.#moments.fill(0)
    this.#now = 1
  }

  /** The mean of the weights over all moments. */
  averaged(): FeatureWeights {
    const { width } = this
    const means = this.#means()
    const hasSay = (at: number) => means[at] !== 0 && this.#parts[Math.floor(at / width)]! >= this.#fewest
    const places = means.reduce((count, _, at) => count + (hasSay(at) ? 1 : 0), 0)
    const found = { width, features: new Int32Array(places), columns: new Uint8Array(places), weights: new Float32Array(places) }
    let size = 0
    means.forEach((weight, at) => {
      if (!hasSay(at)) return
      found.features[size] = this.#features[Math.floor(at / width)]!
      found.columns[size] = at % width
      found.weights[size++] = weight
    })
    return found
  }

  #means(): Float32Array {
    return this.#weights.subarray(0, this.#count * this.width).map((weight, at) => weight - this.#moments[at]! / this.#now)
  }

  #slotOf(feature: number): number {
    const mask = this.#slots.length - 1
    let slot = Math.imul(feature, 0x9e3779b1) >>> this.#shift
    for (let row = this.#slots[slot]!; row !== 0 && this.#features[row - 1] !== feature; row = this.#slots[slot]!) slot = (slot + 1) & mask
    return slot
  }

  #rowOf(feature: number): number {
    let slot = this.#slotOf(feature)
    if (this.#slots[slot]) return this.#slots[slot]! - 1
    if (this.#count === this.#features.length) {
      this.#grow()
      slot = this.#slotOf(feature)
    }
    this.#features[this.#count] = feature
    this.#slots[slot] = ++this.#count
    return this.#count - 1
  }

  #grow(): void {
    const features = this.#features
    this.#features = new Int32Array(features.length * 2)
    this.#features.set(features)
    const parts = new Uint8Array(this.#parts.length * 2)
    parts.set(this.#parts)
    this.#parts = parts
    const weights = new Float32Array(this.#weights.length * 2)
    weights.set(this.#weights)
    this.#weights = weights
    const moments = new Float64Array(this.#moments.length * 2)
    moments.set(this.#moments)
    this.#moments = moments
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#shift--
    for (let row = 0; row < this.#count; row++) this.#slots[this.#slotOf(features[row]!)] = row + 1
  }
}
