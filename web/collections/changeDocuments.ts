import { send } from '../api/client.ts'
import type { ChangeDocuments, ChangedDocuments } from '../../src/http/api.ts'
import type { QueryClient } from '@tanstack/react-query'

/** Put articles into a collection, or take them out, and have lists show it. Rejects with an `ApiError`. */
export async function changeDocuments(queries: QueryClient, collection: string, change: ChangeDocuments): Promise<ChangedDocuments> {
  const changed = await send<ChangedDocuments>('PATCH', `/api/collections/${collection}/documents`, change)
  refresh(queries)
  return changed
}

/** What lists show of collections is asked for anew. */
export function refresh(queries: QueryClient): void {
  for (const name of ['collections', 'documents']) void queries.invalidateQueries({ queryKey: [name] })
}
