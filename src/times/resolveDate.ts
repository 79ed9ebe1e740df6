import type { TimeLexicon } from '../doc/lexicon.ts'
import { dayNumber, daysInMonth, mondayOf, nthWeekday, weekday } from './calendar.ts'
import type { Expression } from './expression.ts'
import { day, digits, month, move, SEASONS, unknown, within, write, year } from './moment.ts'
import type { Grain, Moment } from './moment.ts'
import { eachYear, isOnce, namedDay } from './namedDay.ts'
import type { Direction } from './tense.ts'
import type { Told } from './told.ts'

/** From where a time is seen. */
export interface View {
  /** When the article was published. */
  readonly now?: Moment | undefined
  readonly told: Told
  readonly sentence: number
  readonly direction: () => Direction
  readonly lexicon: TimeLexicon
}

/** A value, with the stretch of the calendar it stands for where that is known. */
export interface Resolved {
  readonly value: string
  readonly moment?: Moment
  /** What it was told by: as seen from the article ("Monday"), or with its year. */
  readonly by?: 'article' | 'year'
}

/** Tell which date an expression means; undefined when there is no such date. */
export function resolveDate(expression: Expression, view: View): Resolved | undefined {
  const { own, named } = expression
  if (own.date) return writtenDate(own.date)
  const decade = own.decade ?? own.decadeName
  if (decade !== undefined) return known({ grain: 'DE', index: Math.floor(decade / 10) })
  if (own.hundred !== undefined) return known({ grain: 'CE', index: own.hundred })
  if (own.grain === 'CE') return own.ordinal ? known({ grain: 'CE', index: own.ordinal - 1 }) : undefined
  if (own.era) return known(year(own.era === 'BC' ? 1 - (own.year ?? own.number!) : own.year ?? own.number!))
  if (own.fiscal && own.grain === undefined && own.quarter === undefined) return own.year ? { value: `FY${own.year}`, moment: year(own.year) } : undefined
  if (own.named) return namedDate(own.named, expression, view)
  if (own.month !== undefined) return own.ordinal !== undefined && own.weekday ? nthWeekdayOf(expression, view) : monthOrDay(expression, view)
  if ((own.grain ?? own.quarter ?? own.half ?? own.season) !== undefined) return partOfYear(expression, view)
  if (own.weekday) return weekdayDate(expression, view)
  if (own.offset !== undefined) return seen(view.now && within(view.now, 'D'), own.offset, 'D')
  if (own.part) return partOfDay(expression, view)
  if (own.year !== undefined) return named['last'] ? years(own.year, named['last'].year ?? named['last'].two!) : known(year(own.year))
  return undefined
}

const known = (moment: Moment) => toldAs(moment, 'year')

function toldAs(moment: Moment, by?: Resolved['by']): Resolved {
  return { value: write(moment), moment, ...(by && { by }) }
}

function seen(from: Moment | undefined, count: number, grain: Grain): Resolved {
  return from ? toldAs(move(from, count), 'article') : { value: unknown(grain) }
}

function writtenDate({ year: y, month: m, day: d }: NonNullable<Expression['own']['date']>): Resolved {
  return m && d ? known(day(dayNumber(y, m, d))) : known(year(y))
}

/** "2019-2021", "2011-12". */
function years(first: number, last: number): Resolved | undefined {
  const whole = last < 100 ? first - (first % 100) + last : last
  if (whole <= first || whole - first > LONGEST_RANGE) return undefined
  return { value: `${digits(first, 4)}/${digits(whole, 4)}`, moment: year(first) }
}

const LONGEST_RANGE = 300

/** The year that the words give, by its number or as seen from somewhere ("March last year"). */
function givenYear({ own }: Expression, view: View): number | undefined {
  if (own.year !== undefined) return own.year
  if (own.unit !== 'Y' && own.grain === undefined) return undefined
  return own.which !== undefined ? yearFrom(view.now, own.which) : own.turn !== undefined ? yearFrom(view.told.last('Y', view.sentence), own.turn) : undefined
}

function yearFrom(from: Moment | undefined, count: number): number | undefined {
  const found = from && within(from, 'Y')
  return found && found.index + count
}

/** What comes round each year: the one of the year that is given, or else the one that the view leads to. */
function yearly(expression: Expression, grain: Grain, inYear: (year: number) => Moment | undefined, view: View): Moment | undefined {
  const { own } = expression
  const ofYear = givenYear(expression, view)
  if (ofYear !== undefined) return inYear(ofYear)
  const from = own.turn !== undefined ? view.told.last(grain, view.sentence) : view.now
  const here = from && within(from, grain)
  const thisYear = from && within(from, 'Y')
  if (!here || !thisYear) return ofStory(inYear, view)
  const around = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(count => inYear(thisYear.index + count)).filter(moment => moment !== undefined)
  const before = (limit: number) => around.findLast(({ index }) => index <= limit)
  const after = (limit: number) => around.find(({ index }) => index >= limit)
  const step = own.which ?? own.turn
  if (step === -1) return before(here.index - 1)
  if (step === 1) return after(here.index + 1)
  if (step === 0) return inYear(thisYear.index)
  return ofStory(inYear, view) ?? choose(here, before(here.index), after(here.index), view.direction())
}

/**
 * The one before or the one after, as the direction has it. Where it is not plain, one that lies nearly a year back gives way to one close ahead, since writers
 * say "last May" for the former, or its year; of days the nearer one counts.
 */
function choose(here: Moment, past: Moment | undefined, coming: Moment | undefined, direction: Direction): Moment | undefined {
  if (!past || !coming) return past ?? coming
  const [back, ahead] = [here.index - past.index, coming.index - here.index]
  if (direction === 'past') return past
  if (here.grain === 'M' && direction !== 'future' && back >= FAR_MONTHS && ahead <= CLOSE_MONTHS) return coming
  if (here.grain !== 'D') return direction === 'future' || (direction === 'planned' && ahead < back) ? coming : past
  if (direction === 'rather-past') return back > FAR_DAYS && ahead < CLOSE_DAYS ? coming : past
  if (direction === 'future') return ahead > FAR_DAYS && back < CLOSE_DAYS ? past : coming
  return back <= ahead ? past : coming
}

const FAR_MONTHS = 9
const CLOSE_MONTHS = 3
const FAR_DAYS = 300
const CLOSE_DAYS = 45

/** Within a story of years ago, months and days without a year are of the year that it told last. */
function ofStory(inYear: (year: number) => Moment | undefined, { told, sentence, now, direction }: View): Moment | undefined {
  const moment = told.story(sentence)
  const story = moment && within(moment, 'Y')
  const thisYear = now && within(now, 'Y')
  if (!story || (thisYear && story.index >= thisYear.index - 1) || isToCome(direction())) return undefined
  return inYear(story.index)
}

function monthOrDay(expression: Expression, view: View): Resolved | undefined {
  const { own, named } = expression
  const number = own.month!
  if (own.day !== undefined && own.day > daysInMonth(2000, number)) return undefined
  const inYear = (ofYear: number) => (own.day === undefined ? month(ofYear, number) : own.day <= daysInMonth(ofYear, number) ? day(dayNumber(ofYear, number, own.day)) : undefined)
  const moment = (own.weekday && own.year === undefined ? onWeekday(own.weekday, inYear, view) : undefined) ?? yearly(expression, own.day === undefined ? 'M' : 'D', inYear, view)
  const value = moment ? write(moment) : `XXXX-${digits(number, 2)}${own.day === undefined ? '' : `-${digits(own.day, 2)}`}`
  const last = named['last']
  return { value: last ? `${value}/${endOf(value, last)}` : value, ...(moment && { moment }), ...(own.year !== undefined && { by: 'year' }) }
}

/** "Tuesday, January 21" is of the nearest year in which that day is a Tuesday. */
function onWeekday(number: number, inYear: (year: number) => Moment | undefined, { now }: View): Moment | undefined {
  const [here, thisYear] = [now && within(now, 'D'), now && within(now, 'Y')]
  if (!here || !thisYear) return undefined
  const fitting = [0, -1, 1, -2, 2, -3, 3].map(count => inYear(thisYear.index + count)).filter(moment => moment !== undefined && weekday(moment.index) === number)
  return fitting.reduce((best, moment) => (best && moment && Math.abs(moment.index - here.index) >= Math.abs(best.index - here.index) ? best : moment), undefined)
}

/** The end of "May 3-5" or "May-July", written as whole as its beginning. */
function endOf(value: string, { month: lastMonth, day: lastDay }: { month?: number; day?: number }): string {
  return value.slice(0, value.lastIndexOf('-') + 1) + digits(lastDay ?? lastMonth ?? 0, 2)
}

function nthWeekdayOf(expression: Expression, view: View): Resolved | undefined {
  const { own } = expression
  const moment = yearly(expression, 'D', ofYear => day(nthWeekday(ofYear, own.month!, own.weekday!, own.ordinal!)), view)
  return moment ? toldAs(moment) : { value: `XXXX-${digits(own.month!, 2)}-XX` }
}

function namedDate(when: string, expression: Expression, view: View): Resolved {
  const inYear = (ofYear: number) => namedDay(when, ofYear, view.lexicon.lunarNewYears)
  if (isOnce(when)) return known(inYear(0))
  const { grain } = inYear(2000)
  const moment = yearly(expression, grain, inYear, view)
  if (moment) return toldAs(moment)
  return { value: eachYear(when) }
}

/** Quarters, halves and seasons. */
function partOfYear(expression: Expression, view: View): Resolved | undefined {
  const { own } = expression
  const grain: Grain = own.season !== undefined ? 'S' : own.half !== undefined || own.grain === 'HY' ? 'HY' : 'Q'
  const parts = grain === 'HY' ? 2 : 4
  const number = own.season !== undefined ? own.season + 1 : own.half ?? own.quarter ?? own.ordinal ?? 0
  if (number < 1 || number > parts) return undefined
  const moment = yearly(expression, grain, ofYear => ({ grain, index: ofYear * parts + number - 1 }), view)
  const fiscal = own.fiscal ? 'FY' : ''
  if (moment) return { value: fiscal + write(moment), moment }
  return { value: `XXXX-${grain === 'S' ? SEASONS[number - 1] : `${grain === 'Q' ? 'Q' : 'H'}${number}`}` }
}

function weekdayDate({ own }: Expression, view: View): Resolved {
  const number = own.weekday!
  const fallback = `XXXX-WXX-${number}`
  const reference = own.turn !== undefined && own.unit === undefined ? view.told.last('D', view.sentence) : view.now && within(view.now, 'D')
  if (!reference) return { value: fallback }
  const here = reference.index
  if (own.unit) {
    const from = own.turn !== undefined ? view.told.last('W', view.sentence) : within(reference, 'W')
    return from && own.unit === 'W' ? seen(day(mondayOf(from.index + (own.which ?? own.turn ?? 0)) + number - 1), 0, 'D') : { value: fallback }
  }
  const before = (limit: number) => limit - ((weekday(limit) - number + 7) % 7)
  const after = (limit: number) => limit + ((number - weekday(limit) + 7) % 7)
  const step = own.which ?? own.turn
  const index = step === -1 ? before(here - LEAST_LAST) : step === 1 ? after(here + 1) : isToCome(view.direction()) ? after(here) : before(here)
  return seen(day(index), 0, 'D')
}

/** On a Wednesday, "last Tuesday" is not yesterday. */
const LEAST_LAST = 2

const isToCome = (direction: Direction) => direction === 'future' || direction === 'planned'

/** "this morning", "last night", "the following evening". */
function partOfDay({ own }: Expression, view: View): Resolved {
  const here = view.now && within(view.now, 'D')
  if (own.which !== undefined) return seen(here, own.which, 'D')
  const reference = view.told.last('D', view.sentence)
  return reference ? toldAs(move(reference, own.turn ?? 0)) : own.turn ? { value: unknown('D') } : seen(here, 0, 'D')
}
