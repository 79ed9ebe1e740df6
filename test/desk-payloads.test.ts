import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { barriersOn, deskInBrowser } from './helpers/deskInBrowser.ts'
import { hearsayClient } from '../src/client.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import type { Client } from '../src/client.ts'
import type { DeskInBrowser } from './helpers/deskInBrowser.ts'
import type { Page } from 'playwright-core'

const NEWS = 'Ferry to sail again\n\nHarbour minister Ana Keller said on 4 March 2025 that the ferry would sail again in May for 40 million dollars. “We have tried everything,” she said.\n\nThe union denied that 40 sailors had left.'
const START = NEWS.indexOf('We have tried')
const SPAN = { start: START, end: START + 'We have tried everything'.length }

let desk: DeskInBrowser
let page: Page
let token: string
let place: { document: string; version: string }

const as = (person: string) => hearsayClient({ address: desk.address, token, person })
/** As a field takes it that holds names: what nobody sees is none. */
const shown = (payload: string) => payload.replace(/[\p{C}\s]+/gu, ' ').trim().slice(0, 90)

before(async () => {
  desk = await deskInBrowser()
  page = await desk.window()
  token = await page.evaluate(async () => {
    const answer = await fetch('/api/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"planter"}' })
    return ((await answer.json()) as { token: string }).token
  })
  const client = as('Ana Keller')
  await client.add({ text: NEWS, url: 'https://gazette.example/ferry' })
  place = await until(async () => (await client.documents({ state: 'read' })).items.map(({ document, version }) => ({ document, version }))[0])
})
after(() => desk?.close())

test('payloads are taken into every field that there is', async () => {
  const client = as('Ana Keller')
  for (const payload of PAYLOADS) {
    const name = shown(payload)
    await client.add({ text: `${payload}\n\nThe minister ${payload} said that “${payload}” was over for $4 million. He denied ${payload} on 4 March 2025.`, title: payload, publisher: payload, byline: [payload], collection: name, url: `https://gazette.example/${encodeURI(name)}` })
    const files = new FormData()
    files.append('files', new Blob([`<!doctype html><title>${payload}</title><article><h1>${payload}</h1><p>${NEWS}</p>${payload}</article>`]), payload)
    await client.add(files)
    await plantAs(as(name), payload)
  }
  await client.letIn({ name: shown(PAYLOADS[0]!) })
  const { documents } = await until(async () => {
    const status = await client.status()
    return status.documents > PAYLOADS.length && status.documents === status.read + status.failed && !status.progress.waiting && !status.progress.active ? status : undefined
  })
  assert.ok(documents > PAYLOADS.length)
  const { items } = await client.actors({ limit: 40 })
  const hostile = PAYLOADS.filter(payload => shown(payload)).slice(0, items.length)
  for (const [i, payload] of hostile.entries()) await client.decideActors({ what: 'rename', actor: items[i]!.actor, name: shown(payload), note: payload })
})

/** All that people can say of words, as a person of a hostile name. */
async function plantAs(client: Client, payload: string): Promise<void> {
  await client.react({ ...place, choice: 'dispute', span: SPAN, reason: payload })
  await client.correct({ ...place, changes: [{ kind: 'article', set: { title: shown(payload), publisher: shown(payload), byline: [shown(payload)] } }], note: payload })
  const { check } = await client.beginCheck({ ...place, ...SPAN })
  await client.addEvidence({ check, kind: 'note', note: payload })
  await client.addInquiry({ check, name: shown(payload), reach: payload.trim().slice(0, 400) })
  await client.rate({ check, set: { words: payload }, was: { words: null } })
}

test('no page runs any of it, asks anybody for anything, or takes it for markup', async () => {
  const client = as('Ana Keller')
  const { items: documents } = await client.documents({ limit: 200 })
  const { items: checks } = await client.checks({})
  const { items: actors } = await client.actors({ limit: 200 })
  const { items: collections } = await client.collections()
  const some = <Item>(items: readonly Item[], count: number) => items.filter((_, i) => i % Math.max(1, Math.ceil(items.length / count)) === 0)
  const words = encodeURIComponent(PAYLOADS[1]!)
  const paths = [
    '/', `/?outlet=${words}`, `/?collection=${collections[0]!.collection}`, '/collections', `/search?q=minister&in=articles`, '/search?q=denied', `/search?q=${words}`, '/timeline', '/figures', '/checks', '/checks/handover', '/settings', '/bookmarklet', '/receive', '/actors', `/nowhere/${words}`,
    ...checks.map(({ check }) => `/checks/${check}`), ...some(actors, 2).map(({ actor }) => `/actors/${actor}`),
    `/documents/${place.document}/versions/${place.version}#${SPAN.start}-${SPAN.end}`, `/documents/${place.document}/versions/${place.version}/checkable`,
    ...some(documents, 4).flatMap(({ document, version }) => [`/documents/${document}/versions/${version}`, `/documents/${document}/versions/${version}/kept`]),
  ]
  for (const path of paths) {
    await page.goto(desk.address + path)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    const planted = await page.evaluate('document.querySelectorAll("iframe:not([sandbox=\'\']), base, object, embed, form[action], script:not([src]), img, style, [onerror], [onload], a[href^=\'javascript:\' i]:not(.mark), a[href^=\'data:\' i], link[href*=evil]").length')
    assert.equal(planted, 0, path)
    assert.doesNotMatch(await page.title(), /[\u202a-\u202e\u2066-\u2069\r\n]/u, path)
  }
  assert.deepEqual(desk.troubles, [])
})

test('the palette and a card show them as words', async () => {
  await page.goto(`${desk.address}/documents/${place.document}/versions/${place.version}`)
  await page.locator('.text .q, .text .c').first().click()
  await page.locator('.card.selected').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('script alert')
  await page.getByRole('option').first().waitFor()
  await page.waitForLoadState('networkidle')
  assert.deepEqual(await barriersOn(page), [])
  assert.deepEqual(desk.troubles, [])
})

test('what is taken along has no formula', async () => {
  const client = as('Ana Keller')
  const table = await (await client.take({ format: 'csv' })).text()
  const cells = [...table.matchAll(/(?:^|,|\n)("(?:[^"]|"")*"|[^",\r\n]*)/g)].map(([, cell]) => cell!.replace(/^"/, ''))
  assert.ok(cells.length > 500)
  assert.deepEqual(cells.filter(cell => /^[=+@\t\r]|^-[^\d.]/.test(cell)), [])
})

async function until<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; ; tries++) {
    const value = await ask()
    if (value !== undefined) return value
    if (tries > 300) throw new Error('it never came')
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
