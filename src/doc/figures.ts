import type { Span } from '../text/span.ts'
import type { Figure } from './reading.ts'

/** A figure as the annotator finds it, before anybody knows on whose word it rests and of what time it speaks. */
export interface FoundFigure extends Span, Pick<Figure, 'kind' | 'low' | 'high' | 'unit' | 'mod' | 'change' | 'of' | 'by'> {
  /** The token by which it hangs in the tree. */
  readonly head: number
}
