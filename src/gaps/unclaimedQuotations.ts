import { blockAt, isAround } from '../doc/blocks.ts'
import type { Statement } from '../doc/reading.ts'
import { spanOf, tokenAt } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { slice } from '../text/span.ts'
import type { GapRule } from './rule.ts'

/** Fewer words in quotation marks are a name, a title or a word set apart. */
const SHORTEST = 6

/** Words in quotation marks that no statement claims, or one without a source. */
export const unclaimedQuotations: GapRule = ({ reading: { article, statements }, tokens, quotations }) => {
  const claims = claimsOn(tokens, statements)
  return quotations.list.flatMap(({ first, last, depth }) => {
    if (depth > 1 || last - first - 1 < SHORTEST) return []
    const span = spanOf(tokens, first, last)
    const block = article.blocks[blockAt(article.blocks, span.start)]
    if (!block || isAround(block) || block.kind === 'headline' || block.kind === 'heading' || isTitle(slice(article.text, span))) return []
    let claim = NONE
    for (let i = first; i <= last; i++) claim = Math.max(claim, claims[i]!)
    if (claim === SOURCED) return []
    return [{ ...span, layer: 'statements', field: 'source', why: claim === NONE ? 'These words stand in quotation marks; whose they are could not be told.' : 'These words stand in quotation marks, and the text names nobody who said them.' }]
  })
}

const NONE = 0
const SOURCELESS = 1
const SOURCED = 2

/** For each token whether it is in a statement's content, and whether that has a source. */
function claimsOn(tokens: Tokens, statements: readonly Statement[]): Uint8Array {
  const claims = new Uint8Array(tokens.count)
  // Those with a source last: they count where both claim a word.
  for (const claim of [SOURCELESS, SOURCED]) {
    for (const { content, source } of statements) {
      if ((source !== undefined) !== (claim === SOURCED)) continue
      for (const { start, end } of content) claims.fill(claim, tokenAt(tokens, start), tokenAt(tokens, end - 1) + 1)
    }
  }
  return claims
}

/** “The Long Winter of the Northern Lake”: every longer word has a capital. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.every(word => word[0] !== word[0]!.toLowerCase())
}
