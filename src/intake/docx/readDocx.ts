import { askThread } from '../askThread.ts'
import { checkSizes, entryBytes } from '../zip.ts'
import type { DocxQuestion } from './docxArticle.ts'
import type { PageReading } from '../pageReading.ts'
import type { Zip } from '../zip.ts'

const MAX_UNPACKED_BYTES = 256 * 1024 * 1024
const MAX_TEXT_BYTES = 32 * 1024 * 1024

/**
 * The article in a Word document: its paragraphs, headings, lists and quotations, and what its properties say of it. Its sizes are
 * looked at, and held against what unpacking gives, before anything else. Rejects with `IntakeError`.
 */
export async function readDocx(bytes: Uint8Array, { entries }: Zip, signal?: AbortSignal): Promise<PageReading> {
  checkSizes(entries, MAX_UNPACKED_BYTES)
  const texts = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
  checkSizes(texts, MAX_TEXT_BYTES)
  // An archive that says less than it holds breaks off here.
  let properties: Uint8Array | undefined
  for (const entry of texts) {
    const content = await entryBytes(entry, MAX_TEXT_BYTES)
    if (entry.name === 'docProps/core.xml') properties = content
  }
  const question: DocxQuestion = { bytes, ...(properties && { properties: new TextDecoder().decode(properties) }) }
  return askThread<PageReading>(new URL(import.meta.url.endsWith('.ts') ? './docxWorker.ts' : './docxWorker.js', import.meta.url), question, { ...LIMITS, signal })
}

const WAY_OUT = 'Save it as plain text there (or: pandoc FILE -t plain -o FILE.txt), and add that.'

const LIMITS = {
  timeMs: 4000,
  memoryMb: 1024,
  tooSlow: `This Word document takes longer to take apart than any article should. ${WAY_OUT}`,
  tooLarge: `This Word document needs more memory than any article should. ${WAY_OUT}`,
}
