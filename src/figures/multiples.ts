import { readNumeral } from './numeral.ts'
import { ends } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { afterHyphen, hasTag, headOf, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "doubled", "twice as many", "double the price", "three times higher", "tenfold". */
export function readMultiple(scan: Scan, i: number): Quantity | undefined {
  return readMultiplying(scan, i) ?? readCompared(scan, i) ?? readFold(scan, i)
}

function readMultiplying(scan: Scan, i: number): Quantity | undefined {
  const factor = hasTag(scan, i, 'VERB') ? scan.lexicon.multiplying.get(wordAt(scan, i)) : undefined
  // "doubling down", "doubled up"
  return factor === undefined || scan.lexicon.changing.before.has(wordAt(scan, i + 1)) ? undefined : multiple(scan, i, i, factor, factor < 1 ? 'down' : 'up')
}

function readCompared(scan: Scan, i: number): Quantity | undefined {
  const { multiples, comparing, times } = scan.lexicon
  const factor = multiples.get(wordAt(scan, i))
  if (factor !== undefined) return comparing.has(wordAt(scan, i + 1)) ? multiple(scan, i, i, factor) : undefined
  const numeral = readNumeral(scan, i)
  if (!numeral) return undefined
  if (numeral.written?.tail && times.has(numeral.written.tail.toLowerCase())) return multiple(scan, numeral.first, numeral.last, numeral.value)
  const at = afterHyphen(scan, numeral.last + 1)
  return times.has(wordAt(scan, at)) && comparing.has(wordAt(scan, at + 1)) && !hasTag(scan, at + 2, 'PROPN') ? multiple(scan, numeral.first, at, numeral.value) : undefined
}

function readFold(scan: Scan, i: number): Quantity | undefined {
  const { fold, numbers } = scan.lexicon
  const word = wordAt(scan, i)
  if (!word.endsWith(fold)) return undefined
  const stem = word.slice(0, -fold.length).replace(/-$/, '')
  const factor = numbers.get(stem) ?? (/^\d{1,6}$/.test(stem) ? Number(stem) : undefined)
  return factor === undefined ? undefined : multiple(scan, i, i, factor)
}

function multiple(scan: Scan, first: number, last: number, factor: number, change?: 'up' | 'down'): Quantity {
  return { first, last, numbers: { first, last }, kind: 'ratio', ...ends(factor), ...(change && { change }), head: headOf(scan, first, last), by: 'multiple' }
}
