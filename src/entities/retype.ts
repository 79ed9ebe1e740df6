import type { EntityType } from '../doc/reading.ts'
import type { NamedMention } from '../doc/names.ts'
import { headWithin, isTagged, lemma, relation, sentenceEnd, sentenceStart } from './context.ts'
import type { Context } from './context.ts'
import { officeAt } from './introduce.ts'

/**
 * Correct the types of names of one word, which alone tell little, by the rest of the article: an outlet of the lists or one that is called so is no person
 * unless somebody of that surname is named, and the surname of somebody named in full is no organization. Of several words, a name is one thing wherever it
 * stands: what by far most of its mentions seem to be.
 */
export function retype(context: Context): readonly NamedMention[] {
  const { names } = context
  const words = names.map(name => onlyWord(context, name))
  const types = typesOfWords(context, words)
  const full = typesOfFullNames(context)
  return names.map((name, i) => {
    const type = full.get(wordsOf(context, name)) ?? types.get(words[i]!)
    return !type || type === name.type || isTitled(context, name.first) ? name : { ...name, type }
  })
}

/** The word of a name that has just one, article and possessive aside; else empty. */
function onlyWord({ plain, lexicon }: Context, { first, last }: NamedMention): string {
  let found = ''
  for (let i = first; i <= last; i++) {
    const word = plain(i)
    if (!word || lexicon.possessive.has(word) || (i < last && lexicon.definite.has(word))) continue
    if (found) return ''
    found = word
  }
  return found
}

/** The types that names of several words are given wherever they stand. */
function typesOfFullNames(context: Context): Map<string, EntityType> {
  const full = context.names.filter(({ first, last }) => last > first)
  const types = new Map<string, EntityType>()
  for (const [words, names] of Map.groupBy(full, name => wordsOf(context, name))) {
    const counts = new Map<EntityType, number>()
    for (const { type } of names) counts.set(type, (counts.get(type) ?? 0) + 1)
    const known = names.length - (counts.get('other') ?? 0)
    const [best, votes] = [...counts].filter(([type]) => type !== 'other').reduce((most, next) => (next[1] > most[1] ? next : most), ['other' as EntityType, 0])
    if (votes >= known * CLEARLY && votes > 0 && (best === 'person' || known === names.length)) types.set(words, best)
  }
  return types
}

/** Share of the mentions that must agree on what they name. */
const CLEARLY = 2 / 3

function wordsOf({ plain }: Context, { first, last }: NamedMention): string {
  let words = ''
  for (let i = first; i <= last; i++) words += `${plain(i)} `
  return words
}

/** The types that words are given wherever they stand alone. */
function typesOfWords(context: Context, words: readonly string[]): Map<string, EntityType> {
  const { names, plain, lexicon } = context
  const surnames = new Set<string>()
  const votes = new Map<string, Map<EntityType, number>>()
  names.forEach((name, i) => {
    const { type, first, last } = name
    const word = words[i]!
    if (!word) {
      if (type === 'person') for (const part of [plain(first), plain(last)]) surnames.add(part)
      return
    }
    if (type === 'person' && isTitled(context, first)) surnames.add(word)
    const counts = votes.get(word) ?? new Map<EntityType, number>()
    const explained = explainedAs(context, name)
    counts.set(explained ?? type, (counts.get(explained ?? type) ?? 0) + (explained ? EXPLAINED : 1))
    votes.set(word, counts)
  })
  const types = new Map<string, EntityType>()
  for (const [word, counts] of votes) {
    if (lexicon.countries.has(word) && !surnames.has(word)) {
      types.set(word, 'country')
      continue
    }
    if (lexicon.capitals.has(word) && counts.has('person') && !surnames.has(word)) {
      types.set(word, 'place')
      continue
    }
    const listed = lexicon.media.has(word) ? 'media' : lexicon.aliases.has(word) ? 'organization' : undefined
    const isPlace = counts.has('place') || counts.has('country')
    if (surnames.has(word)) {
      if (!listed && !isPlace && !lexicon.places.has(word) && !lexicon.countries.has(word)) types.set(word, 'person')
    } else if (counts.has('person') || isExplained(counts)) types.set(word, listed && !isPlace ? listed : mostVoted(counts))
  }
  return types
}

/** What is said to be an agency counts more than any guess about its name alone. */
const EXPLAINED = 100

const isExplained = (counts: ReadonlyMap<EntityType, number>) => [...counts.values()].some(count => count >= EXPLAINED)

function mostVoted(counts: ReadonlyMap<EntityType, number>): EntityType {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Whether a title or an office stands right before. */
function isTitled(context: Context, first: number): boolean {
  if (first <= sentenceStart(context, first)) return false
  return context.lexicon.honorifics.has(context.plain(first - 1)) || (isTagged(context, first - 1, 'NOUN', 'PROPN') && officeAt(context, first - 1) !== undefined)
}

/** "Anadolu, a Turkish media outlet,": what the noun beside a name says that it is. */
function explainedAs(context: Context, { first, last, type }: NamedMention): EntityType | undefined {
  if (!EXPLAINABLE.has(type) || last + 2 >= sentenceEnd(context, last) || context.plain(last + 1) !== '' || !isTagged(context, last + 2, 'DET')) return undefined
  const { syntax, pack } = context
  const head = headWithin(context, first, last)
  for (let i = last + 3; i < Math.min(sentenceEnd(context, last), last + FAR); i++) {
    if (syntax.head[i] !== head || relation(context, i) !== 'appos') continue
    const kind = pack.lexicon.statements.speakers.get(lemma(context, i))
    return kind === 'media' ? 'media' : kind === 'institution' && type === 'person' ? 'organization' : undefined
  }
  return undefined
}

const EXPLAINABLE: ReadonlySet<EntityType> = new Set(['person', 'place', 'organization'])
const FAR = 10
