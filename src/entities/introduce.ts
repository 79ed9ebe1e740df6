import { countryEndingAt, headWithin, isTagged, lemma, relation, sentenceEnd, sentenceStart } from './context.ts'
import type { Context } from './context.ts'
import type { Gender } from '../doc/lexicon.ts'

/** What a person is, as the text says beside the name. Tokens, both ends included. */
export interface FoundRole {
  readonly first: number
  readonly last: number
  /** The noun, as a lemma: "minister". */
  readonly office: string
  readonly words: readonly string[]
  readonly country?: string
  readonly tense: 'now' | 'former' | 'future'
  readonly by: string
}

/** What stands around a person's name and says who that is. */
export interface Introduction {
  readonly roles: readonly FoundRole[]
  readonly gender?: Gender
}

/** Read the words around a person's name: "former UK Prime Minister …", "Mrs. …", "…, president of …,", "the mayor of …, …,". */
export function introduce(context: Context, first: number, last: number): Introduction {
  const before = titlesBefore(context, first, last)
  const noun = nounBefore(context, before.role?.first ?? first, last)
  const after = nounAfter(context, last)
  const roles = [before.role, noun, after].filter(role => role !== undefined)
  const gender = before.gender ?? roles.map(({ words }) => genderOf(context, words)).find(Boolean)
  return { roles, ...(gender && { gender }) }
}

/** How many words are looked at: longer descriptions are no titles. */
const LONGEST_TITLE = 10
const LONGEST_NOUN = 18

/** "Kazakh Deputy Defense Minister |", "Mrs. |", "President-elect |". */
function titlesBefore(context: Context, first: number, last: number): { role?: FoundRole; gender?: Gender } {
  const { lexicon, plain } = context
  const from = Math.max(sentenceStart(context, first), first - LONGEST_TITLE)
  let gender: Gender | undefined
  let end = first - 1
  // "Dr. Mrs. Adeyemi": each is passed over, whether or not one of them has told already.
  for (; end >= from && lexicon.honorifics.has(plain(end)); end--) gender ??= lexicon.titles.get(plain(end))
  const noun = officeBefore(context, end, from)
  const office = noun < 0 || context.nameAt[noun]! >= 0 && context.names[context.nameAt[noun]!]!.type === 'person' ? undefined : officeAt(context, noun)
  if (!office) return { ...(gender && { gender }) }
  let start = noun
  for (let next = noun; next >= 0; next = titleBefore(context, start, noun, from)) {
    start = next
    while (start > from && belongsBefore(context, start - 1, last)) start = startOfName(context, start - 1)
  }
  while (start < noun && isHyphen(context, start)) start++
  // "president and CEO |": both are what the person is.
  if (start - 2 >= from && isTagged(context, start - 1, 'CCONJ') && officeAt(context, start - 2)) {
    start -= 2
    while (start > from && belongsBefore(context, start - 1, last)) start = startOfName(context, start - 1)
  }
  const role = roleOf(context, start, end, noun, 'title')
  gender ??= lexicon.titles.get(role.words.slice(-2).join(' ')) ?? lexicon.titles.get(plain(noun)) ?? lexicon.genders.get(lemma(context, noun))
  return { role, ...(gender && { gender }) }
}

/** The noun of the title that ends at a token: "Minister |", "President-elect |", "Secretary of State |"; -1 for none. */
function officeBefore(context: Context, end: number, from: number): number {
  const { plain, lexicon } = context
  let noun = end
  while (noun >= from && (isHyphen(context, noun) || lexicon.tenses.has(plain(noun)))) noun--
  if (noun < from) return -1
  if (officeAt(context, noun)) return noun
  // "the mayor of |": what comes next is his town, however it was taken.
  if (isTagged(context, noun, 'ADP')) return -1
  for (let i = noun; i > from && i > noun - LONGEST_GENITIVE; i--) {
    if (lexicon.genitive.has(plain(i)) || lexicon.posting.has(plain(i))) return officeAt(context, i - 1) ? i - 1 : -1
    if (!isTagged(context, i, 'NOUN', 'PROPN', 'ADJ', 'DET')) return -1
  }
  return -1
}

const LONGEST_GENITIVE = 6

/** Whether a word before a title is a part of it: it hangs on something to its right, up to the name. */
function belongsBefore(context: Context, token: number, last: number): boolean {
  const { syntax, plain, lexicon, nameAt, names } = context
  if (lexicon.tenses.has(plain(token)) || isHyphen(context, token) || lexicon.gentilics.has(plain(token))) return true
  // "UK ambassador", but not "in Spain President …".
  if (lexicon.countries.has(plain(token))) return token === sentenceStart(context, token) || !context.pack.lexicon.names.placePrepositions.has(plain(token - 1))
  if (isTagged(context, token, 'ADP') && isHyphen(context, token + 1)) return true
  if (!isTagged(context, token, 'NOUN', 'PROPN', 'ADJ')) return false
  if (nameAt[token]! >= 0 && names[nameAt[token]!]!.type === 'person') return false
  return syntax.head[token]! > token && syntax.head[token]! <= last
}

/**
 * Where a title begins that goes on to the left although the tree hangs its words elsewhere: at the word that makes a lesser office of it, through the words for what
 * the office is of ("Deputy | Trade and Industry Minister"), or at a title that is known ("Finance | Minister"). -1 when it does not.
 */
function titleBefore(context: Context, start: number, noun: number, from: number): number {
  const { lexicon, plain, nameAt, names } = context
  const isLarge = isWrittenLarge(context, start)
  for (let i = start - 1; i >= from && i >= start - LONGEST_FIELD; i--) {
    if (nameAt[i]! >= 0 && names[nameAt[i]!]!.type === 'person') break
    // "the first Finance Minister", but "the deputy Finance Minister".
    if (lexicon.lesser.has(plain(i)) && isTagged(context, i, 'NOUN', 'PROPN', 'ADJ', 'VERB') && (isWrittenLarge(context, i) || !isLarge || !isTagged(context, i, 'ADJ'))) return i
    if (isTagged(context, i, 'CCONJ') ? i === start - 1 : !isTagged(context, i, 'NOUN', 'PROPN', 'ADJ') || isWrittenLarge(context, i) !== isLarge) break
  }
  return start === noun && start > from && lexicon.titles.has(`${plain(start - 1)} ${plain(noun)}`) ? start - 1 : -1
}

/** "Deputy | Trade and Industry Minister". */
const LONGEST_FIELD = 4

function isWrittenLarge({ tokens }: Context, token: number): boolean {
  return /^\p{Lu}/u.test(tokens.forms.text[tokens.form[token]!]!)
}

/** A name is a part of a title as a whole or not at all. */
function startOfName({ names, nameAt }: Context, token: number): number {
  return nameAt[token]! < 0 ? token : names[nameAt[token]!]!.first
}

/** "the president of Kazakhstan, |", "a spokesman for the ministry, Major |": the name, with its title, explains the noun before it. */
function nounBefore(context: Context, first: number, last: number): FoundRole | undefined {
  const { lexicon, plain } = context
  let mark = first - 1
  while (mark > 0 && lexicon.honorifics.has(plain(mark))) mark--
  if (!opensAside(context, mark)) return undefined
  const noun = explainedBy(context, mark, last)
  if (noun < 0) return phraseBefore(context, mark, last)
  let start = noun
  while (start > sentenceStart(context, noun) && belongsBefore(context, start - 1, noun)) start = startOfName(context, start - 1)
  return roleOf(context, start, mark - 1, noun, 'apposition')
}

/**
 * The office that a name behind a mark explains: the noun that it hangs on, or that has what it hangs on behind a preposition ("a spokesman for the ministry, |");
 * whatever the tree says, the noun right before an aside that is closed again. -1 for none.
 */
function explainedBy(context: Context, mark: number, last: number): number {
  const { syntax } = context
  const name = headWithin(context, mark + 1, last)
  let noun = relation(context, name) === 'appos' ? syntax.head[name]! : -1
  while (noun >= 0 && noun < mark && !officeAt(context, noun) && relation(context, noun) === 'nmod' && syntax.head[noun]! < noun) noun = syntax.head[noun]!
  if (noun >= 0 && noun < mark && mark - noun < LONGEST_NOUN && officeAt(context, noun)) return noun
  const isClosed = last + 1 < sentenceEnd(context, last) && opensAside(context, last + 1)
  return isClosed && mark > sentenceStart(context, last) && officeAt(context, mark - 1) ? mark - 1 : -1
}

/** "The governor of Lapland, |,": a phrase from the sentence's first word to the comma, where the tree does not show what it explains. */
function phraseBefore(context: Context, mark: number, last: number): FoundRole | undefined {
  const start = sentenceStart(context, mark)
  if (!isTagged(context, start, 'DET') || mark - start > LONGEST_NOUN || last + 1 >= sentenceEnd(context, last) || !opensAside(context, last + 1)) return undefined
  let noun = -1
  for (let i = start + 1; i < mark; i++) {
    if (isTagged(context, i, 'VERB', 'AUX', 'PRON', 'SCONJ') || (isTagged(context, i, 'PUNCT') && !isHyphen(context, i))) return undefined
    if (noun < 0 && isTagged(context, i, 'ADP')) return undefined
    if (noun < 0 && officeAt(context, i) && !isTagged(context, i + 1, 'NOUN', 'PROPN')) noun = i
  }
  return noun < 0 ? undefined : roleOf(context, start + 1, mark - 1, noun, 'apposition')
}

/** "|, president of Kazakhstan,", "|, 54, a former minister,". */
function nounAfter(context: Context, last: number): FoundRole | undefined {
  const { plain, nameAt, names } = context
  const end = Math.min(sentenceEnd(context, last), last + LONGEST_NOUN)
  let start = last + 1
  if (start >= end || !opensAside(context, start)) return undefined
  start++
  if (start + 1 < end && isTagged(context, start, 'NUM') && plain(start + 1) === '') start += 2
  while (start < end && isTagged(context, start, 'DET')) start++
  let noun = -1
  let stop = start
  for (; stop < end; stop++) {
    if (nameAt[stop]! < 0 && isTagged(context, stop, 'VERB', 'AUX', 'PRON', 'SCONJ') && !isHyphen(context, stop - 1)) break
    if (isTagged(context, stop, 'PUNCT', 'SYM') && !isHyphen(context, stop)) break
    if (nameAt[stop]! >= 0 && names[nameAt[stop]!]!.type === 'person') return undefined
    if (noun < 0) {
      if (isTagged(context, stop, 'ADP', 'CCONJ')) return undefined
      if (officeAt(context, stop) && !(stop + 1 < end && isTagged(context, stop + 1, 'NOUN', 'PROPN'))) noun = stop
    }
  }
  while (stop - 1 > noun && isTagged(context, stop - 1, 'DET', 'ADP', 'CCONJ')) stop--
  return noun < 0 ? undefined : roleOf(context, start, stop - 1, noun, 'apposition')
}

function opensAside(context: Context, token: number): boolean {
  return isTagged(context, token, 'PUNCT') && ASIDES.has(context.tokens.forms.text[context.tokens.form[token]!]!)
}

const ASIDES: ReadonlySet<string> = new Set([',', '(', '–', '—', '--'])

function isHyphen(context: Context, token: number): boolean {
  return context.plain(token) === '' && HYPHENS.has(context.tokens.forms.text[context.tokens.form[token]!]!)
}

const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑'])

/** The noun at a token when it is one for what a single person is. */
export function officeAt(context: Context, token: number): string | undefined {
  const { lexicon, plain, syntax } = context
  const tag = syntax.xposNames[syntax.xpos[token]!]
  if (tag === 'NNS' || tag === 'NNPS') return undefined
  const word = plain(token)
  const base = lemma(context, token)
  const office = lexicon.offices.has(word) ? word : isTagged(context, token, 'NOUN', 'PROPN') && lexicon.offices.has(base) ? base : undefined
  return office && (lexicon.sameOffices.get(office) ?? office)
}

function roleOf(context: Context, first: number, last: number, noun: number, by: string): FoundRole {
  const { plain, lexicon } = context
  const words: string[] = []
  let tense: FoundRole['tense'] = 'now'
  let country = first > 1 && lexicon.possessive.has(plain(first - 1)) ? countryEndingAt(context, first - 2, sentenceStart(context, first)) : undefined
  let isPosted = false
  for (let i = first; i <= last; i++) {
    const word = plain(i)
    if (word) words.push(word)
    isPosted ||= i > noun && lexicon.posting.has(word)
    tense = (i <= noun + 2 ? lexicon.tenses.get(word) : undefined) ?? tense
    // An ambassador to a country is another's.
    if (!isPosted) country ??= countryEndingAt(context, i, first)
  }
  return { first, last, office: officeAt(context, noun)!, words, ...(country && { country }), tense, by }
}

function genderOf({ lexicon }: Context, words: readonly string[]): Gender | undefined {
  return words.map(word => lexicon.genders.get(word)).find(Boolean) ?? lexicon.titles.get(words.at(-1) ?? '')
}
