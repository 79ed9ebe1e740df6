import type { Syntax } from '../doc/syntax.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

/** Phrases by their first word, longest first, cut into words. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

const indices = new WeakMap<object, Phrases>()

/** Cut phrases into words; the same list is cut once. */
export function phrasesOf(list: ReadonlySet<string> | ReadonlyMap<string, unknown>): Phrases {
  let index = indices.get(list)
  if (!index) indices.set(list, (index = indexOf([...list.keys()])))
  return index
}

function indexOf(list: readonly string[]): Phrases {
  const index = new Map<string, (readonly string[])[]>()
  for (const phrase of list) {
    // Some hyphens part tokens and others do not: "so-called" is three.
    for (const cut of new Set([phrase, phrase.replaceAll('-', ' - ')])) {
      const words = cut.split(' ')
      const others = index.get(words[0]!)
      if (others) others.push(words)
      else index.set(words[0]!, [words])
    }
  }
  for (const others of index.values()) others.sort((a, b) => b.length - a.length)
  return index
}

/** The longest phrase that begins at a token, with its last one; undefined when none does. A phrase stays within its sentence. */
export function phraseAt(tokens: Tokens, syntax: Syntax, i: number, phrases: Phrases): { readonly phrase: string; readonly last: number } | undefined {
  const byForm = phrases.get(lower(tokens, i))
  const byLemma = phrases.get(syntax.lemma[i]!)
  const candidates = byForm && byLemma && byForm !== byLemma ? [...byForm, ...byLemma].sort((a, b) => b.length - a.length) : byForm ?? byLemma ?? phrases.get(isYear(tokens, i) ? '#' : '')
  for (const words of candidates ?? []) {
    const last = matchEnd(tokens, syntax, i, words)
    if (last >= 0) return { phrase: words.join(' ').replaceAll(' - ', '-'), last }
  }
  return undefined
}

/** Adverbs between two words of a phrase, at most: "history all too often repeats itself". */
const MOST_ADVERBS = 3

function matchEnd(tokens: Tokens, syntax: Syntax, first: number, words: readonly string[]): number {
  let at = first
  for (let w = 1; w < words.length; w++) {
    let next = at + 1
    for (let skipped = 0; skipped < MOST_ADVERBS && isInside(tokens, first, next) && !fits(tokens, syntax, next, words[w]!) && syntax.upos[next] === ADVERB; skipped++) next++
    if (!isInside(tokens, first, next) || !fits(tokens, syntax, next, words[w]!)) return -1
    at = next
  }
  return at
}

const ADVERB = UPOS.indexOf('ADV')

function isInside(tokens: Tokens, first: number, i: number): boolean {
  return i < tokens.count && tokens.sentence[i] === tokens.sentence[first]
}

function fits(tokens: Tokens, syntax: Syntax, i: number, word: string): boolean {
  return lower(tokens, i) === word || syntax.lemma[i] === word || (word === '#' && isYear(tokens, i))
}

/** A year that is history and no earlier quarter: 1918. */
function isYear(tokens: Tokens, i: number): boolean {
  return /^1\d{3}$/.test(lower(tokens, i))
}
