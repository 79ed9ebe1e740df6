import { analyze } from '../../analyze.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { loadPack } from '../../lang/pack.ts'
import { prepareReading } from '../../store/readingRows.ts'
import { serve } from '../threads/serve.ts'
import type { MadeBy, ReaderData, ReadVersion, Unread } from './protocol.ts'
import type { Pack } from '../../doc/pack.ts'

/** A thread that reads versions, and prepares their readings for the tables. */
serve<ReaderData, Unread, ReadVersion[]>(({ files }) => {
  const pack = loadPack(files)
  return {
    ready: { engine: ENGINE_VERSION, pack: pack.id } satisfies MadeBy,
    answer: versions => versions.map(version => read(version, pack)),
    moved: versions => versions.flatMap(version => ('prepared' in version ? [version.prepared.packed.buffer as ArrayBuffer] : [])),
  }
})

function read({ document, version, article }: Unread, pack: Pack): ReadVersion {
  try {
    const prepared = prepareReading(analyze(article, pack))
    // In memory of its own, which can move to the other thread.
    return { document, version, prepared: { ...prepared, packed: Uint8Array.from(prepared.packed) } }
  } catch (error) {
    return { document, version, failed: `hearsay failed on this article, which is a fault in hearsay: ${(error as Error).message}` }
  }
}
