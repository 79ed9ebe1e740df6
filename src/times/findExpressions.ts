import type { TimeLexicon, TimeParts, TimeRule, TimeWord } from '../doc/lexicon.ts'
import type { Tokens } from '../doc/tokens.ts'
import { CONTEXT, TELLING, grammarOf } from './grammar.ts'
import type { Step } from './grammar.ts'
import type { TimeWords } from './timeWords.ts'

/** Words that tell a time, and what they say before anybody asks which time that is. */
export interface Expression {
  readonly first: number
  readonly last: number
  readonly rule: TimeRule
  readonly own: TimeParts
  /** What the pattern gives a name, such as the last year of a range. */
  readonly named: Readonly<Record<string, TimeWord>>
  /** The day that a time of day stands beside. */
  readonly day?: Expression
}

/** No pattern reaches further back from the word that tells of a time. */
const REACH = 8

/** Find what the rules of a language match, the longest from the left. */
export function findExpressions(tokens: Tokens, words: TimeWords, lexicon: TimeLexicon): Expression[] {
  const { root } = grammarOf(lexicon)
  const found: Expression[] = []
  let next = 0
  for (let i = 0; i < tokens.count; i++) {
    if (i < next || !words.isTrigger(i)) continue
    const sentence = tokens.firsts[tokens.sentence[i]!]!
    for (let start = Math.max(sentence, i - REACH); start <= i; start++) {
      const match = longestMatch(start, next, root, tokens, words)
      if (!match) continue
      const expression = qualify(match, next, tokens, words)
      found.push(expression)
      next = Math.max(next, expression.last + 1)
      if (next > i) break
    }
  }
  return found
}

/** The longest match that begins at a token, or with its context there, and takes no token before `from`. */
function longestMatch(start: number, from: number, root: Step, tokens: Tokens, words: TimeWords): Expression | undefined {
  const end = tokens.firsts[tokens.sentence[start]! + 1]!
  const { forms, form } = tokens
  let best: Expression | undefined
  let bestOrder = 0
  const path: Taken[] = []

  function walk(step: Step, at: number, first: number, last: number): void {
    if (step.rule && first >= from && (!best || last > best.last || (last === best.last && (first < best.first || (first === best.first && step.order! < bestOrder))))) {
      best = { first, last, rule: step.rule, ...read(path, step.rule) }
      bestOrder = step.order!
    }
    if (at >= end) return
    const hash = forms.lowerHash[form[at]!]!
    const inside = step.words.get(hash)
    if (inside) walk(inside, at + 1, first < 0 ? at : first, at)
    const beside = step.words.get(hash ^ CONTEXT)
    if (beside) walk(beside, at + 1, first, last)
    if (!step.parts.length) return
    for (const { last: end, word } of words.at(at)) {
      for (const { part, label, isContext, step: next } of step.parts) {
        if (word[part] === undefined) continue
        if (isContext) walk(next, end + 1, first, last)
        else {
          path.push({ part, label, word })
          walk(next, end + 1, first < 0 ? at : first, end)
          path.pop()
        }
      }
    }
  }

  walk(root, start, -1, -1)
  return best
}

interface Taken {
  readonly part: keyof TimeWord
  readonly label: string
  readonly word: TimeWord
}

function read(path: readonly Taken[], { given }: TimeRule): Pick<Expression, 'own' | 'named'> {
  const own: Record<string, unknown> = {}
  const named: Record<string, Record<string, unknown>> = {}
  for (const { part, label, word } of path) {
    const into = label ? named[label] ??= {} : own
    into[part] = word[part]
    // "mid-March" and "FY2012" are one word with two parts.
    if (TELLING.includes(part)) {
      for (const prefix of PREFIXED) if (word[prefix] !== undefined) own[prefix] = word[prefix]
    }
  }
  return { own: { ...own, ...given }, named: named as Expression['named'] }
}

const PREFIXED: readonly (keyof TimeWord)[] = ['edge', 'mod', 'fiscal']

/** Take in what stands before a time and qualifies it: "about two years", "late Tuesday", "the end of May". */
function qualify(expression: Expression, from: number, tokens: Tokens, words: TimeWords): Expression {
  let { first, own } = expression
  const { kind } = expression.rule
  for (;;) {
    const before = qualifierBefore(first, from, tokens, words, word => (isEdged(kind) && !own.edge && (word.edge ?? word.edgeOf)) || (!own.mod && word.mod !== undefined && mayBe(word, expression)))
    if (!before) return { ...expression, first, own }
    first = before.first
    const { edge = before.word.edgeOf, mod } = before.word
    own = { ...own, ...(edge && isEdged(kind) ? { edge } : mod && { mod }) }
  }
}

const isEdged = (kind: string) => kind === 'date' || kind === 'unit'

/** Whether a time may be more or less than it says, or about it: lengths and distances may, dates by some words only; what has no number is neither more nor about. */
function mayBe({ mod, dated }: TimeWord, { rule, own }: Expression): boolean {
  switch (rule.kind) {
    case 'duration': return !own.isBounded && !rule.given?.vague && !(own.vague && mod === MORE)
    case 'shift': case 'clock': return true
    case 'date': return own.year !== undefined && dated === true
    default: return false
  }
}

const MORE = 'MORE_THAN'

function qualifierBefore(first: number, from: number, tokens: Tokens, words: TimeWords, fits: (word: TimeWord) => unknown): { first: number; word: TimeWord } | undefined {
  const start = Math.max(from, tokens.firsts[tokens.sentence[first]!]!, first - LONGEST_QUALIFIER)
  for (let at = start; at < first; at++) {
    for (const { last, word } of words.at(at)) {
      if (last === first - 1 && fits(word)) return { first: at, word }
    }
  }
  return undefined
}

const LONGEST_QUALIFIER = 5
