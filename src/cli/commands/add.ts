import { collectionFor, whoAmI, withStore } from '../collection.ts'
import { Complaint } from '../complaint.ts'
import { Doing } from '../doing.ts'
import { FETCH_HELP, FETCH_OPTIONS, fetcherFor } from '../fetching.ts'
import { isAddress, KNOWN_OPTIONS, knownOf, wholeNumber } from '../optionValues.ts'
import { SCREEN_HELP, SCREEN_OPTIONS, screenFor } from '../screen.ts'
import { STDOUT, writeAll } from '../output.ts'
import type { ArticleInput } from '../../doc/article.ts'
import type { Command, Values } from '../command.ts'
import type { Named } from '../sources.ts'
import type { Outcome } from '../../work/outcome.ts'
import type { Store } from '../../store/store.ts'

const OPTIONS = {
  collection: { type: 'string' }, again: { type: 'boolean' }, read: { type: 'boolean' }, jobs: { type: 'string' }, json: { type: 'boolean' },
  ...SCREEN_OPTIONS, ...KNOWN_OPTIONS, ...FETCH_OPTIONS,
} as const

const HELP = `hearsay add FILE...         add what is in files, and read what is new
hearsay add FOLDER...       the same for all files in folders
hearsay add URL...          fetch pages, add and read them
hearsay add -               add what comes in on standard input

What it takes, known by what is in it and not by its name: web pages (also as SingleFile and MHTML),
plain text, PDF, Word documents; ZIP, WARC and WACZ archives; lists of addresses, bookmarks, and feeds,
whose pages are fetched once; lists of feeds, which are followed from then on; articles as lines of
JSON, one {"text", "title", "publishedAt", "publisher", "url", "language"} a line.

What comes again from the same address, or without one with the same text, title and publisher, is kept
once; the same PDF from a folder and from the web is two documents, unless --url says its address. A
page whose text has changed is kept as a new version beside the old one. The bytes it came in are kept,
too. What was refused is said with the reason, and the rest goes on.

  --collection NAME   keep it together under this name, too
  --again             take in again what was purged
  --no-read           only keep it; hearsay work reads it later
  --jobs NUMBER       how many articles to read at once; one for each core unless told
  --json              {"items": [what became of each], "counts": {…}}
${SCREEN_HELP}
What you know of one article, if it does not say so itself or says it wrong
  --title WORDS       --date 2024-11-19       --publisher NAME
  --url ADDRESS       --language en

Fetching
${FETCH_HELP}
Examples
  hearsay add article.html report.pdf
  hearsay add --collection "Ferry case" saved-pages/
  hearsay add https://gazette.example/ferry
  pbpaste | hearsay add - --publisher "The Gazette" --date 2024-11-19

Ctrl-C stops after what is under way, and leaves nothing half: hearsay work goes on.
Exit status: 0 when all was added and read, 1 when something was not, 2 when the command was wrong,
130 when stopped.
`

export const add: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    if (!words.length) throw new Complaint('What is to be added? For example: hearsay add article.html (or "-" for what comes in on standard input)', 2)
    if (words.filter(word => word === '-').length > 1) throw new Complaint('Standard input ("-") can be read once only.', 2)
    const known = knownOf(values)
    if (Object.keys(known).length && (words.length > 1 || isAddress(words[0]!))) throw new Complaint(`--${Object.keys(KNOWN_OPTIONS).find(name => name in values)} is about one article. Give one file with it, or "-".`, 2)
    const jobs = wholeNumber(values.jobs, '--jobs', 1)
    const { sourcesIn } = await import('../sources.ts')
    const named = await sourcesIn(words)
    return withStore(store => addTo(store, named, values, { known, ...(jobs !== undefined && { jobs }) }))
  },
}

async function addTo(store: Store, named: readonly Named[], values: Values<typeof OPTIONS>, { known, jobs }: { readonly known: Partial<ArticleInput>; readonly jobs?: number }): Promise<number> {
  const [{ findingsIn }, { gather }, { work }] = await Promise.all([import('../findings.ts'), import('../../work/gather.ts'), import('../../work/work.ts')])
  const collection = await collectionFor(store, values.collection)
  const outcomes: Outcome[] = []
  const doing = new Doing(outcome => { if (values.json) outcomes.push(outcome) })
  const { signal } = doing.interrupts
  let taken = 0
  const show = () => {
    const { news, taken: articles } = doing.tally
    const read = doing.tally.of('read')
    // One file may hold a million articles, and a thousand files one each.
    if (taken < named.length) doing.show({ done: articles, things: 'articles taken in', share: taken / named.length, beside: [`${read.toLocaleString('en')} read`, named.length > 1 ? `${Math.floor(taken).toLocaleString('en')} of ${named.length.toLocaleString('en')} files` : ''].filter(Boolean).join(', ') })
    else doing.show({ done: read, total: Math.max(news, read), things: 'articles read' })
  }
  const gathering = async () => {
    const findings = findingsIn(named, { known, signal, onSource: done => { taken = done; show() } })
    for await (const outcome of gather(store, findings, { who: whoAmI(), signal, again: values.again ?? false, ...(collection && { collection }) })) {
      doing.tell(outcome)
      show()
    }
  }
  const fetcher = await fetcherFor(values)
  try {
    const until = gathering()
    const options = doing.workOptions
    if (values.read ?? true) await Promise.all([until, work(store, { once: true, until, fetcher, ...options, ...(jobs !== undefined && { jobs }), onOutcome: outcome => { options.onOutcome!(outcome); show() } })])
    else await until
  } finally {
    doing.end()
    await fetcher.close()
  }
  const isCutShort = doing.interrupts.status !== undefined && taken < named.length
  if (values.json) {
    const { jsonLine } = await import('../json.ts')
    await writeAll(STDOUT, jsonLine({ items: outcomes, counts: doing.tally.json }))
  } else await writeAll(STDOUT, await summary(store, doing, values, isCutShort))
  // What a site refuses for now waits to be tried again, and is not there yet.
  return doing.status || ((values.read ?? true) && doing.tally.waiting ? 1 : 0)
}

async function summary(store: Store, { tally, leftWords }: Doing, values: Values<typeof OPTIONS>, isCutShort: boolean): Promise<string> {
  const [{ findDocument }, { DOCUMENT_COLUMNS }, { listTable }] = await Promise.all([import('../../store/documents.ts'), import('../documentColumns.ts'), import('../printList.ts')])
  const documents = []
  for (const id of [...tally.documents].slice(0, SHOWN)) documents.push(await findDocument(store, id))
  const more = tally.documents.size - documents.length
  const shown = [
    ...listTable(documents, DOCUMENT_COLUMNS, screenFor(values)),
    ...(more > 0 ? [`and ${more.toLocaleString('en')} more: hearsay list`] : []),
    ...(documents.length ? [''] : []),
    tally.words ?? (isCutShort ? 'Nothing was added yet.' : 'There was nothing to add.'),
    ...(leftWords ? [leftWords] : []),
    ...(isCutShort ? ['Not all was taken in: the same command again takes in the rest.'] : []),
  ]
  return `${shown.map(line => line.trimEnd()).join('\n')}\n`
}

/** How many documents are shown one by one. */
const SHOWN = 20
