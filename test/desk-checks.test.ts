import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

const TEXT = 'Ferry to sail again\n\nMinister Ana Keller said that the ferry had carried 4,000 lorries in 2023. “We have tried everything,” she said.\n\nThe port earned $3 million in 2023. It may earn more next year.\n\nThe union denied that 40 sailors had left.'

let desk: DeskInBrowser
let page: Page
let article: string

const card = (name: string | RegExp) => page.getByRole('list', { name: 'Cards beside their words' }).getByRole('group', { name })
const section = (name: string) => page.getByRole('region', { name, exact: true })

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  await page.evaluate('localStorage.setItem("hearsay-person", "Ada")')
  await add({ text: TEXT, url: 'https://gazette.example/ferry', publisher: 'The Gazette', publishedAt: '2025-03-04', collection: 'Ferry case' })
  await add({ text: 'The harbour office counted 3,900 lorries.\n\nNobody else did.', publisher: 'Harbour office', title: 'Table of lorries' })
  await page.goto(desk.address)
  const link = page.locator('.row', { hasText: 'Ferry to sail again' }).getByRole('link').first()
  await page.getByLabel(/^\d+ statements?$/).nth(1).waitFor()
  article = (await link.getAttribute('href'))!
})
after(() => desk?.close())

test('a desk without worksheets says how to begin', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await page.getByText('There are no worksheets yet.').waitFor()
  assert.deepEqual(await barriersOn(page), [])
})

test('from a card to a worksheet, whose fields save by themselves', async () => {
  await page.goto(desk.address + article)
  await card(/Ana Keller says/).first().click()
  await page.getByText('could be checked: has a figure').waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.getByRole('button', { name: 'Check this' }).click()
  await page.waitForURL(/\/checks\/[\da-f-]{36}$/)
  await page.getByText('Credited to Ana Keller, who says it.').waitFor()
  await page.getByLabel('What is to be found out').fill('Who has counted the lorries?')
  await page.getByLabel('Who does it').fill('Ada')
  await page.getByLabel('Due').fill('2025-03-06')
  await page.getByLabel('Status').selectOption('in-progress')
  await page.getByRole('status').filter({ hasText: /^saved$/ }).nth(3).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Who has counted the lorries?' }).waitFor()
  assert.deepEqual([await page.getByLabel('Who does it').inputValue(), await page.getByLabel('Due').inputValue(), await page.getByLabel('Status').inputValue()], ['Ada', '2025-03-06', 'in-progress'])
})

test('evidence is a link to words, an address or a note; what is removed comes back', async () => {
  const evidence = section('Evidence')
  await evidence.getByLabel('Link to words').fill('https://office.example/table')
  await evidence.getByLabel('Note to it').fill('The table of the office.')
  await evidence.getByRole('button', { name: 'Attach' }).click()
  await evidence.getByRole('link', { name: 'https://office.example/table' }).waitFor()
  await evidence.getByLabel('Link to words').fill('The archive is closed until May.')
  await evidence.getByRole('button', { name: 'Attach' }).click()
  await evidence.getByText('The archive is closed until May.').waitFor()
  assert.match(await evidence.getByRole('listitem').first().innerText(), /Ada, \d{4}-\d\d-\d\d/)
  await evidence.getByRole('button', { name: 'Remove' }).first().click()
  await evidence.getByText('Show 1 that was taken away').click()
  await evidence.getByRole('button', { name: 'Bring back' }).click()
  await evidence.getByText('Show 1 that was taken away').waitFor({ state: 'detached' })
  assert.equal(await evidence.getByRole('listitem').count(), 2)
})

test('words that are found in another article are attached to the worksheet that one comes from', async () => {
  const worksheet = page.url()
  await page.goto(desk.address)
  await page.locator('.row', { hasText: 'Table of lorries' }).getByRole('link').first().click()
  await page.getByRole('article').getByText('Nobody else did.').waitFor()
  await select('The harbour office counted', 0, 40)
  await page.getByRole('button', { name: 'Attach as evidence: Who has counted the' }).click()
  await page.getByText('Attached').waitFor()
  await page.goto(worksheet)
  const link = section('Evidence').getByRole('link', { name: '“The harbour office counted 3,900 lorries' })
  assert.match((await link.getAttribute('href'))!, /^\/documents\/[\da-f]{32}\/versions\/[\da-f]{32}#0-40$/)
})

test('somebody is asked and answers, and people say what they make of it with their names', async () => {
  const inquiries = section('Whom to ask')
  await inquiries.getByLabel('Name').fill('Customs office')
  await inquiries.getByLabel('How to reach').fill('press@customs.example')
  await inquiries.getByRole('button', { name: 'Add' }).click()
  await inquiries.getByLabel('Asked on').fill('2025-03-05')
  await inquiries.getByText('no answer yet, asked on 2025-03-05').waitFor()
  await page.goto(`${desk.address}/checks/handover`)
  await page.getByRole('heading', { name: 'Asked, and not answered' }).waitFor()
  await page.getByRole('heading', { name: 'Overdue' }).waitFor()
  await page.goBack()
  await inquiries.getByLabel('Answer', { exact: true }).fill('There were 3,950.')
  await inquiries.getByLabel('Answer came on').fill('2025-03-07')
  await inquiries.getByText('no answer yet').waitFor({ state: 'detached' })
  const ratings = section('What people make of it')
  await ratings.getByLabel('In a word').selectOption('contradicted')
  await ratings.getByLabel('In your own words').fill('By fifty.')
  await ratings.getByText(/^Ada, \d{4}/).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.getByText('What was done').click()
  await page.getByText('Ada: began it').waitFor()
})

test('what an author says himself can be checked, too, by selecting it or from what is suggested', async () => {
  await page.goto(desk.address + article)
  await page.getByRole('link', { name: 'What could be checked' }).click()
  const sentence = page.getByRole('listitem').filter({ hasText: 'The port earned $3 million' })
  await sentence.getByText('could be checked: has a figure and a date').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'The union denied' }).getByText('redited to The union, who denies or rejects it').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'It may earn more' }).getByText('not suggested: it looks ahead').waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await sentence.getByRole('button', { name: 'Check this' }).click()
  await page.waitForURL(/\/checks\/[\da-f-]{36}$/)
  await page.locator('.whose', { hasText: 'These are the author\'s own words.' }).waitFor()
  await page.goto(desk.address + article)
  await page.getByRole('article').getByText('It may earn more').waitFor()
  await select('The port earned', 36, 62)
  await page.getByRole('button', { name: 'Check these words' }).click()
  await page.getByText('It may earn more next year').first().waitFor()
  await page.goto(desk.address + article)
  await card(/Ana Keller says/).first().getByText('Check: in progress').waitFor()
  await page.getByRole('link', { name: '3 worksheets' }).click()
  await page.getByText('only of one article').waitFor()
  await until('document.querySelectorAll(".check-row").length === 3')
})

test('the list is filtered in the address, and goes by keys', async () => {
  await page.goto(`${desk.address}/checks`)
  await page.getByLabel('Status').selectOption('in-progress')
  await page.waitForURL(/status=in-progress/)
  const rows = page.getByRole('list', { name: 'Worksheets' }).getByRole('listitem')
  await until('document.querySelectorAll(".check-row").length === 1')
  await page.getByLabel('Due').selectOption('overdue')
  await page.waitForURL(/due=overdue/)
  await rows.getByText('overdue since 2025-03-06').waitFor()
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('j')
  await until('document.activeElement.closest("[data-row]")?.dataset.row === "0"')
  await page.keyboard.press('o')
  await page.waitForURL(/\/checks\/[\da-f-]{36}$/)
})

test('two windows on the same worksheet: the second that would overwrite is shown both versions', async () => {
  await page.getByLabel('What is to be found out').waitFor()
  const other = await desk.window()
  await other.evaluate('localStorage.setItem("hearsay-person", "Grace")')
  await other.goto(page.url())
  const theirs = other.getByLabel('What is to be found out')
  await theirs.waitFor()
  // While nothing comes through, the other window goes on typing what it has begun.
  await other.context().setOffline(true)
  await theirs.fill('How many lorries were there?')
  await page.getByLabel('What is to be found out').fill('Who counts lorries at all?')
  await page.getByRole('status').filter({ hasText: /^saved$/ }).waitFor()
  await other.getByText('What you have typed is kept in this browser.').waitFor()
  await other.context().setOffline(false)
  const both = other.getByRole('alert').filter({ hasText: 'Somebody has changed this' })
  await both.waitFor()
  assert.match(await both.innerText(), /What stands now\s+Who counts lorries at all\?\s+What you have written\s+How many lorries were there\?/)
  assert.deepEqual(await barriersOn(other), [])
  await both.getByRole('button', { name: 'Save mine instead' }).click()
  await both.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'How many lorries were there?' }).waitFor()
  await other.context().close()
})

test('people react, say why, change their minds, and others see who; it can be switched off for all', async () => {
  await page.goto(desk.address + article)
  await card(/Ana Keller says/).first().click()
  const mine = card(/Ana Keller says/).first()
  await mine.getByRole('button', { name: 'Dispute' }).click()
  await mine.getByLabel('Why').fill('It was fewer.')
  await mine.getByRole('button', { name: 'Save' }).click()
  await mine.getByText('1 dispute it').waitFor()
  await page.getByRole('group', { name: 'What you make of it' }).first().getByRole('button', { name: 'Like', exact: true }).click()
  await page.getByText('1 like it').waitFor()
  assert.deepEqual(await barriersOn(page), [])
  const other = await desk.window()
  await other.evaluate('localStorage.setItem("hearsay-person", "Grace")')
  await other.goto(desk.address + article)
  const theirs = other.getByRole('group', { name: /Ana Keller says/ }).first()
  await theirs.click()
  await theirs.getByText('Who, and why').click()
  await theirs.getByText('It was fewer.').waitFor()
  await theirs.getByRole('button', { name: 'Agree' }).click()
  await mine.getByText('1 agree, 1 dispute it').waitFor()
  await mine.getByRole('button', { name: 'Unsure' }).click()
  await theirs.getByText('1 agree, 1 unsure').waitFor()
  await theirs.getByRole('button', { name: 'Take back' }).click()
  await mine.getByText(/^◇ 1 unsure$/).waitFor()
  await other.goto(`${desk.address}/settings`)
  await other.getByRole('switch', { name: 'People may react' }).uncheck()
  await other.getByText(/set by Grace/).waitFor()
  await mine.getByText(/^◇ 1 unsure$/).waitFor({ state: 'detached' })
  assert.equal(await page.getByRole('group', { name: 'What you make of it' }).count(), 0)
  await other.context().close()
})

test('nothing keeps anybody out: dark, narrow, right to left; and nothing stands out at the side', async () => {
  await page.goto(`${desk.address}/checks`)
  const worksheet = (await page.locator('.check-row a').first().getAttribute('href'))!
  for (const [name, options, direction] of [['dark', { colorScheme: 'dark' }], ['narrow and dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }], ['right to left', {}, 'rtl']] as const) {
    const other = await desk.window(options)
    for (const path of ['/checks', worksheet, '/checks/handover', `${article}/checkable`]) {
      await other.goto(desk.address + path)
      await other.locator('h1').waitFor()
      await other.locator('.check-row, .sheets li, .sheet-field').first().waitFor()
      if (direction) await other.evaluate(`document.documentElement.dir = "${direction}"`)
      assert.deepEqual(await barriersOn(other), [], `${path}, ${name}`)
      assert.ok(await other.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${path}, ${name}: nothing stands out at the side`)
    }
    await other.context().close()
  }
})

test('hostile words are shown as words in every field, and do nothing', async () => {
  await page.goto(desk.address + article)
  const [, document, version] = /documents\/([\da-f]{32})\/versions\/([\da-f]{32})/.exec(article)!
  const worksheet = await page.evaluate(async ({ payloads, document, version }) => {
    const ask = async (method: string, path: string, body: object) => (await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<any>
    const { check } = await ask('POST', '/api/checks', { document, version, start: 0, end: 5 })
    await ask('PATCH', `/api/checks/${check}`, { set: { question: payloads.join('\n'), assignee: payloads[0].slice(0, 100) }, was: { question: null, assignee: null } })
    for (const words of payloads) {
      await ask('POST', `/api/checks/${check}/evidence`, { kind: 'note', note: words })
      await ask('POST', `/api/checks/${check}/inquiries`, { name: words.slice(0, 200), reach: words.slice(0, 400) })
    }
    await ask('PUT', `/api/checks/${check}/rating`, { set: { words: payloads.join('\n') }, was: { words: null } })
    return check as string
  }, { payloads: PAYLOADS, document: document!, version: version! })
  for (const path of [`/checks/${worksheet}`, '/checks/handover', '/checks']) {
    await page.goto(desk.address + path)
    await page.locator('.check-row, .sheets li, .sheet-field').first().waitFor()
    assert.equal(await page.evaluate('document.querySelectorAll("iframe, base, form[action], script:not([src]), img, style, a[href^=javascript]").length'), 0)
  }
})

test('through all of this the browser had nothing to object, and asked nobody else', () => {
  assert.deepEqual(desk.troubles.filter(trouble => !/net::ERR/.test(trouble)), [])
})

async function add(article: object): Promise<void> {
  assert.equal(await page.evaluate(async body => (await fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status, JSON.stringify(article)), 202)
}

/** Select units of the block that begins with some words. */
async function select(block: string, start: number, end: number): Promise<void> {
  await page.evaluate(`{
    const block = [...document.querySelectorAll('[data-block]')].find(block => block.textContent.includes(${JSON.stringify(block)}))
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const place = offset => { for (let node = walker.nextNode(), at = 0; node; at += node.data.length, node = walker.nextNode()) if (offset <= at + node.data.length) { const found = [node, offset - at]; walker.currentNode = block; return found } }
    getSelection().setBaseAndExtent(...place(${start}), ...place(${end}))
  }`)
}

/** Wait until an expression holds in the page. */
async function until(expression: string): Promise<void> {
  for (let tries = 0; !await page.evaluate(expression); tries++) {
    if (tries > 200) throw new Error(`never came: ${expression}`)
    await setTimeout(50)
  }
}
