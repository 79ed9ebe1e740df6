import { columnsOf } from './columns.ts'
import { CONTENTS, TABLES } from './contents.ts'
import { query } from './query.ts'
import type { Store } from '../store.ts'
import type { TableName } from './contents.ts'

/** Have the database sample its tables anew. By these samples it plans, and they hold values of rows, also of some that are gone. Tables are to be vacuumed before. */
export async function renewStatistics(store: Store): Promise<void> {
  for (const table of await emptied(store)) await dropSamples(store, table)
  await query(store.db, `analyze ${TABLES.join(', ')}`)
}

/** Tables that have nothing in them, or in one of their pieces, and yet samples: these stay as they are when it is sampled. */
async function emptied({ db }: Store): Promise<TableName[]> {
  const rows = await query<{ name: TableName }>(db, `
    select distinct coalesce(p.relname, c.relname) as name
    from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent join pg_stats s on s.schemaname = current_schema() and s.tablename = c.relname
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.reltuples = 0 and coalesce(p.relname, c.relname) = any($1)
    order by 1`, [TABLES])
  return rows.map(({ name }) => name)
}

/** A column that gets a type loses its samples, even where it is the type that it has. That of keys, which are hashes, cannot be set. */
async function dropSamples({ db }: Store, table: TableName): Promise<void> {
  const columns = (await columnsOf(db)).get(table)!.filter(({ name }) => !CONTENTS[table].includes(name))
  await query(db, `alter table ${table} ${columns.map(({ name, type }) => `alter column ${name} type ${type}`).join(', ')}`)
}
