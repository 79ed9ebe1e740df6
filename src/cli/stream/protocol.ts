import type { PackFiles } from '../../node.ts'

/** What a reading thread is started with. */
export interface ReaderData {
  readonly files: PackFiles
}

/** Lines for a thread to read. */
export interface Batch {
  readonly numbers: readonly number[]
  readonly lines: readonly Uint8Array[]
}

/** What a thread says: that it is ready, that it cannot start, or what became of a batch. */
export type ReaderMessage = { readonly ready: true } | { readonly cannotStart: string } | BatchResult

export interface BatchResult {
  /** Whole lines of JSON, one for each of the batch's. */
  readonly output: Uint8Array
  /** How many of them say that a line could not be read. */
  readonly failed: number
}
