import { lower } from '../doc/tokens.ts'
import { isOwner, isSomebody } from './actors.ts'
import { fullRelation, isNominal, isTime, members, preposition, relation } from './context.ts'
import type { Context } from './context.ts'

/** What hangs on a word by a preposition. */
export function obliques(context: Context, head: number): number[] {
  const { tree } = context
  const found: number[] = []
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (fullRelation(context, child) !== 'nmod:poss' && isNominal(context, child) && preposition(context, child) !== undefined) found.push(child)
  }
  return found
}

/** What stands behind a preposition on a word or, where attachment is easily mistaken, one step further in. */
export function behindPreposition(context: Context, head: number, word: string): readonly number[] {
  const near = obliques(context, head)
  const behind = (list: readonly number[]) => list.filter(child => preposition(context, child) === word).map(child => beforeTime(context, child)).find(child => child >= 0)
  const found = behind(near) ?? behind(near.flatMap(child => obliques(context, child)))
  return found === undefined ? [] : members(context, found)
}

/** The word itself; where it tells a time, the name before that if it was hung on it ("with Anna Lind on July 23"), else -1. */
function beforeTime(context: Context, i: number): number {
  if (!isTime(context, i)) return i
  const { tree, actors } = context
  for (let child = tree.firstChild[i]!; child >= 0 && child < i; child = tree.nextSibling[child]!) if (actors.isNamed[child] && isNominal(context, child) && !isTime(context, child)) return child
  return -1
}

/** "launched an effort to end the dispute between Oslo and Bergen": both sides may stand far below. */
export function anywhereBehind(context: Context, head: number, word: string): readonly number[] {
  const { tree, tokens } = context
  const last = Math.min(tree.right[head]!, head + FARTHEST_SIDES)
  for (let i = head + 1; i <= last; i++) if (lower(tokens, i) === word && relation(context, i) === 'case') return members(context, context.syntax.head[i]!)
  return []
}

const FARTHEST_SIDES = 40

/** Whose a thing is, when that is somebody: "Sweden's", "Swedish", "of Sweden". */
export function owners(context: Context, noun: number): readonly number[] {
  const { tree } = context
  for (let child = tree.firstChild[noun]!; child >= 0; child = tree.nextSibling[child]!) if (isOwner(context, child) && isSomebody(context, child)) return members(context, child)
  return []
}
