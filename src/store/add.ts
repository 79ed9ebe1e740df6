import { sql } from 'kysely'
import { documentId, originalId, outletOf, plainAddress, versionId } from './keys.ts'
import { openingOf } from '../export/opening.ts'
import { pack } from './packing.ts'
import { rowsFrom } from './bulk.ts'
import { StoreError } from './storeError.ts'
import type { Transaction } from 'kysely'
import type { ArticleInput } from '../doc/article.ts'
import type { Original } from '../doc/gathered.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export interface ToAdd {
  readonly article: ArticleInput
  readonly original?: Original
  readonly notes?: readonly string[]
  /** Id of a collection that the document is to be in. */
  readonly collection?: string
  /** When another collection first kept it, ISO 8601; now, unless told. */
  readonly addedAt?: string
}

export interface Added {
  readonly document: string
  readonly version: string
  /** What is new: the document, a version of one that was here, or nothing, because this very version was here. */
  readonly what: 'document' | 'version' | 'nothing'
}

export interface AddOptions {
  readonly who: string
  /** Take in again what was purged on purpose. */
  readonly again?: boolean
}

/**
 * Keep articles, all of them or, when one cannot be, none: in the order given, the answers likewise. A changed text is a new version of its document; an original
 * is kept with the version that it first gave. Rejects with `PurgedError` on what was purged, unless it is wanted `again`.
 */
export async function addArticles(store: Store, articles: readonly ToAdd[], options: AddOptions): Promise<Added[]> {
  const drafts = articles.map(draftOf)
  return store.transaction(async trx => {
    await respectTombstones(trx, drafts, options)
    await insertDocuments(trx, drafts)
    const known = await knownDocuments(trx, drafts)
    const added = drafts.map(draft => place(draft, known))
    const news = drafts.flatMap((draft, i) => added[i]!.what === 'nothing' ? [] : [{ draft, nth: known.get(draft.document)!.versions.get(draft.version)! }])
    await insertVersions(trx, news)
    await setCurrent(trx, news.map(({ draft }) => draft), known)
    await insertOriginals(trx, news.map(({ draft }) => draft))
    await collect(trx, drafts)
    await note(trx, news.map(({ draft }) => draft), options.who)
    return added
  })
}

/** A document that somebody purged on purpose and somebody now adds. */
export class PurgedError extends StoreError {
  readonly documents: readonly string[]

  constructor(documents: readonly string[]) {
    super(documents.length === 1 ? REMOVED : `${documents.length} of these articles were removed from the collection on purpose, and come in again only when somebody says so.`)
    this.documents = documents
  }
}

export const REMOVED = 'This article was removed from the collection on purpose, and comes in again only when somebody says so.'

interface Draft extends ToAdd {
  readonly document: string
  readonly version: string
  readonly article: ArticleInput
}

function draftOf({ article: given, ...rest }: ToAdd): Draft {
  const article = withoutNul(atItsOwnAddress(given, rest.original?.url))
  return { ...rest, article, document: documentId(article), version: versionId(article) }
}

/** A page that names another outlet's address as its own is a reprint: it stays at the address where it was found. */
function atItsOwnAddress(article: ArticleInput, fetchedFrom: string | undefined): ArticleInput {
  if (!fetchedFrom || (article.url && outletOf(article) === outletOf({ url: fetchedFrom }))) return article
  return { ...article, url: fetchedFrom }
}

/** PostgreSQL's text holds neither NUL nor halves of characters; the engine reads both as U+FFFD. */
function withoutNul(article: ArticleInput): ArticleInput {
  const clean = (value: string) => value.replaceAll('\0', '\ufffd').toWellFormed()
  return Object.fromEntries(Object.entries(article).map(([name, value]) => [name,
    typeof value === 'string' ? clean(value) : name === 'byline' ? (value as string[]).map(clean) : value])) as unknown as ArticleInput
}

async function respectTombstones(trx: Transaction<Tables>, drafts: readonly Draft[], { again }: AddOptions): Promise<void> {
  const ids = drafts.map(({ document }) => document)
  if (again) {
    await sql`delete from tombstones where document = any(${ids})`.execute(trx)
    return
  }
  const { rows } = await sql<{ document: string }>`select document from tombstones where document = any(${ids})`.execute(trx)
  if (rows.length) throw new PurgedError(rows.map(({ document }) => document))
}

async function insertDocuments(trx: Transaction<Tables>, drafts: readonly Draft[]): Promise<void> {
  // In one order everywhere, so that two processes that add the same documents never wait for one another.
  const rows = [...drafts].sort((a, b) => (a.document < b.document ? -1 : 1))
    .map(({ document, version, article }) => ({ document, outlet: outletOf(article), url: article.url && plainAddress(article.url), current: version }))
  await sql`insert into documents (document, outlet, url, current)
    select document, outlet, url, current from ${rowsFrom(JSON.stringify(rows), 'document text, outlet text, url text, current text')}
    on conflict do nothing`.execute(trx)
}

interface Known {
  /** The how-manieth each version is. */
  readonly versions: Map<string, number>
  current: { version: string; modifiedAt: string | undefined }
}

/** What is there of the documents, which stay locked until the transaction ends. */
async function knownDocuments(trx: Transaction<Tables>, drafts: readonly Draft[]): Promise<ReadonlyMap<string, Known>> {
  const ids = [...new Set(drafts.map(({ document }) => document))].sort()
  const { rows: documents } = await sql<{ document: string; current: string }>`select document, current from documents where document = any(${ids}) order by document for update`.execute(trx)
  const { rows: versions } = await sql<{ document: string; version: string; nth: number; modified_at: string | null }>`
    select document, version, nth, modified_at from versions where document = any(${ids})`.execute(trx)
  const byDocument = Map.groupBy(versions, ({ document }) => document)
  return new Map(documents.map(({ document, current }) => {
    const ofIt = byDocument.get(document) ?? []
    const modifiedAt = ofIt.find(({ version }) => version === current)?.modified_at ?? undefined
    return [document, { versions: new Map(ofIt.map(({ version, nth }) => [version, nth])), current: { version: current, modifiedAt } }]
  }))
}

function place({ document, version }: Draft, known: ReadonlyMap<string, Known>): Added {
  const { versions } = known.get(document)!
  if (versions.has(version)) return { document, version, what: 'nothing' }
  const what = versions.size ? 'version' : 'document'
  versions.set(version, Math.max(0, ...versions.values()) + 1)
  return { document, version, what }
}

interface New {
  readonly draft: Draft
  readonly nth: number
}

async function insertVersions(trx: Transaction<Tables>, news: readonly New[]): Promise<void> {
  if (!news.length) return
  const rows = news.map(({ draft: { document, version, article, notes = [], addedAt }, nth }) => ({
    document, version, nth, title: article.title, publisher: article.publisher, byline: article.byline ?? [], published_at: article.publishedAt, modified_at: article.modifiedAt,
    language: article.language, url: article.url, text: article.text, opening: openingOf(article.text), blocks: article.blocks, notes, added_at: addedAt,
  }))
  await sql`insert into versions (document, version, nth, title, publisher, byline, published_at, modified_at, language, url, text, opening, blocks, notes, added_at)
    select document, version, nth, title, publisher, byline, published_at, modified_at, language, url, text, opening, blocks, notes, coalesce(added_at, now()) from ${rowsFrom(JSON.stringify(rows),
      'document text, version text, nth int, title text, publisher text, byline text[], published_at text, modified_at text, language text, url text, text text, opening text, blocks jsonb, notes text[], added_at timestamptz')}`.execute(trx)
}

/** What is added last is the current version, unless it says of itself that it was changed before the one that is. */
async function setCurrent(trx: Transaction<Tables>, news: readonly Draft[], known: ReadonlyMap<string, Known>): Promise<void> {
  for (const { document, version, article: { modifiedAt } } of news) {
    const its = known.get(document)!
    if (!isOlder(modifiedAt, its.current.modifiedAt)) its.current = { version, modifiedAt }
  }
  const [ids, currents] = [news.map(({ document }) => document), news.map(({ document }) => known.get(document)!.current.version)]
  await sql`update documents d set current = n.current from unnest(${ids}::text[], ${currents}::text[]) as n(document, current)
    where d.document = n.document and d.document = any(${ids}) and d.current <> n.current`.execute(trx)
}

function isOlder(moment: string | undefined, than: string | undefined): boolean {
  return moment !== undefined && than !== undefined && Date.parse(moment) < Date.parse(than)
}

async function insertOriginals(trx: Transaction<Tables>, drafts: readonly Draft[]): Promise<void> {
  for (const { document, version, original } of drafts) {
    if (!original) continue
    await trx.insertInto('originals').values({
      document, version, original: originalId(original.bytes), media_type: original.mediaType, name: original.name ?? null, url: original.url ?? null,
      fetched_at: original.fetchedAt ?? null, size: original.bytes.length, packed: pack(original.bytes),
    }).execute()
  }
}

async function collect(trx: Transaction<Tables>, drafts: readonly Draft[]): Promise<void> {
  const rows = drafts.flatMap(({ document, collection }) => collection ? [{ document, collection }] : [])
  if (!rows.length) return
  await sql`insert into collected (document, collection) select distinct document, collection from ${rowsFrom(JSON.stringify(rows), 'document text, collection uuid')}
    on conflict do nothing`.execute(trx)
}

async function note(trx: Transaction<Tables>, drafts: readonly Draft[], who: string): Promise<void> {
  if (!drafts.length) return
  const rows = drafts.map(({ document, version }) => ({ subject: document, details: { version } }))
  await sql`insert into audit (who, action, subject, details)
    select ${who}::text, 'add', subject, details from ${rowsFrom(JSON.stringify(rows), 'subject text, details jsonb')}`.execute(trx)
}
