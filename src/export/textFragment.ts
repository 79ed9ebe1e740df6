import type { Span } from '../text/span.ts'

/** Links to words of one text on a page that has it. */
export interface TextFragments {
  /** An address by which a browser finds these words, marks them and brings them into sight; undefined where there is no page to link to, or there are no words. */
  linkTo(spans: readonly Span[]): string | undefined
}

/**
 * Links into the live page of a text, by the words themselves (the text fragments of WICG): "#:~:text=first%20words,last%20words". Where a browser that looks from the top
 * would come to others first, what stands before and after goes along.
 */
export function textFragments(url: string | undefined, text: string): TextFragments {
  const page = pageAddress(url)
  let flat: Flat | undefined
  return {
    linkTo(spans) {
      if (page === undefined) return undefined
      const directives = spans.slice(0, MOST_PARTS).flatMap(span => directiveFor(flat ??= flatten(text), text, span) ?? [])
      return directives.length ? `${page}:~:${directives.join('&')}` : undefined
    },
  }
}

const MOST_PARTS = 4

/** The address as far as the directive, with the fragment that it has of its own. */
function pageAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const hash = url.hash.split(':~:', 1)[0]
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href + (hash || '#')
}

/** A text as a browser looks through it: in small letters, with one space for any white space. */
interface Flat {
  readonly words: string
  /** Where in it each unit of the text is. */
  readonly at: Uint32Array
}

function flatten(text: string): Flat {
  const at = new Uint32Array(text.length + 1)
  let words = ''
  for (let i = 0; i < text.length; i++) {
    at[i] = words.length
    const sign = text[i]!
    if (/\s/.test(sign)) words += words.endsWith(' ') ? '' : ' '
    else {
      const small = sign.toLowerCase()
      words += small.length === 1 ? small : sign
    }
  }
  at[text.length] = words.length
  return { words, at }
}

function directiveFor(flat: Flat, text: string, whole: Span): string | undefined {
  const span = withoutMarks(text, whole)
  if (!span) return undefined
  const ends = endsOf(text, span)
  const words = ends.map(end => encoded(text, end)).join(',')
  let [before, after]: (Span | undefined)[] = []
  for (const count of CONTEXT) {
    if (isFirst(flat, ends, before, after)) break
    before = wordsBefore(text, ends[0]!.start, count)
    after = wordsAfter(text, ends.at(-1)!.end, count)
  }
  return `text=${before ? `${encoded(text, before)}-,` : ''}${words}${after ? `,-${encoded(text, after)}` : ''}`
}

/** How many words before and after tell the place, should fewer not. */
const CONTEXT = [3, 6, 12]

/** Quotation marks and full stops at the ends differ from page to page. */
function withoutMarks(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const before = words.search(/[\p{L}\p{N}]/u)
  return before < 0 ? undefined : { start: start + before, end: start + /.*[\p{L}\p{N}]\p{M}*/su.exec(words)![0].length }
}

/** The words themselves, or the first and the last of them where they are many or stand in several lines: what stands in two blocks of a page is found by its ends only. */
function endsOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  if (words.length <= LONGEST && !words.includes('\n')) return [{ start, end }]
  return [wordsAfter(text.slice(0, end), start, AT_ENDS)!, wordsBefore(text.slice(0, end), end, AT_ENDS, start)!]
}

const LONGEST = 160
const AT_ENDS = 5

/** Would a browser that looks from the top come to these words and to no others? */
function isFirst({ words, at }: Flat, [first, last]: readonly Span[], before: Span | undefined, after: Span | undefined): boolean {
  const from = at[(before ?? first!).start]!
  const to = at[(after ?? last ?? first!).end]!
  const isAlone = words.indexOf(words.slice(from, last ? at[first!.end] : to)) === from
  return isAlone && (!last || words.indexOf(words.slice(at[last.start], to), at[first!.end]) === at[last.start])
}

/** So many words from a place on, or up to it, as far as their line goes; undefined where it has none. */
function wordsAfter(text: string, place: number, count: number): Span | undefined {
  const from = place + /^\s*/.exec(text.slice(place, place + NEAR))![0].length
  const found = wordsIn(text.slice(from, from + NEAR).split('\n', 1)[0]!).slice(0, count)
  return found.length ? { start: from + found[0]!.start, end: from + found.at(-1)!.end } : undefined
}

function wordsBefore(text: string, place: number, count: number, least = 0): Span | undefined {
  const near = text.slice(Math.max(least, place - NEAR), place).trimEnd()
  const line = near.slice(near.lastIndexOf('\n') + 1)
  const from = Math.max(least, place - NEAR) + near.length - line.length
  const found = wordsIn(line).slice(-count)
  return found.length ? { start: from + found[0]!.start, end: from + found.at(-1)!.end } : undefined
}

const NEAR = 400

/** Browsers find whole words only, and cut them as Unicode does. */
function wordsIn(line: string): Span[] {
  return [...SEGMENTER.segment(line)].filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => ({ start: index, end: index + segment.length }))
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' })

/** A hyphen, a comma and an ampersand mean something in a directive; the others would end a link in Markdown. */
function encoded(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').toWellFormed()
  return encodeURIComponent(words).replace(/[-!'()*_~]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
