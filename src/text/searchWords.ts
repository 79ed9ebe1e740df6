import type { Span } from './span.ts'

/** What a text is found by: `words` for a database that knows words by the space between them, `pairs` for writing that has none. */
export interface SearchWords {
  readonly words: string
  readonly pairs: readonly string[]
}

/** Both ways to find a text; a question is taken apart by the same two functions, so that what is alike meets. */
export function searchWords(text: string): SearchWords {
  const folded = fold(text)
  return { words: words(folded), pairs: pairsOf(folded) }
}

/**
 * Of writing without spaces (and of Korean, whose endings stick to its words), every two neighbouring characters, and the last character of each run alone:
 * so every character begins something, and is found by it. Each once, in order of appearance.
 */
export function bigrams(text: string): string[] {
  return pairsOf(fold(text))
}

/**
 * Letters as people type them who lack a keyboard for them: lower case, without the accents of Latin, Greek, Arabic and Hebrew,
 * "Şahin" as "sahin" and "Łódź" as "lodz". Russian й stays, ё becomes е. Lengths change.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').toLowerCase()
    .replace(ACCENTS, '$1')
    .replace(YO, 'е')
    .replace(UNSEEN, '')
    .replace(LETTERS_OF_THEIR_OWN, letter => PLAIN[letter]!)
    .normalize('NFC')
}

const ASCII = /^[\0-\x7f]*$/
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu
const YO = /\u0435\u0308/g
/** Soft hyphens, joiners and the Arabic line that only stretches a word. */
const UNSEEN = /[\u00ad\u200c\u200d\u2060\ufeff\u0640]/g
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ə: 'a', ς: 'σ' }
const LETTERS_OF_THEIR_OWN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/** A tsvector holds a megabyte: lexemes, and two bytes for each place of them. What lies behind this much of a text is not indexed. */
const WORD_BYTES = 700_000
const PAIRS = 30_000
/** Longer ones are no words. */
const LONGEST_WORD = 200

function words(folded: string): string {
  const kept: string[] = []
  const seen = new Set<string>()
  let bytes = 0
  for (const [word] of folded.replace(RUNS, ' ').matchAll(WORD)) {
    if (word.length > LONGEST_WORD) continue
    bytes += PLACE_BYTES
    if (!seen.has(word)) {
      seen.add(word)
      bytes += ENTRY_BYTES + 3 * word.length
    }
    if (bytes > WORD_BYTES) break
    kept.push(word)
  }
  return kept.join(' ')
}

const PLACE_BYTES = 2
const ENTRY_BYTES = 4

// Modifier letters stand where others type an apostrophe: "Oʻzbekiston", "O'zbekiston".
const WORD = /(?:(?![\u02b0-\u02ff])[\p{L}\p{N}\p{M}])+/gu
const RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

function pairsOf(folded: string): string[] {
  const pairs = new Set<string>()
  for (const run of runsOf(folded)) {
    for (let i = 1; i < run.length; i++) pairs.add(run[i - 1]! + run[i]!)
    pairs.add(run.at(-1)!)
    if (pairs.size > PAIRS) break
  }
  return [...pairs].slice(0, PAIRS)
}

/** Stretches of writing without spaces, as lists of characters. */
function runsOf(folded: string): string[][] {
  return Array.from(folded.matchAll(RUNS), ([run]) => [...run])
}

/** What a text with certain words must hold: spaced words in their order, pairs, and what it is enough that a pair begins with. */
export interface AskedWords {
  readonly words: readonly string[]
  readonly pairs: readonly string[]
  readonly characters: readonly string[]
  /** The runs that pairs and characters are of. */
  readonly runs: readonly string[]
}

/** The other side of {@link searchWords}: what to look for, so that texts with these words are found. */
export function askedWords(text: string): AskedWords {
  const folded = fold(text)
  const spaced = words(folded)
  const runs = runsOf(folded)
  return {
    words: spaced ? spaced.split(' ') : [],
    pairs: [...new Set(runs.flatMap(run => run.slice(1).map((character, i) => run[i]! + character)))],
    characters: runs.filter(run => run.length === 1).map(run => run[0]!),
    runs: runs.map(run => run.join('')),
  }
}

/** Where the spaced words of a text stand. */
export function wordSpans(text: string): Span[] {
  return Array.from(text.matchAll(WORD_AS_WRITTEN), ({ index, 0: word }) => ({ start: index, end: index + word.length }))
}

const WORD_AS_WRITTEN = /(?:(?![\u02b0-\u02ff])[\p{L}\p{N}\p{M}\u00ad\u200c\u200d\u2060])+/gu
