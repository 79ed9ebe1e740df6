import { tagAt } from './pageTags.ts'

/** A page without its readers' comments, by the names of the elements that hold them: for one whose comments alone are too much to parse. One pass, no tree. */
export function cutComments(html: string): string {
  const kept: string[] = []
  let from = 0
  let at = html.indexOf('<')
  let cut: { readonly name: string; depth: number } | undefined
  while (at >= 0) {
    const { name, closes, end } = tagAt(html, at)
    if (cut) {
      if (name === cut.name) cut.depth += closes ? -1 : 1
      if (!cut.depth) {
        from = end
        cut = undefined
      }
    } else if (!closes && HOLDERS.has(name) && COMMENTS.test(html.slice(at, Math.min(end, at + 500)))) {
      kept.push(html.slice(from, at))
      cut = { name, depth: 1 }
    }
    at = html.indexOf('<', end)
  }
  return kept.join('') + (cut ? '' : html.slice(from))
}

const HOLDERS = new Set(['div', 'section', 'ol', 'ul', 'aside'])
const COMMENTS = /\s(?:id|class)\s*=\s*["']?[^"'>]*(?<![\w-])(?:(?:article|page|reader|user|story|post)[-_]?)?(?:comments?(?:[-_]?(?:area|list|section|container|wrapper|thread|feed|holder))?|disqus_thread)(?![\w-])/i
