import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Span } from '../text/span.ts'

/** A date in a line, in ISO 8601 and as precise as it is written. */
export interface WrittenDate extends Span {
  readonly value: string
  /** Whether it is that of a later change: "Updated 5 May 2024". */
  readonly isChange: boolean
}

type Calendar = BlockLexicon['calendar']

/** The first date with a year in some words, with the time beside it; `at` is where the words begin in the text. */
export function readDate(words: string, at: number, calendar: Calendar): WrittenDate | undefined {
  const found = SHAPES.reduce<Part | undefined>((best, read) => {
    const next = read(words, calendar)
    return next && (!best || next.start < best.start) ? next : best
  }, undefined)
  if (!found) return undefined
  const isChange = (words.slice(0, found.start).toLowerCase().match(/\p{L}+/gu) ?? []).some(word => calendar.changes.has(word))
  const time = found.value.length === DAY ? timeBeside(words, found, calendar) : undefined
  const start = Math.min(found.start, time?.start ?? found.start)
  const end = Math.max(found.end, time?.end ?? found.end)
  return { start: at + start, end: at + end, value: found.value + (time ? `T${time.value}` : ''), isChange }
}

/** All the dates with a year in some words, each change of its own: "Published: …, Updated: …". */
export function readDates(words: string, at: number, calendar: Calendar): WrittenDate[] {
  const dates: WrittenDate[] = []
  for (let from = 0; dates.length < MOST_DATES;) {
    const date = readDate(words.slice(from), at + from, calendar)
    if (!date) break
    dates.push(date)
    from = date.end - at
  }
  return dates
}

/** A line has the date of publication and that of the last change. */
const MOST_DATES = 4

/** Length of a value with its day. */
const DAY = '2024-11-19'.length

interface Part extends Span {
  readonly value: string
}

/** The ways of writing a date; of those that begin at one place the first counts. */
const SHAPES: readonly ((words: string, calendar: Calendar) => Part | undefined)[] = [yearFirst, dayFirst, monthFirst, inNumbers, monthAndYear]

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)/

/** "2024-11-19", "2024/11/19". */
function yearFirst(words: string): Part | undefined {
  const found = YEAR_FIRST.exec(words)
  return found ? dated(found, found[1]!, Number(found[3]), Number(found[4])) : undefined
}

const DAY_FIRST = /(?<![\d.:])(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+(\p{L}{3,9})\.?,?[\s-]+((?:19|20)\d\d)(?!\d)/gu

/** "19 November 2024", "19th of November, 2024". */
function dayFirst(words: string, { months }: Calendar): Part | undefined {
  return firstOf(words.matchAll(DAY_FIRST), found => dated(found, found[3]!, months.get(found[2]!.toLowerCase()), Number(found[1])))
}

const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/gu

/** "November 19, 2024", "Nov. 19 2024". */
function monthFirst(words: string, { months }: Calendar): Part | undefined {
  return firstOf(words.matchAll(MONTH_FIRST), found => dated(found, found[3]!, months.get(found[1]!.toLowerCase()), Number(found[2])))
}

const IN_NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/

/** "19.11.2024", "11/19/2024". Where day and month could be either, the year is what is known. */
function inNumbers(words: string): Part | undefined {
  const found = IN_NUMBERS.exec(words)
  if (!found) return undefined
  const [first, second] = [Number(found[1]), Number(found[3])]
  if (first > 12 || found[2] === '.') return dated(found, found[4]!, second, first)
  return second > 12 ? dated(found, found[4]!, first, second) : part(found, found[4]!)
}

const MONTH_AND_YEAR = /(?<!\p{L})(\p{L}{3,9})\.?,?\s+((?:19|20)\d\d)(?!\d)/gu

/** "November 2024". */
function monthAndYear(words: string, { months }: Calendar): Part | undefined {
  return firstOf(words.matchAll(MONTH_AND_YEAR), found => {
    const month = months.get(found[1]!.toLowerCase())
    return month && part(found, `${found[2]}-${twoDigits(month)}`)
  })
}

function firstOf(matches: Iterable<RegExpExecArray>, read: (found: RegExpExecArray) => Part | 0 | undefined): Part | undefined {
  for (const match of matches) {
    const found = read(match)
    if (found) return found
  }
  return undefined
}

function dated(found: RegExpExecArray, year: string, month: number | undefined, day: number): Part | undefined {
  return month && month <= 12 && day >= 1 && day <= daysIn(Number(year), month) ? part(found, `${year}-${twoDigits(month)}-${twoDigits(day)}`) : undefined
}

function part(found: RegExpExecArray, value: string): Part {
  return { start: found.index, end: found.index + found[0].length, value }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

const TIME = /(?<![\d:.])(\d{1,2})[:.](\d\d)(?::\d\d)?(?!\d|[.,]\d)\s*([ap]\.?m\b\.?)?\s*\(?([A-Za-z]{1,4}\b)?/gu

/** Units between a date and its time at most: ", at ", " - ". */
const NEAR = 8

/** A time of day right before or after a date: "10:30 GMT", "8:15 pm". */
function timeBeside(words: string, date: Part, { zones }: Calendar): Part | undefined {
  for (const found of words.matchAll(TIME)) {
    const [whole, hours, minutes, half, name] = found
    const clock = `${hours}:${minutes}`
    const end = found.index + whole.length
    const gap = found.index >= date.end ? found.index - date.end : date.start - end
    if (gap < 0 || gap > NEAR + (found.index < date.start ? NEAR : 0)) continue
    const hour = half ? (Number(hours) % 12) + (half[0]!.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
    if (hour > 23 || Number(minutes) > 59) continue
    const zone = name && zones.get(name.toLowerCase())
    return { start: found.index, end: found.index + (zone ? whole.length : (half ? whole.indexOf(half) + half.length : clock.length)), value: `${twoDigits(hour)}:${minutes}${zone ?? ''}` }
  }
  return undefined
}
