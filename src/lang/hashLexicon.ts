import type { HashLexicon } from '../doc/hashLexicon.ts'

/** A set of hashes, each with its place in the list it was made from. Open addressing, half full at most. */
export class HashIndex implements HashLexicon {
  readonly #keys: Int32Array
  readonly #entries: Int32Array
  readonly #shift: number

  constructor(keys: Int32Array) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length + 1)) + 1)
    this.#shift = 32 - bits
    this.#keys = new Int32Array(1 << bits)
    this.#entries = new Int32Array(1 << bits).fill(-1)
    const last = this.#keys.length - 1
    keys.forEach((key, entry) => {
      let slot = Math.imul(key, SPREAD) >>> this.#shift
      while (this.#entries[slot]! >= 0) slot = (slot + 1) & last
      this.#keys[slot] = key
      this.#entries[slot] = entry
    })
  }

  find(hash: number): number {
    const last = this.#keys.length - 1
    let slot = Math.imul(hash, SPREAD) >>> this.#shift
    while (this.#entries[slot]! >= 0) {
      if (this.#keys[slot] === hash) return this.#entries[slot]!
      slot = (slot + 1) & last
    }
    return -1
  }
}

const SPREAD = 0x9e3779b1
