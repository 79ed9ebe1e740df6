import { blockAt, isAround } from '../doc/blocks.ts'
import { spanOf } from '../doc/tokens.ts'
import { slice } from '../text/span.ts'
import type { GapRule } from './rule.ts'

/** Fewer words in quotation marks are a name, a title or a word set apart. */
const SHORTEST = 6

/** Words in quotation marks that no statement claims, or one without a source. */
export const unclaimedQuotations: GapRule = ({ reading: { article, statements }, tokens, quotations }) => {
  const claimed = statements.flatMap(({ content, source }) => content.map(span => ({ ...span, isSourced: source !== undefined }))).sort((a, b) => a.start - b.start)
  return quotations.list.flatMap(({ first, last, depth }) => {
    if (depth > 1 || last - first - 1 < SHORTEST) return []
    const span = spanOf(tokens, first, last)
    const block = article.blocks[blockAt(article.blocks, span.start)]
    if (!block || isAround(block) || block.kind === 'headline' || block.kind === 'heading') return []
    if (isTitle(slice(article.text, span))) return []
    const around = claimed.filter(({ start, end }) => start < span.end && span.start < end)
    if (around.some(({ isSourced }) => isSourced)) return []
    return [{ ...span, layer: 'statements', field: 'source', why: around.length ? 'These words stand in quotation marks, and the text names nobody who said them.' : 'These words stand in quotation marks; whose they are could not be told.' }]
  })
}

/** “The Long Winter of the Northern Lake”: every longer word has a capital. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.every(word => word[0] !== word[0]!.toLowerCase())
}
