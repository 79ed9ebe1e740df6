import { LAYER_TITLES } from '../layers.ts'
import { escape } from './escape.ts'
import { eventGroups } from '../eventGroups.ts'
import { ownerHtml } from './owner.ts'
import type { Anchors } from './anchors.ts'
import type { EventRow } from '../eventGroups.ts'
import type { Reading } from '../../doc/reading.ts'
import type { View } from '../view.ts'

/** Events by who tells them and by how real they are told to be. */
export function events(view: View, anchors: Anchors): string {
  return eventGroups(view).flatMap(({ owner, realities }) => realities.map(({ words, rows }) => (
    `<h3><span dir="auto">${ownerHtml(owner)}</span> <em>· ${words}</em></h3><ul class="rows">${rows.map(row => rowHtml(view.reading, row, anchors)).join('\n')}</ul>`
  ))).join('\n')
}

function rowHtml({ events }: Reading, { words, parties, deed, details, tellings, also }: EventRow, anchors: Anchors): string {
  const [first, ...again] = tellings
  const id = `event-${first!.event}-${first!.telling}`
  const link = ({ event, telling }: EventRow['tellings'][number], html: string) => anchors.link(id, LAYER_TITLES.events, events[event]!.tellings[telling]!.trigger, html)
  const told = link(first!, escape(words))
  const more = again.length ? `told ${tellings.length} times: ${[`1`, ...again.map((place, i) => link(place, String(i + 2)))].join(' ')}` : ''
  const facts = [...[parties, deed, ...details].filter(fact => fact !== undefined).map(escape), more, ...also.map(other => `also ${escape(other)}`)].filter(Boolean).join(' · ')
  return `<li id="${id}" dir="auto">${told}<small dir="ltr">${facts}</small></li>`
}
