import { LAYER_TITLES, NOTHING_FOUND, UNREAD_LAYERS } from '../layers.ts'
import { actors } from './actors.ts'
import { devices } from './devices.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import { gaps } from './gaps.ts'
import { outline } from './outline.ts'
import { statementList } from './statements.ts'
import { timeline } from './timeline.ts'
import type { Anchors } from './anchors.ts'
import type { Layer } from '../layers.ts'
import type { Views } from './views.ts'

type Section = (views: Views, anchors: Anchors) => string

/** What stands under the text, in this order. Each gives nothing when there is nothing in it. */
const SECTIONS: readonly (readonly [Layer, Section])[] = [
  ['statements', ({ all }) => statementList(all)],
  ['times', ({ sure }, anchors) => timeline(sure.reading, anchors)],
  ['figures', ({ sure }, anchors) => figures(sure, anchors)],
  ['actors', ({ sure }, anchors) => actors(sure, anchors)],
  ['events', ({ sure }, anchors) => events(sure, anchors)],
  ['outline', ({ sure }, anchors) => outline(sure.reading, anchors)],
  ['devices', ({ sure }, anchors) => devices(sure.reading, anchors)],
  ['gaps', ({ sure }, anchors) => gaps(sure.reading, anchors)],
]

/** A section for every layer under the text; for one that holds nothing a quiet line. */
export function sections(views: Views, anchors: Anchors): string {
  const shown = SECTIONS.filter(([layer]) => views.sure.isRead || UNREAD_LAYERS.has(layer))
  return shown.map(([layer, section]) => titled(layer, section(views, anchors))).join('\n')
}

function titled(layer: Layer, html: string): string {
  if (!html) return `<section id="${layer}" class="l-${layer} nothing"><p>${NOTHING_FOUND[layer]}.</p></section>`
  return `<section id="${layer}" class="l-${layer}" aria-labelledby="h-${layer}"><h2 id="h-${layer}">${LAYER_TITLES[layer]}</h2>\n${html}</section>`
}
