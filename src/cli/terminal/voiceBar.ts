import { fit, pad, widthOf } from './width.ts'
import { shareWords } from '../../export/view.ts'
import type { Ink } from './ink.ts'
import type { Share, View } from '../../export/view.ts'

/** The bar of whose voice the article is, and its legend. Every stretch begins with its letter, so that it can be told without colour. */
export function voiceBar(view: View, width: number, ink: Ink): string[] {
  const cells = cellsOf(view.shares.map(share => share.percent), width)
  const bar = view.shares.map(({ whose, speaker }, i) => {
    const length = cells[i]!
    if (speaker) return ink.voice(pad(fit(speaker.letter, length), length).replaceAll(' ', '━'), speaker.rank, 'bold')
    return ink.dim(SIGNS[whose].repeat(length))
  })
  const legend = view.shares.map(share => {
    const sign = share.speaker ? ink.voice(share.speaker.letter, share.speaker.rank, 'bold') : SIGNS[share.whose]
    const words = fit(`${share.percent || '<1'}% ${shareWords(share, view.reading)}`, width - 2)
    return { shown: `${sign} ${words}`, width: 2 + widthOf(words) }
  })
  return [bar.join(''), ...flow(legend, width)]
}

const SIGNS: Readonly<Record<Share['whose'], string>> = { author: '─', speaker: '━', others: '═', undecided: '╱', publisher: '┄', unknown: '·' }

/** Cells of a bar, at least one for everybody. */
function cellsOf(percents: readonly number[], width: number): number[] {
  const cells = percents.map(percent => Math.max(1, Math.round((percent * width) / 100)))
  let over = cells.reduce((sum, count) => sum + count, 0) - width
  while (over !== 0 && cells.length) {
    const widest = cells.indexOf(Math.max(...cells))
    if (over > 0 && cells[widest] === 1) break
    cells[widest]! -= Math.sign(over)
    over -= Math.sign(over)
  }
  return cells
}

function flow(items: readonly { readonly shown: string; readonly width: number }[], width: number): string[] {
  const rows: string[] = []
  let used = Infinity
  for (const item of items) {
    if (used + 3 + item.width > width) {
      rows.push(item.shown)
      used = item.width
    } else {
      rows[rows.length - 1] += `   ${item.shown}`
      used += 3 + item.width
    }
  }
  return rows
}
