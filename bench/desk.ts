import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filled } from './fillCollection.ts'
import { gather } from '../src/work/gather.ts'
import { inventArticle } from './inventNews.ts'
import { inventInventory } from './inventCollection.ts'
import { launchChromium } from '../test/helpers/chromium.ts'
import { median, quantile } from './statistics.ts'
import { openDesk } from '../src/http/desk.ts'
import { openStore } from '../src/store/store.ts'
import { ROOT } from '../test/helpers/checkout.ts'
import { show } from './markdown.ts'
import { work } from '../src/work/work.ts'
import type { Browser, Page } from 'playwright-core'
import type { Desk } from '../src/http/desk.ts'
import type { Store } from '../src/store/store.ts'

const SITE = join(ROOT, 'dist', 'web')
const SHORT_WORDS = 1_000
const LONG_WORDS = 20_000
const OPENINGS = 12
const TURNS = 80

/** The desk in a browser: how soon words are there, how much script that takes, and how smoothly a long article and a large library move. */
export async function measureDesk(folder: string, documents: number): Promise<string> {
  if (!existsSync(SITE)) throw new Error('The desk’s page has not been built. Make it with: npm run build:web')
  const browser = await launchChromium()
  try {
    return [
      await withDesk(join(folder, 'articles'), browser, withArticles, measureArticles),
      await withDesk(join(folder, 'collection'), browser, store => filled(store, inventInventory(1), documents), page => measureLibrary(page, documents)),
    ].join('\n\n')
  } finally {
    await browser.close()
  }
}

type Measure = (page: Page, desk: Desk, browser: Browser) => Promise<string>

async function withDesk(folder: string, browser: Browser, fill: (store: Store) => Promise<unknown>, measure: Measure): Promise<string> {
  const store = await openStore({ folder })
  try {
    await fill(store)
    const desk = await openDesk(store, { who: 'bench', site: SITE, port: 0, jobs: 1, onFault: error => { throw error } })
    try {
      return await measure(await enter(browser, desk), desk, browser)
    } finally {
      await desk.close()
    }
  } finally {
    await store.close()
  }
}

async function withArticles(store: Store): Promise<void> {
  const findings = [SHORT_WORDS, LONG_WORDS].map(words => ({ kind: 'article' as const, article: { text: inventArticle(1, words), title: String(words), publisher: 'The Bench' }, notes: [] }))
  for await (const { reason } of gather(store, findings, { who: 'bench' })) if (reason) throw new Error(reason)
  await work(store, { once: true, jobs: 1, onTrouble: console.error })
}

/** A window with everything shown that there is, which notes when words are there and how long frames take. */
async function enter(browser: Browser, desk: Desk): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
  await context.addInitScript(NOTES)
  const page = await context.newPage()
  await page.goto(desk.newAddress())
  await page.evaluate(SHOW_ALL)
  return page
}

// In the page, as text: what it says is about a browser's objects.
const SHOW_ALL = `localStorage.setItem('layers', JSON.stringify({ layers: ['statements', 'gaps', 'figures', 'times', 'events', 'devices'], possible: true }))`
const NOTES = `
  const look = () => {
    if (!document.querySelector('.text [data-block], [data-row]')) return requestAnimationFrame(look)
    // The frame after the one that they were put in has them on the screen.
    requestAnimationFrame(() => { window.wordsMs = performance.now() })
  }
  requestAnimationFrame(look)
  window.watchFrames = () => {
    window.frames_ms = []
    let before = performance.now()
    const note = now => { window.frames_ms.push(now - before); before = now; if (window.frames_ms) requestAnimationFrame(note) }
    requestAnimationFrame(note)
  }`

async function measureArticles(page: Page, desk: Desk, browser: Browser): Promise<string> {
  const { items } = await page.evaluate(`fetch('/api/documents').then(answer => answer.json())`) as { items: { document: string; version: string; title: string; reading: { words: number; statements: number } }[] }
  const [short, long] = [SHORT_WORDS, LONG_WORDS].map(words => items.find(({ title }) => title === String(words))!)
  const openings: number[] = []
  for (let i = 0; i < OPENINGS; i++) {
    // Each in a window that has nothing in store.
    const fresh = await enter(browser, desk)
    openings.push(await wordsMs(fresh, `${desk.address}/documents/${short!.document}/versions/${short!.version}`))
    await fresh.context().close()
  }
  const script = await scriptOf(await enter(browser, desk), `${desk.address}/documents/${short!.document}/versions/${short!.version}`)
  const longMs = await wordsMs(page, `${desk.address}/documents/${long!.document}/versions/${long!.version}`)
  await page.locator('.lists').waitFor()
  await page.waitForTimeout(SETTLE_MS)
  const cards = await page.locator('.card').count()
  const overlaps = await page.evaluate(OVERLAPS) as number
  const scrolling = await framesMs(page, turnWheel)
  const hovering = await framesMs(page, crossWords)
  const stepping = await framesMs(page, stepThroughCards)
  return [
    `Reading view, an article of ${show(short!.reading.words)} words, over loopback into a window with nothing in store: first words after ${show(median(openings))} ms (median of ${OPENINGS}, p95 ${show(quantile(openings, 0.95))} ms). Script that comes for it, gzipped: ${show(script / 1000, 1)} kB.`,
    `An article of ${show(long!.reading.words)} words with ${show(long!.reading.statements)} statements, all layers on and what is only possible, too: first words after ${show(longMs)} ms; ${show(cards)} cards, of which ${show(overlaps)} cover another. Longest frame while scrolling ${describe(scrolling)}, while the pointer crosses words ${describe(hovering)}, going from card to card by key ${describe(stepping)}.`,
  ].join('\n\n')
}

async function measureLibrary(page: Page, documents: number): Promise<string> {
  const openings: number[] = []
  for (let i = 0; i < OPENINGS; i++) openings.push(await wordsMs(page, new URL('/', page.url()).href))
  const scrolling = await framesMs(page, turnWheel)
  return `Library of ${show(documents)} documents: first rows after ${show(median(openings))} ms (median of ${OPENINGS}, p95 ${show(quantile(openings, 0.95))} ms). Longest frame while scrolling ${describe(scrolling)}.`
}

async function wordsMs(page: Page, address: string): Promise<number> {
  await page.goto(address)
  for (;;) {
    const ms = await page.evaluate('window.wordsMs') as number | undefined
    if (ms !== undefined) return ms
    await page.waitForTimeout(20)
  }
}

/** What a browser that has nothing in store fetches of it. */
async function scriptOf(page: Page, address: string): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts: Promise<Buffer>[] = []
  page.on('response', answer => { if (answer.request().resourceType() === 'script') scripts.push(answer.body()) })
  await wordsMs(page, address)
  return (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0)
}

async function framesMs(page: Page, act: (page: Page) => Promise<void>): Promise<number[]> {
  await page.waitForTimeout(SETTLE_MS)
  await page.evaluate('window.watchFrames()')
  await act(page)
  const frames = await page.evaluate('window.frames_ms') as number[]
  await page.evaluate('window.frames_ms = undefined')
  return frames
}

const SETTLE_MS = 800

async function turnWheel(page: Page): Promise<void> {
  await page.mouse.move(500, 500)
  for (let i = 0; i < TURNS; i++) {
    await page.mouse.wheel(0, i % 8 === 7 ? 6000 : 500)
    await page.waitForTimeout(20)
  }
}

async function crossWords(page: Page): Promise<void> {
  for (let i = 0; i < TURNS; i++) await page.mouse.move(300 + (i * 61) % 900, 120 + (i * 37) % 700, { steps: 4 })
}

async function stepThroughCards(page: Page): Promise<void> {
  for (let i = 0; i < TURNS / 2; i++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(40)
  }
}

function describe(frames: readonly number[]): string {
  return `${show(Math.max(...frames))} ms (p99 ${show(quantile(frames, 0.99))} ms of ${show(frames.length)})`
}

const OVERLAPS = `[...document.querySelectorAll('.card')].map(card => card.getBoundingClientRect()).filter(({ top }, i, boxes) => i > 0 && top < boxes[i - 1].bottom).length`
