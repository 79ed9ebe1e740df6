import { absenceFinder } from './absence.ts'
import { ownerFinder } from './owner.ts'
import { quantityWords } from './quantityWords.ts'
import { datedWords, periodWords } from './datedWords.ts'
import { wordsAt } from './places.ts'
import type { AbsenceFinder, Cell } from './absence.ts'
import type { Figure, Reading } from '../doc/reading.ts'
import type { Owner } from './owner.ts'
import type { View } from './view.ts'

/** A figure as views show it. */
export interface FigureRow {
  readonly worded: string
  /** Value and unit in one notation for all. */
  readonly value: string
  /** What is counted or measured. */
  readonly of: Cell
  readonly change?: 'up' | 'down'
  /** As of when, or over which time. */
  readonly when: Cell
  readonly owner: Owner
}

/** An article's figures, in the order of the text. */
export function figureRows(view: View): FigureRow[] {
  const { reading } = view
  const ownerOf = ownerFinder(view)
  const whyNot = absenceFinder(reading)
  return reading.figures.map(figure => ({
    worded: wordsAt(reading, figure),
    value: quantityWords(figure),
    of: figure.of ? { words: wordsAt(reading, figure.of, LONGEST) } : { absence: whyNot('figures', 'of', figure) },
    ...(figure.change && { change: figure.change }),
    when: whenOf(reading, figure, whyNot),
    owner: ownerOf(figure.start, figure.statement),
  }))
}

const LONGEST = 80

function whenOf(reading: Reading, figure: Figure, whyNot: AbsenceFinder): Cell {
  const { asOf, period } = figure
  const words = [asOf === undefined ? '' : `as of ${datedWords(reading, asOf)}`, period === undefined ? '' : periodWords(reading, period)].filter(Boolean).join(', ')
  if (words) return { words }
  const isUndecided = whyNot('figures', 'asOf', figure) === 'undecided' || whyNot('figures', 'period', figure) === 'undecided'
  return { absence: isUndecided ? 'undecided' : 'absent' }
}
