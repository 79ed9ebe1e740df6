import { open, rename, rm } from 'node:fs/promises'
import { assertNewFile, unwritable } from '../store/care/newFile.ts'
import { STDOUT, writeAll } from './output.ts'

/** Where lines go one after the other. */
export interface Output {
  write(lines: string): Promise<void>
  /** All is written: a file gets its name. */
  end(): Promise<void>
  /** It will not be whole: a file that was begun goes, one that was there stays. */
  abandon(): Promise<void>
}

/** Standard output, or a file that has its name only once it is whole. Rejects with a `StoreError`, also where a file is there that is not to be replaced. */
export async function outputTo(path: string | undefined, replace: boolean): Promise<Output> {
  if (path === undefined) return { write: lines => writeAll(STDOUT, lines), end: async () => {}, abandon: async () => {} }
  assertNewFile(path, replace)
  const unfinished = `${path}.${process.pid}.part`
  const failed = (error: NodeJS.ErrnoException) => { throw unwritable(path, error) }
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
