import assert from 'node:assert/strict'
import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { PAGE } from './helpers/page.ts'
import { PageThreads } from '../src/intake/pageThreads.ts'
import { takeApart } from '../src/intake/takeApart.ts'
import { takeIn } from '../src/intake/takeIn.ts'
import { oneArticle, oneRefusal, takenApart } from './helpers/takenApart.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import { docxOf, zipOf } from './helpers/zipOf.ts'
import { warcOf } from './helpers/warcOf.ts'

const folder = temporaryFolder()

test('a text stays as it is, and so do the bytes that it was made from', async () => {
  const bytes = Buffer.from('\ufeffOne.\r\n\r\n  Two.\n')
  const { article, original } = await oneArticle(bytes, 'a.txt')
  assert.deepEqual(article, { text: 'One.\r\n\r\n  Two.\n' })
  assert.deepEqual(original, { bytes, mediaType: 'text/plain', name: 'a.txt' })
  for (const nothing of ['', '\n \t\n']) assert.match((await oneRefusal(Buffer.from(nothing), 'a.txt')).reason, /There is no text in it/)
})

test('lists of addresses, shortcuts and bookmarks are links', async () => {
  const binary = Buffer.from('bplist00\xd1\x01\x02SURL_\x10\x15https://a.example/oneX\x08', 'latin1')
  const cases: readonly [string, string | Uint8Array, string[]][] = [
    ['list.txt', '# my list\r\nhttps://a.example/one\r\n\r\n  http://b.example/two?x=1\n', ['https://a.example/one', 'http://b.example/two?x=1']],
    ['one.url', '[InternetShortcut]\r\nURL=https://a.example/one\r\n', ['https://a.example/one']],
    ['one.webloc', '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://a.example/?a=1&amp;b=2</string></dict></plist>', ['https://a.example/?a=1&b=2']],
    ['two.webloc', binary, ['https://a.example/one']],
    ['bookmarks.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>News</H3>\n<DT><A HREF="https://a.example/one" ADD_DATE="1">First &amp; last</A>\n<DT><A HREF="javascript:alert(1)">No</A>', ['https://a.example/one']],
  ]
  for (const [name, content, urls] of cases) {
    const found = await takenApart({ bytes: Buffer.from(content as string), name })
    assert.deepEqual(found.map(link => link.kind === 'link' && link.url), urls, name)
  }
})

test('a line of a list that is no address is refused by its number; an article with addresses in it stays one', async () => {
  const list = '# mine\nhttps://a.example/1\nthis is not an address\nhttps://a.example/2\nfile:///etc/passwd\nhttps://a.example/3\n'
  const found = await takenApart({ bytes: Buffer.from(list), name: 'u.txt' })
  assert.deepEqual(found.map(({ kind }) => kind), ['link', 'refusal', 'link', 'refusal', 'link'])
  assert.deepEqual(found.flatMap(one => one.kind === 'refusal' ? [[one.name, one.reason.slice(0, 26)]] : []), [['line 3 of u.txt', 'This line is no address. O'], ['line 5 of u.txt', 'Only http:// and https:// ']])
  const paragraph = 'The mayor denied on Tuesday that the bridge was closed, and said that lorries would be let over it by the end of the month at the latest.'
  for (const text of ['https://a.example/1\nThe mayor denied it.', `Bridge open\n\nThe mayor said so.\nhttps://a.example/1\nhttps://a.example/2`, `${paragraph}\n\nhttps://a.example/1\nhttps://a.example/2\n`]) {
    assert.equal((await oneArticle(Buffer.from(text), 'a.txt')).article.text, text)
  }
})

test('feeds and lists of feeds give what they list', async () => {
  const rss = '<rss version="2.0"><channel><title>Post</title><item><title>Ferry to run</title><link>/ferry</link><pubDate>Tue, 19 Nov 2024 08:30:00 GMT</pubDate></item></channel></rss>'
  const [link] = await takenApart({ bytes: Buffer.from(rss), url: 'https://a.example/feed' })
  assert.equal(link!.kind === 'link' && link.url, 'https://a.example/ferry')
  const opml = '<opml version="2.0"><body><outline text="Post" type="rss" xmlUrl="https://a.example/feed"/></body></opml>'
  assert.deepEqual((await takenApart({ bytes: Buffer.from(opml), name: 'feeds.opml' })).map(({ kind }) => kind), ['feed'])
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>${rss.replace('Ferry', '&j;')}`
  const begun = performance.now()
  const found = await takenApart({ bytes: Buffer.from(laughs), url: 'https://a.example/feed' })
  assert.ok(JSON.stringify(found).length < 10_000)
  assert.ok(performance.now() - begun < 4000)
})

test('a web archive of one file is its page', async () => {
  const quoted = PAGE.replaceAll('=', '=3D').replaceAll('“', '=E2=80=9C').replaceAll('”', '=E2=80=9D').replace(/(.{70})(?=[a-z])/g, '$1=\r\n')
  const part = (type: string, location: string, encoding: string, body: string) => `------x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`
  const archive = (encoding: string, body: string) => `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/ferry\r\nDate: Tue, 19 Nov 2024 08:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n\r\n${part('text/html', 'https://a.example/ferry', encoding, body)}${part('image/png', 'https://a.example/b.png', 'base64', 'AAAA')}------x--\r\n`
  for (const [encoding, body] of [['quoted-printable', quoted], ['base64', Buffer.from(PAGE).toString('base64')]] as const) {
    const { article, original } = await oneArticle(Buffer.from(archive(encoding, body), 'latin1'), 'ferry.mhtml')
    assert.equal(article.title, 'Ferry link to reopen in May, minister says')
    assert.match(article.text, /“We have ordered the steel,” said Marisol Venn/)
    assert.equal(original!.mediaType, 'multipart/related')
    assert.equal(original!.url, 'https://a.example/ferry')
    assert.equal(original!.fetchedAt, '2024-11-19T08:30:00Z')
  }
})

test('one bad line among a thousand is refused by its number, and the others are articles', async () => {
  const lines = Array.from({ length: 1000 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `The clerk said that number ${i} was missing.`, url: `https://a.example/${i}` }))
  lines[616] = '{"id":"a616","text":"The clerk sa'
  const path = join(folder, 'lines.jsonl')
  writeFileSync(path, lines.join('\n'))
  writeFileSync(`${path}.gz`, gzipSync(lines.join('\n')))
  for (const file of [path, `${path}.gz`]) {
    const found = await takenApart({ path: file })
    assert.equal(found.filter(({ kind }) => kind === 'article').length, 999)
    assert.ok(found[616]!.kind === 'refusal')
    assert.match(found[616]!.name, /^line 617 of lines\.jsonl/)
    assert.match(found[616]!.reason, /not JSON/)
    assert.ok(found[617]!.kind === 'article' && found[617].article.id === 'a617' && found[617].original === undefined)
  }
})

test('a line of more than 64 MB is refused, and the stream is held in little memory', async () => {
  const path = join(folder, 'long.jsonl')
  const file = createWriteStream(path)
  file.write('{"id":"first","text":"The clerk said so."}\n{"id":"long","text":"')
  for (let i = 0; i < 70; i++) if (!file.write(Buffer.alloc(1024 * 1024, 'x'))) await new Promise<void>(resolve => file.once('drain', resolve))
  file.end('"}\n{"id":"last","text":"The clerk denied it."}\n')
  await new Promise<void>(resolve => file.once('close', resolve))
  const found = await takenApart({ path })
  assert.deepEqual(found.map(({ kind }) => kind), ['article', 'refusal', 'article'])
  assert.ok(found[1]!.kind === 'refusal' && /longer than 64 MB/.test(found[1].reason) && found[1].name === 'line 2 of long.jsonl')
})

test('a text that is longer than any article is refused, and told how long one may be', async () => {
  const text = 'Words. '.repeat(1_200_000)
  writeFileSync(join(folder, 'long.txt'), text)
  writeFileSync(join(folder, 'longer.jsonl'), `${JSON.stringify({ text })}\n${JSON.stringify({ text: 'Words.' })}\n`)
  for (const name of ['long.txt', 'longer.jsonl']) {
    const [found] = await takenApart({ path: join(folder, name) })
    assert.ok(found!.kind === 'refusal' && /8,400,000 characters, and one article may have 8,000,000/.test(found!.reason), name)
  }
})

test('of a long file is told which share is through', async () => {
  const path = join(folder, 'long.jsonl')
  writeFileSync(path, `${JSON.stringify({ text: 'Words. '.repeat(1000) })}\n`.repeat(200))
  const shares: number[] = []
  const threads = new PageThreads()
  for await (const found of takeApart({ path }, { threads, onShare: share => shares.push(share) })) assert.equal(found.kind, 'article')
  await threads.close()
  assert.ok(shares.length > 3 && shares.every((share, i) => share > (shares[i - 1] ?? 0)), String(shares))
  assert.equal(shares.at(-1), 1)
})

test('a bundle is told from lines of articles, packed or not', async () => {
  for (const bytes of [Buffer.from('{"hearsay-bundle":1}\n{"text":"x"}\n'), gzipSync('{"hearsay-bundle":1}\n')]) assert.match((await oneRefusal(bytes, 'mine.jsonl')).reason, /bundle of hearsay.*hearsay import mine\.jsonl/)
})

test('the files in a ZIP are taken apart one by one, whatever they are called', async () => {
  const found = await takenApart({ name: 'all.zip', bytes: zipOf([
    { name: 'news/', content: '' }, { name: 'news/page.html', content: PAGE }, { name: 'a.txt', content: 'Words.', isStored: true }, { name: 'boat.png', content: 'x' }, { name: '__MACOSX/._a.txt', content: 'x' },
    { name: 'evil\x1b[31m\u202ename.bin', content: Buffer.alloc(100) }, { name: 'page.html.gz', content: gzipSync(PAGE) }, { name: 'a.docx', content: docxOf('<w:p><w:r><w:t>Words.</w:t></w:r></w:p>') },
    { name: 'within.zip', content: zipOf([{ name: 'a.txt', content: 'x' }]) }, { name: 'list.txt', content: 'https://a.example/\n' },
  ]) })
  assert.deepEqual(found.map(one => (one.kind === 'article' ? one.original!.name : one.kind === 'refusal' ? `refused ${one.name}` : one.kind)), [
    'all.zip/news/page.html', 'all.zip/a.txt', 'refused all.zip/evil\ufffd[31m\ufffdname.bin', 'all.zip/page.html', 'all.zip/a.docx', 'refused all.zip/within.zip', 'link',
  ])
})

test('archives that unpack to far more than they are, and broken ones, are refused', async () => {
  const zeros = Buffer.alloc(90 * 1024 * 1024)
  assert.match((await oneRefusal(zipOf([{ name: 'a.txt', content: zeros }]), 'bomb.zip')).reason, /Unpacked it would be 90 MB/)
  assert.match((await oneRefusal(gzipSync(Buffer.alloc(90 * 1024 * 1024, 'words ')), 'bomb.txt.gz')).reason, /more than 64 MB/)
  assert.match((await oneRefusal(gzipSync(PAGE.repeat(20)).subarray(0, -100), 'cut.html.gz')).reason, /damaged or cut off/)
  assert.match((await oneRefusal(zipOf([{ name: 'a.txt', content: PAGE }]).subarray(0, -30), 'cut.zip')).reason, /damaged or cut off/)
  assert.match((await oneRefusal(gzipSync(gzipSync(gzipSync(gzipSync('x')))), 'x.gz')).reason, /within an archive/)
  assert.match((await oneRefusal(zipOf([{ name: 'a.html', content: 'The mayor said so.', saysBytes: 3 }]), 'liar.zip')).reason, /damaged or cut off/)
})

test('what cannot be opened is refused in words', async () => {
  for (const [path, message] of [[join(folder, 'missing.txt'), /There is no such file/], [folder, /This is a folder/]] as const) {
    const [found] = await takenApart({ path })
    assert.ok(found!.kind === 'refusal')
    assert.match(found.reason, message)
  }
})

test('whatever is broken in a file, taking it apart ends in findings', async () => {
  const whole = [
    zipOf([{ name: 'a.html', content: PAGE }, { name: 'b.jsonl.gz', content: gzipSync('{"text":"Words."}\n') }]), docxOf('<w:p><w:r><w:t>Words.</w:t></w:r></w:p>'),
    warcOf([{ url: 'https://a.example/1', body: PAGE }, { url: 'https://a.example/2', body: gzipSync(PAGE), http: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' } }], { isPacked: true }),
  ]
  const seed = Number(process.env['SEED'] ?? 4)
  let state = seed
  const below = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % limit
  }
  for (let i = 0; i < 45; i++) {
    const bytes = Buffer.from(whole[i % whole.length]!)
    for (let count = below(6); count >= 0; count--) bytes.fill(below(256), below(bytes.length), below(bytes.length))
    for (let count = below(6); count >= 0; count--) bytes[below(bytes.length)] = below(256)
    await assert.doesNotReject(takenApart({ bytes: below(3) ? bytes : bytes.subarray(0, below(bytes.length)), name: 'broken' }), `seed ${seed}, file ${i}`)
  }
})

test('a signal ends taking apart between two findings', async () => {
  const threads = new PageThreads()
  const stop = new AbortController()
  const bytes = Buffer.from(Array.from({ length: 100 }, (_, i) => `{"id":"${i}","text":"x"}`).join('\n'))
  let count = 0
  await assert.rejects(async () => {
    for await (const _ of takeApart({ bytes }, { threads, signal: stop.signal })) if (++count === 3) stop.abort(new Error('enough'))
  }, /enough/)
  assert.equal(count, 3)
  await threads.close()
})

test('one article is read whatever it is packed in, and several are for the collection', async () => {
  assert.equal((await takeIn(gzipSync(PAGE), 'page.html.gz')).title, 'Ferry link to reopen in May, minister says')
  assert.equal((await takeIn(zipOf([{ name: 'a.txt', content: 'Words.' }]), 'a.zip')).text, 'Words.')
  await assert.rejects(takeIn(zipOf([{ name: 'a.txt', content: 'Words.' }, { name: 'b.txt', content: 'Words.' }]), 'two.zip'), /holds more than one article\. Add it to the collection: hearsay add two\.zip/)
  await assert.rejects(takeIn(Buffer.from('https://a.example/\n'), 'list.txt'), /list of addresses.*hearsay add list\.txt/)
})
