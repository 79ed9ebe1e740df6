import assert from 'node:assert/strict'
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { PAGE } from './helpers/page.ts'
import { pdfOf } from './helpers/pdfOf.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import { takenApart } from './helpers/takenApart.ts'
import { warcOf, warcRecord } from './helpers/warcOf.ts'
import { zipOf } from './helpers/zipOf.ts'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Finding } from '../src/doc/gathered.ts'

const folder = temporaryFolder()
const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

function outline(findings: readonly Finding[]): string[] {
  return findings.map(found => (found.kind === 'article' ? `${found.original!.url} ${found.article.text.slice(0, 12)}` : found.kind === 'refusal' ? `${found.name}: ${found.reason}` : found.kind))
}

test('pages, texts and documents come out of an archive, and pictures and failures do not', async () => {
  const archive = (isPacked: boolean) => warcOf([
    { url: '', type: 'warcinfo', body: 'software: test' },
    { url: 'https://a.example/page', body: PAGE, http: { ...HTML, ETag: '"7"', 'Last-Modified': 'Tue, 19 Nov 2024 08:00:00 GMT' } },
    { url: 'https://a.example/page', type: 'request', body: 'GET /page HTTP/1.1\r\nHost: a.example\r\n\r\n' },
    { url: 'https://a.example/boat.png', body: '\x89PNG', http: { 'Content-Type': 'image/png' } },
    { url: 'https://a.example/gone', body: PAGE, status: '404 Not Found' },
    { url: 'https://a.example/moved', body: '', status: '301 Moved', http: { Location: '/page' } },
    { url: 'https://a.example/robots.txt', body: 'User-agent: *', http: { 'Content-Type': 'text/plain' } },
    { url: '<https://a.example/words.txt>', body: 'Plain words.', type: 'resource', http: { 'Content-Type': 'text/plain' } },
    { url: 'https://a.example/paper.pdf', body: pdfOf([[{ text: 'The minister said that it would rain in May.', x: 60, y: 700 }]]), http: { 'Content-Type': 'application/pdf' } },
  ], { isPacked })
  for (const isPacked of [false, true]) {
    const found = await takenApart({ bytes: archive(isPacked), name: 'a.warc.gz' })
    assert.deepEqual(outline(found), ['https://a.example/page Ferry link t', 'https://a.example/words.txt Plain words.', 'https://a.example/paper.pdf The minister'])
    const [page] = found
    assert.ok(page!.kind === 'article')
    const { bytes, ...facts } = page.original!
    assert.equal(Buffer.from(bytes).toString(), PAGE)
    assert.deepEqual(facts, { mediaType: 'text/html', url: 'https://a.example/page', fetchedAt: '2024-11-19T08:30:00Z', etag: '"7"', lastModified: 'Tue, 19 Nov 2024 08:00:00 GMT' })
  }
})

test('what a page was packed in for sending is taken off', async () => {
  const chunked = (bytes: Uint8Array) => Buffer.concat([Buffer.from(`${(100).toString(16)};x=y\r\n`), bytes.subarray(0, 100), Buffer.from(`\r\n${(bytes.length - 100).toString(16)}\r\n`), bytes.subarray(100), Buffer.from('\r\n0\r\n\r\n')])
  const russian = Buffer.from(`<html><body>${'<p>\xcf\xf0\xe8\xf7\xe0\xeb \xee\xf2\xea\xf0\xee\xfe\xf2 \xe2 \xec\xe0\xe5, \xf1\xea\xe0\xe7\xe0\xeb \xec\xe8\xed\xe8\xf1\xf2\xf0.</p>'.repeat(5)}`, 'latin1')
  const found = await takenApart({ bytes: warcOf([
    ...[['gzip', gzipSync(PAGE)], ['x-gzip', gzipSync(PAGE)], ['deflate', deflateSync(PAGE)], ['deflate', deflateRawSync(PAGE)], ['br', brotliCompressSync(PAGE)], ['zstd', zstdCompressSync(PAGE)], ['gzip', Buffer.from(PAGE)]]
      .map(([coding, body], i) => ({ url: `https://a.example/${i}`, body: body!, http: { ...HTML, 'Content-Encoding': String(coding) } })),
    { url: 'https://a.example/chunked', body: chunked(gzipSync(PAGE)), http: { ...HTML, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' } },
    { url: 'https://a.example/joined', body: PAGE, http: { ...HTML, 'Transfer-Encoding': 'chunked' } },
    { url: 'https://a.example/russian', body: russian, http: { 'Content-Type': 'text/html; charset=windows-1251' } },
    { url: 'https://a.example/strange', body: 'x', http: { ...HTML, 'Content-Encoding': 'compress' } },
    { url: 'https://a.example/bomb', body: gzipSync(Buffer.alloc(80 * 1024 * 1024)), http: { ...HTML, 'Content-Encoding': 'gzip' } },
  ]) })
  assert.deepEqual(outline(found), [
    ...['0', '1', '2', '3', '4', '5', '6', 'chunked', 'joined'].map(name => `https://a.example/${name} Ferry link t`), 'https://a.example/russian Причал откро',
    'https://a.example/strange: It is packed in a way that hearsay does not know ("compress").', 'https://a.example/bomb: Unpacked it is more than 64 MB, which no article is.',
  ])
})

test('a record that is refused does not stop the others, and one that only says "as before" is told', async () => {
  const found = await takenApart({ bytes: warcOf([
    { url: 'https://a.example/empty', body: '<html><body></body></html>' },
    { url: 'https://a.example/page', body: PAGE },
    { url: 'https://a.example/page', body: '', type: 'revisit' },
    { url: 'https://a.example/elsewhere', body: '', type: 'revisit' },
    { url: 'https://a.example/part', body: PAGE, warc: { 'WARC-Truncated': 'length' } },
  ]) })
  assert.deepEqual(found.map(({ kind }) => kind), ['refusal', 'article', 'refusal', 'article'])
  assert.match(outline(found)[0]!, /empty: No article was found/)
  assert.match(outline(found)[2]!, /elsewhere: .*holds no copy/)
  assert.ok(found[3]!.kind === 'article' && found[3].notes[0] === 'The archive holds only the beginning of this page.')
})

test('an archive that is cut gives all whole records, and says where it ends', async () => {
  const pages = Array.from({ length: 4 }, (_, i) => ({ url: `https://a.example/${i}`, body: PAGE }))
  const record = warcRecord(pages[0]!)
  for (const [name, bytes, whole] of [
    ['in a body', warcOf(pages).subarray(0, record.length * 2 + 1000), 2],
    ['in a head', warcOf(pages).subarray(0, record.length * 3 + 40), 3],
    ['in its first word', warcOf(pages).subarray(0, record.length * 3 + 4), 3],
    ['packed', warcOf(pages, { isPacked: true }).subarray(0, -300), 3],
  ] as const) {
    const found = await takenApart({ bytes, name: 'cut.warc.gz' })
    assert.deepEqual(found.map(({ kind }) => kind), [...Array<string>(whole).fill('article'), 'refusal'], name)
    assert.match(outline(found).at(-1)!, new RegExp(`^cut\\.warc\\.gz: This archive ends in the middle of a record.* after ${whole} whole records, at byte [\\d,]+ `), name)
  }
  const broken = await takenApart({ bytes: Buffer.concat([warcOf(pages.slice(0, 1)), Buffer.from('not a record\r\n'.repeat(100_000)), warcOf(pages)]) })
  assert.deepEqual(broken.map(({ kind }) => kind), ['article', 'refusal'])
  assert.match(outline(broken)[1]!, /This archive is damaged: after 1 whole record, /)
})

test('heads without end take neither memory nor time', async () => {
  for (const endless of ['WARC/1.1\r\n' + 'A: b\r\n'.repeat(2_000_000), 'WARC/1.1\r\n' + 'x'.repeat(20_000_000), `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 9000000\r\n\r\nHTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(1_500_000)}`]) {
    const begun = performance.now()
    const found = await takenApart({ bytes: Buffer.from(endless) })
    assert.ok(found.every(({ kind }) => kind === 'refusal'))
    assert.ok(performance.now() - begun < 4000, `${Math.round(performance.now() - begun)} ms`)
  }
})

test('a large archive is read from its file in memory that stays flat', async () => {
  const path = join(folder, 'large.warc')
  const file = createWriteStream(path)
  const film = warcRecord({ url: 'https://a.example/film', body: Buffer.alloc(20 * 1024 * 1024), http: { 'Content-Type': 'video/mp4' } })
  for (let i = 0; i < 15; i++) if (!file.write(film)) await new Promise<void>(resolve => file.once('drain', resolve))
  file.end(warcRecord({ url: 'https://a.example/page', body: PAGE }))
  await new Promise<void>(resolve => file.once('close', resolve))
  await takenApart({ bytes: warcOf([{ url: 'https://a.example/page', body: PAGE }]) })
  const before = process.memoryUsage.rss()
  assert.deepEqual(outline(await takenApart({ path })), ['https://a.example/page Ferry link t'])
  assert.ok(process.memoryUsage.rss() - before < 150 * 1024 * 1024, `${Math.round((process.memoryUsage.rss() - before) / 1024 / 1024)} MB more`)
})

test('an archive as another program writes it', async () => {
  const parts: Uint8Array[] = []
  for (const [url, body] of [['https://a.example/one', PAGE], ['https://a.example/two', PAGE]] as const) {
    const record = WARCRecord.create({ url, date: '2024-11-19T08:30:00Z', type: 'response', httpHeaders: HTML, warcVersion: 'WARC/1.1' }, [Buffer.from(body)])
    parts.push(await WARCSerializer.serialize(record, { gzip: true }))
  }
  assert.deepEqual(outline(await takenApart({ bytes: Buffer.concat(parts) })), ['https://a.example/one Ferry link t', 'https://a.example/two Ferry link t'])
})

test('a WACZ gives the pages that it lists, with what it calls them, and tells which are missing', async () => {
  const untitled = `<html><body>${'<p>The harbour will be dug out twice a year, the council decided, and the sand goes to the beaches of the island.</p>'.repeat(1)}<p>Fishermen had asked for that for years, because the boats touch the ground whenever the wind comes.</p></body></html>`
  const archive = warcOf([
    { url: 'http://a.example/old', body: '', status: '301 Moved Permanently', http: { Location: 'https://a.example/new' } },
    { url: 'https://a.example/new', body: PAGE }, { url: 'https://a.example/frame', body: PAGE }, { url: 'https://a.example/harbour', body: untitled },
  ], { isPacked: true })
  const list = ['{"format":"json-pages-1.0","id":"pages"}', '{"url":"http://a.example/old#top","title":"Old"}', '{"url":"https://a.example/harbour","title":"Harbour to be dug out"}', 'not json', '{"url":"https://a.example/lost"}'].join('\n')
  const wacz = (warc: Uint8Array) => zipOf([{ name: 'archive/data.warc.gz', content: warc, isStored: true }, { name: 'pages/pages.jsonl', content: list }, { name: 'datapackage.json', content: '{}' }])
  const path = join(folder, 'site.wacz')
  writeFileSync(path, wacz(archive))
  for (const source of [{ path }, { bytes: wacz(archive), name: 'site.wacz' }]) {
    const found = await takenApart(source)
    assert.deepEqual(outline(found), ['https://a.example/new Ferry link t', 'https://a.example/harbour The harbour ', 'https://a.example/lost: The archive lists this page, and holds no copy of it that can be read.'])
    assert.ok(found[1]!.kind === 'article')
    assert.equal(found[1].article.title, 'Harbour to be dug out')
  }
  const cut = outline(await takenApart({ bytes: wacz(archive.subarray(0, -200)), name: 'site.wacz' }))
  assert.equal(cut.length, 2)
  assert.match(cut[1]!, /^site\.wacz\/archive\/data\.warc\.gz: This archive ends in the middle of a record/)
})
