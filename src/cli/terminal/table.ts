import { lines } from './lines.ts'
import { fit, pad, widest, widthOf } from './width.ts'
import type { Ink } from './ink.ts'

export interface Column {
  readonly title: string
  /** Below this many columns of the terminal its words are no longer good to read. */
  readonly least: number
  /** Numbers, which stand to the right. */
  readonly isRight?: boolean
  /** Words without spaces, which are better cut than broken. */
  readonly isCut?: boolean
}

export interface TableCell {
  readonly words: string
  /** How to show its words, or a line of them. */
  readonly paint?: (words: string) => string
  /** Holds nothing that is worth a line where every cell has one of its own. */
  readonly isVoid?: boolean
}

/** Rows in aligned columns as far as the terminal has room for them, else each row as lines of "title: words". */
export function table(columns: readonly Column[], rows: readonly (readonly TableCell[])[], width: number, ink: Ink): string[] {
  if (!rows.length) return []
  const widths = widthsOf(columns, rows, width)
  if (!widths) return rows.flatMap(row => stacked(columns, row, width, ink))
  const head = columns.map(({ title, isRight }, i) => (isRight ? title.padStart(widths[i]!) : pad(title, widths[i]!))).join(GAP)
  return [ink.dim(head.trimEnd()), ...rows.flatMap(row => rowLines(columns, row, widths))]
}

const GAP = '  '

/** As wide as their words where that fits; where not, the widest give way first. Undefined when the least is too wide. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly TableCell[])[], width: number): number[] | undefined {
  const room = width - GAP.length * (columns.length - 1)
  const wanted = columns.map(({ title }, i) => widest([title, ...rows.map(row => row[i]!.words)]))
  const widths = columns.map(({ title, least }, i) => Math.min(wanted[i]!, Math.max(least, widthOf(title))))
  let left = room - widths.reduce((sum, one) => sum + one, 0)
  if (left < 0) return undefined
  for (; left > 0; left--) {
    const hungry = widths.flatMap((one, i) => (one < wanted[i]! ? [i] : []))
    if (!hungry.length) break
    widths[hungry.reduce((least, i) => (widths[i]! < widths[least]! ? i : least))]!++
  }
  return widths
}

function rowLines(columns: readonly Column[], row: readonly TableCell[], widths: readonly number[]): string[] {
  const cells = row.map(({ words }, i) => (columns[i]!.isCut ? [fit(words, widths[i]!)] : lines(words, widths[i]!)))
  const height = Math.max(...cells.map(cell => cell.length))
  return Array.from({ length: height }, (_, line) => row.map(({ paint }, i) => {
    const words = cells[i]![line] ?? ''
    const shown = paint && words ? paint(words) : words
    const space = ' '.repeat(Math.max(0, widths[i]! - widthOf(words)))
    return columns[i]!.isRight ? space + shown : shown + space
  }).join(GAP))
}

function stacked(columns: readonly Column[], [first, ...rest]: readonly TableCell[], width: number, ink: Ink): string[] {
  const paint = first!.paint ?? ink.bold
  return [
    ...lines(first!.words, width).map(line => paint(line)),
    ...rest.flatMap((cell, i) => (cell.isVoid || !cell.words ? [] : lines(`${columns[i + 1]!.title.toLowerCase()}: ${cell.words}`, width - 2 * GAP.length).map((line, j) => GAP + (j ? GAP : '') + line))),
  ]
}
