import type { Span } from '../../src/text/span.ts'

/** What a link names in an article: words by their place, or a statement by its key; and so much of the words that they are found when the text is another one. */
export interface WordsLink {
  readonly span?: Span
  readonly key?: string
  readonly quote?: string
}

/** What stands behind the address of a version to name words in it: "#120-184~its first partner". */
export function fragmentOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end)
  const quote = words.length <= FIRST + LAST ? words : `${words.slice(0, FIRST).replace(HALF_END, '')}${CUT}${words.slice(-LAST).replace(HALF_START, '')}`
  return `#${start}-${end}~${encodeURIComponent(quote.replace(HALVES, '\ufffd'))}`
}

// So many units are hardly there twice, and a link that is sent by mail is not yet too long.
const FIRST = 36
const LAST = 24
const CUT = '…'
const HALF_END = /[\ud800-\udbff]$/
const HALF_START = /^[\udc00-\udfff]/
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What an address names; undefined when that is nothing of an article's. */
export function readFragment(fragment: string): WordsLink | undefined {
  const found = /^#(?:(\d{1,9})-(\d{1,9})|statement-([\w-]{1,100}))(?:~(.*))?$/.exec(fragment)
  if (!found) return undefined
  const [, start, end, key, quote] = found
  return { ...(start && { span: { start: Number(start), end: Number(end) } }), ...(key && { key }), ...(quote && { quote: decoded(quote) }) }
}

function decoded(quote: string): string {
  try {
    return decodeURIComponent(quote)
  } catch {
    return quote
  }
}

/** Where the words of a link stand in a text: where it says, or else, when they are not there, where its quotation is nearest. */
export function findWords(text: string, { span, quote }: WordsLink): Span | undefined {
  if (span && span.start < span.end && span.end <= text.length && (!quote || isQuoted(text, span, quote))) return span
  if (!quote) return undefined
  const [first, last] = quote.split(CUT) as [string, string?]
  const length = span ? span.end - span.start : undefined
  const found: Span[] = []
  for (let at = text.indexOf(first); at >= 0 && found.length < MOST; at = text.indexOf(first, at + 1)) {
    const end = last === undefined ? at + first.length : endOf(text, at, last, length)
    if (end !== undefined) found.push({ start: at, end })
  }
  const wanted = span?.start ?? 0
  return found.sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))[0]
}

const MOST = 200

function isQuoted(text: string, { start, end }: Span, quote: string): boolean {
  return decoded(fragmentOf(text, { start, end }).split('~')[1]!) === quote
}

/** Where a long quotation ends: as far on as it was, or a little nearer or farther, when words within it have changed. */
function endOf(text: string, start: number, last: string, length: number | undefined): number | undefined {
  if (length !== undefined && text.startsWith(last, start + length - last.length)) return start + length
  const at = text.indexOf(last, start)
  return at >= 0 && at - start < Math.max(LONGEST, (length ?? 0) * 2) ? at + last.length : undefined
}

const LONGEST = 2000
