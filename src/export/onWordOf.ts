import { ownerFinder } from './owner.ts'
import { wayOf } from './chainWords.ts'
import type { StatementIndex } from '../doc/reading.ts'
import type { View } from './view.ts'

/** On whose word something rests, for rows that stand apart from their article. */
export interface WordOf {
  readonly kind: 'writer' | 'speaker' | 'undecided'
  /** "the author", "credited to Baikal Wire", "undecided". */
  readonly words: string
  /** The whole way of what is credited to somebody: "Baikal Wire, crediting Tavares, as told by the author". */
  readonly way?: string
  /** The statement that credits it is only possible. */
  readonly isUnsure?: true
}

/** A function that tells on whose word rests what stands at a place, and in a statement if it does. The view is one with what is only possible. */
export function wordFinder(view: View): (place: number, statement: StatementIndex | undefined) => WordOf {
  const ownerOf = ownerFinder(view)
  return (place, index) => {
    const { kind, words, isUnsure } = ownerOf(place, index)
    const shown = index === undefined ? undefined : view.byIndex.get(index)
    return { kind, words, ...shown && { way: wayOf(shown, view.reading) }, ...isUnsure && { isUnsure } }
  }
}
