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
  /** Slots: 16 bits of check, then a byte a label, padded to an even length; one line of the processor's cache holds a whole slot. */
  readonly #bytes: Uint8Array
  /** The same memory, for the checks. */
  readonly #pairs: Uint16Array
  readonly #levels: Float64Array
  readonly #shift: number
  readonly #mask: number
  /** The checks at the features' first slots. */
  #found = new Uint16Array(256)

  constructor(labels: readonly string[], slots: Uint8Array, levels: Float64Array) {
    const count = slots.length / slotBytes(labels.length)
    this.labels = labels
    this.#bytes = slots
    this.#pairs = new Uint16Array(slots.buffer as ArrayBuffer, slots.byteOffset, slots.length / 2)
    this.#levels = levels
    this.#shift = 32 - Math.log2(count)
    this.#mask = count - 1
    if (!Number.isInteger(this.#shift)) throw new RangeError(`a sparse table has ${count} slots, which is not a power of two`)
  }

  sum(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void {
    const width = this.labels.length
    this.#lookAhead(features, from, to)
    if (width === 6) return this.#sumOfSix(features, from, to, scores, at)
    if (width === 11) return this.#sumOfEleven(features, from, to, scores, at)
    const stride = slotBytes(width)
    for (let i = from; i < to; i++) {
      const row = this.#rowOf(features[i]!, this.#found[i - from]!, stride)
      if (row < 0) continue
      for (let label = 0; label < width; label++) scores[at + label]! += this.#levels[this.#bytes[row + label]!]!
    }
  }

  /** The same for six labels, as many as roles have, with its sums in registers: twice as fast, and most of a reading's time. */
  #sumOfSix(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void {
    const bytes = this.#bytes
    const levels = this.#levels
    const stride = slotBytes(6)
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    for (let i = from; i < to; i++) {
      const row = this.#rowOf(features[i]!, this.#found[i - from]!, stride)
      if (row < 0) continue
      a += levels[bytes[row]!]!
      b += levels[bytes[row + 1]!]!
      c += levels[bytes[row + 2]!]!
      d += levels[bytes[row + 3]!]!
      e += levels[bytes[row + 4]!]!
      f += levels[bytes[row + 5]!]!
    }
    scores[at]! += a
    scores[at + 1]! += b
    scores[at + 2]! += c
    scores[at + 3]! += d
    scores[at + 4]! += e
    scores[at + 5]! += f
  }

  /** The same for eleven, as many as the parser has moves. */
  #sumOfEleven(features: Int32Array, from: number, to: number, scores: Float64Array, at: number): void {
    const bytes = this.#bytes
    const levels = this.#levels
    const stride = slotBytes(11)
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    let i = 0
    let j = 0
    let k = 0
    for (let n = from; n < to; n++) {
      const row = this.#rowOf(features[n]!, this.#found[n - from]!, stride)
      if (row < 0) continue
      a += levels[bytes[row]!]!
      b += levels[bytes[row + 1]!]!
      c += levels[bytes[row + 2]!]!
      d += levels[bytes[row + 3]!]!
      e += levels[bytes[row + 4]!]!
      f += levels[bytes[row + 5]!]!
      g += levels[bytes[row + 6]!]!
      h += levels[bytes[row + 7]!]!
      i += levels[bytes[row + 8]!]!
      j += levels[bytes[row + 9]!]!
      k += levels[bytes[row + 10]!]!
    }
    scores[at]! += a
    scores[at + 1]! += b
    scores[at + 2]! += c
    scores[at + 3]! += d
    scores[at + 4]! += e
    scores[at + 5]! += f
    scores[at + 6]! += g
    scores[at + 7]! += h
    scores[at + 8]! += i
    scores[at + 9]! += j
    scores[at + 10]! += k
  }

  /**
   * Fetch the first slot of every feature before any is used. The processor then waits for many at a time, where the sums below would make it wait for one
   * after another: the table is far larger than its caches.
   */
  #lookAhead(features: Int32Array, from: number, to: number): void {
    if (this.#found.length < to - from) this.#found = new Uint16Array(2 * (to - from))
    const pairs = this.#pairs
    const shift = this.#shift
    const half = slotBytes(this.labels.length) >> 1
    for (let i = from; i < to; i++) this.#found[i - from] = pairs[(features[i]! >>> shift) * half]!
  }

  /** Where the weights of a feature begin, whose first slot holds the check `found`; -1 when it has none. */
  #rowOf(feature: number, found: number, stride: number): number {
    const pairs = this.#pairs
    const half = stride >> 1
    const check = checkOf(feature)
    let slot = feature >>> this.#shift
    while (found !== check && found !== 0) {
      slot = (slot + 1) & this.#mask
      found = pairs[slot * half]!
    }
    return found === 0 ? -1 : slot * stride + 2
  }
}

const slotBytes = (width: number) => 2 + width + (width & 1)

const checkOf = (feature: number) => feature & 0xffff || 1

/** How full the table may get: beyond, looking for features that are not there takes long. */
const FULLEST = 0.75

/** Read the table that {@link packSparse} wrote under `name`. */
export function readSparse(file: ModelFile, name: string, labels: readonly string[]): SparseTable {
  return new SparseTable(labels, file.arrays[`${name}.slots`] as Uint8Array, Float64Array.from(file.arrays[`${name}.levels`]!))
}

/** Weights smaller than this are as good as none: a row of such is left out. Measured on attributions: a third of the rows, no loss. */
const LEAST_WEIGHT = 0.07

/** Quantize the rows of the given features, `width` weights each, to the arrays of a model file. A row without a weight of at least `least` is left out. */
export function packSparse(name: string, features: Int32Array, weights: Float32Array, width: number, least = LEAST_WEIGHT): Record<string, Uint8Array | Float32Array> {
  const levels = companded(weights)
  const codes = quantize(weights, levels)
  const kept: number[] = []
  for (let k = 0; k < features.length; k++) if (weights.subarray(k * width, (k + 1) * width).some(weight => Math.abs(weight) >= least)) kept.push(k)
  const count = 2 ** Math.ceil(Math.log2(Math.max(2, kept.length / FULLEST)))
  const stride = slotBytes(width)
  const slots = new Uint8Array(count * stride)
  const pairs = new Uint16Array(slots.buffer)
  for (const k of kept) {
    let slot = features[k]! >>> (32 - Math.log2(count))
    while (pairs[slot * stride >> 1] !== 0) slot = (slot + 1) & (count - 1)
    pairs[slot * stride >> 1] = checkOf(features[k]!)
    slots.set(codes.subarray(k * width, (k + 1) * width), slot * stride + 2)
  }
  return { [`${name}.slots`]: slots, [`${name}.levels`]: levels }
}
