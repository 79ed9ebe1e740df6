import { gunzip } from '../gunzip.ts'
import { linesOf } from '../../text/lines.ts'
import { plain, takeWarc } from './takeWarc.ts'
import type { Finding } from '../../doc/gathered.ts'
import type { WantedPages, WarcTools } from './takeWarc.ts'
import type { Zip, ZipEntry } from '../zip.ts'

/** Whether a ZIP archive is a WACZ: web archives with a list of the pages in them. */
export function isWacz({ entries }: Zip): boolean {
  return entries.some(isWarc)
}

/** The pages in a WACZ: those that its list names; if it has none, all that its web archives hold. */
export async function* takeWacz({ entries }: Zip, name: string, tools: Omit<WarcTools, 'wanted'>): AsyncGenerator<Finding> {
  const list = entries.find(entry => entry.name === 'pages/pages.jsonl')
  const wanted = list && await listedPages(list)
  let isWhole = true
  for (const entry of entries.filter(isWarc)) {
    const chunks = /\.gz$/i.test(entry.name) ? gunzip(entry.chunks()) : entry.chunks()
    const within = `${name}/${entry.name}`
    for await (const found of takeWarc(chunks, within, { ...tools, ...(wanted?.size && { wanted }) })) {
      if (found.kind === 'refusal' && found.name === within) isWhole = false
      yield found
    }
  }
  // Of an archive that is cut off, what is missing is known already.
  if (isWhole) for (const url of wanted?.keys() ?? []) yield { kind: 'refusal', name: url, reason: 'The archive lists this page, and holds no copy of it that can be read.' }
}

function isWarc({ name }: ZipEntry): boolean {
  return /^archive\/.*\.warc(?:\.gz)?$/i.test(name)
}

async function listedPages(list: ZipEntry): Promise<WantedPages> {
  const wanted: WantedPages = new Map()
  for await (const lines of linesOf(list.chunks(), MAX_LINE_BYTES)) {
    for (const { bytes } of lines) {
      const { url, title } = pageOf(bytes)
      if (typeof url === 'string' && /^https?:/i.test(url)) wanted.set(plain(url), typeof title === 'string' && title !== url ? { title } : {})
    }
  }
  return wanted
}

// Some lists carry the pages' texts, too.
const MAX_LINE_BYTES = 16 * 1024 * 1024

function pageOf(bytes: Uint8Array | undefined): { readonly url?: unknown; readonly title?: unknown } {
  try {
    return Object(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return {}
  }
}
