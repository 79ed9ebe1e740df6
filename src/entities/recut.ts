import type { NamedMention } from '../doc/names.ts'
import { spanOf, word } from '../doc/tokens.ts'
import { isPlural, isQuotationMark, isTagged, lemma, sentenceEnd, sentenceStart } from './context.ts'
import type { Context } from './context.ts'
import { officeAt } from './introduce.ts'

type Recut = (context: Context, names: readonly NamedMention[]) => NamedMention[]

/** Rules that mend where names begin and end, by what stands beside them and in the rest of the article. Each gives names in order and disjoint. */
const RULES: readonly Recut[] = [cutTitles, partCountries, joinBodies, joinHyphens, joinNicknames, cutHeadlines, nameIntroduced, repeatSurnames]

export function recut(context: Context): readonly NamedMention[] {
  return RULES.reduce<readonly NamedMention[]>((names, rule) => rule(context, names), context.names)
}

/** "Lisbon Mayor | Anna Lind", "UK Ambassador |": what stands before a title is no part of the person's name; without a name behind it there is no person. */
function cutTitles({ tokens, plain, lexicon }: Context, names: readonly NamedMention[]): NamedMention[] {
  return names.flatMap(name => {
    const { type, first, last } = name
    if (type !== 'person' || first === last) return [name]
    let title = last
    while (title > first && !lexicon.offices.has(plain(title))) title--
    if (title === first || (title < last && lexicon.suffixes.has(plain(title + 1)))) return [name]
    const parts: NamedMention[] = []
    const owner = key(plain, first, title - 1).trim()
    const isCountry = lexicon.countries.has(owner)
    if (title === last && !isCountry && !lexicon.gentilics.has(owner)) return [name]
    if (isCountry || lexicon.places.has(owner)) parts.push({ ...nameAt(tokens, name, first, title - 1), type: isCountry ? 'country' : 'place' })
    if (title < last) parts.push(nameAt(tokens, name, title + 1, last))
    return parts
  })
}

/** "ambassador to Finland | Anna Lind": a country and a person run together. */
function partCountries({ tokens, plain, lexicon }: Context, names: readonly NamedMention[]): NamedMention[] {
  const taken = new Set<NamedMention>()
  return names.flatMap((name, i) => {
    const { first, last } = name
    const isPost = first > 1 && (lexicon.posting.has(plain(first - 1)) || (lexicon.genitive.has(plain(first - 1)) && lexicon.offices.has(plain(first - 2))))
    const next = names[i + 1]
    // The surname was taken for a name of its own.
    if (isPost && last === first + 1 && next?.first === last + 1 && next.type === 'person' && lexicon.countries.has(plain(first))) {
      taken.add(next)
      return [{ ...nameAt(tokens, name, first, first), type: 'country' }, nameAt(tokens, next, last, next.last)]
    }
    if (taken.has(name)) return []
    if (!isPost || last - first < 2 || !lexicon.countries.has(plain(first)) || !(lexicon.firstNames.has(plain(first + 1)) || name.type === 'person')) return [name]
    return [{ ...nameAt(tokens, name, first, first), type: 'country' }, { ...nameAt(tokens, name, first + 1, last), type: 'person' }]
  })
}

/** "the Roads | and | Public Works Committee": one body of two subjects. */
function joinBodies({ tokens, plain, lexicon }: Context, names: readonly NamedMention[]): NamedMention[] {
  const found: NamedMention[] = []
  for (const name of names) {
    const before = found.at(-1)
    const isOne = before && before.type === 'organization' && name.type === 'organization' && before.last + 2 === name.first && before.last > before.first && name.last > name.first
      && lexicon.joining.has(plain(before.last + 1)) && before.first > 0 && lexicon.definite.has(plain(before.first - 1)) && lexicon.bodies.has(plain(name.last)) && !isBody({ plain, lexicon }, before)
    if (isOne) found[found.length - 1] = nameAt(tokens, name, before.first, name.last)
    else found.push(name)
  }
  return found
}

/** Whether a name is a body's by itself. */
function isBody({ plain, lexicon }: Pick<Context, 'plain' | 'lexicon'>, { first, last }: NamedMention): boolean {
  const words = Array.from({ length: last - first + 1 }, (_, i) => plain(first + i)).join(' ')
  return lexicon.bodies.has(plain(last)) || lexicon.aliases.has(words)
}

/** "Kim Min | -ji": a given name in two parts behind a family name of the list. */
function joinHyphens({ tokens, plain, lexicon }: Context, names: readonly NamedMention[]): NamedMention[] {
  return names.map((name, i) => {
    const { type, first, last } = name
    const end = last + 2
    const isJoined = type === 'person' && last > first && end < tokens.count && HYPHEN.test(word(tokens, last + 1)) && tokens.end[last] === tokens.start[last + 1] && tokens.end[last + 1] === tokens.start[end]
    return isJoined && lexicon.familyFirst.has(plain(first)) && (names[i + 1]?.first ?? tokens.count) > end ? nameAt(tokens, name, first, end) : name
  })
}

const HYPHEN = /^[-‐‑]$/

/** "Marcia | "Cia" | Price": what somebody is called in quotation marks, between his names. */
function joinNicknames(context: Context, names: readonly NamedMention[]): NamedMention[] {
  const { tokens } = context
  const found: NamedMention[] = []
  names.forEach((name, i) => {
    if (name.first <= (found.at(-1)?.last ?? -1)) return
    const end = name.type === 'person' ? surnameBehind(context, name.last + 1) : -1
    const surname = [names[i + 1], names[i + 2]].find(next => next && next.first <= end && end <= next.last)
    found.push(end < 0 ? name : nameAt(tokens, name, name.first, surname?.last ?? end))
  })
  return found
}

/** The capitalized word behind a single word in quotation marks that opens at a token; -1 for none. */
function surnameBehind(context: Context, open: number): number {
  const { tokens } = context
  const end = open + 3
  if (end >= sentenceEnd(context, open - 1) || !isQuotationMark(context, open) || !isQuotationMark(context, open + 2)) return -1
  return isTagged(context, open + 1, 'PROPN', 'NOUN') && isTagged(context, end, 'PROPN') && CAPITAL.test(word(tokens, end)) ? end : -1
}

const CAPITAL = /^\p{Lu}/u

/** "Anna Lind Meets Karl Berg": where nearly every word has a capital, names are those of people whom the rest names, and verbs are none. */
function cutHeadlines(context: Context, names: readonly NamedMention[]): NamedMention[] {
  const { tokens, plain } = context
  const isTitled = (name: NamedMention) => inTitle(context, name.first)
  const known = new Map<string, number>()
  const surnames = new Set<string>()
  for (const name of names) {
    if (name.type !== 'person' || name.last - name.first >= LONGEST || isTitled(name)) continue
    if (name.last > name.first) known.set(key(plain, name.first, name.last), name.last - name.first)
    surnames.add(plain(name.last))
  }
  return names.flatMap(name => {
    if (name.first === name.last && isTagged(context, name.first, 'VERB', 'AUX') && isTitled(name)) return []
    if (name.type !== 'person' || name.last - name.first < 2 || known.has(key(plain, name.first, name.last)) || !isTitled(name)) return [name]
    const parts: NamedMention[] = []
    for (let i = name.first; i < name.last; i++) {
      for (let size = Math.min(LONGEST, name.last - i); size > 0; size--) {
        if (known.get(key(plain, i, i + size)) !== size) continue
        parts.push(nameAt(tokens, name, i, i + size))
        i += size
        break
      }
    }
    if (parts.length) return parts
    for (let i = name.last - 1; i > name.first; i--) if (surnames.has(plain(i))) return [nameAt(tokens, name, name.first, i)]
    return [name]
  })
}

const LONGEST = 4

function key(plain: Context['plain'], first: number, last: number): string {
  let words = ''
  for (let i = first; i <= last; i++) words += `${plain(i)} `
  return words
}

/** "The engineer | Hal Pike", "councillor | Tobias Wren": two or three capitalized words that explain the noun for a person right before them are that person's name. */
function nameIntroduced(context: Context, names: readonly NamedMention[]): NamedMention[] {
  const { tokens, syntax, plain, lexicon } = context
  const isNamed = new Uint8Array(tokens.count)
  for (const { type, first, last } of names) if (type !== 'person' || last > first) isNamed.fill(1, first, last + 1)
  const isPart = (token: number) => !isNamed[token] && isTagged(context, token, 'PROPN') && CAPITAL.test(word(tokens, token))
  const titled = new Map<number, boolean>()
  const isTitled = (token: number): boolean => {
    const sentence = tokens.sentence[token]!
    if (!titled.has(sentence)) titled.set(sentence, inTitle(context, token))
    return titled.get(sentence)!
  }
  const found: NamedMention[] = []
  for (let noun = 0; noun + 2 < tokens.count; noun++) {
    const first = noun + 1
    if (!isPart(first) || syntax.head[first] !== noun || CAPITAL.test(word(tokens, noun)) && noun > sentenceStart(context, noun) || !isPersonNoun(context, noun)) continue
    const end = Math.min(sentenceEnd(context, noun), first + LONGEST)
    let last = first
    while (last + 1 < end && isPart(last + 1) && (syntax.head[last + 1] === first || syntax.head[last + 1] === noun)) last++
    // "councillor Min Hua-rin".
    if (last > first && last + 2 < end && HYPHEN.test(word(tokens, last + 1)) && tokens.end[last] === tokens.start[last + 1] && tokens.end[last + 1] === tokens.start[last + 2]) last += 2
    const isWhole = last > first && (last + 1 >= sentenceEnd(context, noun) || !CAPITAL.test(word(tokens, last + 1)))
    if (isWhole && !lexicon.bodies.has(plain(last)) && !lexicon.places.has(key(plain, first, last).trim()) && !isTitled(noun)) {
      found.push({ ...spanOf(tokens, first, last), form: 'name', type: 'person', by: 'introduced', first, last })
    }
  }
  const isFound = new Uint8Array(tokens.count)
  for (const { first, last } of found) isFound.fill(1, first, last + 1)
  return [...names.filter(({ first }) => !isFound[first]), ...found].sort((a, b) => a.first - b.first)
}

/** Of a single person: "engineer", "councillor". */
function isPersonNoun(context: Context, noun: number): boolean {
  if (!isTagged(context, noun, 'NOUN') || isPlural(context, noun)) return false
  const { speakers } = context.pack.lexicon.statements
  return officeAt(context, noun) !== undefined || ['office', 'unnamed'].includes(speakers.get(lemma(context, noun)) ?? '')
}

/** A capitalized word that is the surname of somebody named in full, and that the article does not also write small: it is his name wherever it stands. */
function repeatSurnames(context: Context, names: readonly NamedMention[]): NamedMention[] {
  const { tokens, plain, spell } = context
  const surnames = new Set<string>()
  const others = new Set<string>()
  for (const { type, first, last } of names) {
    if (type === 'person' && last > first) surnames.add(spell(plain(last)))
    else if (first === last && type !== 'person') others.add(plain(first))
  }
  const isNamed = new Uint8Array(tokens.count)
  for (const { first, last } of names) isNamed.fill(1, first, last + 1)
  for (let i = 0; i < tokens.count; i++) if (!isNamed[i] && !CAPITAL.test(word(tokens, i))) others.add(plain(i))
  const found: NamedMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (isNamed[i] || !CAPITAL.test(word(tokens, i)) || !surnames.has(spell(plain(i))) || others.has(plain(i)) || isBesideCapital(context, i)) continue
    found.push({ ...spanOf(tokens, i, i), form: 'name', type: 'person', by: 'repeated-surname', first: i, last: i })
  }
  return [...names, ...found].sort((a, b) => a.first - b.first)
}

/** A part of something longer, such as "Lind Street". */
function isBesideCapital(context: Context, token: number): boolean {
  const { tokens } = context
  const next = token + 1
  return next < sentenceEnd(context, token) && CAPITAL.test(word(tokens, next)) && isTagged(context, next, 'PROPN')
}

/** Whether nearly all longer words of a sentence have capitals. */
function inTitle({ tokens }: Context, token: number): boolean {
  const sentence = tokens.sentence[token]!
  let longer = 0
  let capitals = 0
  for (let i = tokens.firsts[sentence]!; i < tokens.firsts[sentence + 1]!; i++) {
    if (tokens.end[i]! - tokens.start[i]! < 4) continue
    longer++
    if (CAPITAL.test(word(tokens, i))) capitals++
  }
  return longer > 2 && capitals > TITLED * longer
}

const TITLED = 0.75

function nameAt(tokens: Context['tokens'], name: NamedMention, first: number, last: number): NamedMention {
  return { ...name, ...spanOf(tokens, first, last), first, last }
}
