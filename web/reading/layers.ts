import { DEFAULT_LAYERS, LAYER_NAMES } from '../../src/export/layers.ts'
import { KINDS } from './articleMarks.ts'
import type { MarkId, MarkKind } from './articleMarks.ts'
import type { Layer } from '../../src/export/layers.ts'
import type { View } from '../../src/export/view.ts'

/** Layers that have marks in the text, in the order of their switches. */
export const MARKED = ['statements', 'gaps', 'figures', 'times', 'events', 'devices'] as const satisfies readonly Layer[]
export type MarkedLayer = (typeof MARKED)[number]

/** What is shown, and kept from one article to the next. */
export interface Shown {
  readonly layers: ReadonlySet<MarkedLayer>
  readonly possible: boolean
}

/** As it was left the last time. */
export function shownBefore(): Shown {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '') as { layers: MarkedLayer[]; possible: boolean }
    return { layers: new Set(MARKED.filter(layer => kept.layers.includes(layer))), possible: kept.possible === true }
  } catch {
    return { layers: FIRST, possible: false }
  }
}

export function keepShown({ layers, possible }: Shown): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ layers: [...layers], possible }))
  } catch {
    // Where the browser keeps nothing, each article begins anew.
  }
}

const KEY = 'layers'
// A margin of cards and a text full of marks at once would be too much at first sight.
const FIRST: ReadonlySet<MarkedLayer> = new Set(MARKED.filter(layer => DEFAULT_LAYERS.has(layer) && layer !== 'times' && layer !== 'events'))

export const nameOfLayer = (layer: MarkedLayer) => LAYER_NAMES[layer]

/** How many of each there are to see. What is undecided is what could not be decided, without what is possibly somebody's. */
export function countsOf({ shown, reading: { figures, times, events, devices, gaps } }: View): Readonly<Record<MarkedLayer, number>> {
  return { statements: shown.length, gaps: gaps.length, figures: figures.length, times: times.length, events: events.length, devices: devices.length }
}

/** The innermost of some marks that can be seen; with it the statement that it stands in, whose card is in the margin. */
export function seenOf(marks: readonly MarkId[], layers: ReadonlySet<MarkedLayer>): MarkId[] {
  const seen = marks.filter(id => layers.has(KINDS[id[0] as MarkKind]))
  const inner = seen.at(-1)
  if (!inner) return []
  const around = /^[sg]/.test(inner) ? undefined : seen.findLast(id => id[0] === 's')
  return around ? [inner, around] : [inner]
}
