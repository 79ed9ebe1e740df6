import { count } from './quantities.ts'
import { heedInterrupts } from './interrupts.ts'
import { Progress } from './progress.ts'
import { Tally } from './tally.ts'
import type { Counts } from './progress.ts'
import type { Interrupts } from './interrupts.ts'
import type { Outcome } from '../work/outcome.ts'
import type { WorkOptions } from '../work/work.ts'

/**
 * Work that goes on for a while: it counts what becomes of everything, says at once what is refused and why, shows how far it is, and heeds Ctrl-C.
 * Call `end` however it goes.
 */
export class Doing {
  readonly tally = new Tally()
  readonly interrupts: Interrupts
  readonly #progress = new Progress()
  readonly #told: (outcome: Outcome) => void
  #waiting: number | undefined

  constructor(told: (outcome: Outcome) => void = () => {}) {
    this.#told = told
    this.interrupts = heedInterrupts(() => this.#progress.say('Stopping: what is under way is finished. Press Ctrl-C again to end at once.'), () => {
      this.#progress.clear()
      this.#progress.say('Ended at once. What was told is kept: hearsay work goes on.')
    })
  }

  /** Something became of something. */
  tell({ removed, ...rest }: Outcome): void {
    const outcome = removed ? { ...rest, reason: `${rest.reason} To take it in again: hearsay add --again` } : rest
    this.tally.add(outcome)
    for (const sentence of [outcome.reason, ...outcome.notes ?? []]) if (sentence) this.#progress.say(`${outcome.name}: ${sentence}`)
    this.#told(outcome)
  }

  say(sentence: string): void {
    this.#progress.say(sentence)
  }

  show(counts: Omit<Counts, 'failed'>): void {
    this.#progress.show({ ...counts, failed: this.tally.failed })
  }

  /** What `work` is to be told. */
  get workOptions(): Pick<WorkOptions, 'signal' | 'onOutcome' | 'onProgress' | 'onTrouble'> {
    return {
      signal: this.interrupts.signal,
      onOutcome: outcome => this.tell(outcome),
      onProgress: ({ waiting }) => { this.#waiting = waiting },
      onTrouble: sentence => this.say(sentence),
    }
  }

  /** What was left undone because somebody asked to stop. */
  get leftWords(): string | undefined {
    if (this.interrupts.status === undefined) return undefined
    return this.#waiting ? `Stopped with ${count(this.#waiting, 'thing')} left to do: hearsay work goes on.` : 'Stopped. If anything is left to do, hearsay work goes on with it.'
  }

  /** 130 or 143 when somebody asked to stop, 1 when something was refused, else 0. */
  get status(): number {
    return this.interrupts.status ?? (this.tally.failed ? 1 : 0)
  }

  end(): void {
    this.#progress.clear()
    this.interrupts.end()
  }
}
