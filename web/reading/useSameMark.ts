import { useState } from 'react'
import type { MarkId } from './articleMarks.ts'
import type { Reading, Statement } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** When a reading is another one because somebody has corrected it, what is selected keeps being that, whatever number it has now. */
export function useSameMark(reading: Reading, selected: MarkId | undefined, select: (mark: MarkId | undefined) => void): void {
  const [before, setBefore] = useState(reading)
  if (before === reading) return
  setBefore(reading)
  const statement = selected?.[0] === 's' ? before.statements[Number(selected.slice(1))] : undefined
  if (!statement) return
  select(sameStatement(reading, statement))
}

/** The same by its key, or by its words where they were drawn otherwise: those that hand it to its source stay, or else where it begins. */
function sameStatement({ statements }: Reading, { key, cue, start }: Statement): MarkId | undefined {
  for (const isSame of [(other: Statement) => other.key === key, (other: Statement) => cue !== undefined && other.cue?.start === cue.start && other.cue.end === cue.end, (other: Statement) => other.start === start]) {
    const index = statements.findIndex(isSame)
    if (index >= 0) return `s${index}`
  }
  return undefined
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
