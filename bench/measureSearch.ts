import { join } from 'node:path'
import { openStore } from '../src/store/store.ts'
import { searchArticles } from '../src/store/search/searchArticles.ts'
import { searchStatements } from '../src/store/search/searchStatements.ts'
import { filled } from './fillCollection.ts'
import { inventInventory } from './inventCollection.ts'
import { show, table } from './markdown.ts'
import { inventSearches } from './searches.ts'
import { quantile } from './statistics.ts'
import type { Store, StorePlace } from '../src/store/store.ts'
import type { Inventory } from './inventCollection.ts'

const OF_EACH_KIND = 20
const PAGE = 20
const SEARCHES = { statements: searchStatements, articles: searchArticles }

/** Fill a collection on each kind of store, unless it has so many documents already, and ask it for pages of statements and of articles. */
export async function measureSearch(folder: string, documents: number): Promise<string> {
  const inventory = inventInventory(1)
  const parts = [await measureOn('PGlite', { folder: join(folder, 'collection') }, inventory, documents)]
  const server = await findServer()
  parts.push('why' in server ? `PostgreSQL was left out: ${server.why}` : await measureOn('PostgreSQL', { databaseUrl: server.address }, inventory, documents))
  if ('stop' in server) await server.stop()
  return parts.join('\n\n')
}

type Server = { readonly address: string; stop(): Promise<void> } | { readonly why: string }

async function findServer(): Promise<Server> {
  const address = process.env['BENCH_DATABASE_URL']
  if (address) return { address, stop: async () => {} }
  try {
    const { startPostgres } = await import('../test/helpers/postgresServer.ts')
    const server = await startPostgres()
    return { address: await server.newDatabase(), stop: () => server.stop() }
  } catch (error) {
    return { why: `${(error as Error).message}. Or name an empty database in BENCH_DATABASE_URL.` }
  }
}

async function measureOn(name: string, place: StorePlace, inventory: Inventory, documents: number): Promise<string> {
  const store = await openStore(place)
  try {
    const began = performance.now()
    const statements = await filled(store, inventory, documents)
    const fillMs = performance.now() - began
    const { rows: [version] } = await store.execute(`select current_setting('server_version') as version`)
    const sections: string[] = []
    for (const [what, search] of Object.entries(SEARCHES)) sections.push(await measureKinds(what, search, store, inventory, documents))
    return `${name} (${version!['version']}), ${show(documents)} documents, ${show(statements)} statements, filled in ${show(fillMs / 1000)} s; pages of ${PAGE} with their total, warm, ${OF_EACH_KIND} searches of each kind:\n\n${sections.join('\n\n')}`
  } finally {
    await store.close()
  }
}

async function measureKinds(what: string, search: typeof searchStatements | typeof searchArticles, store: Store, inventory: Inventory, documents: number): Promise<string> {
  for (const { query } of inventSearches(inventory, documents, { ofEach: 2, seed: 1 })) await search(store, query, { limit: PAGE })
  const measured = new Map<string, { ms: number[]; found: number[] }>()
  for (const { kind, query } of inventSearches(inventory, documents, { ofEach: OF_EACH_KIND, seed: 2 })) {
    const began = performance.now()
    const { total } = await search(store, query, { limit: PAGE })
    const of = measured.get(kind) ?? { ms: [], found: [] }
    of.ms.push(performance.now() - began)
    of.found.push(total!.count)
    measured.set(kind, of)
  }
  const row = (kind: string, ms: readonly number[], found: readonly number[]) => [kind, show(quantile(found, 0.5)), show(Math.max(...found)), show(quantile(ms, 0.5), 1), show(quantile(ms, 0.95), 1)]
  const all = [...measured.values()]
  return table([what, 'found, median', 'most', 'p50 ms', 'p95 ms'], [
    ...[...measured].map(([kind, { ms, found }]) => row(kind, ms, found)),
    row('**all**', all.flatMap(({ ms }) => ms), all.flatMap(({ found }) => found)),
  ])
}
