import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addRead } from './helpers/filledStore.ts'
import { describedApi } from './helpers/describedApi.ts'
import { fullReading } from './helpers/fullReading.ts'
import { listenTo, openedDesk } from './helpers/openedDesk.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import { unturned } from '../src/export/clean.ts'
import type { Answer, OpenedDesk } from './helpers/openedDesk.ts'
import type { DescribedApi } from './helpers/describedApi.ts'
import type { Listener } from './helpers/openedDesk.ts'
import type { VersionKey } from '../src/store/versions.ts'

const { text } = fullReading().article
const ROUTES = {
  reading: '/api/documents/{document}/versions/{version}/reading', here: '/api/documents/{document}/versions/{version}/corrections', all: '/api/corrections',
  undo: '/api/corrections/{correction}/undo', undoBatch: '/api/corrections/batches/{batch}/undo', similar: '/api/corrections/{correction}/similar', gold: '/api/export/gold',
} as const

onBothStores('corrections over the API', ({ open }) => {
  let desk: OpenedDesk
  let api: DescribedApi
  let news: Listener
  let key: VersionKey
  let base: string

  before(async () => {
    const store = await open()
    key = await addRead(store, { text, url: 'https://steppe.example/plan', publisher: 'Steppe Courier' })
    await addRead(store, { text, url: 'https://steppe.example/reprint', publisher: 'Steppe Courier' })
    desk = await openedDesk(store)
    api = describedApi((await desk.ask('/api/openapi.json')).json)
    news = await listenTo(desk)
    base = `/api/documents/${key.document}/versions/${key.version}`
  })
  after(() => desk.close())

  const checked = (answer: Answer, method: 'get' | 'post', route: keyof typeof ROUTES, status: number): any => {
    api.check(answer, method, ROUTES[route])
    assert.equal(answer.status, status, answer.text.slice(0, 300))
    return answer.text && (answer.headers['content-type'] ?? '').startsWith('application/json') ? answer.json : answer.text
  }
  const list = async () => checked(await desk.ask(`${base}/corrections`), 'get', 'here', 200)
  const reading = async (query = '') => checked(await desk.ask(`${base}/reading${query}`), 'get', 'reading', 200)
  const make = async (change: object, status = 201, more: object = {}) => checked(await desk.post(`${base}/corrections`, { changes: [change], ...more }), 'post', 'here', status)
  const saidBy = ({ article, statements }: any, cue: string) => statements.find((statement: any) => statement.cue && article.text.slice(statement.cue.start, statement.cue.end) === cue)

  test('a correction is made, shown, told to other tabs, and taken back; the reading says by its ETag that it is another one', async () => {
    assert.deepEqual(await list(), { revision: 0, items: [], reviews: [] })
    const before = await desk.ask(`${base}/reading`)
    const start = text.indexOf('General Dorj')
    const { made: [{ correction }] } = await make({ kind: 'statement', key: saidBy(before.json, 'warned').key, set: { source: { start, end: start + 12 } } }, 201, { note: 'He says so.' })
    await news.until(({ event, data }) => event === 'corrected' && data.by === 'test' && data.documents[0] === key.document)
    const { revision, items: [item], reviews } = await list()
    assert.deepEqual([revision, item.correction, item.kind, item.standing.state, item.madeBy, item.note, item.at.quote], [1, correction, 'statement', 'applied', 'test', 'He says so.', 'General Dorj put it on Monday. Critics warned against hurry'])
    assert.equal(saidBy(await reading(), 'warned').by, 'person')
    assert.deepEqual(reviews.map(({ layer, index, by }: any) => [layer, index, by]), [['statements', item.standing.index, 'test']])
    assert.deepEqual(await reading('?layer=machine'), before.json)
    const again = await desk.ask(`${base}/reading`, { headers: { 'if-none-match': before.headers.etag! } })
    assert.equal(again.status, 200)
    assert.equal((await desk.ask(`${base}/reading`, { headers: { 'if-none-match': again.headers.etag! } })).status, 304)
    assert.deepEqual(checked(await desk.ask(`/api/corrections/${correction}/undo`, { method: 'POST', headers: { 'hearsay-person': 'Ben%20Ode' } }), 'post', 'undo', 200), { undone: [{ correction, ...key }] })
    assert.deepEqual(await reading(), before.json)
    assert.deepEqual((await list()).items.map(({ undoneBy, standing }: any) => [undoneBy, standing.state]), [['Ben Ode', 'undone']])
    assert.match(checked(await desk.ask(`/api/corrections/${correction}/undo`, { method: 'POST' }), 'post', 'undo', 409).error.message, /Ben Ode has undone this already/)
  })

  test('what is similar is offered, made as one batch, and undone as one', async () => {
    const { made: [{ correction }] } = await make({ kind: 'entity', entity: { name: 'Baikal Wire' }, set: { name: 'Baikal Wire Agency' } })
    const { why, items } = checked(await desk.ask(`/api/corrections/${correction}/similar`), 'get', 'similar', 200)
    assert.match(why, /^[A-Z].*Baikal Wire.*\.$/)
    assert.equal(items.length, 1)
    const { batch, made } = checked(await desk.post('/api/corrections', { items: [...items.map(({ document, version, change }: any) => ({ document, version, change })), { ...key, change: { kind: 'article', set: { title: 'A Plan' } } }] }), 'post', 'all', 201)
    assert.equal(made.length, 2)
    assert.equal(checked(await desk.ask(`/api/corrections/batches/${batch}/undo`, { method: 'POST' }), 'post', 'undoBatch', 200).undone.length, 2)
  })

  test('all corrections are listed, and go on where they stopped', async () => {
    const all = checked(await desk.ask('/api/corrections'), 'get', 'all', 200).items
    assert.equal(all.length, 4)
    const first = checked(await desk.ask('/api/corrections?limit=3'), 'get', 'all', 200)
    assert.deepEqual([...first.items, ...checked(await desk.ask(`/api/corrections?limit=3&cursor=${first.next}`), 'get', 'all', 200).items], all)
    assert.equal(checked(await desk.ask('/api/corrections?state=applied&by=test'), 'get', 'all', 200).items.length, 1)
    assert.deepEqual(checked(await desk.ask('/api/corrections?state=orphan'), 'get', 'all', 200).items, [])
  })

  test('what people have looked at goes out as gold, and nothing else', async () => {
    assert.equal(checked(await desk.ask('/api/export/gold'), 'get', 'gold', 200), '')
    const shown = await reading()
    await make({ kind: 'confirm', of: { layer: 'statements', key: saidBy(shown, 'reported').key } })
    const [line] = checked(await desk.ask('/api/export/gold'), 'get', 'gold', 200).trimEnd().split('\n').map((each: string) => JSON.parse(each))
    const { source, cue, content } = saidBy(shown, 'reported')
    const stretch = ({ start, end }: any) => [start, end]
    assert.deepEqual([line.id, line.text, line.attributions], [`${key.document}@${key.version}`, text, [{ source: [stretch(source)], cue: [stretch(cue)], content: content.map(stretch) }]])
    assert.ok(line.discard.length === 2 && line.discard[0][1] <= source.start)
    checked(await desk.ask('/api/export/gold?collection=00000000-0000-4000-8000-000000000000'), 'get', 'gold', 404)
  })

  test('what is asked wrongly, or stale, is answered with a sentence that says so', async () => {
    const none = '0'.repeat(32)
    const { key: name } = saidBy(await reading(), 'called')
    for (const [change, status, more] of [
      [{}, 400], [{ kind: 'surprise' }, 400], [{ kind: 'statement', key: name, set: { stance: 'mumble' } }, 400], [{ kind: 'statement', key: name, set: { colour: 'red' } }, 400], [{ kind: 'statement', key: name, set: {} }, 400],
      [{ kind: 'statement', key: 'gone', set: { stance: 'say' } }, 409], [{ kind: 'time', at: { start: 0, end: 1 }, set: { value: '2024' } }, 409], [{ kind: 'time', at: { start: 0, end: 1 }, set: { value: 'soon' } }, 400],
      [{ kind: 'article', set: { publishedAt: 'yesterday' } }, 400], [{ kind: 'article', set: { title: ' ' } }, 400], [{ kind: 'article', set: { title: 'NUL \0' } }, 400], [{ kind: 'missed-statement', set: { content: [] } }, 400],
      [{ kind: 'missed-statement', set: { content: [{ start: 0, end: 99_999_999 }] } }, 400], [{ kind: 'missed-statement', set: { content: [{ start: -1, end: 4 }] } }, 400], [{ kind: 'article', set: { title: 'B' } }, 400, { seen: -1 }],
    ] as const) {
      const { error } = await make(change, status, more)
      assert.match(error.message, /\S+ \S+ \S+/, JSON.stringify(change))
    }
    assert.equal((await desk.post(`/api/documents/${none}/versions/${none}/corrections`, { changes: [{ kind: 'article', set: { title: 'B' } }] })).status, 404)
    checked(await desk.ask('/api/corrections/00000000-0000-4000-8000-000000000000/undo', { method: 'POST' }), 'post', 'undo', 404)
    checked(await desk.ask('/api/corrections/x/similar'), 'get', 'similar', 400)
    checked(await desk.ask('/api/corrections/00000000-0000-4000-8000-000000000000/similar'), 'get', 'similar', 404)
    checked(await desk.ask('/api/corrections?cursor=x'), 'get', 'all', 400)
    const { revision } = await list()
    await make({ kind: 'statement', key: name, set: { stance: 'accuse' } }, 201, { seen: revision })
    assert.match((await make({ kind: 'statement', key: name, set: { stance: 'doubt' } }, 409, { seen: revision })).error.message, /^test has corrected this since it was shown/)
  })

  test('whoever only passes a statement on is added around it at once, and taken away at once', async () => {
    const before = await reading()
    const inner = saidBy(before, 'warned')
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const outer = { kind: 'missed-statement', set: { source: at('General Dorj'), content: [at('Critics warned against hurry')] } }
    const { batch } = checked(await desk.post(`${base}/corrections`, { changes: [outer, { kind: 'statement', key: inner.key, set: { within: '+0' } }] }), 'post', 'here', 201)
    const now = await reading()
    const around = now.statements[saidBy(now, 'warned').within]
    assert.deepEqual([around.source, around.content, now.statements.length], [outer.set.source, outer.set.content, before.statements.length + 1])
    assert.deepEqual(saidBy(now, 'warned').content, inner.content)
    checked(await desk.ask(`/api/corrections/batches/${batch}/undo`, { method: 'POST' }), 'post', 'undoBatch', 200)
    assert.deepEqual(await reading(), before)
    await make({ kind: 'statement', key: inner.key, set: { within: '+0' } }, 409)
  })

  test('hostile words in a correction come back as the same words without what turns others around, and do nothing on their way', async () => {
    for (const payload of PAYLOADS.filter(words => unturned(words).trim() && words.isWellFormed() && !words.includes('\0'))) {
      const kept = unturned(payload).trim()
      const { made: [{ correction }] } = await make({ kind: 'article', set: { title: payload } }, 201, { note: payload })
      const item = (await list()).items.find((one: any) => one.correction === correction)
      assert.deepEqual([item.change.set.title, item.note, (await reading()).article.title.value], [kept, kept, kept])
    }
    assert.deepEqual(desk.faults, [])
    for (const { data } of news.heard.filter(({ event }) => event === 'corrected')) api.checkSchema(data, 'CorrectedEvent')
  })

  test('every route of corrections has answered as it says', () => {
    assert.deepEqual(api.unseen.filter(route => Object.values(ROUTES).some(path => route.endsWith(path))), [])
  })
})
