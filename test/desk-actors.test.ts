import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

let desk: DeskInBrowser
let page: Page

const ARTICLES = [
  { title: 'Ferry to sail again', publisher: 'The Gazette', publishedAt: '2026-04-07', text: 'Ferry to sail again\n\nHarbour minister Ana Keller said on Tuesday that the ferry would sail again in May. “We have tried everything,” she said.\n\nOleg Varenin, who leads the union, denied that 40 sailors had left.' },
  { title: 'Minister resigns', publisher: 'Harbour Courier', publishedAt: '2026-05-02', text: 'Minister resigns\n\nAna Keler said on Friday that she would resign. Oleg Varenin said that nobody had asked him.' },
]

const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
const section = (name: string) => page.getByRole('region', { name })
const notice = (words: string | RegExp) => page.locator('.notice').getByText(words)

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
})
after(() => desk?.close())

test('where nobody is named yet, the page says what will stand here', async () => {
  await page.goto(`${desk.address}/actors`)
  await page.getByText('Nobody is named yet.').waitFor()
  assert.deepEqual(await barriersOn(page), [])
})

test('who is in the articles is listed as they are read, found by a name, with the filter in the address', async () => {
  await page.evaluate(async articles => {
    for (const article of articles) await fetch('/api/add', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(article) })
  }, ARTICLES)
  await row('Ana Keller').waitFor()
  await row('Oleg Varenin').getByLabel('2 reports').waitFor()
  await page.getByRole('textbox', { name: 'Name' }).fill('kell')
  await page.waitForURL(/q=kell/)
  await row('Oleg Varenin').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'Name' }).fill('nobody')
  await page.getByText('Nobody meets these filters.').waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await row('Oleg Varenin').waitFor()
  assert.deepEqual(await barriersOn(page), [])
})

test('two are chosen, merged under a name and parted again, by keys alone', async () => {
  await page.evaluate('document.activeElement.blur()')
  for (const name of ['Ana Keller', 'Ana Keler']) {
    await row(name).getByRole('link', { name, exact: true }).focus()
    await page.keyboard.press('x')
    assert.ok(await page.getByRole('checkbox', { name: `Tick: ${name}`, exact: true }).isChecked())
  }
  await page.getByRole('group', { name: 'What is ticked' }).getByText('2 ticked').waitFor()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge 2 actors into one' })
  await dialog.getByRole('radio', { name: 'Ana Keller' }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await dialog.getByRole('textbox').fill('Minister Keller')
  await page.keyboard.press('Enter')
  await notice('2 actors are one now: Minister Keller.').waitFor()
  await row('Minister Keller').getByLabel('2 reports').waitFor()
  await row('Ana Keler').waitFor({ state: 'detached' })
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('u')
  await notice('Undone.').waitFor()
  await row('Ana Keler').waitFor()
  await row('Ana Keller').waitFor()
})

test('an actor has a page whose rows open their words', async () => {
  await row('Ana Keller').getByRole('link', { name: 'Ana Keller', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Ana Keller' }).waitFor()
  assert.match(await page.title(), /^Ana Keller – hearsay$/)
  await section('Credited with').getByText('We have tried everything').waitFor()
  await section('Roles through time').getByRole('row', { name: /minister.*now.*2026-04-07.*The Gazette/i }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await section('Roles through time').getByRole('link').first().click()
  await page.waitForURL(/#\d+-\d+$/)
  await until('/minister/i.test([...CSS.highlights.get("target") ?? []][0]?.toString())')
  await page.goBack()
  await section('Names').getByRole('button', { name: '1 report' }).click()
  await section('Names').getByRole('link', { name: 'Ferry to sail again' }).click()
  await until('[...CSS.highlights.get("target") ?? []][0]?.toString() === "Ana Keller"')
  await page.goBack()
})

test('who might be the same is told with the reason; a person says so in one press, and takes it back in the history', async () => {
  const similar = section('Perhaps the same')
  await similar.getByText('a name that differs by few letters').waitFor()
  await similar.getByRole('button', { name: 'The same: merge with Ana Keler', exact: true }).click()
  await section('Names').getByText('Ana Keler', { exact: true }).waitFor()
  await section('What people decided').getByText('Ana Keller, Ana Keler are one', { exact: true }).waitFor()
  assert.deepEqual(await barriersOn(page), [])
  await section('What people decided').getByRole('button', { name: 'Undo: Ana Keller, Ana Keler are one', exact: true }).click()
  await section('What people decided').getByText(/undone by test/).nth(1).waitFor()
  await similar.getByRole('button', { name: 'The same: merge with Ana Keler', exact: true }).click()
  await section('Names').getByRole('button', { name: 'Split off: Ana Keler is somebody else' }).waitFor()
  // What is merged by names can be split by names.
  await section('Names').getByRole('button', { name: 'Split off: Ana Keler is somebody else' }).click()
  await notice('Ana Keler is somebody else now.').waitFor()
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click()
  await notice('Undone.').waitFor()
  await section('Names').getByRole('button', { name: 'Split off: Ana Keler is somebody else' }).waitFor()
})

test('the old address leads to whom somebody was merged into', async () => {
  const here = page.url()
  const [keller] = await page.evaluate(async actor => {
    const { decisions } = await (await fetch(`/api/actors/${actor}`)).json() as { decisions: { what: string; others: string[]; undoneAt?: string }[] }
    return decisions.find(({ what, undoneAt }) => what === 'merge' && !undoneAt)!.others
  }, here.split('/').at(-1)!)
  await page.goto(`${desk.address}/actors/${keller}`)
  await page.waitForURL(here)
})

test('search and reading lead from a speaker to his page', async () => {
  await page.goto(`${desk.address}/search?q=${encodeURIComponent('nobody asked')}`)
  await page.getByRole('link', { name: /^The actor .*Varenin/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Oleg Varenin' }).waitFor()
  await section('Credited with').getByRole('link', { name: /nobody had asked him/ }).click()
  await page.locator('.card:visible').first().click()
  await page.getByRole('link', { name: /^The actor / }).first().waitFor()
})

test('a name is given, and a note is kept', async () => {
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('textbox', { name: 'Name' }).fill('varenin')
  await row('Oleg Varenin').getByRole('link', { name: 'Oleg Varenin', exact: true }).click()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Varenin (union)')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Varenin (union)' }).waitFor()
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Not the painter.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.remark').getByText('Not the painter.').waitFor()
})

test('nothing keeps anybody out: dark, narrow, right to left', async () => {
  const address = page.url()
  for (const [name, options, direction] of [['dark', { colorScheme: 'dark' }], ['narrow', { viewport: { width: 360, height: 740 } }], ['right to left', {}, 'rtl']] as const) {
    const other = await desk.window(options)
    for (const [where, ready] of [[`${desk.address}/actors`, '.actor-row .to'], [address, '.found li']] as const) {
      await other.goto(where)
      await other.locator(ready).first().waitFor()
      if (direction) await other.evaluate(`document.documentElement.dir = "${direction}"`)
      assert.deepEqual(await barriersOn(other), [], `${where}, ${name}`)
      assert.ok(await other.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${where}, ${name}: nothing stands out at the side`)
    }
    await other.context().close()
  }
})

test('no window met an error', () => assert.deepEqual(desk.troubles, []))

/** Until an expression holds in the page: asked again and again, since the page itself may not make code of words. */
async function until(expression: string): Promise<void> {
  for (let turns = 0; !await page.evaluate(expression); turns++) {
    if (turns > 200) throw new Error(`This never came true: ${expression}`)
    await setTimeout(50)
  }
}
