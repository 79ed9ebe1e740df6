import { allOrNothing } from '../allOrNothing.ts'
import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { clean } from '../../export/clean.ts'
import { STDOUT, writeAll } from '../output.ts'
import { whoAmI, withStore } from '../collection.ts'
import type { Command } from '../command.ts'

const OPTIONS = { json: { type: 'boolean' } } as const

const HELP = `hearsay restore FILE        make a collection of what "hearsay backup" wrote

The collection has to be empty: name a new folder in HEARSAY_HOME, or a new database in DATABASE_URL.
The file is checked to its end before anything is written, and all of it comes in or nothing does.

  --json              say what was restored as JSON

Examples
  HEARSAY_HOME=~/news hearsay restore 2025-11-18.backup
  DATABASE_URL=postgres:///news hearsay restore 2025-11-18.backup

Exit status: 0 when all is there, 1 when not, 2 when the command was wrong, 130 when stopped.
`

export const restore: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run({ json = false }, files) {
    const [file] = files
    if (file === undefined || files.length > 1) throw new Complaint('From which file? For example: HEARSAY_HOME=~/news hearsay restore 2025-11-18.backup', 2)
    const { place, ...restored } = await withStore(async store => {
      const { restore } = await import('../../store/care/restore.ts')
      return { place: store.place, ...(await allOrNothing({ things: 'rows', stopped: 'Restoring was stopped, and the collection is as empty as before.' }, watched => restore(store, file, { ...watched, who: whoAmI() }))) }
    })
    const { jsonLine } = await import('../json.ts')
    await writeAll(STDOUT, json ? jsonLine({ place, ...restored }) : `${clean(`${count(restored.rows.documents ?? 0, 'document')} restored into ${place}, as of ${restored.madeAt.slice(0, 16).replace('T', ' ')} UTC.`)}\n`)
    return 0
  },
}
