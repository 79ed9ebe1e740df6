import { cellWords, signsIn } from '../../export/absence.ts'
import { figureRows } from '../../export/figureRows.ts'
import { lines } from './lines.ts'
import { ownerCell } from './ownerCell.ts'
import { table } from './table.ts'
import type { Cell } from '../../export/absence.ts'
import type { Ink } from './ink.ts'
import type { TableCell } from './table.ts'
import type { View } from '../../export/view.ts'

/** A table of figures: as worded, what that is, of what, when, on whose word. */
export function figuresSection(view: View, width: number, ink: Ink): string[] {
  const rows = figureRows(view)
  const hasChange = rows.some(row => row.change)
  const cell = (shown: Cell): TableCell => ('words' in shown ? shown : { words: cellWords(shown), paint: ink.dim, isVoid: shown.absence === 'absent' })
  const columns = [
    { title: 'As worded', least: 12 }, { title: 'Value', least: 10 }, { title: 'Of what', least: 10 }, ...(hasChange ? [{ title: 'Change', least: 6 }] : []),
    { title: 'When', least: 9 }, { title: 'On whose word', least: 13 },
  ]
  const cells = rows.map(({ worded, value, of, change, when, owner }): TableCell[] => [
    { words: worded, paint: ink.bold }, { words: value }, cell(of), ...(hasChange ? [{ words: change ?? '' }] : []), cell(when), ownerCell(owner, ink),
  ])
  const shown = table(columns, cells, width, ink)
  const signs = signsIn(rows.flatMap(({ of, when }) => [of, when])).filter(({ sign }) => shown.some(line => line.includes(sign)))
  return [...shown, ...lines(signs.map(({ sign, words }) => `${sign} ${words}`).join('   '), width).map(line => ink.dim(line))]
}
