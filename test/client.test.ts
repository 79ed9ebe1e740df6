import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { everyItem, hearsayClient, HearsayError } from '../src/client.ts'
import { openedDesk } from './helpers/openedDesk.ts'
import { emptyCollection } from './helpers/emptyCollection.ts'
import { openStore } from '../src/store/store.ts'
import { ROUTES } from '../src/client/routes.ts'
import type { Client } from '../src/client.ts'
import type { OpenedDesk } from './helpers/openedDesk.ts'
import type { Store } from '../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-client-'))
const text = (nth: number) => `Ferry number ${nth} to sail again\n\nHarbour minister Ana Keller said on Tuesday that ferry ${nth} would sail again in May. The union denied that 40 sailors had left.`
let store: Store
let desk: OpenedDesk
let client: Client

before(async () => {
  store = await openStore({ folder: await emptyCollection(folder) })
  desk = await openedDesk(store)
  const { token } = (await desk.post('/api/sessions', { name: 'a test' })).json
  client = hearsayClient({ address: desk.address, token, person: 'Ana Şahin' })
})
after(async () => {
  await desk.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('it has a method for every route that the API describes, and for no other', async () => {
  const { paths } = (await desk.ask('/api/openapi.json')).json as { paths: Record<string, object> }
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`)).filter(route => route !== 'GET /api/events')
  const known = Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(described.filter(route => !known.includes(route)), [], 'add a row to src/client/routes.ts')
  assert.deepEqual(known.filter(route => !described.includes(route)), [])
  assert.equal(new Set(known).size, known.length)
})

test('what is added is heard of, listed page by page, read and searched', async () => {
  const stop = new AbortController()
  const events = client.events({ signal: stop.signal })
  const progress = await events.next()
  assert.equal(progress.value?.event, 'progress')
  for (let i = 0; i < 5; i++) await client.add({ text: text(i), collection: 'Ferries' })
  const read = new Set<unknown>()
  while (read.size < 5) {
    const { value } = await events.next()
    if (value?.event === 'outcome' && value.data['kind'] === 'read') read.add(value.data['document'])
  }
  stop.abort()
  const { items: [collection] } = await client.collections()
  const documents = await all(everyItem(client.documents, { collection: collection!.collection, limit: 2, order: 'title' }))
  assert.deepEqual(documents.map(({ title }) => title), [0, 1, 2, 3, 4].map(nth => `Ferry number ${nth} to sail again`))
  const { document, version } = documents[0]!
  const reading = await client.reading({ document, version })
  assert.ok(reading.statements.some(({ stance }) => stance === 'deny'))
  const found = await client.search({ q: 'ferry union', in: 'articles', limit: 3 })
  assert.equal(found.items.length, 3)
  const form = new FormData()
  form.append('files', new Blob([text(9)]), 'nine.txt')
  assert.ok((await client.add(form)).job)
})

test('what is changed bears the name of the person; files come as they are', async () => {
  const made = await client.makeCollection({ name: 'Café & “quotes”' })
  const changed = await client.changeCollection({ collection: made.collection, note: 'Ends in May' })
  assert.equal(changed.note, 'Ends in May')
  const file = await client.take({ format: 'csv' })
  assert.match(file.headers.get('content-disposition')!, /^attachment/)
  assert.ok((await file.text()).length > 20)
  await client.removeCollection({ collection: made.collection })
  const { items } = await client.sessions()
  assert.deepEqual(items.filter(({ isThis }) => isThis).map(({ name }) => name), ['a test'])
})

test('a refusal says what and why, and nothing is asked that cannot be meant', async () => {
  await assert.rejects(client.document({ document: '0'.repeat(32) }), (error: HearsayError) => error instanceof HearsayError && error.status === 404 && /no such document/.test(error.message))
  await assert.rejects(client.search({ q: 'foo:bar' }), (error: HearsayError) => error.status === 400)
  await assert.rejects(hearsayClient({ address: desk.address, token: 'guessed' }).status(), (error: HearsayError) => error.status === 401 && error.hint !== undefined)
  await assert.rejects(client.document({ document: '' }), /needs a document/)
  await assert.rejects(client.document({ document: '../status' }), (error: HearsayError) => error.status === 400 || error.status === 404)
  await desk.close()
  await assert.rejects(client.status(), (error: HearsayError) => error instanceof HearsayError && error.status === 0 && /^No desk answers at http/.test(error.message))
})

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
