import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { analyze } from '../src/analyze.ts'
import { addArticles, PurgedError } from '../src/store/add.ts'
import { listCorrections, makeCorrections } from '../src/store/corrections.ts'
import { listGaps } from '../src/store/openEnds.ts'
import { migrate } from '../src/store/migrate.ts'
import { searchArticles } from '../src/store/search/searchArticles.ts'
import { searchStatements } from '../src/store/search/searchStatements.ts'
import { changeDocuments, collectionNamed, listCollections, makeCollection } from '../src/store/collections.ts'
import { differences } from '../src/store/differences.ts'
import { countDocuments, DOCUMENT_ORDERS, findDocument, listDocuments } from '../src/store/documents.ts'
import { dueFeeds, followFeeds, listFeeds, notePoll, stopFeed } from '../src/store/feeds.ts'
import { addLinks, linksIn, noteLink } from '../src/store/links.ts'
import { loadOriginal, originalsOf } from '../src/store/originals.ts'
import { prepareReading } from '../src/store/readingRows.ts'
import { loadReading, noteFailure, unreadVersions, writeReadings } from '../src/store/readings.ts'
import { openStore } from '../src/store/store.ts'
import { StoreError } from '../src/store/storeError.ts'
import { loadArticle, loadArticles, versionsOf } from '../src/store/versions.ts'
import { readPack } from '../src/node.ts'
import { onBothStores } from './helpers/bothStores.ts'
import type { ArticleInput } from '../src/doc/article.ts'
import type { Pack } from '../src/doc/pack.ts'
import type { Reading } from '../src/doc/reading.ts'
import type { Store } from '../src/store/store.ts'

const WHO = { who: 'a test' }

const FIRST: ArticleInput = {
  url: 'https://www.valley-herald.example/bridge', title: 'Bridge to open', publisher: 'Valley Herald', publishedAt: '2024-11-19', byline: ['Ada Quill'],
  text: 'Mayor Tilda Oresund said on Tuesday that the bridge would open in March. She denied that it had cost 12 million euros.\n\nThe council warned of delays.',
}
const SECOND: ArticleInput = { ...FIRST, text: FIRST.text.replace('March', 'April').replace('12 million', '14 million') }

let pack: Pack
before(async () => { pack = await readPack() })

onBothStores('A collection', ({ open, newPlace }) => {
  test('takes the same version of the same document once, however its address is written', async () => {
    const store = await open()
    const [first] = await add(store, FIRST)
    const again = await addArticles(store, [{ article: FIRST }, { article: { ...FIRST, url: `${FIRST.url}?utm_source=mail#top` } }], WHO)
    assert.deepEqual([first!.what, ...again.map(({ what }) => what)], ['document', 'nothing', 'nothing'])
    assert.equal(await countDocuments(store), 1)
  })

  test('keeps a changed text as a new version, and both can be told apart', async () => {
    const store = await open()
    const [first] = await add(store, FIRST)
    const [second] = await add(store, SECOND)
    assert.deepEqual([second!.what, second!.document], ['version', first!.document])
    assert.deepEqual((await versionsOf(store, first!.document)).map(({ nth, isCurrent }) => [nth, isCurrent]), [[2, true], [1, false]])
    const { facts, changes } = await differences(store, first!.document, first!.version, second!.version)
    assert.deepEqual(facts, [])
    assert.deepEqual(changes.map(({ before, after }) => [FIRST.text.slice(before.start, before.end), SECOND.text.slice(after.start, after.end)]), [['March', 'April'], ['12', '14']])
  })

  test('takes the version that its page says is the newest for the current one, in whatever order they come', async () => {
    const store = await open()
    const [newer] = await add(store, { ...SECOND, modifiedAt: '2024-11-20T11:15:00+06:00' })
    await add(store, { ...FIRST, modifiedAt: '2024-11-19' })
    const found = await findDocument(store, newer!.document)
    assert.deepEqual([found.version, found.versions], [newer!.version, 2])
    const [last] = await add(store, { ...SECOND, text: `${SECOND.text} It rained.` })
    assert.equal((await findDocument(store, newer!.document)).version, last!.version)
  })

  test('counts the same text at another outlet as another document', async () => {
    const store = await open()
    const added = await addArticles(store, [{ article: FIRST }, { article: { ...FIRST, url: 'https://hill-post.example/bridge', publisher: 'Hill Post' } }], WHO)
    assert.deepEqual(added.map(({ what }) => what), ['document', 'document'])
  })

  test('leaves a page that names another outlet\'s address as its own where it was found', async () => {
    const store = await open()
    const original = { bytes: Buffer.from('<p>…'), mediaType: 'text/html', url: 'https://reprints.example/42' }
    const [reprint] = await addArticles(store, [{ article: FIRST, original }], WHO)
    assert.equal((await findDocument(store, reprint!.document)).outlet, 'reprints.example')
  })

  test('gives back an article, its reading and its original as they came', async () => {
    const store = await open()
    const strange = { ...FIRST, text: `${FIRST.text}\n\nA NUL \0, half a character \ud800 and “ß 中文 🙂”.`, blocks: [{ start: 0, end: 12, kind: 'paragraph' as const }] }
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const [added] = await addArticles(store, [{ article: strange, original: { bytes, mediaType: 'text/html', name: 'page.html' }, notes: ['Only the beginning is shown.'] }], WHO)
    const article = await loadArticle(store.db, added!)
    assert.deepEqual(article, { ...strange, text: strange.text.replace('\0', '\ufffd').replace('\ud800', '\ufffd') })
    const reading = await read(store, added!)
    assert.deepEqual(await loadReading(store, added!.document), { ...reading, ...keyOf(added!) })
    const [kept] = await originalsOf(store, added!)
    assert.deepEqual(await loadOriginal(store, added!, kept!.original), bytes)
    assert.deepEqual((await findDocument(store, added!.document)).notes, ['Only the beginning is shown.'])
  })

  test('writes a row for everything that was found, and replaces all of them at once', async () => {
    const store = await open()
    const [added] = await add(store, FIRST)
    const reading = await read(store, added!)
    const counted = await rowCounts(store)
    assert.deepEqual(counted, countsOf(reading))
    assert.ok(counted.statements! >= 2)
    await read(store, added!)
    assert.deepEqual(await rowCounts(store), counted)
  })

  test('shows what was found in the current version, and keeps what was found in earlier ones', async () => {
    const store = await open()
    const [first] = await add(store, FIRST)
    await read(store, first!)
    const [second] = await add(store, SECOND)
    assert.deepEqual(await currentVersions(store), [first!.version])
    await read(store, second!)
    assert.deepEqual(await currentVersions(store), [second!.version])
    // The earlier one, read again by another engine, stays history.
    await read(store, first!)
    assert.deepEqual(await currentVersions(store), [second!.version])
    assert.ok(await loadReading(store, first!.document, first!.version))
  })

  test('writes nothing when one of many readings cannot be written', async () => {
    const store = await open()
    const added = await addArticles(store, [{ article: FIRST }, { article: { ...FIRST, url: 'https://other.example/1' } }], WHO)
    const prepared = prepareReading(analyze(FIRST, pack))
    const broken = { ...prepared, rows: { ...prepared.rows, gaps: '[{"ord":0}]' } }
    await assert.rejects(writeReadings(store, [{ ...keyOf(added[0]!), prepared }, { ...keyOf(added[1]!), prepared: broken }]))
    assert.deepEqual(Object.values(await rowCounts(store)), [0, 0, 0, 0, 0, 0])
    assert.equal(await loadReading(store, added[0]!.document), undefined)
  })

  test('lists what an engine has not read yet, the newest first, without what it failed at', async () => {
    const store = await open()
    const added = []
    for (const n of [1, 2, 3, 4]) added.push(...await add(store, { ...FIRST, url: `https://valley-herald.example/${n}` }))
    const reading = await read(store, added[0]!)
    await noteFailure(store.db, added[1]!, 'It took too long.')
    const unread = await unreadVersions(store.db, reading, { limit: 1 })
    assert.deepEqual(unread.map(({ document }) => document), [added[3]!.document])
    assert.deepEqual((await unreadVersions(store.db, reading, { limit: 9, after: unread[0]! })).map(({ document }) => document), [added[2]!.document])
    assert.equal((await unreadVersions(store.db, { engine: 'newer', pack: reading.pack }, { limit: 9 })).length, 3)
    assert.equal((await loadArticles(store.db, added)).length, 4)
    assert.equal((await findDocument(store, added[1]!.document)).failure, 'It took too long.')
  })

  test('pages through its documents in every order without losing or repeating one', async () => {
    const store = await open()
    const dates = ['2024', '2024-11', '2024-11-19', undefined]
    const articles = Array.from({ length: 23 }, (_, n): ArticleInput => {
      const date = dates[n % 4]
      return { url: `https://outlet-${n % 3}.example/${n}`, title: `Title ${n % 5}`, text: `Text ${n}.`, ...(date && { publishedAt: date }) }
    })
    for (const added of await addArticles(store, articles.map(article => ({ article })), WHO)) await read(store, added)
    for (const order of DOCUMENT_ORDERS) {
      const found: string[] = []
      for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages++) {
        const page = await listDocuments(store, { order, limit: 4, ...(cursor && { cursor }) })
        found.push(...page.items.map(({ document }) => document))
        cursor = page.next
      }
      assert.equal(found.length, 23, order)
      assert.equal(new Set(found).size, 23, order)
    }
    await assert.rejects(listDocuments(store, { limit: 4, cursor: 'nonsense' }), StoreError)
  })

  test('filters by outlet, language, date and collection', async () => {
    const store = await open()
    const collection = await makeCollection(store, 'Bridges')
    const [first] = await addArticles(store, [{ article: FIRST, collection }], WHO)
    const [undated] = await add(store, { url: 'https://hill-post.example/x', text: 'The mayor said that it rains.', publisher: 'Hill Post' })
    await read(store, first!)
    await read(store, undated!)
    assert.equal(await countDocuments(store, { outlet: 'valley-herald.example' }), 1)
    assert.equal(await countDocuments(store, { outlet: 'hill post' }), 1)
    assert.equal(await countDocuments(store, { language: 'en' }), 2)
    assert.equal(await countDocuments(store, { after: '2024-11' }), 1)
    assert.equal(await countDocuments(store, { before: '2024-10' }), 0)
    assert.equal(await countDocuments(store, { collection }), 1)
    await assert.rejects(countDocuments(store, { after: 'soon' }), /is not a date/)
    await changeDocuments(store, collection, { add: [first!.document, undated!.document] }, 'a test')
    assert.deepEqual((await listCollections(store)).map(({ name, documents }) => [name, documents]), [['Bridges', 2]])
    await assert.rejects(collectionNamed(store, 'Tunnels'), /There are "Bridges"/)
  })

  test('finds a document by its address and by the beginning of its id, and says what to do when it cannot', async () => {
    const store = await open()
    const [added] = await add(store, FIRST)
    assert.equal((await findDocument(store, 'http://valley-herald.example/bridge/')).document, added!.document)
    assert.equal((await findDocument(store, added!.document.slice(0, 6))).document, added!.document)
    await assert.rejects(findDocument(store, 'https://nowhere.example/'), /hearsay add https:\/\/nowhere/)
    await assert.rejects(findDocument(store, 'bridge'), /neither a document's id/)
    await assert.rejects(findDocument(store, 'ffffffffff'), /No document whose id begins/)
  })

  test('refuses what was purged on purpose, unless it is wanted again', async () => {
    const store = await open()
    const [added] = await add(store, FIRST)
    await store.db.deleteFrom('versions').where('document', '=', added!.document).execute()
    await store.db.deleteFrom('documents').where('document', '=', added!.document).execute()
    await store.db.insertInto('tombstones').values({ document: added!.document, purged_by: 'a test' }).execute()
    await assert.rejects(add(store, FIRST), PurgedError)
    await assert.rejects(findDocument(store, added!.document), /was purged/)
    assert.equal((await addArticles(store, [{ article: FIRST }], { ...WHO, again: true }))[0]!.what, 'document')
  })

  test('takes names of any length', async () => {
    const store = await open()
    const [added] = await add(store, { title: 'T'.repeat(20_000), publisher: `${'Gazette '.repeat(5000)}`, byline: ['Q'.repeat(10_000)], text: `Mayor ${'Oresund'.repeat(2000)} said that the bridge would open.` })
    await read(store, added!)
    assert.equal(await countDocuments(store, { outlet: 'Gazette '.repeat(5000) }), 1)
    await assert.rejects(makeCollection(store, 'x'.repeat(3000)), /at most 200 letters/)
  })

  test('remembers addresses: a feed asks once for each, a person as often as they like', async () => {
    const store = await open()
    const [feed] = await followFeeds(store, [{ kind: 'feed', url: 'https://valley-herald.example/feed' }], WHO)
    const links = [1, 2].map(n => ({ kind: 'link' as const, url: `https://valley-herald.example/${n}` }))
    assert.equal((await addLinks(store.db, links, { feed: feed!.feed })).length, 2)
    assert.equal((await addLinks(store.db, links, { feed: feed!.feed })).length, 0)
    const [link] = await linksIn(store.db, 'waiting', 1)
    await noteLink(store.db, link!.link, { state: 'kept', document: 'd', etag: '"1"' })
    await noteLink(store.db, link!.link, { state: 'refused', reason: 'The site is down.' })
    const [refused] = await linksIn(store.db, 'refused', 9)
    assert.deepEqual([refused!.document, refused!.etag, refused!.reason, refused!.tries], ['d', '"1"', 'The site is down.', 2])
    assert.equal((await addLinks(store.db, links, {})).length, 2)
    await store.db.insertInto('tombstones').values({ document: link!.link, purged_by: 'a test' }).execute()
    await store.db.deleteFrom('links').execute()
    assert.equal((await addLinks(store.db, links, { feed: feed!.feed })).length, 1)
    assert.equal((await linksIn(store.db, 'refused', 9)).length, 0)
  })

  test('polls a feed when its time has come, until it is no longer followed', async () => {
    const store = await open()
    const now = new Date()
    const [feed] = await followFeeds(store, [{ kind: 'feed', url: 'https://valley-herald.example/feed', title: 'Valley Herald' }], WHO)
    assert.equal((await dueFeeds(store.db, new Date(now.getTime() + 60_000), 9)).length, 1)
    await notePoll(store.db, feed!.feed, { polledAt: now, nextPollAt: new Date(now.getTime() + 3_600_000), failures: 0, etag: '"7"' })
    assert.equal((await dueFeeds(store.db, new Date(now.getTime() + 60_000), 9)).length, 0)
    assert.equal((await listFeeds(store.db))[0]!.etag, '"7"')
    await stopFeed(store, feed!.url, 'a test')
    await assert.rejects(stopFeed(store, feed!.url, 'a test'), /is followed/)
    assert.equal((await dueFeeds(store.db, new Date(now.getTime() + 9_000_000), 9)).length, 0)
  })

  test('tells articles without a title apart by their first words in every list, as they are now', async () => {
    const store = await open()
    const { title: _, ...untitled } = FIRST
    const [first] = await add(store, untitled)
    const opening = 'Mayor Tilda Oresund said on Tuesday that the bridge would open in March. She…'
    const calledSo = async () => Object.fromEntries(await Promise.all(Object.entries({
      documents: listDocuments(store, { limit: 9 }), articles: searchArticles(store, 'bridge', { limit: 9 }), statements: searchStatements(store, 'possible:yes bridge', { limit: 9 }),
      corrections: listCorrections(store, { limit: 9 }), gaps: listGaps(store, { limit: 9 }),
    }).map(async ([name, found]) => [name, [...new Set((await found).items.map(({ title, opening }) => title ?? `… ${opening}`))]])))
    assert.deepEqual((await calledSo())['documents'], [`… ${opening}`], 'before it is read')
    const reading = await read(store, first!)
    assert.equal(reading.article.title, undefined, 'no title is made of it')
    await store.execute(`insert into gaps (document, version, ord, start_at, end_at, is_current, layer, why, made_by) values ($1, $2, 900, 0, 5, true, 'statements', 'Nobody can tell.', 'hand')`, [first!.document, first!.version])
    assert.deepEqual((await calledSo())['gaps'], [`… ${opening}`])
    const correct = (title: string | null) => makeCorrections(store, [{ ...keyOf(first!), change: { kind: 'article', set: { title } } }], WHO)
    await correct('A bridge')
    const all = { documents: ['A bridge'], articles: ['A bridge'], statements: ['A bridge'], corrections: ['A bridge'], gaps: [] }
    assert.deepEqual(await calledSo(), all)
    await correct(null)
    assert.deepEqual(await calledSo(), Object.fromEntries(Object.entries(all).map(([name, found]) => [name, found.map(() => `… ${opening}`)])))
    const [second] = await add(store, { ...untitled, text: `Corrected. ${untitled.text}` })
    await read(store, second!)
    assert.match((await findDocument(store, first!.document)).opening!, /^Corrected\. Mayor/)
    assert.deepEqual((await versionsOf(store, first!.document)).map(one => one.opening?.slice(0, 5)), ['Corre', 'Mayor'])
    const [taken] = await add(store, { ...FIRST, url: 'https://www.valley-herald.example/taken' })
    await read(store, taken!)
    await makeCorrections(store, [{ ...keyOf(taken!), change: { kind: 'article', set: { title: null } } }], WHO)
    const { title, ...rest } = await findDocument(store, taken!.document)
    assert.deepEqual([title, rest.opening], [undefined, opening], 'what was given and taken away is no title')
  })

  test('gives what was kept by an older hearsay its first words', async () => {
    const store = await open()
    const texts = [...Array.from({ length: 600 }, (_, n) => `Text ${n}, ${'and more of it '.repeat(n % 12)}`), '🦆'.repeat(4000), ' '.repeat(2001) + 'hidden', '\u200b']
    for (let n = 0; n < texts.length; n += 200) await addArticles(store, texts.slice(n, n + 200).map(text => ({ article: { text } })), WHO)
    const openings = async () => (await store.execute('select document, opening from versions order by document')).rows
    const before = await openings()
    assert.equal(before.filter(({ opening }) => opening === null).length, 2)
    await store.execute(`alter table versions drop column opening; alter table readings drop column undecided; delete from kysely_migration where name >= '0010'`)
    await migrate(store.db)
    assert.deepEqual(await openings(), before)
  })

  test('is there again when it is opened again', async () => {
    const place = await newPlace()
    const store = await openStore(place)
    const [added] = await add(store, FIRST)
    await store.close()
    const reopened = await openStore(place)
    try {
      assert.equal((await findDocument(reopened, added!.document)).title, FIRST.title)
    } finally {
      await reopened.close()
    }
  })
})

function add(store: Store, article: ArticleInput) {
  return addArticles(store, [{ article }], WHO)
}

async function read(store: Store, key: { document: string; version: string }): Promise<Reading> {
  const reading = analyze((await loadArticle(store.db, key))!, pack)
  await writeReadings(store, [{ ...keyOf(key), prepared: prepareReading(reading) }])
  return reading
}

function keyOf({ document, version }: { document: string; version: string }) {
  return { document, version }
}

const LAYERS = ['statements', 'figures', 'times', 'events', 'entities', 'gaps'] as const

function countsOf(reading: Reading): Record<string, number> {
  return Object.fromEntries(LAYERS.map(layer => [layer, reading[layer].length]))
}

async function rowCounts(store: Store): Promise<Record<string, number>> {
  const { rows } = await store.execute(`select ${LAYERS.map(layer => `(select count(*)::int from ${layer}) as ${layer}`).join(', ')}`)
  return rows[0] as Record<string, number>
}

async function currentVersions(store: Store): Promise<string[]> {
  const rows = await store.db.selectFrom('statements').select('version').distinct().where('is_current', '=', true).execute()
  return rows.map(({ version }) => version)
}
