import { mix } from '../text/hash.ts'

/** Hashed features of a sequence, place after place, in one growing buffer. Reuse one for many sequences. */
export class Features {
  data = new Int32Array(4096)
  offsets = new Int32Array(256)
  /** How many places are finished. */
  count = 0
  #size = 0

  /** Start anew. */
  clear(): void {
    this.count = 0
    this.#size = 0
  }

  /** A feature of the current place: a template's number and its value. */
  add(template: number, value: number): void {
    if (this.#size === this.data.length) this.data = grown(this.data)
    this.data[this.#size++] = mix(template, value)
  }

  /** A feature of two values. */
  add2(template: number, a: number, b: number): void {
    this.add(template, mix(a, b))
  }

  /** A feature of three values. */
  add3(template: number, a: number, b: number, c: number): void {
    this.add(template, mix(mix(a, b), c))
  }

  /** Finish the current place and go to the next. */
  next(): void {
    if (this.count + 1 === this.offsets.length) this.offsets = grown(this.offsets)
    this.offsets[++this.count] = this.#size
  }

  /** A copy of what was gathered, for keeping. */
  snapshot(): { readonly features: Int32Array; readonly offsets: Int32Array } {
    return { features: this.data.slice(0, this.#size), offsets: this.offsets.slice(0, this.count + 1) }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
