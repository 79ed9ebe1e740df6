import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { isOwnAddress, offeredIn } from '../web/receive/bookmarklet.ts'
import type { AddressInfo } from 'node:net'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

// What subscribers see is made by a script, and the page lets nobody ask another server for anything.
const PAGE = `<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>Ferry to sail again</title></head><body><article><h1>Ferry to sail again</h1>
<p>Harbour minister Ana Şahin said on Tuesday that the ferry would sail again in May, after a long winter in the dock.</p><p id="more">Subscribe to read on.</p></article></body></html>`
const POLICY = "default-src 'none'; connect-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'; sandbox allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"

// To a browser, localhost and 127.0.0.1 are two sites.
const site = createServer((request, answer) => {
  answer.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Content-Security-Policy', POLICY)
  if (request.url === '/closed') answer.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  answer.end(PAGE)
})
let desk: DeskInBrowser
let page: Page
let bookmark: string
let address: string

before(async () => {
  await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
  address = `http://localhost:${(site.address() as AddressInfo).port}`
  desk = await deskInBrowser()
  page = await desk.window()
})
after(async () => {
  await desk?.close()
  site.close()
})

test('the desk teaches how to send pages, by a link that can only be carried away', async () => {
  await page.getByRole('link', { name: 'a bookmark that sends pages' }).click()
  const link = page.getByRole('link', { name: 'Send to hearsay' })
  bookmark = (await link.getAttribute('href'))!
  assert.match(bookmark, /^javascript:/)
  assert.equal(await page.getByRole('textbox').inputValue(), bookmark)
  assert.doesNotMatch(decodeURIComponent(bookmark), /token|key|password/i)
  await link.click()
  await page.getByText('Drag it to the bar of bookmarks').waitFor()
  assert.deepEqual(await barriersOn(page), [])
})

test('a page of a site that forbids everything is sent as its reader sees it', async () => {
  const foreign = await page.context().newPage()
  await foreign.goto(`${address}/story?id=7`)
  await foreign.evaluate(`document.getElementById('more').textContent = '“We have tried everything,” she told subscribers, and denied that 40 sailors had left.'`)
  const opened = await sent(foreign)
  await opened.getByText(`${address}/story?id=7`).waitFor()
  await opened.getByText('Ferry to sail again').waitFor()
  assert.deepEqual(await barriersOn(opened), [])
  assert.ok(!foreign.isClosed())
  await opened.getByLabel('Keep in collection').fill('Ferry case')
  await opened.getByRole('button', { name: 'Add', exact: true }).click()
  await opened.getByText('It is being read.').waitFor()
  assert.deepEqual(await barriersOn(opened), [])
  await page.goto(desk.address)
  await page.getByRole('link', { name: 'Ferry to sail again' }).click()
  await page.getByRole('article').getByText('Ana Şahin').waitFor()
  await page.getByRole('article').getByText('denied that 40 sailors had left').waitFor()
  assert.equal(await page.getByRole('link', { name: 'original page' }).getAttribute('href'), `${address}/story?id=7`)
  await opened.close()
  await foreign.close()
})

test('only the words that are selected can be kept', async () => {
  const foreign = await page.context().newPage()
  await foreign.goto(`${address}/other`)
  await foreign.evaluate('getSelection().selectAllChildren(document.querySelector("p"))')
  const opened = await sent(foreign)
  await opened.getByRole('radio', { name: /^only what is selected: Harbour minister/ }).check()
  await opened.getByRole('button', { name: 'Add', exact: true }).click()
  await opened.getByText('It is being read.').waitFor()
  await page.goto(desk.address)
  await page.getByText('2 articles').first().waitFor()
  await opened.close()
  await foreign.close()
})

test('no page passes for one of another site, and one that severs its windows says how else to add it', async () => {
  const foreign = await page.context().newPage()
  await foreign.goto(`${address}/liar`)
  const liar = await sent(foreign, code => code.replace('url:location.href', 'url:"https://gazette.example/story"'))
  await liar.getByRole('alert').getByText(`A page of ${address} has sent something and says that it is https://gazette.example/story`).waitFor()
  assert.equal(await liar.getByRole('button', { name: 'Add', exact: true }).count(), 0)
  await liar.close()
  await foreign.goto(`${address}/closed`)
  const severed = await sent(foreign)
  await severed.getByText('Waiting for the page that is sent').waitFor()
  await severed.getByText('save the page as a file').waitFor()
  assert.deepEqual(await barriersOn(severed), [])
  await severed.close()
  await foreign.close()
  assert.equal((await fetchStatus(page)).documents, 2)
})

test('what is no offer is none', () => {
  const offer = { url: 'https://gazette.example/a', title: '', html: '<p>', selection: '' }
  assert.deepEqual(offeredIn(offer), offer)
  for (const data of [undefined, null, 'x', {}, [], { ...offer, html: 7 }, { ...offer, selection: undefined }]) assert.equal(offeredIn(data), undefined)
  assert.ok(isOwnAddress(offer, 'https://gazette.example'))
  for (const url of ['https://gazette.example.evil.example/a', 'http://gazette.example/a', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '']) assert.ok(!isOwnAddress({ ...offer, url }, 'https://gazette.example'), url)
  assert.ok(!isOwnAddress({ ...offer, url: 'data:text/html,x' }, 'null'))
})

test('through all of this the browser had nothing to object', () => assert.deepEqual(desk.troubles, []))

/** Press the bookmark on a page: the window that it opens. */
async function sent(foreign: Page, change = (code: string) => code): Promise<Page> {
  const [opened] = await Promise.all([foreign.waitForEvent('popup'), foreign.evaluate(change(decodeURIComponent(bookmark.slice('javascript:'.length))))])
  return opened
}

async function fetchStatus(at: Page): Promise<{ documents: number }> {
  return at.evaluate(async () => (await fetch('/api/status')).json()) as Promise<{ documents: number }>
}
