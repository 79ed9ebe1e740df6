import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { lexer } from 'marked'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { ROOT } from './helpers/checkout.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

let desk: DeskInBrowser
let page: Page

const sample = (name: string) => ({ name, mimeType: 'text/html', buffer: readFileSync(join(ROOT, 'samples', name)) })
const row = (title: RegExp, on = page) => on.getByRole('listitem').filter({ has: on.getByRole('link', { name: title }) })
const dialog = () => page.getByRole('dialog')

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  await page.getByRole('heading', { name: 'Begin with one article' }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(['tien-shan-telegraph-objections.html', 'steppe-courier.html'].map(sample))
  for (const title of [/^Kyrgyzstan Sends/, /^Finance Ministry objected/]) await row(title).getByLabel(/^\d+ statements$/).waitFor()
})
after(() => desk?.close())

async function go(path: string): Promise<void> {
  await page.goto(desk.address + path)
}

async function copied(type = 'text/plain'): Promise<string> {
  return page.evaluate(`navigator.clipboard.read().then(([item]) => item.getType('${type}')).then(blob => blob.text())`)
}

/** The file that something makes the browser save. */
async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = await download.path()
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8'), path }
}

test('a citation is copied from a card, by a key too, with the whole chain, formatted and plain', async () => {
  await row(/^Kyrgyzstan Sends/).getByRole('link').first().click()
  await page.getByRole('article').getByText('It is a curious list.').waitFor()
  const card = page.getByRole('list', { name: 'Cards beside their words' }).getByRole('group', { name: /Belokranjec/ }).first()
  await card.click()
  await card.getByRole('button', { name: 'Copy citation' }).click()
  await card.getByRole('button', { name: 'Citation copied' }).waitFor()
  const plain = await copied()
  assert.match(plain, /^Urška Belokranjec \w+: [^]+ \(Turan Dispatch, crediting Urška Belokranjec, as told by the authors; translated; /)
  assert.match(plain, /Steppe Courier, 2025-11-18\..* Kept on \d{4}-\d\d-\d\d as version [\da-f]{32}\. https:\/\/steppe-courier\.example\/\S+#:~:text=\S+ · In hearsay: http:\/\/127\.0\.0\.1:\d+\/documents\/[\da-f]{32}\/versions\/[\da-f]{32}#\d+-\d+$/)
  assert.match(await copied('text/html'), /<a href="https:\/\/steppe-courier\.example\/[^"]+#:~:text=/)
  await page.evaluate('navigator.clipboard.writeText("nothing")')
  await page.keyboard.press('y')
  while (!await page.evaluate('navigator.clipboard.readText().then(words => words.startsWith("Urška"))')) await page.waitForTimeout(50)
  const link = / In hearsay: (\S+)$/.exec(plain)![1]!
  await page.goto(link)
  await page.getByRole('article').getByText('It is a curious list.').waitFor()
  assert.equal(page.url(), link)
})

test('other forms are shown as they will be, and the one that is chosen is remembered', async () => {
  await page.getByRole('list', { name: 'Cards beside their words' }).getByRole('group', { name: /Belokranjec/ }).first().click()
  await page.getByRole('button', { name: 'Cite as …' }).click()
  await page.getByRole('dialog', { name: 'Cite these words' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cite', exact: true }).click()
  await dialog().getByRole('radio', { name: /Annotation/ }).check()
  const shown = await dialog().locator('pre').textContent()
  assert.equal(JSON.parse(shown!).type, 'Annotation')
  assert.deepEqual(await barriersOn(page), [])
  await dialog().getByRole('button', { name: 'Copy' }).click()
  await dialog().getByText('Citation copied').waitFor()
  assert.equal(await copied(), shown)
  await dialog().getByRole('radio', { name: 'BibTeX' }).check()
  assert.match((await dialog().locator('pre').textContent())!, /^@\w+\{hearsay-[^]*In hearsay: /)
  await dialog().getByRole('radio', { name: 'Markdown' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Cite', exact: true }).click()
  assert.equal(await dialog().getByRole('radio', { name: 'Markdown' }).isChecked(), true)
  await page.keyboard.press('Escape')
})

test('words that somebody selects are cited, with whose they are', async () => {
  await page.evaluate(`{
    const words = 'It is a curious list.'
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
    while (!walker.nextNode().textContent.includes(words));
    const start = walker.currentNode.textContent.indexOf(words)
    getSelection().setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length)
  }`)
  await page.locator('.selection').getByRole('button', { name: 'Copy citation' }).click()
  while (!await page.evaluate('navigator.clipboard.readText().then(words => words.includes("It is a curious list"))')) await page.waitForTimeout(50)
  assert.match(await copied(), /“It is a curious list\\?\.?”? ?.*\(the authors' own words; translated; translated words\)/)
})

test('an article is saved as Markdown that is nothing but what is shown, excerpts unless more is wanted', async () => {
  await page.evaluate('getSelection().removeAllRanges()')
  await page.getByRole('button', { name: 'Take along' }).click()
  await dialog().getByText('End of the report').waitFor()
  const shown = await dialog().locator('pre').textContent()
  assert.deepEqual(await barriersOn(page), [])
  const file = await saved(() => dialog().getByRole('button', { name: 'Save file' }).click())
  assert.match(file.name, /^hearsay-kyrgyzstan-sends-[\w-]+-\d{4}-\d\d-\d\d\.md$/)
  assert.equal(file.text, shown)
  assert.ok(lexer(file.text).some(({ type }) => type === 'list'))
  assert.doesNotMatch(file.text, /It is a curious list/)
  await dialog().getByRole('checkbox', { name: 'with the whole texts' }).check()
  const whole = await saved(() => dialog().getByRole('button', { name: 'Save file' }).click())
  assert.match(whole.text, /It is a curious list/)
  await dialog().getByRole('button', { name: 'Copy' }).click()
  await dialog().getByText('Copied').waitFor()
  assert.equal(await copied(), whole.text)
})

test('a report is a page that shows under its own strict policy, light and dark, without asking for anything', async () => {
  await dialog().getByRole('radio', { name: 'Report' }).check()
  const { path, name } = await saved(() => dialog().getByRole('button', { name: 'Save file' }).click())
  assert.match(name, /\.html$/)
  await page.keyboard.press('Escape')
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await page.context().browser()!.newContext({ colorScheme })
    const report = await context.newPage()
    const troubles: string[] = []
    report.on('console', message => troubles.push(message.text()))
    report.on('request', request => { if (!/^file:|^data:/.test(request.url())) troubles.push(request.url()) })
    await report.setContent(readFileSync(path, 'utf8'))
    await report.getByText('End of the report').waitFor()
    assert.notEqual(await report.evaluate('getComputedStyle(document.querySelector("li")).borderInlineStartWidth'), '0px', 'its style is taken')
    assert.deepEqual(troubles, [])
    assert.deepEqual(await barriersOn(report), [])
    await context.close()
  }
})

test('statements that a search finds are ticked by mouse and keys, and taken along as a table', async () => {
  await go('/search?q=ministry')
  await page.getByRole('checkbox', { name: /^Tick:/ }).first().waitFor()
  const boxes = page.getByRole('checkbox', { name: /^Tick:/ })
  await boxes.nth(0).click()
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  await page.getByText('3 ticked').waitFor()
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText('2 ticked').waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.getByRole('region', { name: 'What is ticked' }).getByRole('button', { name: 'Take along' }).click()
  await dialog().getByRole('radio', { name: 'Table' }).check()
  const { name, text } = await saved(() => dialog().getByRole('button', { name: 'Save file' }).click())
  assert.match(name, /^hearsay-chosen-statements-statements-.*\.csv$/)
  const [header, ...rows] = text.trimEnd().split('\r\n')
  assert.match(header!, /^\ufeffdocument,version,statement,chain,/)
  assert.equal(rows.length, 2)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take all that was found along' }).click()
  await dialog().getByRole('radio', { name: 'Markdown' }).check()
  await dialog().getByText('End of the report').waitFor()
  assert.match((await dialog().locator('pre').textContent())!, /^# ministry\n\nThe statements that the search “ministry” finds, /)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear' }).click()
})

test('ticked articles are collected; what is taken out of a collection comes back by undoing', async () => {
  await go('/')
  await row(/^Kyrgyzstan Sends/).waitFor()
  await page.keyboard.press('j')
  while (!await page.evaluate('!!document.activeElement.closest("[data-row]")')) await page.waitForTimeout(50)
  await page.keyboard.press('x')
  await page.getByText('1 ticked').waitFor()
  await page.getByRole('button', { name: 'Collect', exact: true }).click()
  await dialog().getByRole('textbox', { name: 'Its name' }).fill('Tien Shan case')
  assert.deepEqual(await barriersOn(page), [])
  await dialog().getByRole('button', { name: 'Keep there' }).click()
  await page.getByText('1 article put into “Tien Shan case”').waitFor()
  assert.ok(await page.evaluate(`document.querySelector('.notice:not(:empty)').getBoundingClientRect().bottom <= document.querySelector('.ticked').getBoundingClientRect().top`), 'a message does not cover the bar that it came from')
  await page.getByRole('button', { name: 'Collect', exact: true }).click()
  assert.equal(await dialog().getByRole('textbox', { name: 'Its name' }).inputValue(), '', 'nothing is put into one that there is unless somebody chooses it')
  await page.keyboard.press('Escape')
  await go('/collections')
  await page.getByRole('button', { name: 'Rename or note' }).click()
  await dialog().getByRole('textbox', { name: 'Name' }).fill('The Tien Shan case')
  await dialog().getByRole('textbox', { name: 'Note' }).fill('Who pays?')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('Who pays?').waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await page.getByRole('link', { name: 'The Tien Shan case' }).click()
  await page.getByRole('checkbox', { name: /^Tick:/ }).first().check()
  await page.getByRole('button', { name: 'Take out of “The Tien Shan case”' }).click()
  await page.getByText('1 article taken out of “The Tien Shan case”').waitFor()
  await page.getByText('“The Tien Shan case” is empty.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('checkbox', { name: /^Tick:/ }).first().waitFor()
})

test('a collection is shared as a file and comes in at another desk when it is dropped there; deleted here, its articles stay', async () => {
  await page.getByRole('button', { name: 'Share as a file' }).click()
  const bundle = await saved(() => dialog().getByRole('button', { name: 'Save file' }).click())
  assert.match(bundle.name, /^hearsay-the-tien-shan-case-.*\.jsonl$/)
  const other = await deskInBrowser()
  try {
    const there = await other.window()
    await there.getByRole('heading', { name: 'Begin with one article' }).waitFor()
    const files = await there.evaluateHandle(`(() => {
      const text = ${JSON.stringify(bundle.text)}
      const data = new DataTransfer()
      data.items.add(new File([text], 'case.jsonl'))
      data.items.add(new File([text.slice(0, 400)], 'cut.jsonl'))
      return data
    })()`)
    await there.dispatchEvent('body', 'dragover', { dataTransfer: files })
    await there.dispatchEvent('body', 'drop', { dataTransfer: files })
    await there.getByText('cut.jsonl', { exact: true }).waitFor()
    assert.deepEqual(await barriersOn(there), [])
    await there.goto(`${other.address}/collections`)
    await there.getByRole('link', { name: 'The Tien Shan case' }).click()
    await there.getByText('Who pays?').waitFor()
    await there.getByRole('listitem').getByLabel(/^\d+ statements?$/).first().waitFor()
    assert.deepEqual(other.troubles, [])
  } finally {
    await other.close()
  }
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await dialog().getByRole('button', { name: 'Delete', exact: true }).click()
  await row(/^Kyrgyzstan Sends/).waitFor()
  await row(/^Finance Ministry objected/).waitFor()
})

test('no window met an error, a refusal of its policy, or another address', () => {
  assert.deepEqual(desk.troubles, [])
})
