import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import { test } from 'node:test'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { addArticles } from '../src/store/add.ts'
import { doctor } from '../src/store/care/doctor.ts'
import { addRead } from './helpers/filledStore.ts'
import { fullReading } from './helpers/fullReading.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { prepareReading, ROW_LAYERS } from '../src/store/readingRows.ts'
import { writeReadings } from '../src/store/readings.ts'
import type { DoctorOptions, Finding } from '../src/store/care/doctor.ts'
import type { Reading } from '../src/doc/reading.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

interface Ill {
  readonly check: string
  readonly what: RegExp
  /** What breaks it: SQL, where $1 and $2 are a document and its current version. */
  readonly harm: string | ((store: Store, key: VersionKey) => Promise<unknown>)
  /** What a repair leaves wrong: what has to be read again. */
  readonly after: readonly string[] | 'cannot be repaired'
  /** What puts right for the next one what no repair does. */
  readonly cure?: string
}

const ILLS: readonly Ill[] = [
  { check: 'current versions', what: /1 document calls a version current that is not there \(document [\da-f]{32}\)/, harm: `update documents set current = 'lost' where document = $1 and $2 <> ''`, after: [] },
  { check: 'versions', what: /belongs? to no document/, harm: `insert into versions (document, version, nth, text) values ('stray', $1 || $2, 1, 'x')`, after: 'cannot be repaired', cure: `delete from versions where document = 'stray'` },
  { check: 'originals', what: /belongs to no version/, harm: `insert into originals (document, version, original, media_type, size, packed) values ($1, $2 || 'x', 'o', 'text/html', 1, '')`, after: 'cannot be repaired', cure: `delete from originals where original = 'o'` },
  { check: 'corrections', what: /belongs to no version/, harm: `insert into corrections (document, version, layer, quote, before, after, change, made_by) values ($1, $2 || 'x', 'gaps', '', '', '', '{}', 'Ada')`, after: 'cannot be repaired', cure: 'delete from corrections' },
  { check: 'collections', what: /is said to be in a collection/, harm: `insert into collected (document, collection) select $1, gen_random_uuid() where $2 <> ''`, after: [] },
  { check: 'readings without a version', what: /of a version that is not there/, harm: `update readings set version = 'lost', is_current = false where document = $1 and version = $2`, after: ['unread versions'] },
  { check: 'failures without a version', what: /of a version that is not there/, harm: `insert into failures (document, version, reason) values ($1, $2 || 'x', 'It ended.')`, after: [] },
  ...ROW_LAYERS.map((layer): Ill => ({ check: `${layer} without a reading`, what: /comes? from no reading/, harm: `update ${layer} set version = 'lost' where document = $1 and version = $2 and ord = 0`, after: ['unread versions'] })),
  { check: 'numbers of statements', what: /1 reading has not as many statements as it says/, harm: 'delete from statements where document = $1 and version = $2 and ord = 1', after: ['unread versions'] },
  { check: 'numbers of gaps', what: /not as many gaps/, harm: 'update readings set gaps = gaps + 1 where document = $1 and version = $2', after: ['unread versions'] },
  { check: 'current readings', what: /taken for the current one/, harm: 'update readings set is_current = not is_current where document = $1 and version = $2', after: [] },
  ...ROW_LAYERS.map((layer): Ill => ({ check: `current ${layer}`, what: /taken for current/, harm: `update ${layer} set is_current = false where document = $1 and version = $2 and ord = 0`, after: [] })),
  { check: 'packed readings', what: /damaged \(document .*: it does not unpack/, harm: `update readings set packed = 'junk' where document = $1 and version = $2`, after: ['unread versions'] },
  { check: 'packed readings', what: /a span in statements lies outside of the text/, harm: (store, key) => repack(store, key, reading => ({ ...reading, statements: reading.statements.map((statement, i) => (i ? statement : { ...statement, end: 1e6 })) })), after: ['unread versions'] },
  { check: 'packed readings', what: /speaker names what is not among its entities/, harm: (store, key) => repack(store, key, reading => ({ ...reading, statements: reading.statements.map((statement, i) => (i ? statement : { ...statement, speaker: 77 })) })), after: ['unread versions'] },
  { check: 'packed readings', what: /it has 6 times, of which 5 are there/, harm: `delete from times where document = $1 and version = $2 and ord = 5`, after: ['unread versions'] },
  { check: 'packed originals', what: /it does not unpack/, harm: `update originals set packed = 'junk' where $1 <> $2`, after: 'cannot be repaired', cure: 'delete from originals' },
  { check: 'failures', what: /1 version could not be read .*: It ended\./, harm: (store, { document, version }) => store.execute(`insert into failures (document, version, reason) values ($1, $2, 'It ended.')`, [document, version]), after: [] },
  { check: 'links', what: /1 address has waited for more than a day .*stuck/, harm: `insert into links (link, url, state, tried_at) values ($1, 'https://a.example/stuck' || left($2, 0), 'waiting', now() - interval '2 days')`, after: 'cannot be repaired', cure: 'delete from links' },
  { check: 'feeds', what: /The feed https:\/\/a\.example\/feed failed 3 times: It answers 500\./, harm: `insert into feeds (url, failures, reason) select 'https://a.example/feed', 3, 'It answers 500.' where $1 <> $2`, after: 'cannot be repaired', cure: 'delete from feeds' },
  { check: 'tables', what: /lacks gaps/, harm: store => store.execute('alter table gaps rename to sgap'), after: 'cannot be repaired', cure: 'alter table sgap rename to gaps' },
]

async function repack(store: Store, { document, version }: VersionKey, change: (reading: Reading) => Reading): Promise<void> {
  const { packed } = await store.db.selectFrom('readings').select('packed').where('document', '=', document).where('version', '=', version).executeTakeFirstOrThrow()
  const reading = change(JSON.parse(zstdDecompressSync(packed).toString()) as Reading)
  await store.db.updateTable('readings').set({ packed: zstdCompressSync(JSON.stringify(reading)) }).where('document', '=', document).where('version', '=', version).execute()
}

onBothStores('doctor', ({ open }) => {
  const { text } = fullReading().article
  let store: Store

  /** What is wrong, and what is left to be done. */
  async function wrong(options: DoctorOptions = {}): Promise<Finding[]> {
    return (await doctor(store, { thorough: true, ...options })).filter(({ ok, isWaiting }) => !ok || isWaiting)
  }

  test('a collection in which nothing is wrong is found well, check by check', async () => {
    store = await open()
    if (store.kind === 'embedded') chmodSync(store.place, 0o700)
    await addRead(store, { text, url: 'https://a.example/1' }, { original: '<p>one</p>' })
    await addRead(store, { text, url: 'https://a.example/2' })
    await addRead(store, { text: `${text} More.`, url: 'https://a.example/2' })
    const steps: string[] = []
    const findings = await doctor(store, { onProgress: ({ step }) => steps.push(step) })
    assert.deepEqual(findings.filter(({ ok }) => !ok), [])
    assert.ok(steps.includes('packed readings') && steps.at(-1) === 'done')
    for (const { what } of findings) assert.match(what, /^[A-Z\d].*\.$/s)
    const of = (check: string) => findings.find(finding => finding.check === check)!
    assert.match(of('packed readings').what, /Looked into 3 readings: all are whole/)
    assert.match(of('database').what, /PostgreSQL 1[5-9].*UTF8.*2 documents in [\d.]+ MB/)
    assert.match(of('old readings').what, /hearsay 0\.1\.0 with the pack sample/)
    if (store.kind === 'embedded') {
      assert.match(of('power cuts').what, /when the machine loses power/)
      assert.match(of('power cuts').wayOut!, /DATABASE_URL/)
    }
  })

  for (const { check, what, harm, after, cure } of ILLS) {
    test(`${check}: what is wrong is named (${what.source.slice(0, 40)}), and ${after === 'cannot be repaired' ? 'left to people' : 'a repair mends it'}`, async () => {
      const { document, current } = await store.db.selectFrom('documents').selectAll().where('url', '=', 'https://a.example/2').executeTakeFirstOrThrow()
      const key = { document, version: current }
      if (typeof harm === 'string') await store.execute(harm, [document, current])
      else await harm(store, key)
      const found = (await wrong()).find(finding => finding.check === check)
      assert.match(found?.what ?? 'nothing', what)
      assert.ok(found!.wayOut)
      const left = await wrong({ repair: true })
      if (after === 'cannot be repaired') assert.ok(left.some(finding => finding.check === check))
      else assert.deepEqual([...new Set((await wrong()).map(finding => finding.check))], after)
      if (cure) await store.execute(cure)
      if (after.includes('unread versions')) await readAgain(store, key)
      assert.deepEqual(await wrong(), [])
    })
  }

  async function readAgain(store: Store, { document, version }: VersionKey): Promise<void> {
    const reading = fullReading()
    await writeReadings(store, [{ document, version, prepared: prepareReading({ ...reading, article: { ...reading.article, text: `${text} More.` } }) }])
  }

  test('what was mended is said', async () => {
    await store.execute('update readings set is_current = not is_current')
    const mended = (await doctor(store, { repair: true })).filter(({ isMended }) => isMended)
    assert.deepEqual(mended.map(({ check }) => check), ['current readings'])
  })

  test('readings by another engine or pack are old, and versions wait to be read', async () => {
    await addArticles(store, [{ article: { text: 'Unread.' } }], { who: 'tester' })
    const found = await wrong({ made: { engine: '9.9.9', pack: 'sample' } })
    assert.deepEqual(found.map(({ check, ok, wayOut }) => [check, ok, wayOut]), [['unread versions', true, 'hearsay work, which reads it'], ['old readings', false, 'hearsay reread']])
    assert.match(found[1]!.what, /3 readings were made by hearsay 0\.1\.0 with the pack sample/)
    assert.equal((await wrong({ made: { engine: '0.1.0', pack: 'sample' } })).length, 1)
  })

  test('a folder that others may look into is told, and closed', { skip: process.platform === 'win32' }, async () => {
    if (store.kind === 'server') return
    chmodSync(store.place, 0o755)
    assert.match((await wrong()).find(({ check }) => check === 'who may read the folder')!.what, /Others on this machine/)
    await doctor(store, { repair: true })
    assert.ok(!(await wrong()).some(({ check }) => check === 'who may read the folder'))
  })

  test('it can be stopped', async () => {
    const stop = new AbortController()
    await assert.rejects(doctor(store, { signal: stop.signal, onProgress: () => stop.abort() }), { name: 'AbortError' })
  })
})
