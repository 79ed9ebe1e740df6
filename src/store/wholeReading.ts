import { unpackText } from './packing.ts'
import type { Reading } from '../doc/reading.ts'
import type { VersionKey } from './versions.ts'

/** A reading as it was before it was packed, with its text again. Throws when it is damaged. */
export function whole(packed: Uint8Array, text: string, { document, version }: VersionKey): Reading {
  const reading = JSON.parse(unpackText(packed)) as Reading
  return { ...reading, document, version, article: { ...reading.article, text } }
}
