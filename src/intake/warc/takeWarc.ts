import { BrokenArchive, readFields, warcRecords } from './records.ts'
import { httpBody } from './httpBody.ts'
import { isoDate } from '../isoDate.ts'
import { IntakeError } from '../intakeError.ts'
import { MAX_FILE_BYTES, megabytes } from '../source.ts'
import type { Finding } from '../../doc/gathered.ts'
import type { Source } from '../source.ts'
import type { WarcRecord } from './records.ts'

/** The pages that are wanted of an archive, by their addresses; and what its list says of each. */
export type WantedPages = Map<string, { readonly title?: string }>

export interface WarcTools {
  /** Read one page, text or document that a record holds. Rejects with `IntakeError`. */
  readOne(source: Source & { readonly bytes: Uint8Array }): Promise<Finding>
  /** How many records are read at the same time; what they give comes in the archive's order. */
  readonly jobs: number
  /** The only pages that are wanted; those that are found are taken out. */
  readonly wanted?: WantedPages
}

/**
 * What the records of a WARC hold: pages, texts and PDF files that were sent with status 200, one article each. Pictures, scripts, styles
 * and the like are passed over. A record that cannot be read is refused and the others go on.
 */
export async function* takeWarc(chunks: AsyncIterable<Uint8Array>, name: string, tools: WarcTools): AsyncGenerator<Finding> {
  const begun: Promise<Finding>[] = []
  for await (const { found } of begin(chunks, name, tools)) {
    // Whoever waits for it hears of a failure; until then it is nobody's.
    found.catch(() => {})
    begun.push(found)
    if (begun.length >= tools.jobs) yield begun.shift()!
  }
  yield* begun
}

/** What is found in each record, once it is read. */
async function* begin(chunks: AsyncIterable<Uint8Array>, name: string, tools: WarcTools): AsyncGenerator<{ readonly found: Promise<Finding> }> {
  const seen = new Set<string>()
  const { wanted } = tools
  try {
    for await (const record of warcRecords(chunks)) {
      const url = addressOf(record)
      if (url === undefined || (wanted && !wanted.has(plain(url)))) continue
      const capture = await captureOf(record, url)
      // The archive ends in this record; that is said once, by what follows.
      if (!capture || record.body.isCut) continue
      const listed = wanted?.get(plain(url))
      wanted?.delete(plain(url))
      if ('movedTo' in capture) {
        if (listed) wanted!.set(plain(capture.movedTo), listed)
      } else if ('refused' in capture) {
        if (!(capture.isRevisit && seen.has(url))) yield { found: Promise.resolve({ kind: 'refusal', name: url, reason: capture.refused }) }
      } else {
        seen.add(url)
        yield { found: finding(capture, tools).then(found => withTitle(found, listed?.title)) }
      }
    }
  } catch (error) {
    if (!(error instanceof BrokenArchive) && !isPackingError(error)) throw error
    const reason = error instanceof BrokenArchive ? error.message : 'This archive is damaged: from some place on it cannot be unpacked. What came before was taken; get the archive again for the rest.'
    yield { found: Promise.resolve({ kind: 'refusal', name, reason }) }
  }
}

function isPackingError(error: unknown): boolean {
  return /^Z_|^ERR_ZLIB/.test((error as NodeJS.ErrnoException)?.code ?? '')
}

/** An address without the part that only the browser uses. */
export function plain(url: string): string {
  return url.replace(/#.*$/s, '')
}

function addressOf({ headers }: WarcRecord): string | undefined {
  // Old programs put it in angle brackets.
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) && !FOR_MACHINES.test(url) ? url : undefined
}

const FOR_MACHINES = /^https?:\/\/[^/]+\/(?:\.well-known\/|(?:robots|ads|app-ads|humans|security|llms)\.txt(?:$|\?))/i

type Capture = Source & { readonly bytes: Uint8Array; readonly packed?: ReadonlyMap<string, string>; readonly notes: readonly string[] }

/** A page that a record holds, or why it holds none that can be read; undefined for all that is no page. */
async function captureOf(record: WarcRecord, url: string): Promise<Capture | { readonly movedTo: string } | { readonly refused: string; readonly isRevisit?: true } | undefined> {
  const { headers, body } = record
  const type = headers.get('warc-type')
  if (type !== 'response' && type !== 'resource' && type !== 'revisit') return undefined
  const isHttp = type !== 'resource' && record.sizeBytes > 0
  const http = isHttp ? await httpHead(record) : undefined
  if (isHttp && !http) return undefined
  const mediaType = mediaTypeOf((http?.fields ?? headers).get('content-type'))
  if (http && http.status >= 301 && http.status <= 308) {
    const target = http.fields.get('location')
    return target && URL.canParse(target, url) ? { movedTo: new URL(target, url).href } : undefined
  }
  if ((http && http.status !== 200) || !READ.test(mediaType)) return undefined
  if (type === 'revisit') return { refused: 'The archive says only that this page had not changed since it was archived before, and holds no copy. Add the archive that holds the copy.', isRevisit: true }
  if (body.leftBytes > MAX_FILE_BYTES) return { refused: `This is more than ${megabytes(MAX_FILE_BYTES)}, which no article is.` }
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec((http?.fields ?? headers).get('content-type') ?? '')?.[1]
  const fetchedAt = isoDate(headers.get('warc-date'))
  const [etag, lastModified] = [http?.fields.get('etag'), http?.fields.get('last-modified')]
  return {
    bytes: await body.rest(), url, mediaType, notes: headers.has('warc-truncated') ? ['The archive holds only the beginning of this page.'] : [],
    ...(http && { packed: http.fields }), ...(charset && { charset }), ...(fetchedAt && { fetchedAt }), ...(etag && { etag }), ...(lastModified && { lastModified }),
  }
}

const READ = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/

function mediaTypeOf(contentType = ''): string {
  return contentType.split(';')[0]!.trim().toLowerCase()
}

async function httpHead({ body, sizeBytes }: WarcRecord): Promise<{ readonly status: number; readonly fields: ReadonlyMap<string, string> } | undefined> {
  const first = await body.line(1024)
  const status = /^HTTP\/[\d.]+\s+(\d{3})\b/.exec(first ? Buffer.from(first).toString('latin1') : '')?.[1]
  if (!status) return undefined
  const fields = await readFields(size => body.line(size), () => sizeBytes - body.leftBytes > MAX_HTTP_HEAD_BYTES)
  return typeof fields === 'string' ? undefined : { status: Number(status), fields }
}

const MAX_HTTP_HEAD_BYTES = 256 * 1024

async function finding({ packed, notes, ...capture }: Capture, { readOne }: WarcTools): Promise<Finding> {
  try {
    const bytes = packed ? await httpBody(capture.bytes, packed) : capture.bytes
    const found = await readOne({ ...capture, bytes })
    return found.kind === 'article' && notes.length ? { ...found, notes: [...notes, ...found.notes] } : found
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    return { kind: 'refusal', name: capture.url!, reason: error.message }
  }
}

/** What an archive's list calls a page stands in for a title that the page itself does not give. */
function withTitle(found: Finding, title: string | undefined): Finding {
  return found.kind === 'article' && title && !found.article.title ? { ...found, article: { ...found.article, title } } : found
}
