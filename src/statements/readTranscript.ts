import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import type { TokenRange } from '../doc/statements.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { Columns } from './columns.ts'
import type { Draft } from './draft.ts'

/** A label has at most this many tokens: "PRIME MINISTER ANNA LIND:". */
const LONGEST_LABEL = 6
/** What a label introduces has at least this many. */
const SHORTEST_TURN = 3

/** How sure a turn is in a text with this many labelled ones or more; two colons may be chance. */
const SURE_OF = [{ turns: 3, confidence: 0.9 }, { turns: 2, confidence: 0.75 }]

/**
 * Interviews and transcripts: paragraphs that open with their speaker's label and a colon ("NAME: …", "Q: …"), or with it in double brackets ("((NAME)) …"), at
 * least two of them in a text.
 * Paragraphs without a label between two turns belong to the turn before.
 */
export function readTranscript(layers: Layers, columns: Columns, lexicon: StatementLexicon): Draft[] {
  const turns: { source: TokenRange; cue: TokenRange; first: number; last: number }[] = []
  for (let first = 0; first < columns.count; first = columns.blockLast[first]! + 1) {
    const kind = layers.blocks[layers.tokens.block[first]!]!.kind
    // The first turn of a bare transcript may have been taken for the head of an article.
    const label = kind !== 'caption' && kind !== 'note' ? labelAt(first, layers, columns, lexicon) : undefined
    if (label) turns.push({ ...label, first, last: columns.blockLast[first]! })
  }
  const confidence = SURE_OF.find(({ turns: least }) => turns.length >= least)?.confidence
  if (confidence === undefined) return []
  return turns.map(({ source, cue, last }, i) => {
    const content = [{ first: cue.last + 1, last }]
    for (let block = last + 1; i + 1 < turns.length && block < turns[i + 1]!.first && content.length <= LONGEST_TURN; block = columns.blockLast[block]! + 1) {
      if (layers.blocks[layers.tokens.block[block]!]!.kind !== 'paragraph') break
      content.push({ first: block, last: columns.blockLast[block]! })
    }
    return { source, cue, head: cue.last, content, confidence, by: 'transcript' }
  })
}

/** A turn may go on for this many paragraphs without a new label. */
const LONGEST_TURN = 12

/** Who speaks at a block's beginning, and the marks that say so. */
function labelAt(first: number, layers: Layers, columns: Columns, lexicon: StatementLexicon): { source: TokenRange; cue: TokenRange } | undefined {
  const colon = labelEnd(first, layers, columns, lexicon)
  return colon >= 0 ? { source: { first, last: colon - 1 }, cue: { first: colon, last: colon } } : bracketedLabel(first, layers, columns)
}

/** "((Ada Renn)) …". */
function bracketedLabel(first: number, { tokens }: Layers, columns: Columns): { source: TokenRange; cue: TokenRange } | undefined {
  const end = Math.min(first + LONGEST_LABEL + 2, columns.blockLast[first]! - SHORTEST_TURN)
  if (first + 2 > end || lower(tokens, first) !== '(' || lower(tokens, first + 1) !== '(') return undefined
  for (let i = first + 3; i <= end; i++) {
    if (lower(tokens, i - 1) === ')') return undefined
    if (lower(tokens, i) === ')' && lower(tokens, i + 1) === ')') return { source: { first: first + 2, last: i - 1 }, cue: { first: i, last: lower(tokens, i + 2) === ':' ? i + 2 : i + 1 } }
  }
  return undefined
}

/** The colon that ends a block's opening label, -1 when it has none. */
function labelEnd(first: number, { tokens, syntax }: Layers, columns: Columns, { labels }: StatementLexicon): number {
  let words = ''
  for (let i = first; i <= first + LONGEST_LABEL && i < columns.blockLast[first]!; i++) {
    const form = lower(tokens, i)
    if (form === ':') return i > first && columns.blockLast[first]! - i >= SHORTEST_TURN && (labels.has(words) || columns.name[i - 1] !== 0 || syntax.upos[i - 1] === PROPER || isCapitals(tokens.text.slice(tokens.start[first], tokens.end[i - 1]))) ? i : -1
    const letter = tokens.text[tokens.start[i]!]!
    if (letter === letter.toLowerCase() && letter !== '.' && letter !== '-' && !labels.has(form)) return -1
    words += (words ? ' ' : '') + form
  }
  return -1
}

const isCapitals = (text: string) => text === text.toUpperCase()

const PROPER = UPOS.indexOf('PROPN')
