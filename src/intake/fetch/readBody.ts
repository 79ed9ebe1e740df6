import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { PassThrough } from 'node:stream'
import { BY_HAND, FetchRefused } from './fetchRefused.ts'
import type { Duplex, Readable } from 'node:stream'

// Some servers pack what is packed already. Nobody does it three times in good faith.
const MAX_PACKINGS = 2

/** What is sent with a request, for servers to choose from. */
export const ACCEPTED_PACKINGS = 'gzip, deflate, br, zstd'

/**
 * A body, unpacked as `Content-Encoding` says. Bounds what comes over the line, what each unpacking makes of it, and so what is kept:
 * a few bytes that unpack to gigabytes are given up on the way. Rejects with `FetchRefused`, or with what the stream failed of.
 */
export async function readBody(body: Readable, encoding: string | undefined, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  // Last packed, first unpacked.
  const steps = packingsOf(encoding).reverse().flatMap(packing => [unpacker(packing), limiter(maxBytes)])
  // The types know pipelines of a fixed length only.
  const line = [body, limiter(maxBytes), ...steps, keeper(chunks)] as unknown as [Readable, NodeJS.WritableStream]
  await pipeline(...line, { signal })
  // In memory of its own: small buffers share theirs.
  return new Uint8Array(Buffer.concat(chunks))
}

function packingsOf(encoding: string | undefined): Packing[] {
  const names = (encoding ?? '').toLowerCase().split(',').map(name => name.trim()).filter(name => name && name !== 'identity')
  const packings = names.filter(isPacking)
  if (packings.length < names.length) throw new FetchRefused('packing', `The site packs its answer in a way that hearsay does not know (${encoding}). ${BY_HAND}`)
  if (packings.length > MAX_PACKINGS) throw new FetchRefused('packing', `The site packs its answer ${packings.length} times over, as no honest one does. ${BY_HAND}`)
  return packings
}

const UNPACKERS = { 'gzip': createGunzip, 'x-gzip': createGunzip, 'br': createBrotliDecompress, 'zstd': createZstdDecompress, 'deflate': undefined }

type Packing = keyof typeof UNPACKERS

function isPacking(name: string): name is Packing {
  return Object.hasOwn(UNPACKERS, name)
}

type Step = Duplex | ((source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>)

function unpacker(packing: Packing): Step {
  return UNPACKERS[packing]?.() ?? inflate
}

/** "deflate" means with a head by the standard and without one by custom; the first byte tells them apart. */
async function* inflate(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) return
  const whole = new PassThrough()
  const unpacked = (first.value[0]! & 0x0f) === DEFLATE_METHOD ? createInflate() : createInflateRaw()
  const done = pipeline(async function* () {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => chunks }
  }, unpacked, whole)
  done.catch(() => {})
  yield* whole
  await done
}

const DEFLATE_METHOD = 8

function limiter(maxBytes: number): Step {
  return async function* (source) {
    let sizeBytes = 0
    for await (const chunk of source) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
      yield chunk
    }
  }
}

export function tooLarge(maxBytes: number): FetchRefused {
  return new FetchRefused('size', `This is larger than the ${Math.round(maxBytes / 1024 / 1024)} MB that are fetched at most. If you want it, save it in a browser and add the file.`)
}

function keeper(chunks: Uint8Array[]): (source: AsyncIterable<Uint8Array>) => Promise<void> {
  return async source => {
    for await (const chunk of source) chunks.push(chunk)
  }
}
