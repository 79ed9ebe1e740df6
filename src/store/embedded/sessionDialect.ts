import { AsyncLocalStorage } from 'node:async_hooks'
import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, Kysely, QueryResult } from 'kysely'
import type { EmbeddedDatabase } from './embeddedDatabase.ts'

/**
 * Kysely on a database with one session. Whoever has begun a transaction holds the session until it ends; everybody else waits.
 * (Kysely's own dialect for PGlite lets strangers' queries run inside of it.)
 */
export function sessionDialect(database: EmbeddedDatabase, session: Session): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SessionDriver(database, session),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** The right to speak to the one session, given to one after another in the order in which they asked. */
export class Session {
  #last: Promise<void> = Promise.resolve()
  readonly #holders = new AsyncLocalStorage<{ held: boolean }>()

  /** Resolves to a function that gives the session back. */
  async take(): Promise<() => void> {
    if (this.#holders.getStore()?.held) throw new Error('A query outside of the transaction that it stands in would wait for ever: hand the transaction on.')
    const before = this.#last
    let release!: () => void
    this.#last = new Promise(resolve => { release = resolve })
    await before
    return release
  }

  /** Run something that may not ask for the session again, because it holds it. */
  holding<T>(run: () => Promise<T>): Promise<T> {
    const holder = { held: true }
    return this.#holders.run(holder, async () => {
      try {
        return await run()
      } finally {
        holder.held = false
      }
    })
  }
}

class SessionDriver implements Driver {
  readonly #database: EmbeddedDatabase
  readonly #session: Session

  constructor(database: EmbeddedDatabase, session: Session) {
    this.#database = database
    this.#session = session
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SessionConnection> {
    return new SessionConnection(this.#database, await this.#session.take())
  }

  async beginTransaction(connection: SessionConnection): Promise<void> {
    await connection.run('begin')
  }

  async commitTransaction(connection: SessionConnection): Promise<void> {
    await connection.run('commit')
  }

  async rollbackTransaction(connection: SessionConnection): Promise<void> {
    await connection.run('rollback')
  }

  async releaseConnection(connection: SessionConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    await this.#database.close()
  }
}

class SessionConnection implements DatabaseConnection {
  readonly #database: EmbeddedDatabase
  readonly release: () => void

  constructor(database: EmbeddedDatabase, release: () => void) {
    this.#database = database
    this.release = release
  }

  async run(sql: string): Promise<void> {
    await this.#database.query(sql)
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.#database.query(sql, parameters)
    return { rows: rows as R[], ...(affected !== undefined && { numAffectedRows: BigInt(affected) }) }
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream. Ask for pages, each beginning after the last key.')
  }
}
