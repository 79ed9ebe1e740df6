import type { TimeUnit } from '../doc/lexicon.ts'
import type { Expression } from './expression.ts'

/** The value of a length: "P3Y", "PT30M", "P2Y3M", "PXD"; "P10Y/P15Y" where it lies between two. */
export function lengthOf({ own, named }: Expression): string | undefined {
  const unit = own.long ?? own.unit ?? own.units
  if (!unit) return undefined
  const count = own.vague ? 'X' : own.number ?? own.scale ?? 1
  if (own.number === 0 || own.number! > MOST) return undefined
  // "World Cup 2018 day five"
  if (own.unit && own.number !== undefined && own.number > MOST_SINGULAR) return undefined
  const high = named['high']?.number
  if (high !== undefined) return `${period([[count, unit]])}/${period([[high, unit]])}`
  const second = named['second']
  const more = second && (second.unit ?? second.units)
  if (more && !(LONGEST_FIRST.indexOf(unit) < LONGEST_FIRST.indexOf(more))) return undefined
  return period([[count, unit], ...(more ? [[second.number ?? (second.vague ? 'X' : 1), more] as const] : [])])
}

/** Larger numbers are not written out. */
const MOST = 1e15

/** "a ten year deal": large numbers before a unit in the singular are something else. */
const MOST_SINGULAR = 999

const LONGEST_FIRST: readonly TimeUnit[] = ['CE', 'DE', 'Y', 'HY', 'Q', 'M', 'W', 'D', 'H', 'MIN', 'SEC']

type Part = readonly [count: number | 'X', unit: TimeUnit]

/** Write a length of several parts, days and longer first. */
export function period(parts: readonly Part[]): string {
  const written = parts.map(whole).map(([count, unit]) => ({ inDay: IN_DAY[unit] !== undefined, text: `${count}${IN_DAY[unit] ?? LETTERS[unit] ?? unit}` }))
  const [days, hours] = [written.filter(({ inDay }) => !inDay), written.filter(({ inDay }) => inDay)]
  const join = (some: typeof written) => some.map(({ text }) => text).join('')
  return `P${join(days)}${hours.length ? `T${join(hours)}` : ''}`
}

const IN_DAY: Readonly<Partial<Record<TimeUnit, string>>> = { SEC: 'S', MIN: 'M', H: 'H' }
const LETTERS: Readonly<Partial<Record<TimeUnit, string>>> = { HY: 'HY' }

/** Half an hour is 30 minutes; half a year, 6 months. */
function whole([count, unit]: Part): Part {
  const smaller = SMALLER[unit]
  return typeof count === 'number' && count < 1 && smaller ? [count * smaller[0], smaller[1]] : [count, unit]
}

/** What a unit is in smaller ones. */
export const SMALLER: Readonly<Partial<Record<TimeUnit, readonly [number, TimeUnit]>>> = {
  MIN: [60, 'SEC'], H: [60, 'MIN'], D: [24, 'H'], Y: [12, 'M'], DE: [10, 'Y'], CE: [100, 'Y'],
}
