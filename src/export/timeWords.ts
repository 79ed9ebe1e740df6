import { oneLine } from './clean.ts'
import type { Timex } from '../doc/reading.ts'

/** A time's value in words for people: "19 November 2024", "early 2012", "1990s", "5 years", "every Monday". Only for values that `isTold`; one of an unknown form stands as it is. */
export function timeWords({ type, value, mod }: Timex): string {
  const words = type === 'SET' ? setWords(value) : joined(value.split('/').map(valueWords))
  const before = mod && MODS[mod]
  return before ? `${before} ${words}` : words
}

const MODS: Readonly<Record<string, string>> = {
  START: 'early', MID: 'middle of', END: 'end of', APPROX: 'about', BEFORE: 'before', AFTER: 'after', ON_OR_BEFORE: 'until', ON_OR_AFTER: 'from',
  MORE_THAN: 'more than', LESS_THAN: 'less than', EQUAL_OR_MORE: 'at least', EQUAL_OR_LESS: 'at most',
}

/** "2025–2026", but "3 May 2024 – 5 May 2024". */
function joined(ends: readonly string[]): string {
  return ends.join(ends.some(end => end.includes(' ')) ? ' – ' : '–')
}

function setWords(value: string): string {
  if (value.startsWith('P')) return `every ${durationWords(value).replace(/^1 /, '')}`
  return `every ${valueWords(value)}`
}

function valueWords(value: string): string {
  if (value.startsWith('P')) return durationWords(value)
  for (const [form, words] of FORMS) {
    const match = form.exec(value)
    if (match) return words(match.groups ?? {})
  }
  return oneLine(value)
}

type Groups = Readonly<Record<string, string>>

/** The forms of TIMEX3 values that name a time, and how they read. */
const FORMS: readonly (readonly [RegExp, (groups: Groups) => string])[] = [
  [/^BC(?<year>\d{4})$/, ({ year }) => `${Number(year)} BC`],
  [/^FY(?<year>\d{4})$/, ({ year }) => `fiscal year ${year}`],
  [/^(?<decade>\d{3})X?$/, ({ decade }) => `${decade}0s`],
  [/^(?<century>\d{2})(?:XX)?$/, ({ century }) => `${ordinal(Number(century) + 1)} century`],
  [/^(?<year>\d{4})$/, ({ year }) => year!],
  [/^(?<year>\d{4})-Q(?<part>\d)$/, ({ year, part }) => `${ordinal(Number(part))} quarter of ${year}`],
  [/^(?<year>\d{4})-H(?<part>\d)$/, ({ year, part }) => `${ordinal(Number(part))} half of ${year}`],
  [/^(?<year>\d{4}|XXXX)-(?<season>SP|SU|FA|WI)$/, ({ year, season }) => SEASONS[season!]! + inYear(year!)],
  [/^XXXX-WXX-(?<day>[1-7])(?:T(?<clock>.+))?$/, ({ day, clock }) => `${WEEKDAYS[Number(day) - 1]}${clockWords(clock)}`],
  [/^(?<year>\d{4})-W(?<week>\d{2})(?<end>-WE)?$/, ({ year, week, end }) => `${end ? 'weekend' : 'week'} of ${dayWords(...mondayOf(Number(year), Number(week), end ? 5 : 0))}`],
  [/^(?<year>\d{4}|XXXX)-(?<month>\d{2})$/, ({ year, month }) => (MONTHS[Number(month) - 1] ?? month!) + inYear(year!)],
  [/^(?<year>\d{4}|XXXX)-(?<month>\d{2})-(?<day>\d{2})(?:T(?<clock>.+))?$/, ({ year, month, day, clock }) => `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}${inYear(year!)}${clockWords(clock)}`],
]

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const SEASONS: Groups = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }
const PARTS: Groups = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' }

function inYear(year: string): string {
  return year === 'XXXX' ? '' : ` ${year}`
}

function clockWords(clock: string | undefined): string {
  if (!clock) return ''
  return PARTS[clock] ? ` ${PARTS[clock]}` : `, ${clock}`
}

function dayWords(year: number, month: number, day: number): string {
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** The Monday of a week, or a day after it. ISO 8601: a year's first week is the one with 4 January in it. */
function mondayOf(year: number, week: number, plus: number): [year: number, month: number, day: number] {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const date = new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7 + plus))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

function durationWords(value: string): string {
  const parts = [...value.matchAll(/(T?)(?<count>\d+(?:\.\d+)?|X)(?<unit>DE|CE|[YMWDHS])/g)]
  const isClock = (index: number) => value.slice(0, index + 1).includes('T')
  if (!parts.length) return value
  return parts.map(({ groups, index }) => {
    const { count, unit } = groups!
    const name = unit === 'M' ? (isClock(index) ? 'minute' : 'month') : UNITS[unit!]!
    return count === 'X' ? `some ${plural(name)}` : `${count} ${count === '1' ? name : plural(name)}`
  }).join(' ')
}

const UNITS: Groups = { Y: 'year', W: 'week', D: 'day', H: 'hour', S: 'second', DE: 'decade', CE: 'century' }

function plural(name: string): string {
  return name === 'century' ? 'centuries' : `${name}s`
}

function ordinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

/** Whether a value says when, how long or how often by itself, without the words that it comes from ("recently"). */
export function isTold({ type, value }: Timex): boolean {
  return type === 'DURATION' || type === 'SET' || timeOrder(value) !== undefined
}

/** Where a value lies in time, as a count of days that is good for sorting and nothing else; undefined when that cannot be told. */
export function timeOrder(value: string): number | undefined {
  const [first] = value.split('/')
  const match = /^(?<era>BC|FY)?(?<year>\d{2}(?:XX)?|\d{3}X?|\d{4})(?:-(?<rest>.+))?$/.exec(first!)
  if (!match) return undefined
  const { era, year, rest } = match.groups as { era?: string; year: string; rest?: string }
  const start = Number(year.replaceAll('X', '').padEnd(4, '0')) * (era === 'BC' ? -1 : 1)
  return start * DAYS_A_YEAR + (rest ? dayOfYear(rest) : BEFORE_ITS_PARTS)
}

const DAYS_A_YEAR = 372
const DAYS_A_MONTH = 31
// A year stands before its months, and a month before its days.
const BEFORE_ITS_PARTS = -0.5

function dayOfYear(rest: string): number {
  const [, kind, number] = /^([QHW]?)(\d+)/.exec(rest) ?? []
  if (kind === 'Q') return (Number(number) - 1) * 3 * DAYS_A_MONTH + BEFORE_ITS_PARTS
  if (kind === 'H') return (Number(number) - 1) * 6 * DAYS_A_MONTH + BEFORE_ITS_PARTS
  if (kind === 'W') return (Number(number) - 1) * 7 + BEFORE_ITS_PARTS
  if (number === undefined) return (SEASON_MONTHS[rest.slice(0, 2)] ?? 0) * DAYS_A_MONTH + BEFORE_ITS_PARTS
  const [month, day, clock] = rest.split(/[-T]/)
  const days = (Number(month) - 1) * DAYS_A_MONTH
  return day === undefined ? days + BEFORE_ITS_PARTS : days + Number(day) - 1 + clockPart(clock)
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, WI: 11 }

function clockPart(clock: string | undefined): number {
  if (!clock) return 0
  const [hours, minutes = '0'] = /^\d/.test(clock) ? clock.split(':') : [CLOCK_HOURS[clock] ?? '0']
  return (Number(hours) + Number(minutes) / 60 + 0.01) / 24.1
}

const CLOCK_HOURS: Groups = { MO: '6', MI: '12', AF: '13', EV: '18', NI: '21', DT: '9' }
