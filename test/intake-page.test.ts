import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cpuTime } from './helpers/cpuTime.ts'
import { guardPage, measurePage } from '../src/intake/guardPage.ts'
import { pageArticle } from '../src/intake/pageArticle.ts'
import { PageThreads } from '../src/intake/pageThreads.ts'
import { hostilePages, PAGE } from './helpers/page.ts'
import type { ArticleInput } from '../src/doc/article.ts'

function blocksOf({ text, blocks }: ArticleInput): [string, string][] {
  return blocks!.map(({ start, end, kind }) => [kind, text.slice(start, end)])
}

const threads = new PageThreads()
after(() => threads.close())

test('a page gives its article as blocks, and nothing of what surrounds it', async () => {
  const article = (await threads.read(PAGE)).article
  assert.deepEqual(blocksOf(article).map(([kind, words]) => [kind, words.slice(0, 40)]), [
    ['headline', 'Ferry link to reopen in May, minister sa'],
    ['deck', 'The two islands have been without a dire'],
    ['byline', "By Ines Caldeira and Tom O'Rourke"],
    ['caption', 'The old landing stage. Photo: Harbour Po'],
    ['paragraph', 'The ferry between the two islands will r'],
    ['paragraph', '“We have ordered the steel,” said Mariso'],
    ['paragraph', '“It is on its way, and it will be here b'],
    ['heading', 'What it costs'],
    ['list-item', 'The new landing stage costs 3.2 million,'],
    ['list-item', 'Tickets stay at the price that they had '],
    ['blockquote', 'Nobody asked us whether we wanted a brid'],
    ['paragraph', 'Shop owners on the smaller island doubt '],
  ])
})

test('a page\'s facts come along', () => {
  const { text, blocks, ...facts } = pageArticle(PAGE)
  assert.deepEqual(facts, {
    title: 'Ferry link to reopen in May, minister says', byline: ['Ines Caldeira', "Tom O'Rourke"], publishedAt: '2024-11-19T08:30:00+00:00',
    publisher: 'The Harbour Post', url: 'https://harbourpost.example/2024/ferry', language: 'en-GB',
  })
})

test('blocks lie in the text in order, parted by white space only', () => {
  const { text, blocks } = pageArticle(PAGE)
  let at = 0
  for (const { start, end } of blocks!) {
    assert.match(text.slice(at, start), /^\n*$/)
    assert.ok(end > start && text.slice(start, end) === text.slice(start, end).trim())
    at = end
  }
  assert.equal(at, text.length)
})

test('without structured data a page\'s meta tags and what it shows are believed', () => {
  const body = '<p>The harbour will be dug out twice a year, the council decided, and the sand goes to the beaches in the north of the island.</p>'.repeat(1)
    + '<p>Fishermen had asked for that for years, because the boats touch the ground whenever the wind comes from the east for long.</p>'
  const facts = (head: string, extra = '') => { const { text, blocks, ...rest } = pageArticle(`<html><head>${head}</head><body><h1>Harbour to be dug out</h1>${extra}${body}</body></html>`); return rest }
  assert.deepEqual(facts('<title>Harbour to be dug out - Island News</title><meta name="author" content="Rui Paz"><meta property="article:published_time" content="2023-02-03T10:00:00Z">'),
    { title: 'Harbour to be dug out', byline: ['Rui Paz'], publishedAt: '2023-02-03T10:00:00Z' })
  assert.deepEqual(facts('<title>Harbour to be dug out</title><script type="application/ld+json">{broken</script>', '<a rel="author" href="/r">Rui Paz</a> <time datetime="2023-02-03">3 Feb</time>'),
    { title: 'Harbour to be dug out', byline: ['Rui Paz'], publishedAt: '2023-02-03' })
  assert.equal(facts('<link rel="canonical" href="javascript:alert(1)"><title>T</title>')['url' as never], undefined)
})

test('a page tells when it was last changed, in linked data or in a meta tag', () => {
  const page = (head: string) => pageArticle(`<html><head><title>Harbour to be dug out</title>${head}</head><body><article><h1>Harbour to be dug out</h1><p>The harbour will be dug out by the end of the year, the town's engineer said.</p></article></body></html>`)
  assert.equal(page('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour to be dug out", "dateModified": "2023-02-04T09:00:00Z"}</script>').modifiedAt, '2023-02-04T09:00:00Z')
  assert.equal(page('<meta property="article:modified_time" content="2023-02-04">').modifiedAt, '2023-02-04')
  assert.equal(page('<meta property="article:published_time" content="2023-02-03">').modifiedAt, undefined)
})

test('a fragment of a page is a page', () => {
  const article = pageArticle('<p>The first paragraph stands alone.</p><p>The second one stands below it.</p>')
  assert.deepEqual(blocksOf(article).filter(([kind]) => kind === 'paragraph').map(([, words]) => words), ['The first paragraph stands alone.', 'The second one stands below it.'])
})

test('a page without an article is refused', () => {
  assert.throws(() => pageArticle('<html><body><nav><a href="/">Home</a></nav><script>render()</script></body></html>'), /No article.*copy/)
})

test('the guard counts as a parser does', () => {
  assert.deepEqual(measurePage('<html><body><p>a<p>b<ul><li>1<li>2</ul><br><img><table><tr><td>1<td>2<tr><td>3</table></body></html>'), { elements: 15, depth: 5, scraps: 0 })
  assert.deepEqual(measurePage('<!-- <div><div> --><script>"<div><div>"</script><p title="<div>">a < b</p>'), { elements: 2, depth: 1, scraps: 2 })
  assert.doesNotThrow(() => guardPage(PAGE))
})

test('pages that would keep a parser busy are refused at once', async () => {
  for (const [name, html] of Object.entries(hostilePages())) {
    const begun = performance.now()
    await assert.rejects(threads.read(html), { name: 'IntakeError', message: /copy the article's text into a file/ }, name)
    assert.ok(performance.now() - begun < 5000, `${name}: ${Math.round(performance.now() - begun)} ms`)
  }
})

test('the guard\'s time grows with a page\'s length and no faster', () => {
  const time = (html: string): number => cpuTime(() => measurePage(html))
  for (const part of ['<', '<a b="', '<!--', '</div>', '<script>', '< /p', '<p', '&', '<a b=>']) {
    const [short, long] = [20_000, 160_000].map(count => Math.min(...[1, 2, 3].map(() => time(part.repeat(count)))))
    assert.ok(long! < 50 + short! * 40, `${part}: ${short} ms, then ${long} ms`)
  }
})

test('a page that takes too long is given up', async () => {
  const hasty = new PageThreads({ limitMs: 1 })
  await assert.rejects(hasty.read(PAGE), /takes longer than 0\.001 seconds/)
  await hasty.close()
})
