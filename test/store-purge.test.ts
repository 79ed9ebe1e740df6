import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import { addArticles, PurgedError } from '../src/store/add.ts'
import { columnsOf } from '../src/store/care/columns.ts'
import { TABLES } from '../src/store/care/contents.ts'
import { makeCollection } from '../src/store/collections.ts'
import { purge } from '../src/store/care/purge.ts'
import { addRead, fill } from './helpers/filledStore.ts'
import { fullReading } from './helpers/fullReading.ts'
import { onBothStores } from './helpers/bothStores.ts'
import type { Reading } from '../src/doc/reading.ts'
import type { Store } from '../src/store/store.ts'

const MARK = 'Quixendale'

/** A document with the word in everything that is kept of it. */
async function addMarked(store: Store, collection?: string): Promise<string> {
  const reading = fullReading()
  const marked: Reading = {
    ...reading, entities: reading.entities.map(entity => ({ ...entity, name: `${entity.name} ${MARK}` })),
    gaps: reading.gaps.map(gap => ({ ...gap, why: `Who is ${MARK}?` })),
  }
  const { document, version } = await addRead(store, {
    text: `${reading.article.text}\n\n${MARK} was there.`, title: `${MARK} Was There`, url: `https://steppe.example/${MARK}`, byline: [MARK], publisher: MARK,
  }, { ...(collection && { collection }), original: `<p>${MARK}</p>`, reading: marked })
  await store.execute(`insert into corrections (document, version, layer, quote, before, after, change, made_by) values ($1, $2, 'statements', '${MARK}', '${MARK}', '', '{"was": "${MARK}"}', 'Ada')`, [document, version])
  await store.execute(`insert into failures (document, version, reason) values ($1, $2, '${MARK}')`, [document, version])
  await store.execute(`insert into links (link, url, state, document) values ($1, 'https://steppe.example/${MARK}', 'kept', $1)`, [document])
  await store.execute(`insert into audit (who, action, subject, details) values ('Ada', 'correct', $1, '{"quote": "${MARK}"}')`, [document])
  return document
}

/** Where the word is found: every column of every table, unpacked where it is packed. */
async function traces(store: Store): Promise<string[]> {
  const found: string[] = []
  for (const table of TABLES) {
    const columns = (await columnsOf(store.db)).get(table)!
    for (const row of await store.db.selectFrom(table).selectAll().execute() as Record<string, unknown>[]) {
      for (const { name } of columns) {
        const value = row[name]
        const words = value instanceof Uint8Array ? zstdDecompressSync(value).toString() : JSON.stringify(value)
        if (words.toLowerCase().includes(MARK.toLowerCase().slice(0, -1))) found.push(`${table}.${name}`)
      }
    }
  }
  return [...new Set(found)]
}

/** Where samples of tables have the word. */
async function sampled(store: Store): Promise<string[]> {
  const { rows } = await store.execute(`select tablename || '.' || attname as place from pg_stats s where s::text ilike '%${MARK.slice(0, -1)}%' order by 1`)
  return rows.map(({ place }) => place as string)
}

function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)).filter(file => new RegExp(MARK.slice(0, -1), 'i').test(readFileSync(file, 'latin1')))
}

async function countAll(store: Store): Promise<Record<string, number>> {
  const { rows: [counts] } = await store.execute(`select ${TABLES.map(table => `(select count(*) from ${table}) as ${table}`).join(', ')}`)
  return counts as Record<string, number>
}

onBothStores('purge', ({ open }) => {
  let store: Store

  test('of a document nothing is found any more but that it was here; all others stay', async () => {
    store = await open()
    await fill(store)
    const before = await countAll(store)
    const document = await addMarked(store)
    const kept = await traces(store)
    for (const place of ['versions.text', 'versions.title', 'originals.packed', 'readings.packed', 'readings.search', 'entities.name', 'statements.speaker', 'corrections.quote', 'failures.reason', 'links.url', 'audit.details', 'documents.url', 'gaps.why', 'events.agents']) {
      assert.ok(kept.includes(place), `the word should be in ${place}, or this test tries nothing`)
    }
    // What the database knows of its tables, by which it plans, are samples of them.
    await store.execute('analyze')
    assert.ok((await sampled(store)).length > 3)
    if (store.kind === 'embedded') {
      await store.execute('checkpoint')
      assert.ok(filesWith(store.place).length > 1)
    }
    const planned = await purge(store, { document }, { who: 'Ada', dryRun: true })
    assert.deepEqual(await traces(store), kept)
    const done = await purge(store, { document }, { who: 'Ada', reason: 'a court asked for it' })
    assert.deepEqual(done, planned)
    assert.equal(done.documents[0]!.title, fullReading().article.title!.value, 'it should be called as a list calls it: as the reading does')
    assert.deepEqual(await traces(store), [])
    assert.deepEqual(await sampled(store), [])
    assert.deepEqual(await countAll(store), { ...before, tombstones: before['tombstones']! + 1, audit: before['audit']! + 3 })
    const { rows: [tombstone] } = await store.execute('select * from tombstones where document = $1', [document])
    assert.deepEqual([tombstone!['purged_by'], tombstone!['reason']], ['Ada', 'a court asked for it'])
    const { rows: [entry] } = await store.execute('select * from audit order by entry desc limit 1')
    assert.deepEqual([entry!['who'], entry!['action'], entry!['subject'], entry!['details']], ['Ada', 'purge', document, { what: 'document', documents: 1 }])
  })

  test('the files of an embedded collection have lost the words, too', async () => {
    if (store.kind === 'embedded') assert.deepEqual(filesWith(store.place), [])
  })

  test('what was purged does not come in again by itself', async () => {
    const again = { article: { text: 'Back again.', url: `https://steppe.example/${MARK}` } }
    await assert.rejects(addArticles(store, [again], { who: 'tester' }), PurgedError)
    const [added] = await addArticles(store, [again], { who: 'tester', again: true })
    assert.equal(added!.what, 'document')
    await purge(store, { document: added!.document }, { who: 'Ada' })
  })

  test('a person is found who speaks, is spoken of, or is only named in a text that nobody has read', async () => {
    const { text } = fullReading().article
    const speaking = await addRead(store, { text, url: 'https://a.example/speaks' })
    const [inText, inTitle, inByline, longer, other, han] = await addArticles(store, [
      { article: { text: 'Yesterday  BARON\nD\'Ovidio (Jr.) left.', url: 'https://a.example/1' } },
      { article: { text: 'He left.', title: 'Baron D\'Ovidio (Jr.): an end', url: 'https://a.example/2' } },
      { article: { text: 'He left.', byline: ['Baron D\'Ovidio (Jr.)'], url: 'https://a.example/3' } },
      { article: { text: 'Baron D\'Ovidio (Jr.)s left.', url: 'https://a.example/4' } },
      { article: { text: 'Somebody left.', url: 'https://a.example/5' } },
      { article: { text: '昨天王小明离开了。', url: 'https://a.example/6' } },
    ], { who: 'tester' })
    const found = async (person: string) => (await purge(store, { person }, { who: 'Ada', dryRun: true })).documents.map(({ document }) => document).sort()
    assert.deepEqual(await found('baron d\'ovidio (jr.)'), [inText!, inTitle!, inByline!].map(({ document }) => document).sort())
    assert.deepEqual(await found('王小明'), [han!.document])
    assert.ok((await found('Tavares')).includes(speaking.document))
    await purge(store, { person: 'Baron D\'Ovidio (Jr.)' }, { who: 'Ada' })
    const { rows } = await store.execute(`select document from documents where url like 'https://a.example/%'`)
    assert.deepEqual(rows.map(({ document }) => document).sort(), [speaking, longer!, other!, han!].map(({ document }) => document).sort())
    const { rows: [entry] } = await store.execute('select * from audit order by entry desc limit 1')
    assert.deepEqual([entry!['subject'], entry!['details']], [null, { what: 'person', documents: 3 }], 'the name would be what was to be forgotten')
    await assert.rejects(found('Baron D\'Ovidio (Jr.)'), /Nothing in the collection names/)
    await assert.rejects(found('  '), /Name the person/)
  })

  test('a collection goes with its documents, but for those that are in another one', async () => {
    const { text } = fullReading().article
    const [red, blue] = [await makeCollection(store, 'Red'), await makeCollection(store, 'Blue')]
    const alone = await addRead(store, { text, url: 'https://b.example/alone' }, { collection: red })
    const both = await addRead(store, { text, url: 'https://b.example/both' }, { collection: red })
    await store.execute('insert into collected (document, collection) values ($1, $2)', [both.document, blue])
    await store.execute(`insert into feeds (url, collection) values ('https://b.example/feed', $1)`, [red])
    const { documents, staying } = await purge(store, { collection: 'Red' }, { who: 'Ada' })
    assert.deepEqual([documents.map(({ document }) => document), staying.map(({ document }) => document)], [[alone.document], [both.document]])
    const { rows } = await store.execute(`select c.name from collections c left join collected d on d.collection = c.collection where name in ('Red', 'Blue')`)
    assert.deepEqual(rows, [{ name: 'Blue' }])
    await assert.rejects(purge(store, { collection: 'Red' }, { who: 'Ada' }), /no collection named Red/)
  })

  test('several go at once, or none of them', async () => {
    const added = await addArticles(store, ['one', 'two', 'three'].map(text => ({ article: { text, url: `https://c.example/${text}` } })), { who: 'tester' })
    const [one, two, three] = added.map(({ document }) => ({ document }))
    const before = await countAll(store)
    await assert.rejects(purge(store, [one!, { document: 'f'.repeat(32) }], { who: 'Ada' }), /no document ffff/)
    assert.deepEqual(await countAll(store), before)
    const steps: number[] = []
    const { documents } = await purge(store, [one!, two!], { who: 'Ada', onProgress: ({ done }) => steps.push(done) })
    assert.deepEqual(documents.map(({ document }) => document), [one!.document, two!.document])
    assert.deepEqual(steps, steps.map((_, i) => i), 'it is cleared once')
    assert.deepEqual(await countAll(store), { ...before, documents: before['documents']! - 2, versions: before['versions']! - 2, tombstones: before['tombstones']! + 2, audit: before['audit']! + 2 })
    await purge(store, three!, { who: 'Ada' })
  })

  test('a purge that fails takes nothing', async () => {
    await store.execute('delete from tombstones')
    const document = await addMarked(store)
    const before = await countAll(store)
    await store.execute(`alter table tombstones add constraint no_reason check (reason <> 'none')`)
    await assert.rejects(purge(store, { document }, { who: 'Ada', reason: 'none' }))
    assert.deepEqual(await countAll(store), before)
    await assert.rejects(purge(store, { document: 'f'.repeat(32) }, { who: 'Ada' }), /no document ffff/)
  })
})
