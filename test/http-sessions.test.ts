import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { askRaw, openedDesk, siteFolder } from './helpers/openedDesk.ts'
import { browserName } from '../src/http/browserName.ts'
import { describedApi } from './helpers/describedApi.ts'
import { onBothStores } from './helpers/bothStores.ts'
import type { DescribedApi } from './helpers/describedApi.ts'
import type { OpenedDesk } from './helpers/openedDesk.ts'
import type { Store } from '../src/store/store.ts'

const site = siteFolder()
const NOTHING = '00000000-0000-4000-8000-000000000000'

onBothStores('who has been let in', ({ open }) => {
  let store: Store
  let desk: OpenedDesk
  let api: DescribedApi

  before(async () => {
    store = await open()
    desk = await openedDesk(store, { site })
    api = describedApi((await desk.ask('/api/openapi.json')).json)
  })
  after(() => desk.close())

  /** The desk ends and is opened again, at the same port, since cookies go by it. */
  const again = async (options: Parameters<typeof openedDesk>[1] = {}) => {
    await desk.close()
    return desk = await openedDesk(store, { site, port: Number(new URL(desk.address).port), ...options })
  }
  const statusWith = async (headers: Record<string, string>) => (await askRaw(`${desk.address}/api/status`, { headers })).status
  const sessions = async (cookie = desk.cookie) => {
    const answer = await desk.ask('/api/sessions', { headers: { cookie } })
    api.check(answer, 'get', '/api/sessions')
    return answer.json.items as { session: string; name: string; kind: string; isThis: boolean }[]
  }

  test('stays in when the desk is opened again, and only its hash is kept', async () => {
    const { cookie } = desk
    await again()
    assert.equal(await statusWith({ cookie }), 200)
    const { rows } = await sql<{ row: string }>`select sessions::text as row from sessions`.execute(store.db)
    assert.equal(rows.length, 2)
    for (const { row } of rows) assert.ok(!row.includes(cookie.split('=')[1]!))
    assert.deepEqual((await sessions(cookie)).map(({ isThis, kind }) => [isThis, kind]).sort(), [[false, 'browser'], [true, 'browser']])
  })

  test('is shown out by anybody who is in, for good', async () => {
    const { cookie } = desk
    const other = await again()
    const it = (await sessions(cookie)).find(({ isThis }) => isThis)!
    const ended = await desk.ask(`/api/sessions/${it.session}`, { method: 'DELETE', headers: { cookie: other.cookie } })
    api.check(ended, 'delete', '/api/sessions/{session}')
    assert.ok(!ended.json.items.some(({ session }: { session: string }) => session === it.session))
    assert.equal(await statusWith({ cookie }), 401)
    await again()
    assert.equal(await statusWith({ cookie }), 401)
    for (const [path, status] of [[it.session, 404], [NOTHING, 404], ['me', 400]] as const) {
      const answer = await desk.ask(`/api/sessions/${path}`, { method: 'DELETE' })
      api.check(answer, 'delete', '/api/sessions/{session}')
      assert.equal(answer.status, status)
    }
  })

  test('a program comes in with a token that is told once, and has a name', async () => {
    const made = await desk.post('/api/sessions', { name: 'Weekly report' })
    api.check(made, 'post', '/api/sessions')
    const headers = { authorization: `Bearer ${made.json.token}` }
    assert.equal(await statusWith(headers), 200)
    assert.doesNotMatch((await desk.ask('/api/sessions')).text, new RegExp(made.json.token))
    assert.ok((await sessions()).some(({ name, kind }) => name === 'Weekly report' && kind === 'program'))
    await again()
    assert.equal(await statusWith(headers), 200)
    assert.equal(await statusWith({ authorization: `Bearer ${made.json.token}x` }), 401)
    const nameless = await desk.post('/api/sessions', { name: ' ' })
    api.check(nameless, 'post', '/api/sessions')
    assert.equal(nameless.status, 400)
  })

  test('is forgotten after a month away, and every hour that it comes is noted', async () => {
    const { cookie } = desk
    await sql`update sessions set seen_at = now() - interval '2 days'`.execute(store.db)
    await again()
    const first = await askRaw(`${desk.address}/api/status`, { headers: { cookie } })
    assert.match(first.headers['set-cookie']![0]!, /^hearsay-\d+=[\w-]{43}; Max-Age=2592000;.*HttpOnly/, 'the browser keeps it for another month')
    assert.equal((await askRaw(`${desk.address}/api/status`, { headers: { cookie } })).headers['set-cookie'], undefined)
    await sql`update sessions set seen_at = now() - interval '31 days'`.execute(store.db)
    await again()
    assert.equal(await statusWith({ cookie }), 401)
  })

  test('by a password is in only as long as the desk runs, since it may be another one then', async () => {
    const password = 'correct horse battery'
    await again({ password })
    const body = new URLSearchParams({ password }).toString()
    const signedIn = await askRaw(`${desk.address}/sign-in`, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': `${body.length}` } })
    const cookie = signedIn.headers['set-cookie']![0]!.split(';')[0]!
    assert.equal(await statusWith({ cookie }), 200)
    await again({ password: 'another horse battery' })
    assert.equal(await statusWith({ cookie }), 401)
  })
})

test('browsers are called as people call them', () => {
  assert.equal(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'), 'Firefox on Linux')
  assert.equal(browserName('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15'), 'Safari on macOS')
  assert.equal(browserName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36 Edg/128.0'), 'Edge on Windows')
  assert.equal(browserName(undefined), 'A browser on some system')
})
