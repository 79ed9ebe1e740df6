/** First and last day of a time, as `2024-11-19`; an end that nobody knows is null. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

export const NO_DAYS: Days = { from: null, to: null }

/** The days that a TIMEX3 or ISO 8601 value covers: partial dates are intervals, and what has no place on the calendar has no days. */
export function daysOf(value: string | undefined): Days {
  if (!value) return NO_DAYS
  const [first, last] = value.split('/')
  if (last === undefined) return daysOfDate(first!)
  const [from, to] = [daysOfDate(first!), daysOfDate(last)]
  return { from: from.from, to: to.to }
}

function daysOfDate(value: string): Days {
  for (const [pattern, days] of SHAPES) {
    const found = pattern.exec(value)
    if (found) return days(found)
  }
  return NO_DAYS
}

const SHAPES: readonly (readonly [RegExp, (found: RegExpExecArray) => Days])[] = [
  [/^(\d{4})-(\d\d)-(\d\d)(?!\d)/, ([, year, month, day]) => span(+year!, +month!, +day!, +year!, +month!, +day!)],
  [/^(\d{4})-(\d\d)(?:-XX)?$/, ([, year, month]) => span(+year!, +month!, 1, +year!, +month! + 1, 0)],
  [/^(\d{4})-W(\d\d)(-WE|-\d)?$/, ([, year, week, day]) => ofWeek(+year!, +week!, day)],
  [/^(\d{4})-Q([1-4])$/, ([, year, quarter]) => span(+year!, +quarter! * 3 - 2, 1, +year!, +quarter! * 3 + 1, 0)],
  [/^(\d{4})-H([12])$/, ([, year, half]) => span(+year!, +half! * 6 - 5, 1, +year!, +half! * 6 + 1, 0)],
  // Seasons as the north counts them, whole months; a winter is named for the year in which it begins.
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, year, season]) => span(+year!, SEASONS[season!]!, 1, +year!, SEASONS[season!]! + 3, 0)],
  [/^(\d{4})$/, ([, year]) => span(+year!, 1, 1, +year!, 13, 0)],
  [/^(\d{3})X?$/, ([, decade]) => span(+decade! * 10, 1, 1, +decade! * 10 + 9, 13, 0)],
  [/^(\d\d)(?:XX)?$/, ([, century]) => span(+century! * 100, 1, 1, +century! * 100 + 99, 13, 0)],
]

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function span(fromYear: number, fromMonth: number, fromDay: number, toYear: number, toMonth: number, toDay: number): Days {
  const [from, to] = [dayAt(fromYear, fromMonth, fromDay), dayAt(toYear, toMonth, toDay)]
  return from && to ? { from, to } : NO_DAYS
}

/** The week with the year's first Thursday is its first (ISO 8601). */
function ofWeek(year: number, week: number, day: string | undefined): Days {
  const january4 = new Date(Date.UTC(year, 0, 4))
  const monday = january4.getUTCDate() - ((january4.getUTCDay() + 6) % 7) + (week - 1) * 7
  const [first, last] = day === undefined ? [0, 6] : day === '-WE' ? [5, 6] : [+day.slice(1) - 1, +day.slice(1) - 1]
  return span(year, 1, monday + first, year, 1, monday + last)
}

/** Months and days may run over: the nought of a month is the last day of the one before. PostgreSQL's calendar knows no year nought. */
function dayAt(year: number, month: number, day: number): string | null {
  if (year < 1) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10)
}
