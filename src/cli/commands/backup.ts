import { allOrNothing } from '../allOrNothing.ts'
import { Complaint } from '../complaint.ts'
import { count, sizeWords } from '../quantities.ts'
import { clean } from '../../export/clean.ts'
import { STDOUT, writeAll } from '../output.ts'
import { whoAmI, withStore } from '../collection.ts'
import type { Command } from '../command.ts'

const OPTIONS = { replace: { type: 'boolean' }, json: { type: 'boolean' } } as const

const HELP = `hearsay backup FILE         write the whole collection into one file

Everything as it is at one moment: documents with all versions and originals, readings, corrections,
collections, feeds, what was purged, and the log. The file gets its name when it is whole. It
restores into a folder or into a PostgreSQL server, whichever of the two it comes from.

Others on this machine cannot read it. What you purge later is still in it.

  --replace           take the place of a file of that name
  --json              say what was written as JSON

Examples
  hearsay backup 2025-11-18.backup
  DATABASE_URL=postgres:///news hearsay backup --replace news.backup

Exit status: 0 when it was written, 1 when not, 2 when the command was wrong, 130 when stopped.
`

export const backup: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run({ replace = false, json = false }, files) {
    const [file] = files
    if (file === undefined || files.length > 1) throw new Complaint('Into which file? For example: hearsay backup 2025-11-18.backup', 2)
    const made = await withStore(async store => {
      const { backup } = await import('../../store/care/backup.ts')
      return allOrNothing({ things: 'rows', stopped: `The backup was stopped, and ${file} was not written.` }, watched => backup(store, file, { ...watched, who: whoAmI(), replace }))
    })
    const { jsonLine } = await import('../json.ts')
    await writeAll(STDOUT, json ? jsonLine(made) : `${clean(`${count(made.rows.documents ?? 0, 'document')} backed up into ${made.path} (${sizeWords(made.sizeBytes)}).`)}\n`)
    return 0
  },
}
