import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

const NEWS = 'Ferry to sail again\n\nHarbour minister Ana Keller said on Tuesday that the ferry would sail again in May. “We have tried everything,” she said.'
const UNREAD = 'Паром снова пойдёт\n\nМинистр сообщил во вторник, что паром снова пойдёт в мае, и что портовый союз не согласен с этим решением правительства.'

let desk: DeskInBrowser
let page: Page

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  await page.getByRole('heading', { name: 'Begin with one article' }).waitFor()
  for (const text of [NEWS, UNREAD]) {
    await page.evaluate(text => fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) }), text)
  }
  await page.getByRole('link', { name: /^Паром/ }).waitFor()
  await page.getByText('Nothing is waiting to be read.').waitFor()
})
after(() => desk?.close())

/** What a page shows in a state, light and dark: it keeps nobody out and has a name. */
async function check(state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    assert.deepEqual(await barriersOn(page), [], `${state}, ${colorScheme}`)
  }
  assert.match(await page.title(), /.+ – hearsay$/, state)
}

const failing = { error: { message: 'This is a fault in hearsay: the lamp has gone out', hint: 'Please report it.' } }

test('what fails says what and why, and is tried again when asked to', async () => {
  let fails = true
  await page.route('**/api/documents?**', route => (fails ? route.fulfill({ status: 500, json: failing }) : route.continue()))
  await page.goto(desk.address)
  await page.getByRole('alert').getByText('the lamp has gone out').waitFor()
  await check('a failing library')
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('link', { name: 'Ferry to sail again' }).waitFor()
  await page.unroute('**/api/documents?**')
})

test('what takes long says so after a while, and can be left', async () => {
  await page.route('**/reading', () => {})
  await page.getByRole('link', { name: 'Ferry to sail again' }).click()
  await page.getByText('The collection takes longer than usual to answer.').waitFor()
  await check('a slow article')
  await page.getByRole('button', { name: 'Stop waiting' }).click()
  await page.getByRole('alert').getByText('You have stopped waiting for this.').waitFor()
  await check('an article that nobody waits for')
  await page.unroute('**/reading')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('article').getByText('the ferry would sail again').waitFor()
  await page.getByRole('link', { name: 'Library' }).first().click()
})

test('an article that is open stays when asking for it anew fails, and is asked for again by itself when the desk is back', async () => {
  let fails = false
  const asked = { failed: 0, answered: 0 }
  // A server that comes and goes: each connection ends at once, and the browser opens the next one.
  await page.route('**/api/events*', route => route.fulfill({ status: 200, contentType: 'text/event-stream', body: 'retry: 100\n\n' }))
  await page.route('**/api/documents/**', route => {
    asked[fails ? 'failed' : 'answered']++
    return fails ? route.fulfill({ status: 500, json: failing }) : route.continue()
  })
  await page.goto(desk.address)
  await page.getByRole('link', { name: 'Ferry to sail again' }).click()
  const words = page.getByRole('article').getByText('the ferry would sail again')
  await words.waitFor()
  fails = true
  while (asked.failed < 6) await page.waitForTimeout(100)
  assert.ok(await words.isVisible())
  assert.equal(await page.getByText('the lamp has gone out').count(), 0)
  fails = false
  const { answered } = asked
  while (asked.answered < answered + 2) await page.waitForTimeout(100)
  assert.ok(await words.isVisible())
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('an article that nobody reads, one that is gone and an address that leads nowhere keep nobody out', async () => {
  await page.goto(desk.address)
  await page.getByRole('link', { name: /^Паром/ }).click()
  await page.getByText('This article was not read.').waitFor()
  await check('an unread article')
  await page.goto(`${desk.address}/documents/${'0'.repeat(32)}`)
  await page.getByRole('alert').getByText('There is no such document').waitFor()
  await check('no such document')
  await page.goto(`${desk.address}/nowhere`)
  await page.getByRole('heading', { name: 'Nothing is here' }).waitFor()
  await check('an address that leads nowhere')
})

test('a connection that is lost shows, and what somebody has typed is there when it is back, in this tab and not in another', async () => {
  await page.goto(desk.address)
  await page.getByRole('link', { name: 'Ferry to sail again' }).waitFor()
  await page.keyboard.press('a')
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Half a thought\n\nThe minister said on Tuesday that it was over.')
  await desk.stopServer()
  await page.getByText('The connection to hearsay is lost.').waitFor()
  await check('a lost connection')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('alert').getByText('hearsay does not answer').waitFor()
  await desk.startServer()
  await page.getByText('The connection to hearsay is lost.').waitFor({ state: 'detached' })
  // Nobody has to look whether it is still running.
  await page.getByRole('alert').getByText('hearsay answers again').waitFor()
  assert.equal(await page.getByText('hearsay does not answer').count(), 0)
  assert.match(await text.inputValue(), /^Half a thought/)
  const other = await page.context().newPage()
  await other.goto(desk.address)
  await other.locator('.row').first().waitFor()
  await other.keyboard.press('a')
  assert.equal(await other.getByRole('textbox', { name: 'Text', exact: true }).inputValue(), '')
  await page.getByRole('button', { name: 'Read it' }).click()
  await other.getByRole('link', { name: 'Half a thought' }).waitFor()
  await other.close()
})

test('parts of the page that do not come take nothing away, and come by themselves when the desk is back', async () => {
  // A window that has fetched nothing yet but the library.
  const other = await desk.window()
  await other.getByRole('link', { name: 'Ferry to sail again' }).click()
  const words = other.getByRole('article').getByText('the ferry would sail again')
  await words.waitFor()
  const missing = other.getByRole('alert').getByText('This part of the page has not come')
  await desk.stopServer()
  await other.getByText('The connection to hearsay is lost.').waitFor()
  await other.getByRole('button', { name: 'Cite', exact: true }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Try again' }).click()
  await other.getByRole('dialog').getByText('This part of the page has not come').waitFor()
  assert.deepEqual(await barriersOn(other), [])
  await other.keyboard.press('Escape')
  await other.locator('.card').first().click()
  await other.keyboard.press('b')
  await missing.waitFor()
  assert.ok(await words.isVisible())
  assert.ok(await other.getByRole('banner').isVisible())
  await desk.startServer()
  await other.getByRole('slider', { name: 'End of the content' }).waitFor()
  assert.equal(await missing.count(), 0)
  await other.keyboard.press('Escape')
  await desk.stopServer()
  await other.getByRole('link', { name: 'Figures' }).click()
  await missing.waitFor()
  assert.ok(await other.getByRole('banner').isVisible())
  assert.deepEqual(await barriersOn(other), [])
  assert.match(await other.title(), / – hearsay$/)
  await desk.startServer()
  await other.getByRole('heading', { name: 'Figures' }).waitFor()
  await other.context().close()
})

test('a window from before an upgrade loads itself anew for a page that it cannot have, and asks before it does so elsewhere', async () => {
  const other = await desk.window()
  await other.getByRole('link', { name: 'Ferry to sail again' }).click()
  await other.getByRole('article').getByText('the ferry would sail again').waitFor()
  let isOld = true
  await other.route('**/assets/{TimelinePage,CiteDialog}*', route => (isOld ? route.fulfill({ status: 404, json: failing }) : route.continue()))
  await other.getByRole('button', { name: 'Cite', exact: true }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Load the page anew' }).waitFor()
  assert.deepEqual(await barriersOn(other), [])
  await other.keyboard.press('Escape')
  other.on('load', () => { isOld = false })
  await other.getByRole('link', { name: 'Timeline' }).click()
  await other.getByRole('heading', { name: 'Timeline' }).waitFor()
  assert.equal(isOld, false)
  await other.context().close()
})

test('a page that fails while it is drawn says so, leaves the rest, and is drawn once it can be', async () => {
  await page.goto(desk.address)
  await page.route('**/api/figures?**', route => route.fulfill({ json: { items: [{}] } }))
  await page.getByRole('link', { name: 'Figures' }).click()
  await page.getByRole('alert').getByText('That is a fault in hearsay').waitFor()
  await check('a page that failed')
  assert.equal(await page.getByText(/\bat .*\.js/).count(), 0, 'nobody is shown where in the script')
  await page.unroute('**/api/figures?**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Figures' }).waitFor()
})

test('a browser that is shown out while it has a page open hears what to do', async () => {
  await page.goto(`${desk.address}/settings`)
  await page.getByRole('region', { name: 'Who may come in' }).getByText('this one').waitFor()
  await page.evaluate(async () => {
    const { items } = await (await fetch('/api/sessions')).json() as { items: { session: string; isThis: boolean }[] }
    await fetch(`/api/sessions/${items.find(({ isThis }) => isThis)!.session}`, { method: 'DELETE' })
  })
  await desk.stopServer()
  await desk.startServer()
  await page.getByText('hearsay does not know this browser any more.').waitFor()
  await check('shown out')
})

test('through all of this the browser had nothing to object but what was made to fail', () => {
  assert.deepEqual(desk.troubles.filter(trouble => !/net::ERR|status of 500|TypeError/.test(trouble)), [])
})
