import type { ChangedEvent } from '../../src/http/api.ts'
import type { QueryClient } from '@tanstack/react-query'

/** What shows worksheets, reactions and settings, by the names of its questions. */
export const CHANGED_LISTS = ['checks', 'checks of', 'check', 'check overview', 'handover', 'reactions', 'settings'] as const

/** Somebody, in another window perhaps, has worked on a worksheet, reacted, removed or set something: what shows it is asked for anew. */
export async function takeChanged(queries: QueryClient, { what, document, check }: ChangedEvent): Promise<void> {
  // Of whatever shows documents, something is gone; a page that nobody looks at any more keeps nothing of it, either.
  if (what === 'removed') {
    queries.removeQueries({ type: 'inactive' })
    return queries.invalidateQueries()
  }
  const keys = what === 'check' ? [['checks'], ['checks of', document], ['check', check], ['check overview'], ['handover']]
    : what === 'reaction' ? [['reactions', document]]
      : [['settings'], ['reactions']]
  await Promise.all(keys.map(queryKey => queries.invalidateQueries({ queryKey })))
}
