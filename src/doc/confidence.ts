import type { Statement } from './reading.ts'

/** From this confidence on a statement is shown without being asked for: nine in ten of such are right (measured; `bench/results.md`). */
export const SURE = 0.81

/** From this confidence on a statement is likelier right than wrong: its words are not called the writer's own, even where it is not shown. */
export const LIKELY = 0.5

/** Whether a statement is shown by default; what is not is only possible, and marked so. */
export function isSure({ confidence }: Pick<Statement, 'confidence'>): boolean {
  return confidence >= SURE
}
