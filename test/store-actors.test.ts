import assert from 'node:assert/strict'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import fc from 'fast-check'
import { actorDocuments } from '../src/store/actors/actorDocuments.ts'
import { actorEvents } from '../src/store/actors/actorEvents.ts'
import { actorStatements } from '../src/store/actors/actorStatements.ts'
import { addCast, castReading } from './helpers/castReading.ts'
import { backup } from '../src/store/care/backup.ts'
import { decide, undo } from '../src/store/actors/decisions.ts'
import { doctor } from '../src/store/care/doctor.ts'
import { listActors } from '../src/store/actors/listActors.ts'
import { listDecisions } from '../src/store/actors/listDecisions.ts'
import { loadActor } from '../src/store/actors/loadActor.ts'
import { makeCollection } from '../src/store/collections.ts'
import { MisnamedActor } from '../src/store/actors/misnamedActor.ts'
import { nameActors } from '../src/store/actors/nameActors.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { openStore } from '../src/store/store.ts'
import { prepareReading } from '../src/store/readingRows.ts'
import { purge } from '../src/store/care/purge.ts'
import { restore } from '../src/store/care/restore.ts'
import { similarActors } from '../src/store/actors/similarActors.ts'
import { StoreError } from '../src/store/storeError.ts'
import { writeReadings } from '../src/store/readings.ts'
import type { ActorQuery } from '../src/store/actors/listActors.ts'
import type { Store } from '../src/store/store.ts'
import type { VersionKey } from '../src/store/versions.ts'

const MINISTRY = { name: 'Ministry of Energy', type: 'organization' } as const
const THE_MINISTRY = { name: 'The Ministry of Energy', type: 'organization' } as const
const KELLER = { name: 'Ana Keller' } as const

const first = () => castReading(
  [{ ...KELLER, role: 'Minister of Energy' }, MINISTRY, { name: 'Great Britain', type: 'country', country: 'GBR' }, { name: 'Steppe Courier', type: 'media' }],
  [
    { by: 'Steppe Courier', of: ['Ana Keller'] },
    { by: 'Ana Keller', of: ['Ministry of Energy', 'Great Britain'], within: 0, deed: 'planned' },
    { by: 'Ministry of Energy', of: ['Ana Keller'], confidence: 0.6 },
  ], '2024-11-19')
const second = () => castReading(
  [{ name: 'Dr. Ana Keller', role: 'former minister', tense: 'former' }, THE_MINISTRY, { name: 'the UK', type: 'country', country: 'GBR' }, { name: 'Keller' }],
  [{ by: 'The Ministry of Energy', of: ['Dr. Ana Keller'] }, { by: 'Keller', of: ['the UK'] }, { by: 'Dr. Ana Keller', of: ['the UK', 'Keller'], deed: 'happened' }], '2025-02')
const third = () => castReading([{ name: 'Ana Keller', type: 'organization' }, { name: 'A. Keller' }], [{ by: 'A. Keller', of: ['Ana Keller'] }])

onBothStores('actors', ({ open, newPlace }) => {
  let store: Store
  let keys: VersionKey[]

  const list = async (query: Partial<ActorQuery> = {}) => (await listActors(store, { limit: 100, ...query })).items
  const named = async (name: string, type?: string) => {
    const found = (await list()).filter(actor => (actor.name === name || actor.aliases.includes(name)) && (!type || actor.type === type))
    assert.equal(found.length, 1, `${found.length} of ${name}`)
    return found[0]!
  }
  /** All that is counted is what it would be if it were counted now. */
  const isCountedRight = async () => {
    const found = (await doctor(store)).find(({ check }) => check === 'counts of actors')!
    assert.ok(found.ok, found.what)
  }

  test('entities of one name and kind are one actor, a country by its code, and are counted as they are read', async () => {
    store = await open()
    const collection = await makeCollection(store, 'Energy')
    keys = [await addCast(store, 'https://gazette.example/1', first(), collection), await addCast(store, 'https://courier.example/2', second()), await addCast(store, 'https://gazette.example/3', third())]
    const rows = (await list()).map(({ name, type, documents, credited, about }) => [name, type, documents, credited, about])
    assert.deepEqual(rows.toSorted(), [
      ['A. Keller', 'person', 1, 1, 0], ['Ana Keller', 'organization', 1, 0, 1], ['Ana Keller', 'person', 2, 2, 2], ['Keller', 'person', 1, 1, 1],
      ['Ministry of Energy', 'organization', 2, 1, 1], ['Steppe Courier', 'media', 1, 1, 0], ['the UK', 'country', 2, 0, 3],
    ])
    assert.deepEqual((await named('Ministry of Energy')).aliases, ['The Ministry of Energy'])
    await isCountedRight()
    assert.deepEqual((await list({ collection })).map(({ name, documents }) => [name, documents]).toSorted(), [['Ana Keller', 1], ['Ministry of Energy', 1], ['Steppe Courier', 1], ['the UK', 1]])
  })

  test('they are found by words of any name, by type and by country, and listed in each order without a gap', async () => {
    for (const [query, names] of [
      [{ q: 'kell' }, ['A. Keller', 'Ana Keller', 'Ana Keller', 'Keller']], [{ q: 'ana KELL' }, ['Ana Keller', 'Ana Keller']], [{ q: 'uk' }, ['the UK']], [{ q: 'britain' }, ['the UK']], [{ q: '%' }, []], [{ q: "o'k & !" }, []],
      [{ type: 'media' }, ['Steppe Courier']], [{ country: 'gbr' }, ['the UK']], [{ q: 'keller', type: 'organization' }, ['Ana Keller']],
    ] as const) assert.deepEqual((await list(query)).map(({ name }) => name).toSorted(), names, JSON.stringify(query))
    for (const order of ['said', 'about', 'mentions', 'documents', 'name'] as const) {
      const whole = (await list({ order })).map(({ actor }) => actor)
      const paged: string[] = []
      for (let cursor: string | undefined, turns = 0; turns === 0 || cursor; turns++) {
        const page: Awaited<ReturnType<typeof listActors>> = await listActors(store, { order, limit: 2, ...cursor !== undefined && { cursor } })
        paged.push(...page.items.map(({ actor }) => actor))
        cursor = page.next
      }
      assert.deepEqual(paged, whole, order)
    }
    for (const cursor of ['', 'x', Buffer.from('["actors name",1e20,"a"]').toString('base64url'), Buffer.from(`["actors name","\\u0000","${'0'.repeat(32)}"]`).toString('base64url')]) await assert.rejects(listActors(store, { limit: 2, order: 'name', cursor }), StoreError)
  })

  test('an actor shows names, roles through time, who speaks of him, and what he says with the chain of those who tell it', async () => {
    const { actor } = await named('Ana Keller', 'person')
    const found = await loadActor(store, actor)
    assert.deepEqual(found.names.map(({ name, documents }) => [name, documents]), [['Dr. Ana Keller', 1], ['Ana Keller', 1]].toSorted())
    assert.deepEqual(found.roles.map(({ words, tense, since, places }) => [words, tense, since, places[0]!.outlet]), [['former minister', 'former', '2025-02', 'courier.example'], ['Minister of Energy', 'now', '2024-11-19', 'gazette.example']])
    const { start, end } = found.roles[1]!.places[0]!
    assert.equal(first().article.text.slice(start, end), 'Minister of Energy')
    assert.deepEqual(found.speakers.map(({ name, statements }) => [name, statements]), [['Ministry of Energy', 1], ['Steppe Courier', 1]])
    assert.deepEqual(found.outlets.map(({ outlet }) => outlet).toSorted(), ['courier.example', 'gazette.example'])
    const { items: said } = await actorStatements(store, actor, { side: 'by', limit: 10 })
    assert.deepEqual(said.map(({ document, within }) => [document, within.map(({ speaker }) => speaker)]), [[keys[1]!.document, []], [keys[0]!.document, ['Steppe Courier']]])
    assert.equal((await actorStatements(store, actor, { side: 'about', limit: 10 })).items.length, 2)
    assert.equal((await actorStatements(store, actor, { side: 'about', limit: 10, possible: true })).items.length, 3)
    const [page] = [await actorStatements(store, actor, { side: 'about', limit: 1, possible: true })]
    const rest = await actorStatements(store, actor, { side: 'about', limit: 5, possible: true, cursor: page!.next! })
    assert.equal(rest.items.length, 2)
    assert.equal(rest.next, undefined)
    const britain = await named('Great Britain')
    const { items: events } = await actorEvents(store, britain.actor, { limit: 10 })
    assert.deepEqual(events.map(({ part, reading, ord }) => [part, reading.events[ord]!.tellings[0]!.reality]), [['agent', 'happened'], ['patient', 'planned']])
    const { items: documents } = await actorDocuments(store, actor, { limit: 10, name: 'Dr. Ana Keller' })
    assert.deepEqual(documents.map(({ document, start, end }) => [document, second().article.text.slice(start, end)]), [[keys[1]!.document, 'Dr. Ana Keller']])
  })

  test('people merge actors under a name; old ids lead to the one, and undoing gives all back', async () => {
    const before = await list()
    const [keller, bare, initial] = [await named('Ana Keller', 'person'), await named('Keller'), await named('A. Keller')]
    const { decision, actor } = await decide(store, { what: 'merge', actor: keller.actor, others: [bare.actor, initial.actor], name: 'Ana  Keller (minister)' }, 'Ada')
    assert.equal(actor, keller.actor)
    const merged = await loadActor(store, bare.actor)
    // The third statement of the second article names her twice: it is one.
    assert.deepEqual([merged.actor, merged.name, merged.documents, merged.credited, merged.about], [keller.actor, 'Ana Keller (minister)', 3, 4, 3])
    assert.equal((await actorStatements(store, initial.actor, { side: 'about', limit: 10 })).items.length, 3)
    assert.equal((await actorStatements(store, initial.actor, { side: 'by', limit: 10 })).items.length, 4)
    assert.deepEqual(merged.decisions.map(({ what, by, names }) => [what, by, names]), [['merge', 'Ada', ['Ana Keller', 'Keller', 'A. Keller']]])
    await isCountedRight()
    await undo(store, decision, 'Bo')
    assert.deepEqual(await list(), before)
    await isCountedRight()
    await assert.rejects(undo(store, decision, 'Bo'), /undone already/)
    const [undone] = (await listDecisions(store, { limit: 1 })).items
    assert.deepEqual([undone!.undoneBy, undone!.by], ['Bo', 'Ada'])
  })

  test('a name is split off in all articles or in one, and what is split off can be somebody else', async () => {
    const before = await list()
    const ministry = await named('Ministry of Energy')
    const alias = await decide(store, { what: 'split', actor: ministry.actor, name: 'The Ministry of Energy' }, 'Ada')
    assert.deepEqual([(await loadActor(store, alias.actor)).documents, (await loadActor(store, ministry.actor)).documents], [1, 1])
    await assert.rejects(decide(store, { what: 'split', actor: ministry.actor, name: 'Ministry of Energy' }, 'Ada'), /nobody would be left/)
    const [britain, keller] = [await named('Great Britain'), await named('Ana Keller', 'person')]
    const here = await decide(store, { what: 'split', actor: keller.actor, name: 'Ana Keller', document: keys[0]!.document }, 'Ada')
    await assert.rejects(decide(store, { what: 'split', actor: keller.actor, name: 'Ana Keller', document: keys[0]!.document }, 'Bo'), StoreError)
    await decide(store, { what: 'merge', actor: britain.actor, others: [here.actor] }, 'Ada').then(({ decision }) => undo(store, decision, 'Ada'))
    assert.deepEqual((await actorStatements(store, here.actor, { side: 'by', limit: 9 })).items.map(({ document }) => document), [keys[0]!.document])
    assert.deepEqual((await actorStatements(store, keller.actor, { side: 'by', limit: 9 })).items.map(({ document }) => document), [keys[1]!.document])
    await isCountedRight()
    await undo(store, here.decision, 'Ada')
    await undo(store, alias.decision, 'Ada')
    assert.deepEqual(await list(), before)
  })

  test('decisions hold when an article is read again, whatever the order of what is found in it; what is lost is said', async () => {
    const keller = await named('Ana Keller', 'person')
    const here = await decide(store, { what: 'split', actor: keller.actor, name: 'Ana Keller', document: keys[0]!.document }, 'Ada')
    const reading = first()
    const turned = { ...reading, entities: reading.entities.toReversed(), mentions: reading.mentions.map(mention => ({ ...mention, entity: reading.entities.length - 1 - mention.entity! })),
      statements: reading.statements.map(statement => ({ ...statement, speaker: reading.entities.length - 1 - statement.speaker! })), events: [] }
    await writeReadings(store, [{ ...keys[0]!, prepared: prepareReading(turned) }])
    assert.equal((await loadActor(store, here.actor)).documents, 1)
    await isCountedRight()
    const others = castReading([{ name: 'Steppe Courier', type: 'media' }], [])
    await writeReadings(store, [{ ...keys[0]!, prepared: prepareReading({ ...others, article: { ...others.article, text: reading.article.text } }) }])
    assert.deepEqual((await listDecisions(store, { limit: 1 })).items.map(({ isOrphan, name }) => [isOrphan, name]), [[true, 'Ana Keller']])
    await writeReadings(store, [{ ...keys[0]!, prepared: prepareReading(first()) }])
    assert.deepEqual((await listDecisions(store, { limit: 1 })).items.map(({ isOrphan }) => isOrphan), [false])
    await undo(store, here.decision, 'Ada')
    await isCountedRight()
  })

  test('of two who contradict each other both are seen, and the later one applies', async () => {
    const [keller, bare, initial] = [await named('Ana Keller', 'person'), await named('Keller'), await named('A. Keller')]
    const ada = await decide(store, { what: 'merge', actor: keller.actor, others: [bare.actor] }, 'Ada')
    const bo = await decide(store, { what: 'merge', actor: initial.actor, others: [bare.actor] }, 'Bo')
    const { actor, decisions } = await loadActor(store, bare.actor)
    assert.equal(actor, initial.actor)
    assert.deepEqual(decisions.slice(0, 2).map(({ by, isOverruled }) => [by, isOverruled]), [['Bo', false], ['Ada', true]])
    await undo(store, bo.decision, 'Bo')
    assert.equal((await loadActor(store, bare.actor)).actor, keller.actor)
    const names = [await decide(store, { what: 'rename', actor: keller.actor, name: 'Keller, Ana' }, 'Ada'), await decide(store, { what: 'rename', actor: keller.actor, name: 'A. K.' }, 'Bo')]
    assert.equal((await named('A. K.')).actor, keller.actor)
    for (const { decision } of [...names, ada]) await undo(store, decision, 'Ada')
    assert.equal((await named('Ana Keller', 'person')).actor, keller.actor)
    await isCountedRight()
  })

  test('who might be the same is told with the reason, and nobody is merged by that', async () => {
    await addCast(store, 'https://gazette.example/4', castReading([{ name: 'Minsitry of Energy', type: 'organization' }, { name: 'MOE', type: 'organization' }, { name: 'ME', type: 'organization' }, { name: 'Zoë Keller' }, { name: 'Zoe Keller' }], []))
    const whys = async (name: string, type?: string) => (await similarActors(store, (await named(name, type)).actor)).map(one => `${one.name}: ${one.why}`).toSorted()
    assert.deepEqual(await whys('Ana Keller', 'person'), ['Ana Keller: same-name', 'Keller: surname'])
    assert.deepEqual(await whys('Keller'), ['A. Keller: surname', 'Ana Keller: surname', 'Zoe Keller: surname', 'Zoë Keller: surname'])
    assert.deepEqual(await whys('Ministry of Energy'), ['ME: initials', 'Minsitry of Energy: spelling'])
    assert.deepEqual(await whys('ME'), ['Ministry of Energy: initials', 'Minsitry of Energy: initials'])
    assert.deepEqual(await whys('Zoe Keller'), ['Keller: surname', 'Zoë Keller: accents'])
    assert.ok((await list()).length > 10)
  })

  test('whatever people decide and undo, counts are as if they were taken now', async () => {
    const actors = (await list()).map(({ actor }) => actor)
    const which = fc.nat({ max: actors.length - 1 })
    const acts = fc.array(fc.oneof(
      fc.record({ do: fc.constant('merge' as const), actor: which, others: fc.array(which, { minLength: 1, maxLength: 3 }) }),
      fc.record({ do: fc.constant('split' as const), actor: which, isHere: fc.boolean() }), fc.record({ do: fc.constant('undo' as const), nth: fc.nat({ max: 5 }) }),
    ), { maxLength: 6 })
    const before = await list()
    await fc.assert(fc.asyncProperty(acts, async drawn => {
      const made: string[] = []
      for (const act of drawn) {
        const done = act.do === 'undo' ? (made.length ? undo(store, made.splice(act.nth % made.length, 1)[0]!, 'Ada') : undefined)
          : act.do === 'merge' ? decide(store, { what: 'merge', actor: actors[act.actor]!, others: act.others.map(other => actors[other]!) }, 'Ada')
            : loadActor(store, actors[act.actor]!).then(async actor => decide(store, { what: 'split', actor: actor.actor, name: actor.names.at(-1)?.name ?? '', ...act.isHere && { document: (await actorDocuments(store, actor.actor, { limit: 1 })).items[0]!.document } }, 'Ada'))
        const decided = await done?.catch((error: Error) => { if (!(error instanceof StoreError)) throw error })
        if (decided && act.do !== 'undo') made.push(decided.decision)
      }
      await isCountedRight()
      for (const decision of made) await undo(store, decision, 'Ada')
      assert.deepEqual(await list(), before)
    }), { numRuns: 12, seed: 3 })
  })

  test('a collection from before there were actors gets them, opened or restored', async () => {
    const before = await list()
    const notes = (await listDecisions(store, { limit: 100 })).items.length
    const merge = await decide(store, { what: 'merge', actor: (await named('Ana Keller', 'person')).actor, others: [(await named('Keller')).actor] }, 'Ada')
    await undo(store, merge.decision, 'Ada')
    const forget = 'update entities set actor = null, credited = 0, about = 0, published_from = null'
    await store.execute(forget)
    await store.execute('delete from actor_names')
    await store.execute('delete from actors')
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-actors-'))
    try {
      await backup(store, join(folder, 'old.backup'), { who: 'Ada' })
      const restored = await openStore(await newPlace())
      await restore(restored, join(folder, 'old.backup'), { who: 'Ada' })
      assert.deepEqual((await listActors(restored, { limit: 100 })).items, before)
      await restored.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    await nameActors(store)
    assert.deepEqual(await list(), before)
    assert.equal((await listDecisions(store, { limit: 100 })).items.length, notes + 1)
    await isCountedRight()
  })

  test('what is purged is in no count, no name and no decision any more', async () => {
    const keller = await named('Ana Keller', 'organization')
    await decide(store, { what: 'rename', actor: keller.actor, name: 'Keller & Co' }, 'Ada')
    const initial = await named('A. Keller')
    await decide(store, { what: 'merge', actor: (await named('Ana Keller', 'person')).actor, others: [initial.actor] }, 'Ada')
    await purge(store, { document: keys[2]!.document }, { who: 'Ada' })
    assert.deepEqual((await list({ q: 'a. keller' })).map(({ aliases }) => aliases.includes('A. Keller')), [false])
    const { name, names, documents } = await loadActor(store, keller.actor)
    assert.deepEqual([name, names, documents], ['', [], 0], 'somebody else was decided to be this one, and that stays in the history')
    await assert.rejects(loadActor(store, '0'.repeat(32)), MisnamedActor)
    const { items } = await listDecisions(store, { limit: 5 })
    assert.equal(JSON.stringify(items).includes('Keller & Co') || JSON.stringify(items[0]!.names).includes('A. Keller'), false)
    assert.deepEqual([items[0]!.what, items[0]!.isOrphan], ['merge', true])
    await isCountedRight()
  })
})
