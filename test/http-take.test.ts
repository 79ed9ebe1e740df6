import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { lexer } from 'marked'
import { describedApi } from './helpers/describedApi.ts'
import { listenTo, openedDesk } from './helpers/openedDesk.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { referencesIn } from './helpers/referencesIn.ts'
import type { Answer, Asked, HeardEvent, Listener, OpenedDesk } from './helpers/openedDesk.ts'
import type { DescribedApi } from './helpers/describedApi.ts'
import type { Figures, Timeline } from '../src/http/api.ts'
import type { Store } from '../src/store/store.ts'

const FERRY = 'Ferry to sail again\n\nMinister Ana Keller said on Tuesday that the ferry would sail again in May. "We have tried everything," she said.\n\nThe union denied that 40 sailors had left.'
const PIER = 'Pier burns\n\nHarbour Wire reported that chief Tom Adler had called the pier "a loss". The mayor promised that it would be built again.'

const isRead = (document: string) => ({ event, data }: HeardEvent) => event === 'outcome' && data.kind === 'read' && data.document === document
const isOutcomeOf = (job: string) => ({ event, data }: HeardEvent) => event === 'outcome' && data.job === job
const isEndOf = (job: string) => ({ event, data }: HeardEvent) => event === 'job' && data.job === job

onBothStores('taking along', ({ open }) => {
  let store: Store
  let desk: OpenedDesk
  let api: DescribedApi
  let news: Listener
  let ferry: { document: string; version: string }
  let pier: { document: string; version: string }
  let collection: string

  before(async () => {
    store = await open()
    desk = await openedDesk(store)
    api = describedApi((await desk.ask('/api/openapi.json')).json)
    news = await listenTo(desk)
    ferry = await keep({ text: FERRY, publisher: 'The Gazette', publishedAt: '2026-04-07', url: 'https://gazette.example/ferry', collection: 'Ferry case' })
    pier = await keep({ text: PIER, publisher: 'The Courier', publishedAt: '2026-04-08' })
    collection = (await desk.ask('/api/collections')).json.items[0].collection
  })
  after(() => desk.close())

  async function keep(article: object): Promise<{ document: string; version: string }> {
    const { data } = await news.until(isOutcomeOf((await desk.post('/api/add', article)).json.job))
    await news.until(isRead(data.document))
    return data
  }
  const ask = async (method: 'get' | 'post' | 'patch' | 'delete', path: string, template: string, value?: unknown, headers: Asked['headers'] = {}): Promise<Answer> => {
    const answer = await desk.ask(path, { method: method.toUpperCase(), headers: { ...value !== undefined && { 'content-type': 'application/json' }, ...headers }, ...value !== undefined && { body: JSON.stringify(value) } })
    api.check(answer, method, template)
    return answer
  }
  const take = (query: string, headers?: Asked['headers']) => ask('get', `/api/export?${query}`, '/api/export', undefined, headers)
  const nameOf = ({ headers }: Answer) => decodeURIComponent(/^attachment; filename\*=UTF-8''(.+)$/.exec(headers['content-disposition']!)![1]!)
  const audit = async (action: string) => (await store.db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('entry', 'desc').execute())[0]!

  test('an article is a report with every statement\'s way, in a file with a good name; the log has who took it', async () => {
    const answer = await take(`format=markdown&document=${ferry.document}`, { 'hearsay-person': encodeURIComponent('Ada Ö') })
    assert.match(nameOf(answer), /^hearsay-ferry-to-sail-again-\d{4}-\d\d-\d\d\.md$/)
    assert.match(answer.text, /^# Ferry to sail again\n\nOne article, taken from hearsay by Ada Ö on /)
    assert.match(answer.text, /\*\*Ana Keller\*\* says: \[that the ferry would sail again in May\]\(http:\/\/127\.0\.0\.1:\d+\/documents\/[\da-f]{32}\/versions\/[\da-f]{32}#\d+-\d+\)\\\n {2}Ana Keller, as told by the author · paraphrased/)
    assert.match(answer.text, /on the live page\]\(https:\/\/gazette\.example\/ferry#:~:text=that%20the%20ferry%20would%20sail%20again%20in%20May\)/)
    assert.match(answer.text, /End of the report: 1 article, \d statements\./)
    const { who, subject, details } = await audit('export')
    assert.deepEqual([who, subject, details], ['Ada Ö', ferry.document, { chosen: 'One article', format: 'markdown', documents: 1 }])
  })

  test('whole texts come only on purpose', async () => {
    assert.doesNotMatch((await take(`format=html&document=${ferry.document}`)).text, /The union denied that/)
    const whole = await take(`format=html&document=${ferry.document}&text=full`)
    assert.match(whole.text, /The union denied that 40 sailors had left\./)
    assert.match(nameOf(whole), /\.html$/)
    assert.equal(whole.headers['content-type'], 'application/octet-stream')
    assert.equal((await take(`format=csv&text=full`)).status, 400)
  })

  test('a search is taken along as it finds: its statements only, or whole articles', async () => {
    const statements = (await take('format=csv&q=by:mayor')).text.trim().split('\r\n')
    assert.equal(statements.length, 2)
    assert.match(statements[1]!, /promise/)
    assert.ok((await take('format=csv&q=mayor&in=articles')).text.trim().split('\r\n').length > 2)
    assert.match((await take('format=markdown&q=by:mayor')).text, /The statements that the search “by\\?:mayor” finds/)
    assert.equal((await take('format=csv&q=%22open')).status, 400)
    assert.match((await take('format=markdown&q=nothing-of-that-kind')).text, /End of the report: 0 articles, 0 statements\./)
  })

  test('a collection, a filter and all are taken along, as every table', async () => {
    for (const table of ['documents', 'statements', 'figures', 'times', 'events']) assert.match((await take(`format=csv&table=${table}&mark=yes`)).text, /^\ufeffdocument,version,/)
    const rows = async (query: string) => (await take(`format=csv&table=documents&${query}`)).text.trim().split('\r\n').length - 1
    assert.deepEqual([await rows(''), await rows(`collection=${collection}`), await rows('outlet=The+Courier'), await rows('after=2026-04-08')], [2, 1, 1, 1])
    assert.match(nameOf(await take(`format=csv&collection=${collection}`)), /^hearsay-ferry-case-statements-/)
    assert.equal((await take(`format=csv&collection=${crypto.randomUUID()}`)).status, 404)
    assert.equal((await take(`format=csv&q=x&collection=${collection}`)).status, 400)
    assert.equal((await take('format=pdf')).status, 400)
    assert.equal((await take(`format=csv&document=${'0'.repeat(32)}`)).status, 404)
  })

  test('what was chosen one by one is taken along, and nothing else', async () => {
    const { items } = (await desk.ask('/api/search?q=')).json
    const mayor = items.find(({ content }: any) => /built again/.test(content))
    const only = await ask('post', '/api/export', '/api/export', { format: 'markdown', statements: [mayor].map(({ document, version, key }) => ({ document, version, key })) })
    assert.match(only.text, /One statement, taken from hearsay by test[^]*mayor[^]*1 article, 1 statement\./)
    assert.doesNotMatch(only.text, /Adler/)
    assert.equal(lexer(only.text).filter(({ type }) => type === 'list').length, 1)
    const both = await ask('post', '/api/export', '/api/export', { format: 'csv', table: 'documents', documents: [ferry.document, pier.document] })
    assert.equal(both.text.trim().split('\r\n').length, 3)
    for (const wrong of [{ format: 'csv' }, { format: 'csv', documents: [], statements: [] }, { format: 'csv', documents: ['x'] }, { documents: [ferry.document] }]) assert.equal((await ask('post', '/api/export', '/api/export', wrong)).status, 400)
  })

  test('references are of articles, or of the statements that were found, each with its way', async () => {
    for (const format of ['bibtex', 'ris', 'csl'] as const) {
      const read = (text: string) => (format === 'csl' ? JSON.parse(text) : referencesIn(text, format)) as ReturnType<typeof referencesIn>
      assert.deepEqual(read((await take(`format=${format}`)).text).map(({ title }) => title).sort(), ['Ferry to sail again', 'Pier burns'], format)
      const [one, ...others] = read((await take(`format=${format}&q=by:mayor`)).text)
      assert.deepEqual([others, one!.title], [[], 'Pier burns'], format)
      assert.match(one!.note!, /mayor promises: that it would be built again \(as told by the author; paraphrased\)\./, format)
      assert.equal((await take(`format=${format}&text=full`)).status, 400)
    }
    assert.match(nameOf(await take('format=bibtex&q=mayor')), /^hearsay-mayor-[\d-]+\.bib$/)
    assert.deepEqual(JSON.parse((await take('format=csl&q=nothing-of-that-kind')).text), [])
  })

  test('the timeline and figures are taken along as they are narrowed, each row with its way, article, link and how it is told', async () => {
    const list = (path: string, query: string) => ask('get', `${path}?${query}`, path)
    const denied = await list('/api/export/timeline', 'format=csv&dated=no&reality=denied')
    const { items: all }: Timeline = (await desk.ask('/api/timeline?dated=no')).json
    const wanted = all.filter(({ tellings }) => tellings.some(({ reality }) => reality === 'denied'))
    const [header, ...rows] = denied.text.trimEnd().split('\r\n')
    assert.equal(rows.length, wanted.flatMap(({ tellings }) => tellings).length)
    for (const name of ['reality', 'chain', 'link', 'title', 'published', 'url']) assert.ok(header!.split(',').includes(name), name)
    const told = (await list('/api/export/timeline', 'format=jsonl&dated=no')).text.trimEnd().split('\n').map(line => JSON.parse(line))
    assert.deepEqual(told.map(({ url: _, tellings, ...event }) => ({ ...event, tellings: tellings.map(({ link: __, ...telling }: any) => telling) })), all)
    assert.ok(told.every(({ document, tellings }) => tellings.every(({ link, start, end }: any) => link.includes(`/documents/${document}/versions/`) && link.endsWith(`#${start}-${end}`))))
    const { items: figures }: Figures = (await desk.ask('/api/figures')).json
    assert.ok(figures.length > 0)
    assert.equal((await list('/api/export/figures', 'format=csv')).text.trimEnd().split('\r\n').length, figures.length + 1)
    const text = await list('/api/export/figures', 'format=markdown&words=sailors')
    assert.match(nameOf(text), /^hearsay-figures-[\d-]+\.md$/)
    assert.match(text.text, /^# Figures\n\nFigures, as asked: [^]*words sailors[^]*taken from hearsay by test[^]*\n- \[40[^\]]*\]\(http[^)]*\)[^]*union[^]*Ferry to sail again · The Gazette · 2026-04-07[^]*End of the list: 1 row\./)
    assert.deepEqual((await audit('export')).details, { ...(await audit('export')).details as object, format: 'markdown', list: 'figures', documents: 1 })
    assert.equal((await list('/api/export/figures', 'format=csv&order=most')).status, 400)
    assert.equal((await list('/api/export/timeline', 'format=html')).status, 400)
  })

  test('words are cited in every form at once', async () => {
    const { items: [found] } = (await desk.ask('/api/search?q=ferry')).json
    const { json } = await ask('get', `/api/cite?document=${found.document}&version=${found.version}&start=${found.start}&end=${found.end}`, '/api/cite')
    assert.match(json.text, /^Ana Keller says: that the ferry would sail again in May \(as told by the author; paraphrased\)\. “Ferry to sail again”, The Gazette, 2026-04-07\. Times in these words: Tuesday \(7 April 2026\); May \(May 2026\)\. Kept on /)
    assert.equal(json.csl[0].title, 'Ferry to sail again')
    for (const form of ['bibtex', 'ris'] as const) assert.equal(referencesIn(json[form], form)[0]!.title, 'Ferry to sail again', form)
    assert.equal(json.annotation.target[0].selector[0].exact, 'that the ferry would sail again in May')
    assert.equal((await ask('get', `/api/cite?document=${found.document}&start=5&end=99999`, '/api/cite')).status, 400)
    assert.equal((await ask('get', `/api/cite?document=${'0'.repeat(32)}&start=0&end=1`, '/api/cite')).status, 404)
  })

  test('what people have corrected is taken along as corrected, with whoever has looked at it', async () => {
    const { items } = (await desk.ask('/api/search?q=by:mayor')).json
    const { document, version, key, start, end } = items[0]
    const changes = [{ kind: 'confirm', of: { layer: 'statements', key } }, { kind: 'article', set: { publisher: 'The Harbour Courier' } }]
    const made = await desk.ask(`/api/documents/${document}/versions/${version}/corrections`, { method: 'POST', headers: { 'content-type': 'application/json', 'hearsay-person': 'Ada' }, body: JSON.stringify({ changes }) })
    assert.equal(made.status, 201, made.text)
    const report = (await take(`format=markdown&document=${document}`)).text
    assert.match(report, /The Harbour Courier[^]*mayor[^]*paraphrased, confirmed by Ada, \d{4}-\d\d-\d\d/)
    const [header, row] = (await take('format=csv&q=by:mayor')).text.split('\r\n').map(line => line.split(','))
    assert.equal(row![header!.indexOf('reviewed_by')], 'Ada')
    assert.match((await desk.ask(`/api/cite?document=${document}&start=${start}&end=${end}`)).json.text, /confirmed by Ada, .*The Harbour Courier/)
    const bundle = (await take(`format=jsonl&document=${document}`)).text.trim().split('\n').map(line => JSON.parse(line))
    assert.deepEqual([bundle.filter(({ correction }) => correction).length, bundle.at(-1).end.correction], [2, 2])
  })

  test('what breaks off is seen to be broken off, and the log says so', async () => {
    const { packed } = await store.db.selectFrom('readings').select('packed').where('document', '=', ferry.document).executeTakeFirstOrThrow()
    const pack = (bytes: Uint8Array) => store.db.updateTable('readings').set({ packed: bytes }).where('document', '=', ferry.document).execute()
    await pack(new Uint8Array(9))
    try {
      // The newest comes first, and whole.
      const ended = await new Promise<string>((resolve, reject) => {
        request(`${desk.address}/api/export?format=markdown`, { headers: { cookie: desk.cookie } }, answer => {
          answer.on('data', () => {})
          answer.on('end', () => resolve(`ended with ${answer.statusCode}`))
          answer.on('error', () => resolve('broken off'))
        }).on('error', reject).end()
      })
      assert.equal(ended, 'broken off')
      assert.equal(desk.faults.length, 1)
    } finally {
      await pack(packed)
    }
    assert.equal((await audit('export')).details['isWhole'], false)
    desk.faults.length = 0
  })

  test('a collection is made, called otherwise, noted, filled, emptied and done away with; its documents stay', async () => {
    const made = await ask('post', '/api/collections', '/api/collections', { name: 'Pier case', note: 'Who pays?' })
    assert.deepEqual([made.status, made.json.name, made.json.note, made.json.documents], [201, 'Pier case', 'Who pays?', 0])
    const path = `/api/collections/${made.json.collection}`
    const template = '/api/collections/{collection}'
    assert.equal((await ask('post', '/api/collections', '/api/collections', { name: 'Pier case' })).status, 409)
    assert.equal((await ask('patch', path, template, { name: 'Ferry case' })).status, 409)
    assert.deepEqual((await ask('patch', path, template, { name: 'Pier' })).json, { ...made.json, name: 'Pier' })
    assert.equal((await ask('patch', path, template, { note: '' })).json.note, undefined)
    const change = (value: object) => ask('patch', `${path}/documents`, `${template}/documents`, value)
    assert.deepEqual((await change({ add: [ferry.document, pier.document, '0'.repeat(32)] })).json, { added: [ferry.document, pier.document].sort(), removed: [] })
    assert.deepEqual((await change({ add: [pier.document], remove: [ferry.document] })).json, { added: [], removed: [ferry.document] })
    assert.equal((await change({ add: ['x'] })).status, 400)
    assert.equal((await ask('patch', path, template, { name: ' ' })).status, 400)
    assert.equal((await ask('delete', path, template)).json.documents, 1)
    for (const again of [await ask('delete', path, template), await ask('patch', path, template, { name: 'x' }), await change({ add: [] })]) assert.equal(again.status, 404)
    assert.equal((await desk.ask('/api/documents')).json.items.length, 2)
    assert.deepEqual([(await audit('delete-collection')).who, (await audit('uncollect')).details], ['test', { documents: [ferry.document] }])
  })

  test('a collection that is shared as a file comes in at another desk as it was; whoever brings it in gets no rights by it', async () => {
    const shared = await take(`format=jsonl&collection=${collection}`)
    assert.match(nameOf(shared), /^hearsay-ferry-case-\d{4}-\d\d-\d\d\.jsonl$/)
    assert.deepEqual(JSON.parse(shared.text.trim().split('\n').at(-1)!).end.document, 1)
    const other = await openedDesk(await open(), { who: 'other' })
    const heard = await listenTo(other)
    const send = async (...files: readonly (readonly [name: string, text: string])[]) => {
      const form = new FormData()
      for (const [name, text] of files) form.append('files', new Blob([text]), name)
      const { job } = (await other.postForm('/api/add', form)).json
      const { data } = await heard.until(isEndOf(job))
      return { counts: data.counts, outcomes: heard.heard.filter(isOutcomeOf(job)).map(({ data }) => data) }
    }
    try {
      const lines = shared.text.trim().split('\n')
      assert.deepEqual((await send(['case.jsonl', shared.text], ['note.txt', 'The clerk said that it was late.'])).counts, { added: 2 })
      const { items: [kept] } = (await other.ask('/api/collections')).json
      assert.deepEqual([kept.name, kept.documents], ['Ferry case', 1])
      const path = `/api/documents/${ferry.document}/versions/${ferry.version}/reading`
      assert.deepEqual((await other.ask(path)).json, (await desk.ask(path)).json)
      assert.deepEqual((await send(['again.jsonl', shared.text])).counts, { 'already-there': 1 })
      const cut = await send(['cut.jsonl', lines.slice(0, -1).join('\n')])
      assert.match(cut.outcomes.at(-1).reason, /cut off/)
      const bad = await send(['bad.jsonl', [...lines.slice(0, 2), '{"version":{"document":"x"}}', '{"role":"owner"}', ...lines.slice(2)].join('\n')])
      assert.deepEqual(bad.outcomes.filter(({ kind }) => kind === 'refused').map(({ name }) => name).slice(0, 2), ['line 3 of bad.jsonl', 'line 4 of bad.jsonl'])
    } finally {
      heard.stop()
      await other.close()
    }
  })

  test('nothing was a fault, and every route has answered as it says', () => {
    assert.deepEqual(desk.faults, [])
    assert.deepEqual(api.unseen.filter(route => /\/api\/(?:export|cite)$|^(?:post|patch|delete) \/api\/collections/.test(route)), [])
  })
})
