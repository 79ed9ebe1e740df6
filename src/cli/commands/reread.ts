import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { runWork } from '../runWork.ts'
import { withStore } from '../collection.ts'
import type { Command } from '../command.ts'

const OPTIONS = { jobs: { type: 'string' }, work: { type: 'boolean' }, json: { type: 'boolean' } } as const

const HELP = `hearsay reread              read again what an older version of hearsay read, the newest first

Every reading is replaced as a whole, and until then the old one stays. What people corrected is not
touched. Stopped and called again, it goes on with what is left.

  --jobs NUMBER       how many articles to read at once; one for each core unless told
  --no-work           only say that it is to be done: hearsay work, on any machine, does it
  --json              {"counts": {…}}

Ctrl-C stops after what is under way, and leaves nothing half.
Exit status: 0 when all is read, 1 when something could not be, 2 when the command was wrong, 130 when
stopped.
`

export const reread: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run({ work = true, ...values }, words) {
    if (words.length) throw new Complaint(`hearsay reread renews all that is old, and takes no words: "${words[0]}" is one.`, 2)
    return withStore(async store => {
      const { reread } = await import('../../work/reread.ts')
      const versions = await reread(store)
      const said = versions ? `${count(versions, 'reading is', 'readings are')} to be renewed.` : ''
      // Nothing is fetched on the way.
      return runWork(store, { ...values, 'never-fetch': true }, { once: true, nothing: 'All is read by this version of hearsay.', said, isPutOff: !work })
    })
  },
}
