import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addArticles } from '../src/store/add.ts'
import { addRead } from './helpers/filledStore.ts'
import { DOCUMENT_ORDERS, countDocuments, listDocuments, listOutlets, loadDocument } from '../src/store/documents.ts'
import { fillShares } from '../src/store/shares.ts'
import { fullReading } from './helpers/fullReading.ts'
import { noteFailure } from '../src/store/readings.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { viewOf } from '../src/export/view.ts'
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
    assert.deepEqual(await listOutlets(store, 9), [{ outlet: 'outlet-0.example', documents: 4 }, { outlet: 'outlet-1.example', documents: 3 }])
  })

  test('shows whose words an article is as the article itself does, and catches up with what was read before', async () => {
    const store = await open()
    const { document } = await addRead(store, { text })
    const { shares } = viewOf(fullReading())
    const shown = async () => (await loadDocument(store, document))!.reading!.shares
    assert.deepEqual(await shown(), JSON.parse(JSON.stringify(shares)))
    await store.execute('update readings set shares = null')
    assert.equal(await shown(), undefined)
    assert.equal(await fillShares(store, 10), 1)
    assert.deepEqual(await shown(), JSON.parse(JSON.stringify(shares)))
    assert.equal(await fillShares(store, 10), 0)
  })
})
