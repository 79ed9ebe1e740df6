import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addRead } from './helpers/filledStore.ts'
import { applyCorrections } from '../src/correct/applyCorrections.ts'
import { countCorrections, listCorrections, makeCorrections, NothingToCorrect, undoCorrections } from '../src/store/corrections.ts'
import { CorrectionRefused } from '../src/correct/makeCorrection.ts'
import { doctor } from '../src/store/care/doctor.ts'
import { exportBundle } from '../src/store/bundle/exportBundle.ts'
import { fullReading } from './helpers/fullReading.ts'
import { importBundle } from '../src/store/bundle/importBundle.ts'
import { listDocuments } from '../src/store/documents.ts'
import { loadCorrected, loadEffective, loadReading, writeReadings } from '../src/store/readings.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { prepareReading } from '../src/store/readingRows.ts'
import { purge } from '../src/store/care/purge.ts'
import { searchStatements } from '../src/store/search/searchStatements.ts'
import { similarCorrections } from '../src/store/similar.ts'
import type { Change } from '../src/doc/correction.ts'
import type { MakeOptions } from '../src/store/corrections.ts'
import type { Reading, Statement } from '../src/doc/reading.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

const { text } = fullReading().article

function span(words: string, within = words) {
  const start = text.indexOf(words, text.indexOf(within))
  return { start, end: start + words.length }
}

const LAYERS = ['statements', 'figures', 'times', 'events', 'entities', 'gaps'] as const

/** All rows of a version, as they stand. */
async function rowsOf(store: Store, { document, version }: VersionKey): Promise<unknown> {
  const rows: Record<string, unknown> = {}
  for (const table of LAYERS) rows[table] = (await store.execute(`select * from ${table} where document = $1 and version = $2 order by ord`, [document, version])).rows
  rows['readings'] = (await store.execute(`select title, publisher, byline, published_at, published_from, statements, sure, gaps, is_current, search, read_at from readings where document = $1 and version = $2`, [document, version])).rows
  return rows
}

onBothStores('corrections in a collection', ({ open }) => {
  let store: Store
  let key: VersionKey
  const make = async (change: Change, { who = 'Ada', at = key, ...options }: Partial<MakeOptions> & { at?: VersionKey } = {}) => (await makeCorrections(store, [{ ...at, change }], { who, ...options })).made[0]!.correction
  const shown = async (at = key): Promise<Reading> => (await loadEffective(store, at.document, at.version))!
  const saidBy = ({ article, statements }: Reading, cue: string): Statement => statements.find(statement => statement.cue && article.text.slice(statement.cue.start, statement.cue.end) === cue)!
  const speakers = async (query: string) => (await searchStatements(store, query, { limit: 50 })).items.map(({ speaker }) => speaker)

  before(async () => {
    store = await open()
    key = await addRead(store, { text, url: 'https://steppe.example/plan', title: 'A Plan', publisher: 'Steppe Courier', publishedAt: '2025-03-04' })
  })

  test('what searches and lists have is corrected at once; the machine\'s own stays as it was, and all comes back when it is undone', async () => {
    const [machine, rows] = [await loadReading(store, key.document), await rowsOf(store, key)]
    assert.deepEqual(await speakers('hurry possible:yes'), [undefined])
    const speaker = await make({ kind: 'statement', key: saidBy(await shown(), 'warned').key, set: { source: span('General Dorj') } })
    assert.deepEqual(await speakers('hurry'), ['General Dorj'])
    const title = await make({ kind: 'article', set: { title: 'Another Title', publishedAt: '2025-03-05' } })
    const { items: [item] } = await listDocuments(store, { limit: 5 })
    assert.deepEqual([item!.title, item!.publishedAt, item!.reading!.sure], ['Another Title', '2025-03-05', machine!.statements.filter(({ confidence }) => confidence >= 0.8).length + 1])
    assert.deepEqual(await loadReading(store, key.document), machine)
    await undoCorrections(store, { correction: speaker }, 'Ben')
    await undoCorrections(store, { correction: title }, 'Ben')
    assert.deepEqual(await rowsOf(store, key), rows)
    assert.deepEqual(await shown(), machine)
    const { items } = await listCorrections(store, { limit: 10 })
    assert.deepEqual(items.map(({ correction, state }) => [correction.madeBy, correction.undoneBy, state]), [['Ada', 'Ben', 'undone'], ['Ada', 'Ben', 'undone']])
    const { rows: audited } = await store.execute(`select who, action, subject from audit where action = 'correct' order by entry`)
    assert.deepEqual(audited.map(({ who, subject }) => [who, subject === key.document]), [['Ada', true], ['Ada', true], ['Ben', true], ['Ben', true]])
  })

  test('of two tabs neither loses what the other has done: what is stale is refused', async () => {
    const before = (await loadCorrected(store.db, key.document, key.version))!
    const { key: stale } = saidBy(before.corrected.reading, 'called')
    await make({ kind: 'statement', key: stale, set: { stance: 'accuse' } }, { seen: before.revision })
    await assert.rejects(make({ kind: 'statement', key: stale, set: { stance: 'doubt' } }, { who: 'Ben', seen: before.revision }), (error: CorrectionRefused) => error.isStale && /^Ada has corrected this since/.test(error.message))
    await make({ kind: 'figure', at: span('some 60'), set: { unit: 'x' } }, { who: 'Ben', seen: before.revision })
    const cut = await make({ kind: 'statement', key: stale, set: { content: [span('“our first partner on the plateau”')] } })
    await assert.rejects(make({ kind: 'statement', key: stale, set: { stance: 'say' } }, { who: 'Ben' }), (error: CorrectionRefused) => error.isStale)
    await undoCorrections(store, { correction: cut }, 'Ada')
    await assert.rejects(undoCorrections(store, { correction: cut }, 'Ben'), (error: CorrectionRefused) => error.isStale && /^Ada has undone/.test(error.message))
    const made = await Promise.allSettled(['doubt', 'ask', 'warn'].map((stance, i) => make({ kind: 'statement', key: stale, set: { stance: stance as 'doubt' } }, { who: `Person ${i}` })))
    assert.deepEqual(made.map(({ status }) => status), ['fulfilled', 'fulfilled', 'fulfilled'])
    const { corrections, corrected } = (await loadCorrected(store.db, key.document))!
    const last = corrections.filter(({ madeBy }) => madeBy.startsWith('Person')).at(-1)!
    assert.equal(saidBy(corrected.reading, 'called').stance, (last.change as { set: { stance: string } }).set.stance)
    assert.equal((await listCorrections(store, { state: 'disputed', limit: 10 })).items.length, 4)
    assert.equal(new Set(corrections.map(({ madeAt }) => madeAt)).size, corrections.length, 'no two are made at one time')
  })

  test('several are made and undone as one, and none when one cannot be', async () => {
    const before = await rowsOf(store, key)
    const reading = await shown()
    const change = (cue: string): Change => ({ kind: 'not-a-statement', key: saidBy(reading, cue).key })
    const { batch, made } = await makeCorrections(store, [{ ...key, change: change('put') }, { ...key, change: change('warned') }], { who: 'Ada', note: 'Not these.' })
    assert.equal((await shown()).statements.length, reading.statements.length - 2)
    await undoCorrections(store, { correction: made[0]!.correction }, 'Ben')
    assert.deepEqual((await undoCorrections(store, { batch: batch! }, 'Ada'))!.map(({ correction }) => correction), [made[1]!.correction])
    assert.deepEqual(await rowsOf(store, key), before)
    const count = (await loadCorrected(store.db, key.document))!.corrections.length
    await assert.rejects(makeCorrections(store, [{ ...key, change: change('put') }, { ...key, change: { kind: 'not-a-statement', key: 'gone' } }], { who: 'Ada' }), CorrectionRefused)
    await assert.rejects(makeCorrections(store, [{ ...key, change: change('put') }, { document: key.document, version: '0'.repeat(32), change: change('put') }], { who: 'Ada' }), NothingToCorrect)
    assert.equal((await loadCorrected(store.db, key.document))!.corrections.length, count)
    assert.deepEqual(await rowsOf(store, key), before)
    assert.equal(await undoCorrections(store, { correction: '00000000-0000-4000-8000-000000000000' }, 'Ada'), undefined)
    // Two facts of one thing, shown at once, do not stand in each other's way.
    const { revision } = (await loadCorrected(store.db, key.document))!
    const facts = await makeCorrections(store, [{ ...key, change: { kind: 'article', set: { title: 'The Plan' } } }, { ...key, change: { kind: 'article', set: { publisher: 'The Courier' } } }], { who: 'Ada', seen: revision })
    assert.equal(facts.made.length, 2)
    await undoCorrections(store, { batch: facts.batch! }, 'Ada')
    assert.deepEqual(await rowsOf(store, key), before)
  })

  test('corrections stand when the version is read again, and go along to a newer one; what is lost is listed as an orphan', async () => {
    const correction = await make({ kind: 'statement', key: saidBy(await shown(), 'did not say').key, set: { negated: false } })
    const lost = await make({ kind: 'statement', key: saidBy(await shown(), 'is believed').key, set: { stance: 'doubt' } })
    const machine = (await loadReading(store, key.document))!
    const other: Reading = { ...machine, engine: '9.0.0', events: [], figures: machine.figures.map(({ statement: _, ...figure }) => figure), statements: machine.statements.filter(({ key: name }) => name !== saidBy(machine, 'is believed').key).map(statement => ({ ...statement, key: `9 ${statement.key}` })) }
    const { id: _, document: __, version: ___, ...found } = other
    await writeReadings(store, [{ ...key, prepared: prepareReading(found) }])
    const { corrected, corrections } = (await loadCorrected(store.db, key.document, key.version))!
    assert.equal(saidBy(corrected.reading, 'did not say').negated, undefined)
    const { rows } = await store.execute(`select negated from statements where document = $1 and version = $2 and cue = 'did not say'`, [key.document, key.version])
    assert.deepEqual(rows, [{ negated: false }])
    assert.deepEqual((await listCorrections(store, { state: 'orphan', limit: 10 })).items.map(({ correction: { id } }) => id), [lost])
    const newer = await addRead(store, { text: `${text}\n\nUpdated.`, url: 'https://steppe.example/plan', title: 'A Plan', publisher: 'Steppe Courier', publishedAt: '2025-03-04' })
    assert.equal(saidBy(await shown(newer), 'did not say').negated, undefined)
    assert.equal(saidBy(await shown(newer), 'is believed').stance, 'doubt', 'and here it is found again')
    assert.deepEqual((await listCorrections(store, { state: 'orphan', limit: 10 })).items, [])
    await undoCorrections(store, { correction }, 'Ada')
    for (const version of [key, newer]) assert.equal(saidBy(await shown(version), 'did not say').negated, true)
    assert.deepEqual(applyCorrections((await loadReading(store, key.document, key.version))!, corrections).reading, corrected.reading)
    // What is corrected in the newer version says nothing of the older one.
    await make({ kind: 'statement', key: saidBy(await shown(newer), 'put').key, set: { stance: 'threaten' } }, { at: newer })
    assert.deepEqual([saidBy(await shown(), 'put').stance, saidBy(await shown(newer), 'put').stance], ['promise', 'threaten'])
    const { rows: currents } = await store.execute('select distinct version from statements where document = $1 and is_current', [key.document])
    assert.deepEqual(currents, [{ version: newer.version }])
  })

  test('what is similar is offered in the article and at the same outlet, and made nowhere by itself', async () => {
    const [same, elsewhere] = [await addRead(store, { text, url: 'https://steppe.example/reprint' }), await addRead(store, { text, url: 'https://harbour.example/reprint' })]
    const at = await addRead(store, { text, url: 'https://steppe.example/again' })
    const correction = await make({ kind: 'statement', key: saidBy(await shown(at), 'called').key, set: { speaker: { name: 'General Dorj' } } }, { at })
    const { why, items } = (await similarCorrections(store, correction))!
    assert.match(why, /“ambassador tavares”.*Tavares/)
    assert.deepEqual(items.map(({ document, words }) => [document, words.slice(0, 18)]), [[same.document, 'Ambassador Tavares'], [key.document, 'Ambassador Tavares']].sort((a, b) => items.findIndex(({ document }) => document === a[0]) - items.findIndex(({ document }) => document === b[0])))
    assert.ok(!items.some(({ document }) => document === elsewhere.document))
    const { batch } = await makeCorrections(store, items.map(({ document, version, change }) => ({ document, version, change })), { who: 'Ada' })
    const speaker = (reading: Reading) => reading.entities[saidBy(reading, 'called').speaker!]!.name
    assert.deepEqual([speaker(await shown(same)), speaker(await shown(elsewhere))], ['General Dorj', 'Tavares'])
    assert.deepEqual((await similarCorrections(store, correction))!.items, [])
    await undoCorrections(store, { batch: batch! }, 'Ada')
    assert.equal(speaker(await shown(same)), 'Tavares')
    const confirmed = await make({ kind: 'confirm', of: { layer: 'article' } }, { at })
    assert.deepEqual(await similarCorrections(store, confirmed), { why: '', items: [] })
    const renamed = await make({ kind: 'entity', entity: { name: 'Baikal Wire' }, set: { name: 'Baikal Wire Agency' } }, { at })
    assert.equal((await similarCorrections(store, renamed))!.items.length, 3, 'a name is the same at every outlet')
  })

  test('lists go on where they stopped, and find by person, state and document', async () => {
    const all = (await listCorrections(store, { limit: 200 })).items.map(({ correction: { id } }) => id)
    const paged: string[] = []
    for (let cursor: string | undefined, more = true; more;) {
      const page = await listCorrections(store, { limit: 3, ...(cursor && { cursor }) })
      paged.push(...page.items.map(({ correction: { id } }) => id))
      cursor = page.next
      more = cursor !== undefined
    }
    assert.ok(all.length > 8)
    assert.deepEqual(paged, all)
    assert.ok((await listCorrections(store, { by: 'Ben', limit: 50 })).items.every(({ correction }) => correction.madeBy === 'Ben'))
    const counts = await countCorrections(store)
    assert.equal(counts.applied + counts.superseded + counts.orphan + counts.undone, all.length)
    for (const state of ['applied', 'undone', 'disputed'] as const) assert.equal((await listCorrections(store, { state, limit: 200 })).items.length, counts[state], state)
  })

  test('a bundle carries them, with all that they stand by, and the same to the byte', async () => {
    const lines = async (from: Store) => {
      let all = ''
      await exportBundle(from, { documents: [key.document] }, { who: 'tester', write: some => { all += some } })
      return all
    }
    const bundle = await lines(store)
    const target = await open()
    const refusals: string[] = []
    const note = { who: 'tester', onRefusal: ({ reason }: { readonly reason: string }) => { refusals.push(reason) } }
    await importBundle(target, bytesOf(bundle), note)
    assert.deepEqual(refusals, [])
    assert.equal(await lines(target), bundle)
    const [there, here] = [await loadCorrected(target.db, key.document), await loadCorrected(store.db, key.document)]
    assert.deepEqual(there!.corrected, here!.corrected)
    const version = { ...key, version: here!.machine.version! }
    const without = (rows: any) => JSON.stringify({ ...rows, readings: rows.readings.map(({ read_at: _, ...row }: any) => row) })
    assert.equal(without(await rowsOf(target, version)), without(await rowsOf(store, version)))
    const wrong = bundle.replace('"kind":"statement"', '"kind":"sentence"')
    const again = await open()
    await importBundle(again, bytesOf(wrong), note)
    assert.equal(refusals.length, 1)
    assert.match(refusals[0]!, /correction\/change/)
  })

  test('doctor sees rows that do not agree with the corrections, and makes them anew', async () => {
    const ofRows = async (repair = false) => (await doctor(store, { thorough: true, ...(repair && { repair }) })).filter(({ check }) => check === 'corrected rows')
    assert.deepEqual((await ofRows()).map(({ ok }) => ok), [true])
    const rows = await rowsOf(store, key)
    await store.execute(`update statements set stance = 'ask' where document = $1 and version = $2`, [key.document, key.version])
    assert.deepEqual((await ofRows()).map(({ ok }) => ok), [false])
    await ofRows(true)
    assert.deepEqual((await ofRows()).map(({ ok }) => ok), [true])
    assert.deepEqual(await rowsOf(store, key), rows)
  })

  test('what is purged takes its corrections along', async () => {
    await purge(store, { document: key.document }, { who: 'tester' })
    const { rows: [found] } = await store.execute('select count(*)::int as count from corrections where document = $1', [key.document])
    assert.deepEqual(found, { count: 0 })
  })
})

async function* bytesOf(words: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(words)
}
