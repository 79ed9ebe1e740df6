import { notifyManager } from '@tanstack/react-query'
import { askCorrections, askReading, correctionsQuery, readingQuery } from './queries.ts'
import type { QueryClient } from '@tanstack/react-query'

/** Somebody has corrected a document. What is shown of it changes at once, reading and corrections together: a card must not stand beside what somebody said of another. Resolves when it shows. */
export async function takeCorrected(queries: QueryClient, document: string): Promise<void> {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => CORRECTED_LISTS.has(name as string) })
  void queries.invalidateQueries({ queryKey: ['document', document] })
  const versions = queries.getQueryCache().findAll({ queryKey: ['corrections', document] }).map(({ queryKey }) => queryKey[2] as string)
  await Promise.all(versions.map(version => takeVersion(queries, document, version)))
  // Whoever looks at the reading is told in a moment.
  await new Promise(resolve => setTimeout(resolve))
}

// What lists show of documents, whom statements are credited to and how many there are, follows their corrections.
const CORRECTED_LISTS = new Set(['all corrections', 'documents', 'search'])

async function takeVersion(queries: QueryClient, document: string, version: string): Promise<void> {
  const kept = correctionsQuery(document, version).queryKey
  const read = readingQuery(document, version).queryKey
  try {
    const [corrections, reading] = await Promise.all([askCorrections(document, version), askReading(document, version)])
    // Of two answers that cross, the later state stays.
    if ((queries.getQueryData(kept)?.revision ?? 0) > corrections.revision) return
    notifyManager.batch(() => {
      queries.setQueryData(kept, corrections)
      queries.setQueryData(read, reading)
    })
  } catch {
    // They are asked for again as soon as somebody looks at them, and that tells what is wrong.
    for (const queryKey of [kept, read]) void queries.invalidateQueries({ queryKey })
  }
}
