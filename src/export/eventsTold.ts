import { absenceFinder } from './absence.ts'
import { articleLine } from './articleLine.ts'
import { datedWords, periodWords } from './datedWords.ts'
import { deedWords, partiesWords } from './eventWords.ts'
import { isTold } from './timeWords.ts'
import { oneLine } from './clean.ts'
import { viewOf } from './view.ts'
import { wordFinder } from './onWordOf.ts'
import { wordsAt } from './places.ts'
import type { EventType } from '../doc/events.ts'
import type { FoundInArticle } from './articleLine.ts'
import type { Event, Reading, Telling, TimeIndex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import type { View } from './view.ts'
import type { WordOf } from './onWordOf.ts'

/** An event of an article for a list of many articles' events: every telling with its words, how real it is told to be, and on whose word. */
export interface EventTold {
  /** "meeting or talks, diplomatic". */
  readonly deed: string
  /** "United Kingdom → Kazakhstan". */
  readonly parties?: string
  readonly when?: EventTime
  /** Why it has no place in time; a part of a sentence. */
  readonly undated?: string
  readonly place?: string
  readonly terms: readonly string[]
  readonly tellings: readonly EventTelling[]
}

export interface EventTime {
  /** As worded, with the value where it says more: "last year (2023)", "since 2005". */
  readonly words: string
  readonly value: string
  readonly mod?: string
  /** Over which time what was done is to last: when it was done the text does not say. */
  readonly isPeriod?: true
}

export interface EventTelling extends Span {
  readonly words: string
  readonly reality: Telling['reality']
  readonly onWordOf: WordOf
}

export interface EventFound extends FoundInArticle {
  /** The days between which it was; an end that nobody knows is absent. */
  readonly from?: string
  readonly to?: string
}

/** Events as whoever asks is told of them, in the same order. */
export function toldEvents(items: readonly EventFound[]) {
  const tellers = new Map<Reading, (index: number) => EventTold>()
  return items.map(item => {
    const { reading, ord, from, to } = item
    const tell = tellers.get(reading) ?? eventTeller(viewOf(reading, { possible: true }))
    tellers.set(reading, tell)
    const event = reading.events[ord]!
    const names = (indices: readonly number[]) => indices.map(index => reading.entities[index]!.name)
    return { ...articleLine(item), type: event.type as EventType, domain: event.domain, agents: names(event.agents), patients: names(event.patients), ...from && { from }, ...to && { to }, ...tell(ord) }
  })
}

/** A function that tells of the event with that index. The view is one with what is only possible. */
export function eventTeller(view: View): (index: number) => EventTold {
  const { reading } = view
  const onWordOf = wordFinder(view)
  const whyNot = absenceFinder(reading)
  return index => {
    const event = reading.events[index]!
    const parties = partiesWords(reading, event)
    const when = timeOf(reading, event)
    const undated = when ? whyUnplaced(reading, (event.time ?? event.period)!) : NO_TIME[whyNot('events', 'time', event.tellings[0]!)]
    return {
      deed: deedWords(event), ...parties && { parties },
      ...when && { when }, ...undated && { undated },
      ...event.place !== undefined && { place: oneLine(reading.entities[event.place]!.name) },
      terms: event.terms.map(term => wordsAt(reading, term, LONGEST_TERM)),
      tellings: event.tellings.map(({ start, end, reality, assertedBy }) => ({ start, end, reality, words: wordsAt(reading, { start, end }, LONGEST_TELLING), onWordOf: onWordOf(start, assertedBy) })),
    }
  }
}

const LONGEST_TELLING = 300
const LONGEST_TERM = 80
const NO_TIME = { absent: 'the text gives no time', undecided: 'the software could not decide when' } as const

function timeOf(reading: Reading, { time, period }: Event): EventTime | undefined {
  const index = time ?? period
  if (index === undefined) return undefined
  const { value, mod } = reading.times[index]!
  return time === undefined ? { words: periodWords(reading, index), value, ...mod && { mod }, isPeriod: true } : { words: datedWords(reading, index), value, ...mod && { mod } }
}

/** Why a time that the text gives has no place on a calendar; undefined where it may have one. */
function whyUnplaced(reading: Reading, index: TimeIndex): string | undefined {
  const time = reading.times[index]!
  const words = wordsAt(reading, time)
  if (time.type === 'DURATION') return `only how long is told: “${words}”`
  if (time.type === 'SET') return `only how often is told: “${words}”`
  return isTold(time) ? undefined : `“${words}” alone is no date`
}
