import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { selectWords } from './helpers/selectWords.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'
import type { Reading } from '../src/doc/reading.ts'

let desk: DeskInBrowser
let page: Page
/** Two articles of one outlet, in which the same words have the same wrong source. */
let harbour: string
let bridge: string

const HARBOUR = `Harbour plan goes on

The ministry said that the harbour would be closed in May. Ana Keller welcomed the plan.

The ministry said that 40 ships would wait outside. Its chairman Jon Weil denied that wages had fallen.

The ministry said that a new pier was planned. Ana Keller was there, and she said that she would stay.`

const BRIDGE = `Bridge stays closed

The ministry said that the bridge would stay closed until autumn. Ben Ode said that he had warned of it.`

const cards = () => page.getByRole('list', { name: 'Cards beside their words' })
const card = (name: string | RegExp) => cards().getByRole('group', { name }).first()
const notice = () => page.locator('.notice')
const head = () => page.locator('.head')

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  await page.evaluate(`localStorage.setItem('hearsay-person', 'Ana')`)
  harbour = await added({ text: HARBOUR, url: 'https://gazette.example/harbour', publisher: 'The Gazette' })
  bridge = await added({ text: BRIDGE, url: 'https://gazette.example/bridge', publisher: 'The Gazette' })
})
after(() => desk?.close())

test('a date that nobody knew is given from the glance, and only one that there is; it is marked with who and when, and undone', async () => {
  await page.goto(harbour)
  await head().getByText('no date', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Correct: Date' }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct what is known of this article' })
  assert.deepEqual(await barriersOn(page), [])
  await page.keyboard.type('2024-02-30')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText(/2024-11-19/).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  assert.deepEqual(await facts(), { byline: [], publisher: 'The Gazette' })
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2024-02')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await head().getByText(/date: 2024-02, corrected by Ana, \d{4}-\d\d-\d\d; it was not known/).waitFor()
  assert.deepEqual(await facts(), { byline: [], publisher: 'The Gazette', publishedAt: '2024-02' })
  assert.deepEqual(await barriersOn(page), [])
  await page.keyboard.press('u')
  await head().getByText('no date', { exact: true }).waitFor()
  assert.deepEqual(await facts(), { byline: [], publisher: 'The Gazette' })
})

test('by keys: title, authors and outlet at once, each of which shows what stood there', async () => {
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog', { name: 'Correct what is known of this article' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A plan for the harbour')
  await dialog.getByRole('textbox', { name: 'Written by' }).fill('Mara Lind\n\n Jon Ode ')
  await dialog.getByRole('textbox', { name: 'Outlet' }).fill('')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await head().getByText('by Mara Lind, Jon Ode', { exact: true }).waitFor()
  await head().getByText(/outlet: not known, corrected by Ana, .*; it was The Gazette/).waitFor()
  assert.match(await page.title(), /^A plan for the harbour/)
  const { title, byline, publisher } = await facts()
  assert.deepEqual({ title, byline, publisher }, { title: 'A plan for the harbour', byline: ['Mara Lind', 'Jon Ode'], publisher: undefined })
  await head().getByRole('button', { name: 'Undo: outlet: not known' }).click()
  await head().locator('.of').getByText('The Gazette').waitFor()
  assert.equal(await head().getByText('corrected by').count(), 2)
  for (const left of ['Undo: title: A plan for the harbour', 'Undo: by: Mara Lind, Jon Ode']) await head().getByRole('button', { name: left }).click()
  await head().getByText('corrected by').first().waitFor({ state: 'detached' })
})

test('a correction of several facts is undone by one key', async () => {
  await page.keyboard.press('f')
  await page.getByRole('textbox', { name: 'Date' }).fill('2024')
  await page.getByRole('textbox', { name: 'Title' }).fill('Closed in May')
  await page.keyboard.press('Enter')
  await head().getByText(/title: Closed in May/).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await notice().getByText('2 corrections undone').waitFor()
  assert.deepEqual(await facts(), { byline: [], publisher: 'The Gazette' })
})

test('what is typed of the facts outlives a page loaded anew, and is left on purpose', async () => {
  await page.keyboard.press('f')
  await page.getByRole('textbox', { name: 'Title' }).fill('Half a tit')
  await page.reload()
  await head().getByText('no date', { exact: true }).waitFor()
  await page.keyboard.press('f')
  assert.equal(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Half a tit')
  await page.getByRole('button', { name: /^Leave/ }).click()
  await page.keyboard.press('f')
  assert.notEqual(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Half a tit')
  await page.keyboard.press('Escape')
})

test('selected words mean somebody else of the article', async () => {
  await selectWords(page, 'she')
  await page.getByRole('button', { name: 'Means somebody else' }).click()
  const dialog = page.getByRole('dialog', { name: 'Whom “she” means' })
  await dialog.getByRole('combobox', { name: 'It means' }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.keyboard.type('weil')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await notice().getByText('means Jon Weil').waitFor()
  assert.equal(await meantBy('she'), 'Jon Weil')
  await page.keyboard.press('u')
  await notice().getByText('Undone').waitFor()
  assert.equal(await meantBy('she'), 'Ana Keller')
})

test('from the list of actors, one of somebody’s mentions means a person who is not in the article yet', async () => {
  await page.getByRole('button', { name: 'Correct: Ana Keller' }).click()
  await page.getByRole('button', { name: /^Means somebody else: Ana Keller welcomed/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Whom “Ana Keller” means' })
  await dialog.getByRole('combobox').fill('Ana Kellermann')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Correct: Ana Kellermann' }).click()
  await page.getByRole('dialog').getByText(/means Ana Kellermann, corrected by Ana/).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.getByRole('dialog').getByRole('button', { name: 'Undo: means Ana Kellermann' }).click()
  await page.getByRole('button', { name: 'Correct: Ana Kellermann' }).waitFor({ state: 'detached' })
})

test('the same wrong source in the article and in another of its outlet is offered, looked at, corrected as one and undone as one', async () => {
  assert.deepEqual([await credited(harbour), await credited(bridge)], [['nobody', 'nobody', 'nobody'], ['nobody']])
  await card(/ministry says/i).click()
  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Credited to' }).waitFor()
  await page.keyboard.type('Harbour Office')
  await page.keyboard.press('Enter')
  await card(/Harbour Office says/).waitFor()
  await notice().getByRole('button', { name: '3 similar …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Where the same seems to be wrong' })
  await dialog.getByText(/Their source is “the ministry”, too/).waitFor()
  assert.equal(await dialog.getByRole('listitem').count(), 3)
  await dialog.getByRole('listitem').filter({ hasText: 'Bridge stays closed' }).getByText('The ministry said that the bridge would stay closed until autumn').waitFor()
  assert.deepEqual(await barriersOn(page), [])
  assert.equal(await dialog.getByRole('button', { name: /^Correct these/ }).isDisabled(), true)
  await dialog.getByRole('checkbox', { name: /40 ships/ }).check()
  await dialog.getByRole('button', { name: 'Correct this one' }).waitFor()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), dialog.getByRole('listitem').filter({ hasText: '40 ships' }).getByRole('link').click()])
  await opened.getByRole('article').waitFor()
  assert.equal(await aimed(opened), 'The ministry said that 40 ships would wait outside')
  await opened.close()
  await dialog.getByRole('checkbox', { name: 'all 3' }).check()
  await dialog.getByRole('button', { name: 'Correct these 3' }).click()
  await notice().getByText('3 corrections made').waitFor()
  await dialog.waitFor({ state: 'detached' })
  assert.deepEqual([await credited(harbour), await credited(bridge)], [['Harbour Office', 'Harbour Office', 'Harbour Office'], ['Harbour Office']])
  await page.keyboard.press('u')
  await notice().getByText('3 corrections undone').waitFor()
  assert.deepEqual([await credited(harbour), await credited(bridge)], [['Harbour Office', 'nobody', 'nobody'], ['nobody']])
})

test('a link to a statement finds it by its key, also when its boundaries are other ones, and says what became of it', async () => {
  const { article, statements } = await reading(harbour)
  const pier = statements.find(({ start, end }) => article.text.slice(start, end).includes('new pier'))!
  await page.goto('about:blank')
  await page.goto(`${harbour}#statement-${pier.key}`)
  assert.match(await aimed(page), /^The ministry said that a new pier was planned/)
  await cards().locator('[aria-current]').getByText(/ministry/i).waitFor()
  await page.keyboard.press('x')
  await notice().getByText('not a statement').waitFor()
  await page.goto('about:blank')
  await page.goto(`${harbour}#statement-${pier.key}`)
  await notice().getByText('The link names a statement that this version does not have, or not any more.').waitFor()
  assert.deepEqual(await barriersOn(page), [])
})

test('all of it is there in the dark, too, and nothing went wrong', async () => {
  const dark = await desk.window({ colorScheme: 'dark' })
  await dark.goto(harbour)
  await dark.getByRole('button', { name: 'Correct: Written by' }).click()
  await dark.getByRole('dialog').waitFor()
  assert.equal(await dark.evaluate('document.activeElement.tagName'), 'TEXTAREA')
  assert.deepEqual(await barriersOn(dark), [])
  await dark.keyboard.press('Escape')
  await selectWords(dark, 'Ana Keller')
  await dark.getByRole('button', { name: 'Means somebody else' }).click()
  await dark.getByRole('dialog').getByRole('combobox').waitFor()
  assert.deepEqual(await barriersOn(dark), [])
  assert.deepEqual(desk.troubles, [])
})

/** The address of a text once it is read. */
async function added(text: object): Promise<string> {
  const list = async () => await page.evaluate(`fetch('/api/documents').then(answer => answer.json())`) as { items: { document: string; version: string; reading?: object }[] }
  const before = (await list()).items.length
  await page.evaluate(`fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(text))} })`)
  for (;;) {
    const { items } = await list()
    if (items.length > before && items[0]!.reading) return `${new URL(page.url()).origin}/documents/${items[0]!.document}/versions/${items[0]!.version}`
    await page.waitForTimeout(100)
  }
}

async function reading(address: string): Promise<Reading> {
  return await page.evaluate(`fetch(${JSON.stringify(`${new URL(address).pathname.replace('/documents', '/api/documents')}/reading`)}).then(answer => answer.json())`) as Reading
}

/** What anybody is told of the first article who asks. */
async function facts(): Promise<object & { title?: string; byline?: readonly string[]; publisher?: string; publishedAt?: string }> {
  const { article: { title, byline, publisher, publishedAt } } = await reading(harbour)
  return { ...(title && title.by === 'person' && { title: title.value }), byline: byline.map(({ value }) => value), ...(publisher !== undefined && { publisher }), ...(publishedAt && { publishedAt: publishedAt.value }) }
}

async function meantBy(words: string): Promise<string | undefined> {
  const { article, mentions, entities } = await reading(harbour)
  const mention = mentions.find(({ start, end }) => article.text.slice(start, end) === words)
  return mention?.entity === undefined ? undefined : entities[mention.entity]!.name
}

/** To whom each statement of "the ministry" is credited. */
async function credited(address: string): Promise<string[]> {
  const { article, statements, entities } = await reading(address)
  return statements.filter(({ source }) => source && article.text.slice(source.start, source.end) === 'The ministry').map(({ speaker }) => (speaker === undefined ? 'nobody' : entities[speaker]!.name))
}

async function aimed(of: Page): Promise<string> {
  return await of.evaluate(`(async () => {
    while (!CSS.highlights.get('target')) await new Promise(resolve => setTimeout(resolve, 50))
    return [...CSS.highlights.get('target')][0].toString()
  })()`) as string
}
