import { sql } from 'kysely'
import { applyCorrections } from '../correct/applyCorrections.ts'
import { correctionsIn, holdingFor } from './correctionRows.ts'
import { holdDecisions, recount } from './actors/recount.ts'
import { LAYER_COLUMNS, prepareRows, ROW_LAYERS } from './readingRows.ts'
import { loadArticle } from './versions.ts'
import { ofDocuments, tallyOf } from './actors/tally.ts'
import { rowsFrom } from './bulk.ts'
import { whole } from './wholeReading.ts'
import { withCorrections } from './withCorrections.ts'
import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Corrected } from '../correct/applyCorrections.ts'
import type { Correction } from '../doc/correction.ts'
import type { PreparedReading, RowLayer } from './readingRows.ts'
import type { Reading } from '../doc/reading.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { VersionKey } from './versions.ts'

export interface ToWrite extends VersionKey {
  readonly prepared: PreparedReading
}

/**
 * Write readings, each in the place of whatever reading its version had: all of them or, when one cannot be, none. A version that was purged meanwhile is left out.
 * What people have corrected stands in the rows; the reading itself stays as it was found.
 */
export async function writeReadings(store: Store, readings: readonly ToWrite[]): Promise<void> {
  if (!readings.length) return
  await store.transaction(async trx => {
    const places = await placesOf(trx, readings)
    await holdDecisions(trx)
    const wanted = await withCorrections(trx, readings.flatMap(reading => {
      const place = places.get(nameOf(reading))
      return place ? [{ ...reading, place }] : []
    }))
    if (!wanted.length) return
    const theirs = ofDocuments(wanted.map(({ document }) => document))
    const before = await tallyOf(trx, theirs)
    await clear(trx, wanted.filter(({ place }) => place.isRead))
    await retire(trx, wanted.filter(({ place }) => place.isCurrent))
    await insertFacts(trx, wanted)
    await noteRead(trx, wanted.filter(({ place }) => place.isCurrent))
    for (const layer of ROW_LAYERS) await insertRows(trx, layer, wanted)
    await trx.deleteFrom('failures').where(({ eb, refTuple, tuple }) =>
      eb(refTuple('document', 'version'), 'in', wanted.map(({ document, version }) => tuple(document, version)))).execute()
    await recount(trx, before, await tallyOf(trx, theirs))
  })
}

/** Make the rows of a document's readings anew, of its nth version and those after it: people have corrected something, or taken it back. */
export async function rewriteRows(trx: Transaction<Tables>, document: string, nth: number): Promise<void> {
  const places = await placesOf(trx, [{ document }])
  await holdDecisions(trx)
  const before = await tallyOf(trx, ofDocuments([document]))
  const rows = await trx.selectFrom('readings').select(['version', 'engine', 'pack', 'packed', 'is_current']).where('document', '=', document).execute()
  for (const { version, engine, pack, packed, is_current: isCurrent } of rows) {
    const place = { ...places.get(nameOf({ document, version }))!, isCurrent }
    if (place.nth < nth) continue
    const text = (await loadArticle(trx, { document, version }))!.text
    const machine = { document, version, place, prepared: { engine, pack, ...prepareRows(whole(packed, text, { document, version })), packed } }
    const [reading] = await withCorrections(trx, [machine])
    await replaceRows(trx, reading!)
  }
  await recount(trx, before, await tallyOf(trx, ofDocuments([document])))
}

async function replaceRows(trx: Transaction<Tables>, reading: Placed): Promise<void> {
  const { document, version, prepared: { facts: { search_words, search_pairs, ...facts } } } = reading
  for (const layer of ROW_LAYERS) {
    await trx.deleteFrom(layer).where('document', '=', document).where('version', '=', version).execute()
    await insertRows(trx, layer, [reading])
  }
  await sql`update readings set title = ${facts.title}, publisher = ${facts.publisher}, byline = ${[...facts.byline]}::text[], published_at = ${facts.published_at},
      published_from = ${facts.published_from}::date, published_to = ${facts.published_to}::date, statements = ${facts.statements}, sure = ${facts.sure}, gaps = ${facts.gaps}, undecided = ${facts.undecided}, shares = ${JSON.stringify(facts.shares)}::jsonb,
      search = to_tsvector('hearsay', ${search_words}) || array_to_tsvector(${[...search_pairs]}::text[])
    where document = ${document} and version = ${version}`.execute(trx)
}

interface Place {
  readonly isCurrent: boolean
  readonly isRead: boolean
  readonly outlet: string | null
  /** When its words were first here to be found, if they were before. */
  readonly firstReadAt: Date | null
  readonly nth: number
}

interface Placed extends ToWrite {
  readonly place: Place
}

/** What a layer's rows have of their reading. */
export interface ToInsert extends VersionKey {
  readonly place: Pick<Place, 'isCurrent' | 'outlet'>
  readonly prepared: Pick<PreparedReading, 'rows'>
}

const nameOf = ({ document, version }: VersionKey) => `${document} ${version}`

/** Of those versions that are there; their documents are held until the end, so that no other version can become the current one meanwhile. */
async function placesOf(trx: Transaction<Tables>, readings: readonly Pick<VersionKey, 'document'>[]): Promise<ReadonlyMap<string, Place>> {
  const documents = [...new Set(readings.map(({ document }) => document))].sort()
  await sql`select document from documents where document = any(${documents}) order by document for update`.execute(trx)
  const { rows } = await sql<VersionKey & Place>`
    select v.document, v.version, v.nth, d.outlet, d.current = v.version as "isCurrent", r.version is not null as "isRead", coalesce(r.first_read_at, r.read_at) as "firstReadAt"
    from versions v join documents d on d.document = v.document left join readings r on r.document = v.document and r.version = v.version
    where v.document = any(${documents})`.execute(trx)
  return new Map(rows.map(row => [nameOf(row), row]))
}

/** Take away what an earlier engine found in these versions. */
async function clear(trx: Transaction<Tables>, readings: readonly Placed[]): Promise<void> {
  if (!readings.length) return
  for (const table of ['readings', ...ROW_LAYERS] as const) {
    await sql`delete from ${sql.table(table)} t using ${keysOf(readings)} where t.document = k.document and t.version = k.version and ${within(readings, 't')}`.execute(trx)
  }
}

/** What was found in a document's earlier versions is history from now on. */
async function retire(trx: Transaction<Tables>, readings: readonly Placed[]): Promise<void> {
  const { rows: replaced } = await sql<{ document: string }>`
    select t.document from readings t, ${keysOf(readings)} where t.document = k.document and t.version <> k.version and t.is_current and ${within(readings, 't')}`.execute(trx)
  if (!replaced.length) return
  const changed = readings.filter(({ document }) => replaced.some(row => row.document === document))
  for (const table of ['readings', ...ROW_LAYERS] as const) {
    await sql`update ${sql.table(table)} t set is_current = false from ${keysOf(changed)} where t.document = k.document and t.version <> k.version and t.is_current and ${within(changed, 't')}`.execute(trx)
  }
}

function keysOf(keys: readonly VersionKey[]): RawBuilder<unknown> {
  return sql`unnest(${keys.map(({ document }) => document)}::text[], ${keys.map(({ version }) => version)}::text[]) as k(document, version)`
}

/** The documents once more as a constant, by which the planner sees which pieces of a table it need not open. */
function within(keys: readonly VersionKey[], table: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${table}.document`)} = any(${keys.map(({ document }) => document)})`
}

async function noteRead(trx: Transaction<Tables>, readings: readonly Placed[]): Promise<void> {
  if (readings.length) await sql`update documents t set read_version = k.version from ${keysOf(readings)} where t.document = k.document and ${within(readings, 't')}`.execute(trx)
}

async function insertFacts(trx: Transaction<Tables>, readings: readonly Placed[]): Promise<void> {
  const rows = readings.map(({ document, version, place, prepared: { engine, pack, facts, packed } }) =>
    ({ document, version, is_current: place.isCurrent, first_read_at: place.firstReadAt, engine, pack, ...facts, packed: `\\x${Buffer.from(packed).toString('hex')}` }))
  await sql`insert into readings (document, version, is_current, engine, pack, title, publisher, byline, published_at, published_from, published_to, language, words, statements, sure, gaps, undecided, shares, first_read_at, packed, search)
    select document, version, is_current, engine, pack, title, publisher, byline, published_at, published_from, published_to, language, words, statements, sure, gaps, undecided, shares, first_read_at, packed,
      ${foundBy('hearsay', 'search_words', 'search_pairs')}
    from ${rowsFrom(JSON.stringify(rows), `document text, version text, is_current boolean, engine text, pack text, title text, publisher text, byline text[], published_at text,
      published_from date, published_to date, language text, words int, statements int, sure int, gaps int, undecided int, shares jsonb, first_read_at timestamptz, packed bytea, search_words text, search_pairs text[]`)}`.execute(trx)
}

/** What PostgreSQL finds rows by: its own words, and pairs of signs for scripts that it cannot cut into words. */
function foundBy(configuration: 'hearsay' | 'hearsay_names', text: string, pairs: string): RawBuilder<unknown> {
  return sql`to_tsvector(${sql.lit(configuration)}, ${sql.ref(text)}) || array_to_tsvector(${sql.ref(pairs)})`
}

/** The rows of one layer, all at once. */
export async function insertRows(trx: Transaction<Tables>, layer: RowLayer, readings: readonly ToInsert[]): Promise<void> {
  const filled = readings.filter(({ prepared }) => prepared.rows[layer] !== '[]')
  if (!filled.length) return
  // The rows are JSON already, and stay as they are.
  const json = `[${filled.map(({ document, version, place, prepared }) =>
    `{"key":${JSON.stringify({ document, version, is_current: place.isCurrent, outlet: place.outlet })},"rows":${prepared.rows[layer]}}`).join(',')}]`
  const columns = [...(layer === 'entities' ? [] : ['start_at int', 'end_at int']), ...LAYER_COLUMNS[layer].split(', ')]
  const names = columns.map(column => column.slice(0, column.indexOf(' ')))
  const found = foundParts(layer)
  await sql`insert into ${sql.table(layer)} (document, version, is_current, ord, ${sql.raw(names.join(', '))}${found.into})
    select k.document, k.version, k.is_current, r.ord, ${sql.raw(names.map(name => `r.${name}`).join(', '))}${found.values}
    from jsonb_to_recordset(${json}::jsonb) as a(key jsonb, rows jsonb),
      jsonb_to_record(a.key) as k(document text, version text, is_current boolean, outlet text),
      jsonb_to_recordset(a.rows) as r(ord int, ${sql.raw(columns.join(', '))}${found.columns})`.execute(trx)
}

/** What is made where rows are written: their outlet, and the words that they are found by, which come as `NAME_text` and `NAME_pairs` and go into `NAME_words`. */
const FOUND_BY: Readonly<Partial<Record<RowLayer, Readonly<Record<string, 'hearsay' | 'hearsay_names'>>>>> = {
  statements: { by: 'hearsay_names', said: 'hearsay', about: 'hearsay_names' },
  events: { who: 'hearsay_names', told: 'hearsay', place: 'hearsay_names' },
  figures: { of: 'hearsay' },
}

function foundParts(layer: RowLayer): Readonly<Record<'into' | 'values' | 'columns', RawBuilder<unknown>>> {
  const found = FOUND_BY[layer]
  if (!found) return { into: sql``, values: sql``, columns: sql`` }
  const names = Object.keys(found)
  return {
    into: sql.raw(`, outlet, ${names.map(name => `${name}_words`).join(', ')}`),
    values: sql`, k.outlet, ${sql.join(Object.entries(found).map(([name, configuration]) => foundBy(configuration, `r.${name}_text`, `r.${name}_pairs`)))}`,
    columns: sql.raw(names.map(name => `, ${name}_text text, ${name}_pairs text[]`).join('')),
  }
}

/** The reading of a version, of the current one unless told, as it was found; undefined when there is none. */
export async function loadReading(store: Store, document: string, version?: string): Promise<Reading | undefined> {
  const row = await store.db.selectFrom('readings as r').innerJoin('documents as d', 'd.document', 'r.document').select(['r.version', 'r.packed'])
    .where('r.document', '=', document).where('r.version', '=', version ?? (({ ref }) => ref('d.current'))).executeTakeFirst()
  if (!row) return undefined
  const article = await loadArticle(store.db, { document, version: row.version })
  return article && whole(row.packed, article.text, { document, version: row.version })
}

/** The readings of many versions at once, as people have corrected them, by document and version with a space between; those that are not there, or not read, are left out. */
export async function loadReadings({ db }: Store, keys: readonly VersionKey[]): Promise<ReadonlyMap<string, Reading>> {
  if (!keys.length) return new Map()
  const { rows } = await sql<VersionKey & { packed: Uint8Array; text: string; nth: number }>`
    select r.document, r.version, r.packed, v.text, v.nth from readings r join versions v on v.document = r.document and v.version = r.version join ${keysOf(keys)} on k.document = r.document and k.version = r.version
    where ${within(keys, 'r')} and ${within(keys, 'v')}`.execute(db)
  const kept = await correctionsIn(db, rows.map(({ document }) => document))
  return new Map(rows.map(({ packed, text, nth, ...key }) => [nameOf(key), applyCorrections(whole(packed, text, key), holdingFor(kept.get(key.document) ?? [], nth)).reading]))
}

/** A reading with what people have corrected in it, and what has become of each correction. */
export interface LoadedReading {
  readonly machine: Reading
  readonly corrections: readonly Correction[]
  readonly corrected: Corrected
  /** Grows with each change of the document's corrections; 0 as long as there are none. */
  readonly revision: number
}

/** The reading of a version, of the current one unless told, as people have corrected it: what shows, and what goes out; undefined when there is none. */
export async function loadEffective(store: Store, document: string, version?: string): Promise<Reading | undefined> {
  return (await loadCorrected(store.db, document, version))?.corrected.reading
}

/** The same with the machine's own beside it, and all corrections. */
export async function loadCorrected(db: Kysely<Tables>, document: string, version?: string): Promise<LoadedReading | undefined> {
  const row = await db.selectFrom('readings as r').innerJoin('documents as d', 'd.document', 'r.document')
    .innerJoin('versions as v', join => join.onRef('v.document', '=', 'r.document').onRef('v.version', '=', 'r.version')).select(['r.version', 'r.packed', 'v.text', 'v.nth'])
    .where('r.document', '=', document).where('r.version', '=', version ?? (({ ref }) => ref('d.current'))).executeTakeFirst()
  if (!row) return undefined
  const machine = whole(row.packed, row.text, { document, version: row.version })
  const kept = (await correctionsIn(db, [document])).get(document) ?? []
  const corrections = holdingFor(kept, row.nth)
  return { machine, corrections, corrected: applyCorrections(machine, corrections), revision: Math.max(0, ...kept.map(({ changed }) => changed)) }
}

/** Which engine and pack a reading is made by. */
export interface MadeBy {
  readonly engine: string
  readonly pack: string
}

/** The last of a page, to ask for those after it. */
export interface UnreadCursor extends VersionKey {
  readonly addedAt: Date
}

/** Versions that have no reading by exactly this engine and pack, the newest first. Those that failed under it stay out until they are tried again. */
export async function unreadVersions(db: Kysely<Tables>, { engine, pack }: MadeBy, { limit, after }: { readonly limit: number; readonly after?: UnreadCursor }): Promise<UnreadCursor[]> {
  let query = db.selectFrom('versions as v')
    .leftJoin('readings as r', join => join.onRef('r.document', '=', 'v.document').onRef('r.version', '=', 'v.version').on('r.engine', '=', engine).on('r.pack', '=', pack))
    .leftJoin('failures as f', join => join.onRef('f.document', '=', 'v.document').onRef('f.version', '=', 'v.version'))
    .select(['v.document', 'v.version', 'v.added_at as addedAt'])
    .where('r.document', 'is', null).where('f.document', 'is', null)
    .orderBy('v.added_at', 'desc').orderBy('v.document', 'desc').orderBy('v.version', 'desc').limit(limit)
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('v.added_at', 'v.document', 'v.version'), '<', tuple(after.addedAt, after.document, after.version)))
  return query.execute()
}

/** That a version could not be read, and why. */
export async function noteFailure(db: Kysely<Tables>, { document, version }: VersionKey, reason: string): Promise<void> {
  await db.insertInto('failures').values({ document, version, reason })
    .onConflict(conflict => conflict.columns(['document', 'version']).doUpdateSet(({ ref }) => ({ reason, tries: sql<number>`${ref('failures.tries')} + 1`, failed_at: new Date(), dismissed_at: null }))).execute()
}
