import type { Reading, Statement } from '../../src/doc/reading.ts'

/** Where a statement stands in another reading of its text: by its key, or, where it was drawn otherwise, by the words that hand it to its source, or else by where it begins. */
export function sameStatement({ statements }: Reading, { key, cue, start }: Statement): number | undefined {
  const tries: readonly ((other: Statement) => boolean)[] = [
    other => other.key === key,
    other => cue !== undefined && other.cue?.start === cue.start && other.cue.end === cue.end,
    other => other.start === start,
  ]
  for (const isSame of tries) {
    const index = statements.findIndex(isSame)
    if (index >= 0) return index
  }
  return undefined
}

/** The key that a statement of one reading has in another; as it was, where it is not there. */
export function keyNow(key: string, before: Reading, now: Reading): string {
  const statement = before.statements.find(one => one.key === key)
  const index = statement && sameStatement(now, statement)
  return index === undefined ? key : now.statements[index]!.key
}
