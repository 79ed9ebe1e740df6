import { askedWords, fold, wordSpans } from '../../text/searchWords.ts'
import { compareSpans } from '../../text/span.ts'
import { lexemesOf, wantedTexts } from './lexemes.ts'
import type { Kysely } from 'kysely'
import type { Span } from '../../text/span.ts'
import type { Tables } from '../tables.ts'
import type { Words } from './search.ts'

/** Where each text has what was looked for, in the texts' own units; of texts longer than that, in their first {@link LOOKED_AT} units. */
export async function highlightsIn(db: Kysely<Tables>, words: Words | undefined, texts: readonly string[]): Promise<Span[][]> {
  const asked = words ? wantedTexts(words).map(({ text, isPrefix }) => ({ ...askedWords(text), isPrefix })) : []
  if (!asked.length) return texts.map(() => [])
  const written = texts.map(text => wordsOf(text.slice(0, LOOKED_AT)))
  // A stem begins as its word does, so most words of a text need no question to the database.
  const initials = new Set(asked.flatMap(({ words: list }) => list.map(word => word[0]!)))
  const candidates = new Set([...asked.flatMap(({ words: list }) => list), ...written.flat().map(({ word }) => word).filter(word => initials.has(word[0]!))])
  const stems = await lexemesOf(db, [...candidates].map(word => ({ word, configuration: 'hearsay' as const })))
  const stemOf = (word: string) => stems.get(`hearsay ${word}`)?.[0]
  return texts.map((text, i) => merge(asked.flatMap(one => [...sequences(written[i]!, one, stemOf), ...one.runs.flatMap(run => occurrences(text.slice(0, LOOKED_AT), run))])))
}

const LOOKED_AT = 200_000

interface WrittenWord extends Span {
  readonly word: string
}

function wordsOf(text: string): WrittenWord[] {
  return wordSpans(text).map(span => ({ ...span, word: fold(text.slice(span.start, span.end)) }))
}

/** Where the words stand side by side, from the first to the last. */
function sequences(written: readonly WrittenWord[], { words, isPrefix }: { readonly words: readonly string[]; readonly isPrefix: boolean }, stemOf: (word: string) => string | undefined): Span[] {
  if (!words.length) return []
  const wanted = words.map(word => stemOf(word))
  const isThere = (at: number, i: number) => {
    const { word } = written[at]!
    // A common word has no stem, and in its place may stand any.
    if (isPrefix && i === words.length - 1) return word.startsWith(words[i]!) || (wanted[i] !== undefined && stemOf(word)?.startsWith(wanted[i]!) === true)
    return wanted[i] === undefined ? words.length > 1 : stemOf(word) === wanted[i]
  }
  const found: Span[] = []
  for (let at = 0; at + words.length <= written.length; at++) {
    if (words.every((_, i) => isThere(at + i, i))) found.push({ start: written[at]!.start, end: written[at + words.length - 1]!.end })
  }
  return found
}

function occurrences(text: string, run: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length)) found.push({ start: at, end: at + run.length })
  return found
}

/** In order, each place once. */
function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.sort(compareSpans)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}
