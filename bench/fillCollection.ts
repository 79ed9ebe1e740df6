import { sql } from 'kysely'
import { recountAll } from '../src/store/actors/recount.ts'
import { rowsFrom } from '../src/store/bulk.ts'
import { insertRows } from '../src/store/readings.ts'
import { inventDocument } from './inventCollection.ts'
import { inventLayers } from './inventLayers.ts'
import { packReading } from '../src/store/readingRows.ts'
import type { InventedDocument, Inventory } from './inventCollection.ts'
import type { InventedLayers } from './inventLayers.ts'
import type { ToInsert } from '../src/store/readings.ts'
import type { Store } from '../src/store/store.ts'

const AT_ONCE = 200

/** How many statements a collection of so many invented documents has, which is filled unless it has as many documents already. */
export async function filled(store: Store, inventory: Inventory, documents: number): Promise<number> {
  const { rows: [present] } = await store.execute('select (select count(*) from documents)::int as documents, (select count(*) from statements)::int as statements')
  return present!['documents'] === documents ? present!['statements'] as number : fillCollection(store, inventory, documents)
}

/**
 * Write so many invented documents with their statements, as they would be after reading; the layers that searches and lists of actors do not look into only if they are wanted.
 * Resolves to the number of statements.
 */
export async function fillCollection(store: Store, inventory: Inventory, documents: number, { layers = false }: { readonly layers?: boolean } = {}): Promise<number> {
  const indexes = await takeIndexes(store)
  let statements = 0
  for (let first = 0; first < documents; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, documents - first) }, (_, i) => {
      const invented = inventDocument(inventory, first + i)
      return layers ? withLayers(invented, inventLayers(inventory, first + i, invented)) : { ...invented, document: { ...invented.document, packed: hex(packReading(invented.reading)) } }
    })
    statements += batch.reduce((sum, invented) => sum + invented.statements.length, 0)
    await write(store, JSON.stringify(batch.map(({ document }) => document)), JSON.stringify(batch.flatMap(invented => invented.statements)), JSON.stringify(batch.flatMap(({ entities }) => entities)))
    if (layers) await writeLayers(store, batch as WithLayers[])
  }
  for (const definition of indexes) await store.execute(definition)
  await store.execute('analyze')
  await store.transaction(recountAll)
  await store.execute('analyze')
  return statements
}

const LAYERS = ['figures', 'times', 'events', 'gaps'] as const

interface WithLayers extends InventedDocument {
  readonly layers: ToInsert
}

function withLayers(invented: InventedDocument, { text, prepared }: InventedLayers): WithLayers {
  const { document: id, outlet } = invented.document as { readonly document: string; readonly outlet: string }
  const document = { ...invented.document, text, gaps: prepared.facts.gaps, packed: hex(prepared.packed) }
  return { ...invented, document, layers: { document: id, version: id, place: { isCurrent: true, outlet }, prepared } }
}

/** As the database reads bytes in JSON. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`
}

async function writeLayers(store: Store, batch: readonly WithLayers[]): Promise<void> {
  await store.transaction(async trx => {
    for (const layer of LAYERS) await insertRows(trx, layer, batch.map(({ layers }) => layers))
  })
}

const INDEXED = ['statements', 'readings', 'entities', 'figures', 'events']

/** Indexes that are made when all rows are there take a fraction of the time. */
async function takeIndexes(store: Store): Promise<string[]> {
  const { rows } = await store.execute(`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid in (${INDEXED.map(name => `'${name}'::regclass`).join(', ')}) and not indisprimary`) as { rows: { name: string; definition: string }[] }
  for (const { name } of rows) await store.execute(`drop index ${name}`)
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '))
}

async function write(store: Store, documents: string, statements: string, entities: string): Promise<void> {
  await store.transaction(async trx => {
    const from = rowsFrom(documents, 'document text, version text, title text, text text, outlet text, day date, statements int, gaps int, packed bytea, words jsonb')
    await sql`insert into documents (document, outlet, current, read_version) select document, outlet, version, version from ${from}`.execute(trx)
    await sql`insert into versions (document, version, nth, title, text) select document, version, 1, title, text from ${from}`.execute(trx)
    await sql`insert into readings (document, version, is_current, engine, pack, title, published_at, published_from, published_to, language, words, statements, sure, gaps, shares, packed, search)
      select document, version, true, 'bench', 'bench', title, day::text, day, day, 'en', 400, statements, statements, coalesce(gaps, 0), '[]', packed, to_tsvector('hearsay', words->>'words') from ${from}`.execute(trx)
    await sql`insert into statements (document, version, ord, start_at, end_at, is_current, key, form, stance, negated, speaker, speaker_kind, speaker_entity, source, cue, content, about, within, confidence,
        made_by, outlet, language, published_from, published_to, by_words, said_words, about_words)
      select document, version, ord, start_at, end_at, is_current, key, form, stance, negated, speaker, speaker_kind, speaker_entity, source, cue, content, about, within, confidence,
        made_by, outlet, language, published_from, published_to,
        to_tsvector('hearsay_names', words->'by'->>'words'), to_tsvector('hearsay', words->'said'->>'words'), to_tsvector('hearsay_names', words->'about'->>'words')
      from ${rowsFrom(statements, `document text, version text, ord int, start_at int, end_at int, is_current boolean, key text, form text, stance text, negated boolean, speaker text,
        speaker_kind text, speaker_entity int, source text, cue text, content text, about text[], within int, confidence real, made_by text, outlet text, language text, published_from date, published_to date, words jsonb`)}`.execute(trx)
    await sql`insert into entities (document, version, ord, is_current, name, type, mentions, said, roles, made_by, actor, credited, about, published_from)
      select document, version, ord, is_current, name, type, mentions, said, roles, made_by, actor, credited, about, published_from
      from ${rowsFrom(entities, 'document text, version text, ord int, is_current boolean, name text, type text, mentions int, said int, roles jsonb, made_by text, actor text, credited int, about int, published_from date')}`.execute(trx)
  })
}
