import { isoDate } from '../isoDate.ts'

/** When a feed says an entry was published: ISO 8601, or as RSS writes it ("Tue, 19 Nov 2024 08:30:00 +0600"), whose zone is kept, since it tells the writer's day. */
export function feedDate(written: string | undefined): string | undefined {
  const found = RFC_822.exec(written ?? '')
  if (!found) return isoDate(written)
  const [, day, name, year, time, zone] = found
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1
  const date = isoDate(`${fullYear(year!)}-${two(month)}-${two(Number(day))}`)
  const offset = offsetOf(zone ?? '')
  return date && time && offset ? isoDate(`${date}T${time.padStart(time.length + (time.indexOf(':') === 1 ? 1 : 0), '0')}${offset}`) ?? date : date
}

const RFC_822 = /^\s*(?:[a-z]+,?\s+)?(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-]+(\d{4}|\d\d)(?:\s+(\d{1,2}:\d\d(?::\d\d)?))?\s*([+-]\d\d:?\d\d|[a-z]{1,4})?\s*$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// Two digits are of this century until its middle, as mail programs read them.
function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** An offset as it is written, or of a zone that the format names; other letters ("CET", "EAT") mean different things to different people. */
function offsetOf(zone: string): string | undefined {
  if (/^[+-]/.test(zone)) return zone
  return ZONES[zone.toUpperCase()]
}

const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z', UT: 'Z', GMT: 'Z', UTC: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00',
}
