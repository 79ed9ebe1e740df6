import { randomBytes } from 'node:crypto'
import type { EVENTS, EventName, Progress } from './api.ts'
import type { z } from 'zod'

type EventOf<Name extends EventName> = z.infer<(typeof EVENTS)[Name]>

/** One thing that happened, as it is sent. */
export interface NewsItem {
  readonly event: EventName
  readonly id: string
  readonly data: string
}

/**
 * What happens in the desk's process, for however many listeners: the last few thousand things in order, and how far work is. Listeners ask for what is new
 * since they last asked, so that a slow one holds up nobody and costs no memory.
 */
export class News {
  // Numbers of an earlier process mean nothing here.
  readonly #run = randomBytes(6).toString('hex')
  readonly #items: NewsItem[] = []
  #dropped = 0
  #progress: Progress = { waiting: 0, active: 0, done: 0, failed: 0, perSecond: 0 }
  #change = Promise.withResolvers<void>()
  #isClosed = false

  get progress(): Progress {
    return this.#progress
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Settled at the next news of any kind. */
  get change(): Promise<void> {
    return this.#change.promise
  }

  tell<Name extends Exclude<EventName, 'progress' | 'missed'>>(event: Name, value: EventOf<Name>): void {
    this.#items.push({ event, id: this.#idAt(this.#end + 1), data: JSON.stringify(value) })
    if (this.#items.length > REMEMBERED) {
      this.#items.shift()
      this.#dropped++
    }
    this.#changed()
  }

  setProgress(progress: Progress): void {
    this.#progress = progress
    this.#changed()
  }

  close(): void {
    this.#isClosed = true
    this.#changed()
  }

  /** Where a listener begins who has heard nothing yet. */
  get now(): number {
    return this.#end
  }

  /** The place that an id names; undefined when what came after it is not known any more. */
  placeOf(id: string): number | undefined {
    const [run, place] = id.split('.')
    const at = Number(place)
    return run === this.#run && Number.isInteger(at) && at >= this.#dropped && at <= this.#end ? at : undefined
  }

  /** What has happened since a place; undefined when some of it is not known any more. */
  since(place: number): readonly NewsItem[] | undefined {
    return place < this.#dropped ? undefined : this.#items.slice(place - this.#dropped, place - this.#dropped + AT_ONCE)
  }

  progressAt(place: number): NewsItem {
    return { event: 'progress', id: this.#idAt(place), data: JSON.stringify(this.#progress) }
  }

  missedAt(place: number): NewsItem {
    return { event: 'missed', id: this.#idAt(place), data: '{}' }
  }

  get #end(): number {
    return this.#dropped + this.#items.length
  }

  #idAt(place: number): string {
    return `${this.#run}.${place}`
  }

  #changed(): void {
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }
}

const REMEMBERED = 5000
const AT_ONCE = 200
