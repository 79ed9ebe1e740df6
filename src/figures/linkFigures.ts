import type { FoundFigure } from '../doc/figures.ts'
import type { Layers } from '../doc/layers.ts'
import type { FigureTiming } from '../doc/lexicon.ts'
import type { Figure, Statement, Timex } from '../doc/reading.ts'
import { holdersOf } from '../doc/holders.ts'
import { timesOf } from './timesOf.ts'

/** The figures of a reading: each with the innermost statement whose content holds it, and the time that it is of. Statements and times are in the reading's order. */
export function linkFigures({ figures, tokens, syntax }: Pick<Layers, 'figures' | 'tokens' | 'syntax'>, times: readonly Timex[], statements: readonly Statement[], timing: FigureTiming): Figure[] {
  const holders = holdersOf(figures, statements)
  const linked = timesOf(figures, times, tokens, syntax, timing)
  return figures.map((figure, i) => toFigure(figure, linked[i]!, holders[i]))
}

function toFigure({ head: _, by, ...figure }: FoundFigure, time: Pick<Figure, 'asOf' | 'period'>, statement: number | undefined): Figure {
  return { ...figure, ...time, ...(statement !== undefined && { statement }), by }
}
