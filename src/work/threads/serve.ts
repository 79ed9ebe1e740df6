import { parentPort, workerData } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'

/** What a thread of a pool says: that it is ready, that it cannot start, or what became of a batch. */
export type ThreadMessage<Result> = { readonly ready: unknown } | { readonly cannotStart: string } | { readonly result: Result }

export interface Service<Item, Result> {
  /** Told to the pool once, as its greeting. */
  readonly ready?: unknown
  answer(batch: readonly Item[]): Result
  /** Memory of a result that moves to the other thread, so that nothing has to be copied. */
  moved?(result: Result): Transferable[]
}

/** Be a thread of a pool: made once from what the pool gives its threads, then asked batch by batch. */
export function serve<Data, Item, Result>(make: (data: Data) => Service<Item, Result>): void {
  const say = (message: ThreadMessage<Result>, moved: Transferable[] = []): void => parentPort!.postMessage(message, moved)
  try {
    const service = make(workerData as Data)
    parentPort!.on('message', (batch: readonly Item[]) => {
      const result = service.answer(batch)
      say({ result }, service.moved?.(result))
    })
    say({ ready: service.ready ?? true })
  } catch (error) {
    say({ cannotStart: (error as Error).message })
  }
}
