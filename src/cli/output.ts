import { write } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Complaint } from './complaint.ts'
import { reason } from '../intake/reason.ts'

export const STDOUT = 1
export const STDERR = 2

/** Whoever read the output has gone: there is nobody left to write for, which is no failure. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed'
}

/** Write all of the bytes to a file descriptor, waiting as long as its reader does. `isStopped` may end it, at the end of a line. Rejects with `PipeClosed`, or with a `Complaint` that says why it cannot be written. */
export async function writeAll(descriptor: number, data: string | Uint8Array, isStopped = () => false): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  let at = 0
  let end = bytes.length
  while (at < end) {
    at += await writeSome(descriptor, bytes.subarray(at, end))
    if (isStopped()) end = lineEnd(bytes, at)
  }
}

function writeSome(descriptor: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    write(descriptor, bytes, (error, written) => {
      if (!error) resolve(written)
      else if (error.code === 'EAGAIN') resolve(sleep(RETRY_MS, 0))
      else reject(error.code === 'EPIPE' ? new PipeClosed() : new Complaint(`The answer could not be written. ${reason(error)}`, 1))
    })
  })
}

// Somebody made the pipe non-blocking, and it is full.
const RETRY_MS = 5

function lineEnd(bytes: Uint8Array, at: number): number {
  if (at === 0 || bytes[at - 1] === NEWLINE) return at
  const next = bytes.indexOf(NEWLINE, at)
  return next < 0 ? bytes.length : next + 1
}

const NEWLINE = 10
