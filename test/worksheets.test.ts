import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addArticles } from '../src/store/add.ts'
import { addEvidence, addInquiry, changeInquiry, changeWorksheet, rate, removeEvidence, StaleError } from '../src/store/changeWorksheet.ts'
import { listWorksheets, loadWorksheet, makeWorksheet } from '../src/store/worksheets.ts'
import { loadSettings, setSettings } from '../src/store/settings.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { prepareReading } from '../src/store/readingRows.ts'
import { purge } from '../src/store/care/purge.ts'
import { react, reactionsTo, withdraw } from '../src/store/reactions.ts'
import { fullReading } from './helpers/fullReading.ts'
import { writeReadings } from '../src/store/readings.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

const { text: TEXT } = fullReading().article

function spanOf(words: string, text = TEXT) {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

onBothStores('worksheets', ({ open }) => {
  let store: Store
  let key: VersionKey
  let other: VersionKey

  before(async () => {
    store = await open()
    const added = await addArticles(store, ['https://steppe.example/plan', 'https://harbour.example/plan'].map(url => ({ article: { text: TEXT, url, title: 'A Plan' } })), { who: 'tester' })
    ;[key, other] = added as [typeof added[number], typeof added[number]]
    await writeReadings(store, [{ ...key, prepared: prepareReading(fullReading()) }])
  })

  const make = async (words: string, who = 'Ada') => (await makeWorksheet(store, { ...key, ...spanOf(words) }, who)).worksheet
  const load = async (worksheet: string) => (await loadWorksheet(store.db, worksheet))!

  test('whoever begins twice with the same words has one worksheet; white space around them is no other words', async () => {
    const first = await makeWorksheet(store, { ...key, ...spanOf('about $140 million') }, 'Ada')
    const { start, end } = spanOf(' about $140 million')
    const again = await makeWorksheet(store, { ...key, start, end }, 'Grace')
    assert.deepEqual([first.isNew, again], [true, { worksheet: first.worksheet, isNew: false }])
    const sheet = await load(first.worksheet)
    assert.deepEqual([sheet.quote, sheet.status, sheet.madeBy, TEXT.slice(sheet.start - sheet.before.length, sheet.start)], ['about $140 million', 'open', 'Ada', sheet.before])
    await assert.rejects(makeWorksheet(store, { ...key, start: TEXT.length, end: TEXT.length + 5 }, 'Ada'), /no words of this version/)
    await assert.rejects(makeWorksheet(store, { document: key.document, version: '0'.repeat(32), start: 0, end: 5 }, 'Ada'), /no such version/)
  })

  test('each change is noted with who and what it was before, and fields that two change are refused to the second', async () => {
    const id = await make('some 60')
    await changeWorksheet(store, id, { set: { question: 'Who has counted?', status: 'in-progress' }, was: { question: null, status: 'open' } }, 'Ada')
    await changeWorksheet(store, id, { set: { assignee: 'Grace' }, was: { assignee: null } }, 'Grace')
    await assert.rejects(changeWorksheet(store, id, { set: { question: 'Which ones?' }, was: { question: null } }, 'Grace'), (error: unknown) => error instanceof StaleError && error.field === 'question')
    await changeWorksheet(store, id, { set: { question: 'Who has counted?' }, was: { question: null } }, 'Grace')
    await changeWorksheet(store, id, { set: { question: null }, was: { question: 'Who has counted?' } }, 'Ada')
    const sheet = await load(id)
    assert.deepEqual([sheet.question, sheet.status, sheet.assignee], [undefined, 'in-progress', 'Grace'])
    assert.deepEqual(sheet.changes.map(({ who, what, before, after }) => [who, what, before, after]), [
      ['Ada', 'question', 'Who has counted?', undefined], ['Grace', 'assignee', undefined, 'Grace'], ['Ada', 'status', 'open', 'in-progress'], ['Ada', 'question', undefined, 'Who has counted?'], ['Ada', 'made', undefined, undefined],
    ])
  })

  test('evidence is words of another document, an address or a note, and what is taken away comes back', async () => {
    const id = await make('two days')
    const words = await addEvidence(store, id, { kind: 'words', words: { ...other, ...spanOf('some 60') }, note: 'The reprint has it, too.' }, 'Ada')
    await addEvidence(store, id, { kind: 'address', url: 'https://office.example/table' }, 'Grace')
    await addEvidence(store, id, { kind: 'note', note: 'The archive is closed until May.' }, 'Grace')
    await assert.rejects(addEvidence(store, id, { kind: 'words', words: { document: other.document, version: '0'.repeat(32), start: 0, end: 3 } }, 'Ada'), /not here/)
    await removeEvidence(store, id, words, true, 'Grace')
    assert.deepEqual((await load(id)).evidence.map(({ kind, removed }) => [kind, removed?.by]), [['words', 'Grace'], ['address', undefined], ['note', undefined]])
    await removeEvidence(store, id, words, false, 'Ada')
    const [first] = (await load(id)).evidence
    assert.deepEqual([first!.words!.quote, first!.note, first!.removed], ['some 60', 'The reprint has it, too.', undefined])
    await changeWorksheet(store, id, { set: { removed: true }, was: { removed: false } }, 'Ada')
    assert.ok(!(await listWorksheets(store, { limit: 50 })).items.some(({ worksheet }) => worksheet === id))
    assert.deepEqual((await listWorksheets(store, { limit: 50, removed: true })).items.map(({ worksheet }) => worksheet), [id])
    await changeWorksheet(store, id, { set: { removed: false }, was: { removed: true } }, 'Grace')
    assert.equal((await load(id)).evidence.length, 3)
  })

  test('whom to ask, when he was asked, and what he has answered when', async () => {
    const id = await make('Trade between the two')
    const inquiry = await addInquiry(store, id, { name: 'Customs office', reach: 'press@customs.example', askedOn: null }, 'Ada')
    await changeInquiry(store, id, inquiry, { set: { askedOn: '2025-03-05' }, was: { askedOn: null } }, 'Ada')
    await changeInquiry(store, id, inquiry, { set: { answer: 'It was 139.', answeredOn: '2025-03-07' }, was: { answer: null, answeredOn: null } }, 'Grace')
    await assert.rejects(changeInquiry(store, id, inquiry, { set: { answer: 'It was 141.' }, was: { answer: null } }, 'Ada'), StaleError)
    const { inquiries: [asked], changes } = await load(id)
    assert.deepEqual([asked!.name, asked!.reach, asked!.askedOn, asked!.answeredOn, asked!.answer], ['Customs office', 'press@customs.example', '2025-03-05', '2025-03-07', 'It was 139.'])
    assert.deepEqual(changes.slice(0, 3).map(({ who, what, before, after }) => [who, what, before, after]), [['Grace', 'inquiry answeredOn', undefined, '2025-03-07'], ['Grace', 'inquiry answer', undefined, 'It was 139.'], ['Ada', 'inquiry askedOn', undefined, '2025-03-05']])
  })

  test('each person has a rating of his own, and can only take back that', async () => {
    const id = await make('some 60')
    await assert.rejects(rate(store, id, { set: { scale: 'supported' }, was: { scale: 'contradicted' } }, 'Ada'), StaleError)
    await rate(store, id, { set: { scale: 'supported', words: 'The register has 61.' }, was: { scale: null, words: null } }, 'Ada')
    await rate(store, id, { set: { scale: 'contradicted' }, was: { scale: null } }, 'Grace')
    assert.deepEqual((await load(id)).ratings.map(({ person, scale, words }) => [person, scale, words]), [['Ada', 'supported', 'The register has 61.'], ['Grace', 'contradicted', undefined]])
    await rate(store, id, { set: { scale: null }, was: { scale: 'contradicted' } }, 'Grace')
    const sheet = await load(id)
    assert.deepEqual(sheet.ratings.map(({ person }) => person), ['Ada'])
    assert.equal(sheet.status, 'in-progress', 'a rating changes nothing else')
  })

  test('lists have what is due first, are filtered, and go on where they stopped', async () => {
    for (const [words, due] of [['about $140 million', '2025-03-20'], ['two days', '2025-03-10']] as const) await changeWorksheet(store, await make(words), { set: { due, assignee: 'Grace' }, was: { due: null, assignee: null } }, 'Ada')
    const all = (await listWorksheets(store, { limit: 50 })).items.map(({ quote }) => quote)
    assert.deepEqual(all.slice(0, 2), ['two days', 'about $140 million'])
    const paged: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Awaited<ReturnType<typeof listWorksheets>> = await listWorksheets(store, { limit: 1, ...(cursor && { cursor }) })
      paged.push(...page.items.map(({ quote }) => quote))
      cursor = page.next
    }
    assert.deepEqual(paged, all)
    const quotes = async (filter: object) => (await listWorksheets(store, { limit: 50, ...filter })).items.map(({ quote }) => quote)
    assert.deepEqual(await quotes({ due: '2025-03-10' }), ['two days'])
    assert.deepEqual(await quotes({ person: 'grace', status: 'in-progress' }), ['some 60'])
    assert.deepEqual(await quotes({ document: other.document }), [])
    await assert.rejects(listWorksheets(store, { limit: 1, cursor: 'x' }), /cursor/)
  })

  test('one reaction of a person to an article and to words, changed and taken back by nobody else, also in a later version', async () => {
    const span = spanOf('some 60')
    await react(store, { ...key, choice: 'like' }, 'Ada')
    await react(store, { ...key, choice: 'dislike', reason: 'Too long.' }, 'Ada')
    await react(store, { ...key, span, choice: 'agree' }, 'Ada')
    await react(store, { ...key, span, choice: 'dispute', reason: 'There are 40.' }, 'Grace')
    const [later] = await addArticles(store, [{ article: { text: `Corrected.\n\n${TEXT}`, url: 'https://steppe.example/plan', title: 'A Plan' } }], { who: 'tester' })
    await react(store, { ...later!, span: { start: span.start + 12, end: span.end + 12 }, choice: 'unsure' }, 'Ada')
    const all = await reactionsTo(store.db, key.document)
    assert.deepEqual(all.map(({ person, choice, reason, quote }) => [person, choice, reason, quote]), [['Ada', 'dislike', 'Too long.', ''], ['Ada', 'unsure', undefined, 'some 60'], ['Grace', 'dispute', 'There are 40.', 'some 60']])
    await assert.rejects(withdraw(store, all[2]!.reaction, 'Ada'), /Only Grace/)
    await withdraw(store, all[2]!.reaction, 'Grace')
    assert.equal((await reactionsTo(store.db, key.document)).length, 2)
    await assert.rejects(react(store, { ...key, choice: 'agree' }, 'Ada'), /liked or disliked/)
    const { rows: [statement] } = await store.execute('select count(*)::int as count from statements where document = $1', [key.document])
    assert.equal(statement!['count'], fullReading().statements.length, 'nothing that was found is another')
  })

  test('reactions that are switched off are not taken, and it is known who has done so', async () => {
    await setSettings(store, { reactions: false }, 'Grace')
    await assert.rejects(react(store, { ...key, choice: 'like' }, 'Ada'), /switched off/)
    assert.deepEqual((await loadSettings(store.db)).map(({ key, value, setBy }) => [key, value, setBy]), [['reactions', false, 'Grace']])
    await setSettings(store, { reactions: true }, 'Grace')
    await react(store, { ...key, choice: 'like' }, 'Ada')
  })

  test('a document that is purged takes its worksheets and reactions along, and its words on those of others', async () => {
    const [third] = await addArticles(store, [{ article: { text: TEXT, url: 'https://third.example/plan' } }], { who: 'tester' })
    const { worksheet } = await makeWorksheet(store, { ...third!, ...spanOf('some 60') }, 'Ada')
    await addEvidence(store, worksheet, { kind: 'words', words: { ...key, ...spanOf('two days') } }, 'Ada')
    await purge(store, { document: key.document }, { who: 'Ada' })
    for (const table of ['worksheets', 'evidence', 'inquiries', 'ratings', 'worksheet_changes', 'reactions']) {
      const { rows: [row] } = await store.execute(`select count(*)::int as count from ${table} where document = $1`, [key.document])
      assert.equal(row!['count'], 0, table)
    }
    assert.deepEqual((await load(worksheet)).evidence, [])
  })
})
