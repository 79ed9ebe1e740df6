import { allOrNothing } from '../allOrNothing.ts'
import { collectionOf, whoAmI, withStore } from '../collection.ts'
import { Complaint } from '../complaint.ts'
import { count } from '../quantities.ts'
import { isAddress, oneOf } from '../optionValues.ts'
import { outputTo } from '../outputFile.ts'
import { STDERR, writeAll } from '../output.ts'
import type { Command, Values } from '../command.ts'
import type { CsvKind } from '../../export/csv.ts'
import type { Output } from '../outputFile.ts'
import type { Selection } from '../../store/bundle/exportBundle.ts'
import type { Store } from '../../store/store.ts'

const OPTIONS = {
  format: { type: 'string' }, what: { type: 'string' }, collection: { type: 'string' }, search: { type: 'string' }, originals: { type: 'boolean' }, reactions: { type: 'boolean' }, mark: { type: 'boolean' }, output: { type: 'string', short: 'o' }, replace: { type: 'boolean' },
} as const

const HELP = `hearsay export              write the collection as lines of JSON that "hearsay import" takes
hearsay export ID...        only these documents
hearsay export --format csv a table for a spreadsheet

A bundle loses nothing: documents with all versions, readings, corrections, worksheets with the names
that stand on them. Its lines are described in schema/bundle.json. Who added or read something is not in
it, nor, unless asked for, what people have reacted.

  --format FORMAT     jsonl (as it is anyway) or csv
  --what TABLE        of csv: statements (as it is anyway), figures, times, events or documents
  --collection NAME   what this collection holds
  --search WORDS      documents that a search finds: hearsay search --help tells how to ask
  --originals         of jsonl: with the bytes that were fetched or given
  --reactions         of jsonl: with likes, agreement and disputes, their reasons and names
  --mark              of csv: begin with the mark by which Excel knows letters beyond English
  -o, --output FILE   write into a file, which has its name only once it is whole
  --replace           take the place of a file of that name

In a table nothing is a formula: what would be one begins with an apostrophe.

Examples
  hearsay export -o ferry.jsonl --collection "Ferry case"
  hearsay export --format csv --what figures --search 'about:"rescue centre"' > figures.csv

Exit status: 0 when it was written, 1 when not, 2 when the command was wrong, 130 when stopped.
`

const FORMATS = ['jsonl', 'csv'] as const

export const exportCommand: Command<typeof OPTIONS> = {
  help: HELP,
  options: OPTIONS,
  async run(values, words) {
    const format = oneOf(values.format, '--format', FORMATS) ?? 'jsonl'
    const { CSV_KINDS } = await import('../../export/csv.ts')
    const kind = oneOf(values.what, '--what', CSV_KINDS) ?? 'statements'
    if (format === 'jsonl' && values.what !== undefined) throw new Complaint('A bundle holds everything; --what chooses a table: hearsay export --format csv --what figures', 2)
    if (format === 'csv' && values.originals) throw new Complaint('--originals is for bundles. A table holds no files.', 2)
    if (format === 'csv' && values.reactions) throw new Complaint('--reactions is for bundles. Tables hold what was found, and nothing of that depends on reactions.', 2)
    if (format === 'jsonl' && values.mark) throw new Complaint('--mark is for csv.', 2)
    if ([words.length > 0, values.collection !== undefined, values.search !== undefined].filter(Boolean).length > 1) throw new Complaint('Which documents? Name ids, or --collection, or --search: one of the three.', 2)
    return withStore(async store => {
      const selection = await selectionFrom(store, values, words)
      const output = await outputTo(values.output, values.replace ?? false)
      try {
        const documents = await allOrNothing({ things: 'documents', stopped: values.output === undefined ? 'Exporting was stopped: what was written is not whole.' : `Exporting was stopped, and ${values.output} was not written.` }, async watched => {
          if (format === 'csv') return exportTable(store, selection, kind, values.mark ?? false, output, watched)
          const { exportBundle } = await import('../../store/bundle/exportBundle.ts')
          return (await exportBundle(store, selection, { ...watched, who: whoAmI(), originals: values.originals ?? false, reactions: values.reactions ?? false, write: lines => output.write(lines) })).document
        })
        await output.end()
        if (values.output !== undefined) await writeAll(STDERR, `${count(documents, 'document')} written into ${values.output}.\n`)
        return 0
      } catch (error) {
        await output.abandon()
        throw error
      }
    })
  },
}

async function selectionFrom(store: Store, { collection, search }: Values<typeof OPTIONS>, words: readonly string[]): Promise<Selection> {
  if (collection !== undefined) return { collection }
  if (search !== undefined) return { documents: await foundBy(store, search) }
  if (!words.length) return 'all'
  const { findDocument } = await import('../../store/documents.ts')
  const documents: string[] = []
  for (const word of words) documents.push((await findDocument(store, isAddress(word) ? word : word.toLowerCase())).document)
  return { documents }
}

/** All documents that a search finds, page by page. */
async function foundBy(store: Store, search: string): Promise<string[]> {
  const [{ searchArticles }, { SearchError }] = await Promise.all([import('../../store/search/searchArticles.ts'), import('../../store/search/searchError.ts')])
  const documents: string[] = []
  let cursor: string | undefined
  try {
    do {
      const page = await searchArticles(store, search, { sort: 'date', limit: PAGE, ...(cursor !== undefined && { cursor }) })
      documents.push(...page.items.map(({ document }) => document))
      cursor = page.next
    } while (cursor !== undefined)
  } catch (error) {
    throw error instanceof SearchError ? new Complaint(error.message, 2) : error
  }
  return documents
}

const PAGE = 200

interface Watched {
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void
}

/** The rows of every document that is read. Resolves to how many they were. */
async function exportTable(store: Store, selection: Selection, kind: CsvKind, mark: boolean, output: Output, { signal, onProgress }: Watched): Promise<number> {
  const [{ csvHeader, csvRows }, { loadEffective }, { noteAudit }] = await Promise.all([import('../../export/csv.ts'), import('../../store/readings.ts'), import('../../store/audit.ts')])
  const ids = await idsOf(store, selection)
  await output.write(csvHeader(kind, { mark }))
  for (const [done, id] of ids.entries()) {
    signal.throwIfAborted()
    const reading = await loadEffective(store, id)
    if (reading) await output.write(csvRows(kind, reading))
    onProgress({ step: 'exporting', done: done + 1, total: ids.length })
  }
  await noteAudit(store.db, { who: whoAmI(), action: 'export', details: { documents: ids.length, table: kind } })
  return ids.length
}

async function idsOf(store: Store, selection: Selection): Promise<readonly string[]> {
  if (selection !== 'all' && 'documents' in selection) return selection.documents
  const { listDocuments } = await import('../../store/documents.ts')
  const collection = selection === 'all' ? undefined : await collectionOf(store, selection.collection)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await listDocuments(store, { order: 'published', limit: PAGE, ...(collection && { collection }), ...(cursor !== undefined && { cursor }) })
    ids.push(...page.items.map(({ document }) => document))
    cursor = page.next
  } while (cursor !== undefined)
  return ids
}
