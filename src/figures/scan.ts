import type { FigureLexicon } from '../doc/lexicon.ts'
import type { NamedMention } from '../doc/names.ts'
import { UPOS } from '../doc/syntax.ts'
import type { Syntax, Upos } from '../doc/syntax.ts'
import { lower, word } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'

/** One sentence, with what its figures are read by. */
export interface Scan {
  readonly tokens: Tokens
  readonly syntax: Syntax
  readonly lexicon: FigureLexicon
  /** For each token of the text the name that it belongs to, or none. */
  readonly nameAt: readonly (NamedMention | undefined)[]
  /** All words of the text, in lower case. */
  readonly spoken: ReadonlySet<string>
  /** The sentence's first token, and the one after its last. */
  readonly from: number
  readonly to: number
}

/** How far from a figure its verb, its subject and other words that it is read by are looked for. */
export const WINDOW = 40

/** The lower-cased words of a token; empty outside the sentence, so that looking around needs no bounds. */
export function wordAt({ tokens, from, to }: Scan, i: number): string {
  return i >= from && i < to ? lower(tokens, i) : ''
}

/** The words of a token as they are written; empty outside the sentence. */
export function formAt({ tokens, from, to }: Scan, i: number): string {
  return i >= from && i < to ? word(tokens, i) : ''
}

/** Whether nothing stands between token `i` and the one before it. */
export function isGlued({ tokens, from, to }: Scan, i: number): boolean {
  return i > from && i < to && tokens.end[i - 1] === tokens.start[i]
}

export function hasTag({ syntax, from, to }: Scan, i: number, ...tags: readonly Upos[]): boolean {
  return i >= from && i < to && tags.includes(UPOS[syntax.upos[i]!]!)
}

/** The Penn tag of a token; empty outside the sentence. */
export function pennAt({ syntax, from, to }: Scan, i: number): string {
  return i >= from && i < to ? syntax.xposNames[syntax.xpos[i]!]! : ''
}

/** The relation of a token to its head. */
export function relationAt({ syntax }: Scan, i: number): string {
  return syntax.deprelNames[syntax.deprel[i]!]!
}

/** The token of a run whose head lies outside it. */
export function headOf({ syntax }: Scan, first: number, last: number): number {
  for (let i = last; i >= first; i--) if (syntax.head[i]! < first || syntax.head[i]! > last) return i
  return last
}

/** A hyphen written on to the words at both its sides. */
export function isHyphen(scan: Scan, i: number): boolean {
  return HYPHENS.has(wordAt(scan, i)) && isGlued(scan, i) && isGlued(scan, i + 1)
}

const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–'])

/** The place after `i`, and after the hyphen that stands there. */
export function afterHyphen(scan: Scan, i: number): number {
  return isHyphen(scan, i) ? i + 1 : i
}

/** A few words as a phrase; empty for more than a phrase has. */
export function wordsFrom(scan: Scan, first: number, last: number): string {
  let phrase = ''
  for (let i = first; i <= last && last < first + LONGEST_PHRASE; i++) phrase += (i > first ? ' ' : '') + wordAt(scan, i)
  return phrase
}

const LONGEST_PHRASE = 5

export interface Phrase<T> {
  readonly value: T
  readonly first: number
  readonly last: number
}

/** The longest phrase of a table that begins at token `i`, as `read` gives the tokens' words. */
export function phraseFrom<T>(scan: Scan, i: number, table: ReadonlyMap<string, T>, read = wordAt): Phrase<T> | undefined {
  let found: Phrase<T> | undefined
  let phrase = ''
  for (let last = i; last < i + LONGEST_PHRASE && last < scan.to; last++) {
    phrase += (last > i ? ' ' : '') + read(scan, last)
    const value = table.get(phrase)
    if (value !== undefined) found = { value, first: i, last }
  }
  return found
}

/** The longest phrase of a table that ends at token `i`. */
export function phraseUpTo<T>(scan: Scan, i: number, table: ReadonlyMap<string, T>, read = wordAt): Phrase<T> | undefined {
  let found: Phrase<T> | undefined
  let phrase = ''
  for (let first = i; first > i - LONGEST_PHRASE && first >= scan.from; first--) {
    phrase = first < i ? `${read(scan, first)} ${phrase}` : read(scan, first)
    const value = table.get(phrase)
    if (value !== undefined) found = { value, first, last: i }
  }
  return found
}

/** What the first of the rules that has an answer says. */
export function firstOf<A, T>(rules: readonly ((scan: Scan, about: A) => T | undefined)[], scan: Scan, about: A): T | undefined {
  for (const rule of rules) {
    const answer = rule(scan, about)
    if (answer !== undefined) return answer
  }
  return undefined
}
