/** Numbers the distinct stretches of a text in order of first appearance, without making a string of one it has seen. */
export class Interner {
  readonly forms: string[] = []
  readonly #text: string
  #slots = new Int32Array(1 << 10).fill(-1)
  #hashes: number[] = []
  #starts: number[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** The number of `text.slice(start, end)`. */
  intern(start: number, end: number): number {
    const text = this.#text
    let hash = 0x811c9dc5
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const index = this.#slots[slot]!
      if (index < 0) break
      if (this.#hashes[index] === hash && this.#isSame(index, start, end)) return index
      slot = (slot + 1) & mask
    }
    const index = this.forms.length
    this.#slots[slot] = index
    this.forms.push(text.slice(start, end))
    this.#hashes.push(hash)
    this.#starts.push(start)
    if (this.forms.length * 2 > this.#slots.length) this.#grow()
    return index
  }

  #isSame(index: number, start: number, end: number): boolean {
    const length = end - start
    if (this.forms[index]!.length !== length) return false
    const first = this.#starts[index]!
    for (let i = 0; i < length; i++) if (this.#text.charCodeAt(first + i) !== this.#text.charCodeAt(start + i)) return false
    return true
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    this.#hashes.forEach((hash, index) => {
      let slot = hash & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = index
    })
    this.#slots = slots
  }
}
