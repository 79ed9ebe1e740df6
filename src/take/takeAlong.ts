import { bundleInPieces } from '../store/bundle/exportBundle.ts'
import { chosenBy } from './selection.ts'
import { citationOf } from '../export/cite/citation.ts'
import { csvHeader, csvRows } from '../export/csv.ts'
import { loadTaken } from './loadTaken.ts'
import { noteAudit } from '../store/audit.ts'
import { oneLine } from '../export/clean.ts'
import { REFERENCES } from '../export/references.ts'
import { reportItem, REPORTS } from '../export/report.ts'
import { titleOf } from './titleOf.ts'
import type { AuditEntry } from '../store/audit.ts'
import type { CsvKind } from '../export/csv.ts'
import type { ReferenceFormat } from '../export/references.ts'
import type { ReportFormat } from '../export/report.ts'
import type { Store } from '../store/store.ts'
import type { Chosen, TakeSelection } from './selection.ts'

/** In what form a selection is taken along: a report as Markdown or as a page, a table, references for programs that manage them, or a bundle that another hearsay takes in. */
export const TAKE_FORMATS = ['markdown', 'html', 'csv', 'bibtex', 'ris', 'csl', 'jsonl'] as const
export type TakeFormat = (typeof TAKE_FORMATS)[number]

export interface TakeOptions {
  readonly who: string
  readonly format: TakeFormat
  /** Of csv: which table. */
  readonly kind?: CsvKind
  /** Of csv: with the mark by which Excel knows letters beyond English. */
  readonly mark?: boolean
  /** Of reports: with the whole texts. A bundle always has them. */
  readonly isFull?: boolean
  /** Of reports and of the table of statements: with those that are only possible. */
  readonly possible?: boolean
  /** Only its beginning, to be looked at; the log has nothing of it. */
  readonly isPreview?: boolean
  /** Where the desk is reached, for links to words. */
  readonly desk?: string
  readonly signal?: AbortSignal
  onDocument?(done: number): void
}

/** Something to be written into a file, piece by piece. */
export interface TakenAlong {
  /** A file's name that says what is in it. */
  readonly name: string
  /** Whoever takes them all has a whole file: the last piece of reports and bundles says so. They end with an error where something is in the way. */
  readonly pieces: AsyncGenerator<string>
}

/** Take along what was chosen, never all of it in memory. The log says who did. Rejects with a `StoreError` where there is no such collection, with a `SearchError` where a search cannot be understood. */
export async function takeAlong(store: Store, selection: TakeSelection, options: TakeOptions): Promise<TakenAlong> {
  const { format, kind = 'statements' } = options
  const about = await titleOf(store, selection)
  const day = new Date().toISOString()
  const name = ['hearsay', fileWords(about.title), ...format === 'csv' ? [kind] : [], day.slice(0, 10)].filter(Boolean).join('-')
  const chosen = await begun(chosenBy(store, selection))
  const pieces = format === 'jsonl' ? bundle(store, chosen, { ...options, ...collectionOf(selection) }) : format === 'csv' ? table(store, chosen, options)
    : format === 'markdown' || format === 'html' ? report(store, chosen, { ...options, format, about: { ...about, at: day } }) : references(store, chosen, { ...options, format })
  return { name: `${name}.${EXTENSIONS[format]}`, pieces: options.isPreview ? beginning(pieces) : audited(store, pieces, { who: options.who, action: 'export', ...subjectOf(selection), details: { chosen: about.chosen, format, ...format === 'csv' && { table: kind } } }) }
}

const EXTENSIONS: Readonly<Record<TakeFormat, string>> = { markdown: 'md', html: 'html', csv: 'csv', bibtex: 'bib', ris: 'ris', csl: 'json', jsonl: 'jsonl' }

/** What no file system minds, and nobody takes for a hidden file or a folder. */
function fileWords(title: string): string {
  return oneLine(title).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').slice(0, 60).toWellFormed().replace(/^-+|-+$|\ufffd/g, '')
}

/** The document or the collection that it is all about, if it is about one. */
function subjectOf(selection: TakeSelection): Pick<AuditEntry, 'subject'> {
  const subject = 'documents' in selection && selection.documents.length === 1 ? selection.documents[0] : 'filter' in selection ? selection.filter.collection : undefined
  return subject === undefined ? {} : { subject }
}

/** The same, asked for its first already: what is asked wrongly is said before anything is written. */
async function begun<Item>(items: AsyncGenerator<Item>): Promise<AsyncIterable<Item>> {
  const first = await items.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* items
  })()
}

export async function* beginning(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let length = 0
  for await (const piece of pieces) {
    yield piece.slice(0, PREVIEWED - length)
    length += piece.length
    if (length >= PREVIEWED) return
  }
}

const PREVIEWED = 16_000

/** Yields pieces and returns how many documents they were of. */
export type Pieces = AsyncGenerator<string, number>

/** What was begun is noted, also where it was broken off: some of it has left. */
export async function* audited(store: Store, pieces: Pieces, { details, ...entry }: AuditEntry): AsyncGenerator<string> {
  let documents: number | undefined
  try {
    documents = yield* pieces
  } finally {
    await noteAudit(store.db, { ...entry, details: { ...details, ...documents === undefined ? { isWhole: false } : { documents } } })
  }
}

async function* report(store: Store, selection: AsyncIterable<Chosen>, { format, about, who, isFull = false, possible = false, desk, signal, onDocument }: TakeOptions & { readonly format: ReportFormat; readonly about: { readonly title: string; readonly chosen: string; readonly at: string } }): Pieces {
  const maker = REPORTS[format]
  let [articles, statements] = [0, 0]
  yield maker.head({ ...about, by: who, isFull })
  for await (const chosen of selection) {
    signal?.throwIfAborted()
    const taken = await loadTaken(store, chosen)
    if (!taken) continue
    const { reading, ...whence } = taken
    const item = reportItem(reading, { ...whence, possible, isFull, ...desk !== undefined && { desk }, ...chosen.only && { only: chosen.only } })
    articles++
    statements += item.statements.length
    yield maker.article(item)
    onDocument?.(articles)
  }
  yield maker.end({ articles, statements })
  return articles
}

async function* table(store: Store, selection: AsyncIterable<Chosen>, { kind = 'statements', mark = false, possible = false, desk, signal, onDocument }: TakeOptions): Pieces {
  let documents = 0
  yield csvHeader(kind, { mark })
  for await (const chosen of selection) {
    signal?.throwIfAborted()
    const taken = await loadTaken(store, chosen)
    if (!taken) continue
    const rows = csvRows(kind, taken.reading, { reviews: taken.reviews, possible, ...desk !== undefined && { desk }, ...chosen.only && { only: chosen.only } })
    if (rows) yield rows
    onDocument?.(++documents)
  }
  return documents
}

/** Each article, or of those of which only some statements were chosen each of these. */
async function* references(store: Store, selection: AsyncIterable<Chosen>, { format, desk, signal, onDocument }: TakeOptions & { readonly format: ReferenceFormat }): Pieces {
  const { begin, entry, between, end } = REFERENCES[format]
  let [documents, entries] = [0, 0]
  yield begin
  for await (const chosen of selection) {
    signal?.throwIfAborted()
    const taken = await loadTaken(store, chosen)
    if (!taken) continue
    const { reading, ...whence } = taken
    const { only } = chosen
    for (const cited of only ? reading.statements.filter(({ key }) => only.has(key)) : [undefined]) yield `${entries++ ? between : ''}${entry(citationOf(reading, cited, { ...whence, ...desk !== undefined && { desk } }))}`
    onDocument?.(++documents)
  }
  yield end
  return documents
}

async function* bundle(store: Store, selection: AsyncIterable<Chosen>, { collection, signal, onDocument }: TakeOptions & { readonly collection?: string }): Pieces {
  const documents = new Set<string>()
  for await (const { document } of selection) documents.add(document)
  const { document: count } = yield* bundleInPieces(store, [...documents], { ...collection !== undefined && { collection }, ...signal && { signal }, ...onDocument && { onDocument } })
  return count
}

/** Where all of a collection was chosen, it goes along with its name and note. */
function collectionOf(selection: TakeSelection): { readonly collection?: string } {
  if (!('filter' in selection)) return {}
  const { collection, ...filter } = selection.filter
  return collection === undefined || Object.keys(filter).length ? {} : { collection }
}
