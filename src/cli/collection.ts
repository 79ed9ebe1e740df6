import { userInfo } from 'node:os'
import { count } from './quantities.ts'
import { heedInterrupts, Interrupted } from './interrupts.ts'
import { STDERR, writeAll } from './output.ts'
import type { Store } from '../store/store.ts'

/** Open the collection, do something with it, and close it however that ends. Rejects with `Interrupted` when somebody stops it before it is open. */
export async function withStore<T>(run: (store: Store) => Promise<T>): Promise<T> {
  const opening = heedInterrupts()
  const { openStore } = await import('../store/store.ts')
  let waiting: NodeJS.Timeout | undefined
  const store = await openStore(undefined, { onRenewal: documents => { waiting = setTimeout(sayRenewal, PATIENCE_MS, documents) } }).finally(() => {
    clearTimeout(waiting)
    opening.end()
  })
  try {
    if (opening.status !== undefined) throw new Interrupted('Stopped before anything was done.', opening.status)
    return await run(store)
  } finally {
    await store.close()
  }
}

const PATIENCE_MS = 1000

/** Whoever waits for minutes is told for what. That nobody listens there is no reason to fail. */
function sayRenewal(documents: number): void {
  void writeAll(STDERR, `Bringing the collection to the newest form, ${count(documents, 'document')}. This is done once; where there are very many it takes minutes.\n`).catch(() => {})
}

/** The id of the collection that an option names, if it names one. */
export async function collectionOf(store: Store, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined
  const { collectionNamed } = await import('../store/collections.ts')
  return collectionNamed(store, name)
}

/** The same, which is made if there is none of that name. */
export async function collectionFor(store: Store, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined
  const { makeCollection } = await import('../store/collections.ts')
  return makeCollection(store, name)
}

/** Who uses the command, for the log of what was done to a collection. */
export function whoAmI(): string {
  try {
    return userInfo().username
  } catch {
    // In some containers nobody is anybody.
    return `user ${process.getuid?.() ?? '?'}`
  }
}
