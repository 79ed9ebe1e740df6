import type { UnitWord } from '../doc/lexicon.ts'
import type { Numeral } from './numeral.ts'
import { isHyphen, WINDOW, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** Pounds that are weighed, by what stands around them; whoever writes of millions of pounds means money. */
export function weighed(scan: Scan, numeral: Numeral, last: number, unit: UnitWord): UnitWord {
  const { weights, joints } = scan.lexicon
  if (!weights.names.has(wordAt(scan, last)) || unit.kind !== 'money' || unit.name !== weights.unit.name || numeral.last + 1 < last - 1) return unit
  if (hasNear(scan, last, weights.weight)) return weights.unit
  if ([...weights.money].some(word => scan.spoken.has(word)) || numeral.value >= 1e6) return unit
  return joints.of.has(wordAt(scan, last + 1)) || isHyphen(scan, last - 1) || numeral.value < 1000 ? weights.unit : unit
}

function hasNear(scan: Scan, at: number, list: ReadonlySet<string>): boolean {
  for (let i = at - WINDOW; i < at + WINDOW; i++) if (list.has(wordAt(scan, i))) return true
  return false
}
