import { isatty } from 'node:tty'
import { clean } from '../export/clean.ts'
import { fit } from './terminal/width.ts'
import { STDERR } from './output.ts'

export interface Counts {
  /** What is being done: "checking". */
  readonly step?: string
  readonly done: number
  /** What is counted: "articles". */
  readonly things: string
  /** What else there is to tell. */
  readonly beside?: string
  /** How many there are to do, if it is known. */
  readonly total?: number | undefined
  /** How much of all is done, from 0 to 1, where what is counted does not tell. */
  readonly share?: number
  readonly failed?: number
}

export interface ProgressOptions {
  /** Whether anybody looks; a terminal on standard error unless told. */
  readonly isShown?: boolean
  /** What becomes of those that fail: "could not be read". */
  readonly failing?: string
}

/** One line on standard error that says how far something is, under whatever else is said there meanwhile. Nothing but what is said, where it is no terminal. */
export class Progress {
  readonly #isShown: boolean
  readonly #failing: string
  readonly #start = performance.now()
  #last = 0
  #counts: Counts | undefined

  constructor({ isShown = isatty(STDERR), failing = 'failed' }: ProgressOptions = {}) {
    this.#isShown = isShown
    this.#failing = failing
  }

  show(counts: Counts): void {
    this.#counts = counts
    const now = performance.now()
    if (now - this.#last < REFRESH_MS) return
    this.#last = now
    this.#draw()
  }

  /** Say something that stays. */
  say(message: string): void {
    process.stderr.write(`${this.#isShown ? CLEAR : ''}${clean(message)}\n`)
    this.#draw()
  }

  /** Leave the last state of the line where it is. */
  finish(): void {
    if (this.#isShown && this.#counts) process.stderr.write(`${CLEAR}${this.#words()}\n`)
    this.#counts = undefined
  }

  /** Take the line away. */
  clear(): void {
    if (this.#isShown && this.#counts) process.stderr.write(CLEAR)
    this.#counts = undefined
  }

  #draw(): void {
    if (this.#isShown && this.#counts) process.stderr.write(CLEAR + this.#words())
  }

  #words(): string {
    const { step, done, things, total, failed = 0, beside = '', share = total === undefined ? undefined : done / Math.max(1, total) } = this.#counts!
    const seconds = Math.max(0.001, (performance.now() - this.#start) / 1000)
    const rate = done / seconds
    const left = share && share < 1 ? seconds / share - seconds : undefined
    const words = [
      `${share === undefined ? '' : `${bar(share)} `}${count(done)}${total === undefined ? '' : ` of ${count(total)}`} ${things}`,
      `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
      left === undefined ? '' : `${lasting(left)} left`,
      beside,
      failed ? `${count(failed)} ${this.#failing}` : '',
    ]
    return fit((step ? `${step}: ` : '') + words.filter(Boolean).join(', '), Math.max(20, (process.stderr.columns || 80) - 1))
  }
}

const REFRESH_MS = 200
const CLEAR = '\r\x1b[K'

function count(number: number): string {
  return number.toLocaleString('en')
}

const CELLS = 20

function bar(share: number): string {
  const full = Math.min(CELLS, Math.floor(share * CELLS))
  return `[${'='.repeat(full)}${' '.repeat(CELLS - full)}]`
}

/** "40 s", "3 min", "2 h 5 min". */
function lasting(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
