import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { selectWords } from './helpers/selectWords.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'
import type { Reading } from '../src/doc/reading.ts'

let desk: DeskInBrowser
/** Ana's window and Ben's: two people at two browsers. */
let ana: Page
let ben: Page
let address: string

const TEXT = `Harbour minister says that the ferry will sail

Harbour minister Ana Keller said on Tuesday that the ferry would sail again in May. “We have tried everything,” she told reporters.

The union denied that 40 sailors had left. Its chairman Jonas Weil said that wages had risen by 5 percent since 2021.

The old pier was safer, if one asks the captain. Nobody does.`

const cards = (page: Page) => page.getByRole('list', { name: 'Cards beside their words' })
const card = (page: Page, name: string | RegExp) => cards(page).getByRole('group', { name }).first()
const notice = (page: Page) => page.locator('.notice')

before(async () => {
  desk = await deskInBrowser()
  ana = await windowOf('Ana')
  address = await added(ana, TEXT)
  ben = await windowOf('Ben')
})
after(() => desk?.close())

test('a source is corrected in two clicks and undone by a key; people made it is told on the card', async () => {
  await ana.goto(address)
  await card(ana, /The union denies/).click()
  await ana.getByRole('button', { name: 'Correct', exact: true }).first().click()
  await ana.getByRole('option', { name: /^Jonas Weil/ }).click()
  await card(ana, /Jonas Weil denies/).getByText(/corrected by Ana, \d{4}-\d\d-\d\d/).waitFor()
  await ana.getByRole('button', { name: 'What the machine had' }).click()
  await card(ana, /Jonas Weil denies/).getByText(/The machine had: credited to .*union/i).waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.keyboard.press('u')
  await notice(ana).getByText('Undone').waitFor()
  await card(ana, /The union denies/).waitFor()
})

test('by keys alone: another source, not a statement, right as it stands', async () => {
  await card(ana, /The union denies/).focus()
  await ana.keyboard.press('e')
  await ana.getByRole('combobox', { name: 'Credited to' }).waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.keyboard.type('kell')
  await ana.keyboard.press('Enter')
  await card(ana, /Ana Keller denies/).waitFor()
  // As long as the field is there, letters are typed into it.
  await ana.getByRole('combobox', { name: 'Credited to' }).waitFor({ state: 'detached' })
  await ana.keyboard.press('x')
  await card(ana, /denies/).waitFor({ state: 'detached' })
  await ana.keyboard.press('u')
  await card(ana, /Ana Keller denies/).waitFor()
  await card(ana, /Jonas Weil says/).focus()
  await ana.keyboard.press('r')
  await card(ana, /Jonas Weil says/).getByText(/reviewed by Ana/).waitFor()
})

test('who is only named as passing something on is put around it by selecting his words, and taken away by one key', async () => {
  await ana.goto(address)
  await card(ana, /Jonas Weil says/).click()
  await ana.getByRole('button', { name: 'Correct', exact: true }).first().click()
  await ana.getByRole('button', { name: 'Passed on by somebody else: select who …' }).click()
  await ana.getByText('Select who passes it on').waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await selectWords(ana, 'Harbour minister Ana Keller')
  await ana.getByRole('button', { name: /^Take as source/ }).click()
  await ana.getByText('Select the words that hand it to the source').waitFor()
  await ana.keyboard.press('Enter')
  await card(ana, /Jonas Weil says/).getByText(/Ana Keller, crediting Jonas Weil/).waitFor()
  await ana.keyboard.press('u')
  await card(ana, /Jonas Weil says/).getByText(/Ana Keller, crediting/).waitFor({ state: 'detached' })
})

test('boundaries are moved by keys and by dragging, with Escape nothing is changed', async () => {
  const weil = card(ana, /Jonas Weil says/)
  await weil.focus()
  await ana.keyboard.press('b')
  const end = ana.getByRole('slider', { name: 'End of the content' })
  await end.focus()
  assert.deepEqual(await barriersOn(ana), [])
  for (const _ of ['2021', 'since']) await end.press('ArrowLeft')
  assert.match(await end.getAttribute('aria-valuetext') ?? '', /by 5 percent$/)
  await ana.keyboard.press('Escape')
  assert.equal(await ana.getByRole('slider').count(), 0)
  await ana.keyboard.press('b')
  assert.match(await end.getAttribute('aria-valuetext') ?? '', /since 2021$/)
  const handle = (await end.boundingBox())!
  const to = (await ana.evaluate(`(() => {
    const found = document.evaluate("//*[@data-block]//text()[contains(., 'percent')]", document, null, 9, null).singleNodeValue
    const range = document.createRange()
    const at = found.data.indexOf('percent')
    range.setStart(found, at)
    range.setEnd(found, at + 7)
    const { right, top, height } = range.getBoundingClientRect()
    return { x: right - 1, y: top + height / 2 }
  })()`)) as { x: number; y: number }
  await ana.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await ana.mouse.down()
  await ana.mouse.move(to.x + 40, to.y, { steps: 4 })
  await ana.mouse.move(to.x, to.y, { steps: 4 })
  await ana.mouse.up()
  assert.match(await end.getAttribute('aria-valuetext') ?? '', /by 5 percent$/)
  await end.press('Enter')
  await card(ana, /Jonas Weil says/).getByText(/content: “that wages had risen by 5 percent”/).waitFor()
  assert.ok((await contents(ana)).includes('that wages had risen by 5 percent'))
})

test('a statement that was missed is added by selecting its words, one role after the other', async () => {
  await selectWords(ana, 'The old pier was safer')
  await ana.getByRole('button', { name: 'These words are said' }).waitFor()
  assert.equal(await ana.evaluate('[...document.querySelectorAll(".selection > *")].filter(part => !part.textContent && part.offsetWidth > 1).length'), 0, 'what says nothing is no box')
  await ana.getByRole('button', { name: 'These words are said' }).click()
  await ana.getByText('Select who says it').waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await selectWords(ana, 'captai')
  await ana.getByRole('button', { name: /^Take as source/ }).waitFor()
  await ana.keyboard.press('Enter')
  await ana.getByText('Select the words that hand it to the source').waitFor()
  await ana.keyboard.press('Enter')
  const captain = cards(ana).getByRole('group', { name: /captain says/i })
  await captain.getByText(/corrected by Ana/).waitFor()
  await captain.getByText(/source: “captain”/).waitFor()
})

test('what two people see differently shows on the card of both, live, and in the list of corrections', async () => {
  await ben.goto(address)
  const theirs = card(ben, /Ana Keller denies/)
  await theirs.click()
  await theirs.getByText(/corrected by Ana/).waitFor()
  await ben.getByRole('button', { name: 'Correct', exact: true }).first().click()
  await ben.getByRole('option', { name: 'somebody unnamed' }).click()
  for (const page of [ana, ben]) await card(page, /somebody unnamed denies/).getByText('Two people see this differently.').waitFor()
  await card(ana, /somebody unnamed denies/).click()
  await card(ana, /somebody unnamed denies/).getByText(/Ana: credited to Ana Keller/).waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ben.getByRole('button', { name: /^\d+ corrections$/ }).click()
  const dialog = ben.getByRole('dialog', { name: 'Corrections' })
  await dialog.getByRole('heading', { name: /^In conflict 2$/ }).waitFor()
  assert.deepEqual(await barriersOn(ben), [])
  await dialog.getByRole('button', { name: /Undo: .*somebody unnamed/ }).click()
  await dialog.getByRole('heading', { name: /^In conflict/ }).waitFor({ state: 'detached' })
  await ben.keyboard.press('Escape')
  await card(ana, /Ana Keller denies/).waitFor()
})

test('an older tab learns that somebody else was there first, keeps what was drawn, and may save it all the same', async () => {
  await ben.keyboard.press('Escape')
  await card(ben, /Ana Keller says/).focus()
  await ben.keyboard.press('b')
  await ben.getByRole('slider', { name: 'End of the content' }).press('ArrowLeft')
  await ben.route('**/api/documents/*/versions/*/corrections', async route => {
    // As if what Ana saves next had not reached this tab.
    if (route.request().method() === 'GET') return route.continue()
    const asked = route.request().postDataJSON() as { seen?: number }
    return route.continue({ postData: JSON.stringify({ ...asked, ...(asked.seen !== undefined && { seen: 0 }) }) })
  })
  await card(ana, /Ana Keller says/).focus()
  await ana.keyboard.press('b')
  await ana.getByRole('slider', { name: 'End of the content' }).press('ArrowLeft')
  await ana.getByRole('slider', { name: 'End of the content' }).press('ArrowLeft')
  await ana.keyboard.press('Enter')
  await card(ana, /Ana Keller says/).getByText(/corrected by Ana/).waitFor()
  await ben.keyboard.press('Enter')
  await ben.getByRole('button', { name: 'Save mine all the same' }).click()
  await card(ben, /Ana Keller says/).getByText('Two people see this differently.').waitFor()
  await ben.unroute('**/api/documents/*/versions/*/corrections')
})

test('by keys alone: a statement that was missed gets its source and its cue, and the keyboard is where work goes on', async () => {
  const focused = () => ana.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.dataset.card ?? document.activeElement.tagName')
  await ana.goto(address)
  await card(ana, /Ana Keller denies/).waitFor()
  await ana.keyboard.press('n')
  await ana.getByRole('slider', { name: 'Start of the content' }).waitFor()
  // Of the sentences in sight the first of which nothing is known to be said.
  await ana.locator('.roles').getByText('Nobody does.').waitFor()
  assert.equal(await focused(), 'Start of the content')
  await ana.getByText('It can be saved once it has a source').waitFor()
  await ana.keyboard.press('Enter')
  await ana.keyboard.press('2')
  const source = ana.getByRole('slider', { name: 'Start of the source' })
  await source.waitFor()
  assert.equal(await focused(), 'Start of the source')
  const before = await source.getAttribute('aria-valuetext')
  await ana.keyboard.press('Shift+ArrowLeft')
  assert.notEqual(await source.getAttribute('aria-valuetext'), before)
  await ana.keyboard.press('3')
  await ana.getByRole('slider', { name: 'Start of the cue' }).waitFor()
  assert.equal(await focused(), 'Start of the cue')
  await ana.keyboard.press('j')
  await notice(ana).getByText('Enter saves what you are drawing').waitFor()
  assert.equal(await focused(), 'Start of the cue')
  assert.deepEqual(await barriersOn(ana), [])
  await ana.keyboard.press('Enter')
  await notice(ana).getByText(/a missed statement/).waitFor()
  await ana.getByRole('slider').first().waitFor({ state: 'detached' })
  await ana.locator('.card.selected:focus').waitFor()
  await ana.keyboard.press('b')
  await ana.locator('.handle.content.start:focus').waitFor()
  await ana.keyboard.press('Escape')
  await ana.locator('.card.selected:focus').waitFor()
  await ana.keyboard.press('u')
  await notice(ana).getByText('Undone').waitFor()
})

test('by keys alone: somebody else passes a statement on', async () => {
  await card(ana, /Jonas Weil says/).focus()
  await ana.keyboard.press('e')
  await ana.getByRole('combobox', { name: 'Credited to' }).waitFor()
  const passedOn = ana.getByRole('button', { name: 'Passed on by somebody else: select who …' })
  // What is open is gone through by the tabulator.
  for (let i = 0; i < 60 && !await passedOn.and(ana.locator(':focus')).count(); i++) await ana.keyboard.press('Tab')
  await ana.keyboard.press('Enter')
  await ana.getByText('Select who passes it on').waitFor()
  await ana.keyboard.press('2')
  const source = ana.getByRole('slider', { name: 'Start of the source' })
  await source.waitFor()
  await ana.locator('.handle.source.start:focus').waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  const words = async () => (await ana.locator('.roles .source q').textContent())!
  const before = await words()
  await ana.keyboard.press('Shift+ArrowLeft')
  assert.notEqual(await words(), before)
  const who = await words()
  await ana.keyboard.press('Enter')
  await ana.getByRole('slider').first().waitFor({ state: 'detached' })
  await ana.locator('.card.selected:focus').waitFor()
  const weil = card(ana, /Jonas Weil says/)
  await weil.getByText(/crediting Jonas Weil/).waitFor()
  assert.ok((await weil.innerText()).toLowerCase().includes(who.toLowerCase()), `${who} stands in the chain`)
  await ana.keyboard.press('u')
  await notice(ana).getByText(/undone/i).waitFor()
  await weil.getByText(/crediting Jonas Weil/).waitFor({ state: 'detached' })
})

test('a key that could do nothing says why where nothing is open, and is tried again', async () => {
  await card(ana, /Jonas Weil says/).focus()
  await ana.route('**/api/documents/*/versions/*/corrections', route => (route.request().method() === 'POST' ? route.fulfill({ status: 500, json: { error: { message: 'This is a fault in hearsay: the lamp has gone out.' } } }) : route.continue()))
  await ana.keyboard.press('x')
  await notice(ana).getByRole('alert').getByText('the lamp has gone out').waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.unroute('**/api/documents/*/versions/*/corrections')
  await notice(ana).getByRole('button', { name: 'Try again' }).click()
  await card(ana, /Jonas Weil says/).waitFor({ state: 'detached' })
  await ana.keyboard.press('u')
  await card(ana, /Jonas Weil says/).waitFor()
})

test('what is drawn survives a lost connection and a page loaded anew', async () => {
  await selectWords(ben, 'sail again in May')
  await ben.getByRole('button', { name: 'These words are said' }).click()
  await ben.getByText('Select who says it').waitFor()
  await ben.locator('.selection').waitFor({ state: 'detached' })
  await selectWords(ben, 'Ana Keller')
  await ben.getByRole('button', { name: /^Take as source/ }).click()
  await ben.route('**/api/**', route => route.abort())
  await ben.keyboard.press('Enter')
  await ben.getByText('hearsay does not answer').first().waitFor()
  await ben.unroute('**/api/**')
  await ben.reload()
  await ben.getByText('A statement that was missed').waitFor()
  await ben.locator('.roles').getByText('sail again in May').waitFor()
  await ben.keyboard.press('Escape')
  assert.equal(await ben.getByText('A statement that was missed').count(), 0)
})

test('figures and times are corrected where they stand, and what is none is not taken', async () => {
  await ana.goto(address)
  await ana.locator('.text .figure', { hasText: '40' }).click()
  await ana.keyboard.press('e')
  await ana.getByRole('textbox', { name: 'From' }).fill('fourteen')
  await ana.keyboard.press('Enter')
  await ana.getByRole('alert').getByText(/Write numbers as/).waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.getByRole('textbox', { name: 'From' }).fill('14')
  await ana.getByRole('textbox', { name: 'To' }).fill('14')
  await ana.getByText('reads: 14').waitFor()
  await ana.keyboard.press('Enter')
  await ana.getByRole('row', { name: /^40 sailors|^40/ }).getByText(/^14/).waitFor()
})

test('somebody is renamed, and is another with one of his names', async () => {
  await ana.getByRole('button', { name: 'Correct: Jonas Weil' }).click()
  const dialog = ana.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Jonas Weill')
  assert.deepEqual(await barriersOn(ana), [])
  await ana.keyboard.press('Enter')
  await card(ana, /Jonas Weill says/).waitFor()
  await dialog.waitFor({ state: 'detached' })
})

test('as the machine found it is one key away, and cannot be corrected', async () => {
  await ana.keyboard.press('m')
  await ana.waitForURL(/layer=machine/)
  await ana.getByText('This is what the machine found').waitFor()
  await card(ana, /Jonas Weil says/).click()
  assert.equal(await ana.getByRole('button', { name: 'Correct', exact: true }).count(), 0)
  assert.deepEqual(await barriersOn(ana), [])
  await ana.keyboard.press('m')
  await card(ana, /Jonas Weill says/).waitFor()
})

test('all corrections of the collection are on a page, by person and state, each opening its words', async () => {
  await ana.goto(new URL('/corrections', address).href)
  await ana.getByRole('heading', { name: 'Corrections' }).waitFor()
  await ana.getByRole('list', { name: 'Corrections' }).getByRole('listitem').first().waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.getByRole('textbox', { name: 'Person' }).fill('Ben')
  await ana.waitForURL(/by=Ben/)
  await ana.getByRole('combobox', { name: 'State' }).selectOption('undone')
  await ana.waitForURL(/state=undone/)
  const [row] = [ana.getByRole('listitem').filter({ hasText: 'undone by Ben' }).first()]
  await row.getByRole('link').first().click()
  await ana.waitForURL(/\/documents\/.*#\d+-\d+/)
  await ana.getByRole('article').waitFor()
})

test('a link to words survives a new version, or says that they are gone; what is corrected goes along, or is listed without its words', async () => {
  await ana.goto(address)
  await card(ana, /union|Ana Keller denies/).click()
  await ana.getByRole('button', { name: 'Copy link' }).click()
  const link = await ana.evaluate('navigator.clipboard.readText()') as string
  assert.match(link, /#\d+-\d+~The%20union%20denied/)
  const gone = await linkTo(ana, 'The old pier was safer')
  // The same page, later: a paragraph more, and the last one gone.
  await added(ana, TEXT.replace('\n\nThe union', '\n\nIt had been tied up since winter.\n\nThe union').replace('\n\nThe old pier was safer, if one asks the captain. Nobody does.', ''))
  await ana.goto(link)
  await ana.getByText('The words of the link stand in it, too.').waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.getByRole('link', { name: 'Read them there' }).click()
  await ana.waitForURL(url => !url.href.startsWith(link.split('#')[0]!))
  assert.match(await aimed(ana), /^The union denied that 40 sailors had left/)
  await card(ana, /Ana Keller denies/).getByText(/corrected by Ana/).waitFor()
  await ana.getByText(/without their words$/).waitFor()
  await ana.getByRole('button', { name: /^\d+ corrections$/ }).click()
  const dialog = ana.getByRole('dialog', { name: 'Corrections' })
  await dialog.getByRole('region', { name: 'Without their words' }).locator('q').getByText(/The old pier was safer/).waitFor()
  assert.deepEqual(await barriersOn(ana), [])
  await ana.goto(gone)
  await ana.getByText('The words of the link do not stand in it any more.').waitFor()
  // A link to a version that is not here finds the words in the newest.
  await ana.goto(link.replace(/versions\/\w+/, `versions/${'0'.repeat(32)}`))
  await ana.getByRole('link', { name: 'Look for the words in the newest version' }).click()
  await ana.getByText('These words stood elsewhere in the version that the link was made for.').waitFor()
  assert.match(await aimed(ana), /^The union denied/)
})

test('all of this is there for everybody in the dark, too', async () => {
  const page = await desk.window({ colorScheme: 'dark' })
  await page.goto(address)
  await card(page, /Ana Keller denies/).click()
  await page.keyboard.press('e')
  await page.getByRole('combobox', { name: 'Credited to' }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await page.getByRole('slider').first().waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^\d+ corrections$/ }).click()
  await page.getByRole('dialog', { name: 'Corrections' }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  // That a window was cut off from the server on purpose, the browser notes by itself.
  assert.deepEqual(desk.troubles.filter(trouble => !/net::ERR_FAILED|status of 500/.test(trouble)), [])
})

/** A window of somebody who has said who he is. */
async function windowOf(name: string): Promise<Page> {
  const page = await desk.window()
  await page.evaluate(`localStorage.setItem('hearsay-person', ${JSON.stringify(name)})`)
  await page.reload()
  return page
}

/** The address of a text once it is read; another text at the same page is a new version of it. */
async function added(page: Page, text: string): Promise<string> {
  const versions = async () => await page.evaluate(`fetch('/api/documents').then(answer => answer.json())`) as { items: { document: string; version: string; versions: number; reading?: object }[] }
  const before = (await versions()).items[0]?.versions ?? 0
  await page.evaluate(`fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify({ text, url: 'https://gazette.example/ferry' }))} })`)
  for (;;) {
    const { items: [item] } = await versions()
    if (item?.reading && item.versions > before) return `${new URL(page.url()).origin}/documents/${item.document}/versions/${item.version}`
    await page.waitForTimeout(100)
  }
}

/** The words of all statements' contents, as anybody is told who asks. */
async function contents(page: Page): Promise<string[]> {
  const { article, statements } = await page.evaluate(`fetch(${JSON.stringify(new URL(address).pathname)}.replace('/documents', '/api/documents') + '/reading').then(answer => answer.json())`) as Pick<Reading, 'article' | 'statements'>
  return statements.map(({ content }) => content.map(({ start, end }) => article.text.slice(start, end)).join(' '))
}

/** The words that are lit up because an address names them. */
async function aimed(page: Page): Promise<string> {
  return await page.evaluate(`(async () => {
    while (!CSS.highlights.get('target')) await new Promise(resolve => setTimeout(resolve, 50))
    return [...CSS.highlights.get('target')][0].toString()
  })()`) as string
}

async function linkTo(page: Page, words: string): Promise<string> {
  await selectWords(page, words)
  await page.getByRole('button', { name: 'Copy link to these words' }).click()
  return await page.evaluate('navigator.clipboard.readText()') as string
}
