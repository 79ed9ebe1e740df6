import { statfs } from 'node:fs/promises'
import { StoreError } from '../store/storeError.ts'
import type { Store } from '../store/store.ts'

/**
 * What went wrong when something was written. `full`: the disk; nothing can be done until there is room. `away`: the server is not there at present.
 * `content`: the database will not take just this. `fault`: anything else.
 */
export type Trouble = 'full' | 'away' | 'content' | 'fault'

export function troubleOf(error: unknown): Trouble {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (code === DISK_FULL || FULL.test(message)) return 'full'
  if (/^08|^57P0[123]$/.test(code) || AWAY_CODES.has(code) || AWAY.test(message)) return 'away'
  // Data exceptions, broken constraints, exceeded limits.
  return /^(?:22|23|54)/.test(code) ? 'content' : 'fault'
}

const DISK_FULL = '53100'
// A quota and a limit on the size of files end writing in the same way.
const FULL = /no space left on device|file too large|disk quota exceeded|ENOSPC|EDQUOT|EFBIG/i
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
const AWAY = /^Connection terminated|connection timeout|Client has encountered a connection error/i

/** The same trouble in words that say what to do, where there are any. */
export async function explained(error: unknown, store: Store): Promise<unknown> {
  if (troubleOf(error) !== 'full' && !(troubleOf(error) === 'fault' && await hasNoRoom(store))) return error
  return new StoreError('The disk is full: what was being written was given up as a whole, and everything before it is kept. Make room, and start again; it goes on where it stopped.', { cause: error })
}

/** The embedded database may stumble over a full disk in the middle of its journal, and then tells of anything but that. */
async function hasNoRoom({ kind, place }: Store): Promise<boolean> {
  if (kind === 'server') return false
  const { bavail, bsize } = await statfs(place)
  return bavail * bsize < JOURNAL_BYTES
}

// The journal grows by files of this size.
const JOURNAL_BYTES = 16 * 1024 * 1024
