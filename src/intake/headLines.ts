import { plainWords } from './linkedData.ts'

/**
 * The short lines that a page shows below its headline and just above, nearest first: there stand the writers and the day when no
 * markup tells them. `html` has no scripts.
 */
export function headLines(html: string, title: string): string[] {
  const lines = linesOf(html)
  const wanted = title.toLowerCase()
  const near: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.toLowerCase()
    // A page says its headline in its title, in its menus and in lists of others, too: where it does, no day stands near.
    if (line === wanted || (line.startsWith(wanted) && line.length < wanted.length + 40)) near.push(...belowHeadline(lines.slice(i + 1, i + 1 + BELOW)), ...lines.slice(Math.max(0, i - ABOVE), i).reverse())
  }
  return near.filter(line => line.length < LONGEST)
}

/** As far as the article's first paragraph: one long line may be the deck. */
function belowHeadline(lines: readonly string[]): readonly string[] {
  const long = lines.flatMap((line, i) => (line.length > LONG ? [i] : []))
  return lines.slice(0, long[1] ?? lines.length)
}

const LONG = 120
const BELOW = 14
const ABOVE = 4
const LONGEST = 200

function linesOf(html: string): string[] {
  const body = html.slice(Math.max(0, html.search(/<body[\s>]/i)))
  return body.replace(/<script[^]*?<\/script>|<!--[^]*?-->/gi, ' ').replace(/\s+/g, ' ').replace(/<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|time|tr|ul)(?=[\s/>])[^>]*>/gi, '\n')
    .split('\n').map(plainWords).filter(Boolean)
}
