import type { Syntax } from '../doc/syntax.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { Expression } from './expression.ts'

/** Whether a length of one unit tells a rate: "makes 40 cars a day". */
export function isRate({ first, rule, own }: Expression, tokens: Tokens, syntax: Syntax): boolean {
  if (rule.kind !== 'duration' || own.number !== undefined || own.vague || !own.unit || first < tokens.firsts[tokens.sentence[first]!]! + 2) return false
  const tagOf = (i: number) => syntax.xposNames[syntax.xpos[i]!]!
  return tagOf(first - 1) === 'NNS' && tagOf(first - 2) === 'CD'
}
