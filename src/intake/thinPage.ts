import { endOfRaw, tagAt } from './pageTags.ts'

/**
 * A page without what no article is made of: programs, styles, drawings, comments, frames, menus, white space that nobody sees, and
 * all attributes that nobody here asks for. Tags and attributes are named in small letters, as the parser leaves them; what a page says
 * of itself as linked data stays. One pass, no tree: a parser's time and memory go with the number of nodes, and attributes are nodes.
 */
export function thinPage(html: string): string {
  const kept: string[] = []
  // What is not closed from here on is not closed further down either, and need not be looked for again.
  const unclosed = new Set<string>()
  let wasBlock = true
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const tag = tagAt(html, at)
    let end = tag.end
    const isBlock = BLOCK.has(tag.name)
    if (tag.name || tag.isComment) {
      if (at > from && !((wasBlock || isBlock) && isBlank(html, from, at))) kept.push(html.slice(from, at))
      from = end
    }
    if (tag.name && (tag.closes || !DROPPED.has(tag.name))) {
      kept.push(tag.closes ? `</${tag.name}>` : thinTag(html, at, end, tag.name))
      wasBlock = isBlock
      if (RAW.has(tag.name) && !tag.closes) end = endOfRaw(html, end, tag.name)
    } else if (tag.name) {
      const isData = tag.name === 'script' && /ld\+json/i.test(html.slice(at, Math.min(end, at + 500)))
      const closed = unclosed.has(tag.name) ? undefined : (RAW.has(tag.name) ? endOfProgram : endOfElement)(html, end, tag.name)
      if (closed === undefined) unclosed.add(tag.name)
      const after = closed ?? (RAW.has(tag.name) ? html.length : end)
      if (isData) kept.push(html.slice(at, after))
      from = end = after
    }
    at = html.indexOf('<', end)
  }
  return kept.join('') + html.slice(from)
}

const DROPPED = new Set(['script', 'style', 'svg', 'iframe', 'noscript', 'template', 'canvas', 'object', 'nav', 'select', 'button', 'datalist'])
const RAW = new Set(['script', 'style', 'textarea', 'title'])

/** Past the closing tag of an element whose content is no markup; undefined when it has none. */
function endOfProgram(html: string, at: number, name: string): number | undefined {
  const close = endOfRaw(html, at, name)
  return close < html.length ? tagAt(html, close).end : undefined
}

/** Past the closing tag that belongs to an element, others of its name lying within it; undefined when it has none. */
function endOfElement(html: string, at: number, name: string): number | undefined {
  let depth = 1
  for (let next = html.indexOf('<', at); next >= 0;) {
    const tag = tagAt(html, next)
    if (tag.name === name) depth += tag.closes ? -1 : 1
    if (!depth) return tag.end
    next = html.indexOf('<', RAW.has(tag.name) && !tag.closes ? endOfRaw(html, tag.end, tag.name) : tag.end)
  }
  return undefined
}

// Around these nobody sees a space.
const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'li', 'link', 'main', 'meta', 'nav',
  'ol', 'p', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul',
])

function isBlank(html: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (html.charCodeAt(i) > 32) return false
  return true
}

const ASKED_WHOLE = new Set(['html', 'meta', 'link', 'time', 'title', 'base'])

function thinTag(html: string, at: number, end: number, name: string): string {
  let kept = `<${name}`
  const isWhole = ASKED_WHOLE.has(name)
  ATTRIBUTE.lastIndex = at + 1 + name.length
  for (let found = ATTRIBUTE.exec(html); found && ATTRIBUTE.lastIndex <= end; found = ATTRIBUTE.exec(html)) {
    const [whole, attribute] = found
    const lower = attribute!.toLowerCase()
    if (lower === 'style' ? UNSEEN.test(whole) : lower === 'hidden') kept += ' hidden'
    else if (isWhole || (ASKED.has(lower) && whole.length < LONGEST_VALUE)) kept += lower === attribute ? whole : whole.replace(attribute!, lower)
  }
  return `${kept}>`
}

const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?/gy
const UNSEEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const ASKED = new Set(['class', 'id', 'href', 'src', 'rel', 'itemprop', 'content', 'datetime', 'aria-hidden', 'aria-modal', 'role', 'lang', 'data-test', 'data-testid', 'data-module', 'data-component'])

// A picture written into the page has thousands of letters; no address and no name has.
const LONGEST_VALUE = 2000
