import { fromBufferPromise, openPromise } from 'yauzl'
import { IntakeError } from './intakeError.ts'
import { MAX_FILE_BYTES, megabytes, wholeOf } from './source.ts'
import type { Entry, ZipFile } from 'yauzl'
import type { Opened } from './source.ts'

/** A file in a ZIP archive, not yet unpacked. */
export interface ZipEntry {
  readonly name: string
  /** As the archive says; `chunks` breaks off where more comes. */
  readonly sizeBytes: number
  chunks(): AsyncGenerator<Uint8Array>
}

export interface Zip {
  /** Of the archive itself. */
  readonly sizeBytes: number
  readonly entries: readonly ZipEntry[]
  close(): void
}

const MAX_ENTRIES = 100_000

/** The files in a ZIP archive, from its directory; folders are left out. Rejects with `IntakeError` when it is damaged or encrypted. */
export async function openZip(opened: Opened): Promise<Zip> {
  const { path } = opened.source
  let file: ZipFile | undefined
  try {
    const options = { autoClose: false, strictFileNames: false }
    file = path !== undefined && opened.depth === 0 ? await openPromise(path, options) : await fromBufferPromise(Buffer.from(await wholeOf(opened, MAX_ZIP_BYTES)), options)
    const entries: ZipEntry[] = []
    for await (const entry of file.eachEntry()) {
      if (entries.length >= MAX_ENTRIES) throw new IntakeError(`This archive holds more than ${MAX_ENTRIES.toLocaleString('en')} files. Unpack it and add the folder.`)
      if (!entry.fileName.endsWith('/')) entries.push(zipEntry(file, entry))
    }
    const opens = file
    return { entries, sizeBytes: file.fileSize, close: () => opens.close() }
  } catch (error) {
    file?.close()
    throw error instanceof IntakeError || (error as NodeJS.ErrnoException).syscall ? error : new IntakeError(DAMAGED)
  }
}

// One that came over the network, or lies in memory for another reason.
const MAX_ZIP_BYTES = 512 * 1024 * 1024

const DAMAGED = 'This archive is damaged or cut off: its directory cannot be read. Get it again.'

function zipEntry(file: ZipFile, entry: Entry): ZipEntry {
  return { name: entry.fileName, sizeBytes: entry.uncompressedSize, chunks: () => unpacked(file, entry) }
}

async function* unpacked(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new IntakeError('It is locked with a password. Unpack the archive and add the files in it.')
  try {
    yield* (await file.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>
  } catch {
    throw new IntakeError('It is damaged or cut off, and cannot be unpacked.')
  }
}

/** Throws `IntakeError` when files unpack, as their archive says, to more than is allowed. */
export function checkSizes(entries: readonly ZipEntry[], maxBytes: number): void {
  const sum = entries.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0)
  if (sum > maxBytes) throw new IntakeError(`Unpacked it would be ${megabytes(sum)}, which no article is. It may be built to fill up whatever opens it.`)
}

/** All of an entry's bytes. Rejects with `IntakeError` when they are more than allowed, or more than the archive says. */
export async function entryBytes(entry: ZipEntry, maxBytes = MAX_FILE_BYTES): Promise<Uint8Array> {
  if (entry.sizeBytes > maxBytes) checkSizes([entry], maxBytes)
  const parts: Uint8Array[] = []
  for await (const chunk of entry.chunks()) parts.push(chunk)
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}
