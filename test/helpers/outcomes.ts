import { gather } from '../../src/work/gather.ts'
import { work } from '../../src/work/work.ts'
import type { Finding } from '../../src/doc/gathered.ts'
import type { GatherOptions } from '../../src/work/gather.ts'
import type { Outcome } from '../../src/work/outcome.ts'
import type { Store } from '../../src/store/store.ts'
import type { WorkOptions } from '../../src/work/work.ts'

/** What became of each thing that was gathered. */
export async function gathered(store: Store, findings: Iterable<Finding>, options: Partial<GatherOptions> = {}): Promise<Outcome[]> {
  return listed(gather(store, findings, { who: 'test', ...options }))
}

export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** What became of each thing that there was to do. */
export async function worked(store: Store, options: Partial<WorkOptions> = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  await work(store, { once: true, jobs: 1, onOutcome: outcome => outcomes.push(outcome), ...options })
  return outcomes
}

/** How many rows a table has. */
export async function count(store: Store, table: string): Promise<number> {
  return (await store.execute(`select count(*) as count from ${table}`)).rows[0]!['count'] as number
}

export const kinds = (outcomes: readonly Outcome[]) => outcomes.map(({ kind }) => kind)
