import type { Numeral } from './numeral.ts'
import { formAt, hasTag, isGlued, isHyphen, pennAt, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'
import { nounsAt } from './counted.ts'

/** Whether a number without money, percent or measure counts nothing: it dates, names, addresses or scores. */
export function isVetoed(scan: Scan, numeral: Numeral): boolean {
  return VETOES.some(veto => veto(scan, numeral))
}

type Veto = (scan: Scan, numeral: Numeral) => boolean

const VETOES: readonly Veto[] = [isTimeOfDay, isDay, isYear, isOrdinalOrSign, isLabelled, isInName, isCapitalWord, isNumberOfNoun, isJoined, isScore, isSerial, isListNumber, isHouseNumber, isIdiom]

/** "5 p.m.", "9 o'clock". */
function isTimeOfDay(scan: Scan, { last }: Numeral): boolean {
  return scan.lexicon.labels.clock.has(wordAt(scan, last + 1)) || (wordAt(scan, last + 1) === ':' && /^\d\d$/.test(formAt(scan, last + 2)))
}

/** "May 5", "5 May", "the 5th"; and the year after them, "May 5, 2020". */
function isDay(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written?.digits) return false
  const { months } = scan.lexicon.labels
  const isMonth = (i: number) => months.has(wordAt(scan, i)) && hasTag(scan, i, 'PROPN', 'NOUN') && /^\p{Lu}/u.test(formAt(scan, i))
  const before = wordAt(scan, first - 1) === '.' && isGlued(scan, first - 1) ? first - 2 : first - 1
  if (isMonth(before) || (isMonth(last + 1) && written.value <= 31)) return true
  // "May 5-7", "May 5 and 6", "5-7 May", "May 5, 2020".
  const isPair = (joint: number, other: number) => JOINS.has(wordAt(scan, joint)) && /^\d{1,2}$/.test(formAt(scan, other))
  return (isPair(first - 1, first - 2) && isMonth(first - 3)) || (isPair(last + 1, last + 2) && isMonth(last + 3) && written.value <= 31)
}

const JOINS: ReadonlySet<string> = new Set([',', '-', '–', '—', 'and', '/', 'to', 'or', '&'])

/** Four digits that are a year by what stands before them or by standing alone. */
function isYear(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written || !/^(1\d|20|21)\d\d$/.test(written.digits)) return false
  const { dating } = scan.lexicon.labels
  if (written.value < 1800) return dating.has(wordAt(scan, first - 1))
  const counts = hasTag(scan, last + 1, 'NOUN') && pennAt(scan, last + 1) === 'NNS' && scan.syntax.head[first] === last + 1
  return !counts || dating.has(wordAt(scan, first - 1))
}

/** "21st", "4G" have letters that are no unit; "#5", "№ 5", "§ 5" a sign. */
function isOrdinalOrSign(scan: Scan, { first, written }: Numeral): boolean {
  const before = wordAt(scan, first - 1)
  return Boolean(written?.tail) || before === '#' || before === '§' || before === '@' || before === '№'
}

/** "Article 5", "Flight 370", "No. 5", "Top 10". */
export function isLabelled(scan: Scan, { first, last }: Numeral): boolean {
  const { before } = scan.lexicon.labels
  // "pages 17,18"
  const isPair = JOINS.has(wordAt(scan, first - 1)) && /^\d+$/.test(formAt(scan, first - 2)) && before.has(wordAt(scan, first - 3))
  const at = isPair ? first - 3 : first - 1
  const label = isHyphen(scan, at) ? at - 1 : at
  if (!before.has(wordAt(scan, label)) && !(wordAt(scan, at) === '.' && before.has(wordAt(scan, at - 1)) && isGlued(scan, at))) return false
  // "building 300 single-family homes": what is counted follows, and the label is no name.
  const nouns = /^\p{Lu}/u.test(formAt(scan, label)) ? undefined : nounsAt(scan, last + 1)
  return !nouns || pennAt(scan, nouns.last) !== 'NNS'
}

/** "Boeing 737", "Formula 1": a number in or right behind a name; countries and places are followed by numbers of other things. */
function isInName(scan: Scan, { first, last, written }: Numeral): boolean {
  const own = scan.nameAt[first]
  if (own && own.first < first) return true
  if (own && own.last > last && !written) return true
  const before = scan.nameAt[first - 1]
  const isBehind = first > scan.from && hasTag(scan, first - 1, 'PROPN') && /^\p{Lu}/u.test(formAt(scan, first - 1))
  if (written && isBrand(formAt(scan, first - 1)) && !countsNoun(scan, last)) return true
  if (!isBehind || !written) return false
  if (before?.type === 'country' || before?.type === 'place') return scan.syntax.head[first] === first - 1 && !nounsAt(scan, last + 1)
  return !(countsNoun(scan, last) && written.value >= 100)
}

/** "HR 6819", "CentOS 8", "macOS 11": more capitals than a word has. */
function isBrand(form: string): boolean {
  return /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$|^\p{Ll}\p{Lu}/u.test(form)
}

function countsNoun(scan: Scan, last: number): boolean {
  return pennAt(scan, last + 1) === 'NNS' && scan.syntax.head[last] === last + 1
}

/** "Group of Seven", "Five Star": a number in words with a capital inside a sentence. */
function isCapitalWord(scan: Scan, { first, last, written }: Numeral): boolean {
  if (written || first === scan.from || !/^\p{Lu}\p{Ll}/u.test(formAt(scan, first))) return false
  return hasTag(scan, last + 1, 'PROPN') || hasTag(scan, first - 1, 'PROPN', 'ADP', 'DET')
}

/** "coronavirus 2", "table 3": a small number right behind a noun in the singular, with nothing to count after it. */
function isNumberOfNoun(scan: Scan, { first, last, written }: Numeral): boolean {
  const before = first - 1
  if (!written?.digits || written.value >= 100 || pennAt(scan, before) !== 'NN' || hasTag(scan, last + 1, 'NOUN', 'ADJ', 'PROPN', 'ADP', 'VERB')) return false
  const { changing, multiplying } = scan.lexicon
  const noun = wordAt(scan, before)
  return !changing.nouns.has(noun) && !multiplying.has(noun) && !scan.lexicon.before.has(wordAt(scan, before)) && scan.syntax.head[first] === before
}

/** "COVID-19", "F-16", "7-Eleven", "one-on-one": letters written on to a number that are nothing it could count. */
function isJoined(scan: Scan, { first, last }: Numeral): boolean {
  if (isHyphen(scan, first - 1) && /\p{L}/u.test(formAt(scan, first - 2)) && !scan.lexicon.numbers.has(wordAt(scan, first - 2)) && !scan.lexicon.joints.to.has(wordAt(scan, first - 2))) return true
  const isOpen = isHyphen(scan, last + 1) && !phraseFrom(scan, last + 1, scan.lexicon.after)
  return (isOpen && (/^\p{Lu}/u.test(formAt(scan, last + 2)) || !hasTag(scan, last + 2, 'NOUN', 'NUM', 'SYM'))) || (isGlued(scan, last + 1) && wordAt(scan, last + 1) === '/')
}

/** "2-1", "a 52-48 vote", "won 3 to 1". */
function isScore(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written?.digits) return false
  return isScorePair(scan, first, last + 1, last + 2) || isScorePair(scan, first - 2, first - 1, first)
}

function isScorePair(scan: Scan, one: number, joint: number, other: number): boolean {
  if (!/^\d{1,3}$/.test(formAt(scan, one)) || !/^\d{1,3}$/.test(formAt(scan, other))) return false
  const isDash = /^[-–—]$/.test(wordAt(scan, joint)) && isGlued(scan, joint) && isGlued(scan, joint + 1)
  const { contests } = scan.lexicon.labels
  if (!isDash) return scan.lexicon.joints.to.has(wordAt(scan, joint)) && contests.has(scan.syntax.lemma[one - 1] ?? '') && Number(formAt(scan, one)) > Number(formAt(scan, other))
  const rises = Number(formAt(scan, one)) < Number(formAt(scan, other))
  return !(rises && pennAt(scan, other + 1) === 'NNS' && !contests.has(scan.syntax.lemma[other + 1]!)) && !(rises && isHyphen(scan, other + 1))
}

/** Three numbers in a row are a telephone's or a list's; so is one after a plus and two digits. */
function isSerial(scan: Scan, { first, last, written }: Numeral): boolean {
  if (!written) return false
  const isNumber = (i: number) => /^\+?\d+$/.test(formAt(scan, i))
  if (isNumber(first - 1) || isNumber(last + 1)) return true
  return written.hasPlus && written.value > 10 && !hasTag(scan, last + 1, 'NOUN', 'SYM')
}

/** "1." or "1)" before a piece of a list, "(2)", "[12]". */
function isListNumber(scan: Scan, { first, last, written }: Numeral): boolean {
  const next = wordAt(scan, last + 1)
  // "Two, we strengthen …"
  if (first === scan.from && next === ',' && !hasTag(scan, last + 2, 'NUM')) return true
  if (!written?.digits || written.digits.length > 3) return false
  if (first === scan.from) return next === '.' || next === ')' || next === ']' || last + 1 === scan.to
  const before = wordAt(scan, first - 1)
  return (before === '(' && next === ')') || (before === '[' && next === ']')
}

/** "10 Downing Street". */
function isHouseNumber(scan: Scan, { last, written }: Numeral): boolean {
  if (!written?.digits || !hasTag(scan, last + 1, 'PROPN', 'ADJ')) return false
  for (let i = last + 2; i < last + 5 && hasTag(scan, i, 'PROPN', 'NOUN'); i++) if (scan.lexicon.labels.streets.has(wordAt(scan, i)) && hasTag(scan, i, 'PROPN')) return true
  return false
}

function isIdiom(scan: Scan, { first, last }: Numeral): boolean {
  const { idioms } = scan.lexicon.labels
  const after = isHyphen(scan, last + 1) ? last + 2 : last + 1
  return idioms.has(`${wordAt(scan, last)} ${wordAt(scan, after)}`) || idioms.has(`${wordAt(scan, first - 1)} ${wordAt(scan, first)}`) || (isHyphen(scan, first - 1) && idioms.has(`${wordAt(scan, first - 2)} ${wordAt(scan, first)}`))
}
