import { ONLY_WEB } from './addressWords.ts'
import type { FoundLink, Refusal } from '../doc/gathered.ts'

/**
 * The addresses in a list of them, one a line, with refusals of the lines that are none; empty lines and those that begin with "#" are passed over.
 * Undefined when it is another text.
 */
export function addressList(text: string, name: string): (FoundLink | Refusal)[] | undefined {
  const lines = text.split(/\r\n?|\n/).map((line, i) => ({ words: line.trim(), number: i + 1 })).filter(({ words }) => words && !words.startsWith('#'))
  const bad = lines.filter(({ words }) => !isAddress(words))
  if (!lines.length || !isList(lines.length, bad.map(({ words }) => words))) return undefined
  return lines.map(({ words, number }) => isAddress(words) ? linkTo(words)
    : { kind: 'refusal', name: `line ${number} of ${name}`, reason: SCHEME.test(words) ? ONLY_WEB : 'This line is no address. One is written as https://gazette.example/ferry' })
}

/** Most lines of a list are addresses, and none is a paragraph. A text of which a sentence stands over an address is no list. */
function isList(count: number, others: readonly string[]): boolean {
  return !others.length || (count - others.length >= 2 && others.length * 2 < count && others.every(line => line.length < PARAGRAPH_UNITS))
}

const PARAGRAPH_UNITS = 120
const SCHEME = /^[a-z][a-z\d+.-]*:\S/i

function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/i.test(words) && URL.canParse(words)
}

function linkTo(url: string): FoundLink {
  return { kind: 'link', url }
}

/** The address in a shortcut file: `.url` of Windows, `.webloc` of macOS in both its forms. */
export function shortcutAddress(bytes: Uint8Array): string | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1')
  const url = raw.startsWith('bplist00') ? binaryAddress(raw) : /^URL=(.*)$/im.exec(raw)?.[1]?.trim() ?? unescaped(/<key>URL<\/key>\s*<string>([^<]*)<\/string>/.exec(raw)?.[1]?.trim())
  return url && isAddress(url) ? url : undefined
}

/** In a binary property list a string of ASCII has its length before it: in the low half of its sign, or, from 15 up, in a number that follows. */
function binaryAddress(raw: string): string | undefined {
  const at = raw.indexOf('http')
  const long = /\x5f(?:\x10([^])|\x11([^])([^]))$/.exec(raw.slice(Math.max(0, at - 4), at))
  const size = long ? (long[1] ? long[1].charCodeAt(0) : long[2]!.charCodeAt(0) * 256 + long[3]!.charCodeAt(0)) : raw.charCodeAt(at - 1) & 15
  return at < 0 ? undefined : raw.slice(at, at + size)
}

/** The addresses in a browser's exported bookmarks, with their titles; what is no web page is left out. */
export function bookmarksIn(html: string): FoundLink[] {
  return html.split(/<a\s/i).slice(1).flatMap(piece => {
    const end = piece.indexOf('>')
    const url = unescaped(/\bhref="([^"]*)"/i.exec(piece.slice(0, Math.max(0, end)))?.[1])
    const title = unescaped(piece.slice(end + 1).split('<', 1)[0]!.trim())
    return url && isAddress(url) ? [{ ...linkTo(url), ...(title && { title }) }] : []
  })
}

function unescaped(html: string | undefined): string | undefined {
  return html?.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMED[name]!)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
