import type { TimeWord } from '../doc/lexicon.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { Expression } from './expression.ts'
import type { TimeWords } from './timeWords.ts'

/** Take in what stands before a time and qualifies it: "about two years", "late Tuesday", "the end of May". */
export function qualify(expression: Expression, from: number, tokens: Tokens, words: TimeWords): Expression {
  let { first, own } = expression
  const { kind } = expression.rule
  for (;;) {
    const before = qualifierBefore(first, from, tokens, words, word => (isEdged(kind) && !own.edge && (word.edge ?? word.edgeOf) !== undefined) || (!own.mod && mayBe(word, expression)))
    if (!before) return { ...expression, first, own }
    first = before.first
    const { edge = before.word.edgeOf, mod } = before.word
    own = { ...own, ...(edge && isEdged(kind) ? { edge } : mod && { mod }) }
  }
}

const isEdged = (kind: string) => kind === 'date' || kind === 'unit'

/** Whether a time may be more or less than it says, or about it: lengths and distances may, dates by some words only; what has no number is neither more nor about. */
function mayBe({ mod, dated }: TimeWord, { rule, own }: Expression): boolean {
  if (mod === undefined) return false
  switch (rule.kind) {
    case 'duration': return !own.isBounded && !rule.given?.vague && !(own.vague && mod === MORE)
    case 'shift': case 'clock': return true
    case 'date': return own.year !== undefined && dated === true
    default: return false
  }
}

const MORE = 'MORE_THAN'

/** The word or phrase that ends right before a token and fits. */
function qualifierBefore(first: number, from: number, tokens: Tokens, words: TimeWords, fits: (word: TimeWord) => boolean): { first: number; word: TimeWord } | undefined {
  const start = Math.max(from, tokens.firsts[tokens.sentence[first]!]!, first - LONGEST_QUALIFIER)
  for (let at = start; at < first; at++) {
    for (const { last, word } of words.at(at)) {
      if (last === first - 1 && fits(word)) return { first: at, word }
    }
  }
  return undefined
}

const LONGEST_QUALIFIER = 5
