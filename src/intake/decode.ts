import { analyse } from 'chardet'

/**
 * The text of a file's bytes. What counts, in this order: a byte order mark; being valid UTF-8; the encoding that came with
 * them from a server, if they are valid in it; the encoding that a page names for itself; the look of the bytes. Never throws;
 * what no encoding explains becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const marked = byMark(bytes)
  if (marked) return decodeAs(bytes, marked)
  const sent = charset ? narrowName(charset) : undefined
  const named = namedEncoding(bytes)
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== undefined && !((sent ?? named) === 'iso-2022-jp' && text.includes(ESCAPE))) return text
  // "charset=utf-8" over bytes that are not is a page saved by a program that did not look, or a server set up by a person who did not.
  const asSent = sent && sent !== 'utf-8' ? decodeStrictly(bytes, sent) : undefined
  if (asSent !== undefined) return asSent
  if (named && named !== 'utf-8') return decodeAs(bytes, named)
  return decodeAs(bytes, guessed(bytes))
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes)
}

/** UTF-16 without its mark shows as one half of the bytes having few values: zero for Latin, four for Cyrillic. */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const pairs = sample.length >> 1
  if (pairs < 2) return undefined
  const high = [0, 0]
  for (let i = 0; i < pairs * 2; i++) if (sample[i] === 0 || sample[i] === 4) high[i & 1]!++
  if (high[1]! > pairs * 0.7 && high[0]! < pairs * 0.1) return 'utf-16le'
  if (high[0]! > pairs * 0.7 && high[1]! < pairs * 0.1) return 'utf-16be'
  return undefined
}

const SAMPLE_BYTES = 65536

// ISO-2022-JP is escape sequences in plain ASCII bytes: valid UTF-8, and yet not it.
const ESCAPE = '\x1b'

/** The encoding that a page gives in its first bytes, by the name that the web's standard has for it ("gb2312" is read as gbk, "latin1" as windows-1252). */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes.subarray(0, 4096))
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  return label && narrowName(label)
}

/** The standard name of an encoding; bytes without a mark that do not look like UTF-16 are not in it, whatever is said of them. */
function narrowName(label: string): string | undefined {
  const name = standardName(label)
  return name?.startsWith('utf-16') ? 'utf-8' : name
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** The likeliest encoding by letter statistics; UTF-8 with a few broken bytes before anything that merely fits. */
function guessed(bytes: Uint8Array): string {
  if (mostlyUtf8(bytes)) return 'utf-8'
  for (const { name } of analyse(withoutTags(bytes))) {
    const encoding = standardName(name)
    if (encoding && !encoding.startsWith('utf-')) return encoding
  }
  return 'windows-1252'
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, 'utf-8')
  let whole = 0
  let broken = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 127) whole++
  }
  return whole > broken * 4
}

// Markup is Latin letters, which would outvote the article's own.
function withoutTags(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(LESS)) return bytes.subarray(0, SAMPLE_BYTES)
  const kept = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES))
  let size = 0
  let inTag = false
  for (let i = 0; i < bytes.length && size < kept.length; i++) {
    if (bytes[i] === LESS) inTag = true
    else if (bytes[i] === GREATER) inTag = false
    else if (!inTag) kept[size++] = bytes[i]!
  }
  return kept.subarray(0, size)
}

const LESS = 60
const GREATER = 62
