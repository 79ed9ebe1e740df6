import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import { pdfOf } from './helpers/pdfOf.ts'
import { snapshotOf } from '../src/intake/snapshot.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const NEWS = '<h1>Ferry to sail again</h1><p>Harbour minister Ana Keller said on Tuesday that the ferry would sail again in May, and the union denied that 40 sailors had left the town.</p>'
const HOSTILE = `<!doctype html><html><head><title>Ferry</title><style>body { background: url(https://evil.example/a.png) }</style></head><body onload="parent.hit=1">${NEWS}
<img src="${DOT}" alt="A dot"><img src="https://evil.example/b.png" alt="The harbour at dawn"><a href="https://evil.example/c">Elsewhere</a>${PAYLOADS.map(payload => `<div>${payload}</div>`).join('\n')}</body></html>`

const PDF_LINES = [[{ text: 'Harbour report', x: 72, y: 760, size: 20, isBold: true }, ...['The harbour minister said on Tuesday that the ferry would sail again in', 'May, after a winter in the dock that had cost the town a million, and', 'the union denied that forty sailors had left.'].map((text, i) => ({ text, x: 72, y: 720 - i * 14, size: 11 }))]]

let desk: DeskInBrowser
let page: Page

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  await page.locator('input[type=file]').setInputFiles([
    { name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(HOSTILE) },
    { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf(PDF_LINES)) },
  ])
  await page.getByText('Nothing is waiting to be read.').waitFor()
})
after(() => desk?.close())

test('a page is shown as it was kept, in a frame in which nothing runs and from which nothing is reached', async () => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(desk.address)
  await page.getByRole('link', { name: 'Ferry to sail again' }).click()
  await page.getByRole('link', { name: 'as it was kept' }).click()
  const frame = page.frameLocator('iframe[title^="The page as it was kept"]')
  await frame.getByText('Harbour minister Ana Keller said on Tuesday').waitFor()
  await frame.getByText(/Left away: \d+ scripts?, \d+ handlers?, .*Nothing here runs/).waitFor()
  await frame.getByText('The harbour at dawn').waitFor()
  await frame.getByRole('img', { name: 'A dot' }).waitFor()
  assert.equal(await frame.getByRole('link').count(), 0)
  const inner = page.frames().find(one => one.url().includes('/snapshots/'))!
  assert.equal(await inner.evaluate('origin'), 'null', 'it is a site of its own')
  assert.equal(await page.evaluate('window.hit'), undefined)
  assert.deepEqual(asked.filter(url => !url.startsWith(desk.address) && !url.startsWith('data:image/')), [])
  assert.deepEqual(await barriersOn(page), [])
  const answer = await page.request.get(inner.url())
  assert.equal(answer.headers()['content-security-policy']!.replace(/'sha256-[^']+'/, 'HASH'), "default-src 'none'; img-src data:; style-src HASH; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox")
  assert.equal(answer.headers()['x-frame-options'], 'SAMEORIGIN')
  assert.doesNotMatch(await answer.text(), /<script|\son\w+=|javascript:alert\(1\)"|(?:src|href)="(?!data:image)/i)
})

test('of what is no page there is the file, and nothing is shown', async () => {
  await page.goto(desk.address)
  await page.getByRole('link', { name: /^Harbour report/ }).click()
  await page.getByRole('link', { name: 'as it was kept' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Keep the file' }).click()
  assert.equal((await saved).suggestedFilename(), 'report.pdf')
  assert.equal(await page.locator('iframe').count(), 0)
  assert.deepEqual(await barriersOn(page), [])
})

test('what a page is made of is left away by kind, and pictures only stay when they are pictures', () => {
  const { body, leftAway } = snapshotOf(Buffer.from('<p onclick=x style="color:red">Words <a href="/next">on</a></p><svg><a xlink:href="x">S</a></svg><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="Drawn"><input value="typed">'), 'text/html')
  assert.equal(body, '<p>Words on</p><span>Drawn</span>')
  assert.deepEqual(leftAway, { handler: 1, style: 1, address: 2, drawing: 1, image: 1, field: 1 })
  for (const payload of PAYLOADS) assert.doesNotMatch(snapshotOf(Buffer.from(`<p>x</p>${payload}`), 'text/html').body, /<(?!\/?(?:p|span|div|table|details|b)\b)/, payload)
  assert.throws(() => snapshotOf(Buffer.from('<div>'.repeat(600)), 'text/html'), /nests more than 512/)
})

test('through all of this the browser had nothing to object', () => assert.deepEqual(desk.troubles, []))
