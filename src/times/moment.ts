import { calendarDay, dayNumber, isoWeek, mondayOf, weekNumber } from './calendar.ts'
import type { DayNumber } from './calendar.ts'
import type { TimeUnit } from '../doc/lexicon.ts'

/** Units that a calendar counts, from the coarsest: century, decade, year, half, season, quarter, month, weekend, week, day. */
export type Grain = Extract<TimeUnit, 'CE' | 'DE' | 'Y' | 'HY' | 'S' | 'Q' | 'M' | 'WE' | 'W' | 'D'>

/** A stretch of the calendar, counted in its own grain: adding 1 gives the next one. */
export interface Moment {
  readonly grain: Grain
  readonly index: number
}

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const

export const year = (number: number): Moment => ({ grain: 'Y', index: number })
export const month = (ofYear: number, number: number): Moment => ({ grain: 'M', index: ofYear * 12 + number - 1 })
export const day = (number: DayNumber): Moment => ({ grain: 'D', index: number })

export function move({ grain, index }: Moment, count: number): Moment {
  return { grain, index: index + count }
}

interface GrainKind {
  /** How many of them lie before a day. */
  readonly of: (number: DayNumber) => number
  readonly firstDay: (index: number) => DayNumber
  readonly write: (index: number) => string
  /** What stands for one that is not known. */
  readonly unknown: string
}

const KINDS: Readonly<Record<Grain, GrainKind>> = {
  CE: {
    of: number => Math.floor(calendarDay(number).year / 100), firstDay: index => dayNumber(index * 100, 1, 1),
    write: index => `${writeLeading(index, 2)}XX`, unknown: 'XXXX',
  },
  DE: {
    of: number => Math.floor(calendarDay(number).year / 10), firstDay: index => dayNumber(index * 10, 1, 1),
    write: index => `${writeLeading(index, 3)}X`, unknown: 'XXXX',
  },
  Y: { of: number => calendarDay(number).year, firstDay: index => dayNumber(index, 1, 1), write: index => writeYear(index), unknown: 'XXXX' },
  HY: {
    of: number => partOfYear(number, 2), firstDay: index => dayNumber(Math.floor(index / 2), (index % 2) * 6 + 1, 1),
    write: index => `${writeYear(Math.floor(index / 2))}-H${(index % 2) + 1}`, unknown: 'XXXX-HX',
  },
  // March to May, and so on; a winter belongs to the year of its December.
  S: {
    of: number => Math.floor((monthsOf(number) - 2) / 3), firstDay: index => dayNumber(Math.floor(index / 4), (index % 4) * 3 + 3, 1),
    write: index => `${writeYear(Math.floor(index / 4))}-${SEASONS[index % 4]!}`, unknown: 'XXXX',
  },
  Q: {
    of: number => partOfYear(number, 4), firstDay: index => dayNumber(Math.floor(index / 4), (index % 4) * 3 + 1, 1),
    write: index => `${writeYear(Math.floor(index / 4))}-Q${(index % 4) + 1}`, unknown: 'XXXX-QX',
  },
  M: {
    of: monthsOf, firstDay: index => dayNumber(Math.floor(index / 12), (index % 12) + 1, 1),
    write: index => `${writeYear(Math.floor(index / 12))}-${digits((index % 12) + 1, 2)}`, unknown: 'XXXX-XX',
  },
  WE: { of: weekNumber, firstDay: index => mondayOf(index) + 5, write: index => `${writeWeek(index)}-WE`, unknown: 'XXXX-WXX-WE' },
  W: { of: weekNumber, firstDay: mondayOf, write: writeWeek, unknown: 'XXXX-WXX' },
  D: { of: number => number, firstDay: index => index, write: writeDay, unknown: 'XXXX-XX-XX' },
}

/** The first day of a moment. */
export function firstDay({ grain, index }: Moment): DayNumber {
  return KINDS[grain].firstDay(index)
}

/** The moment of a grain in which another one begins; undefined when that one is coarser, so that it lies in no single one. */
export function within(moment: Moment, grain: Grain): Moment | undefined {
  if (moment.grain === grain) return moment
  return isFiner(moment.grain, grain) ? { grain, index: KINDS[grain].of(firstDay(moment)) } : undefined
}

const BY_LENGTH: readonly Grain[] = ['CE', 'DE', 'Y', 'HY', 'S', 'Q', 'M', 'W', 'WE', 'D']

/** Whether every moment of the first grain lies within one of the second, or nearly so. */
export function isFiner(grain: Grain, than: Grain): boolean {
  return BY_LENGTH.indexOf(grain) > BY_LENGTH.indexOf(than)
}

/** The value in TIMEX3: "2024", "2024-Q3", "2024-W07", "2024-11-19", "199X". */
export function write({ grain, index }: Moment): string {
  return KINDS[grain].write(index)
}

/** The value of a moment of which only the grain is known. */
export function unknown(grain: Grain): string {
  return KINDS[grain].unknown
}

function monthsOf(number: DayNumber): number {
  const { year, month } = calendarDay(number)
  return year * 12 + month - 1
}

function partOfYear(number: DayNumber, parts: number): number {
  return Math.floor(monthsOf(number) / (12 / parts))
}

function writeYear(index: number): string {
  return index > 0 ? digits(index, 4) : `BC${digits(1 - index, 4)}`
}

/** The digits that the years of a century or decade begin with. */
function writeLeading(index: number, length: number): string {
  return index >= 0 ? digits(index, length) : `BC${digits(-1 - index, length)}`
}

function writeWeek(index: number): string {
  const { year, week } = isoWeek(index)
  return `${writeYear(year)}-W${digits(week, 2)}`
}

function writeDay(number: DayNumber): string {
  const { year, month, day } = calendarDay(number)
  return `${writeYear(year)}-${digits(month, 2)}-${digits(day, 2)}`
}

/** A number in at least so many digits. */
export function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
