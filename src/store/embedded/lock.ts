import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../storeError.ts'

/**
 * One process at a time in a data folder: two on one PGlite lose rows silently. The lock is one of the operating system's, taken through SQLite,
 * so it ends with the process however that ends. Throws a `StoreError` that names the holder.
 */
export function lockFolder(folder: string): { release(): void } {
  const database = lockedIn(folder)
  return {
    release() {
      rmSync(join(folder, HOLDER), { force: true })
      database.close()
    },
  }
}

function lockedIn(folder: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    note(folder, { pid: process.pid, since: new Date().toISOString(), command: commandWords() })
    return database
  } catch (error) {
    database?.close()
    if (isBusy(error)) throw new StoreError(inUse(folder))
    throw new StoreError(`The folder of the collection, ${folder}, cannot be written to: ${(error as Error).message}. Make it writable for you, or name another one in HEARSAY_HOME.`)
  }
}

interface Holder {
  readonly pid: number
  readonly since: string
  readonly command: string
  /** Where its desk is open, without what lets a browser in. */
  readonly address?: string
}

const HOLDER = 'holder.json'

/** Let others who want the folder that we hold hear where its desk is. */
export function noteAddress(folder: string, address: string): void {
  note(folder, { ...holderOf(folder), address })
}

function note(folder: string, holder: Holder): void {
  writeFileSync(join(folder, HOLDER), `${JSON.stringify(holder)}\n`, { mode: 0o600 })
}

function holderOf(folder: string): Holder {
  return JSON.parse(readFileSync(join(folder, HOLDER), 'utf8')) as Holder
}

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === SQLITE_BUSY
}

const SQLITE_BUSY = 5

function commandWords(): string {
  return ['hearsay', ...process.argv.slice(2, 3)].join(' ')
}

function inUse(folder: string): string {
  const way = 'Wait until it has finished or end it. For several at once, keep the collection on a PostgreSQL server: set DATABASE_URL.'
  try {
    const { pid, since, command, address } = holderOf(folder)
    const desk = address === undefined ? '' : `Its desk is open at ${address}: a browser that was let in before goes there, and Enter, pressed in its terminal, prints an address for another one. `
    return `The collection in ${folder} is in use by "${command}" (process ${pid}, since ${since.slice(0, 16).replace('T', ' ')} UTC). ${desk}${way}`
  } catch {
    return `The collection in ${folder} is in use by another process. ${way}`
  }
}
