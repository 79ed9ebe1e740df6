import { nounsAt } from './counted.ts'
import type { Numeral } from './numeral.ts'
import { formAt, hasTag, isGlued, isHyphen, pennAt, phraseFrom, wordAt } from './scan.ts'
import type { Scan } from './scan.ts'

/** "21st", "4G" have letters that are no unit; "#5", "№ 5", "§ 5" a sign. */
export function isOrdinalOrSign(scan: Scan, { first, written }: Numeral): boolean {
  const before = wordAt(scan, first - 1)
  return Boolean(written?.tail) || before === '#' || before === '§' || before === '@' || before === '№'
}

/** "Article 5", "Flight 370", "No. 5", "Top 10". */
export function isLabelled(scan: Scan, { first, last }: Numeral): boolean {
  const { before, pairing } = scan.lexicon.labels
  // "pages 17,18"
  const isPair = pairing.has(wordAt(scan, first - 1)) && /^\d+$/.test(formAt(scan, first - 2)) && before.has(wordAt(scan, first - 3))
  const at = isPair ? first - 3 : first - 1
  const label = isHyphen(scan, at) ? at - 1 : at
  if (!before.has(wordAt(scan, label)) && !(wordAt(scan, at) === '.' && before.has(wordAt(scan, at - 1)) && isGlued(scan, at))) return false
  // "building 300 single-family homes": what is counted follows, and the label is no name.
  const nouns = /^\p{Lu}/u.test(formAt(scan, label)) ? undefined : nounsAt(scan, last + 1)
  return !nouns || pennAt(scan, nouns.last) !== 'NNS'
}

/** "Boeing 737", "Formula 1": a number in or right behind a name; countries and places are followed by numbers of other things. */
export function isInName(scan: Scan, { first, last, written }: Numeral): boolean {
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
  return form.length < LONGEST && (/\p{Lu}\p{L}*\p{Lu}/u.test(form) || /^\p{Ll}\p{Lu}/u.test(form))
}

/** Longer words are no names of things with numbers. */
const LONGEST = 24

function countsNoun(scan: Scan, last: number): boolean {
  return pennAt(scan, last + 1) === 'NNS' && scan.syntax.head[last] === last + 1
}

/** "Group of Seven", "Five Star": a number in words with a capital inside a sentence. */
export function isCapitalWord(scan: Scan, { first, last, written }: Numeral): boolean {
  if (written || first === scan.from || !/^\p{Lu}\p{Ll}/u.test(formAt(scan, first))) return false
  return hasTag(scan, last + 1, 'PROPN') || hasTag(scan, first - 1, 'PROPN', 'ADP', 'DET')
}

/** "coronavirus 2", "table 3": a small number right behind a noun in the singular, with nothing to count after it. */
export function isNumberOfNoun(scan: Scan, { first, last, written }: Numeral): boolean {
  const before = first - 1
  if (!written?.digits || written.value >= 100 || pennAt(scan, before) !== 'NN' || hasTag(scan, last + 1, 'NOUN', 'ADJ', 'PROPN', 'ADP', 'VERB')) return false
  const { changing, multiplying } = scan.lexicon
  const noun = wordAt(scan, before)
  return !changing.nouns.has(noun) && !multiplying.has(noun) && !scan.lexicon.before.has(wordAt(scan, before)) && scan.syntax.head[first] === before
}

/** "COVID-19", "F-16", "7-Eleven", "one-on-one": letters written on to a number that are nothing it could count. */
export function isJoined(scan: Scan, { first, last }: Numeral): boolean {
  if (isHyphen(scan, first - 1) && /\p{L}/u.test(formAt(scan, first - 2)) && !scan.lexicon.numbers.has(wordAt(scan, first - 2)) && !scan.lexicon.joints.to.has(wordAt(scan, first - 2))) return true
  const isOpen = isHyphen(scan, last + 1) && !phraseFrom(scan, last + 1, scan.lexicon.after)
  return (isOpen && (/^\p{Lu}/u.test(formAt(scan, last + 2)) || !hasTag(scan, last + 2, 'NOUN', 'NUM', 'SYM'))) || (isGlued(scan, last + 1) && wordAt(scan, last + 1) === '/')
}

/** "10 Downing Street". */
export function isHouseNumber(scan: Scan, { last, written }: Numeral): boolean {
  if (!written?.digits || !hasTag(scan, last + 1, 'PROPN', 'ADJ')) return false
  for (let i = last + 2; i < last + 5 && hasTag(scan, i, 'PROPN', 'NOUN'); i++) if (scan.lexicon.labels.streets.has(wordAt(scan, i)) && hasTag(scan, i, 'PROPN')) return true
  return false
}

export function isIdiom(scan: Scan, { first, last }: Numeral): boolean {
  const { idioms } = scan.lexicon.labels
  const after = isHyphen(scan, last + 1) ? last + 2 : last + 1
  return idioms.has(`${wordAt(scan, last)} ${wordAt(scan, after)}`) || idioms.has(`${wordAt(scan, first - 1)} ${wordAt(scan, first)}`) || (isHyphen(scan, first - 1) && idioms.has(`${wordAt(scan, first - 2)} ${wordAt(scan, first)}`))
}
