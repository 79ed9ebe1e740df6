import type { Job, Queue, QueueName } from './queue.ts'
import type { Outcome } from './outcome.ts'
import type { Store } from '../store/store.ts'

/** What every kind of work has at hand. */
export interface Bench {
  readonly store: Store
  readonly queue: Queue
  /** Of the worker: what is begun after it is of no use. */
  readonly signal: AbortSignal
  tell(outcome: Outcome): void
}

/** One kind of work: the queue that its jobs come from, how many of them are done at once, and how. */
export interface Lane<Name extends QueueName = QueueName> {
  readonly name: Name
  readonly limit: number
  /** Do a job and finish it. Rejects when it could not be done, so that it is given back. */
  work(job: Job<Name>): Promise<void>
}
