import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { BACKUP_FORMAT } from './backupFile.ts'
import { assertNewFile, unwritable } from './newFile.ts'
import { columnsOf } from './columns.ts'
import { CONTENTS, TABLES } from './contents.ts'
import { migrationOf } from './migrationOf.ts'
import { noteAudit } from '../audit.ts'
import { query } from './query.ts'
import type { BackupEnd, BackupHead, RowCounts, TableLine } from './backupFile.ts'
import type { Column } from './columns.ts'
import type { Database } from './query.ts'
import type { Store } from '../store.ts'
import type { TableName } from './contents.ts'
import type { Watched } from './progress.ts'

export interface BackupOptions extends Watched {
  readonly who: string
  /** Take the place of a file that is there. */
  readonly replace?: boolean
}

export interface BackupMade {
  readonly path: string
  readonly sizeBytes: number
  readonly madeAt: string
  readonly rows: RowCounts
}

/**
 * Write all of a collection into one file, as it is at one moment, whatever else is done to it meanwhile; an embedded one waits until that is done.
 * The file gets its name when it is whole, so that one that was there stays until then. Rejects with a `StoreError`.
 */
export async function backup(store: Store, path: string, options: BackupOptions): Promise<BackupMade> {
  const target = resolve(path)
  assertNewFile(path, options.replace ?? false)
  const unfinished = `${target}.${process.pid}.part`
  try {
    const head = await store.transaction(trx => write(trx, unfinished, options))
    const { size } = await stat(unfinished)
    await rename(unfinished, target)
    await noteAudit(store.db, { who: options.who, action: 'backup', subject: basename(target), details: { documents: head.rows.documents } })
    return { path: target, sizeBytes: size, madeAt: head.madeAt, rows: head.rows }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw (error as NodeJS.ErrnoException).syscall ? unwritable(path, error as NodeJS.ErrnoException) : error
  }
}

async function write(trx: Database, path: string, { signal, onProgress }: BackupOptions): Promise<BackupHead> {
  await query(trx, 'set transaction isolation level repeatable read, read only')
  // Times come out as text, and the same ones should on every server.
  await query(trx, `set local timezone = 'UTC'`)
  const head: BackupHead = { 'hearsay-backup': BACKUP_FORMAT, migration: await migrationOf(trx), madeAt: new Date().toISOString(), rows: await countRows(trx) }
  const lines = hashed(head, linesOf(trx, head, onProgress ?? (() => {})))
  const pack = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  // Others on the machine have no business with it.
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(Readable.from(lines), pack, file, { ...(signal && { signal }) })
  return head
}

async function countRows(trx: Database): Promise<RowCounts> {
  const [counts] = await query<RowCounts>(trx, `select ${TABLES.map(table => `(select count(*)::int8 from ${table}) as ${table}`).join(', ')}`)
  return counts!
}

/** The lines, and after them the one that tells whether they are whole. */
async function* hashed({ rows }: BackupHead, texts: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const text of texts) {
    hash.update(text)
    yield text
  }
  yield lineOf({ end: rows, sha256: hash.digest('hex') } satisfies BackupEnd)
}

async function* linesOf(trx: Database, head: BackupHead, onProgress: NonNullable<Watched['onProgress']>): AsyncGenerator<string> {
  yield lineOf(head)
  const total = Object.values(head.rows).reduce((sum, count) => sum + count, 0)
  let done = 0
  for (const [table, columns] of await columnsOf(trx)) {
    yield lineOf({ table, columns: columns.map(({ name }) => name) } satisfies TableLine)
    for await (const rows of pagesOf(trx, table, columns)) {
      yield `${rows.join('\n')}\n`
      onProgress({ step: 'writing', done: done += rows.length, total })
    }
  }
}

function lineOf(value: BackupHead | TableLine | BackupEnd): string {
  return `${JSON.stringify(value)}\n`
}

/** A table's rows as JSON texts in the order of its key, in pages that are small whether rows are or not. */
async function* pagesOf(trx: Database, table: TableName, columns: readonly Column[]): AsyncGenerator<string[]> {
  const key = CONTENTS[table]
  const sql = (isFirst: boolean) => pageSql(table, key, columns, isFirst)
  let after: unknown[] = []
  while (true) {
    const rows = await query<{ line: string }>(trx, sql(!after.length), after)
    if (!rows.length) return
    yield rows.map(({ line }) => line)
    const last = JSON.parse(rows.at(-1)!.line) as Record<string, unknown>
    after = key.map(column => last[column])
  }
}

const PAGE_ROWS = 1000
const PAGE_BYTES = 4_000_000

/** A page ends before the row that would make it too large. What a row weighs is known without fetching its long values. */
function pageSql(table: TableName, key: readonly string[], columns: readonly Column[], isFirst: boolean): string {
  const order = key.join(', ')
  const typeOf = (name: string) => columns.find(column => column.name === name)!.type
  const after = isFirst ? '' : `where (${order}) > (${key.map((name, i) => `$${i + 1}::${typeOf(name)}`).join(', ')})`
  const weight = columns.filter(({ isLong }) => isLong).map(({ name }) => `coalesce(pg_column_size(${name}), 0)`).join(' + ') || '0'
  return `
    select row_to_json(r)::text as line from (
      select ${columns.map(written).join(', ')}
      from (select *, sum(row_weight) over (order by ${order}) - row_weight as weight_before from (select *, ${weight} as row_weight from ${table} ${after} order by ${order} limit ${PAGE_ROWS}) p) q
      where weight_before < ${PAGE_BYTES} order by ${order}
    ) r`
}

/** Bytes as base64: half of what PostgreSQL's own way takes. */
function written({ name, type }: Column): string {
  return type === 'bytea' ? `replace(encode(${name}, 'base64'), E'\\n', '') as ${name}` : name
}
