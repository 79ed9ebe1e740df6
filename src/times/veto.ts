import type { TimeLexicon } from '../doc/lexicon.ts'
import type { NamedMention } from '../doc/names.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { Expression } from './expression.ts'
import type { TimeWords } from './timeWords.ts'

type Check = (expression: Expression, tokens: Tokens, syntax: Syntax, lexicon: TimeLexicon) => boolean

/** Reasons why words that match a rule tell no time. */
const CHECKS: readonly Check[] = [isShort, isAge, isAgeByTens, isFraction, isCount, isTitle, isAttribute, isPerson]

/** Whether an expression is no time after all. */
export function isVetoed(expression: Expression, tokens: Tokens, syntax: Syntax, names: Names, words: TimeWords, lexicon: TimeLexicon): boolean {
  return isNever(expression, tokens, words) || CHECKS.some(check => check(expression, tokens, syntax, lexicon)) || isInName(expression, names)
}

/** "USA Today": the time lies in words that the lexicon says are none; not so "as soon as possible", which is more than "as soon as". */
function isNever({ first, last }: Expression, tokens: Tokens, words: TimeWords): boolean {
  const start = Math.max(tokens.firsts[tokens.sentence[first]!]!, first - LONGEST_NEVER)
  const isWithin = (i: number, end: number) => i >= first && end <= last && end - i < last - first
  for (let i = start; i <= last; i++) if (words.at(i).some(atom => atom.word.never && atom.last >= first && !isWithin(i, atom.last))) return true
  return false
}

const LONGEST_NEVER = 3

/** "Jan Crouch", "the Las Vegas Sun". */
function isShort({ first, last }: Expression, tokens: Tokens, _: Syntax, { neverAlone }: TimeLexicon): boolean {
  return first === last && neverAlone.has(lower(tokens, first))
}

/** "in his early sixties", "reached her mid-20s". */
function isAgeByTens({ first, own }: Expression, _: Tokens, syntax: Syntax): boolean {
  return (own.decade ?? own.decadeName) !== undefined && first > 0 && syntax.xposNames[syntax.xpos[first - 1]!] === POSSESSIVE
}

const POSSESSIVE = 'PRP$'

/** "59-year-old", "40 years of age", "aged two weeks". */
function isAge({ first, last, rule, own }: Expression, tokens: Tokens, _: Syntax, { ages }: TimeLexicon): boolean {
  if (rule.kind !== 'duration' || own.which !== undefined) return false
  const { after, before } = ages
  return (own.number !== undefined && after.some(words => follows(words, last, tokens))) || (first > 0 && before.includes(lower(tokens, first - 1)))
}

function follows(words: string, last: number, tokens: Tokens): boolean {
  return words.split(' ').every((each, k) => last + 1 + k < tokens.count && lower(tokens, last + 1 + k) === each)
}

/** "less than a quarter of the votes", "three quarters of them". */
function isFraction({ rule, own }: Expression): boolean {
  return rule.kind === 'duration' && (own.unit ?? own.units) === 'Q' && !own.filler && !own.isBounded
}

/** Four digits that are no year: "2000 soldiers", "flight 1549", "$1999". */
function isCount(expression: Expression, tokens: Tokens, syntax: Syntax, { years }: TimeLexicon): boolean {
  const { first, last, own } = expression
  if (!isYearAlone(expression) || own.mod === 'BEFORE' || own.edge) return false
  const before = first > tokens.firsts[tokens.sentence[first]!]! ? lower(tokens, first - 1) : ''
  const after = last + 1 < tokens.firsts[tokens.sentence[last]! + 1]! ? lower(tokens, last + 1) : ''
  if (years.never.has(before) || years.after.has(after)) return true
  const isNewsYear = own.year! >= 1900 && own.year! <= 2050
  const isRound = own.year! % 100 === 0
  const isNumber = syntax.deprelNames[syntax.deprel[last]!] === 'nummod'
  if (isNumber && !isNewsYear) return true
  if (isNumber && (isRound || own.mod) && after !== '' && syntax.xposNames[syntax.xpos[last + 1]!] === 'NNS') return true
  return !isNewsYear && (!own.mod || isRound) && !isOldYear(first, before, tokens, years)
}

/** Whether what stands before a number makes it a year: "in 1848", "from 1848 to 1871", not "a total of 1848". */
function isOldYear(first: number, before: string, tokens: Tokens, { before: prepositions, between, sums }: TimeLexicon['years']): boolean {
  const beforeThat = first > 1 ? lower(tokens, first - 2) : ''
  return (prepositions.has(before) && !sums.has(beforeThat)) || (between.has(before) && /^\d{4}$/.test(beforeThat))
}

/** Whether four digits are all that makes a time of the words. */
function isYearAlone({ first, last, rule, own, named }: Expression): boolean {
  const words = last - first + 1 - (own.mod ? 1 : 0) - (own.edge ? 1 : 0)
  return rule.kind === 'date' && own.year !== undefined && words <= 1 && !own.fiscal && named['last'] === undefined
}

/** A year alone in quotation marks is a title. */
function isTitle(expression: Expression, tokens: Tokens): boolean {
  const { first, last } = expression
  return isYearAlone(expression) && first > 0 && last + 1 < tokens.count && QUOTES.test(lower(tokens, first - 1)) && QUOTES.test(lower(tokens, last + 1))
}

const QUOTES = /^["']$/

/** "the past tense", unlike "the past": more words than one for a vague time are a noun. */
function isAttribute({ first, last, rule }: Expression, _: Tokens, syntax: Syntax): boolean {
  return rule.kind === 'ref' && last > first && ATTRIBUTES.has(syntax.deprelNames[syntax.deprel[last]!]!) && syntax.head[last]! > last
}

const ATTRIBUTES: ReadonlySet<string> = new Set(['amod', 'compound'])

/** "April Lindqvist took notes": a month before a name that it is a part of. */
function isPerson({ first, last, rule, own }: Expression, tokens: Tokens, syntax: Syntax): boolean {
  if (rule.kind !== 'date' || own.month === undefined || first !== last || own.edge || last + 1 >= tokens.count || syntax.head[last] !== last + 1) return false
  return syntax.upos[last + 1] === PROPN && first > 0 && ATTRIBUTES.has(syntax.deprelNames[syntax.deprel[last]!]!) && syntax.deprelNames[syntax.deprel[last + 1]!]!.startsWith('nsubj') && syntax.head[first - 1] !== last + 1
}

const PROPN = UPOS.indexOf('PROPN')

/** For each token, the name of more words than itself that it is in. */
export type Names = readonly (NamedMention | undefined)[]

/** Lay names over tokens. Names of countries and places hold no times. */
export function layNames(names: readonly NamedMention[], count: number): Names {
  const laid: (NamedMention | undefined)[] = new Array(count)
  for (const name of names) {
    if (name.type === 'country' || name.type === 'place') continue
    for (let i = name.first; i <= name.last; i++) laid[i] = name
  }
  return laid
}

/** "the Sunday Times", "Theresa May": all of the time is in a name, which has other words too or is a person's. */
function isInName(expression: Expression, names: Names): boolean {
  const { first, last, rule, own } = expression
  const name = names[first]
  if (!name || name !== names[last] || own.named || isYearAlone(expression)) return false
  return name.first < first || name.last > last || (name.type === 'person' && rule.kind === 'date')
}
