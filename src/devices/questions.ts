import type { Layers } from '../doc/layers.ts'
import { lower, sentenceCount } from '../doc/tokens.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { FoundAt, Scene } from './rule.ts'

/**
 * Questions that the writer puts to nobody. Not in an interview, not in quotation marks or in what somebody else is said to have asked, not in headlines; and in
 * a paragraph of nothing but questions only those that nobody is meant to answer: "Who would believe it?"
 */
export function questionByTheWriter({ layers, statements, lexicon }: Scene): FoundAt[] {
  const { tokens, syntax, blocks } = layers
  const unanswerable = phrasesOf(lexicon.unanswerable)
  if (isInterview(layers, statements)) return []
  const asking = askingBlocks(layers)
  const spoken = spokenTokens(layers, statements)
  const found: FoundAt[] = []
  for (let s = 0; s < sentenceCount(tokens); s++) {
    const first = tokens.firsts[s]!
    const last = tokens.firsts[s + 1]! - 1
    const block = tokens.block[first]!
    if (!isQuestion(layers, s) || spoken[first] || spoken[last] || !TOLD_IN.has(blocks[block]!.kind) || isLabelled(layers, first, last)) continue
    if (asking[block] && phraseAt(tokens, syntax, first, unanswerable) === undefined) continue
    found.push({ first, last, kind: 'rhetorical-question' })
  }
  return found
}

/** Turns under their speakers' labels, or paragraphs that end on a question again and again. */
function isInterview({ tokens, blocks }: Layers, statements: Scene['statements']): boolean {
  if (statements.filter(({ by }) => by === 'transcript').length >= MANY_TURNS) return true
  let ending = 0
  for (let s = 0; s < sentenceCount(tokens); s++) {
    const first = tokens.firsts[s]!
    const end = tokens.firsts[s + 1]!
    const isLast = end === tokens.count || tokens.block[end] !== tokens.block[first]
    if (isLast && lower(tokens, end - 1) === '?') ending++
  }
  return ending >= MANY_QUESTIONS && ending > SHARE_OF_QUESTIONS * blocks.length
}

const MANY_TURNS = 2
const MANY_QUESTIONS = 4
const SHARE_OF_QUESTIONS = 0.15

const TOLD_IN: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'deck'])

function isQuestion({ tokens, quotations }: Layers, s: number): boolean {
  const first = tokens.firsts[s]!
  const last = tokens.firsts[s + 1]! - 1
  return last > first + 1 && lower(tokens, last) === '?' && quotations.depth[first] === 0 && quotations.depth[last] === 0
}

/** For each block whether it holds nothing but questions. */
function askingBlocks(layers: Layers): Uint8Array {
  const { tokens, blocks } = layers
  const asking = new Uint8Array(blocks.length).fill(1)
  for (let s = 0; s < sentenceCount(tokens); s++) if (!isQuestion(layers, s)) asking[tokens.block[tokens.firsts[s]!]!] = 0
  return asking
}

function spokenTokens({ tokens }: Layers, statements: Scene['statements']): Uint8Array {
  const spoken = new Uint8Array(tokens.count)
  for (const { content } of statements) for (const { first, last } of content) spoken.fill(1, first, last + 1)
  return spoken
}

/** "Nordpress: Who owns the pass?": in an interview, whoever stands before the colon asks. */
function isLabelled({ tokens, blocks }: Layers, first: number, last: number): boolean {
  if (tokens.start[first] !== blocks[tokens.block[first]!]!.start) return false
  for (let i = first; i < Math.min(last, first + LONGEST_LABEL); i++) if (lower(tokens, i) === ':') return true
  return false
}

const LONGEST_LABEL = 6
