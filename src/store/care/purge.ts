import { calledOf } from '../../export/opening.ts'
import { columnsOf } from './columns.ts'
import { forgetActors } from '../actors/forgetActors.ts'
import { ofDocuments, tallyOf } from '../actors/tally.ts'
import { takeDecisions } from '../actors/recount.ts'
import { noteAudit } from '../audit.ts'
import { query } from './query.ts'
import { renewStatistics } from './renewStatistics.ts'
import { StoreError } from '../storeError.ts'
import type { Database } from './query.ts'
import type { Store } from '../store.ts'
import type { TableName } from './contents.ts'
import type { Watched } from './progress.ts'

/** What is to be forgotten: one document; all in which somebody of this name is found; a collection with the documents that are in no other. */
export type Forgotten = { readonly document: string } | { readonly person: string } | { readonly collection: string }

export interface PurgeOptions extends Watched {
  readonly who: string
  /** Stays for ever beside the document's id: it should say nothing of what was in it. */
  readonly reason?: string
  /** Only tell what would go. */
  readonly dryRun?: boolean
  /**
   * Write the tables anew, so that their files lose the words, too; until that is done nobody else reads or writes them. An embedded collection,
   * where nobody else is, always does so; on a server the words otherwise stay on the disk, where no query finds them, until the space is used again.
   */
  readonly rewrite?: boolean
}

export interface PurgedDocument {
  readonly document: string
  readonly title?: string
  readonly opening?: string
  readonly outlet?: string
  readonly url?: string
}

export interface Purged {
  readonly documents: readonly PurgedDocument[]
  /** Of a collection's documents, those that stay because they are in another one, too. */
  readonly staying: readonly PurgedDocument[]
}

/**
 * Take documents out of a collection with all that was made of them: versions, originals, readings, corrections, worksheets, reactions. What stays of each is its id, with
 * when, by whom and why, so that it does not come in again by itself. All of it or nothing. Rejects with a `StoreError` when there is nothing of that name.
 */
export async function purge(store: Store, what: Forgotten | readonly Forgotten[], options: PurgeOptions): Promise<Purged> {
  const wanted = [what].flat()
  if (options.dryRun) return together(await inTurn(wanted, one => choose(store.db, one)))
  const gone = await store.transaction(trx => inTurn(wanted, async one => {
    const chosen = await choose(trx, one)
    // Whoever writes holds documents first, too.
    await takeDecisions(trx)
    options.signal?.throwIfAborted()
    return { ...chosen, pieces: await forget(trx, one, chosen.documents, options) }
  }))
  await clear(store, [...new Set(gone.flatMap(({ pieces }) => pieces))], options)
  return together(gone)
}

async function inTurn<A, B>(all: readonly A[], run: (one: A) => Promise<B>): Promise<B[]> {
  const results: B[] = []
  for (const one of all) results.push(await run(one))
  return results
}

function together(purged: readonly Purged[]): Purged {
  return { documents: purged.flatMap(({ documents }) => documents), staying: purged.flatMap(({ staying }) => staying) }
}

/** Take the words out of what the database keeps beside its rows: space that is free now, samples of tables, the log. */
async function clear(store: Store, pieces: readonly string[], { onProgress = () => {}, rewrite = store.kind === 'embedded' }: PurgeOptions): Promise<void> {
  const vacuum = rewrite ? 'vacuum (full)' : 'vacuum'
  const total = pieces.length + 1
  for (const [done, piece] of pieces.entries()) {
    onProgress({ step: 'clearing', done, total })
    await store.execute(`${vacuum} ${piece}`)
  }
  onProgress({ step: 'clearing', done: pieces.length, total })
  await renewStatistics(store)
  // Where a server lets only others do that, it says so and passes on.
  await store.execute(`${vacuum} pg_statistic`)
  if (store.kind === 'embedded') await endLog(store)
  onProgress({ step: 'clearing', done: total, total })
}

/** All that was written lies in the log as well, until one begins that needs nothing of it. */
async function endLog(store: Store): Promise<void> {
  await store.execute('select pg_switch_wal()')
  await store.execute('checkpoint')
}

async function choose(db: Database, what: Forgotten): Promise<Purged> {
  if ('document' in what) return { documents: await documentsWhere(db, 'd.document = $1', what.document, `There is no document ${what.document}.`), staying: [] }
  if ('person' in what) return { documents: await documentsOf(db, what.person), staying: [] }
  const [found] = await query<{ collection: string }>(db, 'select collection from collections where name = $1', [what.collection])
  if (!found) throw new StoreError(`There is no collection named ${what.collection}.`)
  const elsewhere = 'exists (select from collected o where o.document = d.document and o.collection <> $1::uuid)'
  const within = 'exists (select from collected c where c.document = d.document and c.collection = $1::uuid)'
  return {
    documents: await documentsWhere(db, `${within} and not ${elsewhere}`, found.collection),
    staying: await documentsWhere(db, `${within} and ${elsewhere}`, found.collection),
  }
}

/** Where somebody speaks, is spoken of or named, as far as was read, and wherever the name's words stand in a text. */
async function documentsOf(db: Database, person: string): Promise<PurgedDocument[]> {
  const name = person.trim()
  if (!name) throw new StoreError('Whose documents are to be purged? Name the person.')
  const named = `
    d.document in (
      select document from entities where left(lower(name), 200) = left(lower($1), 200) and lower(name) = lower($1)
      union select document from statements where lower(speaker) = lower($1) or exists (select from unnest(about) a where lower(a) = lower($1))
      union select document from versions where concat_ws(E'\\n', title, array_to_string(byline, E'\\n'), text) ~* $2
    )`
  return documentsWhere(db, named, [name, wordsPattern(name)], `Nothing in the collection names ${name}.`)
}

/** The words of a name one after another, whatever space is between them, and nothing but those where a script has spaces between words. */
function wordsPattern(name: string): string {
  const words = name.split(/\s+/).map(word => word.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&')).join('\\s+')
  return UNSPACED.test(name) ? words : `(^|\\W)${words}($|\\W)`
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Locked within a transaction, so that nobody adds to a document that goes. */
async function documentsWhere(db: Database, condition: string, values: string | readonly string[], otherwise?: string): Promise<PurgedDocument[]> {
  const rows = await query<{ document: string; title: string | null; opening: string | null; outlet: string | null; url: string | null }>(db, `
    select d.document, case when r.document is null then v.title else r.title end as title, v.opening, d.outlet, d.url
    from documents d left join versions v on v.document = d.document and v.version = d.current left join readings r on r.document = d.document and r.version = d.current
    where ${condition} order by d.document${db.isTransaction ? ' for update of d' : ''}`, [values].flat())
  if (!rows.length && otherwise) throw new StoreError(otherwise)
  return rows.map(({ document, title, opening, outlet, url }) => ({ document, ...calledOf(title, opening), ...(outlet !== null && { outlet }), ...(url !== null && { url }) }))
}

/** Returns the tables, and of those in pieces the pieces, in which something of the documents may have been. */
async function forget(trx: Database, what: Forgotten, documents: readonly PurgedDocument[], { who, reason }: PurgeOptions): Promise<string[]> {
  const ids = documents.map(({ document }) => document)
  const tables = await tablesByDocument(trx)
  const touched = await piecesOf(trx, [...tables, 'audit', 'collections', 'actors', 'actor_names', 'actor_decisions'], ids)
  const before = await tallyOf(trx, ofDocuments(ids))
  for (const table of tables) await query(trx, `delete from ${table} where document = any($1)`, [ids])
  // Words of theirs that somebody took as evidence on the worksheet of another.
  await query(trx, 'delete from evidence where of_document = any($1)', [ids])
  await forgetActors(trx, before, 'person' in what ? what.person : undefined)
  // An address names its link and its document alike; one that was asked for again has no document yet.
  await query(trx, 'delete from links where link = any($1)', [ids])
  await query(trx, `update audit set details = '{}' where subject = any($1)`, [ids])
  if ('collection' in what) await query(trx, 'delete from collections where name = $1', [what.collection])
  await query(trx, `
    insert into tombstones (document, purged_by, reason) select unnest($1::text[]), $2::text, $3::text
    on conflict (document) do update set purged_by = excluded.purged_by, purged_at = excluded.purged_at, reason = excluded.reason`, [ids, who, reason ?? null])
  // A name would be just what was to be forgotten.
  await noteAudit(trx, { who, action: 'purge', ...('document' in what && { subject: what.document }), details: { what: Object.keys(what)[0]!, documents: ids.length } })
  return touched
}

/** All that hold something of a document, as the catalog has them, so that no table is forgotten. */
async function tablesByDocument(db: Database): Promise<TableName[]> {
  const columns = await columnsOf(db)
  return [...columns.keys()].filter(table => table !== 'tombstones' && columns.get(table)!.some(({ name }) => name === 'document'))
}

/** All tables are cut alike: what is of one document lies in the pieces of one number. */
async function piecesOf(db: Database, tables: readonly string[], ids: readonly string[]): Promise<string[]> {
  const rows = await query<{ name: string }>(db, `
    select c.relname as name from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and coalesce(p.relname, c.relname) = any($1)
      and (p.relname is null or substring(c.relname from '\\d+$') in (select substring(tableoid::regclass::text from '\\d+$') from documents where document = any($2)))
    order by c.relname`, [tables, ids])
  return rows.map(({ name }) => name)
}
