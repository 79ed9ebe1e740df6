import { randomUUID } from 'node:crypto'
import { gather } from '../work/gather.ts'
import { inTurn } from '../work/inTurn.ts'
import { PageThreads } from '../intake/pageThreads.ts'
import { Refused } from './problem.ts'
import { takeApart } from '../intake/takeApart.ts'
import { parted, takeBundle } from './bundles.ts'
import type { Finding } from '../doc/gathered.ts'
import type { News } from './news.ts'
import type { Outcome, OutcomeKind } from '../work/outcome.ts'
import type { Source } from '../intake/source.ts'
import type { Store } from '../store/store.ts'

/** What one call gave: findings as they are, or files to take apart, which are done away with afterwards. */
export interface Given {
  readonly findings?: readonly Finding[]
  readonly sources?: readonly Source[]
  /** A collection's id. */
  readonly collection?: string
  discard?(): Promise<void>
}

export interface IntakeOptions {
  readonly who: string
  readonly news: News
  /** There is something to be read or fetched. */
  onKept(): void
  /** What an error comes to, in a sentence. */
  explain(error: unknown): string
}

/** Takes in what comes through the API, one call after another, and tells what becomes of it. */
export class Intake {
  readonly #store: Store
  readonly #options: IntakeOptions
  readonly #stop = new AbortController()
  #threads: PageThreads | undefined
  #last = Promise.resolve()
  #open = 0

  constructor(store: Store, options: IntakeOptions) {
    this.#store = store
    this.#options = options
  }

  /** Take this in as soon as what came before is. Returns the name that events about it bear. */
  take(given: Given): string {
    if (this.#stop.signal.aborted) throw new Refused(503, 'The desk is closing.')
    if (this.#open >= MOST_OPEN) throw new Refused(429, `${MOST_OPEN} calls are being taken in already.`, 'Wait until some of them are done.')
    const job = randomUUID()
    this.#open++
    this.#last = this.#last.then(() => this.#run(job, given)).finally(() => { this.#open-- })
    return job
  }

  /** Finish what is under way, and give up the rest. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#last
    await this.#threads?.close()
  }

  async #run(job: string, { findings = [], sources = [], collection, discard }: Given): Promise<void> {
    const { who, news, onKept, explain } = this.#options
    const { signal } = this.#stop
    const counts: Partial<Record<OutcomeKind, number>> = {}
    let reason: string | undefined
    try {
      if (signal.aborted) return
      const tell = (outcome: Outcome, count = 1) => {
        if (count) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + count
        news.tell('outcome', { ...outcome, job })
        onKept()
      }
      const [bundles, others] = await parted(sources)
      if (others.length || findings.length) {
        for await (const outcome of gather(this.#store, others.length ? this.#apart(others) : findings, { who, signal, ...(collection && { collection }) })) tell(outcome)
      }
      for (const bundle of bundles) await takeBundle(this.#store, bundle, { who, signal, tell })
    } catch (error) {
      if (!signal.aborted) reason = explain(error)
    } finally {
      await discard?.().catch(() => {})
    }
    news.tell('job', { job, counts, ...(reason !== undefined && { reason }) })
  }

  async *#apart(sources: readonly Source[]): AsyncGenerator<Finding> {
    const tools = { threads: this.#threads ??= new PageThreads({ size: AT_ONCE }), signal: this.#stop.signal }
    for (const findings of inTurn(sources.map(source => () => takeApart(source, tools)), AT_ONCE)) yield* findings
  }
}

const AT_ONCE = 2
const MOST_OPEN = 100
