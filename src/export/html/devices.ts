import { LAYER_TITLES } from '../layers.ts'
import { deviceGroups } from '../deviceGroups.ts'
import { escape } from './escape.ts'
import { excerptHtml } from './excerpt.ts'
import type { Anchors } from './anchors.ts'
import type { Reading } from '../../doc/reading.ts'

/** Wording by kind, each in its sentence. */
export function devices(reading: Reading, anchors: Anchors): string {
  return deviceGroups(reading).map(({ kind, definition, places }) => {
    const rows = places.map(({ index, excerpt }) => {
      const id = `device-${index}`
      return `<li id="${id}" dir="auto">${excerptHtml(excerpt, reading.devices[index]!, id, LAYER_TITLES.devices, anchors)}</li>`
    })
    return `<h3>${escape(kind)} <em>· ${places.length}</em></h3>${definition ? `<p><small>${escape(definition)}</small></p>` : ''}<ul class="rows">${rows.join('\n')}</ul>`
  }).join('\n')
}
