import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { toHtml } from '../src/export/html.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { launchChromium } from './helpers/chromium.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import type { Browser, Page } from 'playwright-core'
import type { Reading } from '../src/doc/reading.ts'

const folder = temporaryFolder()
let browser: Browser

before(async () => {
  browser = await launchChromium()
})
after(() => browser?.close())

/** The page in a browser that runs no script, with what it complained about and asked for. */
async function opened(html: string, width = 1300): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const path = join(folder, 'reading.html')
  writeFileSync(path, html)
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('request', request => requests.push(request.url()))
  await page.goto(pathToFileURL(path).href)
  return { page, complaints, requests }
}

/** For the browser: an element's words without the notes among them. */
const WITHOUT_NOTES = `element => {
  const copy = element.cloneNode(true)
  copy.querySelectorAll('.note, .n').forEach(note => note.remove())
  return copy.textContent
}`

test('the page needs nothing but itself', async () => {
  const html = toHtml(sampleReading())
  const { complaints, requests } = await opened(html)
  assert.deepEqual(complaints, [])
  assert.equal(requests.length, 1)
  assert.doesNotMatch(html, /<script|<link|<img|@import|url\(|\son\w+=|\sstyle=/i)
})

test('its policy lets nothing in, and its style is the one that the policy names', () => {
  const html = toHtml(sampleReading())
  const style = /<style>([^]*?)<\/style>/.exec(html)![1]!
  assert.ok(html.includes(`content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'"`))
})

test('all of the article\'s words are there, in order, and the sources, cues and contents among them', async () => {
  const reading = sampleReading()
  const { page } = await opened(toHtml(reading))
  const shown = await page.evaluate<string[]>(`[...document.querySelectorAll('h1, .deck, article > :not(.zone)')].map(element => (${WITHOUT_NOTES})(element))`)
  assert.deepEqual(shown, reading.article.blocks.map(({ start, end }) => reading.article.text.slice(start, end)))
  assert.deepEqual(await page.locator('article .s').allTextContents(), ['the ministry’s notice', 'A statement of the Ministry of Defence', 'Baikal Wire, a regional agency', 'Ambassador Tavares', 'He', 'an official who asked not to be named', 'General Dorj'])
  assert.deepEqual(await page.locator('article .q').allTextContents(), [
    '“our first partner on the plateau”', '“We sit between two neighbours, and a third one costs nothing,”', '“That is all there is to it.”',
    'We have promised nothing that we cannot keep, and we shall keep what we have promised.',
  ])
  assert.deepEqual(await page.locator('article .u').allTextContents(), ['No further comment is needed on what such courses are for.'])
})

test('notes stand beside the text on a wide screen, and come up from below on a narrow one', async () => {
  const html = toHtml(sampleReading())
  const wide = (await opened(html)).page
  const text = (await wide.locator('article').boundingBox())!
  const note = (await wide.locator('#n3').boundingBox())!
  assert.ok(note.x >= text.x + text.width, 'the note lies in the margin')
  const narrow = (await opened(html, 420)).page
  assert.equal(await narrow.locator('#n3').isVisible(), false)
  await narrow.locator('#t3').click()
  assert.equal(await narrow.locator('#n3').isVisible(), true)
  await narrow.locator('#n3 .close').click()
  assert.equal(await narrow.locator('#n3').isVisible(), false)
  assert.equal(await narrow.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
})

test('a switch shows what is only possible, without a script', async () => {
  const { page } = await opened(toHtml(sampleReading()))
  const possible = page.locator('#n8a')
  assert.equal(await possible.isVisible(), false)
  await page.locator('label.toggle').click()
  assert.equal(await possible.isVisible(), true)
  assert.match((await possible.textContent())!, /Critics.*warns.*only possible \(\.52\)/)
  const asked = (await opened(toHtml(sampleReading(), { possible: true }))).page
  assert.equal(await asked.locator('#n8a').isVisible(), true)
})

test('every link within the page leads somewhere, and no id stands twice', async () => {
  const html = toHtml(sampleReading())
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1]!)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target!), target)
})

test('nothing in an article becomes markup', async () => {
  const hostile = '</p><script>document.title="x"</script><img src=x onerror=alert(1)> &amp; "quoted" \'too\' \u202egnitirw \x1b[31m \x85'
  const sample = sampleReading()
  const reading: Reading = {
    ...sample, mentions: [], sentences: [],
    article: { ...sample.article, publisher: hostile, url: 'javascript:alert(1)', title: { value: hostile, by: 'given' }, byline: [{ value: hostile, by: 'given' }], text: hostile, blocks: [{ start: 0, end: hostile.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }] },
    statements: [{ ...sample.statements[0]!, start: 0, end: hostile.length, source: { start: 0, end: 9 }, cue: { start: 10, end: 20 }, content: [{ start: 20, end: hostile.length }], quotes: [], speaker: 0 }],
    entities: [{ name: hostile, type: 'person', mentions: [], roles: [], by: 'hand' }],
    gaps: [{ start: 0, end: 5, layer: 'statements', field: 'voice', why: hostile, by: 'hand' }, { start: 0, end: 5, layer: 'article', why: hostile, by: 'hand' }],
  }
  const html = toHtml(reading)
  assert.doesNotMatch(html, /<script|<img|javascript:|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
  const { page, complaints } = await opened(html)
  assert.deepEqual(complaints, [])
  const words = await page.evaluate<string>(`(${WITHOUT_NOTES})(document.querySelector('article > p'))`)
  assert.equal(words.slice(0, 20), hostile.slice(0, 20))
})

test('writing from right to left stands at the right, though notes are in English', async () => {
  const sample = sampleReading()
  const text = 'وزارة الصيد قالت إن الرصيف سيفتح في مايو.'
  const { page } = await opened(toHtml({
    ...sample, mentions: [], entities: [], gaps: [], sentences: [],
    article: { byline: [], language: 'ar', text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }] },
    statements: [{ key: 'k', start: 0, end: 40, source: { start: 0, end: 11 }, cue: { start: 12, end: 16 }, content: [{ start: 17, end: 40 }], quotes: [], form: 'indirect', stance: 'say', speakerKind: 'institution', confidence: 0.9, by: 'hand' }],
  }))
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector("article > p")).direction'), 'rtl')
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".note")).direction'), 'ltr')
})

test('an article without anything is a page, too', async () => {
  const sample = sampleReading()
  const { complaints } = await opened(toHtml({ ...sample, statements: [], mentions: [], entities: [], gaps: [], sentences: [], article: { byline: [], language: 'und', text: '', blocks: [] } }))
  assert.deepEqual(complaints, [])
})
