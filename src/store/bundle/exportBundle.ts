import { BUNDLE_FORMAT, BUNDLED } from './bundleLine.ts'
import { bundledCheck, bundledReaction } from './checkLines.ts'
import { collectionNamed } from '../collections.ts'
import { noteAudit } from '../audit.ts'
import { query } from '../care/query.ts'
import { reactionsTo } from '../reactions.ts'
import { unpack } from '../packing.ts'
import { whole } from '../wholeReading.ts'
import { worksheetsOf } from '../worksheets.ts'
import type { Bundled, BundleCounts, BundledThings } from './bundleLine.ts'
import type { Database } from '../care/query.ts'
import type { Store } from '../store.ts'
import type { Watched } from '../care/progress.ts'

/** Which documents: these, those of a collection, or all. */
export type Selection = { readonly documents: readonly string[] } | { readonly collection: string } | 'all'

export interface ExportOptions extends Watched {
  readonly who: string
  /** With the bytes that versions were made from. */
  readonly originals?: boolean
  /** With what people have reacted, and their names. */
  readonly reactions?: boolean
  /** Takes whole lines, with their ends; the next come when it has resolved. It must not ask the collection for anything. */
  write(lines: string): Promise<void> | void
}

/**
 * Write documents with all that is known of them, losing nothing, as lines of JSON that `importBundle` takes: the collection as it is at one moment. Of other
 * collections than the one that is asked for, a document does not tell; nor does anything of who added or read it.
 */
export async function exportBundle(store: Store, selection: Selection, { who, originals = false, reactions = false, write, signal, onProgress = () => {} }: ExportOptions): Promise<BundleCounts> {
  const collections = selection === 'all' ? undefined : 'collection' in selection ? [await collectionNamed(store, selection.collection)] : []
  const counts = await store.transaction(async trx => {
    await query(trx, 'set transaction isolation level repeatable read, read only')
    const ids = await documentsIn(trx, selection, collections)
    const bundle = new BundleWriter(write)
    await bundle.head()
    for (const row of await collectionsOf(trx, collections)) await bundle.add('collection', row)
    for (const [done, id] of ids.entries()) {
      signal?.throwIfAborted()
      await writeDocument(trx, bundle, id, { collections, originals, reactions })
      onProgress({ step: 'exporting', done: done + 1, total: ids.length })
    }
    return bundle.end()
  })
  await noteAudit(store.db, { who, action: 'export', details: { documents: counts.document, originals } })
  return counts
}

export interface PiecesOptions {
  /** A collection's id: it goes along by its name and note, and of no other one the documents tell. */
  readonly collection?: string
  readonly signal?: AbortSignal
  onDocument?(done: number): void
}

/**
 * The same, piece by piece for as long as somebody takes them: each document as it is when its turn comes, so that whoever is slow holds up nobody. What has been
 * purged meanwhile is not in it. Returns what it was.
 */
export async function* bundleInPieces(store: Store, documents: readonly string[], { collection, signal, onDocument }: PiecesOptions = {}): AsyncGenerator<string, BundleCounts> {
  let lines = ''
  const bundle = new BundleWriter(some => { lines += some })
  const collections = collection === undefined ? [] : [collection]
  await bundle.head()
  for (const row of await collectionsOf(store.db, collections)) await bundle.add('collection', row)
  for (const [done, document] of documents.entries()) {
    signal?.throwIfAborted()
    await store.transaction(async trx => {
      await query(trx, 'set transaction isolation level repeatable read, read only')
      const [there] = await documentsIn(trx, { documents: [document] }, [])
      if (there) await writeDocument(trx, bundle, document, { collections, originals: false, reactions: false })
    })
    onDocument?.(done + 1)
    if (lines.length < PIECE) continue
    yield lines
    lines = ''
  }
  const counts = await bundle.end()
  yield lines
  return counts
}

const PIECE = 64 * 1024

/** Counts what it writes. */
class BundleWriter {
  readonly #write: ExportOptions['write']
  readonly #counts = Object.fromEntries(BUNDLED.map(kind => [kind, 0])) as Record<Bundled, number>

  constructor(write: ExportOptions['write']) {
    this.#write = write
  }

  async head(): Promise<void> {
    await this.#write(`${JSON.stringify({ 'hearsay-bundle': BUNDLE_FORMAT })}\n`)
  }

  async add<Kind extends Bundled>(kind: Kind, thing: BundledThings[Kind]): Promise<void> {
    this.#counts[kind]++
    await this.#write(`${JSON.stringify({ [kind]: thing })}\n`)
  }

  async end(): Promise<BundleCounts> {
    await this.#write(`${JSON.stringify({ end: this.#counts })}\n`)
    return this.#counts
  }
}

async function documentsIn(trx: Database, selection: Selection, collections: readonly string[] | undefined): Promise<string[]> {
  const [condition, values] = selection === 'all' ? ['true', []]
    : 'documents' in selection ? ['document = any($1)', [selection.documents]]
      : ['exists (select from collected c where c.document = d.document and c.collection = any($1::uuid[]))', [collections]]
  const rows = await query<{ document: string }>(trx, `select document from documents d where ${condition} order by document`, values)
  return rows.map(({ document }) => document)
}

async function collectionsOf(trx: Database, ids: readonly string[] | undefined): Promise<BundledThings['collection'][]> {
  const rows = await trx.selectFrom('collections').selectAll().$if(ids !== undefined, only => only.where('collection', 'in', ids?.length ? [...ids] : [NO_ID])).orderBy('name').execute()
  return rows.map(({ name, note, made_at }) => present({ name, note, madeAt: iso(made_at) }))
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

async function writeDocument(trx: Database, bundle: BundleWriter, document: string, { collections, originals, reactions }: { readonly collections: readonly string[] | undefined; readonly originals: boolean; readonly reactions: boolean }): Promise<void> {
  await bundle.add('document', present({ id: document, collections: some(await namesOf(trx, document, collections)) }))
  for (const row of await trx.selectFrom('versions').selectAll().where('document', '=', document).orderBy('nth').execute()) {
    const { version, title, publisher, byline, published_at, modified_at, language, url, text, blocks, notes, added_at } = row
    await bundle.add('version', present({
      document, id: version, title, publisher, byline: some(byline), publishedAt: published_at, modifiedAt: modified_at, language, url, text, blocks, notes: some(notes), addedAt: iso(added_at),
    }) as BundledThings['version'])
    if (originals) await writeOriginals(trx, bundle, document, version)
    const read = await trx.selectFrom('readings').select('packed').where('document', '=', document).where('version', '=', version).executeTakeFirst()
    if (read) await bundle.add('reading', whole(read.packed, text, { document, version }) as BundledThings['reading'])
    await writeCorrections(trx, bundle, document, version)
    for (const worksheet of await worksheetsOf(trx, { document, version })) await bundle.add('check', bundledCheck(worksheet))
    if (reactions) for (const reaction of await reactionsTo(trx, document)) if (reaction.version === version) await bundle.add('reaction', bundledReaction(reaction))
  }
}

async function namesOf(trx: Database, document: string, collections: readonly string[] | undefined): Promise<string[]> {
  const rows = await query<{ name: string }>(trx, `
    select c.name from collected d join collections c on c.collection = d.collection where d.document = $1 and ($2::uuid[] is null or c.collection = any($2)) order by c.name`, [document, collections ?? null])
  return rows.map(({ name }) => name)
}

async function writeOriginals(trx: Database, bundle: BundleWriter, document: string, version: string): Promise<void> {
  const ids = await trx.selectFrom('originals').select('original').where('document', '=', document).where('version', '=', version).orderBy('original').execute()
  for (const { original } of ids) {
    const row = await trx.selectFrom('originals').selectAll().where('document', '=', document).where('version', '=', version).where('original', '=', original).executeTakeFirstOrThrow()
    await bundle.add('original', present({
      document, version, id: original, mediaType: row.media_type, name: row.name, url: row.url, fetchedAt: row.fetched_at && iso(row.fetched_at), addedAt: iso(row.added_at),
      bytes: Buffer.from(unpack(row.packed)).toString('base64'),
    }))
  }
}

async function writeCorrections(trx: Database, bundle: BundleWriter, document: string, version: string): Promise<void> {
  const rows = await trx.selectFrom('corrections').selectAll().where('document', '=', document).where('version', '=', version).orderBy('made_at').orderBy('correction').execute()
  for (const { correction, layer, target, start_at, end_at, quote, before, after, change, was, roles, note, batch, made_by, made_at, undone_by, undone_at } of rows) {
    await bundle.add('correction', present({
      id: correction, document, version, layer, target, start: start_at, end: end_at, quote, before, after, change, was, roles, note, batch, madeBy: made_by, madeAt: iso(made_at), undoneBy: undone_by, undoneAt: undone_at && iso(undone_at),
    }))
  }
}

function iso(moment: Date): string {
  return moment.toISOString()
}

function some<T>(list: readonly T[]): readonly T[] | null {
  return list.length ? list : null
}

type Present<T> = { readonly [Name in keyof T as null extends T[Name] ? never : Name]: T[Name] } & { readonly [Name in keyof T as null extends T[Name] ? Name : never]?: NonNullable<T[Name]> }

/** Without what has no value. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<T>
}
