import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { connect } from './server.ts'
import { dataFolder } from './place.ts'
import { EmbeddedDatabase } from './embedded/embeddedDatabase.ts'
import { lockFolder } from './embedded/lock.ts'
import { migrate } from './migrate.ts'
import { nameActors } from './actors/nameActors.ts'
import { Session, sessionDialect } from './embedded/sessionDialect.ts'
import { StoreError } from './storeError.ts'
import type { MigrateOptions } from './migrate.ts'
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** A collection that is open. */
export interface Store {
  readonly kind: 'embedded' | 'server'
  /** Where it lies, for people: a folder, or a server's address without its password. */
  readonly place: string
  readonly db: Kysely<Tables>
  /** All of it or nothing. Within, ask `trx` and never `db`. */
  transaction<T>(run: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** The database's own language, for those who bring their own: several statements when there are no values. */
  execute(sql: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  close(): Promise<void>
}

export interface StorePlace {
  /** Of a PostgreSQL server, as `postgres://…`. */
  readonly databaseUrl?: string
  /** Folder of an embedded collection. */
  readonly folder?: string
}

/** Where the environment says that the collection is: `DATABASE_URL`, else `HEARSAY_HOME`, else the platform's place for data. */
export function placeFrom(environment: Readonly<Record<string, string | undefined>> = process.env): StorePlace {
  const databaseUrl = environment['DATABASE_URL']
  return databaseUrl ? { databaseUrl } : { folder: dataFolder(environment) }
}

/** Open a collection, making it when there is none, with its tables as this version wants them. Rejects with a `StoreError`. */
export async function openStore({ databaseUrl, folder = dataFolder() }: StorePlace = placeFrom(), options: MigrateOptions = {}): Promise<Store> {
  const store = databaseUrl ? await openServer(databaseUrl) : await openEmbedded(folder)
  try {
    await migrate(store.db, options)
    await nameActors(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openServer(address: string): Promise<Store> {
  const pool = await connect(address)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    kind: 'server', place: withoutPassword(address), db,
    transaction: run => db.transaction().execute(run),
    async execute(sql, values) {
      const answer = await pool.query(sql, values as unknown[])
      return { rows: [answer].flat().flatMap(({ rows }) => rows as Record<string, unknown>[]) }
    },
    close: () => db.destroy(),
  }
}

function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@').replace(/([?&]password=)[^&]*/i, '$1…')
}

async function openEmbedded(folder: string): Promise<Store> {
  makeFolder(folder)
  refuseOthers(folder)
  const lock = lockFolder(folder)
  const database = await EmbeddedDatabase.open(join(folder, 'database')).catch(error => {
    lock.release()
    throw error
  })
  const session = new Session()
  const db = new Kysely<Tables>({ dialect: sessionDialect(database, session) })
  return {
    kind: 'embedded', place: folder, db,
    transaction: run => db.transaction().execute(trx => session.holding(() => run(trx))),
    async execute(sql, values) {
      const release = await session.take()
      try {
        const { rows } = await (values?.length ? database.query(sql, values) : database.script(sql))
        return { rows: [...rows] }
      } catch (error) {
        // A script may have begun a transaction of its own, which a pool's next connection would not be in.
        if (!values?.length) await database.script('rollback').catch(() => {})
        throw error
      } finally {
        release()
      }
    },
    async close() {
      await db.destroy()
      // Kysely closes what it has used; a database that nobody asked anything is closed here.
      await database.close()
      lock.release()
    },
  }
}

/** A folder that somebody uses for something else is none for a collection. What a first start left that was broken off is one's beginning. */
function refuseOthers(folder: string): void {
  const names = namesIn(folder).filter(name => !OF_NOBODY.includes(name))
  if (!names.length || names.some(name => OURS.includes(name))) return
  throw new StoreError(`The folder ${folder} holds other things and no collection. Name an empty or a new one in HEARSAY_HOME.`)
}

const OURS = ['lock', 'holder.json', 'database']
// A new disk has the one, a folder that was looked into on macOS the other.
const OF_NOBODY = ['lost+found', '.DS_Store']

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Taking the lock says what is wrong with it.
    return []
  }
}

function makeFolder(folder: string): void {
  try {
    makeWithParents(folder)
  } catch (error) {
    throw new StoreError(`The folder for the collection, ${folder}, cannot be made: ${(error as Error).message}. Name another one in HEARSAY_HOME.`)
  }
}

// Node's own way to make parents goes round for ever where a file system says of a folder in one that exists that it does not, as /proc does.
function makeWithParents(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error('it is a file')
    return
  }
  if (!existsSync(dirname(folder))) makeWithParents(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
