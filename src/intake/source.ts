import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { IntakeError } from './intakeError.ts'
import type { Original } from '../doc/gathered.ts'

/** Something to take apart: bytes in memory, or a file that is read as far as needed; and what is known of it. */
export interface Source extends Partial<Original> {
  readonly path?: string
  /** The character set that whoever sent it named. */
  readonly charset?: string
}

/** Longest file that is read as one article. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** As many bytes from its beginning as tell what a file is. */
export const HEAD_BYTES = 65_536

/** A source whose beginning has been looked at. */
export interface Opened {
  readonly source: Source
  readonly head: Uint8Array
  /** All of its bytes, from the first. May be asked for once more when the source is in memory or a file. */
  chunks(): AsyncIterable<Uint8Array>
  /** How many containers it was taken out of. */
  readonly depth: number
}

/** Open what was given; `onShare` is told which share of it is through. Rejects with the system's error when it is a path that cannot be read. */
export async function open(source: Source, onShare?: (share: number) => void): Promise<Opened> {
  const { bytes, path } = source
  if (!bytes && path === undefined) throw new TypeError('a source has bytes or a path')
  const chunks = bytes ? () => slicesOf(bytes) : () => createReadStream(path!, { highWaterMark: CHUNK_BYTES })
  const head = await headOf(chunks())
  const sizeBytes = bytes?.length ?? (onShare ? (await stat(path!)).size : 0)
  return { source, chunks: onShare ? () => counted(chunks(), sizeBytes, onShare) : chunks, head, depth: 0 }
}

/** Of a pipe nobody knows the size, and nothing is told. */
async function* counted(chunks: AsyncIterable<Uint8Array>, sizeBytes: number, onShare: (share: number) => void): AsyncGenerator<Uint8Array> {
  let doneBytes = 0
  for await (const chunk of chunks) {
    yield chunk
    doneBytes += chunk.length
    if (sizeBytes) onShare(Math.min(1, doneBytes / sizeBytes))
  }
}

const CHUNK_BYTES = 256 * 1024

async function* slicesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}

/** The first bytes of a stream, which is then left. */
export async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size >= HEAD_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

/** All of the bytes, in memory. Rejects with `IntakeError` when they are more than one article's. */
export async function wholeOf({ source, chunks }: Pick<Opened, 'source' | 'chunks'>, maxBytes = MAX_FILE_BYTES): Promise<Uint8Array> {
  if (source.bytes && source.bytes.length <= maxBytes) return source.bytes
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks()) {
    size += chunk.length
    if (size > maxBytes) throw new IntakeError(`This is more than ${megabytes(maxBytes)}, which no article is.`)
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
