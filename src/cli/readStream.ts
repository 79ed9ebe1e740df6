import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isatty } from 'node:tty'
import { Complaint } from './complaint.ts'
import { loadModelFiles } from './models.ts'
import { reason } from '../intake/reason.ts'
import { Progress } from './progress.ts'
import { standardInput } from './readBytes.ts'
import { STDERR, STDOUT, writeAll } from './output.ts'
import { streamReadings } from './stream/stream.ts'
import type { ReadOptions } from './readOptions.ts'

const INTERRUPTED = 130
const TERMINATED = 143

/** `hearsay read --jsonl`: the exit status is 1 when a line could not be read, 130 when the person stopped it. */
export async function readStream({ files, jobs }: ReadOptions): Promise<number> {
  const input = await inputFrom(files[0] ?? '-')
  const stop = new AbortController()
  let stopped = 0
  process.on('SIGINT', () => stopBy(INTERRUPTED))
  process.on('SIGTERM', () => stopBy(TERMINATED))
  function stopBy(status: number): void {
    stopped = status
    stop.abort()
    // Whoever reads the output may have stopped reading; nobody waits for that for ever.
    setTimeout(() => process.exit(status), PATIENCE_MS).unref()
  }
  const progress = new Progress({ isShown: isatty(STDERR) && !isatty(STDOUT), failing: 'could not be read' })
  try {
    const { failed } = await streamReadings({
      input, jobs,
      files: await loadModelFiles(),
      write: output => writeAll(STDOUT, output, () => stop.signal.aborted),
      progress: ({ lines, failed }) => progress.show({ done: lines, things: 'articles', failed }),
      signal: stop.signal,
    })
    return stopped || (failed ? 1 : 0)
  } finally {
    progress.finish()
  }
}

const PATIENCE_MS = 2000

async function inputFrom(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return checked(standardInput({ expected: false }))
  try {
    if ((await stat(file)).isDirectory()) throw new Complaint(`${file}: This is a folder. Name a file of lines of JSON in it.`, 1)
  } catch (error) {
    throw error instanceof Complaint ? error : new Complaint(`${file}: ${reason(error as NodeJS.ErrnoException)}`, 1)
  }
  return checked(createReadStream(file))
}

/** The same bytes, unless they cannot be had, or the first of them show that no line of them can be read. */
async function* checked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true
  const source = chunks[Symbol.asyncIterator]()
  for (;;) {
    const { value: chunk, done } = await source.next().catch((error: NodeJS.ErrnoException) => { throw new Complaint(`The input cannot be read. ${reason(error)}`, 1) })
    if (done) return
    if (isFirst && chunk[0] === 0x1f && chunk[1] === 0x8b) throw new Complaint('The input is compressed with gzip. Unpack it on the way: gunzip -c FILE | hearsay read --jsonl', 1)
    isFirst = false
    yield chunk
  }
}
