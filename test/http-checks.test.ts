import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { describedApi } from './helpers/describedApi.ts'
import { listenTo, openedDesk } from './helpers/openedDesk.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { addRead } from './helpers/filledStore.ts'
import { fullReading } from './helpers/fullReading.ts'
import type { Answer, Listener, OpenedDesk } from './helpers/openedDesk.ts'
import type { DescribedApi } from './helpers/describedApi.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

const { text: TEXT } = fullReading().article
const NOBODY = '00000000-0000-4000-8000-000000000000'

function spanOf(words: string) {
  const start = TEXT.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

onBothStores('the API of worksheets and reactions', ({ open }) => {
  let store: Store
  let desk: OpenedDesk
  let api: DescribedApi
  let news: Listener
  let key: VersionKey

  before(async () => {
    store = await open()
    key = await addRead(store, { text: TEXT, url: 'https://steppe.example/plan', title: 'A Plan' })
    desk = await openedDesk(store)
    api = describedApi((await desk.ask('/api/openapi.json')).json)
    news = await listenTo(desk)
  })
  after(() => desk.close())

  /** Ask as somebody, and hold the answer to what is said of it. */
  const ask = async (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, template: string, { as = 'Ada', value }: { as?: string; value?: unknown } = {}): Promise<Answer> => {
    const answer = await desk.ask(path, { method: method.toUpperCase(), headers: { 'hearsay-person': encodeURIComponent(as), 'content-type': 'application/json' }, ...(value !== undefined && { body: JSON.stringify(value) }) })
    api.check(answer, method, template)
    return answer
  }
  const make = async (words: string): Promise<string> => (await ask('post', '/api/checks', '/api/checks', { value: { ...key, ...spanOf(words) } })).json.check
  const change = (check: string, set: object, was: object, as = 'Ada') => ask('patch', `/api/checks/${check}`, '/api/checks/{check}', { as, value: { set, was } })

  test('a worksheet is made once for the same words, says whose they are, and others hear of it', async () => {
    const statement = fullReading().statements[0]!
    const value = { ...key, start: statement.start, end: statement.end, target: statement.key }
    const first = await ask('post', '/api/checks', '/api/checks', { value })
    const again = await ask('post', '/api/checks', '/api/checks', { value, as: 'Grace' })
    assert.deepEqual([first.status, again.status, again.json.check, again.json.madeBy, first.json.target], [201, 200, first.json.check, 'Ada', statement.key])
    assert.match(first.json.whose, /^Credited to .+, who .+ it/)
    const own = await ask('post', '/api/checks', '/api/checks', { value: { ...key, ...spanOf('about $140 million') } })
    assert.match(own.json.whose, /^These are the authors' own words\./)
    assert.deepEqual((await news.until(({ event, data }) => event === 'changed' && data.check === own.json.check)).data, { what: 'check', check: own.json.check, document: key.document })
    api.checkSchema(news.heard.find(({ event }) => event === 'changed')!.data, 'ChangedEvent')
    const { json: { items } } = await ask('get', '/api/checks', '/api/checks')
    assert.deepEqual(items.map(({ check }: any) => check), [first.json.check, own.json.check])
    assert.equal((await ask('get', '/api/checks?limit=1', '/api/checks')).json.items.length, 1)
  })

  test('of two who change the same field the second is shown what the first has written, and may then go on from there', async () => {
    const check = await make('some 60')
    assert.equal((await change(check, { question: 'Who has counted?' }, { question: null })).status, 200)
    const stale = await change(check, { question: 'Which companies?' }, { question: null }, 'Grace')
    assert.deepEqual([stale.status, stale.json.field, stale.json.current.question], [409, 'question', 'Who has counted?'])
    assert.match(stale.json.error.message, /Somebody has changed this/)
    assert.equal((await change(check, { status: 'in-progress', assignee: 'Grace' }, { status: 'open', assignee: null }, 'Grace')).status, 200, 'other fields are no conflict')
    const after = await change(check, { question: 'Which companies?' }, { question: 'Who has counted?' }, 'Grace')
    assert.deepEqual(after.json.changes.slice(0, 1), [{ who: 'Grace', at: after.json.changes[0].at, what: 'question', before: 'Who has counted?', after: 'Which companies?' }])
  })

  test('evidence, who is asked, and what people make of it', async () => {
    const check = await make('two days')
    const base = `/api/checks/${check}`
    const evidence = await ask('post', `${base}/evidence`, '/api/checks/{check}/evidence', { value: { kind: 'words', words: { ...key, ...spanOf('some 60') } } })
    const [{ evidence: id, words }] = evidence.json.evidence
    assert.deepEqual([words.quote, words.title], ['some 60', fullReading().article.title!.value])
    await ask('post', `${base}/evidence`, '/api/checks/{check}/evidence', { value: { kind: 'address', url: 'https://office.example/' } })
    const removed = await ask('patch', `${base}/evidence/${id}`, '/api/checks/{check}/evidence/{evidence}', { value: { removed: true }, as: 'Grace' })
    assert.equal(removed.json.evidence[0].removed.by, 'Grace')
    await ask('patch', `${base}/evidence/${id}`, '/api/checks/{check}/evidence/{evidence}', { value: { removed: false } })
    const asked = await ask('post', `${base}/inquiries`, '/api/checks/{check}/inquiries', { value: { name: 'Customs office', reach: 'press@customs.example', askedOn: '2025-03-05' } })
    const [{ inquiry }] = asked.json.inquiries
    const inquiryPath = '/api/checks/{check}/inquiries/{inquiry}'
    await ask('patch', `${base}/inquiries/${inquiry}`, inquiryPath, { value: { set: { answer: 'It was 139.', answeredOn: '2025-03-07' }, was: { answer: null, answeredOn: null } } })
    const late = await ask('patch', `${base}/inquiries/${inquiry}`, inquiryPath, { value: { set: { answer: 'No answer.' }, was: { answer: null } } })
    assert.deepEqual([late.status, late.json.current.inquiries[0].answer], [409, 'It was 139.'])
    const rated = await ask('put', `${base}/rating`, '/api/checks/{check}/rating', { value: { set: { scale: 'supported', words: 'The office says so.' }, was: { scale: null, words: null } } })
    assert.deepEqual(rated.json.ratings.map(({ person, scale }: any) => [person, scale]), [['Ada', 'supported']])
    assert.equal((await ask('put', `${base}/rating`, '/api/checks/{check}/rating', { value: { set: { scale: 'contradicted' }, was: { scale: 'could not be checked' } } })).status, 409)
    const none = await ask('put', `${base}/rating`, '/api/checks/{check}/rating', { value: { set: { scale: null, words: null }, was: { scale: 'supported', words: 'The office says so.' } } })
    assert.deepEqual(none.json.ratings, [])
  })

  test('a worksheet that was taken away is listed apart and comes back', async () => {
    const check = await make('last year')
    await change(check, { removed: true }, { removed: false })
    const listed = async (query: string) => (await ask('get', `/api/checks?${query}`, '/api/checks')).json.items.map((item: any) => item.check)
    assert.deepEqual([await listed('removed=yes'), (await listed('')).includes(check)], [[check], false])
    await change(check, { removed: false }, { removed: true })
    assert.ok((await listed('status=open')).includes(check))
  })

  test('what is handed over, as data and as a text', async () => {
    const check = await make('about $140 million')
    await change(check, { due: '2025-03-01', assignee: 'Ada', question: 'Is it *that* much?' }, { due: null, assignee: null, question: null })
    const { json: { items, isWhole } } = await ask('get', '/api/checks/handover', '/api/checks/handover')
    assert.deepEqual([isWhole, items[0].check, items.some(({ status }: any) => status === 'checked')], [true, check, false])
    const { text, headers } = await ask('get', '/api/checks/handover.md?today=2025-03-08', '/api/checks/handover.md')
    assert.match(text, /^# Handover\n\n2025-03-08\. \d+ worksheets with something left to do\.\n\n## Overdue\n\n- \*\*Is it \\\*that\\\* much\?\*\* open, due 2025-03-01, Ada\n/)
    assert.ok(text.includes(`](${desk.address}/documents/${key.document}/versions/${key.version}#${spanOf('about $140 million').start}-`))
    assert.match(headers['content-disposition'] as string, /^attachment; filename="handover-2025-03-08\.md"$/)
    assert.deepEqual((await ask('get', '/api/checks/overview', '/api/checks/overview')).json.people, ['Ada', 'Grace'])
  })

  test('words of an older version are found in the newest one, or said to be gone', async () => {
    const [there, gone] = [await make('some 60'), await make('two days')]
    const changed = TEXT.replace('two days', 'three days')
    const { version } = await addRead(store, { text: changed, url: 'https://steppe.example/plan', title: 'A Plan' }, { reading: { ...fullReading(), article: { ...fullReading().article, text: TEXT.slice(0, 20) } } })
    const at = changed.indexOf('some 60')
    assert.deepEqual((await ask('get', `/api/checks/${there}`, '/api/checks/{check}')).json.current, { version, at: { start: at, end: at + 7 } })
    assert.deepEqual((await ask('get', `/api/checks/${gone}`, '/api/checks/{check}')).json.current, { version, why: 'Its words are not in this version: “two days”.' })
  })

  test('people react, see who else has, and change their minds; nobody speaks for another', async () => {
    const path = `/api/documents/${key.document}/versions/${key.version}/reaction`
    const template = '/api/documents/{document}/versions/{version}/reaction'
    await ask('put', path, template, { value: { choice: 'like' } })
    await ask('put', path, template, { value: { span: spanOf('some 60'), choice: 'agree' } })
    const { json } = await ask('put', path, template, { value: { span: spanOf('some 60'), choice: 'dispute', reason: 'There are 40.' } })
    assert.deepEqual(json.items.map(({ person, isMine, choice, reason }: any) => [person, isMine, choice, reason]), [['Ada', true, 'like', undefined], ['Ada', true, 'dispute', 'There are 40.']])
    const list = `/api/documents/${key.document}/reactions`
    const other = (await ask('get', list, '/api/documents/{document}/reactions', { as: 'Grace' })).json.items
    assert.deepEqual(other.map(({ isMine }: any) => isMine), [false, false])
    assert.equal((await ask('delete', `/api/reactions/${other[1].reaction}`, '/api/reactions/{reaction}', { as: 'Grace' })).status, 400)
    assert.equal((await ask('delete', `/api/reactions/${other[1].reaction}`, '/api/reactions/{reaction}')).json.items.length, 1)
    const reading = (await desk.ask(`/api/documents/${key.document}/versions/${key.version}/reading`)).json
    assert.deepEqual(reading.statements, fullReading().statements, 'what was found is as it was')
  })

  test('switched off, reactions are neither given nor taken; who has done it is known', async () => {
    const off = await ask('put', '/api/settings', '/api/settings', { value: { reactions: false }, as: 'Grace' })
    assert.deepEqual([off.json.reactions.value, off.json.reactions.setBy, off.json.ratingScale.value.length], [false, 'Grace', 3])
    assert.deepEqual((await ask('get', `/api/documents/${key.document}/reactions`, '/api/documents/{document}/reactions')).json, { taken: false, items: [] })
    assert.equal((await ask('put', `/api/documents/${key.document}/versions/${key.version}/reaction`, '/api/documents/{document}/versions/{version}/reaction', { value: { choice: 'like' } })).status, 400)
    await ask('put', '/api/settings', '/api/settings', { value: { reactions: true, ratingScale: ['holds', 'does not hold'] } })
    assert.deepEqual((await ask('get', '/api/settings', '/api/settings')).json.ratingScale.value, ['holds', 'does not hold'])
    assert.equal((await ask('get', `/api/documents/${key.document}/reactions`, '/api/documents/{document}/reactions')).json.items.length, 1)
  })

  test('what was asked wrongly is answered with a sentence that says so', async () => {
    const check = await make('some 60')
    const none = '0'.repeat(32)
    for (const [method, path, template, status, value] of [
      ['get', '/api/checks?status=done', '/api/checks', 400], ['get', '/api/checks?cursor=x', '/api/checks', 400], ['get', '/api/checks?due=2025-02-31', '/api/checks', 400],
      ['post', '/api/checks', '/api/checks', 400, { ...key, start: 5, end: 5 }], ['post', '/api/checks', '/api/checks', 400, { document: none, version: none, start: 0, end: 5 }],
      ['get', `/api/checks/${NOBODY}`, '/api/checks/{check}', 404], ['get', '/api/checks/x', '/api/checks/{check}', 400],
      ['patch', `/api/checks/${NOBODY}`, '/api/checks/{check}', 404, { set: { status: 'open' }, was: { status: 'open' } }], ['patch', `/api/checks/${check}`, '/api/checks/{check}', 400, { set: { status: 'checked' }, was: {} }],
      ['patch', `/api/checks/${check}`, '/api/checks/{check}', 400, { set: { due: '2025-02-31' }, was: { due: null } }],
      ['post', `/api/checks/${check}/evidence`, '/api/checks/{check}/evidence', 400, { kind: 'address', url: 'javascript:alert(1)' }], ['patch', `/api/checks/${check}/evidence/${NOBODY}`, '/api/checks/{check}/evidence/{evidence}', 404, { removed: true }],
      ['post', `/api/checks/${check}/inquiries`, '/api/checks/{check}/inquiries', 400, { name: ' ' }], ['patch', `/api/checks/${check}/inquiries/${NOBODY}`, '/api/checks/{check}/inquiries/{inquiry}', 404, { set: { answer: 'a' }, was: { answer: null } }],
      ['put', `/api/documents/${key.document}/versions/${key.version}/reaction`, '/api/documents/{document}/versions/{version}/reaction', 400, { choice: 'agree' }], ['delete', `/api/reactions/${NOBODY}`, '/api/reactions/{reaction}', 404],
      ['put', '/api/settings', '/api/settings', 400, { reactions: 'no' }], ['get', '/api/checks/handover?today=soon', '/api/checks/handover', 400],
    ] as const) {
      const answer = await ask(method, path, template, { value })
      assert.equal(answer.status, status, `${method} ${path} ${answer.text.slice(0, 200)}`)
      assert.match(answer.json.error.message, /\S+ \S+ \S+/, path)
    }
    assert.deepEqual(api.unseen.filter(route => /checks|react|settings/.test(route)), [])
    assert.deepEqual(desk.faults, [])
  })
})
