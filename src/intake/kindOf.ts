import { IntakeError } from './intakeError.ts'
import { looksLikeFeed } from './feeds/looksLikeFeed.ts'
import { unmarkedUtf16 } from './decode.ts'

export const KINDS = ['text', 'html', 'mhtml', 'pdf', 'zip', 'gzip', 'warc', 'lines', 'bundle', 'feed', 'opml', 'bookmarks', 'shortcut'] as const
export type Kind = (typeof KINDS)[number]

/**
 * What a file is, by the first bytes of its content, and by what it is called only where they leave it open.
 * Throws `IntakeError` on what nothing can be taken out of, saying how to get text out of it.
 */
export function kindOf(head: Uint8Array, { name = '', mediaType = '' }: { readonly name?: string | undefined; readonly mediaType?: string | undefined } = {}): Kind {
  const start = Buffer.from(head.buffer, head.byteOffset, head.length)
  const first = start.subarray(0, 512).toString('latin1')
  const signed = SIGNED.find(([begins]) => begins.test(first))
  if (signed) return signed[1]
  if (isShortcutOfMac(first)) return 'shortcut'
  // Less than a signature, under a name that promises one: what is left of a download.
  if (/\.docx$/i.test(name) && first.startsWith('PK')) throw new IntakeError('This is not a whole Word document: it does not begin as one does. Get it again.')
  const refused = REFUSED.find(([begins]) => begins.test(first))
  if (refused) throw new IntakeError(refused[1])
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || unmarkedUtf16(head) !== undefined
  if (!isWide && isBinary(head)) throw new IntakeError('This is a binary file, not text. hearsay reads text, web pages, PDF and Word documents, feeds, and archives of them.')
  return kindOfText((isWide ? start.toString('latin1').replaceAll('\0', '') : start.toString('latin1')).replace(/^[\xef\xbb\xbf\xfe\xff\s]+/, ''), name, /html/i.test(mediaType) || /\.(?:x?html?|xht)$/i.test(name))
}

const SIGNED: readonly (readonly [RegExp, Kind])[] = [
  // The signature may have a little in front of it.
  [/^[^]{0,16}%PDF-\d/, 'pdf'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  [/^\x1f\x8b/, 'gzip'],
  [/^\s*WARC\/\d/, 'warc'],
]

function isShortcutOfMac(first: string): boolean {
  return first.startsWith('bplist00') && first.includes('\x53URL')
}

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^(?:BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!)/, 'This is compressed in a way that hearsay does not unpack. Unpack it first, and add what is in it.'],
  [/^\xd0\xcf\x11\xe0/, 'This is an old office document. Save it as a Word document (.docx) or as plain text there, and add that.'],
  [/^\{\\rtf/, 'This is rich text (RTF). Save it as a Word document (.docx) or as plain text in a word processor, and add that.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|\x00\x00\x00.ftyp)/, 'This is a picture or a film. hearsay reads text. Run text recognition (OCR) over a picture of a text, and add the result.'],
  [/^bplist00/, 'This is a web archive of Safari. Save the page again as "Page Source", or copy its text into a file.'],
]

function kindOfText(start: string, name: string, isCalledPage: boolean): Kind {
  if (/^\{\s*"hearsay-bundle"\s*:/.test(start)) return 'bundle'
  const feed = looksLikeFeed(start)
  if (feed) return feed
  if (isLines(start, name)) return 'lines'
  if (MHTML.test(start)) return 'mhtml'
  if (/^<!doctype netscape-bookmark-file/i.test(start)) return 'bookmarks'
  if (/^\[InternetShortcut\]/i.test(start) || (/\.webloc$/i.test(name) && /<plist\b/.test(start))) return 'shortcut'
  return PAGE.test(start) || (isCalledPage && /<[a-z!/]/i.test(start)) ? 'html' : 'text'
}

/** Lines of JSON, each an object with a "text": the first tells, or, if it is longer than what is looked at, how it begins. */
function isLines(start: string, name: string): boolean {
  if (!start.startsWith('{')) return false
  if (/\.(jsonl|ndjson)$/i.test(name)) return true
  const end = start.search(/[\r\n]/)
  const line = end < 0 ? start : start.slice(0, end)
  try {
    return typeof (JSON.parse(line) as { text?: unknown }).text === 'string'
  } catch {
    return end < 0 && /^\{[^{}\n]{0,4000}"text"\s*:\s*"/.test(line)
  }
}

const PAGE = /^(?:<!--[^]{0,4000}?-->\s*)*(?:<\?xml[^>]{0,300}>\s*(?:<!--[^]{0,4000}?-->\s*)*)?<(?:!doctype html|html|head|body|title|meta|article|main|section|div|p|h[1-6])\b/i
const MHTML = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?(?:content-type|mime-version):[^\n]*(?:multipart\/related|1\.0)/i

/** Text has next to no control characters; a few NULs among good letters are a text with a scratch. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0
  for (const byte of head) if (byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27) controls++
  return controls > head.length * (isUtf8(head) ? 0.1 : 0.02)
}

function isUtf8(head: Uint8Array): boolean {
  // Cut within a character, the last bytes prove nothing: `stream` leaves them.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
