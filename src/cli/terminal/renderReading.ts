import { DEFAULT_LAYERS, LAYER_TITLES, NOTHING_FOUND, UNREAD_LAYERS } from '../../export/layers.ts'
import { MAX_WIDTH, pageFor } from './page.ts'
import { actorsSection } from './actorsSection.ts'
import { beside, notesOf } from './notes.ts'
import { devicesSection } from './devicesSection.ts'
import { eventsSection } from './eventsSection.ts'
import { figuresSection } from './figuresSection.ts'
import { gapsSection } from './gapsSection.ts'
import { glanceSection } from './glanceSection.ts'
import { heading } from './heading.ts'
import { lines } from './lines.ts'
import { outlineSection } from './outlineSection.ts'
import { statementList } from './statementList.ts'
import { textLines } from './articleText.ts'
import { timelineSection } from './timelineSection.ts'
import { viewOf } from '../../export/view.ts'
import type { Ink } from './ink.ts'
import type { Layer, Layers } from '../../export/layers.ts'
import type { Reading } from '../../doc/reading.ts'
import type { View } from '../../export/view.ts'

export interface TerminalOptions {
  /** In columns. */
  readonly width: number
  readonly ink: Ink
  /** Show statements that are only possible, too. */
  readonly possible?: boolean
  /** What to show beside the text. */
  readonly layers?: Layers
}

/** A reading for a terminal: what is seen at a glance, the text with everybody's words marked, and under it a section for every other layer. */
export function renderReading(reading: Reading, { width, ink, possible = false, layers = DEFAULT_LAYERS }: TerminalOptions): string {
  const view = viewOf(reading, { possible })
  const marked = layers.has('statements') ? view : withoutStatements(view)
  const page = pageFor(width)
  const notes = page.notes && layers.has('statements') ? notesOf(view, page.notes, ink) : []
  const room = Math.min(width, MAX_WIDTH)
  const isUnder = (layer: Layer): boolean => {
    if (!view.isRead && !UNREAD_LAYERS.has(layer)) return false
    // Notes in the margin say all that the list would.
    return layers.has(layer) && !(layer === 'statements' && notes.length)
  }
  const shown = [
    ...heading(reading, width, ink),
    '',
    ...(layers.has('glance') && view.isRead ? [...glanceSection(view, room, ink), ''] : []),
    ...beside(textLines(marked, page.text, ink), notes, page),
    ...under(view, isUnder, room, ink),
    ...(layers.has('statements') ? hint(view, possible, room, ink) : []),
  ]
  return `${shown.map(line => line.trimEnd()).join('\n')}\n`
}

/** The same article with nobody's words marked. */
function withoutStatements(view: View): View {
  return { ...view, shown: [], byIndex: new Map(), voices: [] }
}

type Section = (view: View, width: number, ink: Ink) => string[]

/** What stands under the text, in this order. */
const SECTIONS: readonly (readonly [Layer, Section])[] = [
  ['statements', statementList], ['times', timelineSection], ['figures', figuresSection], ['actors', actorsSection], ['events', eventsSection],
  ['outline', outlineSection], ['devices', devicesSection], ['gaps', gapsSection],
]

/** Sections under their titles; for those that hold nothing a quiet line each. */
function under(view: View, isWanted: (layer: Layer) => boolean, width: number, ink: Ink): string[] {
  const found = SECTIONS.filter(([layer]) => isWanted(layer)).map(([layer, rows]) => ({ layer, rows: rows(view, width, ink) }))
  return found.flatMap(({ layer, rows }, i) => {
    if (rows.length) return ['', ...lines(LAYER_TITLES[layer], width).map(line => ink.bold(line)), ...rows]
    const isFirst = !i || found[i - 1]!.rows.length > 0
    return [...(isFirst ? [''] : []), ...lines(NOTHING_FOUND[layer], width).map(line => ink.dim(line))]
  })
}

function hint({ possible, shown }: View, isShown: boolean, width: number, ink: Ink): string[] {
  if (!possible) return []
  const words = isShown
    ? `${shown.length - possible} sure, ${possible} only possible, marked with "?"`
    : `${possible} more ${possible === 1 ? 'statement is' : 'statements are'} possible but not sure: --possible shows ${possible === 1 ? 'it' : 'them'}`
  return ['', ...lines(words, width).map(line => ink.dim(line))]
}
