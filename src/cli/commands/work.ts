import { Complaint } from '../complaint.ts'
import { FETCH_HELP } from '../fetching.ts'
import { runWork, WORK_OPTIONS } from '../runWork.ts'
import { withStore } from '../collection.ts'
import type { Command } from '../command.ts'

const OPTIONS = { once: { type: 'boolean' }, ...WORK_OPTIONS } as const

const HELP = `hearsay work                read what waits, fetch what was asked for, look at feeds; go on doing so
hearsay work --once         the same, and end when nothing is left to do

With the collection on a PostgreSQL server, any number of machines may do so at once: each thing is
done once, and what a machine leaves when it goes is taken up by the others.

  --once              end when nothing is left
  --jobs NUMBER       how many articles to read at once; one for each core unless told
  --json              with --once or when stopped: {"counts": {…}}

Fetching
${FETCH_HELP}
Examples
  hearsay work --once
  DATABASE_URL=postgres://reader@db.example/news hearsay work --jobs 8

Ctrl-C stops after what is under way, and leaves nothing half.
Exit status: 0 when all went well, 1 when something could not be read or fetched, 2 when the command
was wrong, 130 when stopped.
`

export const work: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    if (words.length) throw new Complaint(`hearsay work takes what waits, and no words: "${words[0]}" is one. To add something: hearsay add ${words[0]}`, 2)
    return withStore(store => runWork(store, values, { once: values.once ?? false, nothing: 'Nothing was to be done.' }))
  },
}
