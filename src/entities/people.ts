import type { Gender } from '../doc/lexicon.ts'
import { isQuotationMark } from './context.ts'
import type { Context } from './context.ts'
import type { Cast, Draft } from './draft.ts'
import { introduce } from './introduce.ts'
import type { FoundRole, Introduction } from './introduce.ts'

/** A person's name with what stands around it. */
interface PersonName {
  readonly at: number
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly words: readonly string[]
  readonly suffix?: string
  /** What stands in quotation marks within the name. */
  readonly nickname?: string
  readonly gender?: Gender
  readonly roles: readonly FoundRole[]
}

/** Link the names of people: full names first, then surnames and first names to the full name that they can only mean. Two people are never joined on a guess. */
export function linkPeople(context: Context, cast: Cast): void {
  const people: PersonName[] = []
  context.names.forEach(({ type }, at) => { if (type === 'person') people.push(describePerson(context, at)) })
  const index: Index = { bySurname: new Map(), byFirst: new Map(), bySingle: new Map(), spell: context.spell }
  for (const name of people) if (name.words.length > 1) linkFullName(name, cast, index, context.lexicon.firstNames)
  const fame = new Fame()
  for (const name of people) {
    if (name.words.length === 1) linkSingleName(name, cast, index, fame)
    const draft = cast.draftOf[name.at]!
    fame.add(draft, name.sentence)
    for (const { first, last } of name.roles) cast.roleAt.fill(draft, first, last + 1)
  }
}

/** How lately and often people were named, in the text's order: every four sentences halve it. */
class Fame {
  readonly #known = new Map<number, { sentence: number; sum: number }>()

  add(draft: number, sentence: number): void {
    this.#known.set(draft, { sentence, sum: this.of(draft, sentence) + 1 })
  }

  of(draft: number, sentence: number): number {
    const known = this.#known.get(draft)
    return known ? known.sum * 2 ** ((known.sentence - sentence) / HALF_LIFE) : 0
  }
}

const HALF_LIFE = 4

function describePerson(context: Context, at: number): PersonName {
  const { plain, lexicon, names } = context
  const [first, last] = withoutTitles(context, names[at]!.first, names[at]!.last)
  const around: Introduction = introduce(context, first, last)
  const words: string[] = []
  let suffix: string | undefined
  let nickname: string | undefined
  for (let i = first; i <= last; i++) {
    const word = plain(i)
    if (words.length && lexicon.suffixes.has(word)) suffix = word
    else if (words.length && i < last && isQuotationMark(context, i - 1) && isQuotationMark(context, i + 1)) nickname = word
    else if (word && !lexicon.possessive.has(word)) words.push(word)
  }
  if (!words.length) words.push(plain(last))
  const gender = around.gender ?? (words.length > 1 ? lexicon.firstNames.get(words[0]!) : undefined)
  return { at, sentence: context.tokens.sentence[first]!, first, last, words, roles: around.roles, ...(suffix && { suffix }), ...(nickname && { nickname }), ...(gender && { gender }) }
}

/** A name without a title that was taken for its first word. */
function withoutTitles({ plain, lexicon }: Context, first: number, last: number): [number, number] {
  while (first < last && (plain(first) === '' || lexicon.honorifics.has(plain(first)) || (first + 1 < last && lexicon.titles.has(plain(first))))) first++
  while (first < last && (plain(last) === '' || lexicon.possessive.has(plain(last)))) last--
  return [first, last]
}

/** People by surname, by first name, and those of whom only one word is known, as they sound. */
interface Index {
  readonly bySurname: Map<string, number[]>
  readonly byFirst: Map<string, number[]>
  readonly bySingle: Map<string, number[]>
  readonly spell: (word: string) => string
}

/** How many of one surname are compared. */
const MOST = 24

function linkFullName(name: PersonName, cast: Cast, index: Index, firstNames: ReadonlyMap<string, Gender>): void {
  const surname = index.spell(name.words.at(-1)!)
  const found = [...new Set([...(index.bySurname.get(surname) ?? []).slice(-MOST), ...(index.byFirst.get(surname) ?? []).slice(-MOST)])].filter(id => isSamePerson(cast.drafts[id]!, name, firstNames, index.spell))
  const exact = found.filter(id => sameWords(cast.drafts[id]!.words, name.words))
  const only = exact.length ? exact[0] : found.length === 1 ? found[0] : undefined
  if (only !== undefined) return join(cast, only, name, exact.length ? 'same-words' : 'full-name')
  const id = create(cast, name)
  enter(index.bySurname, surname, id)
  enter(index.byFirst, index.spell(name.words[0]!), id)
}

/** Whether a full name can only be that of the person: the same but for spelling, order, middle names and initials, or its last words. */
function isSamePerson({ words, gender, suffix, nickname }: Draft, name: PersonName, firstNames: ReadonlyMap<string, Gender>, spell: Index['spell']): boolean {
  if (suffix !== name.suffix || conflict(gender, name.gender)) return false
  if (words.length === 2 && name.words.length === 2 && spell(words[0]!) === spell(name.words[1]!) && spell(words[1]!) === spell(name.words[0]!)) return true
  if (nickname && nickname === name.words[0] && sameWords(name.words.slice(1), words.slice(1 - name.words.length))) return true
  const [short, long] = words.length <= name.words.length ? [words, name.words] : [name.words, words]
  if (sameWords(short, long.slice(-short.length)) && !firstNames.has(short[0]!)) return true
  if (spell(short.at(-1)!) !== spell(long.at(-1)!) || !sameGiven(spell(short[0]!), spell(long[0]!)) && !isMisspelt(short[0]!, long[0]!, firstNames)) return false
  let at = 1
  for (const word of short.slice(1)) {
    while (at < long.length && !sameGiven(spell(word), spell(long[at]!))) at++
    if (at++ === long.length) return false
  }
  return true
}

/** The same given name, or its initial. */
function sameGiven(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])
}

/** "Donand" for "Donald": one letter off a name that there is, and no name itself. */
function isMisspelt(a: string, b: string, names: ReadonlyMap<string, Gender>): boolean {
  if (a.length !== b.length || a.length < LEAST_LETTERS || names.has(a) === names.has(b)) return false
  let off = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) off++
  return off === 1
}

const LEAST_LETTERS = 5

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}

function conflict(a: Gender | undefined, b: Gender | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function linkSingleName(name: PersonName, cast: Cast, index: Index, fame: Fame): void {
  const word = index.spell(name.words[0]!)
  const full = index.bySurname.get(word) ?? index.byFirst.get(word) ?? []
  const fitting = full.slice(-MOST).filter(id => !conflict(cast.drafts[id]!.gender, name.gender))
  if (fitting.length) {
    const only = onlyOne(cast, fitting, name) ?? mostFamous(fitting, name, fame)
    if (only !== undefined) join(cast, only, name, 'surname')
    return
  }
  const single = (index.bySingle.get(word) ?? []).filter(id => !conflict(cast.drafts[id]!.gender, name.gender))
  if (single.length > 1) return
  if (single.length) return join(cast, single[0]!, name, 'same-words')
  enter(index.bySingle, word, create(cast, name))
}

/** Of several people of one name the one that was named before, who bears the title given, or whose gender is known to fit. */
function onlyOne(cast: Cast, fitting: readonly number[], name: PersonName): number | undefined {
  if (fitting.length === 1) return fitting[0]
  const earlier = fitting.filter(id => cast.drafts[id]!.names[0]! < name.at)
  if (earlier.length === 1) return earlier[0]
  const among = earlier.length ? earlier : fitting
  const titled = among.filter(id => cast.drafts[id]!.roles.some(role => name.roles.some(({ office }) => office === role.office)))
  if (titled.length === 1) return titled[0]
  const gendered = name.gender ? among.filter(id => cast.drafts[id]!.gender === name.gender) : []
  return gendered.length === 1 ? gendered[0] : undefined
}

/** Of several people of one name the one who was named so lately and so often that nobody thinks of another. */
function mostFamous(fitting: readonly number[], { sentence }: PersonName, fame: Fame): number | undefined {
  const [first, second] = fitting.map(id => ({ id, sum: fame.of(id, sentence) })).sort((a, b) => b.sum - a.sum)
  return first && second && first.sum >= LEAST_FAME && first.sum >= second.sum * AHEAD ? first.id : undefined
}

const LEAST_FAME = 0.3
const AHEAD = 4

function create(cast: Cast, name: PersonName): number {
  const { at, words, first, last, roles, gender, suffix, nickname } = name
  const id = cast.drafts.push({ names: [at], person: true, words, fullest: { first, last }, types: new Map([['person', 1]]), roles: [...roles], ...(gender && { gender }), ...(suffix && { suffix }), ...(nickname && { nickname }), by: 'full-name' }) - 1
  cast.draftOf[at] = id
  return id
}

function join(cast: Cast, id: number, name: PersonName, by: string): void {
  const draft = cast.drafts[id]!
  draft.names.push(name.at)
  // Each role where it is first told.
  for (const role of name.roles) if (!draft.roles.some(known => sameRole(known, role))) draft.roles.push(role)
  draft.types.set('person', draft.types.get('person')! + 1)
  if (name.gender) draft.gender ??= name.gender
  if (name.words.length > draft.words.length || (name.words.length === draft.words.length && length(name.words) > length(draft.words))) {
    draft.words = name.words
    draft.fullest = { first: name.first, last: name.last }
  }
  draft.by = by
  cast.draftOf[name.at] = id
}

function sameRole(a: FoundRole, b: FoundRole): boolean {
  return a.tense === b.tense && sameWords(a.words, b.words)
}

const length = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0)

function enter<K>(index: Map<K, number[]>, key: K, id: number): void {
  const known = index.get(key)
  if (known) known.push(id)
  else index.set(key, [id])
}
