import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyCollection } from './emptyCollection.ts'
import { launchChromium } from './chromium.ts'
import { openDesk } from '../../src/http/desk.ts'
import { openStore } from '../../src/store/store.ts'
import { ROOT } from './checkout.ts'
import type { DeskOptions } from '../../src/http/desk.ts'
import type { BrowserContextOptions, Page } from 'playwright-core'

/** The desk as people have it: a collection of its own, the real server, the page as it was built, and a browser. */
export interface DeskInBrowser {
  readonly address: string
  /** A window of somebody who has been let in. */
  window(options?: BrowserContextOptions): Promise<Page>
  /** What no window should ever have met: errors, refusals of the browser's, and questions to other addresses. */
  readonly troubles: readonly string[]
  /** End the server, as somebody does who closes its terminal. */
  stopServer(): Promise<void>
  /** Start it again where it was. */
  startServer(): Promise<void>
  close(): Promise<void>
}

export async function deskInBrowser(options: Pick<DeskOptions, 'fetcher'> = {}): Promise<DeskInBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-desk-'))
  const troubles: string[] = []
  const [store, browser] = await Promise.all([emptyCollection(join(folder, 'collection')).then(empty => openStore({ folder: empty })), launchChromium()])
  const opened = (port: number) => openDesk(store, { who: 'test', site: join(ROOT, 'dist', 'web'), port, jobs: 1, ...options, onFault: error => troubles.push(`the server: ${String(error)}`) })
  let desk = await opened(0)
  return {
    address: desk.address, troubles,
    async window(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'], ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      page.on('pageerror', error => troubles.push(String(error)))
      page.on('dialog', dialog => {
        troubles.push(`a dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('console', message => {
        // That something is not there, or is refused, the browser notes by itself.
        if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text())) troubles.push(message.text())
      })
      page.on('request', request => {
        if (!request.url().startsWith(`${desk.address}/`)) troubles.push(`asked ${request.url()}`)
      })
      await page.goto(desk.newAddress())
      return page
    },
    stopServer: () => desk.close(),
    async startServer() {
      desk = await opened(Number(new URL(desk.address).port))
    },
    async close() {
      await browser.close()
      await desk.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody from using the page as it stands, each with the elements concerned. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run())
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[]
}
