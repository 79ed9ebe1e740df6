import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openDesk } from '../src/http/desk.ts'
import { emptyCollection } from './helpers/emptyCollection.ts'
import { openStore } from '../src/store/store.ts'
import { askRaw, openedDesk, PAGE, siteFolder } from './helpers/openedDesk.ts'
import type { OpenedDesk } from './helpers/openedDesk.ts'
import type { Store } from '../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-guard-'))
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

const portOf = ({ address }: Pick<OpenedDesk, 'address'>) => new URL(address).port

test('an address with a token lets one browser in, once', async () => {
  const address = desk.newAddress()
  const first = await askRaw(address)
  assert.equal(first.status, 303)
  assert.equal(first.headers.location, '/')
  const cookie = first.headers['set-cookie']![0]!
  assert.match(cookie, /; HttpOnly/)
  assert.match(cookie, /; SameSite=Strict/)
  assert.match(cookie, /; Path=\//)
  assert.doesNotMatch(cookie, /Domain/)
  assert.equal((await askRaw(`${desk.address}/`, { headers: { cookie: cookie.split(';')[0]! } })).status, 200)
  const second = await askRaw(address)
  assert.equal(second.status, 401)
  assert.match(second.text, /has been used.*press Enter/s)
  assert.equal(second.headers['set-cookie'], undefined)
})

test('whoever has been let in stays so when the used address is opened again, and keeps where it leads', async () => {
  const address = desk.newAddress().replace('/?', '/documents/7?view=2&')
  assert.equal((await askRaw(address)).headers.location, '/documents/7?view=2')
  assert.equal((await askRaw(address, { headers: { cookie: desk.cookie } })).headers.location, '/documents/7?view=2')
})

test('the place that a token or a password leads to is always within the desk', async () => {
  const token = () => desk.newAddress().split('?')[1]!
  for (const path of ['//evil.example/', '/\\evil.example/', '/%09/evil.example', '///evil.example//x']) {
    const { status, headers } = await askRaw(`${desk.address}${path}?${token()}`)
    if (status === 400) continue
    assert.equal(status, 303, path)
    assert.equal(new URL(headers.location!, desk.address).host, new URL(desk.address).host, `${path} → ${headers.location}`)
    assert.doesNotMatch(headers.location!, /^[/\\\s]{2}/)
  }
})

test('nobody gets in without having been let in, and hears what to do', async () => {
  for (const cookie of ['', `hearsay-${portOf(desk)}=`, `hearsay-${portOf(desk)}=guessed`, 'hearsay-1=x']) {
    const page = await askRaw(`${desk.address}/documents`, { headers: { cookie } })
    assert.equal(page.status, 401)
    assert.match(page.headers['content-type']!, /^text\/html/)
    assert.match(page.text, /Open the address that hearsay desk has printed/)
    assert.equal((await askRaw(`${desk.address}/assets/app-3f2a.js`, { headers: { cookie } })).status, 401)
    for (const path of ['/api/status', '/api/openapi.json', '/api/nothing', '/api/documents']) {
      const answer = await askRaw(desk.address + path, { headers: { cookie } })
      assert.equal(answer.status, 401)
      assert.equal(answer.headers['content-type'], 'application/json')
      assert.match(answer.json.error.hint, /Open the address/)
    }
  }
  const added = await askRaw(`${desk.address}/api/add`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' })
  assert.equal(added.status, 401)
})

test('a name that only leads to this machine is no name of the desk', async () => {
  const port = portOf(desk)
  for (const host of ['evil.example', `evil.example:${port}`, 'localhost', '127.0.0.1', '127.0.0.1:1', `127.0.0.1.evil.example:${port}`, `127.0.0.1:${port}@evil.example`, `[::1`, `0.0.0.0:${port}`]) {
    for (const path of ['/', '/api/status', `/?${desk.newAddress().split('?')[1]}`]) {
      const answer = await desk.ask(path, { headers: { host } })
      assert.ok(answer.status === 403 || answer.status === 400, `${host} ${path}: ${answer.status}`)
      assert.equal(answer.headers['set-cookie'], undefined)
    }
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) assert.equal((await desk.ask('/api/status', { headers: { host } })).status, 200, host)
})

test('no other site may ask or send anything', async () => {
  const own = desk.address
  const elsewhere = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: `${own}.evil.example` }, { origin: 'http://127.0.0.1:1' }, { origin: 'http://localhost' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
  for (const headers of elsewhere) {
    for (const [method, path] of [['POST', '/api/add'], ['POST', '/api/retry'], ['GET', '/api/documents'], ['GET', '/api/events'], ['POST', '/sign-in'], ['POST', '/']] as const) {
      const answer = await desk.ask(path, { method, headers: { ...headers, 'content-type': 'application/json' }, ...(method === 'POST' && { body: '{"text":"Planted."}' }) })
      assert.equal(answer.status, 403, `${JSON.stringify(headers)} ${method} ${path}`)
      assert.equal(answer.headers['access-control-allow-origin'], undefined)
    }
  }
  assert.equal((await desk.ask('/api/documents')).json.items.length, 0)
  assert.equal((await desk.ask('/api/retry', { method: 'POST', headers: { origin: own, 'sec-fetch-site': 'same-origin' } })).status, 202)
  assert.equal((await desk.ask('/api/add', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })).status, 403)
})

test('somebody who follows a link from another site comes again with the cookie', async () => {
  const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  const without = await askRaw(`${desk.address}/documents/7?q=%22%3E%3Cscript%3E`, { headers: visit })
  assert.equal(without.status, 401)
  assert.match(without.text, /<meta http-equiv="refresh" content="0; url=\/documents\/7\?q=%22%3E%3Cscript%3E">/)
  assert.doesNotMatch((await askRaw(`${desk.address}/documents/7`, { headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' } })).text, /refresh/)
  assert.equal((await desk.ask('/documents/7', { headers: visit })).status, 200)
})

test('every answer keeps browsers from running, framing or guessing anything', async () => {
  const answers = [
    await desk.ask('/'), await desk.ask('/documents/7'), await askRaw(`${desk.address}/`), await desk.ask('/', { headers: { host: 'evil.example' } }), await desk.ask('/assets/none.js'),
    await desk.ask('/assets/app-3f2a.js'), await desk.ask('/api/status'), await desk.ask('/api/nothing'), await desk.ask('/api/documents?limit=x'), await askRaw(desk.newAddress()), await desk.ask('/icon.svg'),
  ]
  for (const { headers, text } of answers) {
    const policy = headers['content-security-policy'] as string
    assert.match(policy, /(?:^|; )default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(policy, /base-uri 'none'/)
    assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/)
    if (headers['content-type']?.startsWith('text/html')) assert.match(policy, /require-trusted-types-for 'script'/)
    assert.equal(headers['x-content-type-options'], 'nosniff', text.slice(0, 100))
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
    assert.ok(headers['cache-control'])
  }
  // Of what stands in the page itself, just this script may run.
  assert.match(answers[0]!.headers['content-security-policy'] as string, /script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self';/)
})

test('files of the page are kept by browsers for ever, the page itself is asked for again, and what is no file shows the page', async () => {
  const asset = await desk.ask('/assets/app-3f2a.js')
  assert.deepEqual([asset.status, asset.headers['content-type'], asset.headers['cache-control']], [200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'])
  for (const path of ['/', '/documents/0123/versions/4567', '/search?q=gas%20price', '/index']) {
    const page = await desk.ask(path)
    assert.deepEqual([page.status, page.headers['content-type'], page.headers['cache-control'], page.text], [200, 'text/html; charset=utf-8', 'no-cache', PAGE], path)
  }
  const { etag } = (await desk.ask('/')).headers
  assert.equal((await desk.ask('/', { headers: { 'if-none-match': etag! } })).status, 304)
  assert.equal((await desk.ask('/assets/gone-1111.js')).status, 404)
  assert.equal((await desk.ask('/', { method: 'HEAD' })).text, '')
  assert.equal((await desk.ask('/', { method: 'PUT' })).status, 405)
})

test('no path leads out of the page\'s folder, or to what is no part of the page', async () => {
  for (const path of ['/../outside.txt', '/assets/../../outside.txt', '/..%2foutside.txt', '/%2e%2e/outside.txt', '/assets/..%5c..%5coutside.txt', '/....//outside.txt', '/.env', '/%2eenv', '//etc/passwd', '/assets/%00.js', '/etc/passwd', '/file:///etc/passwd', '/assets/']) {
    const { text, status } = await desk.ask(path)
    assert.doesNotMatch(text, /secret|root:/, path)
    assert.ok(status === 404 || status === 400 || text === PAGE, `${path}: ${status}`)
  }
})

test('without a page to show, the desk says how to build one', async () => {
  const bare = await openedDesk(store, { site: join(folder, 'nowhere') })
  const { status, text } = await bare.ask('/')
  assert.equal(status, 503)
  assert.match(text, /npm run build:web/)
  await bare.close()
})

test('other machines reach it only with a password, which opens it in a browser and to programs', async () => {
  await assert.rejects(openDesk(store, { who: 'test', site: siteFolder(), port: 0, host: '0.0.0.0', onFault() {} }), /set a password first/)
  const open = await openedDesk(store, { host: '0.0.0.0', password: 'correct horse battery', names: ['desk.example'] })
  const port = portOf(open)
  const address = `http://127.0.0.1:${port}`
  const host = 'desk.example'
  assert.match((await askRaw(`${address}/search?q=x`, { headers: { host } })).text, /name="back" value="\/search\?q=x"/)
  const form = (password: string, back: string, headers = {}) => {
    const body = new URLSearchParams({ password, back }).toString()
    return askRaw(`${address}/sign-in`, { method: 'POST', body, headers: { host, 'content-type': 'application/x-www-form-urlencoded', 'content-length': `${body.length}`, ...headers } })
  }
  const wrong = await form('correct horse', '/')
  assert.deepEqual([wrong.status, wrong.headers['set-cookie']], [401, undefined])
  const right = await form('correct horse battery', '//evil.example/x', { 'x-forwarded-proto': 'https' })
  assert.equal(right.status, 303)
  assert.equal(new URL(right.headers.location!, address).host, new URL(address).host)
  const cookie = right.headers['set-cookie']![0]!
  assert.match(cookie, /; Secure/)
  assert.equal((await askRaw(`${address}/api/status`, { headers: { host, cookie: cookie.split(';')[0]! } })).status, 200)
  assert.equal((await askRaw(`${address}/api/status`, { headers: { host, authorization: 'Bearer correct horse battery' } })).status, 200)
  assert.equal((await askRaw(`${address}/api/status`, { headers: { host, authorization: 'Bearer wrong' } })).status, 401)
  assert.equal((await askRaw(`${address}/api/status`, { headers: { host: 'evil.example', authorization: 'Bearer correct horse battery' } })).status, 403)
  await open.close()
})

test('whoever tries many passwords at once waits, and is turned away', async () => {
  const open = await openedDesk(store, { password: 'correct horse battery' })
  const guesses = Array.from({ length: 12 }, (_, i) => askRaw(`${open.address}/api/status`, { headers: { authorization: `Bearer guess ${i}` } }))
  const turnedAway = await Promise.any(guesses.map(async guess => ((await guess).status === 429 ? guess : Promise.reject(new Error('not turned away')))))
  assert.match(turnedAway.json.error.message, /Too many passwords/)
  await open.close()
})

test('a port that is taken is named with the way out', async () => {
  await assert.rejects(openDesk(store, { who: 'test', site: siteFolder(), port: Number(portOf(desk)), onFault() {} }), /Something else listens on port \d+ already.*--port 0/)
})
