import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'
import { promisify } from 'node:util'
import { IntakeError } from '../intakeError.ts'
import { MAX_FILE_BYTES, megabytes } from '../source.ts'

/** The bytes of a page as its server meant them: without the chunks and the compression that they were sent in. Rejects with `IntakeError`. */
export async function httpBody(sent: Uint8Array, headers: ReadonlyMap<string, string>): Promise<Uint8Array> {
  let bytes = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? withoutChunks(sent) : sent
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',').map(name => name.trim()).filter(name => name && name !== 'identity' && name !== 'utf-8')
  // The last was put on last.
  for (const coding of codings.slice(0, MAX_CODINGS).reverse()) bytes = await unpack(bytes, coding)
  return bytes
}

const MAX_CODINGS = 3

/** Some archives hold the chunks joined already and still say that they are chunks. */
function withoutChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(NEWLINE, at)
    const size = end < 0 || end - at > 1024 ? undefined : /^([\da-f]{1,8})\s*(?:;|$)/i.exec(Buffer.from(bytes.subarray(at, end)).toString('latin1').trim())?.[1]
    // What breaks off in the middle is worth keeping; what never was in chunks is left as it is.
    if (size === undefined) return parts.length ? Buffer.concat(parts) : bytes
    const length = parseInt(size, 16)
    if (!length) break
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (bytes[at] === RETURN) at++
    if (bytes[at] === NEWLINE) at++
  }
  return Buffer.concat(parts)
}

const NEWLINE = 10
const RETURN = 13

async function unpack(bytes: Uint8Array, coding: string): Promise<Uint8Array> {
  const unpackers = UNPACKERS[coding]
  if (!unpackers) throw new IntakeError(`It is packed in a way that hearsay does not know ("${coding}").`)
  for (const unpacker of unpackers) {
    try {
      return await unpacker(bytes, { maxOutputLength: MAX_FILE_BYTES })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new IntakeError(`Unpacked it is more than ${megabytes(MAX_FILE_BYTES)}, which no article is.`)
    }
  }
  // Some archives hold the page unpacked already and still say that it is packed.
  if (/^\s*(?:<|%PDF)/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return bytes
  throw new IntakeError(`It is packed (${coding}) and cannot be unpacked: it is damaged.`)
}

type Unpacker = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>

const UNPACKERS: Readonly<Record<string, readonly Unpacker[]>> = {
  gzip: [promisify<Uint8Array, object, Uint8Array>(gunzip)],
  'x-gzip': [promisify<Uint8Array, object, Uint8Array>(gunzip)],
  // Servers mean either by it.
  deflate: [promisify<Uint8Array, object, Uint8Array>(inflate), promisify<Uint8Array, object, Uint8Array>(inflateRaw)],
  br: [promisify<Uint8Array, object, Uint8Array>(brotliDecompress)],
  zstd: [promisify<Uint8Array, object, Uint8Array>(zstdDecompress)],
}
