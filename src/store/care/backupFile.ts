import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createZstdDecompress, zstdDecompressSync } from 'node:zlib'
import { linesOf } from '../../text/lines.ts'
import { StoreError } from '../storeError.ts'
import type { Line } from '../../text/lines.ts'
import type { TableName } from './contents.ts'

/**
 * A backup is lines of JSON, packed as one Zstandard frame: first what it is, then for each table a line with its columns and one line a row,
 * last how many rows there were, and a hash of all lines before. It knows nothing of where the collection lies.
 */
export const BACKUP_FORMAT = 1

export interface BackupHead {
  readonly 'hearsay-backup': number
  /** The newest migration that the tables had. */
  readonly migration: string
  readonly madeAt: string
  readonly rows: RowCounts
}

export type RowCounts = Readonly<Partial<Record<TableName, number>>>

export interface BackupEnd {
  readonly end: RowCounts
  /** Of all lines before, each with its newline. */
  readonly sha256: string
}

export interface TableLine {
  readonly table: TableName
  readonly columns: readonly string[]
}

/** A row as it stands in a backup, as a JSON text. */
export interface BackupRow {
  readonly of: TableLine
  readonly json: string
}

/** What a backup says of itself. Rejects with a `StoreError` when the file is none. */
export async function readHead(path: string): Promise<BackupHead> {
  for await (const { head } of readBackup(path)) return head
  throw damaged(path, 'it is empty')
}

/** Read all of a backup and find it whole, or reject with a `StoreError` that says what is wrong with it. */
export async function checkBackup(path: string, onRows?: (count: number) => void): Promise<void> {
  for await (const { rows } of readBackup(path)) onRows?.(rows.length)
}

/** A backup's rows in groups. Rejects at its end when it is not what was written: what is made of the rows must not stay before that. */
export async function* readBackup(path: string): AsyncGenerator<{ readonly head: BackupHead; readonly rows: readonly BackupRow[] }> {
  const reader = new BackupReader(path)
  for await (const lines of linesIn(path)) {
    const rows = lines.flatMap(line => reader.take(line) ?? [])
    if (reader.head) yield { head: reader.head, rows }
  }
  reader.finish()
}

/** Follows the lines of a backup and counts and hashes what it has seen. */
class BackupReader {
  head: BackupHead | undefined
  readonly #path: string
  readonly #hash = createHash('sha256')
  readonly #counts = new Map<string, number>()
  #table: TableLine | undefined
  #end: BackupEnd | undefined

  constructor(path: string) {
    this.#path = path
  }

  take({ number, bytes }: Line): BackupRow | undefined {
    if (!bytes) throw damaged(this.#path, `its line ${number} is longer than any that hearsay writes`)
    if (this.#end) throw damaged(this.#path, 'something follows its last line')
    const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
    if (this.head && json.startsWith('{"end":')) {
      this.#end = parsed(json) as BackupEnd | undefined
      return undefined
    }
    this.#hash.update(bytes).update('\n')
    if (!this.head) this.head = headIn(json, this.#path)
    else if (json.startsWith('{"table":')) this.#table = parsed(json) as TableLine | undefined
    else if (this.#table) return this.#row(this.#table, json)
    return undefined
  }

  #row(of: TableLine, json: string): BackupRow {
    this.#counts.set(of.table, (this.#counts.get(of.table) ?? 0) + 1)
    return { of, json }
  }

  /** Throws when what was seen is not the whole of what was written. */
  finish(): void {
    if (!this.#end) throw damaged(this.#path, 'its last line is missing, so it was cut off')
    if (this.#end.sha256 !== this.#hash.digest('hex')) throw damaged(this.#path, 'its contents do not fit its checksum')
    for (const [table, count] of Object.entries(this.#end.end)) {
      const seen = this.#counts.get(table) ?? 0
      if (seen !== count) throw damaged(this.#path, `it has ${seen} rows of ${table} instead of ${count}`)
    }
  }
}

function headIn(json: string, path: string): BackupHead {
  const head = parsed(json) as BackupHead | undefined
  const format = head?.['hearsay-backup']
  if (typeof format !== 'number') throw notOne(path)
  if (format > BACKUP_FORMAT) throw new StoreError(`The backup ${path} was made by a newer hearsay (format ${format}; this one reads up to ${BACKUP_FORMAT}). Install that version, or newer, and try again.`)
  return head!
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** No row is longer: the database takes no JSON text over a gigabyte, and no string here holds as much. */
const LONGEST_LINE = 500_000_000

async function* linesIn(path: string): AsyncGenerator<readonly Line[]> {
  const { size } = await beginningOf(path)
  const file = createReadStream(path, { highWaterMark: CHUNK })
  const unpack = createZstdDecompress({ chunkSize: CHUNK })
  file.on('error', error => unpack.destroy(error))
  // What comes after the end of the packed lines may be an error that nobody waits for any more.
  unpack.on('error', () => {})
  try {
    yield* linesOf(file.pipe(unpack) as AsyncIterable<Uint8Array>, LONGEST_LINE)
    // Or it is passed over in silence.
    if (!await isNothing(path, unpack.bytesWritten, size)) throw damaged(path, 'something follows its end')
  } catch (error) {
    throw error instanceof StoreError ? error : unreadable(path, error as NodeJS.ErrnoException)
  } finally {
    file.destroy()
    unpack.destroy()
  }
}

const CHUNK = 1 << 18

/** Whether nothing is packed in the rest of a file: whoever packs a stream may put an empty frame after the last. */
async function isNothing(path: string, start: number, end: number): Promise<boolean> {
  if (start === end) return true
  if (end - start > EMPTY_FRAME_BYTES) return false
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
    return zstdDecompressSync(buffer).length === 0
  } catch {
    return false
  } finally {
    await file.close()
  }
}

/** Magic number, header, an empty block and a checksum. */
const EMPTY_FRAME_BYTES = 13

async function beginningOf(path: string): Promise<{ size: number }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new StoreError(`There is no file ${path}.`) : new StoreError(`The file ${path} cannot be read: ${error.message}.`)
  })
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new StoreError(`${path} is not a file. Name the file that hearsay backup wrote.`)
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (buffer.readUInt32LE(0) !== ZSTD_MAGIC) throw notOne(path)
    return stats
  } finally {
    await file.close()
  }
}

const ZSTD_MAGIC = 0xfd2fb528

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): StoreError {
  if (code === 'Z_BUF_ERROR') return damaged(path, 'it ends too early, so it was cut off')
  if (code?.startsWith('ZSTD_')) return damaged(path, `it does not unpack (${message})`)
  return new StoreError(`The backup ${path} cannot be read: ${message}.`)
}

function damaged(path: string, reason: string): StoreError {
  return new StoreError(`The backup ${path} is damaged: ${reason}. Nothing was restored; take another backup.`)
}

function notOne(path: string): StoreError {
  return new StoreError(`${path} is not a backup that hearsay made.`)
}
