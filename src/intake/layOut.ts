import type { ArticleInput, GivenBlock } from '../doc/article.ts'
import type { BlockKind } from '../doc/blocks.ts'

/** One text with a blank line between paragraphs and none between the items of a list, and where each block stands in it. */
export function layOut(parts: readonly { readonly kind: BlockKind; readonly text: string }[]): Pick<ArticleInput, 'text'> & { readonly blocks: readonly GivenBlock[] } {
  let text = ''
  const blocks = parts.map((part, i) => {
    if (i) text += part.kind === 'list-item' && parts[i - 1]!.kind === 'list-item' ? '\n' : '\n\n'
    const start = text.length
    text += part.text
    return { start, end: text.length, kind: part.kind }
  })
  return { text, blocks }
}
