import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { Refused } from './problem.ts'
import type { Source } from '../intake/source.ts'

/** Files that somebody sent, as they lie in a folder of their own; `discard` takes them away. */
export interface Upload {
  readonly sources: readonly Source[]
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>
  discard(): Promise<void>
}

export interface UploadLimits {
  /** Of all files together. */
  readonly maxBytes: number
  readonly maxFiles: number
}

export const UPLOAD_LIMITS: UploadLimits = { maxBytes: 1024 ** 3, maxFiles: 2000 }

/** Take a form with files to disk as it comes in, never all of it in memory. Rejects with a `Refused`, leaving nothing behind. */
export async function receive(request: Request, limits: UploadLimits = UPLOAD_LIMITS): Promise<Upload> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-upload-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...await receiveInto(folder, request, limits), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function receiveInto(folder: string, request: Request, { maxBytes, maxFiles }: UploadLimits): Promise<Pick<Upload, 'sources' | 'fields'>> {
  const form = parserFor(request, maxFiles)
  const sources: Source[] = []
  const fields: Record<string, string> = {}
  const stop = new AbortController()
  const writing: Promise<void>[] = []
  let bytes = 0
  const refuse = (message: string, hint: string) => stop.abort(new Refused(413, message, hint))
  form.on('field', (name, value, _, isCut) => {
    if (isCut) refuse(`The field "${name}" is too long.`, 'What is long is sent as a file.')
    fields[name] = value
  })
  form.on('file', (_, file, filename) => {
    const path = join(folder, `${sources.length}`)
    sources.push({ path, name: nameOf(filename) })
    file.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > maxBytes) refuse(`These files are more than ${maxBytes / 1024 ** 2} MB together.`, 'Send fewer at a time, or use hearsay add.')
    })
    writing.push(pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: stop.signal }).catch(error => stop.abort(error)))
  })
  form.on('filesLimit', () => refuse(`These are more than ${maxFiles} files.`, 'Put them into one ZIP archive, or use hearsay add.'))
  await pipeline(Readable.fromWeb(request.body as any), form, { signal: stop.signal }).catch(error => stop.abort(error))
  await Promise.all(writing)
  if (stop.signal.aborted) throw refusalFor(stop.signal.reason)
  return { sources, fields }
}

/** What the system says of a disk that is full is for others to explain; anything else has happened on the way. */
function refusalFor(reason: unknown): unknown {
  return reason instanceof Refused || (reason as NodeJS.ErrnoException).syscall ? reason : new Refused(400, 'The files did not arrive whole.', 'Send them again.')
}

function parserFor(request: Request, maxFiles: number): InstanceType<typeof Busboy> {
  try {
    if (!request.body) throw new TypeError('There is nothing in it.')
    return new Busboy({ headers: { 'content-type': request.headers.get('content-type')! }, limits: { files: maxFiles, fields: 20, fieldSize: 10_000, parts: maxFiles + 20 } })
  } catch (error) {
    throw new Refused(400, `This is no form with files: ${(error as Error).message}`, 'Send "multipart/form-data", as /api/openapi.json describes it for this address.')
  }
}

/** What the file was called where it came from: without folders, and without what nobody sees or what turns the words around it. */
function nameOf(given: string | undefined): string {
  const name = (given ?? '').split(/[/\\]/).at(-1)!.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd').toWellFormed().trim().slice(0, 255)
  return name || 'a file without a name'
}
