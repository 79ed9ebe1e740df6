import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../src/store/store.ts'
import { ROOT } from './checkout.ts'

const CACHE = join(ROOT, 'node_modules', '.cache', 'hearsay-tests')

/** Put an embedded collection that nobody has used into a folder. To make one takes seconds, to copy one does not: so one is made for each state of what makes it. */
export async function emptyCollection(folder: string): Promise<string> {
  const empty = join(CACHE, `empty-${stateOfMaking()}`)
  if (!existsSync(empty)) await make(empty)
  cpSync(empty, folder, { recursive: true })
  return folder
}

/** Several test files may want it at once: whoever is done first puts it there. */
async function make(empty: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  const own = mkdtempSync(join(CACHE, 'making-'))
  const store = await openStore({ folder: join(own, 'collection') })
  await store.close()
  for (const old of readdirSync(CACHE)) if (old.startsWith('empty-') && join(CACHE, old) !== empty) rmSync(join(CACHE, old), { recursive: true, force: true })
  try {
    renameSync(join(own, 'collection'), empty)
  } catch (error) {
    if (!existsSync(empty)) throw error
  }
  rmSync(own, { recursive: true, force: true })
}

/** All that an unused collection follows from: how it is opened, its tables, and the database's own version. */
function stateOfMaking(): string {
  const hash = createHash('sha256')
  const store = join(ROOT, 'src', 'store')
  for (const file of readdirSync(store, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).sort()) hash.update(readFileSync(join(store, file)))
  hash.update(readFileSync(join(ROOT, 'package-lock.json')))
  return hash.digest('hex').slice(0, 16)
}
