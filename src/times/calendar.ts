/** Days are numbered from 1 January 1970 (0) in the proleptic Gregorian calendar; weeks begin on Monday, as in ISO 8601. */
export type DayNumber = number

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The number of a day. Months beyond 1 to 12 belong to the years around. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + month - 1
  const [y, m] = [Math.floor(months / 12), mod(months, 12) + 1]
  // Years counted from March have their leap day at the end, and months of 153 days in five.
  const shifted = m <= 2 ? y - 1 : y
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Year, month and day of a number: the reverse of {@link dayNumber}. */
export function calendarDay(number: DayNumber): CalendarDay {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch + (fromMarch < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

/** Monday 1 to Sunday 7. */
export function weekday(number: DayNumber): number {
  return mod(number + 3, 7) + 1
}

/** Weeks counted from the one of 1 January 1970. */
export function weekNumber(number: DayNumber): number {
  return Math.floor((number + 3) / 7)
}

export function mondayOf(week: number): DayNumber {
  return week * 7 - 3
}

/** A week's year and number in ISO 8601: a week belongs to the year of its Thursday. */
export function isoWeek(week: number): { readonly year: number; readonly week: number } {
  const { year } = calendarDay(mondayOf(week) + 3)
  return { year, week: 1 + week - weekNumber(dayNumber(year, 1, 4)) }
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** The nth of a weekday in a month, counted from its end when n is negative. */
export function nthWeekday(year: number, month: number, day: number, n: number): DayNumber {
  if (n < 0) return nthWeekday(year, month + 1, day, 1) + 7 * n
  const first = dayNumber(year, month, 1)
  return first + mod(day - weekday(first), 7) + 7 * (n - 1)
}

/** Easter Sunday of the western churches (Meeus, Jones and Butcher). */
export function easter(year: number): DayNumber {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  return dayNumber(year, 3, 22 + h + l - 7 * m)
}

/** Easter Sunday of the eastern churches (Meeus), in the Gregorian calendar. */
export function orthodoxEaster(year: number): DayNumber {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const julian = d + e + 113
  return dayNumber(year, Math.floor(julian / 31), (julian % 31) + 1) + Math.floor(year / 100) - Math.floor(year / 400) - 1
}

/** A day of the tabular Islamic calendar. What is observed may differ by a day or two. */
export function islamicDay(year: number, month: number, day: number): DayNumber {
  return day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) - 492_148 - 1
}

const mod = (a: number, b: number) => ((a % b) + b) % b
