import { deedWords, partiesWords, REALITY_WORDS } from './eventWords.ts'
import { excerptAt, wordsAt } from './places.ts'
import { isTold, timeOrder, timeWords } from './timeWords.ts'
import type { Event, Reading, TimeIndex, Timex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import type { Excerpt } from './places.ts'

/** What a part of a timeline holds: times that have their place on it, and those that have none. */
export const TIMELINE_PARTS = ['dated', 'undated', 'lengths', 'habits'] as const
export type TimelinePart = (typeof TIMELINE_PARTS)[number]

export const TIMELINE_TITLES: Readonly<Record<TimelinePart, string>> = { dated: 'In order', undated: 'Without a date that can be told', lengths: 'How long', habits: 'How often' }

/** One time, with every place where the article names it. */
export interface TimePoint {
  readonly when: string
  readonly places: readonly { readonly index: TimeIndex; readonly excerpt: Excerpt }[]
  /** What happened then, as the article tells it. */
  readonly events: readonly TimedEvent[]
}

/** What happened at a time, and the words that tell it first. */
export interface TimedEvent {
  readonly words: string
  readonly trigger: Span
}

/** The times of an article, the earliest first. The same time named twice is one point. */
export function timelineOf(reading: Reading): ReadonlyMap<TimelinePart, readonly TimePoint[]> {
  const { times } = reading
  const events = eventsByTime(reading)
  const groups = [...Map.groupBy(times.keys(), index => `${times[index]!.type} ${whenWords(reading, times[index]!)}`).values()]
  const points = groups.map(indices => ({
    time: times[indices[0]!]!,
    when: whenWords(reading, times[indices[0]!]!),
    places: indices.map(index => ({ index, excerpt: excerptAt(reading, times[index]!) })),
    events: indices.flatMap(index => events.get(index) ?? []),
  }))
  const inOrder = points.sort((a, b) => (timeOrder(a.time.value) ?? 0) - (timeOrder(b.time.value) ?? 0))
  return new Map(TIMELINE_PARTS.map(part => [part, inOrder.filter(({ time }) => partOf(time) === part)] as const).filter(([, found]) => found.length))
}

/** A time's value, or its own words when they tell no more than themselves. */
function whenWords(reading: Reading, time: Timex): string {
  return isTold(time) ? timeWords(time) : `“${wordsAt(reading, time).toLowerCase()}”`
}

function partOf(time: Timex): TimelinePart {
  if (time.type === 'DURATION') return 'lengths'
  if (time.type === 'SET') return 'habits'
  return isTold(time) ? 'dated' : 'undated'
}

function eventsByTime(reading: Reading): ReadonlyMap<TimeIndex, readonly TimedEvent[]> {
  const told = reading.events.flatMap(event => {
    const words = eventLine(reading, event)
    const { trigger } = event.tellings[0]!
    return [{ at: event.time, words, trigger }, { at: event.period === event.time ? undefined : event.period, words: `${words} · its period`, trigger }]
  })
  return Map.groupBy(told.filter(({ at }) => at !== undefined), ({ at }) => at!)
}

function eventLine(reading: Reading, event: Event): string {
  const realities = [...new Set(event.tellings.map(telling => REALITY_WORDS[telling.reality]))].join(', ')
  return [partiesWords(reading, event), deedWords(event), realities].filter(Boolean).join(' · ')
}
