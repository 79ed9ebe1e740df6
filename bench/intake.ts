import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { articlesOfLength } from './articles.ts'
import { availableParallelism } from 'node:os'
import { gather } from '../src/work/gather.ts'
import { inventArticle } from './inventNews.ts'
import { median } from './statistics.ts'
import { openStore } from '../src/store/store.ts'
import { show } from './markdown.ts'
import { startPostgres } from '../test/helpers/postgresServer.ts'
import type { FoundArticle } from '../src/doc/gathered.ts'
import type { Material } from './articles.ts'
import type { StorePlace } from '../src/store/store.ts'

const PROGRAM = fileURLToPath(new URL('collect.ts', import.meta.url))

const LINES = 10_000
const WORDS = 400
const SHARED = 2000
const ROUNDS = 3

/** Articles as lines of JSON into an empty collection, until all are read and can be searched for; and one worker against two on a server. */
export async function intakeJsonl(material: Material, folder: string): Promise<string> {
  const articles = articlesOfLength(material.articles, WORDS)
  const file = join(folder, 'articles.jsonl')
  writeFileSync(file, [...numbered(articles, LINES)].map(({ article }) => `${JSON.stringify(article)}\n`).join(''))
  const { ms, cpuMs, counts } = await collect({ folder: join(folder, 'jsonl') }, 'gather', file)
  const rate = `${show(LINES)} articles of ${WORDS} words as JSONL into an empty embedded collection, from file to read and searchable, ${availableParallelism()} cores: ${show((counts['read'] ?? 0) / (ms / 1000), 1)} articles/s (${show(ms / 1000)} s, ${show(cpuMs / LINES, 1)} ms of processor time each; ${told(counts)}).`
  return `${rate}\n\n${await workers(articles)}`
}

async function workers(articles: readonly string[]): Promise<string> {
  const server = await startPostgres()
  try {
    const took = async (count: number) => {
      const place = { databaseUrl: await server.newDatabase() }
      await fill(place, articles)
      return Math.max(...(await Promise.all(Array.from({ length: count }, () => collect(place, 'work', '1')))).map(({ ms }) => ms))
    }
    const rounds: { readonly one: number; readonly two: number }[] = []
    for (let i = 0; i < ROUNDS; i++) rounds.push({ one: await took(1), two: await took(2) })
    const rate = (ms: number) => show(SHARED / (ms / 1000), 1)
    const ratios = rounds.map(({ one, two }) => one / two)
    return `PostgreSQL on the same machine, ${show(SHARED)} articles, workers of one reading thread each, median of ${ROUNDS} rounds in turns: one ${rate(median(rounds.map(({ one }) => one)))}, two ${rate(median(rounds.map(({ two }) => two)))} articles/s: ${show(median(ratios), 2)} × (${show(Math.min(...ratios), 2)}–${show(Math.max(...ratios), 2)}).`
  } finally {
    await server.stop()
  }
}

async function fill(place: StorePlace, articles: readonly string[]): Promise<void> {
  const store = await openStore(place)
  for await (const _ of gather(store, numbered(articles, SHARED), { who: 'bench' })) { /* to the end */ }
  await store.close()
}

/** Each of them new, however few there are. */
function* numbered(articles: readonly string[], count: number): Generator<FoundArticle> {
  for (let i = 0; i < count; i++) yield { kind: 'article', notes: [], article: { text: `${articles[i % articles.length]!}\n\nNumber ${i} of the bench.`, url: `https://outlet.example/${i}` } }
}

const PAGES = 1000

/** Pages into an empty collection: real ones again and again with another title, or invented ones. */
export async function intakePages({ folder: data }: Material, folder: string): Promise<string> {
  const pages = data ? realPages(data) : Array.from({ length: 50 }, (_, i) => inventPage(i))
  const into = join(folder, 'pages')
  mkdirSync(into)
  const files = Array.from({ length: PAGES }, (_, i) => {
    const file = join(into, `${i}.html`)
    writeFileSync(file, changed(pages[i % pages.length]!, i))
    return file
  })
  const { ms, cpuMs, counts } = await collect({ folder: join(folder, 'pages-collection') }, 'gather', ...files)
  const name = data ? `${pages.length} real pages, repeated with another title and address each time` : 'invented pages'
  return `${show(PAGES)} HTML pages (${name}; ${show(pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1024)} kB each) into an empty embedded collection, from file to searchable, ${availableParallelism()} cores: ${show(PAGES / (ms / 1000), 1)} pages/s (${show(ms / 1000)} s, ${show(cpuMs / PAGES, 1)} ms of processor time each; ${told(counts)}).`
}

function realPages(data: string): string[] {
  const folder = join(data, 'pages', 'html')
  if (!existsSync(folder)) throw new Error(`There is no pages/html in ${data}.`)
  return readdirSync(folder).sort().filter(name => name.endsWith('.html.gz')).map(name => gunzipSync(readFileSync(join(folder, name))).toString())
}

function inventPage(seed: number): string {
  const [title, ...paragraphs] = inventArticle(seed, 500).split('\n\n')
  const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/other/${i}">Another story of the day, number ${i}</a></li>`).join('\n')
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Outlet"></head><body><nav><ul>${links}</ul></nav>
<main><article><h1>${title}</h1>${paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n')}</article></main><footer><ul>${links}</ul></footer></body></html>`
}

/** The same page at another address and with another title. */
function changed(page: string, i: number): string {
  return page.replace(/<link[^>]+rel=["']?canonical[^>]*>/gi, '').replace(/<meta[^>]+og:(?:url|title)[^>]*>/gi, '')
    .replace(/<\/title>/i, ` (${i})</title><link rel="canonical" href="https://outlet.example/pages/${i}">`)
}

interface Collected {
  readonly ms: number
  readonly cpuMs: number
  readonly counts: Readonly<Record<string, number>>
}

function collect({ folder, databaseUrl }: StorePlace, ...args: readonly string[]): Promise<Collected> {
  const { DATABASE_URL: _, HEARSAY_HOME: __, ...rest } = process.env
  const env = { ...rest, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { HEARSAY_HOME: folder }) }
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', chunk => { output += chunk })
  return new Promise((resolve, reject) => child.on('error', reject).on('close', status => {
    if (status === 0) resolve(JSON.parse(output) as Collected)
    else reject(new Error(`bench/collect.ts ended with status ${status}`))
  }))
}

function told(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts).map(([kind, count]) => `${show(count)} ${kind}`).join(', ')
}
