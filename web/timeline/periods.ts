import { timeWords } from '../../src/export/timeWords.ts'
import type { TimelineScale, ToldEvent } from '../../src/http/api.ts'

/** A stretch of days under one name. */
export interface Period {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** Where an event stands in a list by time: in the month that holds it, or under its own name when it is known less exactly, or lasts longer. */
export function periodOf({ from, to, when }: Pick<ToldEvent, 'from' | 'to' | 'when'>): Period {
  const [first, last] = [(from ?? to)!, (to ?? from)!]
  if (from && to && first.slice(0, 7) === last.slice(0, 7)) return monthOf(first)
  return { name: when ? timeWords({ type: 'DATE', start: 0, end: 0, by: '', value: when.value, ...when.mod && { mod: when.mod } }) : `${first} – ${last}`, from: `${first.slice(0, 4)}-01-01`, to: `${last.slice(0, 4)}-12-31` }
}

export function monthOf(day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const end = new Date(0)
  end.setUTCFullYear(year, month, 0)
  return { name: nameOf(day.slice(0, 7)), from: `${day.slice(0, 7)}-01`, to: end.toISOString().slice(0, 10) }
}

/** A date as people write it: "November 2024". */
export function nameOf(value: string): string {
  return timeWords({ type: 'DATE', start: 0, end: 0, by: '', value })
}

/** A period of a scale as a date may be asked for: 2024-11-19, 2024-11, 2024, 202 for a decade, 20 for a century. */
export function valueOf(unit: TimelineScale['unit'], day: string): string {
  return day.slice(0, LENGTHS[unit])
}

const LENGTHS = { day: 10, month: 7, year: 4, decade: 3, century: 2 } as const

/** How much of a stretch lies before a span, and how much within it, in percent; an end that nobody knows is the stretch's own. */
export function placeIn(period: Period, from: string | undefined, to: string | undefined): { readonly start: number; readonly size: number } {
  const whole = days(period.to) + 1 - days(period.from)
  const [first, last] = [from ? days(from) : days(period.from), to ? days(to) + 1 : days(period.to) + 1]
  return { start: ((first - days(period.from)) / whole) * 100, size: ((last - first) / whole) * 100 }
}

function days(day: string): number {
  return Date.parse(day) / 86_400_000
}
