import { BLOCK_KINDS } from '../doc/blocks.ts'
import type { Layers } from '../doc/layers.ts'
import type { CueWord, StatementLexicon } from '../doc/lexicon.ts'
import { ENTITY_TYPES, SPEAKER_KINDS } from '../doc/reading.ts'
import { UPOS } from '../doc/syntax.ts'
import { hashString } from '../text/hash.ts'
import { relationsOf } from './anchors.ts'
import type { Relations } from './anchors.ts'

/** What cue and role features are made of: one small number or hash a token, in parallel columns, computed once a text. */
export interface Columns {
  readonly count: number
  /** First and last token of the token's block and sentence. */
  readonly blockFirst: Int32Array
  readonly blockLast: Int32Array
  readonly sentenceFirst: Int32Array
  readonly sentenceLast: Int32Array
  readonly blockKind: Uint8Array
  readonly form: Int32Array
  readonly lemma: Int32Array
  readonly shape: Int32Array
  readonly xpos: Uint8Array
  readonly upos: Uint8Array
  readonly deprel: Uint8Array
  /** 0 outside of names, else 1 + the place of the name's type in `ENTITY_TYPES`. */
  readonly name: Uint8Array
  /** Where the token stands towards quotation marks: see {@link OUTSIDE} and the others. */
  readonly quote: Uint8Array
  /** Class of the lemma in the statement lexicon, as a hash; 0 for none. */
  readonly cueClass: Int32Array
  /** What kind of speaker the token would be as the head of a source: 0 for none, else a place in {@link SPEAKERS}. */
  readonly speaker: Uint8Array
  /** Whether the token is a verb of the statement lexicon. */
  readonly reports: Uint8Array
  /** Which kinds of dependents the token has, a bit a kind: see `DEPENDENTS`. */
  readonly dependents: Int32Array
  /** Tokens from here back to the last closing and on to the next opening mark in the block, at most {@link FAR}. */
  readonly sinceClosed: Uint8Array
  readonly untilOpened: Uint8Array
  readonly relations: Relations
}

export const OUTSIDE = 0
export const OPENING = 1
export const INSIDE = 2
export const CLOSING = 3

export const FAR = 12

const DEPENDENTS: Readonly<Record<string, number>> = {
  nsubj: 1, 'nsubj:pass': 2, csubj: 1, obj: 4, iobj: 8, ccomp: 16, xcomp: 32, parataxis: 64, advcl: 128, mark: 256, aux: 512, 'aux:pass': 1024,
  'obl:agent': 2048, obl: 4096, expl: 8192, neg: 16384, 'nmod:poss': 32768, nmod: 65536, acl: 131072, case: 262144, cop: 524288, 'compound:prt': 1048576,
}

export function describeTokens(layers: Layers, lexicon: StatementLexicon): Columns {
  const { blocks, tokens, syntax, names } = layers
  const { count } = tokens
  const column = () => new Int32Array(count)
  const blockFirst = column()
  const blockLast = column()
  const sentenceFirst = column()
  const sentenceLast = column()
  const form = column()
  const shape = column()
  const cueClass = column()
  const dependents = column()
  const blockKind = new Uint8Array(count)
  const name = new Uint8Array(count)
  const reports = new Uint8Array(count)
  const kinds = blocks.map(block => BLOCK_KINDS.indexOf(block.kind))
  const relations = syntax.deprelNames.map(relation => DEPENDENTS[relation] ?? DEPENDENTS[relation.split(':')[0]!] ?? 0)
  const classes = new Map<string, number>()
  const speakers = new Map<string, number>()
  const speaker = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const sameBlock = i > 0 && tokens.block[i] === tokens.block[i - 1]
    blockFirst[i] = sameBlock ? blockFirst[i - 1]! : i
    sentenceFirst[i] = tokens.firsts[tokens.sentence[i]!]!
    sentenceLast[i] = tokens.firsts[tokens.sentence[i]! + 1]! - 1
    blockKind[i] = kinds[tokens.block[i]!]!
    form[i] = tokens.forms.lowerHash[tokens.form[i]!]!
    shape[i] = tokens.forms.shapeHash[tokens.form[i]!]!
    const cue = classHash(syntax.lemma[i]!, UPOS[syntax.upos[i]!]!, lexicon, classes)
    cueClass[i] = cue
    reports[i] = cue !== 0 && syntax.upos[i] === VERB ? 1 : 0
    speaker[i] = speakerOf(syntax.lemma[i]!, syntax.upos[i]!, lexicon, speakers)
    if (syntax.head[i]! >= 0) dependents[syntax.head[i]!]! |= relations[syntax.deprel[i]!]!
  }
  for (let i = count - 1; i >= 0; i--) blockLast[i] = i + 1 < count && tokens.block[i + 1] === tokens.block[i] ? blockLast[i + 1]! : i
  for (const { first, last, type } of names) name.fill(1 + ENTITY_TYPES.indexOf(type), first, last + 1)
  const quote = quoteStates(layers)
  const { sinceClosed, untilOpened } = quoteDistances(quote, blockFirst)
  return {
    count, blockFirst, blockLast, sentenceFirst, sentenceLast, blockKind, form, lemma: syntax.lemmaHash, shape, xpos: syntax.xpos, upos: syntax.upos,
    deprel: syntax.deprel, name, quote, cueClass, speaker, reports, dependents, sinceClosed, untilOpened,
    relations: relationsOf(syntax),
  }
}

const VERB = UPOS.indexOf('VERB')

/** Hash of the lemma's class, looked up once a lemma and part of speech; 0 for words of no class. */
function classHash(lemma: string, upos: string, lexicon: StatementLexicon, seen: Map<string, number>): number {
  const key = `${upos} ${lemma}`
  let hash = seen.get(key)
  if (hash === undefined) {
    const found = classOf(lemma, upos, lexicon)
    seen.set(key, hash = found ? hashString(found) : 0)
  }
  return hash
}

function classOf(lemma: string, upos: string, { verbs, nouns, adjectives, adverbs }: StatementLexicon): string {
  switch (upos) {
    case 'VERB': case 'AUX': return named('verb', verbs.get(lemma))
    case 'NOUN': return named('noun', nouns.get(lemma))
    case 'ADJ': return named('adjective', adjectives.get(lemma) ?? verbs.get(lemma))
    case 'ADV': return named('adverb', adverbs.get(lemma))
    default: return ''
  }
}

const named = (kind: string, word: CueWord | undefined) => (word ? `${kind} ${word.class}` : '')

const PROPER = UPOS.indexOf('PROPN')
const PRONOUN = UPOS.indexOf('PRON')
const NOUN = UPOS.indexOf('NOUN')

/** Speakers by their nouns, and before and after them other nouns, proper nouns and pronouns. */
export const SPEAKERS = ['', 'noun', ...SPEAKER_KINDS, 'proper', 'pronoun'] as const

function speakerOf(lemma: string, upos: number, { speakers }: StatementLexicon, seen: Map<string, number>): number {
  if (upos === PROPER) return SPEAKERS.indexOf('proper')
  if (upos === PRONOUN) return SPEAKERS.indexOf('pronoun')
  if (upos !== NOUN) return 0
  let kind = seen.get(lemma)
  if (kind === undefined) seen.set(lemma, kind = SPEAKERS.indexOf(speakers.get(lemma) ?? 'noun'))
  return kind
}

function quoteStates({ tokens, quotations }: Layers): Uint8Array {
  const states = new Uint8Array(tokens.count)
  for (const { first, last, depth, closed } of quotations.list) {
    if (depth > 1) continue
    states.fill(INSIDE, first, last + 1)
    states[first] = OPENING
    if (closed) states[last] = CLOSING
  }
  return states
}

function quoteDistances(quote: Uint8Array, blockFirst: Int32Array): { sinceClosed: Uint8Array; untilOpened: Uint8Array } {
  const sinceClosed = new Uint8Array(quote.length).fill(FAR)
  const untilOpened = new Uint8Array(quote.length).fill(FAR)
  for (let i = 0; i < quote.length; i++) {
    if (quote[i] === CLOSING) sinceClosed[i] = 0
    else if (i && blockFirst[i] === blockFirst[i - 1]) sinceClosed[i] = Math.min(FAR, sinceClosed[i - 1]! + 1)
  }
  for (let i = quote.length - 1; i >= 0; i--) {
    if (quote[i] === OPENING) untilOpened[i] = 0
    else if (i + 1 < quote.length && blockFirst[i] === blockFirst[i + 1]) untilOpened[i] = Math.min(FAR, untilOpened[i + 1]! + 1)
  }
  return { sinceClosed, untilOpened }
}
