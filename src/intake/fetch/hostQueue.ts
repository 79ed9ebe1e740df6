import { setTimeout } from 'node:timers/promises'
import { FetchRefused } from './fetchRefused.ts'

interface Host {
  /** Settles when whoever came last has been served. */
  last: Promise<void>
  waiting: number
  nextAtMs: number
  intervalMs: number
}

// Whoever would have to wait longer is told so, and may come again.
const MAX_WAIT_MS = 60_000
const MAX_IDLE_HOSTS = 10_000

/** Serves one visitor of a host at once, in the order in which they came, with a pause in between that the host may lengthen. */
export class HostQueue {
  readonly #hosts = new Map<string, Host>()
  readonly #intervalMs: number

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs
  }

  /** Do some work at a host when it is one's turn. Rejects with `FetchRefused` if the host asked for a long pause, with the signal's reason if it is aborted before. */
  async visit<T>(name: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const host = this.#host(name)
    const before = host.last
    const { promise, resolve } = Promise.withResolvers<void>()
    host.waiting++
    host.last = promise
    try {
      await before
      await pause(name, host.nextAtMs - Date.now(), signal)
      return await work()
    } finally {
      host.waiting--
      host.nextAtMs = Math.max(host.nextAtMs, Date.now() + host.intervalMs)
      resolve()
    }
  }

  /** Leave a host alone for a while. */
  holdOff(name: string, forMs: number): void {
    const host = this.#host(name)
    host.nextAtMs = Math.max(host.nextAtMs, Date.now() + forMs)
  }

  /** Pause for so long between two visits of a host, or as long as usual, if that is longer. */
  slowDown(name: string, intervalMs: number): void {
    const host = this.#host(name)
    host.intervalMs = Math.max(this.#intervalMs, intervalMs)
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name)
    if (known) return known
    if (this.#hosts.size >= MAX_IDLE_HOSTS) this.#forget()
    const host = { last: Promise.resolve(), waiting: 0, nextAtMs: 0, intervalMs: this.#intervalMs }
    this.#hosts.set(name, host)
    return host
  }

  #forget(): void {
    for (const [name, host] of this.#hosts) if (!host.waiting && host.nextAtMs < Date.now()) this.#hosts.delete(name)
  }
}

async function pause(name: string, forMs: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  if (forMs > MAX_WAIT_MS) throw new FetchRefused('wait', `${name} has asked to be left alone for ${inWords(forMs)}. Try again then.`, { isTemporary: true, retryAfterMs: forMs })
  if (forMs > 0) await setTimeout(forMs, undefined, { signal }).catch(() => signal?.throwIfAborted())
}

function inWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
}
