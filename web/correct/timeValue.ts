import type { Timex } from '../../src/doc/reading.ts'

/** Whether a value is one that TIMEX3 has for a type of time, and a day that there is. */
export function isTimeValue(type: Timex['type'], value: string): boolean {
  const ends = value.split('/')
  switch (type) {
    case 'DURATION': return LENGTH.test(value)
    case 'SET': return LENGTH.test(value) || isPoint(value)
    case 'DATE': return ends.length <= 2 && ends.every(end => isPoint(end) && !end.includes('T'))
    case 'TIME': return ends.length <= 2 && ends.every(end => isPoint(end) && end.includes('T'))
  }
}

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const satisfies readonly Timex['type'][]

const LENGTH = /^P(?=.)(?:(?:\d+(?:\.\d+)?|X)(?:DE|CE|[YMWD]))*(?:T(?:(?:\d+(?:\.\d+)?|X)[HMS])+)?$/
const POINT = /^(?:BC\d{4}|FY\d{4}|\d{2}(?:XX)?|\d{3}X?|(?<year>\d{4}|XXXX)(?:-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI|W(?:\d{2}|XX)(?:-(?:[1-7]|WE))?|(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?))?(?:T(?:MO|MI|AF|EV|NI|DT|(?<hour>\d{2})(?::(?<minute>\d{2})(?::\d{2})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?))?)$/

function isPoint(value: string): boolean {
  const found = POINT.exec(value)?.groups
  if (!found) return false
  const number = (part: string | undefined) => (part === undefined || part.startsWith('X') ? undefined : Number(part))
  const [month, day] = [number(found['month']), number(found['day'])]
  if ((number(found['hour']) ?? 0) > 24 || (number(found['minute']) ?? 0) > 59) return false
  if (month === undefined) return day === undefined || (day >= 1 && day <= 31)
  if (month < 1 || month > 12) return false
  // A leap year, where the year is not known.
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(number(found['year']) ?? 2000, month, 0)).getUTCDate())
}
