import type { TimeLexicon, TimeRule, TimeWord } from '../doc/lexicon.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { Expression } from './expression.ts'
import { CONTEXT, TELLING, grammarOf } from './grammar.ts'
import type { Step } from './grammar.ts'
import { qualify } from './qualify.ts'
import type { TimeWords } from './timeWords.ts'

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
