import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import { connect } from 'node:net'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { Fetcher } from '../src/intake/fetch/fetcher.ts'
import { FetchRefused } from '../src/intake/fetch/fetchRefused.ts'
import { proxiesOf, proxyFor } from '../src/intake/fetch/proxies.ts'
import { CERTIFICATE } from './helpers/certificate.ts'
import { pathsOf, redirect, serve } from './helpers/server.ts'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import type { FetchedPage } from '../src/intake/fetch/fetched.ts'
import type { FetcherOptions, FetchRequest } from '../src/intake/fetch/fetcher.ts'
import type { RefusalKind } from '../src/intake/fetch/fetchRefused.ts'

function fetcherFor(t: TestContext, options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = new Fetcher({ userAgent: 'hearsay/9.9.9', ...options, limits: { intervalMs: 0, ...options.limits } })
  t.after(() => fetcher.close())
  return fetcher
}

async function pageAt(fetcher: Fetcher, url: string, wanted: Partial<FetchRequest> = {}): Promise<FetchedPage> {
  const fetched = await fetcher.fetch(url, { as: 'page', ...wanted })
  assert.equal(fetched.kind, 'page')
  return fetched as FetchedPage
}

function textOf({ original }: FetchedPage): string {
  return new TextDecoder().decode(original.bytes)
}

async function refusalOf(promise: Promise<unknown>): Promise<FetchRefused> {
  const error = await promise.then(() => assert.fail('It was not refused.'), (reason: unknown) => reason)
  assert.ok(error instanceof FetchRefused, String(error))
  assert.match(error.message, /^\S.*[.?]$/, 'A refusal is a whole sentence.')
  return error
}

async function isRefused(promise: Promise<unknown>, kind: RefusalKind, words: RegExp): Promise<FetchRefused> {
  const error = await refusalOf(promise)
  assert.equal(error.kind, kind, error.message)
  assert.match(error.message, words)
  return error
}

/** Names that lead to this machine, as a resolver would say it. */
const toLoopback = async () => [{ address: '127.0.0.1', family: 4 }]

test('a page comes with its address, type, charset and what its server calls its state', async t => {
  const server = await serve(t, {
    '/a': (_request, response) => response.writeHead(200, { 'content-type': 'Text/HTML; charset="windows-1251"', 'etag': '"7"', 'last-modified': 'Tue, 19 Nov 2024 08:30:00 GMT', 'cache-control': 'public, max-age=60' }).end('<p>Hello'),
  })
  const page = await pageAt(fetcherFor(t, { allowPrivate: [server.host] }), `${server.url}/a?utm_source=x#part`)
  assert.equal(textOf(page), '<p>Hello')
  assert.equal(page.charset, 'windows-1251')
  assert.equal(page.maxAgeMs, 60_000)
  const { bytes: _bytes, fetchedAt, ...said } = page.original
  assert.deepEqual(said, { mediaType: 'text/html', url: `${server.url}/a?utm_source=x`, etag: '"7"', lastModified: 'Tue, 19 Nov 2024 08:30:00 GMT' })
  assert.match(fetchedAt!, /^\d{4}-\d\d-\d\dT.*Z$/)
  const sent = server.requests.at(-1)!.headers
  assert.equal(sent['user-agent'], 'hearsay/9.9.9')
  assert.equal(sent.referer, undefined)
})

test('addresses of private networks are refused, however they are written, and nobody is connected to', async t => {
  const server = await serve(t, { '/': 'secret' })
  const fetcher = fetcherFor(t)
  const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '0x7f000001', '0177.0.0.1', '127.1', '127.0.0.1.', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]',
    'localhost', 'LOCALHOST.', 'app.localhost', '0.0.0.0', '0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '[fe80::1]', '[fc00::1]', '[ff02::1]', '[::]', '[4000::1]', 'router', 'printer.local', 'wiki.internal']
  for (const host of hosts) await isRefused(fetcher.fetch(`http://${host}:${server.port}/`, { as: 'page' }), 'private', /lies in a private network.*allow this host by its name and port\./)
  assert.deepEqual(pathsOf(server), [])
})

test('a name that resolves to a private address is refused', async t => {
  const server = await serve(t, { '*': 'secret' })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host], resolve: async () => [{ address: '10.0.0.1', family: 4 }] })
  const refusal = await isRefused(fetcher.fetch(`http://inner.example:${server.port}/`, { as: 'page' }), 'private', /^inner\.example \(10\.0\.0\.1\) lies in a private network/)
  assert.equal(refusal.isTemporary, false)
  assert.deepEqual(pathsOf(server), [])
})

test('a name that resolves to a private address only the second time is refused then', async t => {
  const server = await serve(t, { '*': (_request, response) => response.writeHead(200, { connection: 'close' }).end('page') })
  const answers = ['127.0.0.1', '127.0.0.1', '10.0.0.1']
  let asked = 0
  const fetcher = fetcherFor(t, { allowPrivate: [server.host], resolve: async () => [{ address: answers[asked++]!, family: 4 }] })
  const url = `http://rebind.example:${server.port}/page`
  await pageAt(fetcher, url)
  await isRefused(fetcher.fetch(url, { as: 'page' }), 'private', /10\.0\.0\.1/)
  assert.equal(asked, 3)
})

test('of a name with public and private addresses only the public ones are tried', async t => {
  const server = await serve(t, { '/a': 'a' })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host], resolve: async () => [{ address: '10.0.0.1', family: 4 }, { address: '127.0.0.1', family: 4 }] })
  assert.equal(textOf(await pageAt(fetcher, `http://mixed.example:${server.port}/a`)), 'a')
})

test('a redirect is a new address: to this machine, to a file and to itself it is not followed', async t => {
  const inner = await serve(t, { '/': 'secret' })
  const server = await serve(t, {
    '/home': redirect(`http://127.0.0.1:${inner.port}/`), '/number': redirect(`http://2130706433:${inner.port}/`), '/meta': redirect('http://169.254.169.254/latest/meta-data'),
    '/file': redirect('file:///etc/passwd'), '/data': redirect('data:text/html,hello'), '/script': redirect('javascript:alert(1)'), '/login': redirect('http://user:secret@outlet.example/'),
    '/self': redirect('/self'), '/ping': redirect('/pong'), '/pong': redirect('/ping'), '/nowhere': redirect('http://[broken/'),
  })
  const fetcher = fetcherFor(t, { allowPrivate: [`outlet.example:${server.port}`], resolve: toLoopback })
  const go = (path: string) => fetcher.fetch(`http://outlet.example:${server.port}${path}`, { as: 'page' })
  await isRefused(go('/home'), 'private', /^127\.0\.0\.1 lies in a private network/)
  await isRefused(go('/number'), 'private', /^127\.0\.0\.1 lies in a private network/)
  await isRefused(go('/meta'), 'private', /^169\.254\.169\.254 lies/)
  await isRefused(go('/file'), 'redirect', /leads on to "file:\/\/\/etc\/passwd", which is no address of the web/)
  await isRefused(go('/data'), 'redirect', /leads on to "data:/)
  await isRefused(go('/script'), 'redirect', /leads on to "javascript:/)
  await isRefused(go('/login'), 'address', /holds a login/)
  await isRefused(go('/self'), 'redirect', /leads in a circle, back to .*\/self/)
  await isRefused(go('/ping'), 'redirect', /leads in a circle, back to .*\/ping/)
  await isRefused(go('/nowhere'), 'redirect', /no address of the web/)
  assert.deepEqual(pathsOf(inner), [])
})

test('ten redirects are followed and not eleven', async t => {
  const server = await serve(t, { '*': ({ url }, response) => (url === '/0' ? response.end('there') : redirect(`/${Number(url!.slice(1)) - 1}`)({} as never, response)), '/robots.txt': '' })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  assert.equal(textOf(await pageAt(fetcher, `${server.url}/10`)), 'there')
  await isRefused(fetcher.fetch(`${server.url}/11`, { as: 'page' }), 'redirect', /leads on more than 10 times/)
})

test('an address in a redirect is read as UTF-8', async t => {
  const server = await serve(t, { '/a': redirect(Buffer.from('/café?q=ж').toString('latin1')), '/caf%C3%A9': 'coffee' })
  const page = await pageAt(fetcherFor(t, { allowPrivate: [server.host] }), `${server.url}/a`)
  assert.equal(page.original.url, `${server.url}/caf%C3%A9?q=%D0%B6`)
})

test('a page on another host is followed to, without cookies and without the state known of the first', async t => {
  const second = await serve(t, { '/b': 'b' })
  const first = await serve(t, { '/a': (_request, response) => response.writeHead(301, { 'location': `${second.url}/b#x`, 'set-cookie': 'id=1; Path=/; Domain=127.0.0.1' }).end(), '/c': 'c' })
  const fetcher = fetcherFor(t, { allowPrivate: [first.host, second.host] })
  const page = await pageAt(fetcher, `${first.url}/a`, { known: { url: `${first.url}/a`, etag: '"1"' } })
  assert.equal(page.original.url, `${second.url}/b`)
  assert.equal(page.movedTo, `${second.url}/b`)
  await pageAt(fetcher, `${first.url}/c`)
  assert.deepEqual([...first.requests, ...second.requests].filter(({ headers }) => headers.cookie), [])
  assert.equal(first.requests.find(({ url }) => url === '/a')!.headers['if-none-match'], '"1"')
  assert.equal(second.requests.at(-1)!.headers['if-none-match'], undefined)
})

test('what is no address of the web is refused in words', async t => {
  const fetcher = fetcherFor(t)
  await isRefused(fetcher.fetch('outlet.example/page', { as: 'page' }), 'address', /no address of the web\. One is written as in https:/)
  await isRefused(fetcher.fetch('file:///etc/passwd', { as: 'page' }), 'address', /begin with http: or https:\. This one begins with file: instead\./)
  await isRefused(fetcher.fetch('https://user:secret@outlet.example/', { as: 'page' }), 'address', /holds a login/)
  await isRefused(fetcher.fetch(`https://outlet.example/${'x'.repeat(5000)}`, { as: 'page' }), 'address', /longer than the 4,096 signs/)
})

test('who is told never to fetch sends nothing', async t => {
  const server = await serve(t, { '/a': 'a' })
  const fetcher = fetcherFor(t, { fetching: 'never', allowPrivate: [server.host] })
  await isRefused(fetcher.fetch(`${server.url}/a`, { as: 'page' }), 'never', /set never to fetch, because fetching tells the publisher who is interested\. Open the page in a browser/)
  assert.deepEqual(pathsOf(server), [])
})

test('a status that is no page is told with its meaning and the way out', async t => {
  const server = await serve(t, { '*': ({ url }, response) => response.writeHead(Number(url!.slice(1)), { 'retry-after': '0' }).end(), '/robots.txt': '' })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  const meanings: readonly (readonly [number, RegExp, boolean])[] = [
    [401, /wants a login for this page \(401\)\. Open the page in a browser, save it/, false], [402, /wants to be paid for this page \(402\)\. Open/, false],
    [403, /^The site refuses automatic reading \(403\)\. Open the page in a browser, save it, and add the file; or paste its text\.$/, false],
    [404, /no page at this address \(404\)\. Check the address/, false], [410, /gone for good \(410\)/, false], [418, /status 418, which is no page/, false], [429, /fewer requests \(429\)\. Try again later/, true],
    [451, /for legal reasons \(451\)/, false], [500, /fault of its own \(500\)\. Try again later/, true], [503, /overloaded or closed for repair \(503\)/, true], [204, /status 204, which is no page/, false],
  ]
  for (const [status, words, isTemporary] of meanings) {
    const refusal = await isRefused(fetcher.fetch(`${server.url}/${status}`, { as: 'page' }), 'status', words)
    assert.equal(refusal.status, status)
    assert.equal(refusal.isTemporary, isTemporary)
  }
})

test('a host that asks for a pause gets it: nothing more is sent', async t => {
  const server = await serve(t, { '/busy': (_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end(), '/a': 'a' })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  const first = await isRefused(fetcher.fetch(`${server.url}/busy`, { as: 'page' }), 'status', /fewer requests/)
  assert.equal(first.retryAfterMs, 3_600_000)
  const second = await isRefused(fetcher.fetch(`${server.url}/a`, { as: 'page' }), 'wait', /has asked to be left alone for 60 minutes\. Try again then\./)
  assert.ok(second.isTemporary && second.retryAfterMs! > 3_500_000)
  assert.deepEqual(pathsOf(server), ['/robots.txt', '/busy'])
})

test('Retry-After may be a date', async t => {
  const server = await serve(t, { '/busy': (_request, response) => response.writeHead(503, { 'retry-after': new Date(Date.now() + 7_200_000).toUTCString() }).end() })
  const refusal = await refusalOf(fetcherFor(t, { allowPrivate: [server.host] }).fetch(`${server.url}/busy`, { as: 'page' }))
  assert.ok(refusal.retryAfterMs! > 7_100_000 && refusal.retryAfterMs! <= 7_200_000)
})

test('a page that has not changed is not sent again', async t => {
  const server = await serve(t, { '/a': ({ headers }, response) => (headers['if-none-match'] === '"7"' && headers['if-modified-since'] ? response.writeHead(304).end() : response.writeHead(200, { etag: '"7"' }).end('a')) })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  const { original } = await pageAt(fetcher, `${server.url}/a`)
  const again = await fetcher.fetch(`${server.url}/a`, { as: 'page', known: { ...original, lastModified: 'Tue, 19 Nov 2024 08:30:00 GMT' } })
  assert.deepEqual(again, { kind: 'unchanged', url: `${server.url}/a` })
})

test('robots.txt is asked first, once, and obeyed', async t => {
  const server = await serve(t, { '/robots.txt': 'User-agent: other\nDisallow: /\n\nUser-agent: Hearsay\nDisallow: /private/\nAllow: /private/open\n', '/a': 'a', '/private/open': 'open', '/private/b': 'b', '/to': redirect('/private/b') })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  await pageAt(fetcher, `${server.url}/a`)
  await pageAt(fetcher, `${server.url}/private/open`)
  for (const path of ['/private/b', '/to']) {
    const refusal = await isRefused(fetcher.fetch(server.url + path, { as: 'page' }), 'robots', /^The site's robots\.txt asks machines not to read this page\. Open the page in a browser/)
    assert.equal(refusal.isTemporary, false)
  }
  assert.deepEqual(pathsOf(server), ['/robots.txt', '/a', '/private/open', '/to'])
})

test('no robots.txt allows all; one that fails forbids all for now', async t => {
  const absent = await serve(t, { '/robots.txt': (_request, response) => response.writeHead(403).end(), '/a': 'a' })
  const failing = await serve(t, { '/robots.txt': (_request, response) => response.writeHead(500).end(), '/a': 'a' })
  const circling = await serve(t, { '/robots.txt': redirect('/robots.txt'), '/a': 'a' })
  const fetcher = fetcherFor(t, { allowPrivate: [absent.host, failing.host, circling.host] })
  await pageAt(fetcher, `${absent.url}/a`)
  await pageAt(fetcher, `${circling.url}/a`)
  const refusal = await isRefused(fetcher.fetch(`${failing.url}/a`, { as: 'page' }), 'robots', /robots\.txt cannot be had \(status 500\).*Try again later/)
  assert.ok(refusal.isTemporary && refusal.retryAfterMs! > 0)
  await isRefused(fetcher.fetch(`${failing.url}/a`, { as: 'page' }), 'robots', /status 500/)
  assert.deepEqual(pathsOf(failing), ['/robots.txt'])
})

test('a robots.txt that is built to be matched slowly holds nobody up', async t => {
  const rules = `User-agent: *\n${`Disallow: ${'*a'.repeat(2000)}b\n`.repeat(200)}`
  const server = await serve(t, { '/robots.txt': rules, '*': 'a' })
  const before = Date.now()
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  await pageAt(fetcher, `${server.url}/${'a'.repeat(300)}`)
  await isRefused(fetcher.fetch(`${server.url}/${'a'.repeat(4000)}`, { as: 'page' }), 'robots', /too involved/)
  assert.ok(Date.now() - before < 5000)
})

test('a host is visited by one at once, with a pause in between that it may lengthen', async t => {
  let open = 0
  let most = 0
  const times: number[] = []
  const server = await serve(t, {
    '/robots.txt': 'User-agent: *\nCrawl-delay: 0.3',
    '*': (_request, response) => {
      times.push(performance.now())
      most = Math.max(most, ++open)
      setTimeout(() => response.end('x', () => open--), 20)
    },
  })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  await Promise.all(['/1', '/2', '/3'].map(path => fetcher.fetch(server.url + path, { as: 'page' })))
  assert.equal(most, 1)
  const pauses = times.slice(1).map((time, i) => time - times[i]!)
  assert.ok(pauses.every(pause => pause >= 300), String(pauses))
})

test('a crawl delay of an hour is no wait but a refusal for now', async t => {
  const server = await serve(t, { '/robots.txt': 'User-agent: *\nCrawl-delay: 3600', '/a': 'a' })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  await pageAt(fetcher, `${server.url}/a`)
  const refusal = await isRefused(fetcher.fetch(`${server.url}/a`, { as: 'page' }), 'wait', /left alone for 60 minutes/)
  assert.ok(refusal.isTemporary)
})

test('packed answers are unpacked, in every packing that was offered and in two at once', async t => {
  const text = 'word '.repeat(10_000)
  const packed: Readonly<Record<string, readonly [string, Buffer]>> = {
    '/gzip': ['gzip', gzipSync(text)], '/br': ['br', brotliCompressSync(text)], '/zstd': ['zstd', zstdCompressSync(text)], '/deflate': ['deflate', deflateSync(text)], '/raw': ['deflate', deflateRawSync(text)],
    '/two': ['gzip, br', brotliCompressSync(gzipSync(text))], '/identity': ['identity', Buffer.from(text)],
  }
  const server = await serve(t, Object.fromEntries(Object.entries(packed).map(([path, [encoding, bytes]]) => [path, (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes)])))
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  for (const path of Object.keys(packed)) assert.equal(textOf(await pageAt(fetcher, server.url + path)), text, path)
})

test('what unpacks to too much is given up on the way, also when it is packed twice', async t => {
  const zeros = Buffer.alloc(200 * 1024 * 1024)
  const once = gzipSync(zeros)
  const bombs: Readonly<Record<string, readonly [string, Buffer]>> = {
    '/gzip': ['gzip', once], '/twice': ['gzip, gzip', gzipSync(once)], '/br': ['gzip, br', brotliCompressSync(once)], '/zstd': ['zstd', zstdCompressSync(zeros)],
    '/thrice': ['gzip, gzip, gzip', gzipSync(gzipSync(once))], '/unknown': ['compress', once], '/broken': ['gzip', once.subarray(0, 50_000)], '/nonsense': ['br', Buffer.from('this is not packed at all')],
  }
  const server = await serve(t, Object.fromEntries(Object.entries(bombs).map(([path, [encoding, bytes]]) => [path, (_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes)])))
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  const before = process.memoryUsage().arrayBuffers
  for (const path of ['/gzip', '/twice', '/br', '/zstd']) await isRefused(fetcher.fetch(server.url + path, { as: 'page' }), 'size', /larger than the 10 MB that are fetched at most\. .*save it in a browser and add the file/)
  assert.ok(process.memoryUsage().arrayBuffers - before < 100 * 1024 * 1024)
  await isRefused(fetcher.fetch(`${server.url}/thrice`, { as: 'page' }), 'packing', /packs its answer 3 times over/)
  await isRefused(fetcher.fetch(`${server.url}/unknown`, { as: 'page' }), 'packing', /in a way that hearsay does not know \(compress\)/)
  await isRefused(fetcher.fetch(`${server.url}/broken`, { as: 'page', maxBytes: 1024 ** 3 }), 'packing', /cannot be unpacked; it may have been broken off/)
  await isRefused(fetcher.fetch(`${server.url}/nonsense`, { as: 'page' }), 'packing', /cannot be unpacked/)
})

test('a feed of 50 MB and one that never ends are cut off', async t => {
  const server = await serve(t, {
    '/large': (_request, response) => response.writeHead(200, { 'content-length': 50 * 1024 * 1024 }).end(Buffer.alloc(50 * 1024 * 1024, 'x')),
    '/endless': (_request, response) => {
      const more = () => { while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))); }
      response.on('drain', more)
      more()
    },
  })
  const fetcher = fetcherFor(t, { allowPrivate: [server.host] })
  for (const path of ['/large', '/endless']) await isRefused(fetcher.fetch(server.url + path, { as: 'feed' }), 'size', /larger than the 20 MB/)
})

test('who is slow to answer, slow to go on or slow all along is not waited for', async t => {
  const server = await serve(t, {
    '/robots.txt': '',
    '/silent': () => {},
    '/stuck': (_request, response) => response.writeHead(200).write('beginning'),
    '/drops': (_request, response) => {
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    },
  })
  const go = (path: string, limits: FetcherOptions['limits']) => fetcherFor(t, { allowPrivate: [server.host], limits: limits! }).fetch(server.url + path, { as: 'page' })
  const words = /takes too long to answer\. Try again later, or open the page in a browser/
  assert.ok((await isRefused(go('/silent', { headersMs: 300 }), 'timeout', words)).isTemporary)
  await isRefused(go('/stuck', { idleMs: 300 }), 'timeout', words)
  await isRefused(go('/drops', { totalMs: 700 }), 'timeout', words)
})

test('a robots.txt that never comes means that the page may not be fetched now', async t => {
  const server = await serve(t, { '/robots.txt': () => {}, '/a': 'a' })
  await isRefused(fetcherFor(t, { allowPrivate: [server.host], limits: { headersMs: 300 } }).fetch(`${server.url}/a`, { as: 'page' }), 'robots', /cannot be had \(no answer in time\)/)
  assert.deepEqual(pathsOf(server), ['/robots.txt'])
})

test('names that nobody has, ports where nobody listens and answers that are none are told apart', async t => {
  const server = await serve(t, { '/cut': (_request, response) => { response.writeHead(200, { 'content-length': 100 }); response.write('x'); setTimeout(() => response.destroy(), 20) }, '/robots.txt': '' })
  const closed = await serve(t, {})
  closed.server.close()
  await once(closed.server, 'close')
  const nobody = fetcherFor(t, { resolve: async () => { throw Object.assign(new Error('getaddrinfo ENOTFOUND nobody.example'), { code: 'ENOTFOUND' }) } })
  await isRefused(nobody.fetch('https://nobody.example/', { as: 'page' }), 'name', /^There is no host of the name nobody\.example to be found\. Check the address\.$/)
  const offline = fetcherFor(t, { resolve: async () => { throw Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' }) } })
  assert.ok((await isRefused(offline.fetch('https://outlet.example/', { as: 'page' }), 'name', /Is this machine online\?/)).isTemporary)
  const fetcher = fetcherFor(t, { allowPrivate: [closed.host, server.host] })
  await isRefused(fetcher.fetch(`${closed.url}/`, { as: 'page' }), 'connection', /nobody listens there\. Try again later/)
  assert.ok((await isRefused(fetcher.fetch(`${server.url}/cut`, { as: 'page' }), 'connection', /was broken off|less came than was announced/)).isTemporary)
})

test('a certificate that nobody signed is refused, unless it is trusted by name', async t => {
  const server = await serve(t, { '/a': 'a' }, { isSafe: true })
  const options = { allowPrivate: [server.host], resolve: toLoopback }
  const url = `https://outlet.example:${server.port}/a`
  await isRefused(fetcherFor(t, options).fetch(url, { as: 'page' }), 'certificate', /^No safe connection to outlet\.example:\d+ can be made: it has signed its certificate itself\. Open the page/)
  assert.equal(textOf(await pageAt(fetcherFor(t, { ...options, trusted: [CERTIFICATE] }), url)), 'a')
  await isRefused(fetcherFor(t, { ...options, trusted: [CERTIFICATE] }).fetch(`https://other.example:${server.port}/a`, { as: 'page' }), 'certificate', /its certificate is made out to another name/)
})

test('the charset of a header is told and changes nothing', async t => {
  const server = await serve(t, { '/a': (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-16' }).end('plain') })
  const page = await pageAt(fetcherFor(t, { allowPrivate: [server.host] }), `${server.url}/a`)
  assert.equal(page.charset, 'utf-16')
  assert.equal(Buffer.from(page.original.bytes).toString('latin1'), 'plain')
})

test('a fetch is given up when it is no longer wanted', async t => {
  const server = await serve(t, { '/silent': () => {} })
  const controller = new AbortController()
  const promise = fetcherFor(t, { allowPrivate: [server.host] }).fetch(`${server.url}/silent`, { as: 'page', signal: controller.signal })
  setTimeout(() => controller.abort(new Error('Enough.')), 100)
  await assert.rejects(promise, /Enough/)
  const slow = fetcherFor(t, { allowPrivate: [server.host], limits: { intervalMs: 50_000 } })
  await refusalOf(slow.fetch(`${server.url}/a`, { as: 'page' }))
  const signal = AbortSignal.timeout(100)
  await assert.rejects(slow.fetch(`${server.url}/a`, { as: 'page', signal }), (error: unknown) => error === signal.reason)
})

test('with a proxy, pages come through it: plain ones by their whole address, safe ones by a tunnel', async t => {
  const plain = await serve(t, { '/robots.txt': '', '/a': 'plain' })
  const safe = await serve(t, { '/robots.txt': '', '/a': 'safe' }, { isSafe: true })
  const proxy = await startProxy(t)
  const fetcher = fetcherFor(t, { proxies: { http: proxy.url, https: proxy.url, except: 'direct.example' }, trusted: [CERTIFICATE], allowPrivate: [`direct.example:${plain.port}`], resolve: toLoopback })
  assert.equal(textOf(await pageAt(fetcher, `http://outlet.example:${plain.port}/a`)), 'plain')
  assert.equal(textOf(await pageAt(fetcher, `https://outlet.example:${safe.port}/a`)), 'safe')
  const viaProxy = [...proxy.seen]
  assert.deepEqual(viaProxy, [`GET http://outlet.example:${plain.port}/robots.txt`, `GET http://outlet.example:${plain.port}/a`, `CONNECT outlet.example:${safe.port}`])
  assert.ok(proxy.logins.every(login => login === `Basic ${Buffer.from('me:secret').toString('base64')}`))
  assert.equal(plain.requests.some(({ headers }) => headers['proxy-authorization']), false)
  assert.equal(textOf(await pageAt(fetcher, `http://direct.example:${plain.port}/a`)), 'plain')
  assert.deepEqual(proxy.seen, viaProxy)
})

test('a proxy changes nothing about literal addresses and local names, and one that fails is named', async t => {
  const proxy = await startProxy(t)
  const fetcher = fetcherFor(t, { proxies: { http: proxy.url } })
  for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', '169.254.169.254', 'localhost', 'router', 'wiki.internal']) await isRefused(fetcher.fetch(`http://${host}/`, { as: 'page' }), 'private', /private network/)
  assert.deepEqual(proxy.seen, [])
  const dead = fetcherFor(t, { proxies: { http: 'http://127.0.0.1:9', https: 'http://127.0.0.1:9' } })
  await isRefused(dead.fetch('http://outlet.example/', { as: 'page' }), 'proxy', /^The proxy 127\.0\.0\.1:9 does not lead to outlet\.example: .*Check the address of the proxy\.$/)
  await isRefused(dead.fetch('https://outlet.example/', { as: 'page' }), 'proxy', /The proxy 127\.0\.0\.1:9/)
  assert.throws(() => new Fetcher({ userAgent: 'hearsay/1', proxies: { http: 'socks5://proxy.example' } }), /"socks5:\/\/proxy\.example" is no proxy that hearsay can use\. One is written as http:/)
})

test('an environment names proxies in several ways', () => {
  assert.deepEqual(proxiesOf({}), {})
  assert.deepEqual(proxiesOf({ ALL_PROXY: 'socks5://p.example:1080', HTTPS_PROXY: 'p.example:3128', http_proxy: '', no_proxy: 'a.example' }), { http: 'socks5://p.example:1080', https: 'http://p.example:3128', except: 'a.example' })
  const proxies = { http: 'http://p.example', https: 'http://p.example', except: 'a.example, .b.example,*.c.example d.example:8080' }
  const direct = ['http://a.example/', 'https://x.a.example/', 'http://y.b.example/', 'http://y.c.example/', 'http://d.example:8080/']
  for (const url of direct) assert.equal(proxyFor(new URL(url), proxies), undefined, url)
  for (const url of ['http://aa.example/', 'http://d.example/', 'https://e.example/']) assert.equal(proxyFor(new URL(url), proxies), 'http://p.example', url)
  assert.equal(proxyFor(new URL('http://z.example/'), { ...proxies, except: '*' }), undefined)
})

test('private hosts are allowed by name, by address and by range, and nothing else with them', async t => {
  const server = await serve(t, { '/a': 'a' })
  const url = `http://intranet.example:${server.port}/a`
  for (const entry of [`intranet.example:${server.port}`, 'INTRANET.example', '127.0.0.1', server.host, '127.0.0.0/8']) assert.equal(textOf(await pageAt(fetcherFor(t, { allowPrivate: [entry], resolve: toLoopback }), url)), 'a', entry)
  for (const entry of ['intranet.example:1', 'other.example', '127.0.0.1:1', '10.0.0.0/8', '[::1]:80', '::1']) await isRefused(fetcherFor(t, { allowPrivate: [entry], resolve: toLoopback }).fetch(url, { as: 'page' }), 'private', /private network/)
  assert.throws(() => new Fetcher({ userAgent: 'hearsay/1', allowPrivate: ['10.0.0.0/99'] }), /"10\.0\.0\.0\/99" is no range of addresses/)
  assert.throws(() => new Fetcher({ userAgent: 'hearsay/1', allowPrivate: ['a b'] }), /"a b" is no host/)
})

/** A proxy that sends everything to this machine, whatever the name, and notes what it was asked. */
async function startProxy(t: TestContext): Promise<{ readonly url: string; readonly seen: string[]; readonly logins: (string | undefined)[] }> {
  const seen: string[] = []
  const logins: (string | undefined)[] = []
  const proxy = createServer(({ method, url, headers }, response) => {
    seen.push(`${method} ${url}`)
    logins.push(headers['proxy-authorization'])
    const { port, pathname } = new URL(url!)
    const { 'proxy-authorization': _login, ...rest } = headers
    ask(`http://127.0.0.1:${port}${pathname}`, { headers: rest }, answer => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    }).end()
  })
  proxy.on('connect', ({ url, headers }, socket) => {
    seen.push(`CONNECT ${url}`)
    logins.push(headers['proxy-authorization'])
    const target = connect(Number(url!.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(target).pipe(socket)
    })
    for (const end of [socket, target]) end.on('error', () => {})
    t.after(() => target.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  t.after(() => {
    proxy.close()
    proxy.closeAllConnections()
  })
  return { url: `http://me:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`, seen, logins }
}
