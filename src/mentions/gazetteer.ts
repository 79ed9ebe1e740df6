import { NAME_LISTS } from '../doc/lexicon.ts'
import type { NameLexicon, NameList } from '../doc/lexicon.ts'
import type { Tokens } from '../doc/tokens.ts'
import { hashString, mix } from '../text/hash.ts'

/** Which lists each token's words stand in: a bit a list, in the order of `NAME_LISTS`. An entry of several words marks its first token and its later ones apart. */
export interface Listed {
  /** The token is an entry by itself. */
  readonly whole: Int32Array
  readonly first: Int32Array
  readonly later: Int32Array
}

/** The bit of a list. */
export function bitOf(list: NameList): number {
  return 1 << NAME_LISTS.indexOf(list)
}

/** Find the entries of a language's lists in a text; in each list the longest entry from the left counts. No entry crosses a sentence. */
export function lookUp(tokens: Tokens, lexicon: NameLexicon): Listed {
  const entries = entriesOf(lexicon)
  const { count, form, forms, firsts, sentence } = tokens
  const heads = Int32Array.from(forms.lowerHash, hash => entries.get(mix(START, hash)) ?? 0)
  const whole = new Int32Array(count)
  const first = new Int32Array(count)
  const later = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const head = heads[form[i]!]!
    if (!head) continue
    whole[i] = head & ~GOES_ON & ~later[i]!
    if (!(head & GOES_ON)) continue
    const end = firsts[sentence[i]! + 1]!
    let node = mix(START, forms.lowerHash[form[i]!]!)
    for (let k = i + 1; k < end; k++) {
      node = mix(node, forms.lowerHash[form[k]!]!)
      const entry = entries.get(node)
      if (entry === undefined) break
      const lists = entry & ~GOES_ON & ~later[i]!
      if (lists) {
        first[i]! |= lists
        whole[i]! &= ~lists
        for (let j = i + 1; j <= k; j++) later[j]! |= lists
      }
      if (!(entry & GOES_ON)) break
    }
  }
  return { whole, first, later }
}

const START = 0x2c1b3c6d
/** Marks words that longer entries go on from. */
const GOES_ON = 1 << 30

const known = new WeakMap<NameLexicon, ReadonlyMap<number, number>>()

/** Lists by the joined hashes of an entry's words, made once for each lexicon. */
function entriesOf(lexicon: NameLexicon): ReadonlyMap<number, number> {
  let entries = known.get(lexicon)
  if (!entries) known.set(lexicon, entries = hashEntries(lexicon))
  return entries
}

function hashEntries({ lists }: NameLexicon): Map<number, number> {
  const entries = new Map<number, number>()
  NAME_LISTS.forEach((list, bit) => {
    for (const entry of lists[list]) {
      const words = cut(entry)
      let node = START
      words.forEach((word, k) => {
        node = mix(node, hashString(word))
        entries.set(node, (entries.get(node) ?? 0) | (k + 1 < words.length ? GOES_ON : 1 << bit))
      })
    }
  })
  return entries
}

/** An entry's words in lower case, as tokens are cut: hyphens, commas and the possessive stand alone. */
function cut(entry: string): string[] {
  return entry.toLowerCase().replace(/[‘’ʻ]/g, "'").match(/'s\b|[-,/&]|(?:(?!'s\b)[^\s\-,/&])+/g) ?? []
}
