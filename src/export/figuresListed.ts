import { articleLine } from './articleLine.ts'
import { figureRows } from './figureRows.ts'
import { viewOf } from './view.ts'
import { wordFinder } from './onWordOf.ts'
import type { FigureRow } from './figureRows.ts'
import type { FoundInArticle } from './articleLine.ts'
import type { Reading } from '../doc/reading.ts'
import type { WordOf } from './onWordOf.ts'

/** Figures as whoever asks is told of them, each with its article, in the same order. */
export function listedFigures(items: readonly FoundInArticle[]) {
  const known = new Map<Reading, { readonly rows: readonly FigureRow[]; onWordOf(place: number, statement: number | undefined): WordOf }>()
  return items.map(item => {
    const { reading, ord } = item
    const { start, end, kind, low, high, unit, statement } = reading.figures[ord]!
    let found = known.get(reading)
    if (!found) {
      const view = viewOf(reading, { possible: true })
      known.set(reading, found = { rows: figureRows(view), onWordOf: wordFinder(view) })
    }
    const { worded, value, change, of, when } = found.rows[ord]!
    return {
      ...articleLine(item), start, end, kind, worded, value, of, when, onWordOf: found.onWordOf(start, statement),
      ...low !== undefined && { low }, ...high !== undefined && { high }, ...unit !== undefined && { unit }, ...change && { change },
    }
  })
}
