import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** Tokens of a headline's source at most: "Tarn's Deputy Foreign Minister". */
const LONGEST_SOURCE = 6
/** What it is said to say has at least as many, a verb among them. */
const SHORTEST_CONTENT = 3
/** How sure such a statement is: of 28 that it found in 963 headlines, 26 were right. */
const PLAIN = 0.9

/**
 * "Tarn Believes Road Is Safe": a headline's clause after a verb that hands it to whoever stands before it. The capitals of headlines hide verbs from the tagger, so
 * the forms are looked up.
 */
export function readHeadline({ tokens, blocks }: Layers, columns: Columns, { headlines }: StatementLexicon): Draft[] {
  const block = blocks.findIndex(({ kind }) => kind === 'headline')
  const first = block < 0 ? -1 : firstOf(tokens.block, block)
  if (first < 0) return []
  const last = columns.blockLast[first]!
  for (let cue = first + 1; cue <= Math.min(last, first + LONGEST_SOURCE); cue++) {
    const form = lower(tokens, cue)
    if (!/\p{L}|\d/u.test(form) && form !== '.' && form !== "'" && form !== '-') return []
    if (!headlines.has(form)) continue
    if (!isSomebody(columns, first, cue - 1) || last - cue < SHORTEST_CONTENT || !holdsVerb(columns, cue + 1, last)) return []
    return [{ source: { first, last: cue - 1 }, cue: { first: cue, last: cue }, head: cue, content: [{ first: cue + 1, last }], confidence: PLAIN, by: 'headline' }]
  }
  return []
}

function firstOf(blockOf: Int32Array, block: number): number {
  let low = 0
  let high = blockOf.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blockOf[middle]! < block) low = middle + 1
    else high = middle
  }
  return blockOf[low] === block ? low : -1
}

/** Whether nothing but a noun phrase stands there. */
function isSomebody({ upos }: Columns, first: number, last: number): boolean {
  // "Accused Defends Himself Against Claims": a preposition has its noun behind it.
  if (upos[last] === PREPOSITION) return false
  let isNamed = false
  for (let i = first; i <= last; i++) {
    if (!PHRASE.has(upos[i]!)) return false
    isNamed ||= upos[i] === NOUN || upos[i] === NAME
  }
  return isNamed
}

function holdsVerb({ upos }: Columns, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (upos[i] === VERB || upos[i] === AUXILIARY) return true
  return false
}

const NOUN = UPOS.indexOf('NOUN')
const NAME = UPOS.indexOf('PROPN')
const PREPOSITION = UPOS.indexOf('ADP')
const VERB = UPOS.indexOf('VERB')
const AUXILIARY = UPOS.indexOf('AUX')
const PHRASE: ReadonlySet<number> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PUNCT', 'PART', 'ADP'].map(name => UPOS.indexOf(name as (typeof UPOS)[number])))
