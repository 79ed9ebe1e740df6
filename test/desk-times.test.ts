import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { samplePaths } from './helpers/sampleCase.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

let desk: DeskInBrowser
let page: Page

const events = () => page.getByRole('list', { name: 'Events' }).getByRole('listitem').filter({ has: page.getByRole('article') })
const figureRows = () => page.getByRole('list', { name: 'Figures' }).getByRole('listitem')
const periods = () => page.getByRole('toolbar', { name: 'How many events lie where in time' }).getByRole('button')
const press = async (...keys: string[]) => {
  await page.evaluate('document.activeElement.blur()')
  for (const key of keys) await page.keyboard.press(key)
}
const words = () => page.evaluate('[...CSS.highlights.get("target") ?? []][0]?.toString().replace(/\\s+/g, " ")') as Promise<string | undefined>

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
})
after(() => desk?.close())

test('without articles, both pages say why they are empty', async () => {
  // The page is at rest once it has said how to begin.
  await page.getByText('Begin with one article').waitFor()
  await press('g', 't')
  await page.waitForURL(/\/timeline$/)
  await page.getByText('No article that was read tells of an event with a date.').waitFor()
  assert.equal(await page.evaluate('document.documentElement.dataset.theme ?? "auto"'), 'auto', 'the second key of two is none of its own')
  await press('g', 'f')
  await page.waitForURL(/\/figures$/)
  await page.getByText('No article that was read has figures.').waitFor()
  assert.deepEqual(await barriersOn(page), [])
})

test('the events of all articles stand in time, with how real they are told to be and on whose word', async () => {
  await page.goto(desk.address)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(samplePaths().map(path => ({ name: basename(path), mimeType: 'text/html', buffer: readFileSync(path) })))
  await page.getByText('Nothing is waiting to be read.').waitFor()
  await page.goto(`${desk.address}/timeline`)
  await page.getByRole('status').filter({ hasText: /^\d+ events as told in \d+ reports; what two reports tell stands here twice$/ }).waitFor()
  assert.deepEqual(await page.getByRole('list', { name: 'Events' }).getByRole('heading', { level: 2 }).first().innerText(), '2026–2028')
  assert.match(await events().first().innerText(), /^for 2026–2028\s+the time over which it holds\s+.*support or signing, military\s+.*signed [^]+told as done, on the word of the authors?[^]+, reported 2025-11-\d\d/)
  assert.deepEqual(await barriersOn(page), [])
})

test('planned stands apart from done, in words and in shape, and the address keeps what was chosen', async () => {
  await page.getByRole('checkbox', { name: /^told as planned/ }).check()
  await page.waitForURL(/reality=planned/)
  await page.getByRole('status').filter({ hasText: /^\d+ events? as told/ }).waitFor()
  await events().filter({ hasText: 'told as done' }).first().waitFor({ state: 'detached' })
  const rows = await events().allInnerTexts()
  assert.ok(rows.length > 3 && rows.every(row => /told as planned/.test(row)))
  assert.equal(await events().first().locator('.extent .planned').count(), 1)
  await page.reload()
  assert.ok(await page.getByRole('checkbox', { name: /^told as planned/ }).isChecked())
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await events().filter({ hasText: 'told as done' }).first().waitFor()
})

test('a period of the scale narrows the list, by keys too, and there is a way out', async () => {
  const name = /^2025: \d+ told as done, \d+ only told otherwise/
  await periods().filter({ has: page.locator(':scope') }).first().waitFor()
  await page.getByRole('toolbar').getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=2025&to=2025/)
  await periods().and(page.getByRole('button', { name: /^November 2025: / })).waitFor()
  assert.ok((await events().allInnerTexts()).every(row => !/2026–2028/.test(row)))
  await periods().and(page.getByRole('button', { name: /^November 2025: / })).click()
  await page.waitForURL(/from=2025-11&to=2025-11/)
  const narrow = await page.getByRole('status').filter({ hasText: /events? as told/ }).innerText()
  await page.getByRole('checkbox', { name: 'also what may have been then' }).check()
  await page.waitForURL(/possible=yes/)
  assert.match(narrow, /^\d+ events? as told/)
  await page.getByRole('button', { name: '2025', exact: true }).click()
  await page.waitForURL(/from=2025&to=2025(?!-)/)
  await page.getByRole('button', { name: 'All time' }).click()
  await page.waitForURL(url => !url.searchParams.has('from'))
})

test('events are found by who has part, and a row opens its words by keys', async () => {
  await page.getByRole('textbox', { name: 'Who has part' }).fill('Belokranjec')
  await page.waitForURL(/actor=Belokranjec/)
  await page.getByRole('button', { name: /^Without a date/ }).click()
  await page.getByText('the text gives no time').first().waitFor()
  assert.ok((await events().allInnerTexts()).every(row => /no date/.test(row) && /Belokranjec/.test(row)))
  await page.getByRole('button', { name: 'In time' }).click()
  await page.getByRole('list', { name: 'Events' }).getByRole('heading', { name: '2027', exact: true }).waitFor()
  await press('j', 'j', 'k')
  await until('document.activeElement === document.querySelector("[data-row] a.to")')
  const told = await page.evaluate('document.activeElement.textContent') as string
  await page.keyboard.press('o')
  await page.waitForURL(/\/documents\/[\da-f]{32}\/versions\/[\da-f]{32}#\d+-\d+$/)
  await until('CSS.highlights.get("target")?.size === 1')
  assert.ok((await words())!.startsWith(told.replace(/…$/, '').slice(0, 40)))
})

test('figures are narrowed to a unit and sorted by value in it, and open their words', async () => {
  await page.goto(`${desk.address}/figures`)
  await figureRows().first().waitFor()
  assert.ok(await page.getByRole('combobox', { name: 'Sort by' }).locator('option[value=most]').isDisabled())
  assert.deepEqual(await barriersOn(page), [])
  await page.getByRole('combobox', { name: 'Kind and unit' }).selectOption({ label: 'money, KGS (16)' })
  await page.waitForURL(/kind=money&unit=KGS/)
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('most')
  await page.waitForURL(/order=most/)
  await figureRows().first().filter({ hasText: /^460 million soms\s*460 million KGS/ }).waitFor()
  await page.getByRole('textbox', { name: 'At most' }).fill('fifty or so')
  await page.getByText('This is no number. Write it as 41 million or 41000000.').waitFor()
  assert.doesNotMatch(page.url(), /most=\w/)
  assert.deepEqual(await barriersOn(page), [])
  await page.getByRole('textbox', { name: 'At most' }).fill('50 million')
  await page.waitForURL(/most=50000000/)
  await figureRows().filter({ hasText: '460 million' }).first().waitFor({ state: 'detached' })
  await figureRows().first().getByRole('link').click()
  await until('CSS.highlights.get("target")?.size === 1')
  assert.equal(await words(), '46 million soms')
})

test('what either page has now is taken along, shown first as it will be', async () => {
  for (const [path, row] of [['/figures?kind=money&unit=KGS&order=most', /,460 million soms,money,/], ['/timeline?reality=denied', /,denied,/]] as const) {
    await page.goto(desk.address + path)
    await page.getByRole('button', { name: 'Take this list along' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Table (CSV)' }).check()
    const shown = dialog.locator('pre').filter({ hasText: /^document,version,/ })
    await shown.waitFor()
    assert.match(await shown.innerText(), row)
    assert.deepEqual(await barriersOn(page), [])
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save file' }).click()])
    assert.match(download.suggestedFilename(), /^hearsay-(?:figures|timeline)-[\d-]+\.csv$/)
    assert.match(readFileSync(await download.path(), 'utf8'), row)
    await page.keyboard.press('Escape')
  }
})

test('figures of the same that differ stand side by side, each with its report, and without a verdict', async () => {
  await page.goto(`${desk.address}/figures?view=differing`)
  const group = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Money in KGS' }) })
  await group.waitFor()
  assert.match(await group.innerText(), /40 million soms 8 reports\s+63 million soms 2 reports\s+460 million soms 2 reports\s+46 million soms 1 report/)
  assert.equal(await page.getByRole('heading', { name: /\bsom\b/ }).count(), 0, 'som are KGS where nobody else\'s are called so')
  await group.getByText('Side by side').click()
  const rows = group.getByRole('article')
  await rows.first().waitFor()
  assert.match((await rows.allInnerTexts()).find(row => /46 million/.test(row) && !/460/.test(row))!, /credited to|on the word of/)
  assert.deepEqual(await barriersOn(page), [])
})

test('both pages do in the dark and on a small screen what they do elsewhere', async () => {
  const small = await desk.window({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  for (const path of ['/timeline', '/timeline?dated=no', '/figures', '/figures?view=differing']) {
    await small.goto(desk.address + path)
    await small.getByRole('article').or(small.getByRole('heading', { name: 'Money in KGS' })).first().waitFor()
    assert.deepEqual(await barriersOn(small), [], path)
    assert.ok(await small.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${path} fits`)
  }
  await small.context().close()
})

test('a filter that cannot be understood is told, and nothing else ever went wrong', async () => {
  await page.goto(`${desk.address}/timeline?from=yesterday`)
  await page.getByText('"yesterday" is not a date. Write it as 2024, 2024-11 or 2024-11-19.').first().waitFor()
  assert.doesNotMatch((await page.textContent('main'))!, /openapi/, 'which is for programs')
  await page.goto(`${desk.address}/timeline?words=nothinglikethis`)
  await page.getByText('No event meets these filters.').waitFor()
  assert.deepEqual(desk.troubles, [])
})

/** Wait until an expression of the page's is true. */
async function until(expression: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(expression)) return
    await setTimeout(50)
  }
  assert.fail(`This never came true: ${expression}`)
}
