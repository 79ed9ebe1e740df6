import { isatty } from 'node:tty'
import { allOrNothing } from '../allOrNothing.ts'
import { calledWords } from '../../export/opening.ts'
import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { jsonLine } from '../json.ts'
import { oneLine } from '../../export/clean.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { STDERR, STDOUT, writeAll } from '../output.ts'
import { whoAmI, withStore } from '../collection.ts'
import type { Command, Values } from '../command.ts'
import type { Forgotten, Purged, PurgedDocument } from '../../store/care/purge.ts'
import type { Store } from '../../store/store.ts'

const OPTIONS = {
  person: { type: 'string' }, collection: { type: 'string' }, reason: { type: 'string' }, yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, rewrite: { type: 'boolean' }, json: { type: 'boolean' },
  ...SCREEN_OPTIONS,
} as const

const HELP = `hearsay purge ID...         remove documents for good: text, versions, originals, readings
hearsay purge --person NAME remove every document that names somebody
hearsay purge --collection NAME
                            remove a collection with the documents that are in no other

It lists what would go, and asks in the terminal; where there is none, in a script or behind a pipe,
nothing goes without --yes. What stays of a document is its id and that it was purged, when,
by whom and why, so that it does not come in again by itself. Backups made before still have it.

  --yes               do not ask
  --dry-run           only list what would go
  --reason WORDS      why; it stays, and should say nothing of what was removed
  --rewrite           on a server: write the tables anew, so that their files lose the words at once; a
                      collection in a folder always does
  --json              {"documents": […], "staying": […]}
${SCREEN_HELP}
Examples
  hearsay purge 3fa2b1c9ab
  hearsay purge --person "Maia Lindqvist" --reason "asked by letter" --yes

Exit status: 0 when it is gone, 1 when there is none or it could not be, 2 when the command was wrong
or nobody said yes, 130 when stopped.
`

export const purge: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    const kinds = [words.length > 0, values.person !== undefined, values.collection !== undefined].filter(Boolean).length
    if (kinds !== 1) throw new Complaint('What is to be removed? Name documents by their ids, or --person NAME, or --collection NAME: one of the three.', 2)
    return withStore(async store => {
      const wanted = await wantedFrom(store, values, words)
      const { purge } = await import('../../store/care/purge.ts')
      const plan = await purge(store, wanted, { who: whoAmI(), dryRun: true })
      const isDry = values['dry-run'] ?? false
      if (isDry || !values.yes) {
        if (isDry && values.json) await writeAll(STDOUT, jsonLine(plan))
        else await writeAll(isDry ? STDOUT : STDERR, planWords(plan, values))
        if (isDry) return 0
        await askForYes(plan.documents.length)
      }
      const options = { who: whoAmI(), ...(values.reason !== undefined && { reason: values.reason }), ...(values.rewrite !== undefined && { rewrite: values.rewrite }) }
      const gone = await allOrNothing({ things: 'tables', stopped: 'It was stopped, and nothing was removed.' }, watched => purge(store, wanted, { ...options, ...watched }))
      await writeAll(STDOUT, values.json ? jsonLine(gone) : `${count(gone.documents.length, 'document')} removed.\n`)
      return 0
    })
  },
}

async function wantedFrom(store: Store, { person, collection }: Values<typeof OPTIONS>, words: readonly string[]): Promise<Forgotten[]> {
  if (person !== undefined) return [{ person }]
  if (collection !== undefined) return [{ collection }]
  const { findDocument } = await import('../../store/documents.ts')
  const found = new Set<string>()
  for (const word of words) found.add((await findDocument(store, isPlain(word) ? word.toLowerCase() : word)).document)
  return [...found].map(document => ({ document }))
}

function isPlain(word: string): boolean {
  return /^[\da-f]+$/i.test(word)
}

function planWords({ documents, staying }: Purged, values: Values<typeof OPTIONS>): string {
  const { ink } = screenFor(values)
  const shown = [
    ink.bold(`${count(documents.length, 'document')} would be removed for good:`),
    ...documents.slice(0, SHOWN).map(line),
    ...(documents.length > SHOWN ? [`  and ${(documents.length - SHOWN).toLocaleString('en')} more`] : []),
    ...(staying.length ? [`${count(staying.length, 'document')} would stay, being in another collection, too.`] : []),
  ]
  return `${shown.join('\n')}\n`
}

const SHOWN = 20

function line({ document, title, opening, url, outlet }: PurgedDocument): string {
  return `  ${document.slice(0, 10)}  ${oneLine([outlet, title ?? url ?? calledWords({ opening })].filter(Boolean).join(' · '))}`
}

/** Throws a `Complaint` unless somebody says yes. */
async function askForYes(documents: number): Promise<void> {
  if (!isatty(0) || !isatty(STDERR)) throw new Complaint('Nothing was removed. Only in a terminal can you be asked whether it should be; to remove it for good, add --yes.', 2)
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await lines.question(`Remove ${documents === 1 ? 'it' : `these ${documents.toLocaleString('en')}`} for good? Write yes: `).finally(() => lines.close())
  if (answer.trim().toLowerCase() !== 'yes') throw new Complaint('Nothing was removed.', 2)
}
