import { AS_TOLD, wayOf } from './chainWords.ts'
import { ownerFinder, ownerWords } from './owner.ts'
import type { EntityIndex, StatementIndex } from '../doc/reading.ts'
import type { View } from './view.ts'

/** On whose word something rests, for rows that stand apart from their article. */
export interface WordOf {
  readonly kind: 'writer' | 'speaker' | 'undecided'
  /** "the author", "credited to Baikal Wire", "undecided". */
  readonly words: string
  /** The whole way of what is credited to somebody: "Baikal Wire, crediting Tavares, as told by the author". */
  readonly way?: string | undefined
  /** Of its article's entities the one that it is credited to, where it is known which. */
  readonly entity?: EntityIndex | undefined
  /** The statement that credits it is only possible. */
  readonly isUnsure?: true | undefined
}

/** A function that tells on whose word rests what stands at a place, and in a statement if it does. The view is one with what is only possible. */
export function wordFinder(view: View): (place: number, statement: StatementIndex | undefined) => WordOf {
  const ownerOf = ownerFinder(view)
  return (place, index) => {
    const { kind, words, isUnsure } = ownerOf(place, index)
    const shown = index === undefined ? undefined : view.byIndex.get(index)
    const entity = shown?.statement.speaker
    return { kind, words, ...shown && { way: wayOf(shown, view.reading) }, ...entity !== undefined && { entity }, ...isUnsure && { isUnsure } }
  }
}

/** The same in one line: "on the word of the author"; "credited to Tavares, as told by the author (only possible)"; "Baikal Wire, crediting Tavares, as told by the author". */
export function wordLine({ kind, words, way, isUnsure }: WordOf): string {
  if (kind === 'undecided') return 'whose words these are is undecided'
  if (kind === 'writer') return `on the word of ${words}`
  return ownerWords({ words: way ? (way.startsWith(AS_TOLD) ? `${words}, ${way}` : way) : words, isUnsure })
}
