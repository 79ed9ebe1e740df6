import { addLinks, linksIn } from '../store/links.ts'
import { failedVersions } from '../store/unread.ts'
import { Queue } from './queue.ts'
import { sendFetches, sendReads } from './send.ts'
import type { Store } from '../store/store.ts'

/**
 * Try again what has failed to be read and, unless nothing may be fetched, what was refused when it was fetched. Resolves to how much that is;
 * `work` does it.
 */
export async function retry(store: Store, { fetches = true } = {}): Promise<{ readonly versions: number; readonly links: number }> {
  const queue = await Queue.open(store)
  try {
    return await store.transaction(async trx => {
      const versions = await failedVersions(trx)
      await sendReads(trx, queue, versions)
      const refused = fetches ? await linksIn(trx, 'refused', MOST) : []
      await sendFetches(trx, queue, await addLinks(trx, refused.map(({ url }) => ({ kind: 'link', url })), {}))
      return { versions: versions.length, links: refused.length }
    })
  } finally {
    await queue.close()
  }
}

// What is refused beyond that is tried by the next call.
const MOST = 100_000
