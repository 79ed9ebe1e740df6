import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { PAGES, SETTINGS } from '../web/app/pages.ts'
import { samplePaths } from './helpers/sampleCase.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

let desk: DeskInBrowser
let page: Page

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  await page.locator('input[type=file]').setInputFiles(samplePaths().filter(path => /steppe-courier|ljubljana/.test(path)))
  await page.getByText('Nothing is waiting to be read.').waitFor()
})
after(() => desk?.close())

const openPalette = async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Name of a page' }).waitFor()
}
const palette = () => page.getByRole('dialog', { name: 'Go to, or do' })
const option = (name: string | RegExp) => palette().getByRole('option', { name })

test('by a few letters one goes to an article, a page or a search, and never leaves the keyboard', async () => {
  await openPalette()
  assert.equal(await page.evaluate('document.activeElement.role'), 'combobox')
  assert.deepEqual(await barriersOn(page), [])
  await page.keyboard.type('Kyrgyz sen')
  await option(/^Kyrgyzstan Sends Its/).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  assert.match(await chosen(), /^Kyrgyzstan Sends Its/)
  await page.keyboard.press('ArrowUp')
  assert.match(await chosen(), /Search statements for “Kyrgyz sen”/, 'it goes round')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/documents\//)
  await page.getByRole('article').waitFor()
  await openPalette()
  await page.keyboard.type('settings')
  await option(/^Settings/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  assert.equal(await page.title(), 'Settings – hearsay')
  await openPalette()
  await page.keyboard.type('"by:x (')
  await option('Search statements for “"by:x (”').waitFor()
  assert.equal(await palette().getByRole('option').count(), 1, 'signs that searches know are letters here')
  await page.keyboard.press('Escape')
  await palette().waitFor({ state: 'detached' })
  assert.match(page.url(), /settings$/)
})

test('somebody is found by a name, and his page opens', async () => {
  await openPalette()
  await page.keyboard.type('kyrgyz')
  const actors = palette().getByRole('group', { name: 'Actors' })
  await actors.getByRole('option', { name: /^Kyrgyzstan(?! Sends).*report/ }).click()
  await page.waitForURL(/\/actors\//)
  await page.getByRole('heading', { name: 'Kyrgyzstan', level: 1 }).waitFor()
  await openPalette()
  await palette().getByRole('group', { name: 'On this page' }).getByRole('option', { name: 'Events in the timeline' }).click()
  await page.waitForURL(/\/timeline\?actor=/)
})

test('what is found later does not turn what was chosen into something else', async () => {
  let letThrough = () => {}
  const held = new Promise<void>(resolve => (letThrough = resolve))
  await page.route('**/api/search?**', async route => {
    await held
    await route.continue()
  })
  await openPalette()
  await page.keyboard.type('kyrgyz')
  await palette().getByRole('group', { name: 'Actors' }).waitFor()
  await page.keyboard.press('ArrowDown')
  const before = await chosen()
  letThrough()
  await palette().getByRole('group', { name: 'Articles' }).waitFor()
  assert.equal(await chosen(), before)
  await page.keyboard.press('Escape')
  await page.unroute('**/api/search?**')
})

test('a key does what the page wants before what it does everywhere, and two keys go before one', async () => {
  await page.goto(`${desk.address}/search?q=ferry`)
  await page.getByRole('heading', { name: 'Search', level: 1 }).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  assert.match(page.url(), /\?q=ferry/, 'what is searched for stays')
  assert.equal(await page.evaluate('getSelection().toString()'), 'ferry')
  await page.goto(desk.address)
  await page.getByRole('article').first().waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: 'Actors', level: 1 }).waitFor()
})

test('what a page offers is in the palette while one is there', async () => {
  await page.getByRole('link', { name: 'hearsay' }).click()
  await page.getByRole('button', { name: 'Go to …' }).click()
  await option(/^Add articles/).click()
  await page.getByRole('region', { name: 'Add articles' }).waitFor()
  await page.goto(`${desk.address}/settings`)
  await page.getByRole('button', { name: 'Go to …' }).click()
  await option(/^Dark/).click()
  assert.ok(await page.getByRole('radio', { name: 'dark' }).isChecked())
  await page.getByRole('button', { name: 'Go to …' }).click()
  assert.equal(await option(/^Add articles/).count(), 0)
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'as the system has it' }).check()
})

test('who sits before the browser says so once, and what he does bears his name', async () => {
  await page.getByRole('textbox', { name: 'Your name' }).fill('  Ana \n Keller ')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'Settings of Ana Keller' }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.reload()
  await page.getByRole('banner').getByText('Ana Keller').waitFor()
  const asked = page.waitForRequest(/\/api\/status/)
  await page.reload()
  assert.equal((await asked).headers()['hearsay-person'], 'Ana%20Keller')
  await page.getByRole('textbox', { name: 'Your name' }).fill('')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Ana Keller').waitFor({ state: 'detached' })
})

test('a tab that was left open goes on by itself when the desk is started again', async () => {
  await page.goto(desk.address)
  await page.locator('.row').first().waitFor()
  await desk.stopServer()
  await page.getByText('The connection to hearsay is lost.').waitFor()
  await desk.startServer()
  await page.getByText('The connection to hearsay is lost.').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /^Kyrgyzstan Sends/ }).click()
  await page.getByRole('article').waitFor()
})

test('programs and browsers are let in and shown out; who is out reads how to come in', async () => {
  await page.goto(`${desk.address}/settings`)
  const part = page.getByRole('region', { name: 'Who may come in' })
  await part.getByRole('textbox', { name: 'Name of a program' }).fill('Weekly report')
  await part.getByRole('button', { name: 'Let in' }).click()
  const token = await part.getByRole('textbox', { name: 'The token of “Weekly report”' }).inputValue()
  const asProgram = () => fetch(`${desk.address}/api/status`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status)
  assert.equal(await asProgram(), 200)
  assert.deepEqual(await barriersOn(page), [])
  await part.getByRole('button', { name: 'Shut out: Weekly report' }).click()
  await part.getByRole('button', { name: 'Shut out: Weekly report' }).waitFor({ state: 'detached' })
  assert.equal(await asProgram(), 401)
  const other = await desk.window()
  await other.goto(`${desk.address}/settings`)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.getByText('This browser is signed out.').waitFor()
  await other.reload()
  await other.getByRole('heading', { name: 'The desk is closed to this browser' }).waitFor()
  assert.deepEqual(await barriersOn(other), [])
  await other.context().close()
})

test('from a card one goes to the live page, at these very words, and nobody is asked before', async () => {
  await page.goto(desk.address)
  await page.getByRole('link', { name: /^Kyrgyzstan Sends/ }).click()
  await page.getByText('its first partner on the roof of Asia').first().click()
  const link = page.locator('.card.selected').getByRole('link', { name: /^Live page/ })
  assert.match((await link.getAttribute('href'))!, /^https:\/\/[\w.-]+\.example\/[^#]*#:~:text=\S+$/)
  assert.equal(await link.getAttribute('rel'), 'noreferrer noopener')
  assert.match((await link.getAttribute('title'))!, /sees that somebody reads this page/)
})

test('no two pages have the same keys', () => {
  const keys = [...PAGES, SETTINGS].map(page => page.keys)
  assert.equal(new Set(keys).size, keys.length, keys.join(', '))
})

test('on a small screen the pages are behind a button, which keys open and close', async () => {
  const narrow = await desk.window({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  const menu = narrow.getByRole('button', { name: 'Menu: Library' })
  await menu.press('Enter')
  const search = narrow.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' })
  await search.waitFor()
  assert.deepEqual(await barriersOn(narrow), [])
  assert.ok(await narrow.evaluate('document.documentElement.scrollWidth <= innerWidth'))
  await narrow.keyboard.press('Escape')
  await search.waitFor({ state: 'hidden' })
  assert.equal(await narrow.evaluate('document.activeElement.className'), 'menu')
  await menu.click()
  await search.click()
  await narrow.waitForURL(/\/search$/)
  await search.waitFor({ state: 'hidden' })
  for (const path of ['/settings', '/nowhere']) {
    await narrow.goto(desk.address + path)
    await narrow.getByRole('heading', { level: 1 }).waitFor()
    assert.deepEqual(await barriersOn(narrow), [], path)
    assert.ok(await narrow.evaluate('document.documentElement.scrollWidth <= innerWidth'), path)
  }
  await narrow.context().close()
})

test('through all of this the browser had nothing to object', () => assert.deepEqual(desk.troubles.filter(trouble => !/net::ERR/.test(trouble)), []))

async function chosen(): Promise<string> {
  return palette().getByRole('option', { selected: true }).innerText()
}
