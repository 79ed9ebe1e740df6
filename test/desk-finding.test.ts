import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { FetchRefused } from '../src/intake/fetch/fetchRefused.ts'
import { parseRssFeed } from 'feedsmith'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Fetcher } from '../src/intake/fetch/fetcher.ts'
import type { Page } from 'playwright-core'

const FEED = '<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><description>News</description><item><title>A beacon</title><link>https://gazette.example/beacon</link></item></channel></rss>'

/** When the beacon was lit, as the page says at the time. */
let month = 'June'

/** A site with a feed and a page; nothing else answers. */
const fetcher: Pick<Fetcher, 'fetch'> = {
  async fetch(url) {
    if (!url.startsWith('https://gazette.example/')) throw new FetchRefused('name', 'There is no such host.')
    if (url.endsWith('/feed')) return { kind: 'page', original: { bytes: Buffer.from(FEED), mediaType: 'application/rss+xml', url } }
    return { kind: 'page', original: { bytes: Buffer.from(`<title>Beacon</title><article><h1>Beacon lit</h1><p>${`The keeper said that the beacon was lit in ${month}, and that nobody had asked him. `.repeat(12)}</p></article>`), mediaType: 'text/html', url } }
  },
}

let desk: DeskInBrowser
let page: Page

before(async () => {
  desk = await deskInBrowser({ fetcher })
  page = await desk.window()
  await add({ text: 'Ferry to sail again\n\nHarbour minister Ana Keller said that the ferry would sail again in May. “The ferry is old,” she said.\n\nThe union denied that 40 sailors had left.', publisher: 'The Courier', publishedAt: '2026-04-07' })
  await add({ text: 'Ferry stays in port\n\nMayor Ben Oram said on Friday that the ferry would stay. He warned that the quay was old.', publisher: 'The Herald', publishedAt: '2025-03-02' })
  await page.reload()
  await page.getByRole('link', { name: 'Ferry stays in port' }).waitFor()
})
after(() => desk?.close())

async function add(article: object): Promise<void> {
  await page.evaluate(async body => { await fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body }) }, JSON.stringify(article))
  await page.waitForFunction(async () => {
    const { documents, read } = await (await fetch('/api/status')).json() as { documents: number; read: number }
    return documents > 0 && documents === read
  })
}

async function go(path: string): Promise<void> {
  await page.goto(desk.address + path)
}

async function holds(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    assert.deepEqual(await barriersOn(page), [], colorScheme)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 360, height: 800 })
  assert.deepEqual(await barriersOn(page), [], 'narrow')
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'nothing stands out at the side')
  await page.setViewportSize({ width: 1360, height: 900 })
}

const field = () => page.getByRole('combobox', { name: 'Search for' })

test('a row of the library says whose words its article is, and filters find whom it tells of', async () => {
  await page.getByRole('img', { name: /^Whose words: .*Ana Keller \d+%/ }).waitFor()
  await page.getByLabel('Tells of').fill('Oram')
  await page.getByRole('link', { name: 'Ferry to sail again' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Ferry stays in port' }).waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByLabel('Sort by').selectOption('statements')
  await page.waitForURL(/order=statements/)
  await page.getByRole('combobox', { name: 'State', exact: true }).selectOption('failed')
  await page.getByText('No article meets these filters.').waitFor()
  await holds()
})

test('facets are written into the search, and taken away again', async () => {
  await go('/search?q=ferry')
  const narrow = page.getByRole('complementary', { name: 'Narrow down' })
  await narrow.getByRole('button', { name: /^The Herald/ }).click()
  await page.waitForURL(/outlet%3A%22The\+Herald%22/)
  assert.equal(await field().inputValue(), 'ferry outlet:"The Herald"')
  await page.getByText('Ana Keller').first().waitFor({ state: 'detached' })
  await narrow.getByRole('button', { name: /^The Herald/, pressed: true }).waitFor()
  await holds()
  await page.getByRole('button', { name: 'Take away outlet:"The Herald"' }).click()
  assert.equal(await field().inputValue(), 'ferry')
  await narrow.getByRole('button', { name: /^The Herald/, pressed: false }).waitFor()
})

test('fields and their values are offered as they are typed, and what is wrong is marked where it stands', async () => {
  await field().fill('ferry sa')
  await page.getByRole('option', { name: /^said:/ }).waitFor()
  await field().press('ArrowDown')
  await field().press('Enter')
  assert.equal(await field().inputValue(), 'ferry said:')
  await field().pressSequentially('wa')
  await page.getByRole('option', { name: 'said:warn' }).click()
  assert.equal(await field().inputValue(), 'ferry said:warn ')
  await field().fill('ferry said:nonsense')
  await page.locator('p.wrong mark', { hasText: 'said:nonsense' }).waitFor()
  await holds()
})

test('a search is saved, counts what is new, and is read as a feed by its address alone', async () => {
  await go('/search?q=ferry')
  await page.getByRole('button', { name: 'Save this search …' }).click()
  await page.getByRole('textbox', { name: 'Name of the search' }).fill('The ferry')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved as “The ferry”.').waitFor()
  await go('/search')
  const saved = page.getByRole('region', { name: 'Saved searches' })
  await saved.getByRole('link', { name: 'The ferry' }).waitFor()
  assert.equal(await saved.getByText(/\d+ new/).count(), 0)
  await add({ text: 'Ferry sold\n\nOwner Ida Voss said that the ferry had been sold.', publisher: 'The Courier' })
  await saved.getByText(/^\d+ new$/).waitFor()
  await holds()
  await saved.getByRole('button', { name: 'Feed: The ferry' }).click()
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByLabel(/^Address for the feed reader/).inputValue()
  const { items } = parseRssFeed(await (await fetch(address)).text())
  assert.match(items![0]!.title as string, /^Credited to .*Ida Voss: /)
  assert.doesNotMatch(JSON.stringify(items), /40 sailors/, 'only what was looked for')
  await holds()
  await page.keyboard.press('Escape')
  await saved.getByRole('button', { name: 'Mark as seen: The ferry' }).click()
  await saved.getByText(/\d+ new/).waitFor({ state: 'detached' })
  await saved.getByRole('button', { name: 'Delete: The ferry' }).click()
  await saved.getByRole('link', { name: 'The ferry' }).waitFor({ state: 'detached' })
  await saved.getByRole('button', { name: 'Undo' }).click()
  await saved.getByRole('link', { name: 'The ferry' }).waitFor()
})

test('feeds are followed by an address, looked at and followed no longer', async () => {
  await go('/feeds')
  await page.getByText(/^No feed is followed yet/).waitFor()
  await holds()
  const address = page.getByLabel('Address of a feed, or of a site that names one')
  await address.fill('https://nowhere.example/')
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await page.getByRole('alert').getByText('There is no such host.').waitFor()
  assert.equal(await address.inputValue(), 'https://nowhere.example/', 'what was typed is kept')
  await address.fill('https://gazette.example/feed')
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await page.getByText('“Gazette” is followed from now on.').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Gazette' }).getByText('1 article').waitFor()
  await holds()
  await page.getByRole('button', { name: 'Unfollow: Gazette' }).click()
  await page.getByText('followed no longer').waitFor()
  await page.getByRole('button', { name: 'Follow again: Gazette' }).click()
  await page.getByRole('button', { name: 'Look now: Gazette' }).waitFor()
})

test('what did not come in stays with its reason, is tried again and dismissed', async () => {
  await page.evaluate(async body => { await fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body }) }, JSON.stringify({ urls: ['https://nowhere.example/story'] }))
  await go('/failures?kind=refused')
  const row = page.getByRole('listitem').filter({ hasText: 'https://nowhere.example/story' })
  await row.getByText('There is no such host.').waitFor()
  await holds()
  await page.getByRole('button', { name: 'Try again: https://nowhere.example/story' }).click()
  await page.getByText('1 thing tried again.').waitFor()
  await row.getByText('There is no such host.').waitFor()
  await page.getByRole('button', { name: 'Dismiss: https://nowhere.example/story' }).click()
  await page.getByText('No address was refused.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await row.waitFor()
})

test('what became of a link stays until it is dismissed, and leads to it or to what changed', async () => {
  const fetched = async (...urls: string[]) => {
    await page.keyboard.press('a')
    await page.getByRole('textbox', { name: 'Links' }).fill(urls.join('\n'))
    await page.getByRole('button', { name: 'Fetch' }).click()
  }
  await go('/')
  const arrived = page.getByRole('region', { name: 'What has just come in' })
  await fetched('https://gazette.example/lantern', 'https://nowhere.example/lantern')
  await arrived.getByText('added: Beacon lit').waitFor()
  await page.getByRole('region', { name: 'What went wrong' }).getByText('There is no such host.').waitFor()
  await fetched('https://gazette.example/lantern')
  await arrived.getByText(/^nothing new since \d{4}-\d\d-\d\d: Beacon lit/).waitFor()
  month = 'July'
  await fetched('https://gazette.example/lantern')
  await arrived.getByText('new version: Beacon lit').waitFor()
  assert.ok(await arrived.getByText('Beacon lit', { exact: true }).evaluate(title => title.closest('a') !== null), 'the title itself leads to it')
  assert.equal(await arrived.getByRole('listitem').count(), 1, 'the last that came of it')
  await holds()
  await arrived.getByRole('link', { name: 'What changed: Beacon lit' }).click()
  await page.getByRole('heading', { name: 'What changed' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Dismiss what has just come in' }).click()
  await arrived.waitFor({ state: 'detached' })
})

test('what was removed is said to be, and what is added again in spite of that comes in by one act', async () => {
  const text = 'Wreck found\n\nThe diver said that the wreck was empty.'
  const paste = async () => {
    await page.keyboard.press('a')
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text)
    await page.getByRole('button', { name: 'Read it' }).click()
  }
  const remove = async () => {
    // It is there before it is read.
    await page.locator('[data-row]').filter({ hasText: 'Wreck found' }).getByText(/\d statement/).waitFor()
    await page.getByRole('link', { name: 'Wreck found', exact: true }).click()
    await page.getByRole('button', { name: 'Remove …' }).click()
    await page.getByRole('button', { name: 'Remove for good' }).click()
    await page.getByRole('status').filter({ hasText: '“Wreck found” is removed for good.' }).waitFor()
  }
  const wrong = page.getByRole('region', { name: 'What went wrong' })
  await go('/')
  await paste()
  await remove()
  await paste()
  await wrong.getByText('This article was removed from the collection on purpose, and comes in again only when somebody says so.').waitFor()
  await holds()
  await wrong.getByRole('button', { name: /^Take it in again/ }).click()
  await page.getByRole('link', { name: 'Wreck found', exact: true }).waitFor()
  assert.equal(await wrong.getByText('removed from the collection').count(), 0)
  await remove()
  await paste()
  await wrong.getByText('removed from the collection').waitFor()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Not taken in' }).click()
  await page.getByRole('heading', { name: 'Not taken in' }).waitFor()
  await holds()
  await page.getByRole('button', { name: /^Take it in again: Wreck found/ }).click()
  await page.getByText(/^“Wreck found.*” is being taken in\.$/).waitFor()
  await go('/')
  await page.getByRole('link', { name: 'Wreck found', exact: true }).waitFor()
})

test('an empty collection says so, and is filled from there', async () => {
  await go('/collections')
  await page.getByRole('button', { name: 'New collection' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Wrecks')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Wrecks' }).click()
  await page.getByText('“Wrecks” is empty.').waitFor()
  await holds()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByText('It is empty.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add articles to it' }).click()
  await page.getByRole('combobox', { name: 'Keep in collection' }).waitFor()
  await page.waitForFunction(`document.querySelector('label.collection input').value === 'Wrecks'`)
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Mast found\n\nThe diver said that the mast was whole.')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('heading', { name: 'Mast found', exact: true }).waitFor()
})

test('what is undecided opens its words, by reason', async () => {
  await go('/gaps')
  await page.getByRole('complementary', { name: 'Reasons' }).getByRole('button').first().click()
  await page.waitForURL(/why=/)
  await holds()
  await page.getByRole('list', { name: 'What is undecided' }).getByRole('link').first().click()
  await page.waitForURL(/\/documents\/[\da-f]{32}\/versions\/[\da-f]{32}/)
})

test('texts without a title are told apart by their first words, which are said to be none', async () => {
  for (const text of ['Skipper Ida Roe said that the dredger would leave the harbour in June. She gave no reason.', 'Skipper Ida Roe denied that the dredger had been sold. Nobody had asked her.', 'قال الربان إن السفينة dredger ستغادر الميناء في شهر يونيو القادم بعد أن توقفت عن العمل طوال فصل الشتاء.']) await add({ text })
  const names = ['No title: “Skipper Ida Roe said that the dredger would leave the harbour in June. She gave…”', 'No title: “Skipper Ida Roe denied that the dredger had been sold. Nobody had asked her.”', 'No title: “قال الربان إن السفينة dredger ستغادر الميناء في شهر يونيو القادم بعد أن توقفت عن…”']
  await go('/')
  for (const name of names) {
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await page.getByRole('checkbox', { name }).waitFor()
  }
  await page.setViewportSize({ width: 360, height: 740 })
  assert.deepEqual(await page.evaluate(`(() => {
    const words = [...document.querySelectorAll('h2 bdi')].find(one => one.textContent.includes('الربان'))
    const [box, label, first] = [words.getBoundingClientRect(), words.previousElementSibling.getBoundingClientRect(), document.createRange()]
    first.setStart(words.firstChild, 1)
    first.setEnd(words.firstChild, 2)
    return [getComputedStyle(words).direction, words.scrollWidth > words.clientWidth, first.getBoundingClientRect().right <= box.right, label.right <= box.left]
  })()`), ['rtl', true, true, true], 'what the desk says comes first; a line too long is cut at its own end')
  await page.setViewportSize({ width: 1360, height: 900 })
  await holds()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Go to, or do' }).getByRole('combobox').fill('dredger')
  for (const name of names) await page.getByRole('option', { name }).waitFor()
  await page.getByRole('option', { name: names[1]! }).click()
  await page.getByRole('heading', { level: 1, name: names[1]! }).waitFor()
  await page.waitForFunction(`document.title === ${JSON.stringify(`${names[1]} – hearsay`)}`)
  await go('/search?q=dredger&in=articles')
  for (const name of names) await page.getByRole('heading', { name, exact: true }).waitFor()
  await go('/search?q=dredger')
  for (const name of names.slice(0, 2)) await page.getByText(name, { exact: true }).waitFor()
  await holds()
})

test('no window met an error, and nobody else was asked', () => {
  assert.deepEqual(desk.troubles, [])
})
