import { query } from './query.ts'
import type { Database } from './query.ts'

/** The newest migration that a collection's tables have gone through. */
export async function migrationOf(db: Database): Promise<string> {
  return (await migrationsOf(db)).at(-1)!
}

/** All of them, the oldest first. */
export async function migrationsOf(db: Database): Promise<string[]> {
  const rows = await query<{ name: string }>(db, 'select name from kysely_migration order by name')
  return rows.map(({ name }) => name)
}
