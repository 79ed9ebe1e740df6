import pg from 'pg'
import { StoreError } from './storeError.ts'

/** A pool of connections to a PostgreSQL server, checked to be there, to be new enough and to know letters. Rejects with a `StoreError` that says what to do. */
export async function connect(address: string): Promise<pg.Pool> {
  if (!ADDRESS.test(address)) throw new StoreError('DATABASE_URL is not the address of a PostgreSQL server; it is written postgres://user:password@host/database')
  const pool = new pg.Pool({ connectionString: address, max: 8, application_name: 'hearsay', types: { getTypeParser } })
  // A connection that ends while nobody uses it is no reason to end the process: the next query asks for another.
  pool.on('error', () => {})
  // Nor is one that ends between two statements of a transaction: the next statement fails.
  pool.on('connect', client => client.on('error', () => {}))
  try {
    await check(pool)
    return pool
  } catch (error) {
    await pool.end()
    throw error instanceof StoreError ? error : new StoreError(`The PostgreSQL server that DATABASE_URL names cannot be used: ${(error as Error).message || (error as NodeJS.ErrnoException).code}. Start it, or correct DATABASE_URL; without it hearsay keeps its collection in a folder.`)
  }
}

// A server's, or that of its socket on this machine.
const ADDRESS = /^(?:postgres(?:ql)?:\/\/|socket:|\/)/i

async function check(pool: pg.Pool): Promise<void> {
  const { rows: [found] } = await pool.query<{ version: number; encoding: string; knows: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, 'ж' ~ '\\w' as knows`)
  if (found!.version < OLDEST) throw new StoreError(`hearsay needs PostgreSQL 15 or newer; this server is ${Math.floor(found!.version / 10_000)}.`)
  if (found!.encoding !== 'UTF8' || !found!.knows) {
    throw new StoreError(`This database would not find words in most scripts. Make one that knows UTF-8's letters: createdb -T template0 -E UTF8 --locale C.UTF-8 NAME`)
  }
}

const OLDEST = 150_000

const { builtins } = pg.types

/** Values as the embedded database gives them: whole numbers as numbers, days as `2024-11-19`. */
function getTypeParser(type: number, format?: 'text' | 'binary'): any {
  if (format !== 'binary' && type === builtins.INT8) return Number
  if (format !== 'binary' && type === builtins.DATE) return (day: string) => day
  return pg.types.getTypeParser(type, format as 'text')
}
