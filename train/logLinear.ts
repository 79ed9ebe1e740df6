import type { FeatureWeights } from '../src/lang/columnTable.ts'

/**
 * Weights of pairs of a feature and a label, fitted by stochastic gradient with AdaGrad (Duchi et al. 2011) so that a softmax over the labels that are
 * allowed tells the right one. What it gives is the mean over the ends of epochs.
 */
export class LogLinear {
  readonly #width: number
  #features = new Int32Array(1 << 16)
  #labels = new Uint8Array(1 << 16)
  #weights = new Float32Array(1 << 16)
  #squares = new Float32Array(1 << 16)
  #means = new Float32Array(1 << 16)
  /** An open hash table: pairs, 0 for none. */
  #slots = new Int32Array(1 << 18)
  #shift = 32 - 18
  /** Pair 0 is nobody's: it stands for those that were pruned. */
  #count = 1
  #isPruned = false
  #epochs = 0
  #kept = new Int32Array(256)
  #pairs = new Int32Array(4096)
  #scores = new Float64Array(256)

  constructor(width: number) {
    this.#width = width
  }

  /** The likeliest of the labels; learns from the place when `gold` is among them. A share of the features is left out, as `drops` tells. */
  decide(features: Int32Array, count: number, labels: Uint8Array, gold: number, rate: number, drops: () => boolean): number {
    let size = 0
    for (let f = 0; f < count; f++) if (!drops()) this.#kept[size++] = features[f]!
    if (this.#pairs.length < labels.length * size) this.#pairs = new Int32Array(labels.length * size * 2)
    let most = -Infinity
    let best = labels[0]!
    for (let c = 0; c < labels.length; c++) {
      let sum = 0
      for (let f = 0; f < size; f++) {
        const pair = this.#pairOf(this.#kept[f]!, labels[c]!)
        this.#pairs[c * size + f] = pair
        sum += this.#weights[pair]!
      }
      this.#scores[c] = sum
      if (sum > most) { most = sum; best = labels[c]! }
    }
    if (!labels.includes(gold)) return best
    let total = 0
    for (let c = 0; c < labels.length; c++) total += this.#scores[c] = Math.exp(this.#scores[c]! - most)
    for (let c = 0; c < labels.length; c++) {
      const slope = this.#scores[c]! / total - (labels[c] === gold ? 1 : 0)
      if (Math.abs(slope) < LEAST_SLOPE) continue
      for (let f = 0; f < size; f++) {
        const pair = this.#pairs[c * size + f]!
        if (pair === NOBODY) continue
        this.#squares[pair]! += slope * slope
        this.#weights[pair]! -= (rate * slope) / Math.sqrt(this.#squares[pair]!)
      }
    }
    return best
  }

  /** Forget all pairs with a weight smaller than `least`, and take no new ones: what is left learns to do without them. */
  prune(least: number): void {
    let kept = 1
    for (let pair = 1; pair < this.#count; pair++) {
      if (Math.abs(this.#weights[pair]!) < least) continue
      this.#features[kept] = this.#features[pair]!
      this.#labels[kept] = this.#labels[pair]!
      this.#weights[kept] = this.#weights[pair]!
      this.#squares[kept++] = this.#squares[pair]!
    }
    this.#count = kept
    this.#isPruned = true
    this.#index()
  }

  /** Let the weights as they are now count in the mean. */
  note(): void {
    this.#epochs++
    for (let pair = 1; pair < this.#count; pair++) this.#means[pair]! += (this.#weights[pair]! - this.#means[pair]!) / this.#epochs
  }

  /** The mean of the weights. */
  averaged(): FeatureWeights {
    return { width: this.#width, features: this.#features.slice(1, this.#count), columns: this.#labels.slice(1, this.#count), weights: this.#means.slice(1, this.#count) }
  }

  #pairOf(feature: number, label: number): number {
    const mask = this.#slots.length - 1
    let slot = Math.imul(feature ^ Math.imul(label + 1, 0x85ebca6b), 0x9e3779b1) >>> this.#shift
    for (let pair = this.#slots[slot]!; pair !== NOBODY; pair = this.#slots[slot]!) {
      if (this.#features[pair] === feature && this.#labels[pair] === label) return pair
      slot = (slot + 1) & mask
    }
    if (this.#isPruned) return NOBODY
    if (this.#count === this.#features.length) {
      this.#grow()
      return this.#pairOf(feature, label)
    }
    const pair = this.#count++
    this.#features[pair] = feature
    this.#labels[pair] = label
    this.#squares[pair] = 1e-6
    this.#slots[slot] = pair
    return pair
  }

  #grow(): void {
    const double = <T extends Int32Array | Uint8Array | Float32Array>(array: T, larger: T): T => { larger.set(array as never); return larger }
    const size = this.#features.length * 2
    this.#features = double(this.#features, new Int32Array(size))
    this.#labels = double(this.#labels, new Uint8Array(size))
    this.#weights = double(this.#weights, new Float32Array(size))
    this.#squares = double(this.#squares, new Float32Array(size))
    this.#means = double(this.#means, new Float32Array(size))
    this.#slots = new Int32Array(size * 4)
    this.#shift--
    this.#index()
  }

  #index(): void {
    this.#slots.fill(NOBODY)
    const mask = this.#slots.length - 1
    for (let pair = 1; pair < this.#count; pair++) {
      let slot = Math.imul(this.#features[pair]! ^ Math.imul(this.#labels[pair]! + 1, 0x85ebca6b), 0x9e3779b1) >>> this.#shift
      while (this.#slots[slot] !== NOBODY) slot = (slot + 1) & mask
      this.#slots[slot] = pair
    }
  }
}

const NOBODY = 0
const LEAST_SLOPE = 1e-4
