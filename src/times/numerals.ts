import type { TimeLexicon, TimeWord } from '../doc/lexicon.ts'
import { daysInMonth } from './calendar.ts'

/** What a word that begins with a digit may mean in a telling of time; undefined when nothing. Longer ones than any date has are not looked at. */
export function readNumeral(text: string, lexicon: TimeLexicon): TimeWord | undefined {
  if (text.length > LONGEST) return undefined
  return readDigits(text) ?? readOrdinal(text, lexicon) ?? readDecade(text, lexicon) ?? readClock(text) ?? readDate(text) ?? readFraction(text)
}

const LONGEST = 19

function readDigits(text: string): TimeWord | undefined {
  if (!/^\d{1,4}$/.test(text)) return undefined
  const number = Number(text)
  if (text.length === 4) {
    const isYear = number >= FIRST_YEAR && number <= LAST_YEAR
    const isClock = number % 100 < 60 && number <= 2400
    return { number, ...(isYear && { year: number }), ...(isClock && { fourDigits: `${text.slice(0, 2)}:${text.slice(2)}` }) }
  }
  return { number, ...(number >= 1 && number <= 31 && text.length < 3 && { day: number }), ...(text.length === 2 && { two: number }) }
}

const FIRST_YEAR = 1000
const LAST_YEAR = 2199

function readOrdinal(text: string, { endings }: TimeLexicon): TimeWord | undefined {
  const [, digits, ending] = /^(\d{1,3})(\D+)$/.exec(text) ?? []
  if (!digits || !endings.ordinal.includes(ending!)) return undefined
  const ordinal = Number(digits)
  return { ordinal, ...(ordinal >= 1 && ordinal <= 31 && { day: ordinal }) }
}

/** "1990s", "'90s", "80's", "1800s", which are a century. Two digits from 30 on are of the twentieth century. */
function readDecade(text: string, { endings }: TimeLexicon): TimeWord | undefined {
  const [, digits, ending] = /^'?(\d{3}0|\d0)(\D+)$/.exec(text) ?? []
  if (!digits || !endings.decade.includes(ending!)) return undefined
  const first = Number(digits)
  if (first % 100 === 0 && first >= 1000 && first < 2000) return { hundred: first / 100 }
  return { decade: digits.length === 4 ? first : first + (first < 30 ? 2000 : 1900) }
}

function readClock(text: string): TimeWord | undefined {
  const [, hour, minute, second] = /^(\d{1,2}):(\d\d)(?::(\d\d))?(?:z|\.\d+)?$/.exec(text) ?? []
  if (!hour || Number(hour) > 24 || Number(minute) > 59) return undefined
  return { clock: `${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}` }
}

/** Dates in figures. Of day and month the one beyond 12 is the day; where both could be either, only the year is sure. */
function readDate(text: string): TimeWord | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, first, second, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  if (!last) return undefined
  const [a, b, year] = [Number(first), Number(second), Number(last)]
  if (a > 12 || text.includes('.')) return dateOf(year, b, a)
  if (b > 12 || a === b) return dateOf(year, a, b)
  return { date: { year } }
}

function dateOf(year: number, month: number, day: number): TimeWord | undefined {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return isReal ? { date: { year, month, day } } : undefined
}

/** "1,500", "2.5"; "10.30", which may be a time of day. */
function readFraction(text: string): TimeWord | undefined {
  if (!/^\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$/.test(text)) return undefined
  const [, hour, minute] = /^(\d{1,2})\.([0-5]\d)$/.exec(text) ?? []
  return { number: Number(text.replaceAll(',', '')), ...(hour && { fourDigits: `${hour.padStart(2, '0')}:${minute}` }) }
}
