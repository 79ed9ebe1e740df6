import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { heedInterrupts, Interrupted } from '../interrupts.ts'
import { jsonLine } from '../json.ts'
import { Progress } from '../progress.ts'
import { reason } from '../../intake/reason.ts'
import { STDOUT, writeAll } from '../output.ts'
import { whoAmI, withStore } from '../collection.ts'
import type { Command } from '../command.ts'
import type { Imported } from '../../store/bundle/importBundle.ts'

const OPTIONS = { again: { type: 'boolean' }, json: { type: 'boolean' } } as const

const HELP = `hearsay import FILE...      bring in bundles that "hearsay export" wrote
hearsay import -            the same from standard input

What is here already stays as it is, so that a bundle may be imported again. A line that is not as it
should be is left out and said, and the others come in. A bundle is only data: nothing in it decides who
may do what.

  --again             take in again what was purged
  --json              what was added, as JSON

Examples
  hearsay import ferry.jsonl
  zcat ferry.jsonl.gz | hearsay import -

Exit status: 0 when all came in, 1 when something did not or the bundle was cut off, 2 when the command
was wrong, 130 when stopped.
`

export const importCommand: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run({ again = false, json = false }, files) {
    if (!files.length) throw new Complaint('Which bundle? For example: hearsay import ferry.jsonl', 2)
    return withStore(async store => {
      const { importBundle } = await import('../../store/bundle/importBundle.ts')
      const progress = new Progress()
      const interrupts = heedInterrupts(() => progress.say('Stopping. Press Ctrl-C again to end at once.'))
      let status = 0
      try {
        for (const file of files) {
          const imported = await importBundle(store, await bytesOf(file), {
            who: whoAmI(), name: file === '-' ? 'standard input' : basename(file), again, signal: interrupts.signal,
            onProgress: ({ done }) => progress.show({ done, things: 'documents' }),
            onRefusal: ({ name, reason }) => progress.say(`${name}: ${reason}`),
          })
          progress.clear()
          await writeAll(STDOUT, json ? jsonLine({ name: file, ...imported }) : words(imported))
          if (imported.refused || !imported.isWhole) status = 1
        }
        return status
      } catch (error) {
        throw interrupts.status === undefined ? error : new Interrupted('Importing was stopped. What came in until then is whole; import again for the rest.', interrupts.status)
      } finally {
        progress.clear()
        interrupts.end()
      }
    })
  },
}

async function bytesOf(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') {
    const { standardInput } = await import('../readBytes.ts')
    return standardInput()
  }
  return readable(file)
}

async function* readable(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file)
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error
    throw new Complaint(`${file}: ${reason(error as NodeJS.ErrnoException)}`, 1)
  }
}

function words({ added, refused, isWhole }: Imported): string {
  const news = [count(added.document, 'document'), count(added.version, 'version'), count(added.reading, 'reading')]
  return [
    `${news.join(', ')} added${refused ? `; ${count(refused, 'line')} left out` : ''}.`,
    ...(added.version > added.reading ? ['Some are not read yet: hearsay work --once reads them.'] : []),
    ...(isWhole ? [] : ['The bundle was cut off: it does not hold all that it should. What it holds was brought in.']),
  ].map(line => `${line}\n`).join('')
}
