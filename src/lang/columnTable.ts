import type { ColumnTable } from '../doc/pack.ts'
import { companded, quantize } from './levels.ts'
import type { ModelFile } from './modelFile.ts'

/**
 * Weights of features that have few each: an open hash table whose slots hold 16 bits of their feature's hash, and for each slot a run of pairs of a
 * column and a weight of one byte. A feature that training never saw finds no run.
 */
export class SparseColumns implements ColumnTable {
  /** A slot's check, and under it where its run starts, counted from the first run of its {@link BLOCK} slots: small, so that many stay in the processor's cache. */
  readonly #slots: Int32Array
  readonly #blockStarts: Int32Array
  /** A column and the code of its weight each; the last of a run has {@link LAST} set. */
  readonly #runs: Uint16Array
  readonly #levels: Float64Array
  readonly #shift: number
  readonly #mask: number
  #found = new Int32Array(256)

  constructor(checks: Uint16Array, lengths: Uint8Array, columns: Uint8Array, codes: Uint8Array, levels: Float32Array) {
    const bits = Math.log2(checks.length)
    if (!Number.isInteger(bits)) throw new RangeError(`a column table has ${checks.length} slots, which is not a power of two`)
    this.#slots = new Int32Array(checks.length)
    this.#blockStarts = new Int32Array(Math.ceil(checks.length / BLOCK))
    this.#runs = Uint16Array.from(columns, (column, k) => (column << 8) | codes[k]!)
    for (let slot = 0, start = 0; slot < checks.length; slot++) {
      if (slot % BLOCK === 0) this.#blockStarts[slot / BLOCK] = start
      if (!lengths[slot]) continue
      this.#slots[slot] = (checks[slot]! << 16) | (start - this.#blockStarts[Math.floor(slot / BLOCK)]!)
      start += lengths[slot]!
      this.#runs[start - 1]! |= LAST
    }
    this.#levels = Float64Array.from(levels)
    this.#shift = 32 - bits
    this.#mask = checks.length - 1
  }

  addTo(scores: Float64Array, features: Int32Array, count: number): void {
    const slots = this.#slots
    const blockStarts = this.#blockStarts
    const runs = this.#runs
    const levels = this.#levels
    const shift = this.#shift
    const mask = this.#mask
    // All slots are fetched before any is used, so that the processor waits for many at a time.
    if (this.#found.length < count) this.#found = new Int32Array(2 * count)
    for (let i = 0; i < count; i++) this.#found[i] = slots[features[i]! >>> shift]!
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      const check = feature & 0xffff || 1
      let slot = feature >>> shift
      let found = this.#found[i]!
      while (found >>> 16 !== check && found !== 0) {
        slot = (slot + 1) & mask
        found = slots[slot]!
      }
      if (found === 0) continue
      for (let k = blockStarts[slot >>> BLOCK_BITS]! + (found & 0xffff); ; k++) {
        const pair = runs[k]!
        scores[(pair >>> 8) & MOST_COLUMNS]! += levels[pair & 0xff]!
        if (pair & LAST) break
      }
    }
  }
}

const BLOCK_BITS = 8
const BLOCK = 1 << BLOCK_BITS
const LAST = 0x8000
/** The greatest column that a pair has room for. */
const MOST_COLUMNS = 0x7f

/** Read the table that {@link packColumns} wrote under `name`. */
export function readColumns({ arrays }: ModelFile, name: string): SparseColumns {
  const part = <T>(key: string) => arrays[`${name}.${key}`] as T
  return new SparseColumns(part<Uint16Array>('checks'), part<Uint8Array>('lengths'), part<Uint8Array>('columns'), part<Uint8Array>('codes'), part<Float32Array>('levels'))
}

/** Weights of features, one entry for each pair of a feature and a column that has one. */
export interface FeatureWeights {
  readonly width: number
  readonly features: Int32Array
  readonly columns: Uint8Array
  readonly weights: Float32Array
}

/** How full the table may get: beyond, looking for features that are not there takes long. */
const FULLEST = 0.7

/** Quantize weights to the arrays of a model file. Those smaller than `least` are left out. */
export function packColumns(name: string, { features, columns, weights }: FeatureWeights, least: number): Record<string, Uint8Array | Uint16Array | Float32Array> {
  const levels = companded(weights)
  const codes = quantize(weights, levels)
  const runs = new Map<number, number[]>()
  for (let k = 0; k < features.length; k++) {
    if (Math.abs(weights[k]!) < least) continue
    const run = runs.get(features[k]!)
    if (run) run.push(k)
    else runs.set(features[k]!, [k])
  }
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, runs.size / FULLEST)))
  const shift = 32 - Math.log2(slots)
  const owner = new Array<number | undefined>(slots)
  // In order of their hashes, so that the same features always lie the same way.
  for (const feature of [...runs.keys()].sort((a, b) => a - b)) {
    let slot = feature >>> shift
    while (owner[slot] !== undefined) slot = (slot + 1) & (slots - 1)
    owner[slot] = feature
  }
  const checks = new Uint16Array(slots)
  const lengths = new Uint8Array(slots)
  const order: number[] = []
  for (let slot = 0; slot < slots; slot++) {
    const feature = owner[slot]
    if (feature === undefined) continue
    const run = runs.get(feature)!.sort((a, b) => columns[a]! - columns[b]!)
    checks[slot] = feature & 0xffff || 1
    lengths[slot] = run.length
    for (const k of run) order.push(k)
  }
  return {
    [`${name}.checks`]: checks,
    [`${name}.lengths`]: lengths,
    [`${name}.columns`]: Uint8Array.from(order, k => columns[k]!),
    [`${name}.codes`]: Uint8Array.from(order, k => codes[k]!),
    [`${name}.levels`]: levels,
  }
}
