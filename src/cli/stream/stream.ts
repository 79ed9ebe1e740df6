import { availableParallelism } from 'node:os'
import { MAX_LINE_BYTES } from '../../intake/jsonLine.ts'
import { jsonLine } from '../json.ts'
import { linesOf } from '../../text/lines.ts'
import { Pool } from '../../work/threads/pool.ts'
import type { BatchResult, NumberedLine } from './protocol.ts'
import type { Line } from '../../text/lines.ts'
import type { PackFiles } from '../../node.ts'

export interface StreamOptions {
  readonly input: AsyncIterable<Uint8Array>
  readonly files: PackFiles
  /** Takes whole lines of JSON, in the order of the input; its promise holds the stream back. */
  write(output: Uint8Array): Promise<void>
  /** How many threads; as many as there are cores unless told. */
  readonly jobs?: number | undefined
  /** Told of all that is written so far. */
  progress?(summary: StreamSummary): void
  /** Ends the stream after the lines that are being written. */
  readonly signal?: AbortSignal
  /** Another reading thread, and how long it may take for a batch: for tests. */
  readonly script?: URL
  readonly limitMs?: number
}

export interface StreamSummary {
  readonly lines: number
  readonly failed: number
}

// Enough that no thread waits for the oldest batch to be written; few enough that little is held.
const BATCHES_A_JOB = 4
const MAX_BYTES_INSIDE = 32 * 1024 * 1024
const BATCH_LINES = 16
const BATCH_BYTES = 16 * 1024

/** Read lines of JSON into lines of readings, on all cores, in order, and in memory that does not grow with the stream. */
export async function streamReadings(options: StreamOptions): Promise<StreamSummary> {
  const { files, jobs = availableParallelism(), signal, script = READER, limitMs } = options
  const pool = new Pool<NumberedLine, BatchResult>({ script, data: { files }, size: jobs, sizeOf: ({ bytes }) => bytes.length, lost, ...(limitMs !== undefined && { limitMs }) })
  const inside = new Inside(jobs * BATCHES_A_JOB, MAX_BYTES_INSIDE)
  const summary = { lines: 0, failed: 0 }
  const aborted = new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve(), { once: true }))
  try {
    await Promise.race([aborted, Promise.all([takeIn(options, pool, inside), giveOut(options, inside, summary)])])
    // The lines that are being written when the stream is ended are written to their end.
    await inside.writing
    return summary
  } finally {
    inside.end()
    await pool.close()
  }
}

const READER = new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url)

async function takeIn({ input }: StreamOptions, pool: Pool<NumberedLine, BatchResult>, inside: Inside): Promise<void> {
  for await (const group of linesOf(input, MAX_LINE_BYTES)) {
    for (const batch of batchesOf(group)) {
      const bytes = batch.reduce((sum, line) => sum + (line.bytes?.length ?? 0), 0)
      await inside.room(bytes)
      if (inside.isEnded) return
      inside.add({ results: isRead(batch) ? pool.run(batch) : Promise.resolve(batch.map(tooLong)), lines: batch.length, bytes })
    }
  }
  inside.end()
}

async function giveOut({ write, progress, signal }: StreamOptions, inside: Inside, summary: { lines: number; failed: number }): Promise<void> {
  for (let oldest = await inside.oldest(); oldest; oldest = await inside.oldest()) {
    const results = await oldest.results
    if (signal?.aborted) return
    inside.writing = write(results.length === 1 ? results[0]!.output : Buffer.concat(results.map(({ output }) => output)))
    await inside.writing
    inside.drop()
    summary.lines += oldest.lines
    summary.failed += results.reduce((sum, { failed }) => sum + failed, 0)
    progress?.(summary)
  }
}

interface Running {
  readonly results: Promise<readonly BatchResult[]>
  readonly lines: number
  readonly bytes: number
}

/** The batches that are taken in and not yet given out, oldest first: no more than there is room for. */
class Inside {
  readonly #maxBatches: number
  readonly #maxBytes: number
  readonly #queue: Running[] = []
  #bytes = 0
  #change = Promise.withResolvers<void>()
  isEnded = false
  writing: Promise<void> | undefined

  constructor(maxBatches: number, maxBytes: number) {
    this.#maxBatches = maxBatches
    this.#maxBytes = maxBytes
  }

  /** Wait until there is room for one more. One that is larger than all room has it when it is alone. */
  async room(bytes: number): Promise<void> {
    while (!this.isEnded && this.#queue.length && (this.#queue.length >= this.#maxBatches || this.#bytes + bytes > this.#maxBytes)) await this.#change.promise
  }

  add(running: Running): void {
    // Whoever waits for the result hears of a failure; until then it is nobody's.
    running.results.catch(() => {})
    this.#queue.push(running)
    this.#bytes += running.bytes
    this.#changed()
  }

  /** Wait for the oldest; undefined when there is none and none will come. */
  async oldest(): Promise<Running | undefined> {
    while (!this.#queue.length && !this.isEnded) await this.#change.promise
    return this.#queue[0]
  }

  drop(): void {
    this.#bytes -= this.#queue.shift()?.bytes ?? 0
    this.#changed()
  }

  end(): void {
    this.isEnded = true
    this.#changed()
  }

  #changed(): void {
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }
}

/** Lines to be read together; one that is too long stands alone. */
function* batchesOf(group: readonly Line[]): Generator<readonly Line[]> {
  let lines: Line[] = []
  let bytes = 0
  for (const line of group) {
    const isFull = lines.length >= BATCH_LINES || bytes + (line.bytes?.length ?? 0) > BATCH_BYTES
    if (lines.length && (isFull || !line.bytes)) {
      yield lines
      lines = []
      bytes = 0
    }
    if (line.bytes) {
      lines.push(line)
      bytes += line.bytes.length
    } else yield [line]
  }
  if (lines.length) yield lines
}

function isRead(batch: readonly Line[]): batch is readonly NumberedLine[] {
  return batch.every(({ bytes }) => bytes)
}

function tooLong({ number }: Line): BatchResult {
  return failure({ line: number, error: `This line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB, which no article is.` })
}

function lost({ number, bytes }: NumberedLine): BatchResult {
  return failure({ line: number, ...idIn(bytes), error: 'Reading this line took more memory or time than there is, and was given up.' })
}

function failure(answer: object): BatchResult {
  return { output: Buffer.from(jsonLine(answer)), failed: 1 }
}

function idIn(line: Uint8Array): { readonly id?: string } {
  try {
    const { id } = JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString()) as { id?: unknown }
    return typeof id === 'string' ? { id } : {}
  } catch {
    return {}
  }
}
