import type { Layers } from '../layers.ts'

export interface HtmlOptions {
  /** Begin with the statements shown that are only possible; readers can switch either way. */
  readonly possible?: boolean
  /** Begin with these layers shown; readers can switch each. */
  readonly layers?: Layers
}
