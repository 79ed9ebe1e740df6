import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { listenTo, openedDesk } from './helpers/openedDesk.ts'
import { News } from '../src/http/news.ts'
import { emptyCollection } from './helpers/emptyCollection.ts'
import { openStore } from '../src/store/store.ts'
import type { HeardEvent, OpenedDesk } from './helpers/openedDesk.ts'
import type { Store } from '../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-events-'))
let store: Store
let desk: OpenedDesk

before(async () => {
  store = await openStore({ folder: await emptyCollection(folder) })
  desk = await openedDesk(store)
})
after(async () => {
  await desk.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const isRead = ({ event, data }: HeardEvent) => event === 'outcome' && data.kind === 'read'
const isThis = (other: HeardEvent) => ({ id, event }: HeardEvent) => id === other.id && event === other.event

test('whoever comes back hears what happened meanwhile, once and in order', async () => {
  const always = await listenTo(desk)
  await desk.post('/api/add', { text: 'The mayor said that the bridge was closed.' })
  const early = await listenTo(desk)
  const last = await always.until(isRead)
  early.stop()
  await desk.post('/api/add', { text: 'The mayor denied that the bridge was closed.' })
  const end = await always.until(event => isRead(event) && event.id !== last.id)
  for (const back of [await listenTo(desk, { 'last-event-id': last.id }), await listenTo(desk, {}, `?since=${last.id}`)]) {
    await back.until(isThis(end))
    const missed = always.heard.slice(always.heard.findIndex(isThis(last)) + 1).filter(({ event }) => event !== 'progress')
    assert.deepEqual(back.heard.filter(({ event }) => event !== 'progress'), missed)
    back.stop()
  }
  always.stop()
})

test('whoever has heard nothing yet is told how far work is, and comes back to what follows', async () => {
  const first = await listenTo(desk)
  const progress = await first.until(({ event }) => event === 'progress')
  first.stop()
  await desk.post('/api/add', { text: 'The mayor promised that the bridge would open.' })
  const back = await listenTo(desk, { 'last-event-id': progress.id })
  assert.deepEqual((await back.until(({ event }) => event === 'outcome')).data.kind, 'added')
  back.stop()
})

test('what is not known any more is said to be missed, and not passed over', async () => {
  for (const id of ['another-run.3', 'x', '', `${(await idNow()).split('.')[0]}.999999`, `${(await idNow()).split('.')[0]}.-1`]) {
    const back = await listenTo(desk, {}, `?since=${encodeURIComponent(id)}`)
    assert.equal((await back.until(() => true)).event, 'missed', id)
    const { id: place } = await back.until(({ event }) => event === 'progress')
    assert.equal(place, await idNow())
    back.stop()
  }
})

async function idNow(): Promise<string> {
  const listener = await listenTo(desk)
  const { id } = await listener.until(({ event }) => event === 'progress')
  listener.stop()
  return id
}

test('news are remembered for a while, and a listener that falls behind that learns so', () => {
  const news = new News()
  const tell = () => news.tell('job', { job: 'j', counts: {} })
  tell()
  const [first] = news.since(0)!
  for (let i = 0; i < 6000; i++) tell()
  assert.equal(news.since(0), undefined)
  assert.equal(news.placeOf(first!.id), undefined)
  const { now } = news
  tell()
  assert.deepEqual(news.since(now)!.map(({ id }) => news.placeOf(id)), [now + 1])
  assert.deepEqual(news.since(now + 1), [])
})

test('a desk that closes ends its streams and gives back what it has begun', async () => {
  const place = join(folder, 'closing')
  const own = await openStore({ folder: await emptyCollection(place) })
  const closing = await openedDesk(own)
  const listener = await listenTo(closing)
  const { json: { job } } = await closing.post('/api/add', { text: 'The mayor said that the tunnel was flooded. '.repeat(300) })
  await listener.until(({ data }) => data.job === job)
  const began = performance.now()
  await closing.close()
  await listener.ended
  assert.ok(performance.now() - began < 10_000)
  await assert.rejects(closing.ask('/api/status'))
  await own.close()
  const again = await openStore({ folder: place })
  const reopened = await openedDesk(again)
  const after = await listenTo(reopened)
  const { items: [item] } = (await reopened.ask('/api/documents')).json
  if (!item.reading) await after.until(isRead)
  after.stop()
  await reopened.close()
  await again.close()
})
