import type { Span } from '../text/span.ts'

export const BLOCK_KINDS = ['headline', 'deck', 'byline', 'dateline', 'caption', 'heading', 'paragraph', 'list-item', 'blockquote', 'note'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export const ZONES = ['news', 'terms', 'analysis', 'disclaimer', 'origin', 'boilerplate'] as const
export type Zone = (typeof ZONES)[number]

export const WRITERS = ['author', 'publisher', 'unknown'] as const
export type Writer = (typeof WRITERS)[number]

/** A paragraph-like piece of an article. Blocks are in order and disjoint; between them is only white space and marks such as bullets. */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly zone: Zone
  readonly writer: Writer
  /** The rule that found it, or "given". */
  readonly by: string
}

/** Whether a block is not the article's but stands around it: who took it from where, who answers for it, buttons and links. */
export function isAround(block: Pick<Block, 'zone'> | undefined): boolean {
  return block?.zone === 'origin' || block?.zone === 'disclaimer' || block?.zone === 'boilerplate'
}

/** Index of the last block that begins at or before an offset; -1 before the first. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
