import { dayNumber, daysInMonth } from './calendar.ts'
import { day, month, year } from './moment.ts'
import type { Moment } from './moment.ts'

/** When an article was published, as precise as it was given. */
export interface Anchor {
  readonly moment: Moment
  /** Minutes from midnight, in the zone of the date as written. */
  readonly minutes?: number
}

/** Read a date in ISO 8601: `2024`, `2024-11`, `2024-11-19`, with a time or not; undefined when it is none. */
export function readAnchor(publishedAt: string | undefined): Anchor | undefined {
  const [, y, m, d, hour, minute] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?/.exec(publishedAt ?? '') ?? []
  if (!y) return undefined
  const [yearNumber, monthNumber, dayOfMonth] = [Number(y), Number(m), Number(d)]
  if (!m || monthNumber < 1 || monthNumber > 12) return { moment: year(yearNumber) }
  if (!d || dayOfMonth < 1 || dayOfMonth > daysInMonth(yearNumber, monthNumber)) return { moment: month(yearNumber, monthNumber) }
  return { moment: day(dayNumber(yearNumber, monthNumber, dayOfMonth)), ...(hour && { minutes: Number(hour) * 60 + Number(minute) }) }
}
