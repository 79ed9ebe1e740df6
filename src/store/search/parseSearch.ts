import { daysOf, NO_DAYS } from '../days.ts'
import { cleanText } from '../../text/clean.ts'
import { searchWords } from '../../text/searchWords.ts'
import { SPEAKER_KINDS, STANCES } from '../../doc/reading.ts'
import { FIELD_HELP, FIELD_NAMES } from './help.ts'
import { FORM_WORDS, HAS_TRAITS, IS_TRAITS, KIND_WORDS, POSSIBLE_WORDS, STANCE_WORDS, UNDATED } from './fieldWords.ts'
import { readTokens } from './searchTokens.ts'
import { SearchError } from './searchError.ts'
import type { SpeakerKind, Stance, StatementForm } from '../../doc/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Days } from '../days.ts'
import type { FieldName } from './help.ts'
import type { Choice, Names, Possible, Published, Search, Trait, Words } from './search.ts'
import type { FieldToken, Token, Value } from './searchTokens.ts'

/** Take a search apart as `SEARCH_HELP` says that it is written. Throws a `SearchError` whose message says how to write it right. */
export function parseSearch(query: string): Search {
  if (query.length > LONGEST) throw new SearchError(`This search is ${query.length} characters long; ${LONGEST} are the most.`)
  const tokens = readTokens(cleanText(query).text)
  if (tokens.length > MOST_TOKENS) throw new SearchError(`This search has ${tokens.length} parts; ${MOST_TOKENS} are the most.`)
  const words = joinWords(tokens)
  const draft = newDraft()
  for (const token of tokens) if (token.kind === 'field') readField(draft, token)
  if (tokens.length && !words && !tokens.some(({ kind }) => kind === 'field')) throw new SearchError(NOTHING_TO_FIND)
  return words ? { ...draft, words } : draft
}

/** What is wrong with a field is wrong at its place. */
function readField(draft: Draft, token: FieldToken & Span): void {
  try {
    FIELDS[fieldOf(token)](draft, token)
  } catch (error) {
    throw error instanceof SearchError ? new SearchError(error.message, { start: token.start, end: token.end }) : error
  }
}

const LONGEST = 1000
const MOST_TOKENS = 60
const NOTHING_TO_FIND = 'There is nothing to look for in this search: it needs a word with letters or digits, or a field, as in gas or by:tokayev.'

interface Draft extends Search {
  readonly by: Names[]
  readonly about: Names[]
  readonly said: Choice<Stance>[]
  readonly kind: Choice<SpeakerKind>[]
  readonly form: Choice<StatementForm>[]
  readonly traits: Choice<Trait>[]
  readonly outlet: Choice<string>[]
  readonly language: Choice<string>[]
  readonly collection: Choice<string>[]
  readonly published: Published[]
  possible?: Possible
}

function newDraft(): Draft {
  return { by: [], about: [], said: [], kind: [], form: [], traits: [], outlet: [], language: [], collection: [], published: [] }
}

/** All of them must be there; of words with OR between them, one. */
function joinWords(tokens: readonly Token[]): Words | undefined {
  const groups: Words[][] = []
  let joins = false
  tokens.forEach((token, i) => {
    if (token.kind === 'or') {
      const [before, after] = [tokens[i - 1], tokens[i + 1]]
      if (before?.kind !== 'words' || after?.kind !== 'words') throw new SearchError(OR_NEEDS_WORDS, { start: token.start, end: token.end })
      joins = true
    } else if (token.kind === 'words') {
      const term: Words = token.isNegated ? { kind: 'not', of: textOf(token.value) } : textOf(token.value)
      if (joins) groups.at(-1)!.push(term)
      else groups.push([term])
      joins = false
    }
  })
  const all = groups.filter(group => group.some(hasWords)).map(group => group.length === 1 ? group[0]! : { kind: 'any' as const, of: group.filter(hasWords) })
  return all.length > 1 ? { kind: 'all', of: all } : all[0]
}

const OR_NEEDS_WORDS = 'OR stands between two words, as in: gas OR oil. Several values of a field are written with commas, as in by:tokayev,putin; the word itself in quotation marks, "OR".'

function textOf({ text, isPrefix }: Value): Words {
  return { kind: 'text', text, isPrefix }
}

/** Whether there is a letter or a digit to look for; a dash between two words is none. */
function hasWords(words: Words): boolean {
  if (words.kind === 'not') return hasWords(words.of)
  if (words.kind !== 'text') return words.of.some(hasWords)
  const { words: spaced, pairs } = searchWords(words.text)
  return spaced !== '' || pairs.length > 0
}

function fieldOf({ name }: FieldToken): FieldName {
  const field = name.toLowerCase()
  if (Object.hasOwn(FIELDS, field)) return field as FieldName
  throw new SearchError(`There is no field "${name}". The fields are ${FIELD_NAMES.join(', ')}; to look for the words themselves, write "${name}:…" in quotation marks.`)
}

/** What each field makes of its values. */
const FIELDS: Readonly<Record<FieldName, (draft: Draft, token: FieldToken) => void>> = {
  by: (draft, token) => draft.by.push(namesOf(token)),
  about: (draft, token) => draft.about.push(namesOf(token)),
  said: (draft, token) => draft.said.push(choiceOf(token, text => stanceOf(text))),
  kind: (draft, token) => draft.kind.push(choiceOf(token, text => oneOf(SPEAKER_KINDS, KIND_WORDS, text))),
  is: readIs,
  has: (draft, token) => draft.traits.push(choiceOf(token, text => oneOf([], HAS_TRAITS, text))),
  after: (draft, token) => draft.published.push(publishedOf(token, ({ from }) => ({ from, to: null }))),
  before: (draft, token) => draft.published.push(publishedOf(token, ({ to }) => ({ from: null, to }))),
  on: (draft, token) => draft.published.push(publishedOf(token, days => days)),
  outlet: (draft, token) => draft.outlet.push(choiceOf(token, text => searchWords(text).words || text)),
  lang: (draft, token) => draft.language.push(choiceOf(token, text => /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(text) ? text.toLowerCase() : undefined)),
  in: (draft, token) => draft.collection.push(choiceOf(token, text => text)),
  possible: (draft, token) => { draft.possible = token.isNegated ? refuse(token, token.values[0]!) : choiceOf(token, text => oneOf([], POSSIBLE_WORDS, text)).values[0]! },
}

function namesOf({ values, isNegated, name }: FieldToken): Names {
  const named = values.map(textOf)
  const empty = named.findIndex(words => !hasWords(words))
  if (empty >= 0) throw new SearchError(`"${name}:" needs words with letters or digits after it, as in ${FIELD_HELP[name.toLowerCase() as FieldName].write}; "${values[empty]!.text}" has none.`)
  return { words: named.length === 1 ? named[0]! : { kind: 'any', of: named }, isNegated }
}

function choiceOf<T>(token: FieldToken, read: (text: string) => T | undefined): Choice<T> {
  return { values: token.values.map(value => read(value.text) ?? refuse(token, value)), isNegated: token.isNegated }
}

function refuse({ name }: FieldToken, { text }: Value): never {
  const { write, finds } = FIELD_HELP[name.toLowerCase() as FieldName]
  throw new SearchError(`"${text}" cannot stand after ${name}:. It finds ${finds}. An example: ${write}`)
}

function oneOf<T extends string>(names: readonly T[], words: Readonly<Record<string, T>>, text: string): T | undefined {
  const word = text.toLowerCase()
  return names.find(name => name === word) ?? (Object.hasOwn(words, word) ? words[word] : undefined)
}

function stanceOf(text: string): Stance | undefined {
  return oneOf(STANCES, STANCE_WORDS, text)
}

/** Forms and what else a statement may be are told by one field and held in two places. */
function readIs(draft: Draft, token: FieldToken): void {
  const [forms, traits]: [Value[], Value[]] = [[], []]
  for (const value of token.values) (Object.hasOwn(FORM_WORDS, value.text.toLowerCase()) ? forms : traits).push(value)
  if (forms.length && traits.length) throw new SearchError(`"${token.name}:" cannot take ${token.values.map(({ text }) => text).join(' or ')} at once. Write ${forms[0]!.text} and ${traits[0]!.text} as two fields, and both must hold.`)
  if (forms.length) draft.form.push({ values: forms.flatMap(({ text }) => FORM_WORDS[text.toLowerCase()]!), isNegated: token.isNegated })
  else draft.traits.push(choiceOf(token, text => oneOf([], IS_TRAITS, text)))
}

function publishedOf(token: FieldToken, of: (days: Days) => Days): Published {
  const days = token.values.map(value => {
    if (value.text.toLowerCase() === UNDATED) return token.name.toLowerCase() === 'on' ? NO_DAYS : refuse(token, value)
    const found = DATE.test(value.text) ? daysOf(value.text) : NO_DAYS
    return found.from && found.to ? of(found) : refuse(token, value)
  })
  return { days, isNegated: token.isNegated }
}

/** A year, a quarter, a month, a week, a day. */
const DATE = /^\d{4}(?:-Q[1-4]|-W(?:0[1-9]|[1-4]\d|5[0-3])|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
