import type { MarkId } from '../reading/articleMarks.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Reviewable } from '../../src/http/api.ts'

/** How a correction names what has a card, for saying that it is right; undefined of what cannot be corrected. */
export function reviewableOf(id: MarkId, { statements, times, figures }: Reading): Reviewable | undefined {
  const index = Number(id.slice(1))
  switch (id[0]) {
    case 's': return statements[index] && { layer: 'statements', key: statements[index].key }
    case 't': return times[index] && { layer: 'times', at: { start: times[index].start, end: times[index].end } }
    case 'f': return figures[index] && { layer: 'figures', at: { start: figures[index].start, end: figures[index].end } }
  }
  return undefined
}
