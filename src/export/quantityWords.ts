import { oneLine } from './clean.ts'
import type { Figure } from '../doc/reading.ts'

/** A figure's value and unit in one notation for all wordings: "over 17 billion USD", "3 to 4 %", "about 2,500 km". */
export function quantityWords(figure: Figure): string {
  const value = valueWords(figure)
  if (!figure.unit) return value
  const unit = unitWords(figure.unit)
  return `${value} ${figure.low === 1 && figure.high === 1 ? unit.replace(/s$/, '') : unit}`
}

function valueWords({ low, high, mod }: Figure): string {
  const about = mod === 'approx' ? 'about ' : ''
  if (low !== undefined && high !== undefined) return about + (low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`)
  if (low !== undefined) return `${mod === 'over' ? 'over' : 'at least'} ${numberWords(low)}`
  if (high !== undefined) return `${mod === 'under' ? 'under' : 'at most'} ${numberWords(high)}`
  return 'a number not told'
}

/** A number with its thousands grouped, and from a million on with the name of its scale where that makes it shorter. */
export function numberWords(number: number): string {
  const scale = SCALES.find(([value]) => Math.abs(number) >= value)
  if (!scale) return grouped(number)
  const scaled = Number((number / scale[0]).toPrecision(PRECISION))
  return scaled * scale[0] === number || String(number).length > LONGEST ? `${grouped(scaled)} ${scale[1]}` : grouped(number)
}

/** The number that somebody has written for one: "41 million", "1.2bn", "1,000,000", "1 000 000"; undefined where it is none. */
export function numberIn(written: string): number | undefined {
  const [, digits, scale] = /^([-+]?\d[\d,\s_]*(?:\.\d+)?(?:e\d{1,2})?)\s*([a-z]*)$/i.exec(written.trim()) ?? []
  const times = scale === '' ? 1 : SHORT_SCALES[scale?.toLowerCase() ?? ''] ?? SCALES.find(([, name]) => name === scale?.toLowerCase().replace(/s$/, ''))?.[0]
  // Cleared of what 0.1 × 1e9 leaves behind.
  return digits === undefined || times === undefined ? undefined : Number((Number(digits.replace(/[\s,_]/g, '')) * times).toPrecision(15))
}

const SHORT_SCALES: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 }

const SCALES: readonly (readonly [number, string])[] = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']]
const PRECISION = 6
const LONGEST = 15

function grouped(number: number): string {
  const [whole, fraction] = String(Number.isInteger(number) ? number : Number(number.toPrecision(Math.abs(number) < 1 ? 3 : 12))).split('.')
  const digits = whole!.length - (number < 0 ? 1 : 0) > 3 ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!
  return fraction ? `${digits}.${fraction}` : digits
}

/** A unit for people: codes that say nothing to them in words, others as they are. */
export function unitWords(unit: string): string {
  const [of, per] = unit.split('/')
  // "km/h" is what people write; "USD/[bbl_us]" is not.
  if (of && per && /^[a-z]+$/i.test(of) && /^(h|s|min)$/.test(per)) return unit
  return per ? `${nameOf(of!)} per ${nameOf(per).replace(/s$/, '')}`.trim() : nameOf(unit)
}

function nameOf(code: string): string {
  return UNIT_NAMES[code] ?? oneLine(code).replace(/[{}[\]]/g, '').replaceAll('.', '').replaceAll('_', ' ')
}

/** Codes of UCUM that are not the abbreviations which everybody knows. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  '[mi_i]': 'miles', '[nmi_i]': 'nautical miles', '[ft_i]': 'feet', '[in_i]': 'inches', '[yd_i]': 'yards', '[ly]': 'light-years', '[kn_i]': 'knots',
  m2: 'm²', km2: 'km²', m3: 'm³', km3: 'km³', '[mi_us]2': 'square miles', '[ft_i]2': 'square feet', har: 'hectares', '[acr_us]': 'acres', '10*9.m3': 'billion m³', '10*6.m3': 'million m³',
  '[bbl_us]': 'barrels', '[gal_us]': 'gallons', '[bu_us]': 'bushels', '[lb_av]': 'pounds', '[oz_av]': 'ounces', '[oz_tr]': 'troy ounces', t: 'tonnes', Cel: '°C', '[degF]': '°F', ton: 'tons',
  By: 'bytes', kBy: 'kB', MBy: 'MB', GBy: 'GB', TBy: 'TB', d: 'days', h: 'hours', a: 'years', mo: 'months', wk: 'weeks', min: 'minutes', s: 'seconds', '10.a': 'decades',
}
