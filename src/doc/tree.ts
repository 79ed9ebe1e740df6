import type { Tokens } from './tokens.ts'
import type { Syntax } from './syntax.ts'

/** The dependency trees of a text, the other way round: from heads to dependents. Columns parallel to the tokens. */
export interface Tree {
  /** The leftmost dependent of each token, -1 for none. */
  readonly firstChild: Int32Array
  /** The next dependent of the same head to the right, -1 for none. */
  readonly nextSibling: Int32Array
  /** The first and the last token of each token's subtree. */
  readonly left: Int32Array
  readonly right: Int32Array
}

/** Turn heads into lists of dependents and spans of subtrees, in linear time. */
export function plantTree(tokens: Tokens, syntax: Syntax): Tree {
  const { count } = tokens
  const { head } = syntax
  const firstChild = new Int32Array(count).fill(-1)
  const nextSibling = new Int32Array(count).fill(-1)
  for (let i = count - 1; i >= 0; i--) {
    const parent = head[i]!
    if (parent < 0) continue
    nextSibling[i] = firstChild[parent]!
    firstChild[parent] = i
  }
  const left = Int32Array.from({ length: count }, (_, i) => i)
  const right = left.slice()
  for (const i of leavesFirst(head, count)) {
    const parent = head[i]!
    if (parent < 0) continue
    if (left[i]! < left[parent]!) left[parent] = left[i]!
    if (right[i]! > right[parent]!) right[parent] = right[i]!
  }
  return { firstChild, nextSibling, left, right }
}

/** Every token after all of its dependents. */
function leavesFirst(head: Int32Array, count: number): Int32Array {
  const waiting = new Int32Array(count)
  for (let i = 0; i < count; i++) if (head[i]! >= 0) waiting[head[i]!]!++
  const order = new Int32Array(count)
  let size = 0
  for (let i = 0; i < count; i++) if (!waiting[i]) order[size++] = i
  for (let next = 0; next < size; next++) {
    const parent = head[order[next]!]!
    if (parent >= 0 && --waiting[parent]! === 0) order[size++] = parent
  }
  return order.subarray(0, size)
}
