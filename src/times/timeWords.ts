import type { TimeLexicon, TimeWord } from '../doc/lexicon.ts'
import type { Syntax } from '../doc/syntax.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import { hashString, mix } from '../text/hash.ts'
import { TELLING, grammarOf } from './grammar.ts'
import { readNumber } from './numbers.ts'
import type { NumberWords } from './numbers.ts'
import { readNumeral } from './numerals.ts'

/** One word or several that mean one thing: "May", "twenty-five", "New Year's Eve". */
export interface Atom {
  readonly last: number
  readonly word: TimeWord
}

/** What the words of a text mean to a telling of time. Looked up where somebody asks; what is not near a time costs nothing. */
export interface TimeWords {
  /** Whether a time may be told at token `i`. */
  readonly isTrigger: (i: number) => boolean
  /** What begins at token `i`, the longest first. No atom crosses a sentence. */
  readonly at: (i: number) => readonly Atom[]
}

export function lookUpTimeWords(tokens: Tokens, syntax: Syntax, lexicon: TimeLexicon): TimeWords {
  const { entries, triggers } = indexOf(lexicon)
  const { forms, form, firsts, sentence } = tokens
  const numerals = forms.lower.map((text, f) => (beginsNumeral(text) ? readNumeral(text, lexicon) : prefixed(text, forms.lowerHash[f]!, lexicon, entries)))
  const canTell = Uint8Array.from(forms.lowerHash, (hash, f) => Number(triggers.has(hash) || (numerals[f] !== undefined && tellsTime(numerals[f]))))
  const seen = new Map<number, readonly Atom[]>()

  function at(i: number): readonly Atom[] {
    let atoms = seen.get(i)
    if (!atoms) seen.set(i, atoms = atomsFrom(i))
    return atoms
  }

  function atomsFrom(i: number): Atom[] {
    const found: Atom[] = []
    const end = firsts[sentence[i]! + 1]!
    let node = START
    for (let k = i; k < end; k++) {
      node = mix(node, forms.lowerHash[form[k]!]!)
      const entry = entries.get(node)
      if (!entry) break
      if (entry.word && mayBe(entry.word, i)) found.unshift({ last: k, word: entry.word })
      if (!entry.goesOn) break
    }
    const numeral = numerals[form[i]!]
    if (numeral) found.push({ last: i, word: numeral })
    const number = readNumber(i, within(end), lexicon.numbers)
    if (number) found.unshift({ last: number.last, word: { number: number.value } })
    return found
  }

  /** The words before the end of a sentence. */
  function within(end: number): NumberWords {
    return {
      wordAt: i => (i < end ? simple(i) : undefined),
      textAt: i => (i < end ? lower(tokens, i) : ''),
      isFigure: i => i < end && beginsNumeral(lower(tokens, i)),
    }
  }

  function simple(i: number): TimeWord | undefined {
    return numerals[form[i]!] ?? entries.get(mix(START, forms.lowerHash[form[i]!]!))?.word
  }

  /** Whether the word at token `i` may be meant so, by its capitals and its tag. */
  function mayBe({ only, month }: TimeWord, i: number): boolean {
    if (!only) return true
    const upos = UPOS[syntax.upos[i]!]!
    if (only === 'noun') return upos === 'NOUN' || upos === 'PROPN'
    if (only === 'capitals') return forms.text[form[i]!] === forms.text[form[i]!]!.toUpperCase()
    if (only === 'no-verb') return upos !== 'VERB'
    if (only === 'modifier') return upos !== 'NOUN' && (upos !== 'PROPN' || i === firsts[sentence[i]!])
    if (forms.text[form[i]!] === forms.lower[form[i]!] && !beginsNumeral(lower(tokens, i))) return false
    return (upos !== 'AUX' && upos !== 'VERB') || (month !== undefined && i + 1 < tokens.count && simple(i + 1)?.day !== undefined)
  }

  return { isTrigger: i => canTell[form[i]!] === 1, at }
}

const START = 0x1b873593

interface Entry {
  readonly word?: TimeWord
  readonly goesOn: boolean
}

interface Index {
  /** By the joined hashes of a phrase's words. */
  readonly entries: ReadonlyMap<number, Entry>
  /** Hashes of words at which a time may be told. */
  readonly triggers: ReadonlySet<number>
}

const known = new WeakMap<TimeLexicon, Index>()

function indexOf(lexicon: TimeLexicon): Index {
  let index = known.get(lexicon)
  if (!index) known.set(lexicon, index = makeIndex(lexicon))
  return index
}

function makeIndex(lexicon: TimeLexicon): Index {
  const entries = new Map<number, Entry>()
  const triggers = new Set(grammarOf(lexicon).triggers)
  for (const [phrase, word] of lexicon.words) {
    const parts = phrase.split(' ')
    let node = START
    parts.forEach((part, k) => {
      node = mix(node, hashString(part))
      const before = entries.get(node)
      entries.set(node, k + 1 < parts.length ? { goesOn: true, ...(before?.word && { word: before.word }) } : { word, goesOn: before?.goesOn ?? false })
    })
    // One word of a phrase is enough to look there; the longest is the rarest.
    if (tellsTime(word)) triggers.add(hashString(parts.reduce((a, b) => (b.length > a.length ? b : a))))
  }
  return { entries, triggers }
}

const tellsTime = (word: TimeWord) => TELLING.some(part => word[part] !== undefined)

function beginsNumeral(text: string): boolean {
  const at = text.charCodeAt(0) === APOSTROPHE ? 1 : 0
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

const APOSTROPHE = 0x27

/** "mid-March", "pre-2008", "FY2012": a prefix and a word. */
function prefixed(text: string, hash: number, lexicon: TimeLexicon, entries: ReadonlyMap<number, Entry>): TimeWord | undefined {
  if (text.length > LONGEST_PREFIXED || entries.get(mix(START, hash))?.word) return undefined
  for (const [prefix, meaning] of lexicon.prefixes) {
    if (!text.startsWith(prefix)) continue
    const rest = text.slice(prefix.length)
    const word = beginsNumeral(rest) ? readNumeral(rest, lexicon) : lexicon.words.get(rest)
    return word && tellsTime(word) ? { ...word, ...meaning } : undefined
  }
  return undefined
}

const LONGEST_PREFIXED = 16
