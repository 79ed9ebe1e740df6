import { REALITIES } from '../doc/events.ts'
import { deedWords, partiesWords, REALITY_WORDS } from './eventWords.ts'
import { ownerFinder, ownerKey, ownerRank } from './owner.ts'
import { datedWords, periodWords } from './datedWords.ts'
import { wordsAt } from './places.ts'
import { oneLine } from './clean.ts'
import type { Reading, Telling } from '../doc/reading.ts'
import type { Owner } from './owner.ts'
import type { View } from './view.ts'

/** What one teller tells of events. */
export interface EventGroup {
  readonly owner: Owner
  readonly realities: readonly { readonly words: string; readonly rows: readonly EventRow[] }[]
}

/** One event as one teller tells it, once or more often. */
export interface EventRow {
  /** The words of the first telling. */
  readonly words: string
  /** Who did it and to whom, when anybody is told. */
  readonly parties?: string
  readonly deed: string
  /** When, where and under which terms, as far as the text tells. */
  readonly details: readonly string[]
  readonly tellings: readonly TellingPlace[]
  /** How else the same event is told, by anybody. */
  readonly also: readonly string[]
}

export interface TellingPlace {
  readonly event: number
  readonly telling: number
}

/** An article's events by who tells them, the writers first, and for each by how real they are told to be. */
export function eventGroups(view: View): EventGroup[] {
  const { reading } = view
  const ownerOf = ownerFinder(view)
  const told = reading.events.map(({ tellings }, event) => tellings.map(({ start, reality, assertedBy }, telling): Told => ({ event, telling, reality, owner: ownerOf(start, assertedBy) })))
  const groups = Map.groupBy(told.flat(), ({ owner }) => ownerKey(owner))
  return [...groups.values()].sort(([a], [b]) => ownerRank(a!.owner) - ownerRank(b!.owner)).map(group => {
    const { owner } = group[0]!
    const byReality = Map.groupBy(group, ({ reality }) => reality)
    return {
      owner,
      realities: REALITIES.filter(reality => byReality.has(reality)).map(reality => ({
        words: REALITY_WORDS[reality],
        rows: [...Map.groupBy(byReality.get(reality)!, ({ event }) => event)].map(([event, tellings]) => rowOf(reading, tellings, told[event]!.filter(other => !tellings.includes(other)))),
      })),
    }
  })
}

interface Told extends TellingPlace {
  readonly reality: Telling['reality']
  readonly owner: Owner
}

const LONGEST_TELLING = 240
const LONGEST_TERM = 80

function rowOf(reading: Reading, tellings: readonly Told[], others: readonly Told[]): EventRow {
  const event = reading.events[tellings[0]!.event]!
  const { time, period, place, terms } = event
  const parties = partiesWords(reading, event)
  const details = [
    time === undefined ? '' : datedWords(reading, time),
    period === undefined || period === time ? '' : `period: ${periodWords(reading, period)}`,
    place === undefined ? '' : `in ${oneLine(reading.entities[place]!.name)}`,
    terms.length ? `terms: ${terms.map(term => wordsAt(reading, term, LONGEST_TERM)).join('; ')}` : '',
  ]
  return {
    words: wordsAt(reading, event.tellings[tellings[0]!.telling]!, LONGEST_TELLING), ...(parties && { parties }), deed: deedWords(event),
    details: details.filter(Boolean), tellings,
    also: [...new Set(others.map(({ reality, owner }) => `${REALITY_WORDS[reality]} by ${owner.speaker?.name ?? owner.words}`))],
  }
}
