import { open, rename, rm } from 'node:fs/promises'
import { Complaint } from './complaint.ts'
import { reason } from '../intake/reason.ts'
import { STDOUT, writeAll } from './output.ts'

/** Where lines go one after the other. */
export interface Output {
  write(lines: string): Promise<void>
  /** All is written: a file gets its name. */
  end(): Promise<void>
  /** It will not be whole: a file that was begun goes, one that was there stays. */
  abandon(): Promise<void>
}

/** Standard output, or a file that has its name only once it is whole. Rejects with a `Complaint`. */
export async function outputTo(path: string | undefined): Promise<Output> {
  if (path === undefined) return { write: lines => writeAll(STDOUT, lines), end: async () => {}, abandon: async () => {} }
  const unfinished = `${path}.${process.pid}.part`
  const failed = (error: NodeJS.ErrnoException) => { throw new Complaint(`${path} could not be written. ${reason(error)}`, 1) }
  const file = await open(unfinished, 'w', 0o600).catch(failed)
  return {
    write: lines => file.appendFile(lines).catch(failed),
    async end() {
      await file.close()
      await rename(unfinished, path).catch(failed)
    },
    async abandon() {
      await file.close().catch(() => {})
      await rm(unfinished, { force: true })
    },
  }
}
