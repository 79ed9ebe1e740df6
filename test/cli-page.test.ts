import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { ALL_LAYERS, LAYERS, NOTHING_FOUND } from '../src/export/layers.ts'
import { toHtml } from '../src/export/html.ts'
import { fullReading, longReading } from './helpers/fullReading.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { launchChromium } from './helpers/chromium.ts'
import { temporaryFolder } from './helpers/checkout.ts'
import type { Browser, Page } from 'playwright-core'
import type { Device, Reading } from '../src/doc/reading.ts'

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
  copy.querySelectorAll('.note, .n, .back').forEach(note => note.remove())
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
  // What rows lead to cuts marks into pieces.
  const marked = async (name: string) => (await page.locator(`article .${name}`).allTextContents()).join('')
  assert.equal(await marked('s'), 'the ministry’s noticeA statement of the Ministry of DefenceBaikal Wire, a regional agencyAmbassador TavaresHean official who asked not to be namedGeneral Dorj')
  assert.deepEqual(await page.locator('article .q').allTextContents(), [
    '“our first partner on the plateau”', '“We sit between two neighbours, and a third one costs nothing,”', '“That is all there is to it.”',
    'We have promised nothing that we cannot keep, and we shall keep what we have promised.',
  ])
  assert.deepEqual(await page.locator('article .u').allTextContents(), ['No further comment is needed on what such courses are for.', 'against hurry'])
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
  await page.locator('#possible').check()
  assert.equal(await possible.isVisible(), true)
  assert.match((await possible.textContent())!, /Critics · warn(?!s).*only possible \(\.52\)/)
  const asked = (await opened(toHtml(sampleReading(), { possible: true }))).page
  assert.equal(await asked.locator('#n8a').isVisible(), true)
})

test('every link within the page leads somewhere, and no id stands twice', () => {
  const html = toHtml(fullReading())
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1]!)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target!), target)
})

test('a list of statements marks as quoted only what is all in quotation marks', () => {
  const { statements, ...rest } = fullReading()
  const html = toHtml({ ...rest, statements: statements.map(statement => ({ ...statement, confidence: 0.6 })) }, { possible: true })
  const [list = ''] = /<ol class="list">.*?<\/ol>/s.exec(html) ?? []
  const marked = [...list.matchAll(/<(q|span class="worded")>/g)].map(([, as]) => as === 'q')
  assert.deepEqual(marked, statements.map(({ form }) => form === 'direct'))
  assert.deepEqual(new Set(marked), new Set([true, false]))
})

test('nothing in an article becomes markup', async () => {
  const hostile = '</p><script>document.title="x"</script><img src=x onerror=alert(1)> &amp; "quoted" \'too\' \u202egnitirw \x1b[31m \x85'
  const sample = sampleReading()
  const reading: Reading = {
    ...sample, mentions: [], sentences: [],
    article: { ...sample.article, publisher: hostile, url: 'javascript:alert(1)', title: { value: hostile, by: 'given' }, byline: [{ value: hostile, by: 'given' }], text: hostile, blocks: [{ start: 0, end: hostile.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }] },
    statements: [{ ...sample.statements[0]!, start: 0, end: hostile.length, source: { start: 0, end: 9 }, cue: { start: 10, end: 20 }, content: [{ start: 20, end: hostile.length }], quotes: [], speaker: 0 }],
    entities: [{ name: hostile, type: 'person', mentions: [], roles: [{ start: 0, end: 9, tense: 'now', by: 'hand' }], country: hostile, by: 'hand' }],
    times: [{ start: 0, end: 9, type: 'DATE', value: hostile, by: 'hand' }, { start: 0, end: 9, type: 'DATE', value: '2024', by: 'hand' }],
    figures: [{ start: 0, end: 9, kind: 'count', low: 1, high: 1, unit: hostile, of: { start: 4, end: hostile.length }, asOf: 0, by: 'hand' }],
    events: [{ type: hostile, domain: 'other', agents: [0], patients: [], place: 0, time: 1, terms: [{ start: 4, end: hostile.length }], tellings: [{ start: 0, end: hostile.length, trigger: { start: 4, end: 20 }, reality: 'happened', by: 'hand' }] }],
    devices: [{ start: 0, end: 30, kind: hostile as Device['kind'], by: 'hand' }],
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

test('rows lead to their words, which lead back', async () => {
  const reading = fullReading()
  const { page } = await opened(toHtml(reading))
  // Where marks cut the words, the first piece is what is reached.
  const rows: readonly [row: string, words: string][] = [
    ['#figure-1', 'some 60'], ['#time-3', 'last year'], ['#actor-1', 'Baikal Wire'], ['#event-0-0', 'Sign a Plan'], ['#block-3', 'The signing room in Lisbon.'], ['#gap-2', 'It'],
  ]
  for (const [row, words] of rows) {
    await page.locator(`${row} a.to`).first().click()
    const target = page.locator('.at:target')
    assert.equal((await target.innerText()).trim(), words, row)
    const back = page.locator('.at:target + .back')
    assert.equal(await back.isVisible(), true, row)
    await back.click()
    assert.equal(await page.evaluate('location.hash'), row)
    assert.equal(await page.locator('.back:visible').count(), 0)
  }
})

test('every row of every layer leads to words', async () => {
  const { page } = await opened(toHtml(fullReading(), { layers: ALL_LAYERS }))
  const linkless = await page.evaluate<string[]>(`[...document.querySelectorAll('tbody tr, .times p, .rows > li:not(:has(> ul)), .rows ul li, .blocks li')].filter(row => !row.querySelector('a')).map(row => row.id)`)
  // The two countries of the sample have no mention.
  assert.deepEqual(linkless, ['actor-4', 'actor-5'])
})

test('layers go on and off by their boxes, with the keyboard too, and begin as asked', async () => {
  const { page } = await opened(toHtml(fullReading()))
  const visible = async () => (await Promise.all(LAYERS.map(async layer => ((await page.locator(layer === 'glance' ? '.glance' : `#${layer}`).isVisible()) ? [layer] : [])))).flat()
  assert.deepEqual(await visible(), LAYERS.filter(layer => layer !== 'devices'))
  await page.getByRole('checkbox', { name: 'Figures' }).uncheck()
  await page.getByRole('checkbox', { name: 'Wording' }).focus()
  await page.keyboard.press('Space')
  assert.deepEqual(await visible(), LAYERS.filter(layer => layer !== 'figures'))
  const asked = (await opened(toHtml(fullReading(), { layers: new Set(['times']) }))).page
  assert.deepEqual(await asked.evaluate(`[...document.querySelectorAll('section')].filter(section => section.checkVisibility()).map(section => section.id)`), ['times'])
  assert.equal(await asked.locator('.note:visible, .n:visible').count(), 0)
})

test('figures say what they are of, when, and on whose word, or which of these is missing and why', async () => {
  const { page } = await opened(toHtml(fullReading()))
  const cells = (row: string) => page.locator(`${row} > *`).allTextContents()
  assert.deepEqual(await cells('#figure-0'), ['about $140 million', 'about 140 million USD', 'Trade between the two', '', 'last year (2024)', 'the authors'])
  assert.deepEqual(await cells('#figure-1'), ['some 60', 'about 60', 'Portuguese companies', '', '?the software could not decide', 'the authors'])
  assert.deepEqual(await cells('#figure-2'), ['double', '2', '–not given in the text', '↑ up', '–not given in the text', 'credited to –somebody unnamed'])
})

test('an empty layer says so in one line', () => {
  const sample = sampleReading()
  const html = toHtml({ ...sample, statements: [], mentions: [], entities: [], gaps: [] })
  for (const layer of LAYERS) if (layer !== 'glance' && layer !== 'outline') assert.ok(html.includes(`<p>${NOTHING_FOUND[layer]}.</p>`), layer)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1300, 360]) {
    test(`no barrier is found on the page: ${colorScheme}, ${width} wide`, async () => {
      const path = join(folder, 'barriers.html')
      writeFileSync(path, toHtml(fullReading(), { layers: ALL_LAYERS, possible: true }))
      // The page's policy would keep the examiner out, who is no part of it.
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      await page.goto(pathToFileURL(path).href)
      await page.evaluate(AXE)
      const { violations } = await page.evaluate<Examined>(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`)
      assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`)), [])
      await context.close()
    })
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Examined {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[]
}

test('a page for paper has no switches, and its links look like words', async () => {
  const { page } = await opened(toHtml(fullReading()))
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.switches').isVisible(), false)
  assert.equal(await page.locator('#figures').isVisible(), true)
  assert.equal(await page.evaluate('getComputedStyle(document.querySelector(".to")).textDecorationLine'), 'none')
})

test('a thousand statements, figures and events are a page that opens and fits', async () => {
  const { page, complaints } = await opened(toHtml(longReading(1000)), 400)
  assert.deepEqual(complaints, [])
  assert.equal(await page.locator('#figures tbody tr').count(), 1000)
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
})

test('a text that nobody read is shown with what is known of it, why it was not read, and nothing that was not looked for', async () => {
  const sample = sampleReading()
  const html = toHtml({ ...sample, statements: [], mentions: [], entities: [], article: { ...sample.article, language: 'ky' }, gaps: [{ start: 0, end: sample.article.text.length, layer: 'article', field: 'language', why: 'Its language is not known.', by: 'language' }] })
  const { page } = await opened(html)
  assert.equal(await page.getByText('by Oleg Varenin, Marta Kisel').isVisible(), true)
  assert.deepEqual(await page.evaluate(`[...document.querySelectorAll('section')].map(section => section.id)`), ['outline', 'gaps'])
  assert.equal(await page.locator('article').getAttribute('lang'), 'ky')
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1]!))
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target!), target)
})
