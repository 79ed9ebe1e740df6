/** A sequence whose features are rows of a weight table instead of hashes; those that are not learned are gone. */
export interface IndexedSequence {
  readonly rows: Int32Array
  readonly offsets: Int32Array
}

interface HashedSequence {
  readonly features: Int32Array
  readonly offsets: Int32Array
}

/** Number the features that stand in at least `rarest` places, in order of first appearance. */
export function indexFeatures(sequences: readonly HashedSequence[], rarest: number): { known: Int32Array; indexed: IndexedSequence[] } {
  const places = sequences.reduce((sum, { features }) => sum + features.length, 0)
  const counts = new HashCounts(places)
  for (const { features } of sequences) for (let i = 0; i < features.length; i++) counts.add(features[i]!)
  const numbers = new Int32Array(counts.capacity).fill(-1)
  const known: number[] = []
  const indexed = sequences.map(({ features, offsets }) => {
    const rows = new Int32Array(features.length)
    const shorter = new Int32Array(offsets.length)
    let size = 0
    for (let place = 0; place + 1 < offsets.length; place++) {
      for (let f = offsets[place]!; f < offsets[place + 1]!; f++) {
        const slot = counts.slot(features[f]!)
        if (counts.at(slot) < rarest) continue
        if (numbers[slot]! < 0) { numbers[slot] = known.length; known.push(features[f]!) }
        rows[size++] = numbers[slot]!
      }
      shorter[place + 1] = size
    }
    return { rows: rows.slice(0, size), offsets: shorter }
  })
  return { known: Int32Array.from(known), indexed }
}

/** The same sequence with its rows renumbered, without those whose new place is negative. */
export function keepRows({ rows, offsets }: IndexedSequence, places: Int32Array): IndexedSequence {
  const left = new Int32Array(rows.length)
  const shorter = new Int32Array(offsets.length)
  let size = 0
  for (let place = 0; place + 1 < offsets.length; place++) {
    for (let f = offsets[place]!; f < offsets[place + 1]!; f++) if (places[rows[f]!]! >= 0) left[size++] = places[rows[f]!]!
    shorter[place + 1] = size
  }
  return { rows: left.slice(0, size), offsets: shorter }
}

/** How often each 32-bit hash was added, up to 255: an open hash table. */
class HashCounts {
  readonly capacity: number
  readonly #hashes: Int32Array
  readonly #counts: Uint8Array
  readonly #shift: number

  constructor(places: number) {
    const bits = Math.min(27, Math.ceil(Math.log2(places * 0.6 + 1024)))
    this.capacity = 2 ** bits
    this.#hashes = new Int32Array(this.capacity)
    this.#counts = new Uint8Array(this.capacity)
    this.#shift = 32 - bits
  }

  slot(hash: number): number {
    let slot = hash >>> this.#shift
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & (this.capacity - 1)
    return slot
  }

  add(hash: number): void {
    const slot = this.slot(hash)
    this.#hashes[slot] = hash
    if (this.#counts[slot]! < 255) this.#counts[slot]!++
  }

  at(slot: number): number {
    return this.#counts[slot]!
  }
}
