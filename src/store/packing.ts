import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Bytes as they are kept: compressed with zstd. */
export function pack(bytes: Uint8Array | string): Uint8Array {
  return zstdCompressSync(bytes)
}

/** The bytes that were packed. Throws when they are damaged. */
export function unpack(packed: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = zstdDecompressSync(packed)
  return new Uint8Array(buffer, byteOffset, length)
}

export function unpackText(packed: Uint8Array): string {
  return Buffer.from(unpack(packed)).toString('utf8')
}
