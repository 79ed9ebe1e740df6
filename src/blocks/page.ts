import type { BlockKind, Zone } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Piece } from './pieces.ts'

/** A piece's kind and the rule that gave it. */
export interface Kind {
  readonly kind: BlockKind
  readonly by: string
}

/** What a rule that looks at one piece among its neighbours needs. */
export interface Page {
  readonly text: string
  readonly title: string | undefined
  readonly pieces: readonly Piece[]
  /** Disclaimers, origins and boilerplate, which speak around the article. */
  readonly frames: readonly (Zone | undefined)[]
  /** Whether speakers ask and answer line by line. */
  readonly hasDialogue: boolean
  readonly lexicon: BlockLexicon
}

/** A rule that looks at one piece among its neighbours. */
export type Rule = (page: Page, i: number) => BlockKind | undefined

/** Running text: a sentence with its end, or many words. */
export function isProse(piece: Piece | undefined): boolean {
  if (!piece) return false
  const { count, ending } = piece.wording
  return count >= 25 || (count >= 5 && ending !== 'word' && ending !== 'comma')
}
