import { ARTICLE_COLUMNS, chainWords, ID_COLUMNS, isSurely, sheet, SPAN_COLUMNS, valueOf, wordsOf } from './sheet.ts'
import type { EntityIndex, Event, Reading, Telling } from '../../doc/reading.ts'

interface ToldEvent extends Telling {
  readonly event: Event
  /** Rows with the same number are one event. */
  readonly number: number
}

/** One row a telling: the same event may be told as planned by one and as denied by another. */
export const EVENTS = sheet<ToldEvent>({
  items: ({ events }, { at }) => events.flatMap((event, number) => (at === undefined || at === number ? event.tellings.map(telling => ({ ...telling, event, number })) : [])),
  statementOf: ({ assertedBy }) => assertedBy,
  columns: {
    ...ID_COLUMNS,
    event: ({ number }) => number,
    type: ({ event }) => event.type,
    domain: ({ event }) => event.domain,
    agents: ({ event }, reading) => namesOf(reading, event.agents),
    patients: ({ event }, reading) => namesOf(reading, event.patients),
    time: ({ event }, reading) => valueOf(reading, event.time),
    period: ({ event }, reading) => valueOf(reading, event.period),
    place: ({ event }, { entities }) => (event.place === undefined ? undefined : entities[event.place]!.name),
    terms: ({ event }, reading) => event.terms.map(term => wordsOf(reading, term)).join('; '),
    telling: (telling, reading) => wordsOf(reading, telling),
    trigger: ({ trigger }, reading) => wordsOf(reading, trigger),
    reality: ({ reality }) => reality,
    chain: ({ assertedBy }, reading) => chainWords(reading, assertedBy),
    sure: ({ assertedBy }, reading) => isSurely(reading, assertedBy),
    ...SPAN_COLUMNS,
    ...ARTICLE_COLUMNS,
  },
})

function namesOf({ entities }: Reading, indices: readonly EntityIndex[]): string {
  return indices.map(index => entities[index]!.name).join('; ')
}
