import { random } from '../train/random.ts'
import type { Inventory } from './inventCollection.ts'
import type { Random } from '../train/random.ts'

/** What people ask a collection, by what makes it quick or slow; each kind makes one more question. */
export const SEARCH_KINDS: Readonly<Record<string, (inventory: Inventory, draw: Random) => string>> = {
  'by a person': ({ people }, draw) => `by:"${seldom(people, draw)}"`,
  'by a surname, about a place': ({ people, places }, draw) => `by:${surname(often(people, draw))} about:${seldom(places, draw)}`,
  'by a body, a stance, since a year': ({ bodies }, draw) => `by:"${seldom(bodies, draw)}" said:deny,warn after:${2020 + draw.below(5)}`,
  'two words': ({ words }, draw) => `${often(words, draw)} ${seldom(words, draw)}`,
  'a phrase': ({ words }, draw) => `"${often(words, draw)} ${often(words, draw)}"`,
  'a word or another, not a third': ({ words }, draw) => `${seldom(words, draw)} OR ${seldom(words, draw)} -${often(words, draw)}`,
  'the beginning of a word': ({ words }, draw) => `${seldom(words, draw).slice(0, 6)}* ${often(words, draw)}`,
  'a word in an outlet': ({ words, outlets }, draw) => `${often(words, draw)} outlet:${seldom(outlets, draw)}`,
  'a rare stance in an outlet, in one month': ({ outlets }, draw) => `said:accuse outlet:${often(outlets, draw)} on:2023-${String(1 + draw.below(12)).padStart(2, '0')}`,
  'about two, quoted': ({ people, places }, draw) => `about:${often(places, draw)} about:"${often(people, draw)}" is:quoted`,
}

export function inventSearches(inventory: Inventory, of: number): { kind: string; query: string }[] {
  const draw = random(7)
  return Object.entries(SEARCH_KINDS).flatMap(([kind, ask]) => Array.from({ length: of }, () => ({ kind, query: ask(inventory, draw) })))
}

/** Of the first twentieth, which texts are full of. */
function often(list: readonly string[], draw: Random): string {
  return list[draw.below(Math.ceil(list.length / 20))]!
}

function seldom(list: readonly string[], draw: Random): string {
  return list[Math.floor(list.length / 20) + draw.below(Math.floor(list.length / 2))]!
}

function surname(name: string): string {
  return name.slice(name.indexOf(' ') + 1)
}
