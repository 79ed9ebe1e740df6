import type { Layers } from '../doc/layers.ts'
import type { StatementForm } from '../doc/reading.ts'
import { UPOS } from '../doc/syntax.ts'
import type { TokenRange } from '../doc/statements.ts'
import { spanOf } from '../doc/tokens.ts'
import type { Span } from '../text/span.ts'

/** Direct when at least 19 in 20 words stand in quotation marks, indirect when none do, else mixed. The words of a block quotation are direct. */
export function formOf(content: readonly TokenRange[], { tokens, syntax, blocks, quotations }: Layers): StatementForm {
  let words = 0
  let quoted = 0
  const outer = depthAround(content, quotations.depth)
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      if (syntax.upos[i] === PUNCTUATION) continue
      words++
      if (quotations.depth[i]! > outer || blocks[tokens.block[i]!]!.kind === 'blockquote') quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted >= 0.95 * words ? 'direct' : 'mixed'
}

const PUNCTUATION = UPOS.indexOf('PUNCT')

/** The verbatim stretches of a content, quotation marks included: the outermost quotations that lie wholly in it. */
export function quotesIn(content: readonly TokenRange[], { tokens, quotations }: Layers): Span[] {
  const found: Span[] = []
  for (const { first, last } of content) {
    let reached = first - 1
    for (let i = quotationFrom(quotations.list, first); i < quotations.list.length && quotations.list[i]!.first <= last; i++) {
      const quotation = quotations.list[i]!
      if (quotation.first <= reached || quotation.last > last) continue
      found.push(spanOf(tokens, quotation.first, quotation.last))
      reached = quotation.last
    }
  }
  return found
}

/** How many quotations stand around the whole content: a statement inside a speech is not verbatim for that. */
function depthAround(content: readonly TokenRange[], depth: Uint8Array): number {
  let least = 255
  for (const { first, last } of content) for (let i = first; i <= last; i++) least = Math.min(least, depth[i]!)
  const { first } = content[0]!
  const { last } = content.at(-1)!
  const before = first > 0 ? depth[first - 1]! : 0
  const after = last + 1 < depth.length ? depth[last + 1]! : 0
  return Math.min(least, before, after)
}

/** The first quotation that begins at or after a token. */
function quotationFrom(list: Layers['quotations']['list'], token: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}
