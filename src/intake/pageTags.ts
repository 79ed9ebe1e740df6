/** A tag of a page, as it stands there. */
export interface Tag {
  /** In lower case; empty for comments, declarations and a "<" that opens nothing. */
  readonly name: string
  readonly closes: boolean
  readonly isComment: boolean
  readonly end: number
}

/** The tag whose "<" stands at a place. */
export function tagAt(html: string, at: number): Tag {
  if (html.startsWith('<!--', at)) return { name: '', closes: false, isComment: true, end: after(html, '-->', at + 4) }
  const closes = html[at + 1] === '/'
  const from = at + (closes ? 2 : 1)
  let to = from
  while (isNameUnit(html.charCodeAt(to))) to++
  if (to === from) return { name: '', closes: false, isComment: false, end: at + 1 }
  return { name: html.slice(from, Math.min(to, from + 32)).toLowerCase(), closes, isComment: false, end: endOfTag(html, to) }
}

function isNameUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 58
}

/** Past the tag's ">", which does not count within a quoted value. */
function endOfTag(html: string, at: number): number {
  for (let i = at; i < html.length; i++) {
    const unit = html.charCodeAt(i)
    if (unit === GREATER) return i + 1
    if (unit === EQUALS) {
      while (html.charCodeAt(i + 1) <= 32) i++
      const quote = html.charCodeAt(i + 1)
      if (quote === DOUBLE || quote === SINGLE) i = after(html, html[i + 1]!, i + 2) - 1
    }
  }
  return html.length
}

const GREATER = 62
const EQUALS = 61
const DOUBLE = 34
const SINGLE = 39

/** Where the closing tag of an element stands whose content is no markup; the page's end when it has none. */
export function endOfRaw(html: string, at: number, name: string): number {
  let close = html.indexOf('</', at)
  while (close >= 0 && html.slice(close + 2, close + 2 + name.length).toLowerCase() !== name) close = html.indexOf('</', close + 2)
  return close < 0 ? html.length : close
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}
