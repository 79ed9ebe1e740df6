import { basename } from 'node:path'
import { checkBackup, readBackup, readHead } from './backupFile.ts'
import { columnsOf } from './columns.ts'
import { fillOpenings } from '../migrations/0010_openings.ts'
import { FILLING } from '../migrations/0004_times_and_figures.ts'
import { TABLES } from './contents.ts'
import { migrationsOf } from './migrationOf.ts'
import { nameActors } from '../actors/nameActors.ts'
import { noteAudit } from '../audit.ts'
import { query } from './query.ts'
import { StoreError } from '../storeError.ts'
import { within } from '../within.ts'
import type { BackupHead, BackupRow, RowCounts, TableLine } from './backupFile.ts'
import type { Column } from './columns.ts'
import type { Database } from './query.ts'
import type { Store } from '../store.ts'
import type { TableName } from './contents.ts'
import type { Watched } from './progress.ts'

export interface RestoreOptions extends Watched {
  readonly who: string
}

export interface Restored {
  readonly madeAt: string
  readonly rows: RowCounts
}

/**
 * Put a backup into an empty collection. The file is read to its end before a row is written, and all rows come in one transaction: however it
 * ends, the collection is as before or as the backup has it, and says who restored it. Rejects with a `StoreError`.
 */
export async function restore(store: Store, path: string, { who, signal, onProgress = () => {} }: RestoreOptions): Promise<Restored> {
  const head = await readHead(path)
  const columns = await columnsOf(store.db)
  await assertReadable(store.db, path, head)
  await assertEmpty(store.db)
  const total = Object.values(head.rows).reduce((sum, count) => sum + count, 0)
  const stepper = (step: string) => {
    let done = 0
    return (count: number) => {
      signal?.throwIfAborted()
      onProgress({ step, done: done += count, total })
    }
  }
  await checkBackup(path, stepper('checking'))
  await store.transaction(async trx => {
    await assertEmpty(trx)
    await insertAll(trx, path, columns, stepper('restoring'))
    // An older backup has rows without what they are listed by.
    if (head.migration < '0004') for (const statement of FILLING) await query(trx, statement)
    if (head.migration < '0010') await fillOpenings(trx)
    await nameActors(within(store, trx))
    await query(trx, `select setval(pg_get_serial_sequence('audit', 'entry'), (select coalesce(max(entry), 0) + 1 from audit), false)`)
    await noteAudit(trx, { who, action: 'restore', subject: basename(path), details: { madeAt: head.madeAt } })
  }).catch(error => {
    throw 'code' in error && typeof error.code === 'string' ? new StoreError(`The backup ${path} could not be restored: ${error.message}. Nothing of it was kept.`) : error
  })
  // The database plans by what it knows of its tables, and of these it knows nothing yet.
  await query(store.db, `analyze ${TABLES.join(', ')}`)
  return { madeAt: head.madeAt, rows: head.rows }
}

async function assertReadable(db: Database, path: string, { migration }: BackupHead): Promise<void> {
  if ((await migrationsOf(db)).includes(migration)) return
  throw new StoreError(`The backup ${path} was made by a newer hearsay than this one (its tables are at ${migration}). Install that version, or newer, and try again.`)
}

async function assertEmpty(db: Database): Promise<void> {
  const [found] = await query<Record<string, boolean>>(db, `select ${TABLES.map(table => `exists (select from ${table}) as ${table}`).join(', ')}`)
  const filled = TABLES.filter(table => found![table])
  if (!filled.length) return
  throw new StoreError(`A backup goes into an empty collection, and this one has ${filled.slice(0, 3).join(', ')}. Restore into a new one: HEARSAY_HOME=FOLDER hearsay restore FILE, or DATABASE_URL with the name of a new database.`)
}

async function insertAll(trx: Database, path: string, columns: ReadonlyMap<TableName, readonly Column[]>, onRows: (count: number) => void): Promise<void> {
  let waiting: BackupRow[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    if (waiting.length) await insert(trx, waiting[0]!.of, columns.get(waiting[0]!.of.table) ?? [], waiting.map(({ json }) => json))
    onRows(waiting.length)
    waiting = []
    size = 0
  }
  for await (const { rows } of readBackup(path)) {
    for (const row of rows) {
      if (size >= BATCH_CHARS || waiting.length >= BATCH_ROWS || (waiting.length && waiting[0]!.of !== row.of)) await flush()
      waiting.push(row)
      size += row.json.length
    }
  }
  await flush()
}

const BATCH_ROWS = 2000
const BATCH_CHARS = 4_000_000

/** Columns that the backup does not have yet take what the tables give them by themselves. */
async function insert(trx: Database, { table, columns }: TableLine, known: readonly Column[], rows: readonly string[]): Promise<void> {
  const filled = known.filter(({ name }) => columns.includes(name))
  const unknown = columns.filter(name => !filled.some(column => column.name === name))
  if (unknown.length) throw new StoreError(`The backup has ${table} with ${unknown.join(', ')}, which this hearsay does not know. Install the version that made it, or newer.`)
  await query(trx, `
    insert into ${table} (${filled.map(({ name }) => name).join(', ')}) overriding system value
    select ${filled.map(({ name, type }) => (type === 'bytea' ? `decode(${name}, 'base64')` : name)).join(', ')}
    from json_to_recordset($1::json) as r(${filled.map(({ name, type }) => `${name} ${type === 'bytea' ? 'text' : type}`).join(', ')})`, [`[${rows.join(',')}]`])
}
