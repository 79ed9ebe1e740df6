import { useState } from 'react'
import { sameStatement } from './sameStatement.ts'
import type { MarkId } from './articleMarks.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** When a reading is another one because somebody has corrected it, what is selected keeps being that, whatever number it has now. */
export function useSameMark(reading: Reading, selected: MarkId | undefined, select: (mark: MarkId | undefined) => void, onChange: (before: Reading, now: Reading) => void): void {
  const [before, setBefore] = useState(reading)
  if (before === reading) return
  setBefore(reading)
  onChange(before, reading)
  const statement = selected?.[0] === 's' ? before.statements[Number(selected.slice(1))] : undefined
  if (!statement) return
  const index = sameStatement(reading, statement)
  select(index === undefined ? undefined : `s${index}`)
}

/** The mark of the statement that has a key. */
export function markOfKey({ statements }: Reading, key: string | undefined): MarkId | undefined {
  const index = key === undefined ? -1 : statements.findIndex(statement => statement.key === key)
  return index >= 0 ? `s${index}` : undefined
}

/** The mark of the statement that has these very words. */
export function markOfSpan({ statements }: Reading, { start, end }: Span): MarkId | undefined {
  const index = statements.findIndex(statement => statement.start === start && statement.end === end)
  return index >= 0 ? `s${index}` : undefined
}
