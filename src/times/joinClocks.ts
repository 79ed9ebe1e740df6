import { lower } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { TimeLexicon } from '../doc/lexicon.ts'
import type { Expression } from './expression.ts'

/** Join times of day with the day beside them: "10 a.m. on Tuesday", "Tuesday at 10 a.m.", "the morning of June 5". */
export function joinClocks(expressions: readonly Expression[], tokens: Tokens, { joining }: TimeLexicon): Expression[] {
  const joined: Expression[] = []
  for (const expression of expressions) {
    const before = joined.at(-1)
    const both = before && isBeside(before, expression, tokens, joining) ? join(before, expression) : undefined
    if (both) joined[joined.length - 1] = both
    else joined.push(expression)
  }
  return joined.map((expression, i) => (expression.rule.kind === 'clock' && !expression.day ? ofItsSentence(expression, i, joined, tokens) : expression))
}

/** A time of day without a day is of the one day that its sentence tells. */
function ofItsSentence(clock: Expression, i: number, all: readonly Expression[], tokens: Tokens): Expression {
  const sentence = tokens.sentence[clock.first]
  const beside = all.slice(Math.max(0, i - NEAR), i + NEAR + 1).filter(({ first }) => tokens.sentence[first] === sentence)
  const days = beside.map(other => other.day ?? other).filter(isDay)
  return days.length === 1 ? { ...clock, day: days[0]! } : clock
}

const NEAR = 4

function isBeside(before: Expression, after: Expression, tokens: Tokens, joining: ReadonlySet<string>): boolean {
  if (after.first - before.last > LONGEST_JOINT + 1 || tokens.sentence[before.last] !== tokens.sentence[after.first]) return false
  for (let i = before.last + 1; i < after.first; i++) if (!joining.has(lower(tokens, i))) return false
  return true
}

const LONGEST_JOINT = 2

function join(before: Expression, after: Expression): Expression | undefined {
  const span = { first: before.first, last: after.last }
  if (before.rule.kind === 'clock' && !before.day && isDay(after)) return { ...before, ...span, day: after }
  if (after.rule.kind === 'clock' && isDay(before)) return { ...after, ...span, day: before }
  if (isPartAlone(before) && isDay(after) && !after.own.part) return { ...after, ...span, own: { ...after.own, part: before.own.part! } }
  return undefined
}

/** Whether an expression tells one day, or a part of one. */
function isDay({ rule, own, named }: Expression): boolean {
  if (rule.kind !== 'date' || named['last']) return false
  return own.day !== undefined || own.weekday !== undefined || own.offset !== undefined || own.named !== undefined || own.date?.day !== undefined || (own.part !== undefined && own.which !== undefined)
}

function isPartAlone({ rule, own }: Expression): boolean {
  return rule.kind === 'date' && own.part !== undefined && own.turn === 0 && own.weekday === undefined
}
