import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { analyze } from '../src/index.ts'
import { readPack } from '../src/node.ts'
import { ROOT, runTsc, temporaryFolder } from './helpers/checkout.ts'
import { launchChromium } from './helpers/chromium.ts'
import { SHORT_ARTICLE } from './helpers/shortArticle.ts'

const folder = temporaryFolder()
let server: Server
let browser: Browser

before(async () => {
  runTsc(['-p', 'tsconfig.build.json', '--outDir', join(folder, 'dist')])
  server = await serve()
  browser = await launchChromium()
})

after(async () => {
  await browser?.close()
  server?.close()
})

test('a browser reads an article as Node does, byte for byte', async () => {
  const articles = [SHORT_ARTICLE, { text: samplePlainText(), url: 'https://steppe-courier.example/' }, { text: 'broken \ud800 half, NUL \0 and \u{1f300}' }, { text: '' }]
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(String(error)))
  page.on('requestfailed', request => problems.push(request.url()))
  await page.goto(address('/page.html'))
  const readings = await page.evaluate(async given => {
    const { analyze, fetchPack } = await (globalThis as unknown as { ready: Promise<Library> }).ready
    const pack = await fetchPack('/models/')
    return given.map(article => JSON.stringify(analyze(JSON.parse(article) as { text: string }, pack)))
  }, articles.map(article => JSON.stringify(article)))
  const pack = await readPack('en')
  assert.deepEqual(problems, [])
  readings.forEach((reading, i) => assert.equal(reading, JSON.stringify(analyze(articles[i]!, pack))))
})

test('a model that cannot be fetched is named', async () => {
  const page = await browser.newPage()
  await page.goto(address('/page.html'))
  const message = await page.evaluate(async () => {
    const { fetchPack } = await (globalThis as unknown as { ready: Promise<Library> }).ready
    return fetchPack('/elsewhere').then(() => 'fetched', (error: Error) => error.message)
  })
  assert.match(message, /\/elsewhere\/en\/\w+\.bin cannot be fetched: 404/)
})

interface Library {
  readonly analyze: (article: { text: string }, pack: object) => object
  readonly fetchPack: (baseUrl: string) => Promise<object>
}

/** The page's words without its tags: enough for comparing two engines. */
function samplePlainText(): string {
  const page = readFileSync(join(ROOT, 'samples', 'steppe-courier.html'), 'utf8')
  return page.slice(page.indexOf('<article>'), page.indexOf('</article>')).replaceAll(/<[^>]*>/g, '').replaceAll(/\n\s*/g, '\n\n').trim()
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>test</title><script type="module">
  window.ready = Promise.all([import('/dist/index.js'), import('/dist/browser.js')]).then(([index, browser]) => ({ ...index, ...browser }))
</script>`

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html', '.bin': 'application/octet-stream' }

/** Serves a page, what was built, and the models; to this machine only. */
async function serve(): Promise<Server> {
  const created = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith('/dist/') ? join(folder, path) : path.startsWith('/models/') ? join(ROOT, path) : undefined
    const body = path === '/page.html' ? PAGE : file && existsSync(file) ? readFileSync(file) : undefined
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' })
    response.end(body)
  })
  await new Promise<void>(resolve => created.listen(0, '127.0.0.1', resolve))
  return created
}

function address(path: string): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
}
