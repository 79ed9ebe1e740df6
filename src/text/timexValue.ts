import { isIsoDate } from './isoDate.ts'

/** Whether something is a time as TIMEX3 writes it (2024-11-19, 2024-W07, 199X, XXXX-03, P3Y, T09:30, 2025/2026, PAST_REF), of a day that there may be. */
export function isTimexValue(written: string): boolean {
  const parts = written.split('/')
  return parts.length <= 2 && parts.every(isOne)
}

function isOne(written: string): boolean {
  if (REFERENCE.test(written) || TIME.test(written) || DURATION.test(written)) return true
  const [, date = '', time] = /^(.*?)(T.*)?$/.exec(written)!
  return isDate(date) && (time === undefined || TIME.test(time))
}

const REFERENCE = /^(?:PAST|PRESENT|FUTURE)_REF$/
const TIME = /^T(?:(?:[01]\d|2[0-4]|XX)(?::(?:[0-5]\d|XX)(?::(?:[0-5]\d|60|XX)(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?|MO|MI|AF|EV|NI|DT|PM|AM)$/
const DURATION = /^P(?!$)(?:[\dX]+(?:\.\d+)?(?:Y|M|W|D|Q|H|S|CE|DE|HY|WE))*(?:T(?:[\dX]+(?:\.\d+)?[HMS])+)?$/
const DATE = /^(?:FY)?(?:BC)?(?<year>[\dX]{2,12})(?:-(?<month>0[1-9]|1[0-2]|XX)(?:-(?<day>0[1-9]|[12]\d|3[01]|XX))?|-W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:WE|[1-7X]))?|-Q[1-4X]|-H[12X]|-(?:SP|SU|FA|WI|SX|XX))?$/

/** The last of February is there in some years, and may be there in those of which nothing is known. */
function isDate(written: string): boolean {
  const found = DATE.exec(written)?.groups
  if (!found) return false
  const { year, month, day } = found
  if (!day || day === 'XX') return true
  return isIsoDate(`${/^\d{4}$/.test(year!) && !written.includes('BC') ? year : '2024'}-${month === 'XX' ? '01' : month}-${day}`)
}
