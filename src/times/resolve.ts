import type { Timex } from '../doc/reading.ts'
import type { TimeUnit } from '../doc/lexicon.ts'
import type { Anchor } from './anchor.ts'
import { weekday } from './calendar.ts'
import type { Expression } from './expression.ts'
import { lengthOf, period, SMALLER } from './lengths.ts'
import { digits, move, SEASONS, unknown, within, write } from './moment.ts'
import type { Grain, Moment } from './moment.ts'
import { eachYear } from './namedDay.ts'
import { resolveDate } from './resolveDate.ts'
import type { Resolved, View } from './resolveDate.ts'
import type { Direction } from './tense.ts'

export interface Value extends Resolved {
  readonly type: Timex['type']
}

/** Tell type and value of an expression, as TIMEX3 has them; undefined when it turns out to be no time. */
export function resolve(expression: Expression, anchor: Anchor | undefined, view: View): Value | undefined {
  switch (expression.rule.kind) {
    case 'date': return withPart(expression, resolveDate(expression, view))
    case 'unit': return dated(resolveUnit(expression, view))
    case 'shift': return resolveShift(expression, anchor, view)
    case 'duration': return typed('DURATION', lengthOf(expression))
    case 'set': return typed('SET', setOf(expression))
    case 'ref': return typed('DATE', expression.own.ref)
    case 'clock': return resolveClock(expression, view)
  }
}

function typed(type: Timex['type'], value: string | undefined): Value | undefined {
  return value === undefined ? undefined : { type, value }
}

function dated(resolved: Resolved | undefined): Value | undefined {
  return resolved && { ...resolved, type: 'DATE' }
}

/** "Friday night": a day with its part is a time. */
function withPart({ own }: Expression, resolved: Resolved | undefined): Value | undefined {
  if (!resolved || !own.part) return dated(resolved)
  return { ...resolved, type: 'TIME', value: `${resolved.value}T${own.part}` }
}

const GRAINS: Readonly<Partial<Record<TimeUnit, Grain>>> = { CE: 'CE', DE: 'DE', Y: 'Y', HY: 'HY', S: 'S', Q: 'Q', M: 'M', W: 'W', WE: 'WE', D: 'D' }

/** "last year", "that week", "the following day", "the end of the month". */
function resolveUnit({ own }: Expression, view: View): Resolved | undefined {
  const grain = GRAINS[own.unit!]
  if (!grain || (grain === 'D' && own.which === -1)) return undefined
  const now = view.now && within(view.now, grain)
  const fromStory = stepsFromStory(own, grain, view)
  const isLost = own.which === 1 && isOver(view.direction())
  const from = fromStory === undefined ? now : view.told.last(grain, view.sentence) ?? (isLost ? undefined : now)
  if (!from) return { value: fiscal(own.fiscal, unknown(grain)) }
  const moment = move(from, fromStory ?? stepsFromNow(own, grain, view))
  return { value: fiscal(own.fiscal, write(moment)), moment, ...(fromStory === undefined && { by: 'article' as const }) }
}

/**
 * How far from the time told last; undefined where the article's own time counts. A story's "the next day" follows what it told, since seen from the article it
 * would be tomorrow; "later in the day" is of the day told, "later in the week" of the article's week.
 */
function stepsFromStory({ turn, which }: Expression['own'], grain: Grain, { direction }: View): number | undefined {
  if (turn !== undefined) return turn
  if (grain === 'D' && which !== 0) return which ?? 0
  return which === 1 && isOver(direction()) ? 1 : undefined
}

function stepsFromNow({ which, edge }: Expression['own'], grain: Grain, view: View): number {
  if (grain === 'WE') return weekends(which, view)
  return which ?? (edge === 'END' && grain === 'Y' ? endsBefore(view) : 0)
}

const fiscal = (isFiscal: true | undefined, value: string) => (isFiscal ? `FY${value}` : value)

/** How many weeks ahead a weekend lies. Before a week's own weekend comes, "the weekend" of what is not to come is the last one, and early in the week "this weekend" of what is over. */
function weekends(which: number | undefined, { now, direction }: View): number {
  if (which) return which
  const today = now && within(now, 'D')
  const number = today ? weekday(today.index) : SATURDAY
  if (number >= SATURDAY || (which === 0 && number > TUESDAY)) return 0
  const told = direction()
  return isOver(told) || (which === undefined && told === 'unknown') ? -1 : 0
}

/** Early in a year, its end that is over is that of the last one. */
function endsBefore({ now, direction }: View): number {
  const here = now && within(now, 'HY')
  return here && here.index % 2 === 0 && isOver(direction()) ? -1 : 0
}

const isOver = (direction: Direction) => direction === 'past' || direction === 'rather-past'

const TUESDAY = 2
const SATURDAY = 6

/** "two weeks ago", "a year later". */
function resolveShift(expression: Expression, anchor: Anchor | undefined, view: View): Value | undefined {
  const { own, named } = expression
  const unit = own.unit ?? own.units!
  const sign = own.sign ?? 1
  if (own.vague && !own.told) return { type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  const grain = GRAINS[unit]
  if (!grain) return shiftTime(own, unit, sign, anchor)
  if (own.vague) return { type: 'DATE', value: unknown(grain) }
  const count = own.number ?? own.scale ?? 1
  // "the third quarter …, up from a year earlier": the same quarter of another year.
  const part = grain === 'Y' && count === 1 ? view.told.partOfYear(view.sentence, own.told ? 1 : 0) : undefined
  if (part) return dated(yearsAway(part, sign))
  if (!Number.isInteger(count) || named['second']) return dated(shiftFinely(expression, count, grain, sign, view))
  const from = own.told ? view.told.last(grain, view.sentence) : view.now && within(view.now, grain)
  if (!from) return { type: 'DATE', value: unknown(grain) }
  const moment = own.told ? notBeyond(move(from, sign * count), view) : move(from, sign * count)
  const high = named['high']?.number
  if (isBeyond(moment)) return { type: 'DATE', value: 'PAST_REF' }
  const value = high === undefined ? write(moment) : [write(move(from, sign * high)), write(moment)].sort().join('/')
  return { type: 'DATE', value, moment, ...(!own.told && { by: 'article' as const }) }
}

/** "Thirteen years later, the law is still debated": what follows on the past is at most now, unless it is said to come. */
function notBeyond(moment: Moment, { now, direction }: View): Moment {
  const here = now && within(now, moment.grain)
  return here && moment.index > here.index && direction() !== 'future' ? here : moment
}

/** Before what a calendar's year can be written for. */
function isBeyond(moment: Moment): boolean {
  const found = within(moment, 'Y')
  return found !== undefined && Math.abs(found.index) > 9998
}

function yearsAway({ grain, index }: Moment, sign: number): Resolved {
  const perYear = { HY: 2, Q: 4, S: 4, M: 12 }[grain as 'HY' | 'Q' | 'S' | 'M']
  const moment = { grain, index: index + sign * perYear }
  return { value: write(moment), moment }
}

/** "a year and a half ago", "two years and three months later": counted in the smaller unit. */
function shiftFinely({ own, named }: Expression, count: number, grain: Grain, sign: number, view: View): Resolved {
  const second = named['second']
  const [size, unit] = SMALLER[grain as TimeUnit] ?? [7, 'D']
  const fine = GRAINS[second?.unit ?? second?.units ?? unit]
  const from = fine && (own.told ? view.told.last(fine, view.sentence) : view.now && within(view.now, fine))
  if (!from || (second && fine !== unit)) return { value: unknown(grain) }
  const moment = move(from, sign * (Math.round(count * size) + (second?.number ?? (second ? 1 : 0))))
  return { value: write(moment), moment }
}

const MINUTES: Readonly<Partial<Record<TimeUnit, number>>> = { H: 60, MIN: 1 }

/** "two hours ago", which only an article with a time of its own can place. */
function shiftTime({ number = 1, told, vague }: Expression['own'], unit: TimeUnit, sign: number, anchor: Anchor | undefined): Value {
  const today = anchor && within(anchor.moment, 'D')
  const size = MINUTES[unit]
  if (told || vague || !today) return { type: 'TIME', value: `${unknown('D')}TXX:XX` }
  if (anchor.minutes === undefined || !size) return { type: 'TIME', value: `${write(today)}TXX:XX`, moment: today, by: 'article' }
  const minutes = anchor.minutes + sign * Math.round(number * size)
  const moment = move(today, Math.floor(minutes / 1440))
  const ofDay = minutes - 1440 * Math.floor(minutes / 1440)
  return { type: 'TIME', value: `${write(moment)}T${digits(Math.floor(ofDay / 60), 2)}:${digits(ofDay % 60, 2)}`, moment, by: 'article' }
}

/** "every Monday", "twice a week", "annually". */
function setOf({ own }: Expression): string | undefined {
  if (own.set) return own.set
  const part = own.part ?? own.parts
  const number = own.weekday ?? own.weekdays
  if (number) return `XXXX-WXX-${number}${part ? `T${part}` : ''}`
  if (own.month) return `XXXX-${digits(own.month, 2)}${own.day ? `-${digits(own.day, 2)}` : ''}`
  if (own.season !== undefined) return `XXXX-${SEASONS[own.season]}`
  if (own.named) return eachYear(own.named)
  if (part) return `${unknown('D')}T${part}`
  const unit = own.unit ?? own.units
  if (unit === 'WE') return unknown('WE')
  return unit && period([[own.vague ? 'X' : own.number ?? 1, unit]])
}

/** "10:30 a.m. on Tuesday", "noon": of the day that it stands beside, or else of one that its sentence told, or else of the article's. */
function resolveClock(expression: Expression, view: View): Value | undefined {
  const time = clockOf(expression)
  if (!time) return undefined
  const beside = expression.day && resolveDate(expression.day, view)
  const today = beside ?? dayTold(view)
  if (beside && !beside.moment) return { ...beside, type: 'TIME', value: `${beside.value}T${time}` }
  return { type: 'TIME', ...today, value: `${today?.value ?? unknown('D')}T${time}` }
}

function dayTold({ told, sentence, now }: View): Resolved | undefined {
  const moment = told.day(sentence) ?? (now && within(now, 'D'))
  return moment && { value: write(moment), moment, by: 'article' }
}

function clockOf({ own }: Expression): string | undefined {
  const written = own.clock ?? own.fourDigits ?? (own.number === undefined || !Number.isInteger(own.number) || own.number > 24 ? undefined : `${digits(own.number, 2)}:00`)
  if (!written) return undefined
  const hour = Number(written.slice(0, 2))
  const isLate = own.meridiem === 12 || own.part === 'AF' || own.part === 'EV' || (own.part === 'NI' && hour > 5)
  const isNoon = hour === 12 && own.meridiem !== undefined
  if (own.meridiem !== undefined && (hour < 1 || hour > 12)) return undefined
  if (hour > 24) return undefined
  return digits(isNoon ? own.meridiem! : isLate && hour < 12 ? hour + 12 : hour, 2) + written.slice(2)
}
