/** Whether something is a date as ISO 8601 writes it, as precise as known (2024, 2024-11, 2024-11-19, or with a time), of a day that there is. */
export function isIsoDate(written: string): boolean {
  const found = ISO_DATE.exec(written)?.groups
  if (!found) return false
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((part, i) => Number(found[part] ?? FIRST[i])) as [number, number, number, number, number, number]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 24 && minute <= 59 && second <= 60
}

const ISO_DATE = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d)(?::?(?<minute>\d\d)(?::?(?<second>\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/
const FIRST = [1, 1, 1, 0, 0, 0]

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
