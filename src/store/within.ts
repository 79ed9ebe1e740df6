import { CompiledQuery } from 'kysely'
import type { Transaction } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** The store as seen from within a transaction: whatever would begin one of its own takes part in this one. */
export function within(store: Store, trx: Transaction<Tables>): Store {
  return {
    ...store,
    db: trx,
    transaction: run => run(trx),
    async execute(sql, values = []) {
      const { rows } = await trx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(sql, [...values]))
      return { rows }
    },
  }
}
