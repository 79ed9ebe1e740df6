import type { UnitWord } from '../doc/lexicon.ts'
import type { Numeral } from './numeral.ts'
import { tidy } from './numeral.ts'
import { afterHyphen, formAt, hasTag, isGlued, pennAt, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import { codeAt, signBefore } from './signs.ts'
import { weighed } from './weights.ts'
import { readWritten } from './writtenNumber.ts'

/** A number with its money, percent, measure or span of time, where it has one. */
export interface Amount {
  readonly first: number
  readonly last: number
  readonly numeral: Numeral
  readonly unit?: UnitWord
}

/** The amount whose number begins at token `i`; the sign of money before it is taken along. */
export function readAmount(scan: Scan, numeral: Numeral): Amount | undefined {
  const sign = signBefore(scan, numeral)
  if (numeral.written?.prefix && !sign) return undefined
  const scaled = withLetter(scan, numeral, sign !== undefined)
  if (!scaled) return undefined
  const after = unitAfter(scan, scaled)
  // "$5 million dollars" says it twice; "$20 a barrel" is money.
  const unit = sign?.unit ?? after?.unit
  const last = after && (!sign || after.unit.kind === 'money') ? after.last : scaled.last
  return { first: Math.min(sign?.first ?? numeral.first, numeral.first), last, numeral: scaled, ...(unit && { unit }) }
}

/** A letter for a scale: beside money, before money's name, and before what is counted. Undefined where letters are written on that mean nothing. */
function withLetter(scan: Scan, numeral: Numeral, isMoney: boolean): Numeral | undefined {
  const { letters, symbols, units } = scan.lexicon
  const tail = numeral.written?.tail ?? ''
  const at = tail ? numeral.last : numeral.last + 1
  const form = tail || formAt(scan, at)
  const scale = letters.get(form.toLowerCase())
  if (scale !== undefined && (tail || isGlued(scan, at) || isMoney) && (isMoney || isScaleLetter(scan, form, at))) {
    return { ...numeral, last: at, value: tidy(numeral.value * scale), scale, ...(numeral.written && { written: { ...numeral.written, digits: '', tail: '' } }) }
  }
  return !tail || symbols.has(tail) || units.has(tail.toLowerCase()) || isMultiple(scan, tail) ? numeral : undefined
}

const isMultiple = (scan: Scan, tail: string) => scan.lexicon.times.has(tail.toLowerCase())

/** "5m people", "1.5m euros", "300K"; "100m" is a length. */
function isScaleLetter(scan: Scan, form: string, at: number): boolean {
  const next = afterHyphen(scan, at + 1)
  const isCounting = /^NNP?S$/.test(pennAt(scan, next)) || scan.lexicon.units.get(wordAt(scan, next))?.kind === 'money' || scan.lexicon.codes.has(formAt(scan, next))
  return !scan.lexicon.symbols.has(form) ? isCounting || form === 'K' || form === 'k' : isCounting
}

/** The unit that follows a number: "per cent", "km", "Australian dollars", "KZT", "-euro". */
function unitAfter(scan: Scan, numeral: Numeral): { readonly last: number; readonly unit: UnitWord } | undefined {
  const { units, symbols, signs } = scan.lexicon
  const { last, written } = numeral
  if (written?.tail) {
    const unit = symbols.get(written.tail) ?? units.get(written.tail.toLowerCase())
    return unit && { last, unit }
  }
  const bound = phraseFrom(scan, last + 1, scan.lexicon.after) ?? errorAfter(scan, last + 1)
  const isOf = !written && scan.lexicon.joints.of.has(wordAt(scan, last + 1))
  const at = bound ? bound.last + 1 : isOf ? last + 2 : afterHyphen(scan, last + 1)
  const named = phraseFrom(scan, at, units) ?? phraseFrom(scan, at, units, unstopped)
  const symbol = phraseFrom(scan, at, symbols, formAt) ?? phraseFrom(scan, at, symbols, unstopped)
  if (symbol && (!named || symbol.last > named.last) && isReadAsSymbol(scan, symbol.first, symbol.last)) return { last: symbol.last, unit: symbol.value }
  if (named) return isReadAsUnit(scan, numeral, named.first, named.last, named.value) ? { last: named.last, unit: weighed(scan, numeral, named.last, named.value) } : undefined
  const code = codeAt(scan, at, numeral)
  if (code) return { last: at, unit: code }
  const sign = /^\p{Sc}$/u.test(wordAt(scan, at)) ? signs.get(wordAt(scan, at)) : undefined
  // "17 €", but "from 5 $6".
  if (sign && !/^\d/.test(formAt(scan, at + 1))) return { last: at, unit: sign }
  const shared = sharedAt(scan, at)
  return shared && { last: at, unit: shared }
}

/** "mph.", "sq. km" without their stops. */
function unstopped(scan: Scan, i: number): string {
  return formAt(scan, i).replace(/\.$/, '')
}

/** "± 0.7" between a number and its unit. */
function errorAfter(scan: Scan, i: number): { readonly last: number } | undefined {
  return wordAt(scan, i) === '±' && readWritten(formAt(scan, i + 1)) ? { last: i + 1 } : undefined
}

/** A letter alone is a unit only when it is written on to its number, or plainly a common one. */
function isReadAsSymbol(scan: Scan, first: number, last: number): boolean {
  const form = formAt(scan, first)
  if (last > first || isGlued(scan, first)) return true
  return (form.length > 1 && !scan.lexicon.joints.in.has(form)) || form === 'm' || form === 'g'
}

/** Names of money that are words as well ("real", "won") have to be nouns here, or stand after much of it; "second" and "quarter" must not be ordinals and parts. */
function isReadAsUnit(scan: Scan, numeral: Numeral, first: number, last: number, unit: UnitWord): boolean {
  if (first < last) return true
  const isNoun = hasTag(scan, first, 'NOUN', 'PROPN', 'SYM', 'NUM')
  if (unit.kind === 'money' && scan.lexicon.homonyms.has(wordAt(scan, first))) return numeral.value >= MUCH || (isNoun && !isCapital(scan, first))
  if (unit.kind === 'time') return isNoun || numeral.value !== 1
  return true
}

const MUCH = 1000

function isCapital(scan: Scan, i: number): boolean {
  const form = formAt(scan, i)
  return form.length > 1 && form[0] !== form[0]!.toLowerCase()
}

/** "pesos", "kroner", "dinars": whose, when the text speaks of one state only that has them; else as worded. */
function sharedAt(scan: Scan, at: number): UnitWord | undefined {
  const word = wordAt(scan, at)
  const shared = scan.lexicon.shared.get(word)
  if (!shared || !hasTag(scan, at, 'NOUN', 'PROPN')) return undefined
  const spoken = shared.owners.filter(({ owners }) => owners.some(owner => owner.split(' ').every(part => scan.spoken.has(part))))
  if (spoken.length === 1) return spoken[0]!.unit
  return { kind: 'money', code: shared.name, name: shared.name }
}
