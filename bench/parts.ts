import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { articlesOfLength, longArticle } from './articles.ts'
import type { Material } from './articles.ts'
import { crashes } from './crashes.ts'
import { measureDesk } from './desk.ts'
import { measureDeskLists } from './deskLists.ts'
import { intakeJsonl, intakePages } from './intake.ts'
import { show, table } from './markdown.ts'
import { measureSearch } from './measureSearch.ts'
import type { Growth, Throughput } from './measurements.ts'
import { measureApart, streamThrough, timeCommand } from './processes.ts'
import type { Stream } from './processes.ts'
import { PROGRAMS } from './programs.ts'
import { median, quantile } from './statistics.ts'

export interface BenchOptions {
  /** How large the collections are that searches and the desk's lists go through. */
  readonly documents: number
}

/** What the bench measures, in this order. Every part gives a piece of Markdown; the folder is for its files. */
export const PARTS: Readonly<Record<string, (material: Material, folder: string, options: BenchOptions) => string | Promise<string>>> = {
  speed, cores, latency, start, growth, memory, search, 'intake-jsonl': intakeJsonl, 'intake-pages': intakePages, desk, 'desk-lists': deskLists, crashes,
}

const ROUNDS = 5

/** All programs over the same text in turns, so that whatever else the machine does meets all of them. */
function speed({ articles }: Material, folder: string): string {
  const names = Object.keys(PROGRAMS)
  const rounds = Array.from({ length: ROUNDS }, () => names.map(name => measureApart<Throughput>(folder, 'throughput', articles, name)))
  const perCpuSecond = (run: Throughput) => (run.words / run.cpuMs) * 1000
  const base = names.indexOf('compromise')
  const rows = names.map((name, i) => {
    const runs = rounds.map(round => round[i]!)
    const of = (value: (run: Throughput) => number) => median(runs.map(value))
    const ratios = rounds.map(round => perCpuSecond(round[i]!) / perCpuSecond(round[base]!))
    return [
      name, PROGRAMS[name]!.does, show(of(run => (run.tokens / run.wallMs) * 1000)), show(of(run => (run.articles / run.wallMs) * 1000), 1),
      show(of(perCpuSecond)), `${show(median(ratios), 2)} × (${show(Math.min(...ratios), 2)}–${show(Math.max(...ratios), 2)})`,
    ]
  })
  return `One thread, warm, median of ${ROUNDS} rounds in turns:\n\n${table(['program', 'does', 'tokens/s', 'articles/s', 'words per CPU-second', 'against compromise'], rows)}`
}

const STREAMED = 1000

/** The command's own stream, threads and JSON included. */
async function cores({ articles }: Material, folder: string): Promise<string> {
  const tokens = measureApart<number>(folder, 'tokens', articles) / articles.length
  const stream = () => streamThrough(repeat(articles, STREAMED))
  const runs = [await stream(), await stream(), await stream()]
  const articlesPerSecond = (run: Stream) => (run.lines / run.wallMs) * 1000
  const rate = median(runs.map(articlesPerSecond))
  return `\`hearsay read --jsonl\`, ${show(STREAMED)} articles on all ${availableParallelism()} cores, start-up and JSON included: ${show(rate, 1)} articles/s, ${show(rate * tokens)} tokens/s (median of ${runs.length}).`
}

const LATENCY_WORDS = 800

function latency({ articles }: Material, folder: string): string {
  const texts = articlesOfLength(articles, LATENCY_WORDS).slice(0, 30)
  const times = measureApart<number[]>(folder, 'latency', texts)
  return `One article of ${LATENCY_WORDS} words, warm, ${times.length} readings of ${texts.length} articles: median ${show(median(times), 1)} ms, p95 ${show(quantile(times, 0.95), 1)} ms.`
}

const SHORT = 'A bakery in Karakol was fined on Tuesday. “We weighed every sack twice,” said its owner, who denied that any flour was missing.\n'

function start(_: Material, folder: string): string {
  const file = join(folder, 'short.txt')
  writeFileSync(file, SHORT)
  const [first, ...times] = Array.from({ length: 12 }, () => timeCommand(file))
  const loads = Array.from({ length: 5 }, () => measureApart<number>(folder, 'loading', []))
  return `From \`hearsay read FILE\` to a short text's reading and the process's end: median ${show(median(times))} ms, p95 ${show(quantile(times, 0.95))} ms of ${times.length} (first one ${show(first!)} ms). The models alone: ${show(median(loads))} ms.`
}

const LENGTHS = [1_000, 10_000, 100_000, 1_000_000]

function growth({ articles }: Material, folder: string): string {
  const measured = measureApart<Growth[]>(folder, 'growth', LENGTHS.map(words => longArticle(articles, words)))
  return `One article of growing length:\n\n${table(['words', 'ms', 'ms per 1,000 words'], measured.map(({ words, ms }) => [show(words), show(ms), show((ms / words) * 1000, 1)]))}`
}

const LONG_STREAM = 10_000

async function memory({ articles }: Material): Promise<string> {
  const { lines, wallMs, memoryMb, peakMb } = await streamThrough(repeat(articles, LONG_STREAM))
  const took = `\`hearsay read --jsonl\`, ${show(lines)} articles in ${show(wallMs / 1000)} s`
  if (peakMb === undefined) return `${took}. This system does not tell a process's memory in /proc.`
  const part = (from: number, to: number) => median(memoryMb.slice(Math.floor(memoryMb.length * from), Math.ceil(memoryMb.length * to)))
  return `${took}: peak ${show(peakMb)} MB; median of the second tenth ${show(part(0.1, 0.2))} MB, of the last ${show(part(0.9, 1))} MB.`
}

function search(_: Material, folder: string, { documents }: BenchOptions): Promise<string> {
  return measureSearch(folder, documents)
}

function desk(_: Material, folder: string, { documents }: BenchOptions): Promise<string> {
  return measureDesk(folder, documents)
}

function deskLists(_: Material, folder: string, { documents }: BenchOptions): Promise<string> {
  return measureDeskLists(folder, documents)
}

function* repeat(articles: readonly string[], count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield articles[i % articles.length]!
}
