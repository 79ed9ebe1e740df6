import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, gathered, kinds, listed, worked } from './helpers/outcomes.ts'
import { inBatches } from '../src/work/inBatches.ts'
import { loadReading } from '../src/store/readings.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { Queue } from '../src/work/queue.ts'
import { reread } from '../src/work/reread.ts'
import { retry } from '../src/work/retry.ts'
import { shortArticles } from './helpers/crashes.ts'
import { takeUpLeftOver } from '../src/work/leftOver.ts'
import { within } from '../src/store/within.ts'
import type { FoundArticle } from '../src/doc/gathered.ts'

const article = (text: string, rest: object = {}): FoundArticle => ({ kind: 'article', notes: [], article: { text, ...rest } })

const MAYOR = '“The bridge is safe,” said Aigul Sarova, the mayor of Kyzyl-Too.\n'

test('things that come slowly wait for no full batch, and a batch is never larger than its limits', async () => {
  async function* slowly() {
    for (const size of [1, 1, 1, 50, 50, 1]) yield size
    await new Promise(resolve => setTimeout(resolve, 100))
    yield 7
  }
  const batches = await listed(inBatches(slowly(), { items: 3, size: 60, waitMs: 20, sizeOf: size => size }))
  assert.deepEqual(batches, [[1, 1, 1], [50, 50], [1], [7]])
})

onBothStores('work', ({ open }) => {
  test('what is gathered is read once, and the same again is neither', async () => {
    const store = await open()
    const findings = [...shortArticles(40), { kind: 'refusal', name: 'line 7', reason: 'This is no article.' } as const]
    assert.deepEqual(kinds(await gathered(store, findings)), [...Array(40).fill('added'), 'refused'])
    assert.deepEqual(kinds(await worked(store)), Array(40).fill('read'))
    assert.deepEqual(kinds(await gathered(store, shortArticles(40))), Array(40).fill('already-there'))
    assert.deepEqual(await worked(store), [])
    assert.equal(await count(store, 'readings'), 40)
    assert.equal(await count(store, 'jobs.job'), 0)
  })

  test('a changed text is a new version, read by itself', async () => {
    const store = await open()
    const url = 'https://outlet.example/bridge'
    await gathered(store, [article(MAYOR, { url })])
    await worked(store)
    const [outcome] = await gathered(store, [article(`${MAYOR}She denied that it was closed.`, { url })])
    assert.equal(outcome!.kind, 'new-version')
    assert.deepEqual((await worked(store)).map(({ kind, version }) => [kind, version]), [['read', outcome!.version]])
    assert.equal((await loadReading(store, outcome!.document!))!.statements.length, 2)
  })

  test('what a reading thread cannot bear fails with a reason, and everything else is read', async () => {
    const store = await open()
    await gathered(store, Array.from({ length: 20 }, (_, i) => article(i === 7 ? 'Please break.' : i === 11 ? 'Please hang.' : `Fine ${i}.`)))
    const outcomes = await worked(store, { script: new URL('./helpers/fragileReader.ts', import.meta.url), limitMs: 1000 })
    assert.deepEqual(outcomes.filter(({ kind }) => kind === 'failed').map(({ name, reason }) => [name, reason!.slice(0, 33)]).sort(),
      [['Please break.', 'Reading this article took more me'], ['Please hang.', 'Reading this article took more me']])
    assert.equal(outcomes.filter(({ kind }) => kind === 'read').length, 18)
    assert.equal(await count(store, 'failures'), 2)
    assert.equal(await count(store, 'jobs.job'), 0)
    assert.deepEqual(await retry(store), { versions: 2, links: 0 })
    assert.deepEqual(kinds(await worked(store)), ['read', 'read'])
    assert.equal(await count(store, 'failures'), 0)
  })

  test('what lost its job is found and read', async () => {
    const store = await open()
    await gathered(store, shortArticles(40))
    await store.execute('delete from jobs.job')
    assert.equal((await worked(store)).length, 40)
  })

  test('what comes in while a worker looks for what lost its job is sent once', async t => {
    const store = await open()
    if (store.kind === 'embedded') return t.skip('one transaction at a time')
    const queue = await Queue.open(store)
    const hasAny = queue.hasAny.bind(queue)
    let isFirst = true
    t.mock.method(queue, 'hasAny', async (...asked: Parameters<typeof hasAny>) => {
      const found = await hasAny(...asked)
      if (isFirst) {
        isFirst = false
        await gathered(store, shortArticles(3))
      }
      return found
    })
    assert.equal(await takeUpLeftOver(store, queue), false)
    assert.equal(await count(store, 'jobs.job'), 1)
    await store.execute('delete from jobs.job')
    assert.equal(await takeUpLeftOver(store, queue), true)
    await queue.close()
  })

  test('a worker that lost its job writes nothing', async () => {
    const store = await open()
    await gathered(store, shortArticles(1))
    const queue = await Queue.open(store)
    const [first] = await queue.take('read', 1)
    await queue.giveBack([first!])
    const [second] = await queue.take('read', 1)
    assert.equal(second!.id, first!.id)
    const finish = (job: typeof first) => store.transaction(async trx => {
      await within(store, trx).execute(`insert into audit (who, action) values ($1, 'correct')`, ['late'])
      await queue.finish(trx, job!)
    })
    await assert.rejects(finish(first), { name: 'LostJob' })
    assert.equal(await count(store, `audit where who = 'late'`), 0)
    await finish(second)
    assert.equal(await count(store, 'jobs.job'), 0)
    await queue.close()
  })

  test('stopped in the middle, it ends soon and whole, and goes on later', async () => {
    const store = await open()
    await gathered(store, shortArticles(300))
    const stop = new AbortController()
    const began = performance.now()
    let stoppedMs = 0
    const first = await worked(store, { signal: stop.signal, onOutcome: () => { if (!stoppedMs) { stop.abort(); stoppedMs = performance.now() } } })
    assert.ok(performance.now() - stoppedMs < 10_000, `${performance.now() - began}`)
    assert.deepEqual(first, [])
    const read = await count(store, 'readings')
    assert.ok(read > 0 && read < 300, `${read} read`)
    await worked(store)
    assert.equal(await count(store, 'readings'), 300)
    assert.equal(await count(store, 'jobs.job'), 0)
  })

  test('what an older engine has read is read again, and what people corrected stays', async () => {
    const store = await open()
    await gathered(store, shortArticles(40))
    await worked(store)
    await store.execute(`update readings set engine = '0.0.1' where document in (select document from documents where url ~ '[05]$')`)
    await store.execute(`insert into corrections (document, version, layer, quote, before, after, change, made_by) select document, current, 'statements', 'q', '', '', '{}'::jsonb, 'test' from documents`)
    assert.equal(await reread(store), 8)
    assert.equal(await reread(store), 8)
    assert.deepEqual(kinds(await worked(store)), Array(8).fill('read'))
    assert.equal(await reread(store), 0)
    assert.equal(await count(store, 'corrections'), 40)
    assert.equal(await count(store, 'readings'), 40)
  })

  test('two workers on one collection read everything once between them', async () => {
    const store = await open()
    await gathered(store, shortArticles(100))
    const both = (await Promise.all([worked(store), store.kind === 'server' ? worked(store) : []])).flat()
    assert.equal(both.length, 100)
    assert.equal(new Set(both.map(({ document }) => document)).size, 100)
  })
})
