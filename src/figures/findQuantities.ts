import type { FigureLexicon } from '../doc/lexicon.ts'
import type { NamedMention } from '../doc/names.ts'
import type { Syntax } from '../doc/syntax.ts'
import { sentenceCount } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { withAge } from './ages.ts'
import { withBounds } from './bounds.ts'
import { withChange } from './change.ts'
import { readFraction, readPartOfUnit } from './fractions.ts'
import { isLabelled } from './labels.ts'
import { readMeasured } from './measured.ts'
import { readMultiple } from './multiples.ts'
import { readNumeral } from './numeral.ts'
import type { Numeral } from './numeral.ts'
import { readOne } from './ones.ts'
import { readNone } from './none.ts'
import type { Quantity } from './quantity.ts'
import { readRatio } from './ratios.ts'
import { firstOf, wordAt, wordsFrom } from './scan.ts'
import type { Scan } from './scan.ts'
import { withSubject } from './subject.ts'
import { isVetoed } from './vetoes.ts'

/** All that is measured or counted, spans of time and ages too, in order and disjoint. */
export function findQuantities(tokens: Tokens, syntax: Syntax, names: readonly NamedMention[], lexicon: FigureLexicon): Quantity[] {
  const triggers = markTriggers(tokens, lexicon)
  const nameAt = placeNames(tokens, names)
  const spoken = new Set(tokens.forms.lower)
  const found: Quantity[] = []
  for (let s = 0; s < sentenceCount(tokens); s++) {
    readSentence({ tokens, syntax, lexicon, nameAt, spoken, from: tokens.firsts[s]!, to: tokens.firsts[s + 1]! }, triggers, found)
  }
  return found
}

/** Forms that a quantity can begin with: digits, and the lexicon's words. */
function markTriggers({ forms }: Tokens, lexicon: FigureLexicon): Uint8Array {
  const { numbers, scales, groups, orders, fractions, multiples, multiplying, none, fold } = lexicon
  const tables = [numbers, scales, groups, orders, fractions, multiples, multiplying, none.words]
  return Uint8Array.from(forms.lower, (lower, form) => {
    const isWord = tables.some(table => table.has(lower)) || lower.endsWith(fold)
    return isWord || /[\d¼½¾⅓⅔⅛⅜⅝⅞]/.test(forms.text[form]!) ? 1 : 0
  })
}

function placeNames(tokens: Tokens, names: readonly NamedMention[]): (NamedMention | undefined)[] {
  const nameAt = new Array<NamedMention | undefined>(tokens.count)
  for (const name of names) nameAt.fill(name, name.first, name.last + 1)
  return nameAt
}

function readSentence(scan: Scan, triggers: Uint8Array, found: Quantity[]): void {
  const { form } = scan.tokens
  const { article } = scan.lexicon.joints
  for (let i = scan.from; i < scan.to;) {
    const isTrigger = triggers[form[i]!] || (article.has(wordAt(scan, i)) && triggers[form[i + 1]!])
    const { next, quantity } = isTrigger ? readAt(scan, i) : { next: i + 1, quantity: undefined }
    const previous = found.at(-1)
    if (quantity && quantity.first > (previous?.last ?? -1)) found.push(previous ? sayingAgain(scan, quantity, previous) : quantity)
    i = Math.max(next, i + 1)
  }
}

/** "300 points, or 1.1 percent", "45 miles (72 km)": the same in other words, which goes the same way and is of the same. */
function sayingAgain(scan: Scan, quantity: Quantity, previous: Quantity): Quantity {
  const after = Math.max(previous.last, previous.of?.last ?? 0) + 1
  if (!scan.lexicon.joints.again.has(wordsFrom(scan, after, quantity.first - 1))) return quantity
  const { change = previous.change, of = previous.kind === 'count' ? undefined : previous.of } = quantity
  return { ...quantity, ...(change && { change }), ...(of && { of }) }
}

/** What begins at a token, and where to go on. */
function readAt(scan: Scan, i: number): { readonly next: number; readonly quantity?: Quantity } {
  const part = firstOf(RULES, scan, i)
  if (part) return finish(scan, part)
  const one = readOne(scan, i)
  if (one !== undefined) return one ? finish(scan, one) : { next: i + 1 }
  const numeral = readNumeral(scan, i)
  if (!numeral) return { next: i + 1 }
  const measured = readMeasured(scan, numeral)
  if (!measured) return { next: numeral.last + 1 }
  if (measured.unit ? isNamedUnit(scan, measured, numeral) : isVetoed(scan, numeral)) return { next: numeral.last + 1 }
  return finish(scan, withAge(scan, measured))
}

const RULES: readonly ((scan: Scan, i: number) => Quantity | undefined)[] = [readRatio, readPartOfUnit, readFraction, readMultiple, readNone]

/** A measure within a name is the name's, and in "figure 4c" nobody pays. */
function isNamedUnit(scan: Scan, { numbers, last, unit }: Quantity, numeral: Numeral): boolean {
  const name = scan.nameAt[numbers.first]
  const isWithin = name !== undefined && name.first < numbers.first && name.last >= last
  return isWithin || (unit?.factor !== undefined && isLabelled(scan, numeral))
}

function finish(scan: Scan, quantity: Quantity): { readonly next: number; readonly quantity: Quantity } {
  const bounded = withBounds(scan, quantity)
  return { next: Math.max(bounded.last, quantity.last, quantity.rate?.last ?? 0) + 1, quantity: withSubject(scan, withChange(scan, bounded)) }
}
