import { constants, createGunzip } from 'node:zlib'
import { pipeline } from 'node:stream'
import { Readable } from 'node:stream'

/**
 * Unpack a stream as it comes, of one member or many. Where it is cut off, what was whole is given and the stream ends, unless
 * `isWhole` asks for an error then.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, { isWhole = false } = {}): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: CHUNK_BYTES, ...(!isWhole && { finishFlush: constants.Z_SYNC_FLUSH }) })
  // An error of the one ends the other, and whoever reads hears of it.
  pipeline(Readable.from(chunks, { objectMode: false }), unpacked, () => {})
  yield* unpacked as AsyncIterable<Uint8Array>
}

const CHUNK_BYTES = 128 * 1024
