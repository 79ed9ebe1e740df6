import { open } from 'node:fs/promises'
import { isatty } from 'node:tty'
import { Complaint } from './complaint.ts'
import { reason } from '../intake/reason.ts'

/** Largest file that is read as one article. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** All of a file's bytes, or of standard input's for "-". Throws a `Complaint` that says why not. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (path === '-') return await all(standardInput())
    const file = await open(path)
    if ((await file.stat()).isDirectory()) throw new Complaint('This is a folder. Name the files in it, for example with *.txt', 1)
    return await all(file.createReadStream())
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(reason(error as NodeJS.ErrnoException), 1)
  }
}

/** Standard input as it comes. Throws a `Complaint` when it is a person's keyboard and nobody asked for that. */
export function standardInput({ expected = true } = {}): AsyncIterable<Uint8Array> {
  if (!expected && isatty(0)) throw new Complaint('Lines of JSON are expected on standard input, and it is a keyboard. For example: hearsay read --jsonl < articles.jsonl', 2)
  return process.stdin
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAX_FILE_BYTES) throw new Complaint(`This is more than ${MAX_FILE_BYTES / 1024 / 1024} MB, which no article is. Many articles go through: hearsay read --jsonl`, 1)
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}
