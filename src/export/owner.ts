import { WRITERS } from '../doc/blocks.ts'
import { isSure } from '../doc/confidence.ts'
import { spanAt } from './places.ts'
import { tellerWords } from './chainWords.ts'
import type { Writer } from '../doc/blocks.ts'
import type { StatementIndex } from '../doc/reading.ts'
import type { Speaker } from './speakers.ts'
import type { View } from './view.ts'

/** On whose word something rests: the writer's own, somebody's whom the article credits it to, or nobody can tell. */
export interface Owner {
  readonly kind: 'writer' | 'speaker' | 'undecided'
  readonly writer: Writer
  readonly speaker?: Speaker
  /** The statement that credits it is only possible. */
  readonly isUnsure?: true
  /** Some statement that the view shows is his or comes through him: readers know his letter. */
  readonly isMet?: true
  /** "the author", "credited to Baikal Wire", "undecided". */
  readonly words: string
}

/** A function that tells on whose word rests what stands at a place, and in a statement if it does. */
export function ownerFinder(view: View): (place: number, statement: StatementIndex | undefined) => Owner {
  const { reading, voices, speakerOf } = view
  const met = new Set(view.shown.flatMap(({ speaker, via }) => [speaker, ...via]))
  return (place, index) => {
    const writer = spanAt(reading.article.blocks, place)?.writer ?? 'unknown'
    if (index !== undefined) {
      const speaker = speakerOf.get(index)!
      return { kind: 'speaker', writer, speaker, ...(!isSure(reading.statements[index]!) && { isUnsure: true }), ...(met.has(speaker) && { isMet: true }), words: `credited to ${speaker.name}` }
    }
    if (spanAt(voices, place)?.undecided) return { kind: 'undecided', writer, words: 'undecided' }
    return { kind: 'writer', writer, words: tellerWords(reading, place) }
  }
}

/** The same with what must not be left out: "credited to Baikal Wire (only possible)". */
export function ownerWords({ words, isUnsure }: { readonly words: string; readonly isUnsure?: true | undefined }): string {
  return isUnsure ? `${words} (only possible)` : words
}

/** Where views show what an owner has: writers first, then what is undecided, then speakers, the sure ones first. */
export function ownerRank({ kind, writer, isUnsure }: Owner): number {
  return kind === 'speaker' ? SPEAKERS + Number(isUnsure ?? false) : kind === 'undecided' ? UNDECIDED : WRITERS.indexOf(writer)
}

const UNDECIDED = WRITERS.length
const SPEAKERS = UNDECIDED + 1

/** What two owners share that are one. What is only possibly somebody's stands apart from what surely is. */
export function ownerKey(owner: Owner): string {
  return `${ownerRank(owner)} ${owner.speaker?.letter ?? ''}`
}
