import type { Block } from './blocks.ts'
import type { FoundFigure } from './figures.ts'
import type { NamedMention } from './names.ts'
import type { Quotations } from './quotations.ts'
import type { Syntax } from './syntax.ts'
import type { Tokens } from './tokens.ts'
import type { Tree } from './tree.ts'

/** What is known of a text before anybody asks who says what in it. */
export interface Layers {
  readonly blocks: readonly Block[]
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly tree: Tree
  readonly names: readonly NamedMention[]
  readonly figures: readonly FoundFigure[]
  readonly quotations: Quotations
}
