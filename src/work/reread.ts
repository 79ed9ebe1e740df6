import { ENGINE_VERSION } from '../version.ts'
import { loadPack } from '../lang/pack.ts'
import { Queue } from './queue.ts'
import { readPackFiles } from '../node.ts'
import { sendReads } from './send.ts'
import { unreadVersions } from '../store/readings.ts'
import type { Store } from '../store/store.ts'
import type { UnreadCursor } from '../store/readings.ts'

/**
 * Have everything read again that an older engine or pack has read, the newest first, after whatever else is to be read. Interrupted and called again, it goes on
 * with what is left: what is to be done stands in the readings. Corrections are not touched. Resolves to how many versions that are; `work` reads them.
 */
export async function reread(store: Store): Promise<number> {
  const made = { engine: ENGINE_VERSION, pack: loadPack(await readPackFiles()).id }
  const queue = await Queue.open(store)
  try {
    await queue.clear('reread')
    let count = 0
    for (let after: UnreadCursor | undefined; ;) {
      const versions = await unreadVersions(store.db, made, { limit: PAGE, ...(after && { after }) })
      await store.transaction(trx => sendReads(trx, queue, versions, 'reread'))
      count += versions.length
      after = versions.at(-1)
      if (versions.length < PAGE) return count
    }
  } finally {
    await queue.close()
  }
}

const PAGE = 3200
