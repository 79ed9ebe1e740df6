import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { addArticles } from '../src/store/add.ts'
import { purge } from '../src/store/care/purge.ts'
import { describedApi } from './helpers/describedApi.ts'
import { FetchRefused } from '../src/intake/fetch/fetchRefused.ts'
import { parseRssFeed } from 'feedsmith'
import { askRaw, listenTo, openedDesk } from './helpers/openedDesk.ts'
import { noteGiven } from '../src/store/refusals.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import type { DescribedApi } from './helpers/describedApi.ts'
import type { Fetcher } from '../src/intake/fetch/fetcher.ts'
import type { HeardEvent, Listener, OpenedDesk } from './helpers/openedDesk.ts'
import type { Store } from '../src/store/store.ts'

const NEWS = 'Ferry to sail again\n\nMinister Ana Keller said on Tuesday that the ferry would sail again in May. "We have tried everything," she said.\n\nThe union denied that 40 sailors had left.'

const FEED = '<rss version="2.0"><channel><title>Gazette &amp; more</title><link>https://gazette.example/</link><description>News</description><item><title>A beacon</title><link>https://gazette.example/beacon</link></item></channel></rss>'

/** A web of two pages and a feed, one of which is away. */
const web: Pick<Fetcher, 'fetch'> = {
  async fetch(url) {
    if (!url.startsWith('https://gazette.example/')) throw new FetchRefused('name', 'There is no such host.')
    if (url.endsWith('/feed')) return { kind: 'page', original: { bytes: Buffer.from(FEED), mediaType: 'application/rss+xml', url } }
    return { kind: 'page', original: { bytes: Buffer.from(`<title>Lighthouse</title><article><h1>Lighthouse closes</h1><p>${'The keeper said that the light would go out in June, and that nobody had asked him. '.repeat(12)}</p></article>`), mediaType: 'text/html', url } }
  },
}

/** Parts of routes that have a test of their own. */
const TESTED_ELSEWHERE = ['sessions', 'checks', 'reaction', 'settings', '/api/export', '/api/cite', 'orrections', 'post /api/collections', '/api/collections/']

const isRead = (document: string) => ({ event, data }: HeardEvent) => event === 'outcome' && data.kind === 'read' && data.document === document
const isOutcomeOf = (job: string) => ({ event, data }: HeardEvent) => event === 'outcome' && data.job === job
const isEndOf = (job: string) => ({ event, data }: HeardEvent) => event === 'job' && data.job === job

function uploads(): string[] {
  return readdirSync(tmpdir()).filter(name => name.startsWith('hearsay-upload-'))
}

onBothStores('the API', ({ open }) => {
  let store: Store
  let desk: OpenedDesk
  let api: DescribedApi
  let news: Listener

  before(async () => {
    store = await open()
    desk = await openedDesk(store, { fetcher: web })
    api = describedApi((await desk.ask('/api/openapi.json')).json)
    news = await listenTo(desk)
  })
  after(() => desk.close())

  const get = async (path: string, template: string) => {
    const answer = await desk.ask(path)
    api.check(answer, 'get', template)
    return answer
  }
  const add = async (value: object) => {
    const answer = await desk.post('/api/add', value)
    api.check(answer, 'post', '/api/add')
    return answer.json.job as string
  }
  /** Add an article and wait until it is read. */
  const keep = async (article: object): Promise<HeardEvent['data']> => {
    const { data } = await news.until(isOutcomeOf(await add(article)))
    if (data.kind === 'added' || data.kind === 'new-version') await news.until(isRead(data.document))
    return data
  }

  test('what nobody has put in is an empty list, and no error', async () => {
    assert.deepEqual((await get('/api/documents', '/api/documents')).json, { items: [] })
    assert.deepEqual((await get('/api/collections', '/api/collections')).json, { items: [] })
    assert.deepEqual((await get('/api/search?q=ferry', '/api/search')).json, { in: 'statements', items: [], total: { count: 0, isMore: false } })
    assert.equal((await get('/api/status', '/api/status')).json.documents, 0)
    assert.deepEqual((await get('/api/timeline', '/api/timeline')).json, { items: [], total: { events: 0, tellings: 0, documents: 0, isMore: false } })
    assert.deepEqual((await get('/api/timeline/scale', '/api/timeline/scale')).json, { unit: 'year', periods: [], undated: 0, types: {}, domains: {}, realities: {} })
    assert.deepEqual((await get('/api/figures', '/api/figures')).json, { items: [], total: { figures: 0, documents: 0, isMore: false } })
    for (const path of ['/api/figures/units', '/api/figures/groups'] as const) assert.deepEqual((await get(path, path)).json, { items: [] })
  })

  test('a text that is pasted is kept, read and found, and each step is told', async () => {
    const job = await add({ text: NEWS, publisher: 'The Gazette', publishedAt: '2026-04-07', collection: 'Ferry case' })
    const { data } = await news.until(isOutcomeOf(job))
    assert.equal(data.kind, 'added')
    assert.deepEqual((await news.until(isEndOf(job))).data, { job, counts: { added: 1 } })
    await news.until(isRead(data.document))
    const { items: [item] } = (await get('/api/documents', '/api/documents')).json
    assert.deepEqual([item.document, item.version, item.publisher, item.publishedAt, item.versions], [data.document, data.version, 'The Gazette', '2026-04-07', 1])
    assert.ok(item.reading.statements >= 2)
    const { items: [found] } = (await get('/api/search?q=ferry', '/api/search')).json
    assert.deepEqual([found.document, found.speaker], [data.document, 'Ana Keller'])
    const [span] = found.highlights
    assert.equal(found.content.slice(span.start, span.end), 'ferry')
    const article = (await get('/api/search?in=articles&q=union', '/api/search')).json
    assert.equal(article.items[0].document, data.document)
    const { items: [collection] } = (await get('/api/collections', '/api/collections')).json
    assert.deepEqual([collection.name, collection.documents], ['Ferry case', 1])
    assert.equal((await get(`/api/documents?collection=${collection.collection}`, '/api/documents')).json.items.length, 1)
    assert.deepEqual((await get('/api/outlets', '/api/outlets')).json, { items: [{ outlet: 'The Gazette', documents: 1, isFollowed: false }] })
    assert.equal(item.reading.shares.reduce((sum: number, { percent }: any) => sum + percent, 0), 100)
    const status = (await get('/api/status', '/api/status')).json
    assert.deepEqual([status.documents, status.read, status.failed, status.kind, status.place], [1, 1, 0, store.kind, store.place])
  })

  test('a reading is what the engine made of the text, and is sent only to whoever has not got it', async () => {
    const { document, version } = await keep({ text: NEWS, publisher: 'The Courier' })
    const path = `/api/documents/${document}/versions/${version}/reading`
    const { json, headers } = await get(path, '/api/documents/{document}/versions/{version}/reading')
    assert.deepEqual([json.document, json.version, json.article.text], [document, version, NEWS])
    const [statement] = json.statements
    assert.equal(NEWS.slice(statement.source.start, statement.source.end), 'Minister Ana Keller')
    const again = await desk.ask(path, { headers: { 'if-none-match': headers.etag! } })
    api.check(again, 'get', '/api/documents/{document}/versions/{version}/reading')
    assert.deepEqual([again.status, again.text], [304, ''])
  })

  test('a page that changes has versions, and what differs between them', async () => {
    const url = 'https://courier.example/ferry'
    const first = await keep({ text: NEWS, url })
    const second = await keep({ text: NEWS.replace('in May', 'in late June'), url })
    assert.deepEqual([second.kind, second.document], ['new-version', first.document])
    assert.equal((await keep({ text: NEWS, url })).kind, 'already-there')
    const detail = (await get(`/api/documents/${first.document}`, '/api/documents/{document}')).json
    assert.deepEqual(detail.history.map(({ version, nth, isCurrent }: any) => [version, nth, isCurrent]), [[second.version, 2, true], [first.version, 1, false]])
    const { before, after, changes } = (await get(`/api/documents/${first.document}/versions/${first.version}/differences/${second.version}`, '/api/documents/{document}/versions/{before}/differences/{after}')).json
    assert.deepEqual(changes.map((change: any) => [before.text.slice(change.before.start, change.before.end), after.text.slice(change.after.start, change.after.end)]), [['May', 'late June']])
  })

  test('files are taken in one by one, with what is wrong with each; their bytes come back as files and as nothing else', async () => {
    const before = uploads()
    const form = new FormData()
    const page = `<title>Pier</title><article><h1>Pier burns</h1><p>${'The fire chief said that the pier could not be saved, whatever anybody did. '.repeat(12)}</p><script>alert(1)</script></article>`
    form.append('files', new Blob([page], { type: 'text/html' }), 'pier.html')
    form.append('files', new Blob([new Uint8Array(400)]), 'broken.bin')
    form.append('files', new Blob([`${NEWS} It was late.`]), 'notes/ferry.txt')
    form.append('collection', 'Ferry case')
    const answer = await desk.postForm('/api/add', form)
    api.check(answer, 'post', '/api/add')
    const { job } = answer.json
    assert.deepEqual((await news.until(isEndOf(job))).data.counts, { added: 2, refused: 1 })
    const outcomes = news.heard.filter(isOutcomeOf(job)).map(({ data }) => data)
    assert.deepEqual(outcomes.map(({ name }) => name).sort(), ['broken.bin', 'ferry.txt', 'pier.html'])
    assert.match(outcomes.find(({ name }) => name === 'broken.bin').reason, /^[A-Z].*\.$/)
    // Other test files take in files, too, and theirs go when they are done.
    const left = () => uploads().filter(name => !before.includes(name))
    for (let tries = 0; left().length && tries < 100; tries++) await new Promise(resolve => setTimeout(resolve, 100))
    assert.deepEqual(left(), [])
    const { document, version } = outcomes.find(({ name }) => name === 'pier.html')
    const base = `/api/documents/${document}/versions/${version}/originals`
    const { items: [original] } = (await get(base, '/api/documents/{document}/versions/{version}/originals')).json
    assert.deepEqual([original.name, original.mediaType, original.sizeBytes], ['pier.html', 'text/html', page.length])
    const bytes = await get(`${base}/${original.original}`, '/api/documents/{document}/versions/{version}/originals/{original}')
    assert.equal(bytes.text, page)
    assert.deepEqual([bytes.headers['content-type'], bytes.headers['content-disposition']], ['application/octet-stream', 'attachment; filename*=UTF-8\'\'pier.html'])
    assert.match(bytes.headers['content-security-policy'] as string, /sandbox/)
  })

  test('addresses are fetched; those that cannot be are told with the reason, and tried again when asked', async () => {
    const job = await add({ urls: ['https://gazette.example/lighthouse', 'https://nowhere.example/'] })
    assert.deepEqual((await news.until(isEndOf(job))).data.counts, { queued: 2 })
    const { data: kept } = await news.until(({ data }) => data.kind === 'added' && data.name === 'https://gazette.example/lighthouse')
    await news.until(isRead(kept.document))
    const isRefused = ({ data }: HeardEvent) => data.kind === 'refused' && data.name === 'https://nowhere.example/'
    assert.equal((await news.until(isRefused)).data.reason, 'There is no such host.')
    const before = news.heard.filter(isRefused).length
    const again = await desk.ask('/api/retry', { method: 'POST' })
    api.check(again, 'post', '/api/retry')
    assert.deepEqual(again.json, { versions: 0, links: 1 })
    await news.until(() => news.heard.filter(isRefused).length > before)
  })

  test('what did not come in is told with its reason, tried again alone, and dismissed until it fails again', async () => {
    const counts = async () => (await get('/api/failures/counts', '/api/failures/counts')).json
    assert.deepEqual(await counts(), { unread: 0, untaken: 1, refused: 1, waiting: 0 })
    const { items: [item] } = (await get('/api/failures?kind=refused', '/api/failures')).json
    assert.deepEqual([item.name, item.reason, item.kind], ['https://nowhere.example/', 'There is no such host.', 'refused'])
    const send = async (what: string, body: object) => {
      const answer = await desk.post(`/api/failures/${what}`, body)
      api.check(answer, 'post', `/api/failures/${what}`)
      return answer
    }
    const untaken = async () => (await get('/api/failures?kind=untaken', '/api/failures')).json.items
    const [file] = await untaken()
    assert.equal(file.name, 'broken.bin', 'what was refused of an upload is kept with its reason')
    assert.match(file.reason, /^[A-Z].*\.$/)
    assert.deepEqual((await send('dismiss', { refusal: file.refusal })).json, { dismissed: 1 })
    assert.deepEqual(await untaken(), [])
    await send('show', { refusal: file.refusal })
    assert.equal((await untaken()).length, 1)
    assert.deepEqual((await send('dismiss', { refusal: file.refusal })).json, { dismissed: 1 })
    assert.deepEqual((await send('dismiss', { link: item.link })).json, { dismissed: 1 })
    assert.deepEqual((await get('/api/failures?kind=refused', '/api/failures')).json.items, [])
    await send('show', { link: item.link })
    assert.equal((await counts()).refused, 1)
    assert.deepEqual((await send('dismiss', { all: true })).json, { dismissed: 1 })
    const isRefused = ({ data }: HeardEvent) => data.kind === 'refused' && data.name === item.name
    const before = news.heard.filter(isRefused).length
    assert.deepEqual((await send('retry', { link: item.link })).json, { versions: 0, links: 1 })
    await news.until(() => news.heard.filter(isRefused).length > before)
    assert.equal((await counts()).refused, 1, 'what fails again is told again')
    assert.equal((await send('retry', { link: 'x' })).status, 400)
    assert.equal((await get('/api/failures?kind=other', '/api/failures')).status, 400)
  })

  test('feeds are followed by an address, looked at, listed for other readers, and followed no longer', async () => {
    const send = async (method: 'post' | 'delete', path: string, template: string, body?: object) => {
      const answer = body ? await desk.post(path, body) : await desk.ask(path, { method: method.toUpperCase() })
      api.check(answer, method, template)
      return answer
    }
    const followed = await send('post', '/api/feeds', '/api/feeds', { url: 'https://gazette.example/feed', collection: 'Beacons' })
    assert.deepEqual([followed.status, followed.json.feed.title, followed.json.feed.isFollowed, followed.json.others], [201, 'Gazette & more', true, []])
    await news.until(({ data }) => data.kind === 'added' && data.name === 'https://gazette.example/beacon')
    const { feed } = followed.json.feed
    const one = async () => (await get('/api/feeds', '/api/feeds')).json.items.find((item: any) => item.feed === feed)
    assert.deepEqual([(await one()).kept, (await one()).refused], [1, 0])
    const { items: outlets } = (await get('/api/outlets', '/api/outlets')).json
    assert.equal(outlets.find(({ outlet }: any) => outlet === 'gazette.example').isFollowed, true)
    const isPolled = ({ data }: HeardEvent) => data.kind === 'polled' && data.name === 'Gazette & more'
    const before = news.heard.filter(isPolled).length
    assert.equal((await send('post', `/api/feeds/${feed}/poll`, '/api/feeds/{feed}/poll')).status, 202)
    await news.until(() => news.heard.filter(isPolled).length > before)
    const list = await get('/api/feeds.opml', '/api/feeds.opml')
    assert.match(list.text, /text="Gazette &amp; more"[^>]*xmlUrl="https:\/\/gazette\.example\/feed"/)
    assert.equal((await send('delete', `/api/feeds/${feed}`, '/api/feeds/{feed}')).json.isFollowed, false)
    assert.equal((await send('post', `/api/feeds/${feed}/poll`, '/api/feeds/{feed}/poll')).status, 409)
    assert.equal((await get('/api/feeds.opml', '/api/feeds.opml')).status, 404)
    assert.equal((await send('post', `/api/feeds/${feed}/follow`, '/api/feeds/{feed}/follow')).json.isFollowed, true)
    for (const [url, status] of [['https://nowhere.example/feed', 422], ['https://gazette.example/lighthouse', 422], ['file:///etc/passwd', 400]] as const) {
      assert.equal((await send('post', '/api/feeds', '/api/feeds', { url })).status, status, url)
    }
    assert.equal((await send('delete', `/api/feeds/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, '/api/feeds/{feed}')).status, 404)
  })

  test('what results are like is counted, and searches are kept with what is new in them and a feed for those who have its address', async () => {
    const q = 'said:say lang:en'
    const { facets } = (await get(`/api/search/facets?q=${encodeURIComponent(q)}`, '/api/search/facets')).json
    assert.ok(facets.some(({ name, values }: any) => name === 'said' && values[0].value === 'say'))
    const wrong = await get('/api/search/facets?q=gas%20said:nonsense', '/api/search/facets')
    assert.deepEqual([wrong.status, wrong.json.error.at], [400, { start: 4, end: 17 }])
    const send = async (method: 'post' | 'patch' | 'delete', path: string, template: string, body?: object) => {
      const answer = await desk.ask(path, { method: method.toUpperCase(), ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })
      api.check(answer, method, template)
      return answer
    }
    const saved = await send('post', '/api/searches', '/api/searches', { name: 'Words & <b>', q })
    assert.equal(saved.status, 201)
    assert.equal((await send('post', '/api/searches', '/api/searches', { name: 'words & <B>', q })).status, 409)
    assert.equal((await send('post', '/api/searches', '/api/searches', { name: 'x', q: 'said:nonsense' })).status, 400)
    const { search } = saved.json
    const path = `/api/searches/${search}`
    const fresh = async () => (await get('/api/searches', '/api/searches')).json.items.find((item: any) => item.search === search)?.fresh.count
    assert.equal(await fresh(), 0)
    await keep({ text: 'Pilot Ora Lund said that the <script>alert(1)</script> harbour froze & thawed. "It froze," she said.', url: 'https://pilot.example/ice' })
    assert.ok(await fresh() > 0)
    assert.equal((await send('post', `${path}/seen`, '/api/searches/{search}/seen')).json.items[0].fresh.count, 0)
    assert.equal((await send('patch', path, '/api/searches/{search}', { name: 'Ice & <b>' })).json.name, 'Ice & <b>')
    const { address } = (await send('post', `${path}/feed`, '/api/searches/{search}/feed')).json
    const feed = await askRaw(address)
    api.check(feed, 'get', '/api/searches/{search}/feed.xml')
    const { title, items = [], link, atom } = parseRssFeed(feed.text)
    assert.equal(title, 'hearsay: Ice & ‹b›')
    assert.equal(atom?.links?.[0]?.href, address)
    assert.ok(link?.startsWith(`${desk.address}/search?q=`))
    const found = (await get(`/api/search?limit=200&q=${encodeURIComponent(q)}`, '/api/search')).json.items
    const words = new Set(found.map(({ document, speaker, content }: any) => JSON.stringify([document, speaker, content])))
    assert.ok(items.length > 3 && items.length <= words.size, 'what is said over and over is one item')
    assert.ok(items.every(item => found.some(({ document, version, start, end }: any) => item.link === `${desk.address}/documents/${document}/versions/${version}#${start}-${end}`)))
    assert.equal(new Set(items.map(({ guid }) => guid?.value)).size, items.length)
    assert.match(items[0]!.title!, /^Credited to .*Ora Lund: /)
    assert.ok(items.every(item => !/<(?!\/?p>)/.test(item.description!) && !/[<>]/.test(item.title!)), 'nothing of an article is markup')
    for (const [other, status] of [[address.replace(/key=.*/, 'key=x'), 404], [address.replace(/\?.*/, ''), 401], [address.replace('/feed.xml', ''), 401]] as const) assert.equal((await askRaw(other)).status, status, other)
    assert.equal((await askRaw(address, { headers: { host: 'elsewhere.example' } })).status, 403)
    await send('delete', `${path}/feed`, '/api/searches/{search}/feed')
    assert.equal((await askRaw(address)).status, 404)
    await send('delete', path, '/api/searches/{search}')
    assert.equal(await fresh(), undefined)
    assert.equal((await send('post', `${path}/seen`, '/api/searches/{search}/seen')).status, 404)
    assert.equal((await send('post', `${path}/restore`, '/api/searches/{search}/restore')).status, 200)
    assert.equal(await fresh(), 0)
  })

  test('what could not be decided is listed by its reasons, and opens its words', async () => {
    const { items: reasons } = (await get('/api/gaps/reasons', '/api/gaps/reasons')).json
    assert.ok(reasons.length > 0)
    const [{ layer, why, gaps }] = reasons
    const { items } = (await get(`/api/gaps?limit=200&layer=${layer}&why=${encodeURIComponent(why)}`, '/api/gaps')).json
    assert.equal(items.length, gaps)
    for (const { document, version, start, end, words } of items.slice(0, 3)) {
      const { article } = (await get(`/api/documents/${document}/versions/${version}/reading`, '/api/documents/{document}/versions/{version}/reading')).json
      assert.equal(article.text.slice(start, end), words)
    }
    assert.deepEqual((await get('/api/gaps?outlet=nobody.example', '/api/gaps')).json.items, [])
    assert.equal((await get('/api/gaps?collection=x', '/api/gaps')).status, 400)
    assert.equal((await get('/api/gaps/reasons?document=x', '/api/gaps/reasons')).status, 400)
  })

  test('events and figures of all articles are listed, each with its words, its date, its report and on whose word it rests', async () => {
    const text = 'Harbour Wire reported that Portugal and Mongolia signed an agreement on 2 April 2026. The ministry said that Minister Ana Keller would visit Lindholm in June 2026.\n\nThe ferry cost 40 million euros, Minister Ana Keller said.'
    const { document, version } = await keep({ text, publisher: 'The Gazette', url: 'https://gazette.example/ferrymen', publishedAt: '2026-04-07' })
    const { items, total } = (await get(`/api/timeline?document=${document}&order=earliest`, '/api/timeline')).json
    assert.deepEqual([items.length, total.documents], [total.events, 1])
    const [signed] = items
    assert.deepEqual([signed.document, signed.version, signed.publishedAt, signed.from, signed.to, signed.when.value], [document, version, '2026-04-07', '2026-04-02', '2026-04-02', '2026-04-02'])
    const [telling] = signed.tellings
    assert.equal(text.slice(telling.start, telling.end), telling.words)
    assert.deepEqual(telling.onWordOf, { kind: 'speaker', words: 'credited to Harbour Wire', way: 'as told by the author' })
    const planned = (await get(`/api/timeline?document=${document}&reality=planned,hypothetical&from=2026-06&to=2026-06`, '/api/timeline')).json.items
    assert.deepEqual(planned.map(({ from, to }: any) => [from, to]), [['2026-06-01', '2026-06-30']])
    assert.equal((await get('/api/timeline?actor=keller&actor=nobody&dated=yes', '/api/timeline')).json.items[0].document, document)
    const scale = (await get(`/api/timeline/scale?document=${document}`, '/api/timeline/scale')).json
    assert.deepEqual(scale.periods.map(({ from, done, other }: any) => [from, done + other]), [['2026-04-01', 1], ['2026-05-01', 0], ['2026-06-01', 1]])
    const { items: [cost] } = (await get('/api/figures?kind=money&unit=EUR&order=least&by=keller', '/api/figures')).json
    assert.deepEqual([text.slice(cost.start, cost.end), cost.worded, cost.value, cost.document, cost.onWordOf.words], ['40 million euros', '40 million euros', '40 million EUR', document, 'credited to Ana Keller'])
    const whose = '/api/documents/{document}/versions/{version}/entities/{ord}/actor'
    const { json: { actor } } = await get(`/api/documents/${document}/versions/${version}/entities/${cost.onWordOf.entity}/actor`, whose)
    assert.equal((await get(`/api/actors/${actor}`, '/api/actors/{actor}')).json.name, 'Ana Keller')
    assert.equal((await get(`/api/documents/${document}/versions/${version}/entities/9999/actor`, whose)).status, 404)
    assert.ok((await get('/api/figures/units', '/api/figures/units')).json.items.some(({ unit, words }: any) => unit === 'EUR' && words === 'EUR'))
    await keep({ text: 'The ferry cost 46 million euros, the union said.', publisher: 'The Courier', publishedAt: '2026-04-08' })
    const { items: [group] } = (await get('/api/figures/groups?kind=money', '/api/figures/groups')).json
    assert.deepEqual([group.unit, group.values, group.documents, group.most.map(({ words }: any) => words)], ['EUR', 2, 2, ['40 million euros', '46 million euros']])
  })

  test('actors are listed and shown; what is decided about them is told, and undone', async () => {
    const { document } = await keep({ text: `${NEWS}\n\nOleg Varenin, a fisherman, said that nobody had asked him.`, publisher: 'The Lantern' })
    const { items } = (await get('/api/actors?q=keller&type=person', '/api/actors')).json
    assert.deepEqual(items.map(({ name }: any) => name), ['Ana Keller'])
    const one = '/api/actors/{actor}'
    const actor = (await get(`/api/actors/${items[0].actor}`, one)).json
    assert.ok(actor.names.length && actor.roles[0].places.length, 'she is a minister')
    const { items: said } = (await get(`/api/actors/${actor.actor}/statements?side=by&limit=2`, `${one}/statements`)).json
    assert.ok(said.length)
    await get(`/api/actors/${actor.actor}/events`, `${one}/events`)
    await get(`/api/actors/${actor.actor}/similar`, `${one}/similar`)
    const { items: named } = (await get(`/api/actors/${actor.actor}/documents?name=Ana%20Keller`, `${one}/documents`)).json
    const place = named.find((item: any) => item.document === document)
    assert.equal(NEWS.slice(place.start, place.end), 'Ana Keller')
    const { json: { actor: speaker } } = await get(`/api/documents/${said[0].document}/versions/${said[0].version}/statements/${said[0].ord}/speaker`, '/api/documents/{document}/versions/{version}/statements/{ord}/speaker')
    assert.equal(speaker, actor.actor)
    const decide = async (value: object, status = 201) => {
      const answer = await desk.ask('/api/actor-decisions', { method: 'POST', headers: { 'content-type': 'application/json', 'hearsay-person': 'Zo%C3%AB' }, body: JSON.stringify(value) })
      api.check(answer, 'post', '/api/actor-decisions')
      assert.equal(answer.status, status, answer.text)
      return answer.json
    }
    const other = (await get('/api/actors?q=varenin', '/api/actors')).json.items[0]
    const { decision } = await decide({ what: 'merge', actor: actor.actor, others: [other.actor], name: 'Ana Keller and Varenin' })
    const merged = (await get(`/api/actors/${other.actor}`, one)).json
    assert.deepEqual([merged.actor, merged.name, merged.decisions[0].by], [actor.actor, 'Ana Keller and Varenin', 'Zoë'])
    const undo = async () => {
      const answer = await desk.ask(`/api/actor-decisions/${decision}`, { method: 'DELETE' })
      api.check(answer, 'delete', '/api/actor-decisions/{decision}')
      return answer.status
    }
    assert.deepEqual([await undo(), await undo()], [200, 400])
    assert.equal((await get(`/api/actors/${other.actor}`, one)).json.actor, other.actor)
    assert.equal((await get('/api/actor-decisions?limit=1', '/api/actor-decisions')).json.items[0].undoneBy, 'test')
    const none = '0'.repeat(32)
    await decide({ what: 'merge', actor: actor.actor, others: [none] }, 404)
    await decide({ what: 'merge', actor: actor.actor, others: [actor.actor] }, 400)
    await decide({ what: 'split', actor: actor.actor, name: 'Nobody at all' }, 400)
    await decide({ what: 'rename', actor: actor.actor, name: ' ' }, 400)
    for (const [path, status, template] of [
      [`/api/actors/${none}`, 404, one], ['/api/actors/x', 400, one], ['/api/actors?order=size', 400, '/api/actors'], ['/api/actors?cursor=x', 400, '/api/actors'], ['/api/actors?country=Britain', 400, '/api/actors'],
      [`/api/actors/${none}/statements?side=by`, 404, `${one}/statements`], [`/api/actors/${actor.actor}/statements`, 400, `${one}/statements`], [`/api/actors/${actor.actor}/statements?side=by&cursor=x`, 400, `${one}/statements`],
      [`/api/actors/${none}/events`, 404, `${one}/events`], [`/api/actors/${none}/documents`, 404, `${one}/documents`], [`/api/actors/${none}/similar`, 404, `${one}/similar`], ['/api/actor-decisions?cursor=x', 400, '/api/actor-decisions'],
    ] as const) assert.equal((await get(path, template)).status, status, path)
    assert.deepEqual(desk.faults, [])
  })

  test('a text without a title has its first words in each list instead, and an article with one has none', async () => {
    const text = 'Captain Ida Roe said on 2 March 2026 that 30 sailors of the Aurora had attacked the quay of Lowmoor with 12 boats, and that nobody had asked her. The police arrested 12 sailors on 3 March 2026.'
    const { document } = await keep({ text })
    const actor = (await get('/api/actors?q=Ida%20Roe', '/api/actors')).json.items[0].actor
    const lists: any[][] = [
      (await get('/api/documents?limit=200', '/api/documents')).json.items, (await get('/api/search?q=quay&possible=yes', '/api/search')).json.items, (await get('/api/search?q=quay&in=articles', '/api/search')).json.items,
      (await get('/api/gaps?limit=200', '/api/gaps')).json.items, (await get('/api/figures?limit=200', '/api/figures')).json.items, (await get('/api/timeline?limit=200', '/api/timeline')).json.items,
      (await get(`/api/actors/${actor}/documents`, '/api/actors/{actor}/documents')).json.items, (await get(`/api/actors/${actor}`, '/api/actors/{actor}')).json.roles.flatMap(({ places }: any) => places),
    ]
    for (const [i, items] of lists.entries()) {
      const its = items.filter(item => item.document === document)
      assert.ok(its.length, `list ${i} has it`)
      for (const { title, opening } of its) assert.deepEqual([title, opening], [undefined, 'Captain Ida Roe said on 2 March 2026 that 30 sailors of the Aurora had attacked…'])
      for (const { title, opening } of items) assert.ok((title === undefined) !== (opening === undefined), `${title}, ${opening}`)
    }
    const reading = (await get(`/api/documents/${document}/versions/${lists[0]!.find(item => item.document === document).version}/reading`, '/api/documents/{document}/versions/{version}/reading')).json
    assert.deepEqual([reading.article.title, reading.article.opening], [undefined, undefined])
  })

  test('lists go on where they stopped, in every order', async () => {
    for (const order of ['added', 'published', 'outlet', 'title', 'statements', 'gaps']) {
      const all = (await get(`/api/documents?order=${order}&limit=200`, '/api/documents')).json.items.map(({ document }: any) => document)
      const paged: string[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page: any = (await get(`/api/documents?order=${order}&limit=2${cursor && `&cursor=${cursor}`}`, '/api/documents')).json
        paged.push(...page.items.map(({ document }: any) => document))
        cursor = page.next
      }
      assert.ok(all.length > 4)
      assert.deepEqual(paged, all)
    }
    const { next } = (await get('/api/documents?order=added&limit=2', '/api/documents')).json
    for (const path of [`/api/documents?order=title&cursor=${next}`, `/api/documents?order=published&cursor=${next}`, `/api/corrections?cursor=${next}`]) {
      const answer = await desk.ask(path)
      assert.equal(answer.status, 400, path)
      assert.match(answer.json.error.message, /another list or order/)
    }
    const first = (await get('/api/search?q=said&limit=1&sort=relevance', '/api/search')).json
    const second = (await get(`/api/search?q=said&limit=1&sort=relevance&cursor=${first.next}`, '/api/search')).json
    assert.notDeepEqual(second.items, first.items)
  })

  test('possible statements come along when they are asked for, and the search itself says it last', async () => {
    const count = async (query: string) => (await get(`/api/search?limit=200&${query}`, '/api/search')).json.items.filter(({ isSure }: any) => !isSure).length
    assert.equal(await count('q='), 0)
    const possible = await count('q=&possible=yes')
    assert.equal(await count('q=possible:no&possible=yes'), 0)
    assert.equal(await count('q=possible:yes'), possible)
  })

  test('what was purged is said to be gone, and does not come back by itself', async () => {
    const article = { text: 'The diver said that the wreck was empty.', publisher: 'The Gazette' }
    const { document, version } = await keep(article)
    await purge(store, { document }, { who: 'test' })
    const gone = await get(`/api/documents/${document}`, '/api/documents/{document}')
    assert.equal(gone.status, 410)
    assert.match(gone.json.error.message, /was removed from the collection for good on \d{4}-\d\d-\d\d/)
    assert.equal((await get(`/api/documents/${document}/versions/${version}/reading`, '/api/documents/{document}/versions/{version}/reading')).status, 410)
    const refused = await keep(article)
    assert.deepEqual([refused.kind, refused.reason], ['refused', 'This article was removed from the collection on purpose, and comes in again only when somebody says so.'])
    assert.equal((await keep({ ...article, again: true })).kind, 'added', 'somebody says so')
  })

  test('what was removed on purpose and is given again is taken in after all by one act: a text, a file and an address', async () => {
    const isRemoved = ({ data }: HeardEvent) => data.again !== undefined
    const takeRemoved = async (which: object, status = 202) => {
      const answer = await desk.post('/api/failures/again', which)
      api.check(answer, 'post', '/api/failures/again')
      assert.equal(answer.status, status)
      return answer.json.job as string
    }
    const outcomeOf = async (job: string) => (await news.until(isOutcomeOf(job))).data
    const listed = async (kind: string) => (await get(`/api/failures?kind=${kind}`, '/api/failures')).json.items.filter((item: any) => item.again && item.name !== 'The diver said that the wreck was empty.')

    const text = { text: `The diver said that the anchor was lost. ${'It was heavy. '.repeat(9)}`, collection: 'Anchors' }
    const { document } = await keep(text)
    await purge(store, { document }, { who: 'test' })
    const job = await add(text)
    const { again, name } = await outcomeOf(job)
    await news.until(isEndOf(job))
    assert.match(name, /^The diver said .{40,70} \S+…$/, 'who has no name is called by whole words')
    assert.deepEqual((await listed('untaken')).map(({ refusal, name }: any) => [{ refusal }, name]), [[again, name]])
    const taken = await outcomeOf(await takeRemoved(again))
    assert.deepEqual([taken.kind, taken.document], ['added', document])
    assert.equal((await get(`/api/documents/${document}`, '/api/documents/{document}')).status, 200)
    assert.deepEqual(await listed('untaken'), [])
    await takeRemoved(again, 409)

    const form = () => {
      const form = new FormData()
      form.append('files', new Blob(['The diver said that the buoy was lost.']), 'buoy.txt')
      return form
    }
    const file = await outcomeOf((await desk.postForm('/api/add', form())).json.job)
    await purge(store, { document: file.document }, { who: 'test' })
    const held = await outcomeOf((await desk.postForm('/api/add', form())).json.job)
    assert.equal((await outcomeOf(await takeRemoved(held.again))).document, file.document)

    const url = 'https://gazette.example/harbour-light'
    const isOf = (kind: string) => ({ data }: HeardEvent) => data.kind === kind && data.name === url
    await add({ urls: [url] })
    const fetched = (await news.until(isOf('added'))).data
    await purge(store, { document: fetched.document }, { who: 'test' })
    await add({ urls: [url] })
    const { again: link } = (await news.until(event => isRemoved(event) && isOf('refused')(event))).data
    assert.deepEqual((await listed('refused')).map(({ name }: any) => name), [url])
    const before = news.heard.filter(isOf('added')).length
    await takeRemoved(link)
    await news.until(() => news.heard.filter(isOf('added')).length > before)
    assert.deepEqual(await listed('refused'), [])
    await takeRemoved({ link: '0'.repeat(32) }, 404)
  })

  test('what a desk held of what had been removed ends with it, and the list says what to do', async () => {
    const article = { text: 'The diver said that the mast was lost.' }
    const { document } = await keep(article)
    await purge(store, { document }, { who: 'test' })
    const job = await add(article)
    const { again: { refusal } } = (await news.until(isOutcomeOf(job))).data
    await news.until(isEndOf(job))
    const next = await openedDesk(store)
    const { items } = (await next.ask('/api/failures?kind=untaken')).json
    await next.close()
    const item = items.find((one: any) => one.refusal === refusal)
    assert.deepEqual([item.again, /To say so, add it again\.$/.test(item.reason)], [undefined, true])
  })

  test('documents are removed one by one or together, by whom and why is kept, and all or none go', async () => {
    const articles = ['quay', 'crane', 'shed'].map(thing => ({ text: `The diver said that the ${thing} was empty.` }))
    const [one, two, three] = [await keep(articles[0]!), await keep(articles[1]!), await keep(articles[2]!)]
    const as = { 'hearsay-person': 'Ana' }
    const removeOne = async (document: string, query = '') => {
      const answer = await desk.ask(`/api/documents/${document}${query}`, { method: 'DELETE', headers: as })
      api.check(answer, 'delete', '/api/documents/{document}')
      return answer
    }
    const removeAll = async (...documents: string[]) => {
      const answer = await desk.ask('/api/documents/removals', { method: 'POST', headers: { 'content-type': 'application/json', ...as }, body: JSON.stringify({ documents }) })
      api.check(answer, 'post', '/api/documents/removals')
      return answer
    }
    assert.deepEqual((await removeOne(one.document, '?reason=by+mistake')).json, { documents: [one.document] })
    assert.equal((await removeOne(one.document)).status, 410)
    assert.equal((await removeOne('0'.repeat(32))).status, 404)
    assert.equal((await removeAll(two.document, one.document)).status, 410)
    assert.equal((await desk.ask(`/api/documents/${two.document}`)).status, 200)
    assert.deepEqual((await removeAll(two.document, three.document)).json.documents.toSorted(), [two.document, three.document].toSorted())
    assert.equal((await removeAll()).status, 400)
    const { rows } = await store.execute('select purged_by, reason from tombstones where document = $1', [one.document])
    assert.deepEqual(rows, [{ purged_by: 'Ana', reason: 'by mistake' }])
  })

  test('what was asked wrongly is answered with a sentence that says so', async () => {
    const none = '0'.repeat(32)
    for (const [path, status, template] of [
      ['/api/documents?limit=0', 400, '/api/documents'], ['/api/documents?limit=many', 400, '/api/documents'], ['/api/documents?cursor=x', 400, '/api/documents'], ['/api/documents?order=size', 400, '/api/documents'],
      ['/api/documents?after=yesterday', 400, '/api/documents'], ['/api/documents?collection=x', 400, '/api/documents'], ['/api/documents?outlet=%00', 400, '/api/documents'], [`/api/documents?cursor=${Buffer.from('["documents added","+275760-09-13T00:00:00.000Z","x"]').toString('base64url')}`, 400, '/api/documents'], ['/api/timeline?from=soon', 400, '/api/timeline'], ['/api/timeline?type=AGREE,NONE', 400, '/api/timeline'], ['/api/timeline?cursor=x', 400, '/api/timeline'], ['/api/timeline?words=by:a', 400, '/api/timeline'],
      ['/api/timeline/scale?to=soon', 400, '/api/timeline/scale'], ['/api/timeline/scale?document=x', 400, '/api/timeline/scale'], ['/api/figures?order=least', 400, '/api/figures'], ['/api/figures?least=much', 400, '/api/figures'], ['/api/figures?cursor=x', 400, '/api/figures'],
      ['/api/figures/units?kind=x', 400, '/api/figures/units'], ['/api/figures/groups?cursor=x', 400, '/api/figures/groups'], ['/api/search?q=said:nonsense', 400, '/api/search'], ['/api/search?q=%22open', 400, '/api/search'],
      ['/api/search?in=everything', 400, '/api/search'], [`/api/search?q=${'x'.repeat(1001)}`, 400, '/api/search'], ['/api/documents/x', 400, '/api/documents/{document}'], [`/api/documents/${none}`, 404, '/api/documents/{document}'],
      [`/api/documents/${none}/versions/${none}/reading`, 404, '/api/documents/{document}/versions/{version}/reading'], [`/api/documents/${none}/versions/${none}/originals/${none}`, 404, '/api/documents/{document}/versions/{version}/originals/{original}'],
      [`/api/documents/${none}/versions/${none}/differences/${none}`, 404, '/api/documents/{document}/versions/{before}/differences/{after}'],
    ] as const) {
      const answer = await get(path, template)
      assert.equal(answer.status, status, path)
      assert.match(answer.json.error.message, /\S+ \S+ \S+/, path)
    }
    for (const [body, status, type = 'application/json'] of [
      ['{', 400], ['[]', 400], ['null', 400], ['{}', 400], ['{"text":" "}', 400], ['{"text":"a","publishedAt":"soon"}', 400], ['{"text":"a","url":"javascript:alert(1)"}', 400], ['{"urls":["file:///etc/passwd"]}', 400],
      ['{"urls":[]}', 400], ['{"text":"a","surprise":1}', 400], ['text', 415, 'text/plain'], ['text=a', 415, 'application/x-www-form-urlencoded'], ['--x--', 400, 'multipart/form-data; boundary=x'], ['cut off', 400, 'multipart/form-data; boundary=x'],
      ['cut off', 400, 'multipart/form-data'], ['--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf', 400, 'multipart/form-data; boundary=x'], [`{"text":"${'x'.repeat(33 * 1024 ** 2)}"}`, 413],
    ] as const) {
      const answer = await desk.ask('/api/add', { method: 'POST', headers: { 'content-type': type }, body })
      assert.equal(answer.status, status, `${type} ${body.slice(0, 80)}: ${answer.text.slice(0, 200)}`)
      api.check(answer, 'post', '/api/add')
    }
    assert.equal((await desk.ask('/api/nothing')).status, 404)
    const wrongMethod = await desk.ask('/api/gaps', { method: 'DELETE' })
    assert.deepEqual([wrongMethod.status, wrongMethod.headers['allow'], wrongMethod.json.error.hint], [405, 'GET', 'It answers to GET, as /api/openapi.json tells.'])
    assert.deepEqual(desk.faults, [])
  })

  test('hostile words in every field come back as the same words in JSON, and do nothing on their way', async () => {
    const text = (payload: string) => `${payload} is a title\n\nHarbour minister Ana Keller said on Tuesday that ${payload} would sail again. "We have tried ${payload}," she said.`
    await addArticles(store, PAYLOADS.map((payload, i) => ({
      article: { text: text(payload), title: payload, byline: [payload], publisher: payload, ...(i % 2 ? { url: `https://host.example/${i}?${encodeURIComponent(payload)}` } : {}) },
      original: { bytes: Buffer.from(`${i} ${payload}`), mediaType: 'text/html', name: payload }, notes: [payload],
    })), { who: 'test' })
    // A worker finds by itself what nobody told it of.
    await desk.post('/api/add', { text: 'The end.' })
    const items: any[] = []
    for (let cursor = ''; ;) {
      const page = (await get(`/api/documents?limit=20&cursor=${cursor}`.replace('&cursor=&', '').replace(/&cursor=$/, ''), '/api/documents')).json
      items.push(...page.items)
      if (!page.next) break
      cursor = page.next
    }
    for (const payload of PAYLOADS) {
      const item = items.find(({ notes }) => notes[0] === payload)
      assert.ok(item, payload)
      const detail = await get(`/api/documents/${item.document}`, '/api/documents/{document}')
      assert.equal(detail.headers['content-type'], 'application/json')
      assert.equal(detail.headers['set-cookie'], undefined)
      const base = `/api/documents/${item.document}/versions/${item.version}/originals`
      const { items: [original] } = (await get(base, '/api/documents/{document}/versions/{version}/originals')).json
      assert.equal(original.name, payload)
      const { headers, bytes } = await get(`${base}/${original.original}`, '/api/documents/{document}/versions/{version}/originals/{original}')
      assert.equal(headers['content-type'], 'application/octet-stream')
      assert.match(headers['content-disposition']!, /^attachment; filename\*=UTF-8''[\w%.~-]+$/)
      assert.ok(bytes.toString().endsWith(payload))
      for (const query of [`q=${encodeURIComponent(payload)}`, `outlet=${encodeURIComponent(payload)}`]) {
        const answer = await desk.ask(query.startsWith('q') ? `/api/search?${query}` : `/api/documents?${query}`)
        assert.equal(answer.headers['content-type'], 'application/json')
        assert.ok(answer.status === 200 || answer.status === 400, `${answer.status} ${payload}`)
      }
      const page = await desk.ask(`/search?q=${encodeURIComponent(payload)}`)
      assert.doesNotMatch(page.text, /evil|alert/)
    }
  })

  test('hostile names of files lead nowhere but into the list', async () => {
    const form = new FormData()
    PAYLOADS.forEach((payload, i) => form.append('files', new Blob([`${NEWS} Number ${i}.`]), payload))
    const answer = await desk.postForm('/api/add', form)
    api.check(answer, 'post', '/api/add')
    const { job } = answer.json
    await news.until(isEndOf(job))
    const names = news.heard.filter(isOutcomeOf(job)).map(({ data }) => data.name)
    assert.equal(names.length, PAYLOADS.length)
    for (const name of names) assert.doesNotMatch(name, /[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u)
    assert.equal(existsSync('/tmp/etc/passwd'), false)
  })

  test('what had been accepted when the desk ended suddenly is told when it is opened again', async () => {
    await noteGiven(store, crypto.randomUUID(), ['half.pdf'])
    const again = await openedDesk(store)
    const { items } = (await again.ask('/api/failures?kind=untaken')).json
    await again.close()
    assert.match(items.find(({ name }: any) => name === 'half.pdf').reason, /^The desk ended before this was taken in\. Add it again/)
  })

  test('of what is refused as a whole no collection is left', async () => {
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(400)]), 'broken-again.bin')
    form.append('collection', 'Never filled')
    await news.until(isEndOf((await desk.postForm('/api/add', form)).json.job))
    assert.ok(!(await get('/api/collections', '/api/collections')).json.items.some(({ name }: any) => name === 'Never filled'))
  })

  test('a body that is none is refused with what to send instead, wherever one is asked for', async () => {
    const { paths } = (await desk.ask('/api/openapi.json')).json
    const given = Object.entries<any>(paths).flatMap(([path, operations]) => Object.entries<any>(operations).map(([method, { requestBody, parameters = [] }]) => ({ path, method: method as 'post' | 'put' | 'patch' | 'delete', requestBody, parameters }))).filter(({ requestBody }) => requestBody?.required)
    assert.ok(given.length > 12)
    for (const { path, method, parameters } of given) {
      const filled = parameters.reduce((path: string, { name, schema }: any) => path.replace(`{${name}}`, schema.format === 'uuid' ? '00000000-0000-4000-8000-000000000000' : '0'.repeat(32)), path)
      for (const [type, body, status] of [['application/json', '', 400], ['application/json', '{', 400], ['application/json', '\0', 400], ['application/json', '['.repeat(5000), 400], ['text/plain', '{}', 415]] as const) {
        const answer = await desk.ask(filled, { method: method.toUpperCase(), headers: { 'content-type': type }, body })
        assert.equal(answer.status, status, `${method} ${path} ${type} ${body.slice(0, 9)}: ${answer.text}`)
        api.check(answer, method, path)
        assert.ok(answer.json.error.hint, `${method} ${path}`)
      }
    }
  })

  test('every route refuses by name what it is not asked by, and whoever has not been let in, as its description says', async () => {
    const { paths, security, components } = (await desk.ask('/api/openapi.json')).json
    assert.deepEqual(security.flatMap((one: object) => Object.keys(one)).map((name: string) => components.securitySchemes[name].type), ['http', 'apiKey'])
    for (const [path, operations] of Object.entries<any>(paths)) {
      for (const [method, { parameters = [] }] of Object.entries<any>(operations)) {
        const filled = parameters.reduce((path: string, { name, schema }: any) => path.replace(`{${name}}`, schema.format === 'uuid' ? '00000000-0000-4000-8000-000000000000' : '0'.repeat(32)), path)
        const known = parameters.filter(({ in: where }: any) => where === 'query').map(({ name }: any) => name)
        const answer = await desk.ask(`${filled}?outlte=gazette`, { method: method.toUpperCase() })
        assert.equal(answer.status, 400, `${method} ${path}: ${answer.text.slice(0, 200)}`)
        assert.match(answer.json.error.message, /"outlte"/)
        for (const name of known) assert.ok(answer.json.error.hint.includes(name), `${path} ${name}`)
        api.check(answer, method as 'get', path)
        const outside = await askRaw(desk.address + filled, { method: method.toUpperCase() })
        assert.equal(outside.status, 401, `${method} ${path}`)
        assert.match(outside.json.error.hint, /Authorization: Bearer/)
        api.check(outside, method as 'get', path)
      }
    }
  })

  test('every event is as the description says', () => {
    const schemas: Readonly<Record<string, string>> = { outcome: 'OutcomeEvent', job: 'JobEvent', corrected: 'CorrectedEvent', changed: 'ChangedEvent', progress: 'Progress', missed: 'MissedEvent' }
    assert.ok(news.heard.length > 20)
    for (const { event, data } of news.heard) api.checkSchema(data, schemas[event]!)
  })

  test('every route that is described has answered as it says', () => {
    assert.deepEqual(api.unseen.filter(route => route !== 'get /api/events' && !TESTED_ELSEWHERE.some(part => route.includes(part))), [])
    assert.deepEqual(desk.faults, [])
  })
})
