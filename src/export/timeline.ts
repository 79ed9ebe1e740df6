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
  const events = eventsByTime(reading)
  const points = new Map<string, TimePoint & { readonly part: TimelinePart; readonly order: number; readonly places: TimePoint['places'][number][]; readonly events: TimedEvent[] }>()
  reading.times.forEach((time, index) => {
    const when = isTold(time) ? timeWords(time) : `“${wordsAt(reading, time).toLowerCase()}”`
    const key = `${time.type} ${when}`
    const part = partOf(time)
    const point = points.get(key) ?? { part, order: part === 'dated' ? timeOrder(time.value)! : 0, when, places: [], events: [] }
    points.set(key, point)
    point.places.push({ index, excerpt: excerptAt(reading, time) })
    point.events.push(...(events.get(index) ?? []))
  })
  const sorted = [...points.values()].sort((a, b) => a.order - b.order)
  return new Map(TIMELINE_PARTS.map(part => [part, sorted.filter(point => point.part === part)] as const).filter(([, found]) => found.length))
}

function partOf(time: Timex): TimelinePart {
  if (time.type === 'DURATION') return 'lengths'
  if (time.type === 'SET') return 'habits'
  return isTold(time) ? 'dated' : 'undated'
}

function eventsByTime(reading: Reading): ReadonlyMap<TimeIndex, readonly TimedEvent[]> {
  const found = new Map<TimeIndex, TimedEvent[]>()
  const add = (time: TimeIndex | undefined, words: string, { tellings }: Event): void => {
    if (time === undefined) return
    const told = { words, trigger: tellings[0]!.trigger }
    const before = found.get(time)
    if (before) before.push(told)
    else found.set(time, [told])
  }
  for (const event of reading.events) {
    add(event.time, eventLine(reading, event), event)
    if (event.period !== event.time) add(event.period, `${eventLine(reading, event)} · its period`, event)
  }
  return found
}

function eventLine(reading: Reading, event: Event): string {
  const realities = [...new Set(event.tellings.map(telling => REALITY_WORDS[telling.reality]))].join(', ')
  return [partiesWords(reading, event), deedWords(event), realities].filter(Boolean).join(' · ')
}
