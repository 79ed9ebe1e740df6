import { readPack } from '../src/node.ts'
import { countWords } from './articles.ts'
import { PROGRAMS } from './programs.ts'
import type { Program } from './programs.ts'
import { median } from './statistics.ts'

/** What is measured inside of a process of its own; bench/child.ts runs one of them by name. */
export const MEASUREMENTS = { throughput, tokens, latency, loading, growth }

export interface Throughput {
  readonly words: number
  readonly tokens: number
  readonly articles: number
  readonly wallMs: number
  /** Of all threads, so that collecting garbage and compiling count too. */
  readonly cpuMs: number
}

/** One program over all articles, once it is warm. */
async function throughput(texts: readonly string[], name: string): Promise<Throughput> {
  const program = await PROGRAMS[name]!.load()
  for (const text of texts.slice(0, Math.ceil(texts.length / 3))) program.read(text)
  const cpu = process.cpuUsage()
  const began = performance.now()
  for (const text of texts) program.read(text)
  const wallMs = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  return {
    words: sum(texts.map(countWords)), tokens: countTokens(texts, program), articles: texts.length,
    wallMs, cpuMs: (user + system) / 1000,
  }
}

/** How many tokens the engine sees. */
async function tokens(texts: readonly string[]): Promise<number> {
  return countTokens(texts, await PROGRAMS['hearsay']!.load())
}

/** How long each reading of one article takes, once warm, in ms. */
async function latency(texts: readonly string[], name: string): Promise<number[]> {
  const program = await PROGRAMS[name]!.load()
  const readAll = () => texts.map(text => timed(() => program.read(text)))
  readAll()
  return Array.from({ length: Math.ceil(300 / texts.length) }, readAll).flat()
}

/** From a running process to a pack in memory, in ms. */
async function loading(): Promise<number> {
  const began = performance.now()
  await readPack('en')
  return performance.now() - began
}

export interface Growth {
  readonly words: number
  readonly ms: number
}

/** How long articles of growing length take: short ones several times, the median counting. */
async function growth(texts: readonly string[]): Promise<Growth[]> {
  const program = await PROGRAMS['hearsay']!.load()
  for (let i = 0; i < 50; i++) program.read(texts[0]!)
  return texts.map(text => {
    const words = countWords(text)
    const rounds = Math.max(1, Math.min(9, Math.floor(100_000 / words)))
    return { words, ms: median(Array.from({ length: rounds }, () => timed(() => program.read(text)))) }
  })
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function countTokens(texts: readonly string[], program: Program): number {
  return sum(texts.map(text => program.countTokens(text)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
