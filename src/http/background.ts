import { fillShares } from '../store/shares.ts'
import { settledOr } from '../work/settledOr.ts'
import { work } from '../work/work.ts'
import type { News } from './news.ts'
import type { Progress } from './api.ts'
import type { Store } from '../store/store.ts'
import type { WorkOptions } from '../work/work.ts'

export interface BackgroundOptions extends Pick<WorkOptions, 'fetcher' | 'jobs'> {
  readonly news: News
  /** What an error comes to, in a sentence. */
  explain(error: unknown): string
}

/** The worker that reads and fetches beside the server, in the same process: of an embedded collection nobody else could. */
export class Background {
  readonly #store: Store
  readonly #options: BackgroundOptions
  readonly #stop = new AbortController()
  #running: Promise<void> | undefined
  readonly #filled: Promise<void>

  constructor(store: Store, options: BackgroundOptions) {
    this.#store = store
    this.#options = options
    this.#filled = this.#fill()
    this.wake()
  }

  /** Go on with work where it had been given up, since the disk was full or for another reason. */
  wake(): void {
    if (this.#stop.signal.aborted) return
    this.#running ??= this.#run().finally(() => { this.#running = undefined })
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all([this.#running, this.#filled])
  }

  /** Catch up, little by little, with what lists show of articles that an older hearsay has read. */
  async #fill(): Promise<void> {
    const stopped = new Promise<void>(resolve => this.#stop.signal.addEventListener('abort', () => resolve(), { once: true }))
    try {
      while (!this.#stop.signal.aborted && await fillShares(this.#store, AT_ONCE)) await settledOr(stopped, PAUSE_MS)
    } catch {
      // A list shows a dash for them, and the next start goes on.
    }
  }

  async #run(): Promise<void> {
    const { news, explain, fetcher, jobs } = this.#options
    try {
      await work(this.#store, {
        once: false, signal: this.#stop.signal, ...(fetcher && { fetcher }), jobs,
        onOutcome: ({ removed, ...outcome }) => news.tell('outcome', { ...outcome, ...(removed && 'link' in removed && { again: removed }) }),
        onProgress: progress => { if (isOther(progress, news.progress)) news.setProgress(progress) },
        // The next progress is only told once it answers again.
        onTrouble: sentence => news.setProgress({ ...news.progress, trouble: sentence }),
      })
    } catch (error) {
      news.setProgress({ ...news.progress, active: 0, trouble: explain(error) })
    }
  }
}

const AT_ONCE = 25
const PAUSE_MS = 100

/** Pace alone is no news. */
function isOther(a: Progress, b: Progress): boolean {
  return a.waiting !== b.waiting || a.active !== b.active || a.done !== b.done || a.failed !== b.failed || a.trouble !== b.trouble
}
