import { useSyncExternalStore } from 'react'
import { findPlace } from '../../src/correct/places.ts'
import type { CheckItem, ReactionItem } from '../../src/http/api.ts'
import type { Placed } from './useMarked.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** What people have begun and said beside a card's words, which stands on the card and is no part of what was found. */
export interface CardMark {
  readonly sheet?: CheckItem
  readonly reactions: readonly ReactionItem[]
}

// Of the article that is shown: a card hears only of its own, so that a thousand of them ask nobody.
let marks: ReadonlyMap<string, CardMark> = new Map()
const listeners = new Set<() => void>()

export function showMarks(next: ReadonlyMap<string, CardMark>): void {
  marks = next
  for (const listener of listeners) listener()
}

export function useCardMark(id: string): CardMark | undefined {
  return useSyncExternalStore(subscribe, () => marks.get(id))
}

/** All of them: when they change, cards have another height. */
export function useCardMarks(): ReadonlyMap<string, CardMark> {
  return useSyncExternalStore(subscribe, () => marks)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Which cards have a worksheet or reactions, by the names of their marks. */
export function marksOf(reading: Reading, version: string, sheets: readonly Placed[], reactions: readonly ReactionItem[]): Map<string, CardMark> {
  const found = new Map<string, { sheet?: CheckItem; reactions: ReactionItem[] }>()
  const markAt = (id: string | undefined) => {
    if (id === undefined) return undefined
    const mark = found.get(id) ?? { reactions: [] }
    found.set(id, mark)
    return mark
  }
  for (const { item, at } of sheets) {
    const mark = markAt(cardOf(reading, at, item.target))
    if (mark) mark.sheet ??= item
  }
  for (const reaction of reactions) {
    const { words } = reaction
    const at = words && (reaction.version === version ? words : findPlace(reading.article.text, words))
    if (typeof at === 'object') markAt(cardOf(reading, at, words?.target))?.reactions.push(reaction)
  }
  return found
}

/** The card that words are on: their statement, else what stands at just this place, else the innermost statement that holds them. */
function cardOf(reading: Reading, at: Span, target: string | undefined): string | undefined {
  const is = (span: Span) => span.start === at.start && span.end === at.end
  const { statements, figures, events, gaps } = reading
  const byKey = target === undefined ? -1 : statements.findIndex(({ key }) => key === target)
  if (byKey >= 0) return `s${byKey}`
  for (const [kind, spans] of [['s', statements], ['f', figures], ['g', gaps], ['e', events.map(({ tellings }) => tellings[0]!)]] as const) {
    const index = spans.findIndex(is)
    if (index >= 0) return `${kind}${index}`
  }
  const holder = statements.reduce<number | undefined>((best, { start, end }, i) => (start <= at.start && at.end <= end && (best === undefined || end - start <= statements[best]!.end - statements[best]!.start) ? i : best), undefined)
  return holder === undefined ? undefined : `s${holder}`
}
