/**
 * The parser's moves: shift, and arcs to the left and to the right in groups of relations. The groups tell a later move what a word already has, such as a
 * subject; the relations themselves are told over the finished tree.
 */
export const SHIFT = 0
export const LEFT_GROUPS = 5
export const RIGHT_GROUPS = 5
export const MOVES = 1 + LEFT_GROUPS + RIGHT_GROUPS

/** "shift", "left 1" and so on, in the order of the moves. */
export const MOVE_NAMES: readonly string[] = [
  'shift', ...Array.from({ length: LEFT_GROUPS }, (_, group) => `left ${group + 1}`), ...Array.from({ length: RIGHT_GROUPS }, (_, group) => `right ${group + 1}`),
]

/** Whether a move hangs the top of the stack on the next word. */
export const isLeft = (move: number): boolean => move > SHIFT && move <= LEFT_GROUPS

const LEFT: Readonly<Record<string, number>> = { nsubj: 0, csubj: 0, expl: 0, det: 1, amod: 1, nummod: 1, compound: 1, nmod: 1, case: 2, mark: 2, cc: 2, aux: 2, cop: 2, punct: 3 }
const RIGHT: Readonly<Record<string, number>> = { obj: 0, iobj: 0, ccomp: 0, xcomp: 0, nmod: 1, obl: 1, advmod: 1, advcl: 1, punct: 2, conj: 3 }

/** The move that makes an arc of a relation, with the head to the right (a left arc) or to the left. */
export function moveFor(relation: string, isLeftArc: boolean): number {
  const plain = relation.split(':', 1)[0]!
  return isLeftArc ? 1 + (LEFT[plain] ?? LEFT_GROUPS - 1) : 1 + LEFT_GROUPS + (RIGHT[plain] ?? RIGHT_GROUPS - 1)
}
