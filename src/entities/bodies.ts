import { countryEndingAt, headWithin, lemma, sentenceEnd, sentenceStart } from './context.ts'
import type { Context } from './context.ts'
import type { EntityType } from '../doc/reading.ts'
import type { Cast, Draft } from './draft.ts'

/** The name of anything but a person. */
interface BodyName {
  readonly at: number
  readonly first: number
  readonly last: number
  readonly words: readonly string[]
  /** The same for all names of one thing that lists know. */
  readonly key: string
  /** Of a body of a state: what it is, whatever the order of its words and whoever's it is. */
  readonly office?: string
  readonly country?: string
  readonly type: EntityType
  /** A capital that stands for its country. */
  readonly isCapital?: true
  /** Where what it is called in full begins: a gentilic before a ministry is a part of that. */
  readonly from: number
}

/** Link the names of organizations, media, countries, places and other things: by the same words, by lists, by what a ministry deals with, by initials, and by what names are shortened to. */
export function linkBodies(context: Context, cast: Cast, sources: ReadonlySet<number>): void {
  const bodies: BodyName[] = []
  context.names.forEach(({ type }, at) => { if (type !== 'person') bodies.push(describeBody(context, at)) })
  const named = new Set(bodies.filter(({ key, country }) => country && key === countryKey(country)).map(({ country }) => country!))
  bodies.forEach((name, i) => { bodies[i] = actingCapital(context, name, named, sources) ?? name })
  const index: Index = { byKey: new Map(), byOffice: new Map(), byInitials: new Map(), byShort: new Map(), byNoun: new Map() }
  // A capital that acts for its country comes last: the country is called by its own name.
  const rank = (name: BodyName) => (name.isCapital ? 3 : name.words.length === 1 ? 2 : name.office && !name.country ? 1 : 0)
  for (const pass of [0, 1, 2, 3]) for (const name of bodies) if (rank(name) === pass) linkBody(context, name, cast, index)
}

/** "London said", "Moscow ratified it": a capital that does what its state does, in an article that names the state. */
function actingCapital(context: Context, name: BodyName, named: ReadonlySet<string>, sources: ReadonlySet<number>): BodyName | undefined {
  const code = name.type === 'place' ? context.lexicon.capitals.get(name.words.join(' ')) : undefined
  if (!code || !named.has(code)) return undefined
  const head = headWithin(context, name.first, name.last)
  return sources.has(head) || isActing(context, head) ? { ...name, type: 'country', key: countryKey(code), country: code, isCapital: true } : undefined
}

const countryKey = (code: string) => `country ${code}`

function isActing(context: Context, head: number): boolean {
  const verb = context.syntax.head[head]!
  return verb >= 0 && context.syntax.deprelNames[context.syntax.deprel[head]!] === 'nsubj' && context.lexicon.stateActs.has(lemma(context, verb))
}

function describeBody(context: Context, at: number): BodyName {
  const { plain, lexicon, names } = context
  const { first, last, type } = names[at]!
  const words: string[] = []
  for (let i = first; i <= last; i++) {
    const word = plain(i)
    if (word && !(i === last && lexicon.possessive.has(word)) && !(words.length === 0 && i < last && lexicon.definite.has(word))) words.push(word)
  }
  const written = words.join(' ') || context.tokens.forms.lower[context.tokens.form[first]!]!
  const code = lexicon.countries.get(written)
  if (code) return { at, first, last, from: first, words, type, key: countryKey(code), country: code }
  const key = lexicon.aliases.get(written) ?? words.map(word => lexicon.sameBodies.get(word) ?? word).join(' ')
  const office = type === 'place' || type === 'other' ? undefined : officeOf(context, words)
  const country = (isPlainOutlet(context, words) ? undefined : lexicon.homes.get(written)) ?? (type === 'place' ? lexicon.places.get(written) : undefined) ?? (type === 'other' ? undefined : countryOf(context, first, last, office !== undefined))
  const from = office && first > sentenceStart(context, first) && lexicon.gentilics.has(plain(first - 1)) ? first - 1 : first
  return { at, first, last, from, words, type, key: office && country ? `${country} ${office}` : key, ...(office && { office }), ...(country && { country }) }
}

/** "Telegraph", "Tribune": lists know one, and any town may have another. */
function isPlainOutlet({ pack: { lexicon: { names } } }: Context, words: readonly string[]): boolean {
  return words.length === 1 && names.mediaEndings.includes(words[0]!)
}

/** What a body of a state is: "defense ministry" for "Kazakh Ministry of Defence". */
function officeOf({ lexicon }: Context, words: readonly string[]): string | undefined {
  if (!words.some(word => lexicon.bodies.has(word))) return undefined
  const kept = new Set<string>()
  words.forEach((word, i) => {
    const pair = `${words[i - 1]} ${word}`
    const next = `${word} ${words[i + 1]}`
    const isCountry = [word, pair, next].some(name => lexicon.countries.has(name) || lexicon.gentilics.has(name))
    if (!isCountry && !lexicon.emptyWords.has(word) && !lexicon.possessive.has(word)) kept.add(lexicon.sameBodies.get(word) ?? word)
  })
  return kept.size ? [...kept].sort().join(' ') : undefined
}

/** Whose a body is: the country in its name, before it ("Kazakh |", "Kazakhstan's |") or, for bodies of states, after it ("| of Kazakhstan"). */
function countryOf(context: Context, first: number, last: number, ofState: boolean): string | undefined {
  const { plain, lexicon } = context
  const start = sentenceStart(context, first)
  const end = sentenceEnd(context, last)
  if (first > start) {
    const before = lexicon.possessive.has(plain(first - 1)) && first - 1 > start ? first - 2 : first - 1
    const country = countryEndingAt(context, before, start)
    if (country) return country
  }
  if (!ofState) return undefined
  for (let i = first; i <= last; i++) {
    const country = countryEndingAt(context, i, first)
    if (country) return country
  }
  if (last + 2 >= end || !lexicon.issuing.has(plain(last + 1))) return undefined
  const after = lexicon.definite.has(plain(last + 2)) ? last + 3 : last + 2
  return after < end ? (after + 1 < end ? countryEndingAt(context, after + 1, after) : undefined) ?? countryEndingAt(context, after, after) : undefined
}

interface Index {
  readonly byKey: Map<string, number>
  /** Bodies of states by what they are, each country's once. */
  readonly byOffice: Map<string, number[]>
  /** A name of several words by its initials, and by itself without its last words; -1 where several have the same. */
  readonly byInitials: Map<string, number>
  readonly byShort: Map<string, number>
  /** Names of several words by the noun that says what they are: "council", "Telegraph"; -1 where several have the same. */
  readonly byNoun: Map<string, number>
}

function linkBody(context: Context, name: BodyName, cast: Cast, index: Index): void {
  const same = index.byKey.get(name.key)
  if (same !== undefined) return join(cast, same, name, name.isCapital ? 'capital' : 'same-words')
  const known = knownBody(context, name, cast, index)
  if (known === UNDECIDED) return
  if (known !== undefined) {
    join(cast, known.id, name, known.by)
    index.byKey.set(name.key, known.id)
    return
  }
  const id = create(cast, name)
  index.byKey.set(name.key, id)
  if (name.office) index.byOffice.set(name.office, [...(index.byOffice.get(name.office) ?? []), id])
  for (const initials of initialsOf(context, name)) enter(index.byInitials, initials, id)
  for (const short of shortsOf(context, name)) enter(index.byShort, short, id)
  if (name.words.length > 1 && (name.type === 'media' || context.lexicon.bodies.has(name.words.at(-1)!))) enter(index.byNoun, name.words.at(-1)!, id)
}

const UNDECIDED = 'undecided'

function knownBody(context: Context, name: BodyName, cast: Cast, index: Index): { id: number; by: string } | typeof UNDECIDED | undefined {
  if (name.office) {
    const fitting = (index.byOffice.get(name.office) ?? []).filter(id => !name.country || !cast.drafts[id]!.country || name.country === cast.drafts[id]!.country)
    if (fitting.length === 1) return { id: fitting[0]!, by: 'body' }
    if (fitting.length) return UNDECIDED
  }
  const written = name.words.join(' ')
  const explained = namedBefore(context, name, cast)
  if (explained !== undefined) return { id: explained, by: 'brackets' }
  if (isAcronym(context, name)) {
    const id = index.byInitials.get(written)
    if (id !== undefined && id >= 0) return { id, by: 'initials' }
  }
  if (context.lexicon.places.has(written) || context.lexicon.countries.has(written)) return undefined
  const long = index.byShort.get(written)
  if (long !== undefined && long >= 0) return { id: long, by: 'short-name' }
  const noun = (context.lexicon.bodies.has(written) || isPlainOutlet(context, name.words)) && isDefinite(context, name) ? index.byNoun.get(written) : undefined
  return noun === -1 ? UNDECIDED : noun === undefined ? undefined : { id: noun, by: 'noun' }
}

/** "California Department of Forestry (CalFor |)": a short name in brackets behind the long one that has its letters, in their order. */
function namedBefore({ plain, nameAt, names, tokens }: Context, { first, last, words }: BodyName, { draftOf, drafts }: Cast): number | undefined {
  if (words.length !== 1 || first < 2 || last + 1 >= tokens.count || plain(first - 1) !== '' || tokens.text[tokens.start[first - 1]!] !== '(' || tokens.text[tokens.start[last + 1]!] !== ')') return undefined
  const long = nameAt[first - 2]!
  if (long < 0 || draftOf[long]! < 0 || names[long]!.type === 'person') return undefined
  const letters = drafts[draftOf[long]!]!.words.join('')
  let at = 0
  for (const letter of words[0]!.replace(/[^\p{L}\p{N}]/gu, '')) {
    at = letters.indexOf(letter, at) + 1
    if (!at) return undefined
  }
  return letters[0] === words[0]![0] ? draftOf[long]! : undefined
}

/** "the Council |". */
function isDefinite({ lexicon, plain }: Context, { first }: BodyName): boolean {
  return lexicon.definite.has(plain(first)) || (first > 0 && lexicon.definite.has(plain(first - 1)))
}

/** One word of two capitals or more and nothing else. */
function isAcronym({ tokens }: Context, { words, first, last }: BodyName): boolean {
  return words.length === 1 && first === last && /^[\p{Lu}.&]{2,10}s?$/u.test(tokens.forms.text[tokens.form[first]!]!)
}

/** "csto", with and without the letters of small words. */
function initialsOf(context: Context, { words, first }: BodyName): string[] {
  if (words.length < 2 || words.length > LONGEST) return []
  const big = words.filter(word => !context.lexicon.emptyWords.has(word) || word.length > 3)
  const before = first > 0 && context.lexicon.gentilics.has(context.plain(first - 1)) ? context.plain(first - 1)[0]! : ''
  const found = [words, big].map(kept => kept.map(word => word[0]).join(''))
  return [...new Set([...found, ...(before ? found.map(initials => before + initials) : [])])].filter(initials => initials.length > 1)
}

const LONGEST = 12

/** "Anadolu" for "Anadolu Agency". */
function shortsOf({ lexicon }: Context, { words, office }: BodyName): string[] {
  const found: string[] = []
  if (office && words.length === 2 && lexicon.bodies.has(words[1]!) && !lexicon.droppable.has(words[1]!)) return found
  for (let end = Math.min(words.length, LONGEST) - 1; end > 0 && lexicon.droppable.has(words[end]!); end--) {
    const short = words.slice(0, end)
    if (short.every(word => lexicon.droppable.has(word) || lexicon.emptyWords.has(word) || lexicon.gentilics.has(word) || lexicon.countries.has(word))) break
    found.push(short.join(' '))
  }
  return found
}

function enter(index: Map<string, number>, key: string, id: number): void {
  index.set(key, index.has(key) ? -1 : id)
}

function create(cast: Cast, name: BodyName): number {
  const { at, words, from, last, country, type } = name
  const id = cast.drafts.push({ names: [at], person: false, words, fullest: { first: from, last }, types: new Map([[type, 1]]), roles: [], ...(country && { country }), by: 'same-words' }) - 1
  cast.draftOf[at] = id
  return id
}

function join(cast: Cast, id: number, name: BodyName, by: string): void {
  const draft: Draft = cast.drafts[id]!
  draft.names.push(name.at)
  draft.types.set(name.type, (draft.types.get(name.type) ?? 0) + 1)
  if (name.country) draft.country ??= name.country
  if (!name.isCapital && name.last - name.from > draft.fullest.last - draft.fullest.first) {
    draft.words = name.words
    draft.fullest = { first: name.from, last: name.last }
  }
  draft.by = by
  cast.draftOf[name.at] = id
}
