import { readNumeral } from './numeral.ts'
import { afterHyphen, formAt, hasTag, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** What an amount is "per": a barrel, a day, a head; with the last word of it. */
export function rateAfter(scan: Scan, i: number, isMoney: boolean): { readonly last: number; readonly code: string; readonly name: string } | undefined {
  const { joints, rates, symbols, numbers, labels } = scan.lexicon
  const per = afterHyphen(scan, i)
  const word = wordAt(scan, per)
  if (!joints.per.has(word)) return undefined
  const at = afterHyphen(scan, per + 1)
  const form = formAt(scan, at).replace(/\.$/, '')
  const noun = form.toLowerCase()
  const square = phraseFrom(scan, at, scan.lexicon.units)
  if (square && square.last > at && square.value.kind === 'measure') return { last: square.last, code: square.value.code, name: square.value.name }
  // "40 cases per 100,000 people"
  const base = joints.article.has(word) ? undefined : readNumeral(scan, at)
  if (base && base.value >= 10) return { last: base.last, code: powerOfTen(base.value), name: String(base.value) }
  const code = rates.get(noun) ?? symbols.get(form)?.code
  if (code && !labels.clock.has(noun) && !labels.ago.has(wordAt(scan, at + 1))) return { last: at, code, name: rates.has(noun) ? noun : symbols.get(form)!.name }
  const isFree = isMoney && !rates.has(noun) && hasTag(scan, at, 'NOUN') && !numbers.has(noun) && !(joints.article.has(word) && hasTag(scan, at + 1, 'VERB', 'AUX', 'NOUN', 'PROPN'))
  return isFree ? { last: at, code: `{${noun}}`, name: noun } : undefined
}

/** As UCUM writes it. */
function powerOfTen(value: number): string {
  const power = Math.log10(value)
  return Number.isInteger(power) ? `10*${power}` : String(value)
}
