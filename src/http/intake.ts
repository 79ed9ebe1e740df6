import { randomUUID } from 'node:crypto'
import { dropRefusal, noteGiven, noteRefusal, settleGiven, settleOne } from '../store/refusals.ts'
import { gather, nameOf } from '../work/gather.ts'
import { inTurn } from '../work/inTurn.ts'
import { PageThreads } from '../intake/pageThreads.ts'
import { HeldBack } from './heldBack.ts'
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
  /** A collection's name. It is made with the first that goes into it, if there is none. */
  readonly collection?: string
  /** Take in again what was removed on purpose. */
  readonly again?: boolean
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
  readonly #held = new HeldBack()
  #threads: PageThreads | undefined
  #last = Promise.resolve()
  #open = 0

  constructor(store: Store, options: IntakeOptions) {
    this.#store = store
    this.#options = options
  }

  /** Take this in as soon as what came before is. Resolves to the name that events about it bear, once it is noted: whatever happens now, it is not lost without a word. */
  async take(given: Given): Promise<string> {
    if (this.#stop.signal.aborted) throw new Refused(503, 'The desk is closing.', 'Send it again when it is open.')
    if (this.#open >= MOST_OPEN) throw new Refused(429, `${MOST_OPEN} calls are being taken in already.`, 'Wait until some of them are done.')
    const job = randomUUID()
    this.#open++
    try {
      await noteGiven(this.#store, job, [...given.sources ?? [], ...given.findings?.map(finding => ({ name: nameOf(finding) })) ?? []].map(({ name, url }: { name?: string; url?: string }) => name ?? url ?? 'what was given'))
    } catch (error) {
      this.#open--
      throw error
    }
    this.#last = this.#last.then(() => this.#run(job, given)).finally(() => { this.#open-- })
    return job
  }

  /** Can this, which was refused because it had been removed on purpose, be taken in after all? */
  holds(refusal: string): boolean {
    return this.#held.get(refusal) !== undefined
  }

  /** Take in after all what was refused because it had been removed on purpose. Resolves as `take` does. */
  async takeRemoved(refusal: string): Promise<string> {
    const held = this.#held.get(refusal)
    if (!held) throw new Refused(409, 'The desk does not have this any more: what was removed before it holds only for a while, and only in memory.', 'Add it again; then it can be taken in.')
    const { article, ...where } = held
    const job = await this.take({ findings: [article], again: true, ...where })
    this.#held.letGo(refusal)
    await dropRefusal(this.#store, refusal)
    return job
  }

  /** Finish what is under way, and give up the rest. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#last
    await this.#threads?.close()
  }

  async #run(job: string, { findings = [], sources = [], collection, again = false, discard }: Given): Promise<void> {
    const { who, news, onKept, explain } = this.#options
    const { signal } = this.#stop
    const counts: Partial<Record<OutcomeKind, number>> = {}
    const names = new Set([...sources.map(({ name }) => name), ...findings.map(nameOf)])
    // What the list of failures tells, in the order in which it happens.
    let noted = Promise.resolve()
    let reason: string | undefined
    try {
      if (signal.aborted) return
      const tell = ({ removed, ...outcome }: Outcome, count = 1) => {
        const refusal = randomUUID()
        const held = removed && 'article' in removed ? { article: removed, ...(collection && { collection }) } : undefined
        if (held) this.#held.keep(refusal, held)
        if (count) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + count
        noted = noted.then(async () => {
          if (outcome.kind === 'refused') await noteRefusal(this.#store, job, { refusal, name: outcome.name, reason: outcome.reason! })
          if (names.delete(outcome.name)) await settleOne(this.#store, job, outcome.name)
        })
        noted.catch(() => {})
        news.tell('outcome', { ...outcome, job, ...(held && { again: { refusal } }) })
        onKept()
      }
      const [bundles, others] = await parted(sources)
      if (others.length || findings.length) {
        for await (const outcome of gather(this.#store, others.length ? this.#apart(others) : findings, { who, signal, again, ...(collection && { collectionName: collection }) })) tell(outcome)
      }
      for (const bundle of bundles) await takeBundle(this.#store, bundle, { who, signal, again, tell })
      await noted
      // Whoever stops leaves the rest noted: the next start tells that it was broken off.
      if (!signal.aborted) await settleGiven(this.#store, job)
    } catch (error) {
      if (!signal.aborted) {
        reason = explain(error)
        await settleGiven(this.#store, job, reason).catch(() => {})
      }
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
