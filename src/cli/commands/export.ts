import { basename } from 'node:path'
import { allOrNothing } from '../allOrNothing.ts'
import { collectionOf, whoAmI, withStore } from '../collection.ts'
import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { isAddress, oneOf } from '../optionValues.ts'
import { outputTo } from '../outputFile.ts'
import { STDERR, writeAll } from '../output.ts'
import { USUAL_DESK } from '../usualDesk.ts'
import type { Command, Values } from '../command.ts'
import type { ExportOptions, Selection } from '../../store/bundle/exportBundle.ts'
import type { Output } from '../outputFile.ts'
import type { Store } from '../../store/store.ts'
import type { TakeFormat, TakeOptions } from '../../take/takeAlong.ts'
import type { TakeSelection } from '../../take/selection.ts'

const OPTIONS = {
  format: { type: 'string' }, what: { type: 'string' }, collection: { type: 'string' }, search: { type: 'string' }, originals: { type: 'boolean' }, reactions: { type: 'boolean' }, mark: { type: 'boolean' }, statements: { type: 'boolean' }, possible: { type: 'boolean' }, full: { type: 'boolean' }, desk: { type: 'string' }, output: { type: 'string', short: 'o' }, gold: { type: 'string' }, replace: { type: 'boolean' },
} as const

const HELP = `hearsay export              write the collection as lines of JSON that "hearsay import" takes
hearsay export ID...        only these documents
hearsay export --format csv a table for a spreadsheet
hearsay export -o case.md   a report as Markdown; case.html: as a page
hearsay export -o case.bib  references for BibTeX; case.ris: for programs that manage references
hearsay export --gold FILE  what people have found right, to score or train with

A bundle has documents with all versions, readings, corrections, worksheets with the names that stand on
them. Its lines are described in schema/bundle.json. Who added or read something is not in it, nor which
actors somebody has said to be one or several, nor, unless asked for, what people have reacted. All of
that is in: hearsay backup

Reports and tables have each statement with the whole way that its words have come, and excerpts only.
References are of articles or, with --statements, of statements: words and way are in the note.

  --format FORMAT     jsonl (as it is anyway), csv, markdown, html, bibtex, ris or csl (CSL-JSON);
                      -o case.csv says it, too
  --what TABLE        of csv: statements (as it is anyway), figures, times, events or documents
  --collection NAME   what this collection holds
  --search WORDS      documents that a search finds: hearsay search --help tells how to ask
  --statements        of --search: only the statements that it finds
  --possible          of reports and of the table of statements: also those that are only possible,
                      marked
  --full              of reports: with the whole texts. They are their publishers': see to it that you
                      may hand them on
  --originals         of jsonl: with the bytes that were fetched or given
  --reactions         of jsonl: with likes, agreement and disputes, their reasons and names
  --mark              of csv: begin with the mark by which Excel knows letters beyond English
  --desk ADDRESS      where links to words lead: ${USUAL_DESK} unless told
  -o, --output FILE   write into a file, which has its name only once it is whole
  --gold FILE         lines of {id, text, discard, attributions} into a file, "-" for standard output
  --replace           take the place of a file of that name

Gold is what people have looked at, as they left it. Of an article that somebody has confirmed as a
whole it is every statement that is sure or was looked at by itself. Of others it is the statements
that somebody has confirmed, corrected or added, and the places where somebody said that there is
none; all other words are in "discard". Articles that nobody has looked at are left out. Only the
outermost statements count; places are UTF-16 units, [start, end]; a role that is not there is empty.

In a table nothing is a formula: what would be one begins with an apostrophe. docs/exports.md has all
columns. One statement is cited by: hearsay cite

Examples
  hearsay export -o ferry.jsonl --collection "Ferry case"
  hearsay export --format csv --what figures --search 'about:"rescue centre"' > figures.csv
  hearsay export -o promises.html --search said:promise --statements
  hearsay export --gold reviewed.jsonl --collection "Ferry case"

Exit status: 0 when it was written, 1 when not, 2 when the command was wrong, 130 when stopped.
`

const FORMATS = ['jsonl', 'csv', 'markdown', 'html', 'bibtex', 'ris', 'csl'] as const

/** Those that have whole texts, if they are asked for or always. */
const WITH_TEXTS: readonly TakeFormat[] = ['jsonl', 'markdown', 'html']

/** What is said of other formats. */
const NOT_GOLD = ['format', 'what', 'originals', 'reactions', 'mark', 'statements', 'possible', 'full', 'desk', 'output'] as const

export const exportCommand: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    const format = oneOf(values.format, '--format', FORMATS) ?? formatOf(values.output) ?? 'jsonl'
    const { CSV_KINDS } = await import('../../export/csv.ts')
    const kind = oneOf(values.what, '--what', CSV_KINDS) ?? 'statements'
    if (format === 'jsonl' && values.what !== undefined) throw new Complaint('A bundle holds everything; --what chooses a table: hearsay export --format csv --what figures', 2)
    if (format !== 'csv' && values.what !== undefined) throw new Complaint('--what is for csv: it chooses a table.', 2)
    if (format !== 'jsonl' && values.originals) throw new Complaint('--originals is for bundles. A table or a report holds no files.', 2)
    if (format !== 'jsonl' && values.reactions) throw new Complaint('--reactions is for bundles. Tables hold what was found, and nothing of that depends on reactions.', 2)
    if (format !== 'csv' && values.mark) throw new Complaint('--mark is for csv.', 2)
    if (!WITH_TEXTS.includes(format) && values.full) throw new Complaint('--full is for markdown and html. Tables and references have no whole texts.', 2)
    if (values.statements && values.search === undefined) throw new Complaint('--statements is for --search: it takes only the statements that are found.', 2)
    if (values.desk !== undefined && !isAddress(values.desk)) throw new Complaint(`--desk needs the address of a desk, as in --desk ${USUAL_DESK}, not "${values.desk}".`, 2)
    if (values.gold !== undefined && NOT_GOLD.some(name => values[name] !== undefined)) throw new Complaint('--gold is a format of its own, and names its file: hearsay export --gold FILE', 2)
    if ([words.length > 0, values.collection !== undefined, values.search !== undefined].filter(Boolean).length > 1) throw new Complaint('Which documents? Name ids, or --collection, or --search: one of the three.', 2)
    return withStore(async store => {
      const selection = await selectionFrom(store, values, words)
      const name = values.gold === '-' ? undefined : values.gold ?? values.output
      const output = await outputTo(name, values.replace ?? false)
      try {
        const stopped = name === undefined ? 'Exporting was stopped: what was written is not whole.' : `Exporting was stopped, and ${name} was not written.`
        const documents = await understood(allOrNothing({ things: 'documents', stopped }, watched => values.gold !== undefined ? writeGold(store, selection, output, watched) : format === 'jsonl'
          ? writeBundle(store, selection, { originals: values.originals ?? false, reactions: values.reactions ?? false }, output, watched)
          : writePieces(store, selection, { format, kind, mark: values.mark ?? false, isFull: values.full ?? false, possible: values.possible ?? false, desk: (values.desk ?? USUAL_DESK).replace(/\/+$/, '') }, output, watched)))
        await output.end()
        if (name !== undefined) await writeAll(STDERR, `${count(documents, 'document')} written into ${name}.\n`)
        if (values.gold !== undefined && !documents) await writeAll(STDERR, 'Nobody has confirmed or corrected a statement of these documents yet. That is done in the desk: hearsay desk\n')
        return 0
      } catch (error) {
        await output.abandon()
        throw error
      }
    })
  },
}

/** What a file's name says that it is to be; throws a `Complaint` when it says what hearsay does not write. */
function formatOf(path = ''): TakeFormat | undefined {
  const ending = /\.(\w+)$/.exec(basename(path))?.[1]
  const format = EXTENSIONS[ending?.toLowerCase() ?? '']
  if (ending !== undefined && !format) throw new Complaint(`hearsay writes no .${ending} files. A file ends in ${Object.keys(EXTENSIONS).map(name => `.${name}`).join(', ')}; or say with --format what it is to be.`, 2)
  return format
}

const EXTENSIONS: Readonly<Record<string, TakeFormat>> = { csv: 'csv', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', bib: 'bibtex', ris: 'ris', jsonl: 'jsonl' }

/** What was asked for, as it is taken along. */
async function selectionFrom(store: Store, { collection, search, statements = false, possible = false }: Values<typeof OPTIONS>, words: readonly string[]): Promise<TakeSelection> {
  if (search !== undefined) return { search, in: statements ? 'statements' : 'articles', ...(possible && { possible: 'yes' }) }
  if (collection !== undefined) return { filter: { collection: (await collectionOf(store, collection))! } }
  if (!words.length) return { filter: {} }
  const { findDocument } = await import('../../store/documents.ts')
  const documents: string[] = []
  for (const word of words) documents.push((await findDocument(store, isAddress(word) ? word : word.toLowerCase())).document)
  return { documents }
}

interface Watched {
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void
}

/** A bundle of the collection as it is at one moment. Resolves to how many documents it has. */
async function writeBundle(store: Store, selection: TakeSelection, more: Pick<ExportOptions, 'originals' | 'reactions'>, output: Output, watched: Watched): Promise<number> {
  const { exportBundle } = await import('../../store/bundle/exportBundle.ts')
  const counts = await exportBundle(store, await wholeDocuments(store, selection), { ...watched, ...more, who: whoAmI(), write: lines => output.write(lines) })
  return counts.document
}

/** Of what was chosen, the documents. */
async function wholeDocuments(store: Store, selection: TakeSelection): Promise<Selection> {
  const { filter } = 'filter' in selection ? selection : {}
  if (filter) return filter.collection === undefined ? 'all' : { collection: (await (await import('../../store/collections.ts')).loadCollection(store.db, filter.collection)).name }
  const { chosenBy } = await import('../../take/selection.ts')
  const documents: string[] = []
  for await (const { document } of chosenBy(store, selection)) documents.push(document)
  return { documents }
}

/** A line for each article that people have looked at. Resolves to how many they were. */
async function writeGold(store: Store, selection: TakeSelection, output: Output, { signal }: Watched): Promise<number> {
  const [{ goldIn }, { noteAudit }] = await Promise.all([import('../../store/gold.ts'), import('../../store/audit.ts')])
  let documents = 0
  for await (const gold of goldIn(store, await wholeDocuments(store, selection))) {
    signal.throwIfAborted()
    await output.write(`${JSON.stringify(gold)}\n`)
    documents++
  }
  await noteAudit(store.db, { who: whoAmI(), action: 'export', details: { documents, gold: true } })
  return documents
}

/** A report or a table, written as it is made. Resolves to how many documents it has. */
async function writePieces(store: Store, selection: TakeSelection, options: Omit<TakeOptions, 'who' | 'signal'>, output: Output, { signal, onProgress }: Watched): Promise<number> {
  const { takeAlong } = await import('../../take/takeAlong.ts')
  let documents = 0
  const { pieces } = await takeAlong(store, selection, { ...options, who: whoAmI(), signal, onDocument: done => { documents = done; onProgress({ step: 'exporting', done, total: done }) } })
  for await (const piece of pieces) await output.write(piece)
  return documents
}

/** What is asked for wrongly is said as such. */
async function understood<T>(asking: Promise<T>): Promise<T> {
  const { SearchError } = await import('../../store/search/searchError.ts')
  return asking.catch(error => { throw error instanceof SearchError ? new Complaint(error.message, 2) : error })
}
