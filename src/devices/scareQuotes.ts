import type { Layers } from '../doc/layers.ts'
import type { DeviceLexicon } from '../doc/lexicon.ts'
import type { Quotation } from '../doc/quotations.ts'
import { UPOS } from '../doc/syntax.ts'
import { lower } from '../doc/tokens.ts'
import type { FoundAt, Scene } from './rule.ts'

/** More words in quotation marks are a quotation whose speaker is to be looked for. */
const LONGEST = 4
/** From this confidence on a statement's words are its speaker's, and not set apart by the writer. */
const CLAIMED = 0.4

/** A few words in quotation marks that no statement claims, and that are no name, no title, no word that is explained. */
export function setApart({ layers, statements, lexicon }: Scene): FoundAt[] {
  const { quotations } = layers
  const claimed = claimedTokens(layers, statements)
  return quotations.list
    .filter(({ first, last, depth, closed }) => closed && depth === 1 && last - first - 1 >= 1 && last - first - 1 <= LONGEST && !claimed[first + 1])
    .filter(quotation => !isName(layers, quotation) && !isTerm(layers, quotation, lexicon) && !isSaid(layers, quotation) && isInText(layers, quotation))
    .map(({ first, last }) => ({ first, last, kind: 'scare-quotes' as const }))
}

/** What statements say, and the sentences in which they say so: quoted words there are the speaker's. */
function claimedTokens({ tokens }: Layers, statements: Scene['statements']): Uint8Array {
  const claimed = new Uint8Array(tokens.count)
  for (const { content, cue, confidence } of statements) {
    if (confidence < CLAIMED) continue
    for (const { first, last } of content) claimed.fill(1, first, last + 1)
    if (cue) claimed.fill(1, tokens.firsts[tokens.sentence[cue.first]!]!, tokens.firsts[tokens.sentence[cue.first]! + 1]!)
  }
  return claimed
}

/** Words with capitals are a name or a title; figures are quoted from somewhere; marks that touch the word before them are no quotation marks. */
function isName({ tokens, syntax }: Layers, { first, last }: Quotation): boolean {
  if (first > 0 && tokens.end[first - 1] === tokens.start[first] && !OPENING.includes(tokens.text[tokens.start[first - 1]!]!)) return true
  let large = 0
  let words = 0
  for (let i = first + 1; i < last; i++) {
    if (!CONTENT.has(syntax.upos[i]!)) continue
    words++
    const letter = tokens.text[tokens.start[i]!]!
    if (/\d/.test(letter)) return true
    if (letter !== letter.toLowerCase()) large++
  }
  return words === 0 || large === words
}

const OPENING = '([—–-/'

const CONTENT: ReadonlySet<number> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'ADV', 'NUM'].map(name => UPOS.indexOf(name as (typeof UPOS)[number])))

/** "the term “pass”", "called “the wall”", "“pass” means": a word that is talked about; "described him as a “…”": one that somebody used. */
function isTerm({ tokens }: Layers, { first, last }: Quotation, { naming, describing }: DeviceLexicon): boolean {
  for (let i = first - 1; i >= Math.max(0, first - REACH) && tokens.sentence[i] === tokens.sentence[first]; i--) {
    const form = lower(tokens, i)
    if (naming.has(form) || (describing.has(form) && first - i <= DESCRIBING_REACH)) return true
  }
  return last + 1 < tokens.count && naming.has(lower(tokens, last + 1))
}

/** Tokens before a quotation among which the name-giving word stands: "called the new road a “…”". */
const REACH = 5
/** "as “…”", "as a “…”". */
const DESCRIBING_REACH = 2

/** "“Never,” she said": a comma or full stop within the marks ends what somebody says, unless the sentence ends there; a colon before them opens it. */
function isSaid({ tokens }: Layers, { first, last }: Quotation): boolean {
  const inner = lower(tokens, last - 1)
  const isSentenceEnd = last === tokens.firsts[tokens.sentence[last]! + 1]! - 1
  if (inner === '?' || inner === '!' || (inner === ',' && first === tokens.firsts[tokens.sentence[first]!])) return true
  if (inner === '.' && (!isSentenceEnd || first === tokens.firsts[tokens.sentence[first]!])) return true
  return first > 0 && tokens.block[first - 1] === tokens.block[first] && (lower(tokens, first - 1) === ':' || lower(tokens, first - 1) === ',')
}

function isInText({ tokens, blocks }: Layers, { first }: Quotation): boolean {
  const { kind } = blocks[tokens.block[first]!]!
  return kind === 'paragraph' || kind === 'list-item' || kind === 'deck' || kind === 'caption'
}
