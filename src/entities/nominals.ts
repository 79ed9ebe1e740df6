import type { EntityType } from '../doc/reading.ts'
import type { TokenRange } from '../doc/statements.ts'
import { countryEndingAt, isPlural, isTagged, lemma, relation } from './context.ts'
import type { Context } from './context.ts'
import type { Cast, Draft } from './draft.ts'
import { officeAt } from './introduce.ts'

/** What nouns can stand for: people by their offices, bodies by the words in their names. Made once a text, when all names are linked. */
export interface Nominals {
  readonly byOffice: ReadonlyMap<string, readonly number[]>
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** Media, which an agency or a newspaper may be. */
  readonly media: readonly number[]
  /** Countries by ISO 3166-1 alpha-3. */
  readonly states: ReadonlyMap<string, number>
}

export function gatherNominals(context: Context, { drafts }: Cast): Nominals {
  const byOffice = new Map<string, number[]>()
  const byWord = new Map<string, number[]>()
  const media: number[] = []
  const states = new Map<string, number>()
  drafts.forEach((draft, id) => {
    for (const office of new Set(draft.roles.map(role => role.office))) enter(byOffice, office, id)
    if (draft.person) return
    if (typeOf(draft) === 'media') media.push(id)
    if (typeOf(draft) === 'country' && draft.country) states.set(draft.country, id)
    const noun = nounOf(context, draft.words)
    // "the news" is not the outlet that has the word in its name.
    if (typeOf(draft) !== 'media' || context.pack.lexicon.names.mediaNouns.has(noun)) enter(byWord, noun, id)
  })
  return { byOffice, byWord, media, states }
}

/** What a name says that its bearer is: "ministry" in "Defense Ministry" and "Ministry of Defense". */
function nounOf({ lexicon }: Context, words: readonly string[]): string {
  const genitive = words.findIndex(word => lexicon.genitive.has(word))
  const noun = words[genitive > 0 ? genitive - 1 : words.length - 1]!
  return lexicon.sameBodies.get(noun) ?? noun
}

/** What most of its names are; those of an unknown type have no voice. */
export function typeOf({ types }: Pick<Draft, 'types'>): EntityType {
  return [...types].reduce((best, next) => (best[0] === 'other' || (next[0] !== 'other' && next[1] > best[1]) ? next : best))[0]
}

/** Beyond so many of one kind nothing is decided. */
const MOST = 40

/** Somebody with a name whom a definite noun can only mean, by office or by what bodies are called. */
export function calledBy(context: Context, cast: Cast, nominals: Nominals, range: TokenRange, head: number): number | undefined {
  return personInOffice(context, cast, nominals, range, head) ?? bodyCalled(context, cast, nominals, range, head)
}

/** The person who alone in the article bears the office that a noun names: "the minister". */
export function personInOffice(context: Context, { drafts }: Cast, { byOffice }: Nominals, range: TokenRange, head: number): number | undefined {
  const office = officeAt(context, head)
  if (office && context.lexicon.leaders.nouns.has(office)) return leaderOf(context, drafts, byOffice, range, head)
  const candidates = office ? byOffice.get(office) ?? [] : []
  if (!candidates.length || candidates.length > MOST || !isDefinite(context, range)) return undefined
  const said = wordsBefore(context, range, head)
  const { lexicon } = context
  const country = countryIn(context, range, head)
  const tense = said.map(word => lexicon.tenses.get(word)).find(Boolean) ?? 'now'
  const isLesser = (words: readonly string[]) => words.filter(word => lexicon.lesser.has(word)).sort().join(' ')
  const fitting = candidates.filter(id => drafts[id]!.roles.some(role => {
    if (role.office !== office || role.tense !== tense || isLesser(role.words) !== isLesser(said)) return false
    if (country && role.country && country !== role.country) return false
    return said.every(word => role.words.includes(word) || lexicon.tenses.has(word) || lexicon.gentilics.has(word) || lexicon.countries.has(word) || lexicon.possessive.has(word))
  }))
  return fitting.length === 1 && drafts[fitting[0]!]!.names[0]! < nextName(context, head) ? fitting[0] : undefined
}

/** "The Kazakh leader": who alone is said to hold one of the highest offices of the country. */
function leaderOf(context: Context, drafts: readonly Draft[], byOffice: Nominals['byOffice'], range: TokenRange, head: number): number | undefined {
  const { lexicon } = context
  const country = countryIn(context, range, head)
  if (!country || !isDefinite(context, range)) return undefined
  const here = nextName(context, head)
  const fitting = new Set<number>()
  for (const office of lexicon.leaders.offices) {
    for (const id of (byOffice.get(office) ?? []).slice(0, MOST)) {
      const isHead = drafts[id]!.roles.some(role => role.office === office && role.tense === 'now' && role.country === country && role.words.every(word => word === 'prime' || !lexicon.lesser.has(word)))
      if (isHead && drafts[id]!.names[0]! < here) fitting.add(id)
    }
  }
  return fitting.size === 1 ? [...fitting][0] : undefined
}

/** The body that alone among those named so far has the noun and its modifiers in its name: "the ministry", "the Kazakh defense ministry". */
export function bodyCalled(context: Context, { drafts, draftOf }: Cast, { byWord, media }: Nominals, range: TokenRange, head: number): number | undefined {
  if (!isDefinite(context, range)) return undefined
  const { lexicon, pack } = context
  const same = (word: string) => lexicon.sameBodies.get(word) ?? word
  const noun = same(lemma(context, head))
  const isMedium = pack.lexicon.names.mediaNouns.has(noun)
  if (isPlural(context, head) || pack.lexicon.statements.speakers.get(noun) === 'document') return undefined
  const candidates = byWord.get(noun) ?? (isMedium ? nearOf(context, draftOf, media, head) : [])
  if (!candidates.length || candidates.length > MOST) return undefined
  const here = nextName(context, head)
  const said = wordsBefore(context, range, head).map(same).filter(word => !lexicon.gentilics.has(word) && !lexicon.countries.has(word) && !lexicon.possessive.has(word) && !lexicon.emptyWords.has(word))
  const country = countryIn(context, range, head)
  const fitting = candidates.filter(id => {
    const draft = drafts[id]!
    if (draft.names[0]! >= here || (country && draft.country !== country)) return false
    const words = draft.words.map(same)
    return said.every(word => words.includes(word))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Those who were named in one of the last sentences. */
function nearOf(context: Context, draftOf: Int32Array, ids: readonly number[], head: number): number[] {
  const { tokens, names } = context
  const near = new Set<number>()
  for (let name = nextName(context, head) - 1, steps = 0; name >= 0 && steps < MOST; name--, steps++) {
    if (tokens.sentence[head]! - tokens.sentence[names[name]!.first]! > NEAR) break
    near.add(draftOf[name]!)
  }
  return ids.filter(id => near.has(id))
}

const NEAR = 3

function isDefinite(context: Context, { first }: TokenRange): boolean {
  const { plain, lexicon } = context
  if (lexicon.pronouns.has(plain(first)) && isTagged(context, first, 'PRON')) return false
  return lexicon.definite.has(plain(first)) || countryEndingAt(context, first, first) !== undefined || (context.nameAt[first]! >= 0 && !isTagged(context, first, 'DET'))
}

/** The words between the article and the noun. */
function wordsBefore({ plain, lexicon }: Context, { first }: TokenRange, head: number): string[] {
  const words: string[] = []
  for (let i = first; i < head; i++) {
    const word = plain(i)
    if (word && !(i === first && lexicon.definite.has(word))) words.push(word)
  }
  return words
}

function countryIn(context: Context, { first, last }: TokenRange, head: number): string | undefined {
  for (let i = first; i <= Math.min(last, head + 4); i++) {
    if (i > head && relation(context, i) !== 'nmod' && i !== head + 1) continue
    const country = countryEndingAt(context, i, first)
    if (country) return country
  }
  return undefined
}

/** The first name after a token, as a place in the list of names. */
function nextName({ names }: Context, token: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.first <= token) low = middle + 1
    else high = middle
  }
  return low
}

function enter(index: Map<string, number[]>, key: string, id: number): void {
  const known = index.get(key)
  if (known) known.push(id)
  else index.set(key, [id])
}
