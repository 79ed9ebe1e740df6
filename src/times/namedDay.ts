import type { TimeLexicon } from '../doc/lexicon.ts'
import { calendarDay, dayNumber, easter, islamicDay, nthWeekday, orthodoxEaster } from './calendar.ts'
import { day, month, year } from './moment.ts'
import type { Moment } from './moment.ts'

/**
 * When a named day falls in a year, by its entry in the lexicon: "12-25", "easter -2", "nth 11 4 4" (month, weekday, which), "islamic 10 1", "lunar",
 * "2001-09-11" whatever the year. Days of the Islamic calendar are told to the month, since they depend on who sees the moon; "year" is told to the year.
 */
export function namedDay(when: string, ofYear: number, { from, days }: TimeLexicon['lunarNewYears']): Moment {
  const [kind, ...rest] = when.split(' ')
  const numbers = rest.map(Number)
  switch (kind) {
    case 'easter': return day(easter(ofYear) + numbers[0]!)
    case 'orthodox': return day(orthodoxEaster(ofYear) + numbers[0]!)
    case 'nth': return day(nthWeekday(ofYear, numbers[0]!, numbers[1]!, numbers[2]!) + (numbers[3] ?? 0))
    case 'islamic': return islamicMonth(ofYear, numbers[0]!, numbers[1]!)
    case 'lunar': return days[ofYear - from] ? dayOf(ofYear, days[ofYear - from]!) : year(ofYear)
    case 'year': return year(ofYear)
    default: return kind!.length > 5 ? dayOf(Number(kind!.slice(0, 4)), kind!.slice(5)) : dayOf(ofYear, kind!)
  }
}

/** Whether a named day was one day of one year. */
export function isOnce(when: string): boolean {
  return /^\d{4}-/.test(when)
}

/** Month and day of a named day that has the same ones each year, as TIMEX3 writes those of a set. */
export function eachYear(when: string): string {
  return /^\d\d-\d\d$/.test(when) ? `XXXX-${when}` : 'XXXX'
}

function dayOf(ofYear: number, monthAndDay: string): Moment {
  const [monthNumber, dayOfMonth] = monthAndDay.split('-').map(Number)
  return day(dayNumber(ofYear, monthNumber!, dayOfMonth!))
}

/** The first time in the year that a day of the Islamic calendar falls in it; its years are eleven days shorter. */
function islamicMonth(ofYear: number, ofMonth: number, dayOfMonth: number): Moment {
  const guess = Math.floor(((ofYear - 622) * 33) / 32)
  for (let islamicYear = guess; islamicYear < guess + 3; islamicYear++) {
    const found = calendarDay(islamicDay(islamicYear, ofMonth, dayOfMonth))
    if (found.year === ofYear) return month(ofYear, found.month)
  }
  return year(ofYear)
}
