import { migrationOf } from '../migrationOf.ts'
import { query } from '../query.ts'
import { NOT_CONTENTS, TABLES } from '../contents.ts'
import type { Check } from './check.ts'

export const TABLE_CHECKS: readonly Check[] = [
  {
    name: 'tables',
    async look({ store }) {
      const present = await tableNames(store.db)
      const missing = TABLES.filter(table => !present.includes(table))
      const unknown = present.filter(table => !TABLES.some(known => known === table) && !NOT_CONTENTS.includes(table))
      if (missing.length) return [{ ok: false, what: `The collection lacks ${missing.join(', ')}.`, wayOut: 'Restore a backup into a new collection: hearsay restore FILE' }]
      if (unknown.length) return [{ ok: true, what: `All tables are there, at ${await migrationOf(store.db)}. Beside them are ${unknown.join(', ')}, which are not hearsay's and go into no backup.` }]
      return [{ ok: true, what: `All tables are there, at ${await migrationOf(store.db)}.` }]
    },
  },
]

/** Tables of the collection's own schema, the pieces of one as one. */
export async function tableNames(db: Parameters<typeof query>[0]): Promise<string[]> {
  const rows = await query<{ name: string }>(db, `
    select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`)
  return rows.map(({ name }) => name)
}
