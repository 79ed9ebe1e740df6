import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { Hono } from 'hono'
import { listenTo, openedDesk } from './helpers/openedDesk.ts'
import { openStore } from '../src/store/store.ts'
import { problemOf, Refused } from '../src/http/problem.ts'
import { receive } from '../src/http/uploads.ts'
import { startPostgres } from './helpers/postgresServer.ts'
import { withinTime } from '../src/http/withinTime.ts'

test('a server that goes away is named, nothing breaks, and work goes on when it is back', async t => {
  const server = await startPostgres()
  t.after(() => server.stop())
  const store = await openStore({ databaseUrl: await server.newDatabase() })
  t.after(() => store.close())
  const desk = await openedDesk(store)
  t.after(() => desk.close())
  const news = await listenTo(desk)
  assert.equal((await desk.ask('/api/documents')).status, 200)
  await server.kill()
  // Its processes notice one by one.
  for (let tries = 0; (await desk.ask('/api/documents')).status === 200 && tries < 100; tries++) await new Promise(resolve => setTimeout(resolve, 100))
  for (const path of ['/api/documents', '/api/search?q=x', '/api/status', '/api/collections']) {
    const answer = await desk.ask(path)
    assert.equal(answer.status, 503, `${path}: ${answer.text}`)
    assert.match(answer.json.error.message, /The PostgreSQL server .* does not answer/)
    assert.ok(answer.json.error.hint)
  }
  await news.until(({ event, data }) => event === 'progress' && /does not answer/.test(data.trouble))
  // Nothing is accepted that cannot be kept.
  const refused = await desk.post('/api/add', { text: 'The mayor said that the power was out.' })
  assert.equal(refused.status, 503)
  assert.match(refused.json.error.message, /does not answer/)
  await server.start()
  while ((await desk.post('/api/add', { text: 'The mayor said that the power was back.' })).status === 503) await new Promise(resolve => setTimeout(resolve, 100))
  await news.until(({ event, data }) => event === 'outcome' && data.kind === 'read')
  assert.equal((await desk.ask('/api/documents')).json.items.length, 1)
  await news.until(({ event, data }) => event === 'progress' && data.trouble === undefined && data.done > 0)
  assert.deepEqual(desk.faults, [])
  news.stop()
})

test('a collection that does not answer in time is said not to', async () => {
  const app = new Hono()
  app.onError((error, c) => c.json(problemOf(error).problem, problemOf(error).status))
  app.use(withinTime(20, ['/slow/on-purpose']))
  app.get('/slow', async c => { await new Promise(resolve => setTimeout(resolve, 200)); return c.text('late') })
  app.get('/slow/on-purpose', async c => { await new Promise(resolve => setTimeout(resolve, 60)); return c.text('late') })
  app.get('/broken', () => { throw new Error('no') })
  const slow = await app.request('/slow')
  assert.equal(slow.status, 503)
  assert.match((await slow.json() as any).error.message, /has not answered/)
  assert.equal(await (await app.request('/slow/on-purpose')).text(), 'late')
  assert.equal((await app.request('/broken')).status, 500)
})

test('errors that nobody foresaw are faults of ours, full disks are not', () => {
  assert.deepEqual([problemOf(new TypeError('x is undefined')).status, problemOf(new TypeError('x is undefined')).isFault], [500, true])
  assert.deepEqual([problemOf(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' })).status, problemOf(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' })).isFault], [507, false])
  assert.match(problemOf('words').problem.error.message, /words/)
})

test('files that are too many or too much are refused while they come, and leave nothing behind', async () => {
  const form = (sizes: readonly number[]) => sending(async function* () {
    for (const [i, size] of sizes.entries()) yield* [Buffer.from(`--x\r\nContent-Disposition: form-data; name="files"; filename="${i}.txt"\r\n\r\n`), Buffer.alloc(size), Buffer.from('\r\n')]
    yield Buffer.from('--x--\r\n')
  })
  const before = uploads()
  for (const [sizes, message] of [[[400_000, 700_000], /more than 1 MB together/], [[1, 1, 1, 1], /more than 3 files/]] as const) {
    await assert.rejects(receive(form(sizes), { maxBytes: 1024 ** 2, maxFiles: 3 }), (error: Refused) => error.status === 413 && message.test(error.message))
  }
  // Whoever goes away in the middle.
  const half = sending(async function* () {
    yield Buffer.from('--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf')
    throw new Error('gone')
  })
  await assert.rejects(receive(half), (error: Refused) => error.status === 400)
  assert.deepEqual(uploads(), before)
  const upload = await receive(form([10, 20]), { maxBytes: 1024 ** 2, maxFiles: 3 })
  assert.equal(upload.sources.length, 2)
  await upload.discard()
  assert.deepEqual(uploads(), before)
})

function sending(parts: () => AsyncGenerator<Uint8Array>): Request {
  return new Request('http://desk.invalid/', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: ReadableStream.from(parts()), duplex: 'half' } as RequestInit)
}

function uploads(): string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith('hearsay-upload-'))
}
