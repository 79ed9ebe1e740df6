import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { addArticles } from '../src/store/add.ts'
import { addRead } from './helpers/filledStore.ts'
import { DOCUMENT_ORDERS, countDocuments, countStates, listDocuments, listOutlets, loadDocument } from '../src/store/documents.ts'
import { deleteSearch, listSearches, newFeedKey, noteSeen, readFeed, renameSearch, restoreSearch, saveSearch } from '../src/store/savedSearches.ts'
import { facetsOf } from '../src/store/search/facets.ts'
import { fillShares } from '../src/store/shares.ts'
import { fullReading } from './helpers/fullReading.ts'
import { loadReading, noteFailure, writeReadings } from '../src/store/readings.ts'
import { makeCorrections } from '../src/store/corrections.ts'
import { makeCollection } from '../src/store/collections.ts'
import { MissingError, TakenError } from '../src/store/storeError.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { prepareReading } from '../src/store/readingRows.ts'
import { SearchError } from '../src/store/search/searchError.ts'
import { searchArticles } from '../src/store/search/searchArticles.ts'
import { searchStatements } from '../src/store/search/searchStatements.ts'
import { viewOf } from '../src/export/view.ts'
import type { Reading } from '../src/doc/reading.ts'
import type { FoundStatement } from '../src/store/search/searchStatements.ts'
import type { VersionKey } from '../src/store/versions.ts'
import type { Store } from '../src/store/store.ts'

const { text } = fullReading().article
const WHO = { who: 'tester' }

/** Seven read documents of two outlets, one that could not be read and one that waits. */
async function filled(store: Store) {
  const read = []
  for (let n = 0; n < 7; n++) {
    const reading = fullReading()
    read.push(await addRead(store, { text: `${text}\n\n${n}`, url: `https://outlet-${n % 2}.example/${n}` }, { reading: { ...reading, article: { ...reading.article, title: { value: `Title ${'edcba'[n % 5]}`, by: 'given' } } } }))
  }
  const [failed, waiting] = await addArticles(store, ['Title cc', undefined].map((title, n) => ({ article: { text: `Unread ${n}.`, ...(title && { title }) } })), WHO)
  await noteFailure(store.db, failed!, 'It took too long.')
  return { read, failed: failed!, waiting: waiting! }
}

onBothStores('The library', ({ open }) => {
  test('is walked in every order without losing or repeating a document, those that are not read among them', async () => {
    const store = await open()
    const { failed, waiting } = await filled(store)
    for (const filter of [{}, { language: 'en' }, { state: 'gaps' as const }, { outlet: 'outlet-1.example' }]) {
      const count = await countDocuments(store, filter)
      for (const order of DOCUMENT_ORDERS) {
        const found: string[] = []
        for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages++) {
          const page = await listDocuments(store, { order, limit: 2, ...filter, ...(cursor && { cursor }) })
          found.push(...page.items.map(({ document }) => document))
          cursor = page.next
        }
        assert.deepEqual([found.length, new Set(found).size], [count, count], `${order} ${JSON.stringify(filter)}`)
      }
    }
    const titles = (await listDocuments(store, { order: 'title', limit: 20 })).items.map(({ title = '' }) => title)
    assert.deepEqual(titles, titles.toSorted())
    assert.ok(titles.indexOf('Title cc') > titles.indexOf('Title c'), 'what is not read stands among the rest')
    for (const order of ['published', 'statements', 'gaps'] as const) {
      const last = (await listDocuments(store, { order, limit: 20 })).items.slice(-2).map(({ document }) => document)
      assert.deepEqual(new Set(last), new Set([failed.document, waiting.document]), `${order}: of what is not read nobody knows`)
    }
  })

  test('finds what is read, waits, has failed, or has something undecided, and whom an article tells of', async () => {
    const store = await open()
    const { read, failed, waiting } = await filled(store)
    const ids = async (filter: Parameters<typeof countDocuments>[1]) => (await listDocuments(store, { ...filter, limit: 20 })).items.map(({ document }) => document).sort()
    const all = read.map(({ document }) => document).sort()
    assert.deepEqual(await ids({ state: 'failed' }), [failed.document])
    assert.deepEqual(await ids({ state: 'waiting' }), [waiting.document])
    assert.deepEqual(await ids({ state: 'read' }), all)
    assert.deepEqual(await ids({ state: 'gaps' }), fullReading().gaps.length ? all : [])
    const { name } = fullReading().entities[0]!
    assert.deepEqual(await ids({ actor: name.toUpperCase() }), all)
    assert.deepEqual(await ids({ actor: 'Nobody Atall' }), [])
    assert.deepEqual(await listOutlets(store, 9), [{ outlet: 'outlet-0.example', documents: 4, publisher: 'Steppe Courier' }, { outlet: 'outlet-1.example', documents: 3, publisher: 'Steppe Courier' }])
  })

  test('does not count as read what is in no language that is read', async () => {
    const store = await open()
    const { document } = await addRead(store, { text, url: 'https://outlet-0.example/1' })
    const whole = fullReading()
    const unread: Reading = { ...whole, mentions: [], times: [], figures: [], statements: [], entities: [], events: [], devices: [], gaps: [{ start: 0, end: text.length, layer: 'article', field: 'language', why: 'Another language.', by: 'language' }] }
    const foreign = await addRead(store, { text, url: 'https://outlet-0.example/2' }, { reading: unread })
    const ids = async (state: 'read' | 'gaps' | 'foreign') => (await listDocuments(store, { state, limit: 20 })).items.map(found => found.document)
    assert.deepEqual([await ids('read'), await ids('gaps'), await ids('foreign')], [[document], [document], [foreign.document]])
    assert.deepEqual([(await loadDocument(store, foreign.document))!.reading!.foreign, (await loadDocument(store, document))!.reading!.foreign], [true, undefined])
    const { documents, read, foreign: count } = await countStates(store)
    assert.deepEqual([documents, read, count].map(Number), [2, 2, 1])
  })

  test('shows whose words an article is as the article itself does, and catches up with what was read before', async () => {
    const store = await open()
    const { document } = await addRead(store, { text })
    const { shares } = viewOf(fullReading())
    const shown = async () => (await loadDocument(store, document))!.reading!.shares
    assert.deepEqual(await shown(), JSON.parse(JSON.stringify(shares)))
    await store.execute('update readings set shares = null, undecided = null')
    assert.equal(await shown(), undefined)
    assert.equal(await fillShares(store, 10), 1)
    assert.deepEqual(await shown(), JSON.parse(JSON.stringify(shares)))
    assert.equal(await fillShares(store, 10), 0)
  })

  test('counts as undecided also words that are only possibly somebody’s, as the bar beside it does', async () => {
    const store = await open()
    const whole = fullReading()
    const sure: Reading = { ...whole, gaps: [], statements: whole.statements.map(statement => ({ ...statement, confidence: 0.9 })) }
    const doubtful: Reading = { ...sure, statements: sure.statements.map((statement, i) => (i ? statement : { ...statement, confidence: 0.6 })) }
    const [surely, possibly] = [await addRead(store, { text }, { reading: sure }), await addRead(store, { text: `${text}\n\nOnce more.` }, { reading: doubtful })]
    const listed = async ({ document }: VersionKey) => {
      const { gaps, undecided, shares } = (await loadDocument(store, document))!.reading!
      return { gaps, undecided, isHatched: shares?.some(({ whose }) => whose === 'undecided') }
    }
    const decided = { gaps: 0, undecided: 0, isHatched: false }
    const undecided = { gaps: 0, undecided: 1, isHatched: true }
    assert.deepEqual([await listed(surely), await listed(possibly)], [decided, undecided])
    const { items } = await listDocuments(store, { order: 'gaps', limit: 5 })
    assert.deepEqual(items.map(({ document }) => document), [possibly.document, surely.document])
    assert.deepEqual((await listDocuments(store, { state: 'gaps', limit: 5 })).items.map(({ document }) => document), [possibly.document])

    // What was read before it was counted is unknown until somebody has counted it, and is counted as people have corrected it.
    await makeCorrections(store, [{ ...possibly, change: { kind: 'not-a-statement', key: doubtful.statements[0]!.key } }], { who: 'Ada' })
    assert.deepEqual(await listed(possibly), decided)
    await store.execute('update readings set shares = null, undecided = null')
    assert.deepEqual(await listed(possibly), { gaps: 0, undecided: undefined, isHatched: undefined })
    while (await fillShares(store, 1));
    assert.deepEqual([await listed(surely), await listed(possibly)], [decided, decided])
  })
})

onBothStores('Searches', ({ open }) => {
  test('tell of an article whom it says that it is from, and that it is translated', async () => {
    const store = await open()
    const whole = fullReading()
    const relaying: Reading = { ...whole, article: { ...whole.article, publisher: 'Harbour Echo', origin: { publisher: { value: 'Steppe Courier', by: 'origin' } }, translated: true } }
    const own: Reading = { ...whole, article: { ...whole.article, publisher: 'The Steppe Courier', origin: { publisher: { value: 'Steppe Courier', by: 'origin' } } } }
    const [relayed, first] = [await addRead(store, { text, url: 'https://harbour.example/1' }, { reading: relaying }), await addRead(store, { text, url: 'https://steppe.example/1' }, { reading: own })]
    const { items } = await searchArticles(store, 'lang:en', { limit: 9 })
    const told = ({ document }: VersionKey) => items.filter(item => item.document === document).map(({ publisher, origin, isTranslated }) => [publisher, origin, isTranslated])
    assert.deepEqual([told(relayed), told(first)], [[['Harbour Echo', 'Steppe Courier', true]], [['The Steppe Courier', undefined, undefined]]])
  })

  test('are counted by what their results are like, and each count is what narrowing by it finds', async () => {
    const store = await open()
    const collection = await makeCollection(store, 'Two words')
    for (let n = 0; n < 3; n++) await addRead(store, { text: `${text}\n\n${n}`, url: `https://outlet-${n % 2}.example/${n}` }, n ? { collection } : {})
    const all = (await searchStatements(store, 'lang:en', { limit: 99 })).items
    const { facets, isPartial } = await facetsOf(store, 'lang:en', { in: 'statements' })
    assert.equal(isPartial, false)
    const valuesOf = (name: string) => Object.fromEntries(facets.find(facet => facet.name === name)?.values.map(({ value, count }) => [value, count]) ?? [])
    assert.deepEqual(valuesOf('lang'), { en: all.length })
    for (const [name, of] of [['outlet', (one: FoundStatement) => one.outlet], ['said', (one: FoundStatement) => one.stance], ['kind', (one: FoundStatement) => one.speakerKind], ['by', (one: FoundStatement) => one.speaker]] as const) {
      const counts = Map.groupBy(all.filter(one => of(one) !== undefined), one => of(one)!)
      assert.deepEqual(valuesOf(name), Object.fromEntries([...counts].map(([value, list]) => [value, list.length])), name)
    }
    for (const { name, values } of facets.filter(facet => ['outlet', 'said', 'kind', 'in'].includes(facet.name))) {
      for (const { value, count } of values) assert.equal((await searchStatements(store, `lang:en ${name}:"${value}"`, { limit: 99 })).items.length, count, `${name}:${value}`)
    }
    assert.deepEqual([...new Set(facets.find(({ name }) => name === 'outlet')?.values.map(({ name }) => name))], ['Steppe Courier'])
    const articles = await facetsOf(store, 'lang:en', { in: 'articles' })
    assert.deepEqual(articles.facets.find(({ name }) => name === 'in')?.values, [{ value: 'Two words', count: 2 }])
    await assert.rejects(facetsOf(store, 'said:nonsense', { in: 'statements' }), SearchError)
  })

  test('that are kept count for each person what has come in since he looked, and nothing twice', async () => {
    const store = await open()
    await addRead(store, { text, url: 'https://gazette.example/1' })
    const saved = await saveSearch(store, { name: ' All  of it ', query: 'lang:en', in: 'statements', possible: false }, 'Ada')
    const fresh = async (person: string) => (await listSearches(store, person)).map(({ name, fresh }) => [name, fresh.count])
    assert.deepEqual(await fresh('Ada'), [['All of it', 0]], 'what was there is not new')
    await setTimeout(5)
    await addRead(store, { text, url: 'https://gazette.example/2' })
    const each = (await searchStatements(store, 'lang:en', { limit: 99 })).items.length / 2
    assert.deepEqual([await fresh('Ada'), await fresh('Ben')], [[['All of it', each]], [['All of it', each]]])
    await setTimeout(5)
    await noteSeen(store, saved.search, 'Ada')
    assert.deepEqual([await fresh('Ada'), await fresh('Ben')], [[['All of it', 0]], [['All of it', each]]])
    await setTimeout(5)
    await addRead(store, { text: `${text} `, url: 'https://gazette.example/2' })
    assert.deepEqual(await fresh('Ada'), [['All of it', 0]], 'the same words in a new version are not new')
    const { document, version } = (await searchStatements(store, 'lang:en', { limit: 1 })).items[0]!
    const reading = await loadReading(store, document, version)
    await writeReadings(store, [{ document, version, prepared: prepareReading(reading!) }])
    assert.deepEqual(await fresh('Ada'), [['All of it', 0]], 'and what is read again is not, either')
  })

  test('have one name each, are renamed, deleted and had again, and open as a feed to whoever has the last key', async () => {
    const store = await open()
    await addRead(store, { text, url: 'https://gazette.example/1' })
    const { search } = await saveSearch(store, { name: 'One', query: 'lang:en', in: 'statements', possible: false }, 'Ada')
    await assert.rejects(saveSearch(store, { name: 'ONE', query: 'x', in: 'articles', possible: false }, 'Ada'), TakenError)
    await assert.rejects(saveSearch(store, { name: 'Two', query: 'said:nonsense', in: 'articles', possible: false }, 'Ada'), SearchError)
    assert.equal((await renameSearch(store, search, 'Other', 'Ben')).name, 'Other')
    const first = await newFeedKey(store, search, 'Ada')
    assert.equal((await readFeed(store, search, first, 3))!.items.length, 3)
    const second = await newFeedKey(store, search, 'Ada')
    assert.equal(await readFeed(store, search, first, 3), undefined, 'a new key ends the old one')
    assert.doesNotMatch(JSON.stringify((await store.execute('select * from saved_searches')).rows), new RegExp(second), 'the key itself is not kept')
    await deleteSearch(store, search, 'Ada')
    assert.deepEqual([(await listSearches(store, 'Ada')).length, await readFeed(store, search, second, 3)], [0, undefined])
    await saveSearch(store, { name: 'Other', query: 'x', in: 'articles', possible: false }, 'Ada')
    await assert.rejects(restoreSearch(store, search, 'Ada'), TakenError)
    await assert.rejects(renameSearch(store, search, 'Third', 'Ada'), MissingError)
    const { rows } = await store.execute(`select who, action from audit where action like '%-search' order by entry`)
    assert.deepEqual(rows.slice(0, 2), [{ who: 'Ada', action: 'save-search' }, { who: 'Ben', action: 'change-search' }])
  })
})
