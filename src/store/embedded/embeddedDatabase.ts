import { Worker } from 'node:worker_threads'
import { StoreError } from '../storeError.ts'
import { READY } from './protocol.ts'
import type { Answer, DatabaseFault, Request } from './protocol.ts'

export interface Rows {
  readonly rows: readonly Record<string, unknown>[]
  readonly affected?: number
}

/** PGlite in a thread of its own. It has one session: who needs several statements to stay together holds it (`sessionDialect.ts`). */
export class EmbeddedDatabase {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve(rows: Rows): void; reject(error: Error): void }>()
  #last = 0
  #ended: Error | undefined

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', error => this.#end(error as Error))
    worker.on('exit', () => this.#end(new StoreError('The embedded database has ended.')))
  }

  /** Rejects with a `StoreError` when the folder holds no database that can be opened. */
  static async open(folder: string): Promise<EmbeddedDatabase> {
    const file = import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js'
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { folder }, execArgv: [] })
    const opened = new EmbeddedDatabase(worker)
    await opened.#ready().catch((error: Error) => {
      throw new StoreError(`The database in ${folder} cannot be opened: ${error.message}. If a backup exists, restore it into a new folder: HEARSAY_HOME=NEW hearsay restore FILE`)
    })
    return opened
  }

  #ready(): Promise<Rows> {
    return new Promise((resolve, reject) => this.#waiting.set(READY, { resolve, reject }))
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) waiting?.reject(new DatabaseError(answer.error))
    else waiting?.resolve(answer)
  }

  #end(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  query(sql: string, parameters: readonly unknown[] = []): Promise<Rows> {
    return this.#ask({ do: 'query', sql, parameters })
  }

  /** Several statements at once, without parameters. */
  script(sql: string): Promise<Rows> {
    return this.#ask({ do: 'script', sql })
  }

  async close(): Promise<void> {
    if (this.#ended) return
    await this.#ask({ do: 'close' })
    await this.#worker.terminate()
  }

  #ask(what: { do: 'query'; sql: string; parameters: readonly unknown[] } | { do: 'script'; sql: string } | { do: 'close' }): Promise<Rows> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, ...what } satisfies Request)
    })
  }
}

/** What PostgreSQL answered instead of rows; `code` is its SQLSTATE, as node-postgres has it. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly constraint: string | undefined
  readonly table: string | undefined

  constructor({ message, code, detail, constraint, table }: DatabaseFault) {
    super(message)
    this.code = code
    this.detail = detail
    this.constraint = constraint
    this.table = table
  }
}
