import { CompiledQuery } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** A collection's database, or a transaction in it. */
export type Database = Kysely<Tables>

/** Rows for a query in the database's own language: what is written for every table alike has no use for a builder. */
export async function query<Row>(db: Database, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(sql, [...values]))
  return rows
}
