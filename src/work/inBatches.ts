import { settledOr } from './settledOr.ts'

export interface BatchLimits<Item> {
  readonly items: number
  readonly size: number
  /** How long the first of a batch waits for others. */
  readonly waitMs: number
  sizeOf(item: Item): number
  /** Ends the batches, whatever the items wait for. */
  readonly signal?: AbortSignal | undefined
}

/** Items in groups that are worth a transaction each and never hold much memory; where they come slowly, in smaller ones, so that none waits long. */
export async function* inBatches<Item>(items: AsyncIterable<Item> | Iterable<Item>, { items: maxItems, size: maxSize, waitMs, sizeOf, signal }: BatchLimits<Item>): AsyncGenerator<readonly Item[]> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const aborted = new Promise<undefined>(resolve => signal?.addEventListener('abort', () => resolve(undefined), { once: true }))
  let isDone = false
  try {
    for (let next = Promise.resolve(iterator.next()); ;) {
      const batch: Item[] = []
      let size = 0
      const end = performance.now() + waitMs
      do {
        const result = await Promise.race([next, aborted])
        if (!result || signal?.aborted) return
        isDone = result.done === true
        if (result.done) break
        batch.push(result.value)
        size += sizeOf(result.value)
        next = Promise.resolve(iterator.next())
        // Whoever waits for the next one hears of its failure; until then it is nobody's.
        next.catch(() => {})
      } while (batch.length < maxItems && size < maxSize && await settledOr(next, Math.max(0, end - performance.now())))
      if (batch.length) yield batch
      if (isDone) return
    }
  } finally {
    // Not waited for: what it waits for may never come.
    if (!isDone) void Promise.resolve(iterator.return?.()).catch(() => {})
  }
}
