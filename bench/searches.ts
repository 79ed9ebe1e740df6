import { inventDocument } from './inventCollection.ts'
import { random } from '../train/random.ts'
import { SURE } from '../src/doc/confidence.ts'
import type { InventedStatement, Inventory } from './inventCollection.ts'
import type { Random } from '../train/random.ts'

/** What people ask a collection, by what makes it quick or slow; each is asked of one statement, which it finds among others. */
export const SEARCH_KINDS: Readonly<Record<string, (statement: InventedStatement, words: readonly string[]) => string>> = {
  'by a person': ({ speaker }) => `by:"${speaker}"`,
  'by a surname, about somebody': ({ speaker, about: [name] }) => `by:${speaker.slice(speaker.lastIndexOf(' ') + 1)} about:"${name}"`,
  'by a speaker, a stance, since a year': ({ speaker, stance, published_from: day }) => `by:"${speaker}" said:${stance} after:${day?.slice(0, 4) ?? '2012'}`,
  'two words': (_, [first, second]) => `${first} ${second}`,
  'a phrase': ({ content }, [first]) => `"${neighbours(content.split(' '), first!).join(' ')}"`,
  'a word or another, not a third': (_, [first, second, third]) => `${first} OR ${second} -${third}`,
  'the beginning of a word': (_, [first, second]) => `${first!.slice(0, 6)}* ${second}`,
  'a word in an outlet': ({ outlet }, [first]) => `${first} outlet:${outlet}`,
  'a stance in an outlet, in one month': ({ stance, outlet, published_from: day }) => `said:${stance} outlet:${outlet} ${day ? `on:${day.slice(0, 7)}` : 'on:unknown'}`,
  'about somebody, a word, sure or not': ({ about: [name] }, [first]) => `about:"${name}" ${first} possible:yes`,
}

function neighbours(words: readonly string[], word: string): readonly string[] {
  const at = words.indexOf(word)
  return words.slice(Math.max(0, at - 1), at + 2)
}

/** So many of each kind, of statements anywhere in a collection of so many documents. */
export function inventSearches(inventory: Inventory, documents: number, { ofEach, seed }: { readonly ofEach: number; readonly seed: number }): { kind: string; query: string }[] {
  const draw = random(seed)
  const ranks = new Map(Object.values(inventory).flatMap(list => list.map((word, rank) => [word, rank] as const)))
  return Object.entries(SEARCH_KINDS).flatMap(([kind, ask]) => Array.from({ length: ofEach }, () => {
    const { statement, words } = askable(inventory, documents, ranks, draw)
    return { kind, query: ask(statement, words) }
  }))
}

/** The most frequent words are in most statements, as articles and prepositions are, and nobody looks for them. */
const RANK_OF_WORTH = 300
/** Those who are in every other article are not what a selective search asks for. */
const RANK_OF_NAMES = 10

function askable(inventory: Inventory, documents: number, ranks: ReadonlyMap<string, number>, draw: Random) {
  for (;;) {
    const { statements } = inventDocument(inventory, draw.below(documents))
    const statement = statements[draw.below(statements.length)]!
    const words = statement.content.split(' ').filter(word => (ranks.get(word) ?? 0) >= RANK_OF_WORTH)
    const names = [statement.speaker, statement.about[0] ?? '']
    if (words.length >= 3 && statement.confidence >= SURE && names.every(name => (ranks.get(name) ?? 0) >= RANK_OF_NAMES)) return { statement, words }
  }
}
