import { endOfRaw, tagAt } from './pageTags.ts'

/**
 * A page without what no article is made of: programs, styles, drawings, comments, frames, and pictures that are written into the
 * page itself. What a page says of itself as linked data stays. One pass, no tree.
 */
export function thinPage(html: string): string {
  const kept: string[] = []
  // What is not closed from here on is not closed further down either, and need not be looked for again.
  const unclosed = new Set<string>()
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const tag = tagAt(html, at)
    let end = tag.end
    if (tag.isComment) {
      kept.push(html.slice(from, at))
      from = end
    } else if (tag.name && !tag.closes) {
      if (DROPPED.has(tag.name) && !(tag.name === 'script' && /ld\+json/i.test(html.slice(at, Math.min(end, at + 500))))) {
        const close = unclosed.has(tag.name) ? html.length : endOfRaw(html, end, tag.name)
        if (close < html.length) end = tagAt(html, close).end
        else if (RAW.has(tag.name)) end = html.length
        else unclosed.add(tag.name)
        kept.push(html.slice(from, at))
        from = end
      } else {
        if (end - at > LONG_TAG) {
          kept.push(html.slice(from, at), html.slice(at, end).replace(INLINED, ''))
          from = end
        }
        if (RAW.has(tag.name)) end = endOfRaw(html, end, tag.name)
      }
    }
    at = html.indexOf('<', end)
  }
  return from ? kept.join('') + html.slice(from) : html
}

const DROPPED = new Set(['script', 'style', 'svg', 'iframe', 'noscript', 'template', 'canvas', 'object'])
const RAW = new Set(['script', 'style', 'textarea', 'title'])

// A picture as base64 has thousands of letters; no other tag of an article is that long.
const LONG_TAG = 2000
const INLINED = /\s[\w:-]+\s*=\s*(?:"\s*data:[^"]*"|'\s*data:[^']*')/gi
