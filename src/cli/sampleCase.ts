import { fileURLToPath } from 'node:url'
import { collectionFor } from './collection.ts'
import { findingsIn } from './findings.ts'
import { gather } from '../work/gather.ts'
import { noteAudit, wasNoted } from '../store/audit.ts'
import { sourcesIn } from './sources.ts'
import type { Named } from './sources.ts'
import type { Store } from '../store/store.ts'

/** Keep the articles that come with hearsay as a case of their own, to be read; once in the life of a collection, so that whoever throws them away is rid of them. */
export async function addSampleCase(store: Store, { who, signal }: { readonly who: string; readonly signal: AbortSignal }): Promise<void> {
  const added = { action: 'add', subject: NAME } as const
  if (await wasNoted(store.db, added)) return
  const collection = await collectionFor(store, NAME)
  const articles = (await sourcesIn([SAMPLES])).filter(isArticle)
  const outcomes = gather(store, findingsIn(articles, { signal }), { who, signal, collection: collection! })
  // What of them was purged before stays away; the library shows the others.
  while (!(await outcomes.next()).done);
  // Who is stopped in the middle goes on the next time: what is there already is not added again.
  if (!signal.aborted) await noteAudit(store.db, { who, ...added })
}

const NAME = 'Sample case'
const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))

/** Beside them lie a feed, which would be followed, and what they are about. */
function isArticle(named: Named): boolean {
  return named.kind === 'source' && /\.(?:html|txt)$/.test(named.source.path ?? '')
}
