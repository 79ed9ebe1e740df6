import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from '../storeError.ts'

/** Throws a `StoreError` unless a file of that name may be written: none is there, or one that is to be replaced. */
export function assertNewFile(path: string, replace: boolean): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new StoreError(`${path} is a folder. Name a file in it.`)
  if (there && !there.isFile()) throw new StoreError(`${path} is no file that could be replaced. Name another one.`)
  if (there && !replace) throw new StoreError(`${path} is there already. Name another file, or add --replace to have it replaced.`)
}

/** What kept a file from being written, in words. */
export function unwritable(path: string, { code, message }: NodeJS.ErrnoException): StoreError {
  const why = REASONS[code ?? '']?.(path) ?? `The system says: ${message}.`
  return new StoreError(`${path} could not be written. ${why}`)
}

const forbidden = (path: string) => `You may not write into ${dirname(path)}. Name a file in another folder.`
const full = () => 'There is no room. Nothing was left there; name a file on another disk.'

const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: path => `There is no folder ${dirname(path)}. Make it, or name another one.`,
  ENOTDIR: path => `${dirname(path)} is no folder. Name another one.`,
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: path => `The disk that ${dirname(path)} is on can only be read. Name a file on another one.`,
  ENAMETOOLONG: () => 'No file can have a name that long.',
  ENOSPC: full,
  EFBIG: full,
  EDQUOT: full,
}
