import { ABSENCE_SIGNS, ABSENCE_WORDS, signsIn } from '../absence.ts'
import { LAYER_TITLES } from '../layers.ts'
import { escape } from './escape.ts'
import { figureRows } from '../figureRows.ts'
import { ownerHtml } from './owner.ts'
import { table } from './table.ts'
import type { Anchors } from './anchors.ts'
import type { Cell } from '../absence.ts'
import type { HtmlCell } from './table.ts'
import type { View } from '../view.ts'

/** A table of figures: as worded, what that is, of what, when, on whose word. */
export function figures(view: View, anchors: Anchors): string {
  const rows = figureRows(view)
  if (!rows.length) return ''
  const hasChange = rows.some(row => row.change)
  const cells = rows.map(({ worded, value, of, change, when, owner }, i) => {
    const id = `figure-${i}`
    const went: HtmlCell = change ? { html: `<span class="went"><span aria-hidden="true">${ARROWS[change]} </span>${change}</span>` } : { html: '', isVoid: true }
    return { id, cells: [{ html: anchors.link(id, LAYER_TITLES.figures, view.reading.figures[i], escape(worded)) }, { html: escape(value) }, cellHtml(of), ...(hasChange ? [went] : []), cellHtml(when), { html: ownerHtml(owner) }] }
  })
  const signs = signsIn(rows.flatMap(({ of, when }) => [of, when])).map(({ sign, words }) => `<span>${sign} ${words}</span>`).join('')
  return table('figures', ['As worded', 'Value', 'Of what', ...(hasChange ? ['Change'] : []), 'When', 'On whose word'], cells) + (signs && `<p class="signs" aria-hidden="true">${signs}</p>`)
}

const ARROWS = { up: '↑', down: '↓' } as const

function cellHtml(cell: Cell): HtmlCell {
  if ('words' in cell) return { html: escape(cell.words) }
  return { html: `<span class="sign" aria-hidden="true">${ABSENCE_SIGNS[cell.absence]}</span><span class="hidden">${ABSENCE_WORDS[cell.absence]}</span>`, isVoid: cell.absence === 'absent' }
}
