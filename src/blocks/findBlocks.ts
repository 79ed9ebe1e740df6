import type { ArticleInput } from '../doc/article.ts'
import type { Block } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import { trim } from '../text/span.ts'

/** Blocks of an article. */
export function findBlocks(article: ArticleInput, lexicon: BlockLexicon): Block[] {
  void lexicon
  const blocks: Block[] = []
  const pattern = /[^\n\r]+/g
  for (const found of article.text.matchAll(pattern)) {
    const span = trim(article.text, { start: found.index, end: found.index + found[0].length })
    if (span.start < span.end) blocks.push({ ...span, kind: 'paragraph', zone: 'news', writer: 'author', by: 'line' })
  }
  return blocks
}
