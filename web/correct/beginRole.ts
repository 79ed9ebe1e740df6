import { overlaps } from '../../src/text/span.ts'
import { partsOf } from './roles.ts'
import type { DrawnRoles, Role } from './roles.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'
import type { WordStops } from './wordStops.ts'

/** Where the words of a role begin for whoever moves them there by keys: whom the text names nearest to what is said, else the nearest word that is not drawn yet. */
export function beginRole(role: Role, roles: DrawnRoles, { article, mentions }: Reading, stops: WordStops): Span | undefined {
  const drawn = partsOf(roles).map(({ span }) => span)
  const near = roles.content[0] ?? drawn[0] ?? { start: 0, end: 0 }
  const block = article.blocks.find(({ start, end }) => start <= near.start && near.start < end)
  const isFree = (span: Span) => (!block || (span.start >= block.start && span.end <= block.end)) && !drawn.some(one => overlaps(one, span))
  return (role === 'source' ? nearest(mentions.filter(one => one.type !== 'other' && isFree(one)), near) : undefined) ?? nearest(wordsIn(article.text, stops).filter(isFree), near)
}

function wordsIn(text: string, { starts, ends }: WordStops): Span[] {
  return starts.map((start, i) => ({ start, end: ends[i]! })).filter(({ start, end }) => IS_WORD.test(text.slice(start, end)))
}

const IS_WORD = /[\p{L}\p{N}]/u

/** Of two that are as near, the one before. */
function nearest(spans: readonly Span[], { start, end }: Span): Span | undefined {
  let best: Span | undefined
  let least = Infinity
  for (const span of spans) {
    const far = span.end <= start ? start - span.end : span.start - end
    if (far >= least) continue
    best = { start: span.start, end: span.end }
    least = far
  }
  return best
}
