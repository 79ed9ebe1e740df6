import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hostilePages, PAGE } from './helpers/page.ts'
import { PageThreads } from '../src/intake/pageThreads.ts'
import { pageReading } from '../src/intake/pageArticle.ts'
import { readHtml } from '../src/intake/readHtml.ts'
import { thinPage } from '../src/intake/thinPage.ts'
import { writersIn } from '../src/intake/writers.ts'
import { dayIn } from '../src/intake/dayIn.ts'

const FIRST = 'The harbour of Port Elba will be dug out twice a year from now on, the town council decided on Monday evening, and the sand goes to the beaches in the north of the island.'
const SECOND = 'Fishermen had asked for that for years, because their boats touch the ground whenever the wind comes from the east for long, and the council had always found it too dear.'
const THIRD = 'The work begins in March, before the season, with a dredger that the neighbouring island lends out for a third of what the last one cost, according to the harbour master.'

interface Parts {
  readonly head?: string
  readonly above?: string
  readonly between?: string
  readonly below?: string
  readonly beside?: string
  readonly body?: string
}

/** A page with an article of three paragraphs, and something put in. */
function page({ head = '', above = '', between = '', below = '', beside = '', body }: Parts): string {
  return `<!doctype html><html lang="en"><head><title>Harbour to be dug out</title>${head}</head><body><div class="page"><article><h1>Harbour to be dug out</h1>${above}${body ?? `<p>${FIRST}</p>${between}<p>${SECOND}</p><p>${THIRD}</p>`}${below}</article>${beside}</div></body></html>`
}

function blocks(html: string): string[] {
  const { text, blocks = [] } = pageReading(html).article
  return blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}

const BARE = ['headline: Harbour to be dug out', `paragraph: ${FIRST}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD}`]

test('what stands among the paragraphs and is none of the article\'s is left out', () => {
  const furniture: readonly (readonly [string, Parts])[] = [
    ['a box for a newsletter, by its name', { between: '<div class="newsletter-box"><p>The week in the harbour, every Friday.</p></div>' }],
    ['the same in camels\' humps', { between: '<div class="bodyNewsletterSignup"><p>The week in the harbour, every Friday.</p></div>' }],
    ['a plea to subscribe, by its words', { between: '<p>Sign up for our weekly letter and never miss a boat.</p>' }],
    ['a word over an advertisement', { between: '<p>Advertisement</p>' }],
    ['other stories below', { below: '<h3>You may also like</h3><ul><li><a href="/a">Ten beaches</a></li><li><a href="/b">A storm in pictures</a> from last year</li></ul>' }],
    ['a card that leads to another article', { below: '<article><h3><a href="/storm">The storm that took the pier</a></h3><p>It came from the east, and nobody had seen it coming.</p></article><article><h3><a href="/b">Boats</a></h3></article>' }],
    ['readers\' comments, longer than the article', { beside: `<section id="comments">${'<p>I have lived here for forty years and never has anybody dug out anything at all, so I shall wait and see.</p>'.repeat(12)}</section>` }],
    ['the page\'s own address', { above: '<p>https://elbanews.example/harbour</p>' }],
  ]
  for (const [name, parts] of furniture) assert.deepEqual(blocks(page(parts)), BARE, name)
})

test('what looks like it and is the article\'s own stays', () => {
  const own: readonly (readonly [string, string])[] = [
    ['a paragraph about signing up', 'Parents who sign up their children for the sailing school by Friday pay half, the harbour master said, and the council pays the rest of it.'],
    ['a paragraph that begins with a day', 'On 19 November 2024 the last dredger left the harbour, with a hole in its side that nobody could explain to the insurers for months.'],
    ['a paragraph about comments', 'Comments from residents, the council said, would be read aloud at the next sitting before anything is decided about the second pier.'],
    ['an advertisement that is talked about', 'Advertisements for the ferry will no longer be painted on the harbour wall, the council decided, after a gallery complained about them.'],
  ]
  for (const [name, words] of own) assert.deepEqual(blocks(page({ between: `<p>${words}</p>` })), [BARE[0], BARE[1], `paragraph: ${words}`, ...BARE.slice(2)], name)
})

test('an article in an element with a name of furniture is an article', () => {
  const html = `<html><head><title>Harbour to be dug out</title></head><body><div class="popular social-layout"><h1>Harbour to be dug out</h1><div class="content related-on"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div></div></body></html>`
  assert.deepEqual(blocks(html), BARE)
})

test('words of a picture are a caption, whichever way a page sets them', () => {
  for (const caption of [
    '<figure><img src="a.jpg"><figcaption>The old dredger in spring.</figcaption></figure>',
    '<div class="inlineImageCaption"><p>The old dredger in spring.</p></div>',
    '<div class="photo"><img src="a.jpg"><span>The old dredger in spring.</span></div>',
  ]) assert.ok(blocks(page({ between: caption })).includes('caption: The old dredger in spring.'), caption)
  assert.ok(blocks(page({ between: '<p>The old dredger in spring (Photo: Ines Caldeira)</p>' })).some(block => block.startsWith('caption: The old')))
})

test('the day alone above the text is of the byline', () => {
  assert.deepEqual(blocks(page({ above: '<p>Published 19 November 2024, 10:15 am</p>' }))[1], 'byline: Published 19 November 2024, 10:15 am')
})

test('a byline that stands in the body once more, with the day, is there once', () => {
  const head = '<meta name="author" content="Ana Lima, Rui Paz">'
  const by = 'By Ana Lima and Rui Paz'
  const days = '19 Nov 2024 at 10:15 Updated 20 Nov 2024 at 11:30'
  const above = `<div><span class="byline">${by}</span> <span>${days}</span></div>`
  assert.deepEqual(blocks(page({ head, above })), [BARE[0], `byline: ${by} ${days}`, ...BARE.slice(1)])
  const own = 'By Ana Lima and Rui Paz the council was told in 2024 that the sand moves.'
  assert.deepEqual(blocks(page({ head, above: `<span class="byline">${by}</span><p>${own}</p>` })), [BARE[0], `byline: ${by}`, `paragraph: ${own}`, ...BARE.slice(1)], 'a paragraph that begins so')
})

test('who worked on it is a note below the article', () => {
  const head = '<meta name="author" content="Rui Paz">'
  for (const words of ['Rui Paz is a reporter for the Elba News.', 'Reporting by Rui Paz; editing by Ines Caldeira', 'Ines Caldeira contributed reporting from Port Elba.']) {
    assert.equal(blocks(page({ head, below: `<p>${words}</p>` })).at(-1), `note: ${words}`)
  }
  const told = 'Rui Paz, who leads the fishermen, is a man of few words, and on Monday he had none at all for the council.'
  assert.equal(blocks(page({ below: `<p>${told}</p>` })).at(-1), `paragraph: ${told}`)
})

test('paragraphs parted by line breaks are paragraphs', () => {
  assert.deepEqual(blocks(page({ body: `<div>${FIRST}<br><br>${SECOND}<br><br>${THIRD}</div>` })), BARE)
})

test('thinning keeps every word that is seen, and linked data', () => {
  const thin = thinPage('<div style="display:none">a</div><p onclick="x()" class=b>c <b>d</b> <i>e</i></p>\n <script type="application/ld+json">{"a":1}</script><script>f</script><svg><title>g</title></svg><!-- h --><nav>i</nav><img src="data:image/png;base64,AAAA" alt="j">')
  assert.equal(thin, '<div hidden>a</div><p class=b>c <b>d</b> <i>e</i></p><script type="application/ld+json">{"a":1}</script><img src="data:image/png;base64,AAAA">')
  assert.equal(thinPage(`<img src="data:image/png;base64,${'A'.repeat(5000)}">`), '<img>')
  assert.equal(thinPage('<META NAME="author" CONTENT="A"><P CLASS="b" ONCLICK="x()">c</P>'), '<meta name="author" content="A"><p class="b">c</p>')
  // What is never closed swallows nothing.
  assert.match(thinPage('<svg><p>a</p><nav><p>b</p>'), /a.*b/)
})

test('the headline is the one that is shown, not the one for search engines, and not the outlet\'s name', () => {
  const title = (title: string, h1: string, head = ''): string | undefined => pageReading(`<html><head><title>${title}</title>${head}</head><body>${h1}<p>${FIRST}</p><p>${SECOND}</p></body></html>`).article.title
  assert.equal(title('Port Elba harbour dredging costs explained - Elba News', '<h1>Why the harbour will be dug out twice a year</h1>'), 'Why the harbour will be dug out twice a year')
  assert.equal(title('Harbour to be dug out - Elba News', '<h1>Elba News</h1>', '<meta property="og:site_name" content="Elba News">'), 'Harbour to be dug out')
  assert.equal(title('Elba News :: Harbour to be dug out again', ''), 'Harbour to be dug out again')
  assert.equal(title('Harbour to be dug out - Elba News', '<h1>Win a trip to the mountains</h1>'), 'Harbour to be dug out')
})

test('a byline names people; what they are and whom they work for goes', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['By Ana Lima and Rui Paz', '', ['Ana Lima', 'Rui Paz']], ['By ANA LIMA, RUI PAZ and INES E. CALDEIRA', '', ['ANA LIMA', 'RUI PAZ', 'INES E. CALDEIRA']],
    ['Ana Lima, Elba News', 'Elba News', ['Ana Lima']], ['By Ana Lima, Staff Writer', '', ['Ana Lima']], ['Ana Lima, MS, RD', '', ['Ana Lima']], ['Written by Ana Lima on November 19, 2024', '', ['Ana Lima']],
    ['by Ana Lima | November 18, 2024 12:01 PM', '', ['Ana Lima']], ['Ana Lima @analima Nov 18, 2024', '', ['Ana Lima']], ['Текст: Анна Лимова', '', ['Анна Лимова']],
    ['Elba News', 'The Elba News', []], ['admin', '', []], ['Elba News Staff', 'Elba News', []], ['Reuters', 'Elba News', ['Reuters']], ['', '', []],
  ]
  for (const [byline, publisher, names] of cases) assert.deepEqual(writersIn(byline, publisher), names, byline)
})

test('days as lines show them; one that could be two is none', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Published 11:11 PM EST Nov 19, 2024', '2024-11-19'], ['publiziert am 25. September 2018', '2018-09-25'], ['24 сентября 2018', '2018-09-24'], ['19 de novembro de 2024', '2024-11-19'], ['[ 2018-08-25 15:24 ]', '2018-08-25'],
    ['19.11.2024, 08:57', '2024-11-19'], ['19/11/2024', '2024-11-19'], ['11/19/2024', '2024-11-19'], ['3/4/2024', undefined], ['Room 12, 2024', undefined], ['31 February 2024', undefined], ['2024', undefined],
  ]
  for (const [line, day] of cases) assert.equal(dayIn(line), day, line)
})

test('writers and day are read off the lines about the headline when no markup tells them; the address comes last', () => {
  const shown = pageReading(page({ above: '<p>By Ana Lima</p><p>19 November 2024</p>' })).article
  assert.deepEqual([shown.byline, shown.publishedAt], [['Ana Lima'], '2024-11-19'])
  const below = pageReading(page({ below: '<p>The last storm was on 3 March 2019, as older people on the island remember well, and it took the pier with it; nobody has built it up again since, and nobody wants to.</p>' })).article
  assert.equal(below.publishedAt, undefined)
  assert.equal(pageReading(page({}), { url: 'https://elbanews.example/2024/11/19/harbour' }).article.publishedAt, '2024-11-19')
})

test('linked data may name its people apart, and empty dates are none', () => {
  const linked = '{"@graph":[{"@type":"NewsArticle","headline":"Harbour to be dug out","datePublished":"0001-01-01T00:00:00Z","author":{"@id":"#ana"},"publisher":{"@id":"#news"}},{"@type":"Person","@id":"#ana","name":"Ana Lima"},{"@type":"NewsMediaOrganization","@id":"#news","name":"Elba News"}]}'
  const { byline, publisher, publishedAt } = pageReading(page({ head: `<script type="application/ld+json">${linked}</script><meta property="article:published_time" content="2024-11-19">` })).article
  assert.deepEqual({ byline, publisher, publishedAt }, { byline: ['Ana Lima'], publisher: 'Elba News', publishedAt: '2024-11-19' })
})

test('an address loses what only tells how somebody came there', () => {
  const url = (href: string, base?: string): string | undefined => pageReading(page({ head: `<link rel="canonical" href="${href}">` }), base ? { url: base } : {}).article.url
  assert.equal(url('https://elbanews.example/harbour?id=7&amp;utm_source=x&amp;fbclid=y#top'), 'https://elbanews.example/harbour?id=7')
  assert.equal(url('/harbour', 'https://elbanews.example/old?utm_source=x'), 'https://elbanews.example/harbour')
  assert.equal(url('https://elbanews.example/', 'https://elbanews.example/harbour'), 'https://elbanews.example/harbour')
  assert.equal(url('javascript:alert(1)', 'https://elbanews.example/harbour'), 'https://elbanews.example/harbour')
})

test('a page that keeps the rest back says so; one that only could does not', () => {
  const notes = (parts: Parts): readonly string[] => pageReading(page(parts)).notes
  const paid = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour to be dug out","isAccessibleForFree":false}</script>'
  assert.match(notes({ head: paid })[0]!, /only a part.*subscribers.*save the page/)
  assert.match(notes({ below: '<div class="offer"><p>Subscribe now to continue reading.</p></div>' })[0]!, /only a part/)
  assert.deepEqual(notes({}), [])
  assert.deepEqual(notes({ head: paid, between: `<p>${SECOND.replace('boats', 'ships')}</p>`.repeat(1) + Array.from({ length: 12 }, (_, i) => `<p>${i}. ${THIRD}</p>`).join('') }), [], 'a long article is whole')
  assert.deepEqual(notes({ between: '<p>Readers of the harbour library have to log in to see which boats are for hire this week, said the librarian, who wants that changed.</p>' }), [])
})

test('a page that stands instead of an article is refused with what it is', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['<title>Just a moment...</title><body><p>Verify you are human by completing the action below.</p></body>', /whether a person was there.*Open it in a browser/],
    ['<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body>', /put together by a program in the browser/],
    ['<title>Elba News</title><body><h2>We value your privacy</h2><p>We and our 800 partners store information on a device.</p></body>', /asks for consent first/],
    ['<title>404</title><body><h1>Page not found</h1><p>The page cannot be found.</p></body>', /no such page/],
    ['<title>Access Denied</title><body><h1>Access Denied</h1><p>You have no permission.</p></body>', /refused to give/],
  ]
  for (const [html, reason] of refused) assert.throws(() => pageReading(`<html>${html}</html>`), { name: 'IntakeError', message: reason })
  assert.doesNotThrow(() => pageReading(page({ between: `<p>${'The council asked whether a page not found was a page lost. '.repeat(9)}</p>` })))
})

test('a page saved with its pictures in it gives its address and the time of saving', () => {
  const comment = '<!--\n Page saved with SingleFile \n url: https://elbanews.example/harbour?utm_source=x \n saved date: Tue Nov 19 2024 11:15:00 GMT+0100 (Central European Standard Time)\n-->'
  const picture = `<img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`
  const reading = pageReading(page({ above: picture }).replace('<html', `${comment}<html`))
  assert.equal(reading.article.url, 'https://elbanews.example/harbour')
  assert.equal(reading.savedAt, '2024-11-19T10:15:00.000Z')
  assert.deepEqual(pageReading(page({}).replace('<html', '<!-- saved from url=(0033)https://elbanews.example/harbour --><html')).article.url, 'https://elbanews.example/harbour')
  assert.equal(pageReading(page({})).savedAt, undefined)
})

test('a page whose comments alone are too many elements is read without them', () => {
  const comments = `<div class="comments-area">${'<div class="comment"><p><b>A</b> reader</p></div>'.repeat(8000)}</div>`
  assert.deepEqual(blocks(page({ beside: comments })), BARE)
  assert.throws(() => pageReading(page({ beside: comments.replaceAll('comment', 'row') })), /more than 20,000 elements/)
})

test('the character set that a server names is believed unless the bytes show that it is wrong', async t => {
  const threads = new PageThreads()
  t.after(() => threads.close())
  const text = page({ above: '<p>Café Élan, the council’s “office”, stays open.</p>' })
  const cyrillic = Uint8Array.from(page({ body: `<p>${'Совет решил углубить гавань. '.repeat(9)}</p>` }), letter => (letter < '\x80' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0))
  const read = async (bytes: Uint8Array, charset?: string): Promise<string> => (await readHtml(bytes, charset ? { charset } : {}, threads)).article.text
  assert.match(await read(Buffer.from(text), 'iso-8859-1'), /Café Élan, the council’s/)
  assert.match(await read(cyrillic, 'windows-1251'), /Совет решил/)
  assert.match(await read(cyrillic, 'utf-8'), /Совет решил/)
  assert.match(await read(cyrillic, 'klingon'), /Совет решил/)
})

test('hostile pages are refused within two seconds with their reason, and the threads live on', async t => {
  const threads = new PageThreads({ size: 1 })
  t.after(() => threads.close())
  await threads.read(PAGE)
  const pages: Readonly<Record<string, string>> = {
    ...hostilePages(),
    '20,000 tags that are never closed': `<html><body>${'<a><b><p>'.repeat(7000)}words`,
    'a billion laughs': `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 20 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><html><body><p>&lol20;</p></body></html>`,
    'an attribute of 20 MB': `<html><body><p class="${'a '.repeat(10_000_000)}">x</p></body></html>`,
    'a menu that is never closed, many times': `<html><body>${'<nav>'.repeat(100_000)}`,
    'drawings within drawings': `<html><body>${'<svg>'.repeat(200_000)}`,
    'spaces and quotes in a tag': `<html><body><p ${'a= "'.repeat(500_000)}`,
    'one long line of commas': `<html><body><h1>By</h1><p>By ${','.repeat(1_000_000)}</p></body></html>`,
  }
  for (const [name, html] of Object.entries(pages)) {
    const begun = process.cpuUsage()
    const outcome = await threads.read(html).then(() => 'read', (error: Error) => error)
    const { user, system } = process.cpuUsage(begun)
    // Slack for what clears memory beside it, and for a thread that has to be started again.
    assert.ok(user + system < 4.5e6, `${name}: ${Math.round((user + system) / 1000)} ms`)
    if (outcome !== 'read') assert.match(String((outcome as Error).message), /page.*Open it in a browser, copy/, name)
  }
  assert.equal((await threads.read(PAGE)).article.title, 'Ferry link to reopen in May, minister says')
  await assert.rejects(readHtml(new Uint8Array(100 * 1024 * 1024).fill(97), {}, threads), /larger than 64 MB/)
})

test('a thread that takes too long is replaced; the pages beside it are read', async t => {
  const threads = new PageThreads({ size: 2, limitMs: 2000 })
  t.after(() => threads.close())
  const slow = new PageThreads({ limitMs: 0.5 })
  t.after(() => slow.close())
  await assert.rejects(slow.read(PAGE), /takes longer than 0\.0005 seconds/)
  const results = await Promise.all(Array.from({ length: 6 }, () => threads.read(PAGE)))
  assert.equal(new Set(results.map(({ article }) => article.text)).size, 1)
  await threads.close()
  await assert.rejects(threads.read(PAGE), TypeError)
})

test('the answers for measuring are places and days, and no words', () => {
  const lines = readFileSync(new URL('../bench/pages.jsonl', import.meta.url), 'utf8').trim().split('\n')
  assert.equal(lines.length, 91)
  for (const line of lines) {
    const { id, sha256, title, authors = [], days = [], ...rest } = JSON.parse(line) as { id: string; sha256: string; title?: object; authors?: object[]; days?: string[] }
    assert.deepEqual(rest, {})
    assert.match(`${id} ${sha256}`, /^[\da-f]{64} [\da-f]{64}$/)
    for (const span of [...(title ? [title] : []), ...authors] as { start: number; end: number }[]) {
      assert.deepEqual(Object.keys(span), ['start', 'end'])
      assert.ok(Number.isInteger(span.start) && span.start >= 0 && span.end > span.start)
    }
    for (const day of days) assert.match(day, /^\d{4}-\d\d-\d\d$/)
  }
})
