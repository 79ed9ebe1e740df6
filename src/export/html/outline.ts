import { LAYER_TITLES } from '../layers.ts'
import { escape } from './escape.ts'
import { outlineOf, zoneWords } from '../outline.ts'
import type { Anchors } from './anchors.ts'
import type { Reading } from '../../doc/reading.ts'

/** The parts of the article in order, by zone and writer, and what stands in each. */
export function outline(reading: Reading, anchors: Anchors): string {
  return outlineOf(reading).map(part => {
    const rows = part.rows.map(({ label, words, block }) => {
      const id = `block-${block}`
      return `<li id="${id}"><em>${label}</em><span dir="auto">${anchors.link(id, LAYER_TITLES.outline, reading.article.blocks[block], escape(words))}</span></li>`
    })
    return `<h3>${zoneWords(part)} <em>· ${part.percent || '&lt;1'}%</em></h3><ol class="blocks">${rows.join('\n')}</ol>`
  }).join('\n')
}
