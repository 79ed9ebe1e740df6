import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url))
const COMMAND = fileURLToPath(new URL('../bin/hearsay.js', import.meta.url))

/** Do something with a folder that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Run one measurement over texts in a process of its own. */
export function measureApart<T>(folder: string, name: string, texts: readonly string[], program = 'hearsay'): T {
  const file = join(folder, 'texts.json')
  writeFileSync(file, JSON.stringify(texts))
  return JSON.parse(execFileSync(process.execPath, [CHILD, name, file, program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 })) as T
}

/** From starting `hearsay read FILE` to its end, in ms. */
export function timeCommand(file: string): number {
  const began = performance.now()
  execFileSync(process.execPath, [COMMAND, 'read', file], { stdio: ['ignore', 'pipe', 'inherit'] })
  return performance.now() - began
}

export interface Stream {
  readonly lines: number
  readonly wallMs: number
  /** Memory in use while it ran, in MB, at regular times; empty where the system does not tell. */
  readonly memoryMb: readonly number[]
  readonly peakMb: number | undefined
}

const LOOK_EVERY_MS = 250

/** Send articles through `hearsay read --jsonl` and count the readings that come back. */
export async function streamThrough(articles: Iterable<string>, jobs?: number): Promise<Stream> {
  const began = performance.now()
  const child = spawn(process.execPath, [COMMAND, 'read', '--jsonl', ...(jobs ? ['--jobs', String(jobs)] : [])], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const memoryMb: number[] = []
  let peakMb: number | undefined
  const watch = setInterval(() => {
    const memory = memoryOf(child.pid!)
    if (!memory) return
    memoryMb.push(memory.now)
    peakMb = memory.peak
  }, LOOK_EVERY_MS)
  Readable.from(asLines(articles)).pipe(child.stdin)
  let lines = 0
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) lines += countLines(chunk)
  const status = await ended
  clearInterval(watch)
  if (status !== 0) throw new Error(`hearsay read --jsonl ended with status ${status}`)
  return { lines, wallMs: performance.now() - began, memoryMb, peakMb }
}

function* asLines(articles: Iterable<string>): Generator<string> {
  let id = 0
  for (const text of articles) yield `${JSON.stringify({ id: String(id++), text })}\n`
}

function countLines(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
  return lines
}

/** Resident memory of a process now and at its highest, in MB, where the system keeps it in /proc. */
function memoryOf(pid: number): { now: number; peak: number } | undefined {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  const status = readFileSync(file, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
  const [now, peak] = [megabytes('VmRSS'), megabytes('VmHWM')]
  return Number.isFinite(now) && Number.isFinite(peak) ? { now, peak } : undefined
}
