/** Hash of a string: FNV-1a over its UTF-16 units, 32 bits, finished by {@link mix}. */
export function hashString(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash, text.length)
}

/** `hashString` of `text.slice(start, end)`, without the slice. */
export function hashSlice(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash, end - start)
}

/** Join two 32-bit hashes into one. Order counts. The multipliers are those of MurmurHash3's finisher. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

/** A 64-bit name for a text, as 16 hexadecimal digits: two FNV passes over its units, each finished by {@link mix}. Not cryptographic. */
export function fingerprint(text: string): string {
  return hex(hashString(text)) + hex(hashString(text, 0x9747b28c))
}

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0')
