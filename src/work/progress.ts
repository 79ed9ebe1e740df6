/** How far work is. */
export interface Progress {
  /** Articles, addresses and feeds that wait for somebody to take them, in all of the store. */
  readonly waiting: number
  /** Jobs under way, and what became of things, in this process. */
  readonly active: number
  readonly done: number
  readonly failed: number
  /** How many of them this process has got through lately. */
  readonly perSecond: number
  /** Until nothing waits, if it goes on like that. Absent while that cannot be told, as of what is under way and has nothing behind it. */
  readonly etaMs?: number
}

/** How fast it goes, told from how it went over the last while. */
export class Pace {
  readonly #marks: { readonly ms: number; readonly count: number }[] = [{ ms: performance.now(), count: 0 }]

  /** So many are through by now: how many a second that makes. */
  at(count: number): number {
    const ms = performance.now()
    this.#marks.push({ ms, count })
    while (this.#marks.length > 2 && ms - this.#marks[0]!.ms > WINDOW_MS) this.#marks.shift()
    const first = this.#marks[0]!
    return ms > first.ms ? ((count - first.count) * 1000) / (ms - first.ms) : 0
  }
}

const WINDOW_MS = 20_000
