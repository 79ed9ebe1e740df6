import { query } from './query.ts'
import { TABLES } from './contents.ts'
import type { Database } from './query.ts'
import type { TableName } from './contents.ts'

export interface Column {
  readonly name: string
  /** As PostgreSQL writes it: `text[]`. */
  readonly type: string
  /** May be long, and then lies apart from its row. */
  readonly isLong: boolean
}

/** The columns of every table that hold something of their own: what the database makes out of others is left out. */
export async function columnsOf(db: Database): Promise<ReadonlyMap<TableName, readonly Column[]>> {
  const rows = await query<Column & { table: string }>(db, `
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attlen = -1 as "isLong"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`)
  const columns = Map.groupBy(rows, row => row.table)
  return new Map(TABLES.map(table => [table, columns.get(table) ?? []]))
}
