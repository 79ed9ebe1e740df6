import { ByteReader } from '../byteReader.ts'

/** One record of a web archive, its head read and its body still in the stream. */
export interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>
  /** How many bytes its body has. */
  readonly sizeBytes: number
  /** The body, which must be read before the next record is asked for; what is not read is left out. */
  readonly body: RecordBody
}

/** That an archive cannot be read on, and where. What came before is whole. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive'
}

/**
 * The records of a WARC, unpacked, one after the other, in memory that does not grow with it.
 * Throws `BrokenArchive` where it is cut off or is no WARC any more, after all whole records.
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(chunks)
  let count = 0
  try {
    for (;;) {
      const headers = await readHead(reader, count)
      if (!headers) return
      const sizeBytes = Number(/^\d{1,15}$/.exec(headers.get('content-length') ?? '')?.[0] ?? NaN)
      if (Number.isNaN(sizeBytes)) throw damaged(reader, count)
      const body = new RecordBody(reader, sizeBytes)
      yield { headers, sizeBytes, body }
      await body.skip()
      // A body that was read short is whoever read it to have noticed: the record was not whole.
      if (body.isCut) throw cutOff(reader, count, headers.get('warc-target-uri'))
      count++
    }
  } finally {
    await reader.close()
  }
}

/** As many bytes of the stream as a record's body has. */
export class RecordBody {
  readonly #reader: ByteReader
  #left: number
  /** Whether the stream ended before the body did. */
  isCut = false

  constructor(reader: ByteReader, sizeBytes: number) {
    this.#reader = reader
    this.#left = sizeBytes
  }

  get leftBytes(): number {
    return this.#left
  }

  async line(maxBytes: number): Promise<Uint8Array | undefined> {
    if (!this.#left) return undefined
    const line = await this.#reader.line(Math.min(this.#left, maxBytes))
    this.#took(line?.length ?? 0, !line)
    return line
  }

  async rest(): Promise<Uint8Array> {
    const bytes = await this.#reader.take(this.#left)
    this.#took(bytes.length, bytes.length < this.#left)
    return bytes
  }

  async skip(): Promise<void> {
    const size = await this.#reader.skip(this.#left)
    this.#took(size, size < this.#left)
  }

  #took(size: number, isCut: boolean): void {
    this.#left = isCut ? 0 : this.#left - size
    this.isCut ||= isCut
  }
}

const MAX_HEAD_BYTES = 64 * 1024

/** The named fields of the next record's head; undefined at the archive's end. */
async function readHead(reader: ByteReader, count: number): Promise<ReadonlyMap<string, string> | undefined> {
  let first = await reader.line(MAX_LINE_BYTES)
  while (first && isEmpty(first)) first = await reader.line(MAX_LINE_BYTES)
  if (!first) return undefined
  if (!/^WARC\/\d/.test(ascii(first))) throw 'WARC/1.1\r\n'.startsWith(ascii(first)) ? cutOff(reader, count) : damaged(reader, count)
  const begun = reader.offset
  const fields = await readFields(size => reader.line(size), () => reader.offset - begun > MAX_HEAD_BYTES)
  if (fields === 'cut') throw cutOff(reader, count)
  if (fields === 'endless') throw damaged(reader, count)
  return fields
}

const MAX_LINE_BYTES = 16 * 1024

/** Fields as mail, HTTP and WARC write them, to the empty line; names in lower case, the first of each. */
export async function readFields(line: (maxBytes: number) => Promise<Uint8Array | undefined>, isTooLong: () => boolean): Promise<ReadonlyMap<string, string> | 'cut' | 'endless'> {
  const fields = new Map<string, string>()
  let last = ''
  for (;;) {
    const next = await line(MAX_LINE_BYTES)
    if (!next || (next.at(-1) !== NEWLINE && next.length < MAX_LINE_BYTES)) return 'cut'
    if (isEmpty(next)) return fields
    if (isTooLong()) return 'endless'
    const [, name, value] = /^([^:\s]+)[ \t]*:([^]*)$/.exec(utf8(next)) ?? []
    if (name === undefined) {
      // A line that begins with white space goes on with the field before it.
      if (last) fields.set(last, `${fields.get(last)} ${utf8(next).trim()}`.trim())
      continue
    }
    last = fields.has(name.toLowerCase()) ? '' : name.toLowerCase()
    if (last) fields.set(last, value!.trim())
  }
}

function cutOff(reader: ByteReader, count: number, url?: string): BrokenArchive {
  return new BrokenArchive(`This archive ends in the middle of a record${url && URL.canParse(url) ? ` (${new URL(url).href})` : ''}, after ${countOf(count)}, ${placeOf(reader)}. What was whole was taken; get the archive again for the rest.`)
}

function damaged(reader: ByteReader, count: number): BrokenArchive {
  return new BrokenArchive(`This archive is damaged: after ${countOf(count)}, ${placeOf(reader)}, no record follows. What was whole was taken; get the archive again for the rest.`)
}

function countOf(count: number): string {
  return `${count.toLocaleString('en')} whole record${count === 1 ? '' : 's'}`
}

function placeOf(reader: ByteReader): string {
  return `at byte ${reader.offset.toLocaleString('en')} of its unpacked content`
}

function isEmpty(line: Uint8Array): boolean {
  return line.every(byte => byte === 10 || byte === 13 || byte === 32)
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

const NEWLINE = 10
