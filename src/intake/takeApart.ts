import { decode } from './decode.ts'
import { IntakeError } from './intakeError.ts'
import { kindOf } from './kindOf.ts'
import { headOf, MAX_FILE_BYTES, megabytes, open, wholeOf } from './source.ts'
import { reason } from './reason.ts'
import { tooLong } from './tooLong.ts'
import type { Finding, FoundArticle, Original } from '../doc/gathered.ts'
import type { Opened, Source } from './source.ts'
import type { PageReading } from './pageReading.ts'
import type { PageThreads } from './pageThreads.ts'
import type { Zip } from './zip.ts'

export type { Source } from './source.ts'

export interface IntakeTools {
  /** Where pages are parsed. */
  readonly threads: PageThreads
  /** Ends taking apart: what is asked for next rejects with its reason. */
  readonly signal?: AbortSignal
  /** Called now and then with the share of a long file that is through. */
  onShare?(share: number): void
}

/**
 * What is in a file or in bytes, of whatever kind: articles, addresses, feeds, and what had to be refused, as they come. What it is
 * its content tells before its name does. Large archives are streamed. Rejects only when the signal ends it.
 */
export async function* takeApart(source: Source, tools: IntakeTools): AsyncGenerator<Finding> {
  const given = { ...source, ...nameOf(source) }
  try {
    for await (const found of apart(await open(given, tools.onShare), tools)) {
      tools.signal?.throwIfAborted()
      yield found
    }
  } catch (error) {
    tools.signal?.throwIfAborted()
    yield refusal(given.name ?? given.url ?? 'what was given', error)
  }
}

function nameOf({ name, path }: Source): { readonly name?: string } {
  const called = name ?? path?.split(/[/\\]/).at(-1)
  return called ? { name: shown(called) } : {}
}

/** A file's name, which may be anything, without what a terminal obeys and a database refuses. */
function shown(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd').toWellFormed().slice(0, 1000)
}

function refusal(name: string, error: unknown): Finding {
  if (error instanceof IntakeError) return { kind: 'refusal', name, reason: error.message }
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall) return { kind: 'refusal', name, reason: reason(error as NodeJS.ErrnoException) }
  if (/^Z_|^ERR_ZLIB/.test(code ?? '')) return { kind: 'refusal', name, reason: 'This is compressed, and damaged or cut off: it cannot be unpacked. Get it again.' }
  throw error
}

async function* apart(opened: Opened, tools: IntakeTools): AsyncGenerator<Finding> {
  const { source, head, chunks } = opened
  const name = source.name ?? source.url ?? 'what was given'
  switch (kindOf(head, source)) {
    case 'gzip': return yield* apart(await unzipped(opened), tools)
    case 'zip': return yield* takeZip(opened, name, tools)
    case 'warc': {
      const { takeWarc } = await import('./warc/takeWarc.ts')
      return yield* takeWarc(chunks(), name, { readOne: page => readOne(page, tools), jobs: tools.threads.size })
    }
    case 'lines': {
      const { takeLines } = await import('./takeLines.ts')
      return yield* takeLines(chunks(), name)
    }
    case 'bundle': throw new IntakeError(`This is a bundle of hearsay. Bring it in with: hearsay import ${name}`)
    case 'feed': {
      const { readFeed } = await import('./feeds/readFeed.ts')
      const { items } = await readFeed(await wholeOf(opened), source.url)
      if (!items.length) throw new IntakeError('This feed lists no pages at present.')
      for (const { url, title, publishedAt } of items) yield { kind: 'link', url, ...(title && { title }), ...(publishedAt && { publishedAt }) }
      return
    }
    case 'opml': {
      const { readOpml } = await import('./feeds/readFeed.ts')
      return yield* await readOpml(await wholeOf(opened))
    }
    case 'bookmarks': {
      const { bookmarksIn } = await import('./shortLists.ts')
      const links = bookmarksIn(decode(await wholeOf(opened)))
      if (!links.length) throw new IntakeError('These bookmarks lead to no web page.')
      return yield* links
    }
    case 'shortcut': {
      const { shortcutAddress } = await import('./shortLists.ts')
      const url = shortcutAddress(await wholeOf(opened))
      if (!url) throw new IntakeError('This shortcut leads to no web page.')
      return yield { kind: 'link', url }
    }
    case 'text': {
      const bytes = await wholeOf(opened)
      const { addressList } = await import('./shortLists.ts')
      const links = source.url === undefined ? addressList(decode(bytes, source.charset), name) : undefined
      if (links) return yield* links
      return yield await readOne({ ...source, bytes }, tools)
    }
    default: yield await readOne({ ...source, bytes: await wholeOf(opened) }, tools)
  }
}

/** The one article in bytes: a page, a document or a text. Rejects with `IntakeError`. */
async function readOne(source: Source & { readonly bytes: Uint8Array }, { threads, signal }: IntakeTools): Promise<FoundArticle> {
  const { bytes, url, charset, name } = source
  switch (kindOf(bytes.subarray(0, 65_536), source)) {
    case 'html': {
      const { readHtml } = await import('./readHtml.ts')
      return article(source, 'text/html', await readHtml(bytes, { ...(url && { url }), ...(charset && { charset }), ...(name && { name }) }, threads))
    }
    case 'mhtml': {
      const [{ pageIn }, { readHtml }] = await Promise.all([import('./mhtml.ts'), import('./readHtml.ts')])
      const page = pageIn(bytes)
      return article({ ...page, ...source }, 'multipart/related', await readHtml(page.bytes, page, threads))
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/readPdf.ts')
      return article(source, 'application/pdf', await readPdf(bytes, signal))
    }
    case 'zip': {
      const { openZip } = await import('./zip.ts')
      return await readDocument(source, await openZip({ source, depth: 1, head: bytes, chunks: () => noChunks() }), signal)
    }
    case 'gzip': case 'warc': case 'bundle': throw new IntakeError('This is an archive within an archive. Take it out, and add it by itself.')
    default: {
      const text = decode(bytes, charset)
      if (!/\S/.test(text)) throw new IntakeError('There is no text in it.')
      return article(source, 'text/plain', { article: { text, ...(url && { url }) }, notes: [] })
    }
  }
}

async function* noChunks(): AsyncGenerator<Uint8Array> {}

function article({ bytes, mediaType, name, url, fetchedAt, etag, lastModified }: Source, kind: string, { article: found, notes, savedAt }: PageReading): FoundArticle {
  const long = tooLong(found.text)
  if (long) throw new IntakeError(long)
  const original: Original = {
    bytes: bytes!, mediaType: mediaType?.split(';')[0]!.trim().toLowerCase() || kind,
    ...(name && { name }), ...(url && { url }), ...((fetchedAt ?? savedAt) && { fetchedAt: fetchedAt ?? savedAt }), ...(etag && { etag }), ...(lastModified && { lastModified }),
  }
  return { kind: 'article', article: url && !found.url ? { ...found, url } : found, original, notes }
}

async function unzipped(opened: Opened): Promise<Opened> {
  const { source, chunks, depth } = opened
  if (depth >= MAX_DEPTH) throw new IntakeError('This is an archive within an archive within an archive. Unpack it, and add what is in it.')
  const { gunzip } = await import('./gunzip.ts')
  const head = await headOf(gunzip(chunks()))
  if (/^ustar/.test(Buffer.from(head.subarray(257, 262)).toString('latin1'))) throw new IntakeError('This is a TAR archive. Unpack it, and add the folder.')
  const { bytes: _, path: __, mediaType: ___, name, ...known } = source
  const inner: Source = name ? { ...known, name: name.replace(/\.(?:gz|gzip)$/i, '') } : known
  const isArchive = kindOf(head, inner) === 'warc'
  // Of an archive of records all that is whole is wanted; a single file that is cut off is not what it was.
  return { source: isArchive && name ? { ...inner, name } : inner, head, chunks: () => gunzip(chunks(), { isWhole: !isArchive }), depth: depth + 1 }
}

const MAX_DEPTH = 3

async function* takeZip(opened: Opened, name: string, tools: IntakeTools): AsyncGenerator<Finding> {
  const { openZip } = await import('./zip.ts')
  const zip = await openZip(opened)
  try {
    const { isWacz, takeWacz } = await import('./warc/takeWacz.ts')
    if (isWacz(zip)) yield* takeWacz(zip, name, { readOne: page => readOne(page, tools), jobs: tools.threads.size })
    else if (isDocument(zip)) yield await readDocument({ ...opened.source, bytes: await wholeOf(opened) }, zip, tools.signal)
    else yield* takeEntries(zip, name, opened.depth, tools)
  } finally {
    zip.close()
  }
}

function isDocument({ entries }: Zip): boolean {
  return entries.some(entry => /^(?:\[Content_Types\]\.xml|mimetype|Index\/Document\.iwa)$/.test(entry.name))
}

async function readDocument(source: Source & { readonly bytes: Uint8Array }, zip: Zip, signal: AbortSignal | undefined): Promise<FoundArticle> {
  if (!zip.entries.some(entry => entry.name === 'word/document.xml')) throw new IntakeError(await otherDocument(zip))
  const { readDocx } = await import('./docx/readDocx.ts')
  return article(source, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', await readDocx(source.bytes, zip, signal))
}

async function otherDocument({ entries }: Zip): Promise<string> {
  const names = entries.map(entry => entry.name).join('\n')
  if (/^xl\//m.test(names) || /^ppt\//m.test(names)) return 'This is a spreadsheet or a presentation. Copy the text that you want into a file, and add that.'
  if (/^META-INF\/container\.xml$/m.test(names)) return 'This is an electronic book (EPUB). Save the chapters that you want as text or as web pages, and add those.'
  return 'This is a word processor\'s file of another kind than hearsay reads. Save it there as a Word document (.docx) or as plain text, and add that.'
}

async function* takeEntries(zip: Zip, name: string, depth: number, tools: IntakeTools): AsyncGenerator<Finding> {
  if (depth > 0) throw new IntakeError('This is an archive within an archive. Unpack it, and add what is in it.')
  const files = zip.entries.filter(entry => !PASSED_OVER.test(entry.name))
  const sum = files.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0)
  if (sum > MAX_FILE_BYTES && sum > zip.sizeBytes * MAX_RATIO) throw new IntakeError(`Unpacked it would be ${megabytes(sum)}, which is far more than texts come to. It may be built to fill up whatever opens it.`)
  for (const entry of files) {
    const source: Source = { name: shown(`${name}/${entry.name}`) }
    try {
      yield* apart({ source, head: await headOf(entry.chunks()), chunks: () => entry.chunks(), depth: depth + 1 }, tools)
    } catch (error) {
      tools.signal?.throwIfAborted()
      yield refusal(source.name!, error)
    }
  }
}

// Texts shrink to a tenth, and files full of the same to a thousandth.
const MAX_RATIO = 200

// What a system or a saved page lays beside texts.
const PASSED_OVER = /^__MACOSX\/|(?:^|\/)\.[^/]*$|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$|\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav)$/i
