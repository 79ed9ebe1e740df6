import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { writeFileSync } from 'node:fs'
import { hearsay } from './helpers/command.ts'
import { PAGE } from './helpers/page.ts'
import { startPostgres } from './helpers/postgresServer.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import type { AddressInfo } from 'node:net'
import type { CommandOptions, Outcome } from './helpers/command.ts'
import type { PostgresServer } from './helpers/postgresServer.ts'

// An outlet on this machine, which may be fetched because HEARSAY_ALLOW_PRIVATE says so.
const folder = temporaryFolder()
const asked: string[] = []
const outlet = createServer((request, response) => {
  asked.push(request.url!)
  const [type, body] = ANSWERS[request.url!]?.(origin) ?? []
  response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body ?? '')
})
const ANSWERS: Readonly<Record<string, (origin: string) => readonly [type: string, body: string]>> = {
  '/': () => ['text/html', '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="All news"><link rel="alternate" type="application/rss+xml" href="/sport.xml"></head><body><p>Front page</p></body></html>'],
  '/feed.xml': origin => ['application/rss+xml', `<rss version="2.0"><channel><title>The Harbour Post</title><item><title>Ferry</title><link>${origin}/ferry</link></item><item><title>Gone</title><link>${origin}/gone</link></item></channel></rss>`],
  '/ferry': origin => ['text/html', PAGE.replaceAll('https://harbourpost.example/2024/ferry', `${origin}/ferry`)],
}

let server: PostgresServer
let origin: string
let env: Readonly<Record<string, string>>

before(async () => {
  await new Promise<void>(resolve => outlet.listen(0, '127.0.0.1', resolve))
  const { port } = outlet.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  server = await startPostgres()
  env = { DATABASE_URL: await server.newDatabase(), HEARSAY_ALLOW_PRIVATE: `127.0.0.1:${port}` }
})

after(async () => {
  outlet.close()
  await server.stop()
})

function run(words: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return hearsay(words, { cwd: folder, ...options, env: { ...env, ...options.env } })
}

test('the feed that a page names is followed, what it lists is read, and what is gone is said', async () => {
  const { status, stdout, stderr } = await run(['watch', '--once', '--collection', 'Ferries', `${origin}/`])
  assert.equal(status, 1, 'one page of the feed is gone')
  assert.match(stdout, new RegExp(`^Followed from now on: ${origin}/feed\\.xml\n\\w{10}  2024-11-19  The Harbour Post  Ferry link to reopen in May, minister says  \\d+ statements\n$`))
  assert.match(stderr, new RegExp(`names other feeds, too, which --all would follow: ${origin}/sport\\.xml`))
  assert.match(stderr, new RegExp(`${origin}/gone: There is no page at this address \\(404\\)`))
  assert.match(stderr, /1 feed followed, 1 feed looked at, 1 refused; 1 read\.\n$/)
  const { items } = JSON.parse((await run(['watch', '--list', '--json'])).stdout) as { items: { url: string; title: string; failures: number }[] }
  assert.deepEqual(items.map(({ url, title, failures }) => [url, title, failures]), [[`${origin}/feed.xml`, 'The Harbour Post', 0]])
  assert.match((await run(['list', '--collection', 'Ferries'])).stdout, /Ferry link/)
  assert.match((await run(['list', 'links'])).stdout, /^State +Address +Tried +Why\nrefused/)
})

test('what is not due is not asked for, and what was stopped is followed no longer', async () => {
  asked.length = 0
  assert.match((await run(['watch', '--once'])).stderr, /Nothing was due/)
  assert.deepEqual(asked, [])
  assert.match((await run(['watch', '--stop', `${origin}/feed.xml`])).stdout, /is followed no longer/)
  assert.match((await run(['watch', '--once'])).stderr, /No feed is followed/)
})

test('an address that is added is fetched; what was refused can be tried again', async () => {
  const { status, stdout } = await run(['add', `${origin}/ferry`])
  assert.equal(status, 0)
  assert.match(stdout, /1 already there\.\n$/)
  const retried = await run(['retry'])
  assert.equal(retried.status, 1)
  assert.match(retried.stderr, /^Trying 1 address again\.\n.*\(404\)/)
  const links = async () => (JSON.parse((await run(['list', 'links', '--json'])).stdout) as { items: object[] }).items
  const before = await links()
  const never = await run(['retry', '--never-fetch'])
  assert.deepEqual([never.status, never.stdout], [0, 'Nothing was tried again.\n'])
  assert.match(never.stderr, /^Fetching is off .*stay as they are\.\n$/)
  assert.deepEqual(await links(), before)
})

test('an address that comes again, however it is written, is told of once', async () => {
  writeFileSync(join(folder, 'list.txt'), ['/gone', '/gone/', '/gone#top', '/lost?utm_source=a', '/lost', '/ferry'].map(path => `${origin}${path}\n`).join(''))
  const { status, stdout, stderr } = await run(['add', 'list.txt', `${origin}/gone`])
  assert.equal(status, 1)
  assert.match(stdout, /^1 already there, 2 refused\.\n$/)
  assert.equal(stderr.trimEnd().split('\n').length, 2)
})

test('a page is read without being kept, and with its own address', async () => {
  const { status, stdout } = await run(['read', '--json', `${origin}/ferry`])
  assert.equal(status, 0)
  assert.equal((JSON.parse(stdout) as { article: { url: string } }).article.url, `${origin}/ferry`)
  const gone = await run(['read', `${origin}/gone`])
  assert.deepEqual([gone.status, gone.stdout], [1, ''])
  assert.match(gone.stderr, /^hearsay: http:\S+: There is no page at this address \(404\)/)
})

test('where nothing may be fetched, nothing is, and the way out is said', async () => {
  asked.length = 0
  const never = { env: { HEARSAY_FETCH: 'never' } }
  for (const words of [['read', `${origin}/ferry`], ['read', '--never-fetch', `${origin}/ferry`], ['add', `${origin}/ferry`]]) {
    const { status, stderr } = await run(words, words.includes('--never-fetch') ? {} : never)
    assert.equal(status, 1)
    assert.match(stderr, /set never to fetch.*Open the page in a browser, save it, and add the file/, words.join(' '))
  }
  assert.match((await run(['watch', origin], never)).stderr, /set never to fetch/)
  assert.deepEqual(asked, [])
  const wrong = await run(['read', `${origin}/ferry`], { env: { HEARSAY_FETCH: 'sometimes' } })
  assert.deepEqual([wrong.status, wrong.stdout], [2, ''])
  assert.match(wrong.stderr, /HEARSAY_FETCH is "never" or "polite"/)
})

test('a private address is not fetched unless somebody allows it', async () => {
  const { status, stderr } = await run(['read', `${origin}/ferry`], { env: { HEARSAY_ALLOW_PRIVATE: '' } })
  assert.equal(status, 1)
  assert.match(stderr, /lies in a private network.*allow this host by its name and port in HEARSAY_ALLOW_PRIVATE, .* before you start hearsay: HEARSAY_ALLOW_PRIVATE=127\.0\.0\.1:\d+\n/)
})

test('a list of feeds is followed as a whole; any other file is refused', async () => {
  writeFileSync(join(folder, 'feeds.opml'), `<opml version="2.0"><body><outline type="rss" text="All" xmlUrl="${origin}/feed.xml"/><outline type="rss" text="Sport" xmlUrl="${origin}/sport.xml"/></body></opml>`)
  writeFileSync(join(folder, 'article.txt'), 'The ferry will run again in May.\n')
  const { status, stdout, stderr } = await run(['watch', '--once', '--json', 'feeds.opml', 'article.txt'])
  assert.equal(status, 1)
  const kinds = stdout.trimEnd().split('\n').map(line => (JSON.parse(line) as { kind: string }).kind)
  assert.deepEqual(kinds.filter(kind => kind === 'followed'), ['followed', 'followed'])
  assert.match(stderr, /article\.txt: This is no list of feeds/)
  assert.match(stderr, /\/sport\.xml|Sport/)
})

test('following goes on until somebody ends it', async () => {
  const { status, stderr } = await run(['watch'], { meanwhile: child => child.stderr!.on('data', (said: string) => { if (said.includes('Following')) child.kill('SIGTERM') }) })
  assert.equal(status, 143)
  assert.match(stderr, /Following 2 feeds\. Ctrl-C ends it\.\n[^]*Stopp/)
})
