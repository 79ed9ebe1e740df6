import { compareSpans, overlaps } from '../text/span.ts'
import { holdersOf } from '../doc/holders.ts'
import type { CorrectedStatements } from './statements.ts'
import type { Event, Figure, Reading, StatementIndex, Telling } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

interface Linked {
  readonly figures: readonly Figure[]
  readonly events: readonly Event[]
}

/** Figures and tellings on the word of those who say them now: of whom they had, wherever he stands, but where people have cut statements anew, of whoever's content holds them. */
export function relink(machine: Reading, { figures, events, statements, place, things, isTouched }: Linked & Pick<CorrectedStatements, 'statements' | 'place' | 'things' | 'isTouched'>): Linked {
  const anew = statements.filter((_, i) => isTouched(things[i]!))
  const isAnew = (span: Span, before: StatementIndex | undefined) => (before !== undefined && (isTouched(before) || !place.has(before))) || anew.some(({ content }) => content.some(part => overlaps(part, span)))
  const holderOf = holderFinder([...figures, ...machine.events.flatMap(({ tellings }) => tellings.map(({ trigger }) => trigger))], statements)
  const linked = (span: Span, before: StatementIndex | undefined) => {
    if (isAnew(span, before)) return holderOf(span)
    return before === undefined ? undefined : place.get(before)
  }
  return {
    figures: figures.map(({ statement: before, by, ...figure }) => {
      const statement = linked(figure, before)
      return { ...figure, ...(statement !== undefined && { statement }), by }
    }),
    events: events.map(event => ({
      ...event,
      tellings: event.tellings.map(({ assertedBy: before, by, ...telling }): Telling => {
        const assertedBy = linked(telling.trigger, before)
        return { ...telling, ...(assertedBy !== undefined && { assertedBy }), by }
      }),
    })),
  }
}

function holderFinder(spans: readonly Span[], statements: CorrectedStatements['statements']): (span: Span) => StatementIndex | undefined {
  const ordered = [...spans].sort(compareSpans)
  const holders = holdersOf(ordered, statements)
  const found = new Map(ordered.map((span, i) => [`${span.start}-${span.end}`, holders[i]]))
  return ({ start, end }) => found.get(`${start}-${end}`)
}
