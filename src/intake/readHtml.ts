import { decode } from './decode.ts'
import { IntakeError } from './intakeError.ts'
import { WAY_OUT } from './guardPage.ts'
import type { PageReading } from './pageReading.ts'
import type { PageThreads } from './pageThreads.ts'

/** What came with a page's bytes: the address it was fetched from, and the character set that the server named. */
export interface KnownOfPage {
  readonly url?: string
  readonly charset?: string
  /** The file's name. */
  readonly name?: string
}

/**
 * The article in a page's bytes, with whole sentences for whoever relies on it: that the rest is for subscribers, for instance.
 * The character set that came with it is believed unless the bytes show that it is wrong. Rejects with `IntakeError`.
 */
export async function readHtml(bytes: Uint8Array, { url, charset }: KnownOfPage, threads: PageThreads): Promise<PageReading> {
  if (bytes.length > MAX_PAGE_BYTES) throw new IntakeError(`This page is larger than ${MAX_PAGE_BYTES / 1024 / 1024} MB, which no article is. ${WAY_OUT}`)
  const html = decode(bytes, charset)
  if (!/\S/.test(html)) throw new IntakeError('There is no text in it.')
  return threads.read(html, url ? { url } : {})
}

// Pages saved with their pictures in them come to a tenth of it.
const MAX_PAGE_BYTES = 64 * 1024 * 1024
