import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { feedDate } from '../src/intake/feeds/feedDate.ts'
import { feedsNamedBy, findFeeds } from '../src/intake/feeds/findFeeds.ts'
import { looksLikeFeed } from '../src/intake/feeds/looksLikeFeed.ts'
import { nextPoll } from '../src/intake/feeds/nextPoll.ts'
import { follow, pollFeed } from '../src/intake/feeds/pollFeed.ts'
import { readFeed, readOpml } from '../src/intake/feeds/readFeed.ts'
import { Fetcher } from '../src/intake/fetch/fetcher.ts'
import { IntakeError } from '../src/intake/intakeError.ts'
import { pathsOf, serve } from './helpers/server.ts'
import type { TestContext } from 'node:test'
import type { Feed } from '../src/intake/feeds/feed.ts'
import type { FeedState } from '../src/intake/feeds/pollFeed.ts'

function read(feed: string, url?: string): Promise<Feed> {
  return readFeed(Buffer.from(feed), url)
}

async function isRefused(promise: Promise<unknown>, words: RegExp): Promise<void> {
  const error = await promise.then(() => assert.fail('It was not refused.'), (reason: unknown) => reason)
  assert.ok(error instanceof IntakeError, String(error))
  assert.match(error.message, words)
}

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Harbour Post &amp;amp; Mail</title><link>https://harbourpost.example/</link><ttl>45</ttl>
  <item>
    <title><![CDATA[Ferry &#8220;to reopen&#8221; <b>in May</b>]]></title>
    <link>https://harbourpost.example/ferry?utm_source=rss&amp;utm_medium=feed&amp;id=7</link>
    <guid isPermaLink="false">post-7</guid>
    <pubDate>Tue, 19 Nov 2024 08:30:00 +0600</pubDate>
    <description>A short &lt;i&gt;teaser&lt;/i&gt;.</description>
    <content:encoded><![CDATA[<p>The ferry will run again.</p>]]></content:encoded>
  </item>
  <item><title>Prices 2 &lt; 3</title><link>/prices</link><dc:date>2024-11-18</dc:date></item>
  <item><title>By its name only</title><guid>https://harbourpost.example/by-guid</guid></item>
  <item><title>Leads nowhere</title><guid isPermaLink="false">https://harbourpost.example/no</guid></item>
  <item><title>A letter</title><link>mailto:editor@harbourpost.example</link></item>
</channel></rss>`

test('an RSS feed gives its links with what it says of them, and counts what leads to no page', async () => {
  assert.deepEqual(await read(RSS, 'https://feeds.example/harbour.xml'), {
    title: 'The Harbour Post & Mail', url: 'https://harbourpost.example/', ttlMinutes: 45, skipped: 2, notes: [],
    items: [
      {
        kind: 'link', url: 'https://harbourpost.example/ferry?utm_source=rss&utm_medium=feed&id=7', title: 'Ferry “to reopen” in May', publishedAt: '2024-11-19T08:30:00+06:00', guid: 'post-7',
        summary: 'A short <i>teaser</i>.', content: '<p>The ferry will run again.</p>',
      },
      { kind: 'link', url: 'https://harbourpost.example/prices', title: 'Prices 2 < 3', publishedAt: '2024-11-18' },
      { kind: 'link', url: 'https://harbourpost.example/by-guid', title: 'By its name only', guid: 'https://harbourpost.example/by-guid' },
    ],
  })
})

test('an Atom feed gives its links, seen from where it says they lie', async () => {
  const feed = await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbourpost.example/news/">
    <title type="html">Harbour &lt;em&gt;Post&lt;/em&gt;</title><link rel="self" href="feed.xml"/><link rel="alternate" type="text/html" href="./"/><id>urn:harbour</id><updated>2024-11-19T08:30:00Z</updated>
    <entry><title>Ferry &amp;lt; bridge</title><link rel="edit" href="edit/1"/><link rel="alternate" type="application/pdf" href="1.pdf"/><link href="1"/><id>urn:1</id><updated>2024-11-19T08:30:00Z</updated><published>2024-11-18T07:00:00+01:00</published><summary>less &lt; more</summary></entry>
    <entry xml:base="/old/"><title>Old</title><link href="2"/><id>urn:2</id><updated>2024-11-17T08:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Whole <b>text</b></p></div></content></entry>
    <entry><title>No link</title><id>urn:3</id><updated>2024-11-17T08:30:00Z</updated></entry>
  </feed>`, 'https://elsewhere.example/feed')
  assert.deepEqual(feed, {
    title: 'Harbour Post', url: 'https://harbourpost.example/news/', skipped: 1, notes: [],
    items: [
      { kind: 'link', url: 'https://harbourpost.example/news/1', title: 'Ferry &lt; bridge', publishedAt: '2024-11-18T07:00:00+01:00', guid: 'urn:1', summary: 'less &lt; more' },
      { kind: 'link', url: 'https://harbourpost.example/old/2', title: 'Old', publishedAt: '2024-11-17T08:30:00Z', guid: 'urn:2', content: '<p>Whole <b>text</b></p>' },
    ],
  })
})

test('RSS 0.91, RDF, prefixed Atom and JSON Feed are read, too', async () => {
  const feeds = [
    '<rss version="0.91"><channel><title>T</title><link>https://a.example/</link><item><title>One</title><link>https://a.example/1</link></item></channel></rss>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title><link>https://a.example/</link></channel><item><title>One</title><link>https://a.example/1</link></item></rdf:RDF>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/"><title>T</title><link>https://a.example/</link></channel><item><title>One</title><link>https://a.example/1</link></item></rdf:RDF>',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:link href="https://a.example/"/><a:entry><a:title>One</a:title><a:link href="https://a.example/1"/></a:entry></a:feed>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://a.example/","items":[{"title":"One","url":"/1"}]}',
  ]
  for (const feed of feeds) {
    assert.equal(looksLikeFeed(feed), 'feed', feed)
    const { title, url, items } = await read(feed, 'https://a.example/feed')
    assert.deepEqual({ title, url, items }, { title: 'T', url: 'https://a.example/', items: [{ kind: 'link', url: 'https://a.example/1', title: 'One' }] }, feed)
  }
})

test('a feed is in the encoding that its bytes are in, whatever it says', async () => {
  const head = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><item><title>Порт открыт для судов снова</title><link>https://a.example/1</link></item></channel></rss>`
  const cyrillic = Buffer.from([...head('windows-1251')].map(letter => (letter >= 'А' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))))
  for (const bytes of [Buffer.from(head('windows-1251')), Buffer.from(head('iso-8859-1')), cyrillic, Buffer.from(`\ufeff${head('utf-16')}`, 'utf16le')]) {
    assert.equal((await readFeed(bytes)).items[0]!.title, 'Порт открыт для судов снова')
  }
})

test('of a broken feed what stands in it whole is read, and a note says so', async () => {
  const cut = await read(RSS.slice(0, RSS.indexOf('By its name')))
  assert.deepEqual(cut.items.map(({ url }) => url), ['https://harbourpost.example/ferry?utm_source=rss&utm_medium=feed&id=7', 'https://harbourpost.example/prices'])
  assert.equal(cut.title, 'The Harbour Post & Mail')
  assert.deepEqual(cut.notes, ['The feed\'s XML is broken: what stands in it whole was read.'])
  const torn = await read(RSS.replace('<dc:date>', '<constructor>').slice(0, -6))
  assert.equal(torn.items.length, 2)
  assert.match(torn.notes[0]!, /broken: .*1 of its entries could not be/)
})

test('what is no feed is refused in words', async () => {
  await isRefused(read(' \n'), /^This feed is empty\.$/)
  await isRefused(read('<!DOCTYPE html><html><body>Hello'), /This is a web page, not a feed\. Give the address of the feed itself, or of a page that names its feeds\./)
  for (const text of ['Hello', '<rss version="2.0"><chan', '{"version":"https://jsonfeed.org/version/1.1","items":[', '<x><y/></x>']) await isRefused(read(text), /This is no feed that can be read: hearsay reads RSS, Atom, RDF and JSON Feed/)
  await isRefused(readOpml(Buffer.from('<opml><body')), /This list of feeds \(OPML\) is broken\. Export it again/)
})

test('an empty feed is a feed', async () => {
  assert.deepEqual(await read('<rss version="2.0"><channel><title>Quiet</title></channel></rss>'), { title: 'Quiet', items: [], skipped: 0, notes: [] })
})

test('hostile feeds are refused or cut off within two seconds, and the next one is read', async () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')
  const feeds: Readonly<Record<string, string | Uint8Array>> = {
    laughs: `<!DOCTYPE rss [<!ENTITY a0 "ha">${entities}]><rss version="2.0"><channel><title>&a9;</title><item><title>&a9;</title><link>https://a.example/1</link></item></channel></rss>`,
    outside: '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&a;</title><item><link>https://a.example/1</link></item></channel></rss>',
    deep: `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</channel></rss>`,
    unclosed: `<rss version="2.0"><channel>${'<item>'.repeat(20_000)}`,
    many: `<rss version="2.0"><channel>${'<item><link>https://a.example/</link></item>'.repeat(100_000)}</channel></rss>`,
    attributes: `<rss version="2.0"><channel><item ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}="x"`).join(' ')}><link>https://a.example/</link></item></channel></rss>`,
    roots: '<rss'.repeat(5_000_000),
    comments: `<rss version="2.0"><channel><item><title>${'<!--'.repeat(1_000_000)}`,
    json: `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":${'['.repeat(5_000_000)}`,
    large: Buffer.alloc(50 * 1024 * 1024, ' '),
  }
  for (const [name, feed] of Object.entries(feeds)) {
    const before = performance.now()
    const said = await readFeed(typeof feed === 'string' ? Buffer.from(feed) : feed).then(({ title = '', items, notes }) => [title, ...items.map(item => item.title ?? ''), ...notes].join('\n'), (error: unknown) => {
      assert.ok(error instanceof IntakeError, `${name}: ${String(error)}`)
      return error.message
    })
    // Two seconds, and more for a machine that is busy with other tests: without its limit, one of these takes minutes.
    assert.ok(performance.now() - before < 10_000, `${name} took ${Math.round(performance.now() - before)} ms`)
    assert.ok(!said.includes('haha') && !said.includes('root:') && said.length < 100_000, name)
  }
  await isRefused(readFeed(feeds['large'] as Uint8Array), /This feed has 50 MB\. hearsay reads feeds of up to 20 MB/)
  assert.match((await read(feeds['many'] as string)).notes[0]!, /more than 5,000 entries; the first 5,000 were read/)
  assert.equal((await read(RSS)).items.length, 3)
})

test('a list of feeds gives each feed once, out of all its folders', async () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="News"><outline text="Harbour" type="rss" xmlUrl="https://harbourpost.example/feed"/><outline text="Deeper"><outline title="Hills" text="x" xmlUrl="feed://hills.example/atom?a=1&amp;b=2"/></outline></outline>
    <outline text="Again" xmlUrl="https://harbourpost.example/feed"/><outline text="No feed"/><outline text="Bad" xmlUrl="javascript:alert(1)"/></body></opml>`
  assert.equal(looksLikeFeed(opml), 'opml')
  assert.deepEqual(await readOpml(Buffer.from(opml)), [
    { kind: 'feed', url: 'https://harbourpost.example/feed', title: 'Harbour' },
    { kind: 'feed', url: 'http://hills.example/atom?a=1&b=2', title: 'Hills' },
  ])
})

test('a feed is told from other files by its first element', () => {
  assert.equal(looksLikeFeed('\ufeff<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- <html> -->\n<!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0">'), 'feed')
  for (const other of ['', 'rss', '<!doctype html><rss>', '<html><body><rss>', '<feed>of a farm</feed>', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', '{"version":"1"}', '[1]', '<svg>']) assert.equal(looksLikeFeed(other), undefined, other)
})

test('dates of feeds keep their zone, and give only the day where the zone is anyone\'s guess', () => {
  const dates: readonly (readonly [string | undefined, string | undefined])[] = [
    ['Tue, 19 Nov 2024 08:30:00 +0600', '2024-11-19T08:30:00+06:00'], ['19 Nov 2024 8:30 GMT', '2024-11-19T08:30Z'], ['Tue, 19 Nov 24 08:30:00 EST', '2024-11-19T08:30:00-05:00'], ['Tuesday, 19-Nov-2024 08:30:00 UTC', '2024-11-19T08:30:00Z'],
    ['Tue, 19 Nov 2024 08:30:00 CET', '2024-11-19'], ['Tue, 19 Nov 2024 08:30:00', '2024-11-19'], ['19 November 2024', '2024-11-19'], ['2024-11-19T08:30:00.123Z', '2024-11-19T08:30:00Z'], ['2024-11-19', '2024-11-19'],
    ['Tue, 31 Nov 2024 08:30:00 GMT', undefined], ['soon', undefined], [undefined, undefined],
  ]
  for (const [written, date] of dates) assert.equal(feedDate(written), date, written)
})

test('a page names its feeds', () => {
  const html = `<!doctype html><head><base href="/en/"><!-- <link rel="alternate" type="application/rss+xml" href="/commented"> -->
    <link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="kk" href="/kk/"><link rel="alternate" type="application/rss+xml" title="All &amp; more" href="feed.xml?a=1&amp;b=2">
    <link type='application/atom+xml; charset=utf-8' rel='alternate home' href='https://feeds.example/atom' title='a > b'><link rel=alternate type=application/feed+json href=feed.json>
    <link rel="alternate" type="application/rss+xml" href="feed.xml?a=1&b=2"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`
  assert.deepEqual(feedsNamedBy(html, 'https://outlet.example/'), [
    { kind: 'feed', url: 'https://outlet.example/en/feed.xml?a=1&b=2', title: 'All & more' },
    { kind: 'feed', url: 'https://feeds.example/atom', title: 'a > b' },
    { kind: 'feed', url: 'https://outlet.example/en/feed.json' },
  ])
  const before = performance.now()
  for (const part of ['<link "', '<!--', '<link ', '<link a=\'']) assert.deepEqual(feedsNamedBy(part.repeat(50_000)), [])
  assert.ok(performance.now() - before < 20_000)
})

function fetcherFor(t: TestContext, allowPrivate: readonly string[]): Fetcher {
  const fetcher = new Fetcher({ userAgent: 'hearsay/9.9.9', allowPrivate, limits: { intervalMs: 0, idleMs: 500, headersMs: 500 } })
  t.after(() => fetcher.close())
  return fetcher
}

test('the feeds at an address are those of a front page, of a list, or the one that lies there', async t => {
  const server = await serve(t, {
    '/': '<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/rss"></head>', '/plain': '<html><body>Nothing', '/rss': RSS,
    '/list': '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>',
  })
  const fetcher = fetcherFor(t, [server.host])
  assert.deepEqual(await findFeeds(`${server.url}/`, fetcher), [{ kind: 'feed', url: `${server.url}/rss`, title: 'News' }])
  assert.deepEqual(await findFeeds(`${server.url}/rss`, fetcher), [{ kind: 'feed', url: `${server.url}/rss`, title: 'The Harbour Post & Mail' }])
  assert.deepEqual(await findFeeds(`${server.url}/list`, fetcher), [{ kind: 'feed', url: 'https://a.example/feed', title: 'A' }])
  await isRefused(findFeeds(`${server.url}/plain`, fetcher), /This page names no feed\..*give the address of the feed itself/)
})

const NOW = '2024-11-19T12:00:00.000Z'

function minutesTo(later: string): number {
  return (Date.parse(later) - Date.parse(NOW)) / 60_000
}

test('a feed is polled as often as it has news, and as seldom as it asks', () => {
  const next = (facts: Partial<Parameters<typeof nextPoll>[0]>) => minutesTo(nextPoll({ lastPolledAt: NOW, lastChangedAt: NOW, failures: 0, random: 0, ...facts }))
  assert.equal(next({}), 15)
  assert.equal(next({ lastChangedAt: '2024-11-19T10:00:00Z' }), 60)
  assert.equal(next({ lastChangedAt: '2024-01-01T00:00:00Z' }), 1440)
  assert.equal(next({ lastChangedAt: undefined }), 15)
  assert.equal(next({ ttlMinutes: 90 }), 90)
  assert.equal(next({ maxAgeMs: 7_200_000, ttlMinutes: 90 }), 120)
  assert.equal(next({ ttlMinutes: 100_000 }), 1440)
  assert.deepEqual([1, 2, 3, 7, 8, 50].map(failures => next({ failures })), [15, 30, 60, 960, 1440, 1440])
  assert.equal(next({ failures: 1, retryAfterMs: 3 * 86_400_000 }), 3 * 1440)
  assert.equal(next({ random: 0.5 }), 15.75)
  assert.ok(next({ failures: 1, retryAfterMs: 3_600_000, random: 0.999 }) <= 66)
})

test('a poll gives what a feed lists when that has changed, and asks for no more than is new', async t => {
  let feed = RSS
  let withTags = true
  const server = await serve(t, {
    '/rss': ({ headers }, response) => {
      const etag = withTags ? `"${feed.length}"` : undefined
      if (etag && headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(200, { 'content-type': 'text/xml; charset=latin1', ...(etag && { etag }) }).end(feed)
    },
  })
  const fetcher = fetcherFor(t, [server.host])
  const poll = (state: FeedState, hour: number) => pollFeed(state, fetcher, { now: new Date(Date.UTC(2024, 10, 19, hour)), random: 0 })
  const first = await poll(follow(`${server.url}/rss`, new Date(NOW)), 12)
  assert.equal(first.items.length, 3)
  assert.equal(first.skipped, 2)
  const { listed, ...said } = first.state
  assert.deepEqual(said, {
    url: `${server.url}/rss`, title: 'The Harbour Post & Mail', siteUrl: 'https://harbourpost.example/', known: { url: `${server.url}/rss`, etag: `"${RSS.length}"` }, ttlMinutes: 45,
    lastPolledAt: NOW, lastChangedAt: NOW, nextPollAt: '2024-11-19T12:45:00.000Z', failures: 0,
  })
  const second = await poll(first.state, 14)
  assert.deepEqual(second.items, [])
  assert.equal(second.state.lastChangedAt, NOW)
  assert.equal(second.state.nextPollAt, '2024-11-19T15:00:00.000Z')
  withTags = false
  const third = await poll(second.state, 15)
  assert.deepEqual(third.items, [], 'the same again is nothing new')
  feed = RSS.replace('/prices', '/new-prices')
  const fourth = await poll(third.state, 16)
  assert.equal(fourth.items[1]!.url, 'https://harbourpost.example/new-prices')
  assert.equal(fourth.state.lastChangedAt, '2024-11-19T16:00:00.000Z')
})

test('a poll that fails says why in its state, and waits longer each time; a feed that is gone is followed no longer', async t => {
  let status = 500
  const server = await serve(t, { '/rss': (_request, response) => response.writeHead(status, status === 503 ? { 'retry-after': '7200' } : {}).end('x') })
  const poll = (state: FeedState) => pollFeed(state, fetcherFor(t, [server.host]), { now: new Date(NOW), random: 0 })
  const first = (await poll(follow(`${server.url}/rss`, new Date(NOW), 'Mine'))).state
  assert.match(first.problem!, /fault of its own \(500\)/)
  const second = (await poll(first)).state
  assert.deepEqual([first.failures, second.failures, minutesTo(first.nextPollAt), minutesTo(second.nextPollAt)], [1, 2, 15, 30])
  status = 200
  assert.match((await poll(second)).state.problem!, /This is no feed that can be read/)
  status = 503
  assert.equal(minutesTo((await poll(second)).state.nextPollAt), 120)
  status = 410
  const gone = (await poll(second)).state
  assert.equal(gone.stopped, 'The site says that this feed is gone for good (410), so it is followed no longer.')
  assert.equal(gone.title, 'Mine')
})

test('a feed that has moved for good is asked for at its new place', async t => {
  const server = await serve(t, { '/old': (_request, response) => response.writeHead(301, { location: '/new' }).end(), '/new': RSS, '/for-now': (_request, response) => response.writeHead(302, { location: '/new' }).end() })
  const poll = (path: string) => pollFeed(follow(server.url + path, new Date(NOW)), fetcherFor(t, [server.host]), { now: new Date(NOW), random: 0 })
  assert.equal((await poll('/old')).state.url, `${server.url}/new`)
  assert.equal((await poll('/for-now')).state.url, `${server.url}/for-now`)
})

test('what a feed\'s address may do to whoever polls it ends in a sentence', async t => {
  const server = await serve(t, {
    '/large': (_request, response) => response.end(Buffer.alloc(50 * 1024 * 1024, 'x')),
    '/endless': (_request, response) => {
      const more = () => { while (!response.destroyed && response.write(`<item><link>https://a.example/</link></item>${' '.repeat(60_000)}`)); }
      response.write('<rss version="2.0"><channel>')
      response.on('drain', more)
      more()
    },
    '/bomb': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(100 * 1024 * 1024, ' '))),
    '/home': (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/self': (_request, response) => response.writeHead(302, { location: '/self' }).end(),
    '/stuck': (_request, response) => response.write('<rss version="2.0">'),
    '/robots.txt': '',
  })
  const fetcher = fetcherFor(t, [server.host])
  const problems: Readonly<Record<string, RegExp>> = {
    '/large': /larger than the 20 MB/, '/endless': /larger than the 20 MB/, '/bomb': /larger than the 20 MB/, '/home': /^127\.0\.0\.1 lies in a private network/,
    '/file': /leads on to "file:/, '/self': /leads in a circle/, '/stuck': /takes too long to answer/,
  }
  for (const [path, words] of Object.entries(problems)) {
    const { state, items } = await pollFeed(follow(server.url + path, new Date(NOW)), fetcher, { now: new Date(NOW), random: 0 })
    assert.match(state.problem!, words)
    assert.deepEqual(items, [])
  }
  assert.equal(pathsOf(server).length, 8)
})

test('who is told never to fetch polls nothing, and no feed is blamed', async () => {
  const fetcher = new Fetcher({ userAgent: 'hearsay/9.9.9', fetching: 'never' })
  await isRefused(pollFeed(follow('https://outlet.example/feed', new Date(NOW)), fetcher, { now: new Date(NOW), random: 0 }), /set never to fetch/)
  await fetcher.close()
})
