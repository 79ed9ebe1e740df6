import { unmarkedUtf16 } from './decode.ts'
import { IntakeError } from './intakeError.ts'

export type Form = 'text' | 'html'

/** What a file is, by its content first and its name second. Throws `IntakeError` on what is not text, saying how to get text out of it. */
export function formOf(bytes: Uint8Array, name = ''): Form {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES))
  const known = KNOWN.find(([begins]) => begins.test(head.subarray(0, 512).toString('latin1')))
  if (known) throw new IntakeError(known[1])
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || unmarkedUtf16(head) !== undefined
  if (!isWide && isBinary(head)) throw new IntakeError('This is a binary file, not text. hearsay reads plain text and HTML.')
  const start = (isWide ? head.toString('latin1').replaceAll('\0', '') : head.toString('latin1')).replace(/^[\xef\xbb\xbf\xfe\xff\s]+/, '')
  if (MHTML.test(start)) throw new IntakeError('This is a web archive (MHTML). Save the page again as "Web page, HTML only", or copy its text into a file.')
  return PAGE.test(start) || (/\.(x?html?|xht)$/i.test(name) && /<[a-z!/]/i.test(start)) ? 'html' : 'text'
}

const HEAD_BYTES = 65536

const PAGE = /^(?:<!--[^]{0,4000}?-->\s*)*(?:<\?xml[^>]{0,300}>\s*(?:<!--[^]{0,4000}?-->\s*)*)?<(?:!doctype html|html|head|body|title|meta|article|main|section|div|p|h[1-6])\b/i
const MHTML = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?(?:content-type|mime-version):[^\n]*(?:multipart\/related|1\.0)/i

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'This is a PDF. Save its text first, for example with: pdftotext FILE.pdf FILE.txt'],
  [/^PK\x03\x04[^]*(?:word\/|\[Content_Types\])/, 'This is a word processor\'s file. Save it as plain text there (or: pandoc FILE -t plain -o FILE.txt) and read that.'],
  [/^PK\x03\x04/, 'This is a ZIP archive. Unpack it and read the files in it.'],
  [/^\x1f\x8b/, 'This is compressed with gzip. Unpack it first: gunzip -c FILE | hearsay read -'],
  [/^(?:BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!)/, 'This is a compressed file. Unpack it first.'],
  [/^\xd0\xcf\x11\xe0/, 'This is an old office document. Save it as plain text there and read that.'],
  [/^\{\\rtf/, 'This is rich text (RTF). Save it as plain text in a word processor and read that.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|\x00\x00\x00.ftyp)/, 'This is a picture or a film. hearsay reads text.'],
  [/^bplist00/, 'This is a web archive of Safari. Save the page again as "Page Source", or copy its text into a file.'],
  [/^WARC\/1/, 'This is a WARC archive. Take the page out of it and read that.'],
]

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
