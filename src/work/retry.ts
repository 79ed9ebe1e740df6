import { addLinks, linksIn, loadLink } from '../store/links.ts'
import { failedVersions } from '../store/unread.ts'
import { Queue } from './queue.ts'
import { sendFetches, sendReads } from './send.ts'
import type { Link } from '../store/links.ts'
import type { OpenEnd } from '../store/openEnds.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import type { Transaction } from 'kysely'

/**
 * Try again what has failed to be read and, unless nothing may be fetched, what was refused when it was fetched. Resolves to how much that is;
 * `work` does it. With `only`, that one is tried and nothing else.
 */
export async function retry(store: Store, { fetches = true, only }: { readonly fetches?: boolean; readonly only?: OpenEnd } = {}): Promise<{ readonly versions: number; readonly links: number }> {
  const queue = await Queue.open(store)
  try {
    return await store.transaction(async trx => {
      const versions = only ? ('version' in only ? [only] : []) : await failedVersions(trx)
      await sendReads(trx, queue, versions)
      const refused = !fetches ? [] : only ? await linkOf(trx, only) : await linksIn(trx, 'refused', MOST)
      await sendFetches(trx, queue, await addLinks(trx, refused.map(({ url }) => ({ kind: 'link', url })), {}))
      return { versions: versions.length, links: refused.length }
    })
  } finally {
    await queue.close()
  }
}

async function linkOf(trx: Transaction<Tables>, only: OpenEnd): Promise<Link[]> {
  const link = 'link' in only ? await loadLink(trx, only.link) : undefined
  return link ? [link] : []
}

// What is refused beyond that is tried by the next call.
const MOST = 100_000
