import { ENGINE_VERSION } from '../../src/version.ts'
import { analyze } from '../../src/analyze.ts'
import { loadPack } from '../../src/lang/pack.ts'
import { prepareReading } from '../../src/store/readingRows.ts'
import { serve } from '../../src/work/threads/serve.ts'
import type { ReaderData, ReadVersion, Unread } from '../../src/work/reading/protocol.ts'

/** A reading thread that ends when an article asks it to "break", and never answers when one asks it to "hang". */
serve<ReaderData, Unread, ReadVersion[]>(({ files }) => {
  const pack = loadPack(files)
  return {
    ready: { engine: ENGINE_VERSION, pack: pack.id },
    answer: versions => versions.map(({ document, version, article }) => {
      if (article.text.includes('break')) process.exit(3)
      if (article.text.includes('hang')) for (;;);
      return { document, version, prepared: prepareReading(analyze(article, pack)) }
    }),
  }
})
