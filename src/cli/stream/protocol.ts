import type { PackFiles } from '../../node.ts'

/** What a reading thread is started with. */
export interface ReaderData {
  readonly files: PackFiles
}

/** A line for a thread to read. */
export interface NumberedLine {
  readonly number: number
  readonly bytes: Uint8Array
}

export interface BatchResult {
  /** Whole lines of JSON, one for each of the batch's. */
  readonly output: Uint8Array
  /** How many of them say that a line could not be read. */
  readonly failed: number
}
