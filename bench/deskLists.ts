import { join } from 'node:path'
import { sql } from 'kysely'
import { changeDocuments, collectionNamed, makeCollection } from '../src/store/collections.ts'
import { fillCollection } from './fillCollection.ts'
import { inventInventory } from './inventCollection.ts'
import { listActors } from '../src/store/actors/listActors.ts'
import { makeWorksheet } from '../src/store/worksheets.ts'
import { openDesk } from '../src/http/desk.ts'
import { openStore } from '../src/store/store.ts'
import { median, quantile } from './statistics.ts'
import { saveSearch } from '../src/store/savedSearches.ts'
import { show, table } from './markdown.ts'
import type { Desk } from '../src/http/desk.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

const TIMES = 5
/** What others are measured against: whatever else the machine does meets both. */
const USUAL = '/api/documents'

/** What the desk's pages ask first, over an embedded collection of so many documents: how long each question takes. */
export async function measureDeskLists(folder: string, documents: number): Promise<string> {
  const store = await openStore({ folder: join(folder, 'lists') })
  try {
    const { rows: [there] } = await store.execute('select count(*)::int as documents from documents')
    if (there!['documents'] !== documents) {
      await fillCollection(store, inventInventory(1), documents, { layers: true })
      await addWork(store)
    }
    const { rows: [has] } = await store.execute('select (select count(*) from statements)::int as statements, (select count(*) from events)::int as events, (select count(*) from figures)::int as figures')
    const desk = await openDesk(store, { who: 'bench', site: folder, port: 0, jobs: 1, onFault: error => { throw error } })
    try {
      const rows = await measureAll(desk, await questionsFor(store))
      return `The desk's lists, embedded: ${show(documents)} documents, ${show(has!['statements'] as number)} statements, ${show(has!['events'] as number)} events, ${show(has!['figures'] as number)} figures; over loopback, each question ${TIMES} times, warm, and just after each ${USUAL} for comparison:\n\n${table(['question', 'p50 ms', 'p95 ms', 'CPU ms', `p50 ms of ${USUAL} then`], rows)}`
    } finally {
      await desk.close()
    }
  } finally {
    await store.close()
  }
}

interface Took {
  readonly ms: number
  /** Of the whole process, which tells what a question costs however much else the machine does. */
  readonly cpuMs: number
}

async function measureAll(desk: Desk, questions: readonly string[]): Promise<string[][]> {
  const entered = await fetch(desk.newAddress(), { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie().map(cookie => cookie.split(';')[0]).join('; ')
  const ask = async (question: string) => {
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    const answer = await fetch(desk.address + question, { headers: { cookie } })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${question}: ${answer.status} ${body}`)
    const { user, system } = process.cpuUsage(cpu)
    return { ms: performance.now() - began, cpuMs: (user + system) / 1000 }
  }
  const rows: string[][] = []
  for (const question of questions) {
    await ask(question)
    const [its, usual]: [Took[], Took[]] = [[], []]
    for (let i = 0; i < TIMES; i++) {
      its.push(await ask(question))
      usual.push(await ask(USUAL))
    }
    const ms = its.map(took => took.ms)
    rows.push([`\`${question.replace(/[\da-f]{32}|[\da-f]{8}-[\da-f-]{27}/g, '…')}\``, show(median(ms)), show(quantile(ms, 0.95)), show(median(its.map(took => took.cpuMs))), show(median(usual.map(took => took.ms)))])
  }
  return rows
}

/** Each page's first question without a filter, then with those that people use, of what is there. */
async function questionsFor(store: Store): Promise<string[]> {
  const collection = await collectionNamed(store, COLLECTION)
  const { rows: [frequent] } = await sql<{ outlet: string }>`select outlet from documents where outlet is not null group by outlet order by count(*) desc limit 1`.execute(store.db)
  const { rows: [rare] } = await sql<{ document: string; version: string; outlet: string; word: string }>`
    select document, version, outlet, split_part(content, ' ', 3) as word from statements where is_current order by document desc limit 1`.execute(store.db)
  const { items: [actor, , , other] } = await listActors(store, { limit: 4 })
  const [often, seldom] = [encodeURIComponent(frequent!.outlet), encodeURIComponent(rare!.outlet)]
  const [name, word] = [encodeURIComponent(actor!.name), encodeURIComponent(rare!.word)]
  const ofDocument = `/api/documents/${rare!.document}`
  return [
    ...['added', 'published', 'outlet', 'title', 'statements', 'gaps'].map(order => `/api/documents?order=${order}`),
    ...[`collection=${collection}`, `outlet=${often}`, `outlet=${seldom}`, 'language=en', 'language=fr', 'after=2020', 'before=2013', 'after=2020&order=title', `actor=${name}`, 'state=read', 'state=waiting', 'state=failed', 'state=gaps', 'state=gaps&order=gaps']
      .map(filter => `/api/documents?${filter}`),
    '/api/outlets', '/api/collections', '/api/status', '/api/settings', '/api/feeds', '/api/sessions',
    ofDocument, `${ofDocument}/versions/${rare!.version}/reading`, `${ofDocument}/versions/${rare!.version}/corrections`, `${ofDocument}/reactions`,
    ...['said', 'about', 'mentions', 'documents', 'name'].map(order => `/api/actors?order=${order}`),
    ...[`q=${name.slice(0, 4)}`, 'q=a', 'type=place', 'type=place&order=name', `collection=${collection}`].map(filter => `/api/actors?${filter}`),
    ...[actor!, other!].flatMap(({ actor }) => ['', '/statements?side=by', '/statements?side=about', '/events', '/documents', '/similar'].map(part => `/api/actors/${actor}${part}`)),
    '/api/actor-decisions',
    ...['', `by:"${actor!.name}"`, rare!.word, `${rare!.word} said:deny`, 'said:say', `outlet:${frequent!.outlet}`, 'on:2015'].flatMap(query => {
      const q = encodeURIComponent(query)
      return [`/api/search?q=${q}`, `/api/search?q=${q}&in=articles`, `/api/search/facets?q=${q}`]
    }),
    `/api/search?q=${word}&sort=relevance`, '/api/searches',
    ...['', 'order=earliest', 'order=reported', 'dated=no', 'type=ASSAULT', 'domain=economic', 'type=CONSULT&domain=diplomatic&reality=planned', 'domain=military&reality=denied', 'from=2015&to=2015', 'from=2015&to=2015&possible=yes', 'from=2015-03&to=2015-03&order=earliest',
      'from=2015-03&to=2015-03&possible=yes', `actor=${name}`, `words=${word}`, `outlet=${often}`, `outlet=${seldom}`, `collection=${collection}`].flatMap(filter => [`/api/timeline?${filter}`, `/api/timeline/scale?${filter.replace(/&?(?:order|dated)=\w+/, '')}`]),
    ...['', 'kind=money', 'kind=money&unit=USD', 'kind=count', `words=${word}`, `outlet=${often}`, `collection=${collection}`, `by=${name}`, 'from=2015&to=2015', 'writers=yes', 'least=1000&kind=percent']
      .flatMap(filter => ['', '/units', '/groups'].map(part => `/api/figures${part}?${filter}`)),
    '/api/figures?kind=money&unit=USD&order=most', '/api/figures?kind=percent&order=least',
    ...['', 'layer=times', `outlet=${often}`, `collection=${collection}`].flatMap(filter => [`/api/gaps?${filter}`, `/api/gaps/reasons?${filter}`]),
    ...['unread', 'refused', 'waiting'].map(kind => `/api/failures?kind=${kind}`), '/api/failures/counts',
    '/api/corrections', '/api/checks', '/api/checks/overview', '/api/checks/handover',
  ].filter((question, i, all) => all.indexOf(question) === i)
}

const COLLECTION = 'Bench'
const COLLECTED = 300
const WORKSHEETS = 500
const SEARCHES = ['said:deny', 'said:warn kind:office', 'on:2015', 'said:accuse after:2018']

/** What people have done: a collection, worksheets, and searches of which all results are new. */
async function addWork(store: Store): Promise<void> {
  const { rows } = await sql<VersionKey>`select document, current as version from documents order by document limit ${WORKSHEETS}`.execute(store.db)
  await changeDocuments(store, await makeCollection(store, COLLECTION), { add: rows.slice(0, COLLECTED).map(({ document }) => document) }, 'bench')
  for (const key of rows) await makeWorksheet(store, { ...key, start: 0, end: 20 }, 'bench')
  for (const [i, query] of SEARCHES.entries()) for (const searched of ['statements', 'articles'] as const) await saveSearch(store, { name: `${searched} ${i}`, query, in: searched, possible: false }, 'bench')
  await store.execute("update seen_searches set seen_at = '2000-01-01'")
}
