import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { runWork, WORK_OPTIONS } from '../runWork.ts'
import { FETCH_HELP, fetchesNever } from '../fetching.ts'
import { withStore } from '../collection.ts'
import type { Command } from '../command.ts'

const HELP = `hearsay retry               try again what could not be read, and fetch again what was refused

What it is: hearsay list failures, hearsay list links.

  --jobs NUMBER       how many articles to read at once; one for each core unless told
  --json              {"counts": {…}}

Fetching
${FETCH_HELP}
Ctrl-C stops after what is under way, and leaves nothing half.
Exit status: 0 when all went well this time, 1 when something did not, 2 when the command was wrong,
130 when stopped.
`

export const retry: Command<typeof WORK_OPTIONS> = {
  help: HELP,
  options: WORK_OPTIONS,
  async run(values, words) {
    if (words.length) throw new Complaint(`hearsay retry tries everything again, and takes no words: "${words[0]}" is one.`, 2)
    return withStore(async store => {
      const [{ retry }, { linksIn }] = await Promise.all([import('../../work/retry.ts'), import('../../store/links.ts')])
      const fetches = !fetchesNever(values)
      const { versions, links } = await retry(store, { fetches })
      const isLeft = !fetches && (await linksIn(store.db, 'refused', 1)).length > 0
      const waits = [versions ? count(versions, 'article') : '', links ? count(links, 'address', 'addresses') : ''].filter(Boolean).join(' and ')
      return runWork(store, values, {
        once: true,
        nothing: isLeft ? 'Nothing was tried again.' : 'Nothing has failed, and nothing was refused.',
        said: [waits && `Trying ${waits} again.`, isLeft && 'Fetching is off (--never-fetch or HEARSAY_FETCH): addresses that were refused stay as they are.'].filter(Boolean).join('\n'),
      })
    })
  },
}
