import { endOfRaw, tagAt } from './pageTags.ts'
import { IntakeError } from './intakeError.ts'

export const MAX_ELEMENTS = 20_000
export const MAX_DEPTH = 512
// Comments, and signs that look like tags and are none: each becomes a node, too.
const MAX_SCRAPS = 100_000

/**
 * Refuse a page that would keep a parser busy for minutes, before any parser sees it: one pass over its tags, no tree.
 * Throws `IntakeError`.
 */
export function guardPage(html: string): void {
  const { elements, depth, scraps } = measurePage(html)
  if (depth > MAX_DEPTH) refuse(`nests more than ${MAX_DEPTH} elements in one another`)
  if (elements > MAX_ELEMENTS) refuse(`has more than ${MAX_ELEMENTS.toLocaleString('en')} elements`)
  if (scraps > MAX_SCRAPS) refuse(`is in more than ${MAX_SCRAPS.toLocaleString('en')} scraps`)
}

function refuse(why: string): never {
  throw new IntakeError(`This page ${why}, which no article needs. ${WAY_OUT}`)
}

export const WAY_OUT = 'Open it in a browser, copy the article\'s text into a file, and read that file.'

/** How many elements a page has and how deep they lie, as a parser would see them; it stops counting when either is beyond bounds. */
export function measurePage(html: string): { readonly elements: number; readonly depth: number; readonly scraps: number } {
  const open: string[] = []
  let elements = 0
  let depth = 0
  let scraps = 0
  let at = html.indexOf('<')
  while (at >= 0 && elements <= MAX_ELEMENTS && depth <= MAX_DEPTH && scraps <= MAX_SCRAPS) {
    const tag = tagAt(html, at)
    if (!tag.name) scraps++
    if (tag.name && !tag.closes) {
      elements++
      if (!VOID.has(tag.name)) {
        closeImplied(open, tag.name)
        open.push(tag.name)
        depth = Math.max(depth, open.length)
      }
    } else if (tag.name && !close(open, tag.name)) scraps++
    let end = tag.end
    if (RAW.has(tag.name) && !tag.closes) end = endOfRaw(html, end, tag.name)
    at = html.indexOf('<', end)
  }
  return { elements, depth, scraps }
}

function close(open: string[], name: string): boolean {
  const at = open.lastIndexOf(name)
  if (at >= 0) open.length = at
  return at >= 0
}

/** An opening tag that ends what may be left unclosed: a list item the item before, a cell the cell. */
function closeImplied(open: string[], name: string): void {
  const ended = IMPLIED[name]
  while (ended?.includes(open.at(-1)!)) open.pop()
}

const TEXT = ['p']
const ROW = ['td', 'th']
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'], dt: ['dt', 'dd', 'p'], dd: ['dt', 'dd', 'p'], option: ['option'], optgroup: ['option', 'optgroup'],
  td: [...ROW, 'p'], th: [...ROW, 'p'], tr: [...ROW, 'tr', 'p'], thead: ['tr', ...ROW], tbody: ['tr', 'thead', 'tbody', ...ROW], tfoot: ['tr', 'tbody', ...ROW],
  p: TEXT, div: TEXT, ul: TEXT, ol: TEXT, dl: TEXT, table: TEXT, blockquote: TEXT, pre: TEXT, form: TEXT, section: TEXT, article: TEXT,
  aside: TEXT, header: TEXT, footer: TEXT, main: TEXT, nav: TEXT, figure: TEXT, h1: TEXT, h2: TEXT, h3: TEXT, h4: TEXT, h5: TEXT, h6: TEXT, hr: TEXT,
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'basefont', 'frame', 'isindex', 'keygen'])
const RAW = new Set(['script', 'style', 'textarea', 'title'])
