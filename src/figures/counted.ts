import type { TokenRange } from '../doc/statements.ts'
import { hasTag, isHyphen, pennAt, wordAt, afterHyphen } from './scan.ts'
import type { Scan } from './scan.ts'

/** What a figure is of, as a run of words that ends with its noun. */
export type Counted = TokenRange

/** Longer runs before a noun are no description of what is counted. */
const LONGEST = 8

/** What the number at token `number` counts, in the words from token `i` on: "British companies", "of the members", the "nation" of a "16-nation bloc". */
export function countedAfter(scan: Scan, i: number, number: number): Counted | undefined {
  if (isHyphen(scan, i)) return hasTag(scan, i + 1, 'NOUN') && !isHyphen(scan, i + 2) ? { first: i + 1, last: i + 1 } : undefined
  let at = i
  while (scan.lexicon.joints.further.has(wordAt(scan, at))) at++
  const others = at > i && hasTag(scan, at - 1, 'NOUN') ? { first: at - 1, last: at - 1 } : undefined
  return nounsOf(scan, at) ?? nounsUpTo(scan, at, scan.syntax.head[number]!) ?? nounsAt(scan, at) ?? others
}

/** The noun phrase after "of", without its article: what money, a share or some of several are of. */
export function nounsOf(scan: Scan, i: number): Counted | undefined {
  const { joints, numbers } = scan.lexicon
  if (!joints.of.has(wordAt(scan, i))) return undefined
  let at = i + 1
  while (at < i + 4 && (hasTag(scan, at, 'DET', 'NUM', 'ADV') || (hasTag(scan, at, 'ADJ') && hasTag(scan, at + 1, 'NUM')) || pennAt(scan, at) === 'PRP$' || numbers.has(wordAt(scan, at)))) at++
  const nouns = nounsAt(scan, at)
  // "of the state's 41 delegates"
  return nouns && pennAt(scan, nouns.last + 1) === 'POS' && hasTag(scan, nouns.last + 2, 'NUM') ? nounsAt(scan, nouns.last + 3) : nouns
}

/** The run up to the noun that the number hangs on in the tree, when nothing but its description stands between. */
function nounsUpTo(scan: Scan, first: number, head: number): Counted | undefined {
  if (head < first || head >= first + LONGEST || !hasTag(scan, head, 'NOUN') || !isPlural(scan, head) || pennAt(scan, head + 1) === 'POS') return undefined
  for (let at = first; at < head; at++) if (!hasTag(scan, at, 'ADJ', 'NOUN', 'PROPN', 'VERB', 'PUNCT', 'ADV') || wordAt(scan, at) === ',') return undefined
  return { first, last: head }
}

/** The run of describing words and nouns that begins at a token. */
export function nounsAt(scan: Scan, i: number): Counted | undefined {
  const first = afterHyphen(scan, i)
  let last = -1
  for (let at = first; at < first + LONGEST && at < scan.to; at++) {
    if (hasTag(scan, at, 'NOUN', 'PROPN')) {
      if (last >= 0 && last === at - 1 && isPlural(scan, last) && !governs(scan, at, last)) break
      if (last < 0 && hasTag(scan, at, 'PROPN') && at > first && hasTag(scan, at - 1, 'VERB')) break
      last = at
    } else if (!isDescribing(scan, at, last) && !(last < 0 && hasTag(scan, at, 'NUM') && isHyphen(scan, at + 1))) break
  }
  return last < 0 ? undefined : { first, last }
}

function isPlural(scan: Scan, i: number): boolean {
  const tag = pennAt(scan, i)
  return tag === 'NNS' || tag === 'NNPS'
}

/** Whether the noun at `head` takes the one at `i` for its description: "arms dealers". */
function governs({ syntax }: Scan, head: number, i: number): boolean {
  return syntax.head[i] === head
}

function isDescribing(scan: Scan, at: number, last: number): boolean {
  const isAfterNoun = last === at - 1 && last >= 0
  if (hasTag(scan, at, 'ADJ')) return !isAfterNoun || isFollowedByNoun(scan, at)
  if (afterHyphen(scan, at) > at) return true
  if (pennAt(scan, at) === 'POS') return isAfterNoun
  const isParticiple = pennAt(scan, at) === 'VBN' || pennAt(scan, at) === 'VBG' || (hasTag(scan, at, 'ADV') && hasTag(scan, at + 1, 'ADJ', 'VERB'))
  return isParticiple && !isAfterNoun && isFollowedByNoun(scan, hasTag(scan, at, 'ADV') ? at + 1 : at)
}

function isFollowedByNoun(scan: Scan, at: number): boolean {
  return hasTag(scan, at + 1, 'NOUN', 'ADJ') || (isHyphen(scan, at + 1) && hasTag(scan, at + 2, 'NOUN', 'ADJ', 'VERB'))
}
