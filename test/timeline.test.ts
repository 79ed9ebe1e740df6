import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addRead } from './helpers/filledStore.ts'
import { countUnits, listFigureGroups, listFigures } from '../src/store/figures.ts'
import { eventTeller } from '../src/export/eventsTold.ts'
import { foldCounts } from '../src/store/eventCounts.ts'
import { FILLING } from '../src/store/migrations/0004_times_and_figures.ts'
import { listTimeline, timelineScale, TIMELINE_ORDERS } from '../src/store/timeline.ts'
import { makeCollection } from '../src/store/collections.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { overviewOf } from '../src/store/overview.ts'
import { SearchError } from '../src/store/search/searchError.ts'
import { StoreError } from '../src/store/storeError.ts'
import { viewOf } from '../src/export/view.ts'
import type { Event, Figure, Reading, Timex } from '../src/doc/reading.ts'
import type { FigureQuery } from '../src/store/figures.ts'
import type { Store } from '../src/store/store.ts'
import type { TimelineFilter, TimelineQuery } from '../src/store/timeline.ts'

interface Told {
  readonly words: string
  readonly time?: string
  readonly mod?: string
  readonly isPeriod?: boolean
  readonly type?: string
  readonly who?: string
  readonly place?: string
  readonly reality?: Event['tellings'][number]['reality']
}

interface Given {
  readonly words: string
  readonly of?: string
  readonly kind: Figure['kind']
  readonly low?: number
  readonly high?: number
  readonly unit?: string
  readonly asOf?: string
}

const by = 'hand'

/** A reading of a text with one sentence for each event and each figure, as an engine might have made it. */
function readingOf(events: readonly Told[], given: readonly Given[]): Reading {
  const lines = [...events.map(({ words, time }) => `${words}${time ? ` (${time})` : ''}`), ...given.map(({ words, of, asOf }) => [words, of, asOf && `(${asOf})`].filter(Boolean).join(' '))]
  const text = lines.join('\n')
  const at = (line: number, words: string) => {
    const first = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0)
    const start = text.indexOf(words, first)
    return { start, end: start + words.length }
  }
  const times: Timex[] = []
  const time = (line: number, value: string, mod?: string) => times.push({ ...at(line, value), type: value.startsWith('P') ? 'DURATION' : 'DATE', value, ...mod && { mod }, by }) - 1
  const names = [...new Set(events.flatMap(({ who, place }) => [who, place].filter(name => name !== undefined)))]
  const found = events.map(({ words, time: value, mod, isPeriod, type = 'CONSULT', who, place, reality = 'happened' }, line): Event => ({
    type, domain: 'diplomatic', agents: who ? [names.indexOf(who)] : [], patients: [], ...value && { [isPeriod ? 'period' : 'time']: time(line, value, mod) }, ...place && { place: names.indexOf(place) },
    terms: [], tellings: [{ ...at(line, words), trigger: at(line, words), reality, by }],
  }))
  const figures = given.map(({ words, of, asOf, ...figure }, i): Figure => ({ ...at(events.length + i, words), ...figure, ...of && { of: at(events.length + i, of) }, ...asOf && { asOf: time(events.length + i, asOf) }, by }))
  return {
    hearsay: '1', engine: 'hand', pack: 'hand', sentences: [], mentions: [], times, figures, statements: [], events: found, devices: [], gaps: [],
    entities: names.map(name => ({ name, type: 'person', mentions: [], roles: [], by })),
    article: { byline: [], language: 'en', text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by }] },
  }
}

async function report(store: Store, name: string, publishedAt: string | undefined, events: readonly Told[], figures: readonly Given[] = [], collection?: string): Promise<string> {
  const reading = readingOf(events, figures)
  const { document } = await addRead(store, { text: reading.article.text, url: `https://${name}.example/story`, ...publishedAt && { publishedAt } }, {
    reading: { ...reading, article: { ...reading.article, ...publishedAt && { publishedAt: { value: publishedAt, by: 'given' } } } }, ...collection && { collection },
  })
  return document
}

const EVENTS: readonly Told[] = [
  { words: '🦆 Ana Keller met the ferrymen', time: '2024-11-19', who: 'Ana Keller' },
  { words: 'Talks are to begin in Karakol', time: '2024-11', who: 'Bo Lindqvist', place: 'Karakol', reality: 'planned' },
  { words: 'The pier will have burned', time: '2024', type: 'ASSAULT', reality: 'alleged' },
  { words: 'The union called a strike', time: '2024-Q3', type: 'PROTEST' },
  { words: 'They talked over some days', time: '2024-11-28/2024-12-02', reality: 'denied' },
  { words: 'The lock has been guarded since', time: '2023-05', isPeriod: true },
  { words: 'The harbour was bought', type: 'AID' },
  { words: 'It was promised for long', time: 'P3Y', isPeriod: true },
  { words: 'It was the twelfth of a November', time: 'XXXX-11-12' },
]

onBothStores('the timeline', ({ open }) => {
  let store: Store
  let gazette: string
  let ferry: string

  before(async () => {
    store = await open()
    ferry = await makeCollection(store, 'Ferry')
    gazette = await report(store, 'gazette', '2025-01-02', EVENTS)
    await report(store, 'courier', '2024-12-24', EVENTS.slice(0, 4), [], ferry)
    await report(store, 'herald', undefined, EVENTS.slice(0, 2).map(event => ({ ...event, words: event.words.replace('Keller', 'Şahin'), who: event.who!.replace('Keller', 'Şahin') })))
  })

  const whole = async (query: Omit<TimelineQuery, 'limit'>) => (await listTimeline(store, { ...query, limit: 200 })).items
  const words = async (query: Omit<TimelineQuery, 'limit'>) => (await whole(query)).map(({ reading, ord }) => reading.article.text.slice(...spanOf(reading.events[ord]!)))
  const ofGazette = async (filter: TimelineFilter) => (await whole({ ...filter, document: gazette, order: 'earliest' })).map(({ ord }) => ord)

  test('what is known less exactly stands before its parts, earliest or latest first', async () => {
    const days = async (order: 'earliest' | 'latest') => (await whole({ order, document: gazette })).map(({ from, to }) => `${from}/${to}`)
    assert.deepEqual(await days('earliest'), ['2023-05-01/2023-05-31', '2024-01-01/2024-12-31', '2024-07-01/2024-09-30', '2024-11-01/2024-11-30', '2024-11-19/2024-11-19', '2024-11-28/2024-12-02'])
    assert.deepEqual(await days('latest'), ['2024-01-01/2024-12-31', '2024-11-28/2024-12-02', '2024-11-01/2024-11-30', '2024-11-19/2024-11-19', '2024-07-01/2024-09-30', '2023-05-01/2023-05-31'])
  })

  test('an event has the words that tell it, when it was, and nothing is made up for those without a date', async () => {
    const undated = await whole({ isDated: false })
    const told = undated.map(({ reading, ord }) => eventTeller(viewOf(reading, { possible: true }))(ord))
    assert.deepEqual(told.map(({ undated, tellings }) => [undated, tellings[0]!.words]), [
      ['the text gives no time', 'The harbour was bought'], ['only how long is told: “P3Y”', 'It was promised for long'], ['“XXXX-11-12” alone is no date', 'It was the twelfth of a November'],
    ])
    assert.ok(undated.every(({ from, to }) => from === undefined && to === undefined))
    const [first] = await whole({ document: gazette, realities: ['happened'], from: '2024-11' })
    const { when, tellings } = eventTeller(viewOf(first!.reading, { possible: true }))(first!.ord)
    assert.deepEqual([when, tellings], [{ words: '2024-11-19 (19 November 2024)', value: '2024-11-19' }, [{ start: 0, end: 30, words: '🦆 Ana Keller met the ferrymen', reality: 'happened', onWordOf: { kind: 'writer', words: 'the author' } }]])
  })

  test('a date asks for what surely lies within, and on demand for what may', async () => {
    assert.deepEqual(await ofGazette({ from: '2024-11', to: '2024-11' }), [1, 0])
    assert.deepEqual(await ofGazette({ from: '2024-11', to: '2024-11', possible: true }), [2, 1, 0, 4])
    assert.deepEqual(await ofGazette({ to: '2024-09-30' }), [5, 3])
    assert.deepEqual(await ofGazette({ from: '2024-12-01', possible: true }), [2, 4])
  })

  test('kind, reality, names, places, words, outlet, collection and language narrow it', async () => {
    assert.deepEqual(await ofGazette({ types: ['ASSAULT', 'PROTEST'] }), [2, 3])
    assert.deepEqual(await ofGazette({ realities: ['planned', 'denied'] }), [1, 4])
    assert.deepEqual(await ofGazette({ domains: ['military'] }), [])
    assert.deepEqual(await ofGazette({ actors: ['keller', 'nobody at all'] }), [0])
    assert.deepEqual(await ofGazette({ actors: ['Keller Ana'] }), [], 'a name is its words side by side')
    assert.deepEqual(await ofGazette({ place: 'karakol' }), [1])
    assert.deepEqual(await ofGazette({ words: 'strikes OR ferrymen' }), [3, 0])
    assert.equal((await words({ actors: ['sahin'] }))[0], '🦆 Ana Şahin met the ferrymen')
    assert.equal((await whole({ collection: ferry })).length, 4)
    assert.equal((await whole({ outlet: 'courier' })).length, 4)
    assert.equal((await whole({ outlet: 'nobody' })).length, 0)
    assert.equal((await whole({ language: 'en', actors: ['Ana Keller'] })).length, 2)
    assert.equal((await whole({ language: 'tr' })).length, 0)
  })

  test('pages lose and repeat nothing, in every order, and count reports apart from events', async () => {
    for (const isDated of [true, false]) for (const order of TIMELINE_ORDERS) {
      const all = (await whole({ order, isDated })).map(({ document, ord }) => `${document} ${ord}`)
      const paged: string[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page = await listTimeline(store, { order, isDated, limit: 2, ...cursor && { cursor } })
        if (!cursor) assert.deepEqual(page.total, isDated ? { events: 12, tellings: 12, documents: 3, isMore: false } : { events: 3, tellings: 3, documents: 1, isMore: false })
        paged.push(...page.items.map(({ document, ord }) => `${document} ${ord}`))
        cursor = page.next
      }
      assert.deepEqual(paged, all)
      assert.equal(new Set(all).size, isDated ? 12 : 3)
    }
    assert.deepEqual((await whole({ order: 'reported' })).map(({ reading }) => reading.article.publishedAt?.value).filter((day, i, days) => day !== days[i - 1]), ['2025-01-02', '2024-12-24', undefined])
  })

  test('the scale counts an event in the period that holds it, and apart from that in all that it may have been in', async () => {
    const { unit, periods, undated, realities, types } = await timelineScale(store, { document: gazette })
    assert.deepEqual([unit, undated, types], ['month', 3, { CONSULT: 6, ASSAULT: 1, PROTEST: 1, AID: 1 }])
    assert.deepEqual(realities, { happened: 6, planned: 1, alleged: 1, denied: 1 })
    const at = (month: string) => periods.find(({ from }) => from === `${month}-01`)
    assert.deepEqual(at('2023-05'), { from: '2023-05-01', to: '2023-05-31', done: 1, other: 0, wide: 0 })
    assert.deepEqual(at('2024-02'), { from: '2024-02-01', to: '2024-02-29', done: 0, other: 0, wide: 1 })
    assert.deepEqual(at('2024-08'), { from: '2024-08-01', to: '2024-08-31', done: 0, other: 0, wide: 2 })
    assert.deepEqual(at('2024-11'), { from: '2024-11-01', to: '2024-11-30', done: 1, other: 1, wide: 2 })
    const days = await timelineScale(store, { document: gazette, from: '2024-11', to: '2024-11' })
    assert.deepEqual([days.unit, days.periods.length, days.periods[18]], ['day', 30, { from: '2024-11-19', to: '2024-11-19', done: 1, other: 0, wide: 1 }])
    assert.deepEqual((await timelineScale(store, { types: ['SANCTION'] })).periods, [])
  })

  test('what is counted as events come and go is what a walk over all of them counts', async () => {
    const filters: TimelineFilter[] = [{}, { types: ['CONSULT', 'AID'] }, { domains: ['diplomatic'] }, { realities: ['denied'] }, { from: '2024', to: '2024' }, { from: '2024-11' }, { to: '2023' }, { from: '2024-08', to: '2024-11', possible: true }]
    const hold = async (when: string) => {
      for (const filter of filters) assert.deepEqual(await timelineScale(store, filter), await timelineScale(store, { ...filter, language: 'en' }), `${when}: ${JSON.stringify(filter)}`)
    }
    await hold('as written')
    await store.execute(`update events set is_current = false where document = '${gazette}'`)
    await hold('after a new version')
    await foldCounts(store, 1_000_000, 0)
    await hold('put together')
    await store.execute(`update events set is_current = true where document = '${gazette}'`)
    await hold('current again')
    assert.equal((await timelineScale(store, {})).types.ASSAULT, 2)
  })

  test('rows from before lists went by them are found like all others, whatever characters stand before their words', async () => {
    await store.execute("update events set language = null, outlet = null, published_from = null, who_words = '', told_words = '', place_words = ''")
    assert.deepEqual(await ofGazette({ words: 'strike' }), [])
    for (const statement of FILLING) await store.execute(statement)
    for (const [filter, found] of [[{ words: 'strike' }, [3]], [{ words: 'ferrymen' }, [0]], [{ actors: ['keller'] }, [0]], [{ place: 'karakol' }, [1]], [{ language: 'en', words: 'ferrymen' }, [0]]] as const) {
      assert.deepEqual(await ofGazette(filter), found, JSON.stringify(filter))
    }
    assert.equal((await whole({ outlet: 'courier' })).length, 4)
    assert.equal((await whole({ order: 'reported' }))[0]!.reading.article.publishedAt?.value, '2025-01-02')
  })

  test('what cannot be understood is refused with a sentence', async () => {
    for (const query of [{ from: 'yesterday' }, { words: 'by:keller' }, { words: '-' }, { cursor: 'x' }, { cursor: Buffer.from('["events latest","2024-13-45","2024-01-01","a","b",1]').toString('base64url') }]) {
      await assert.rejects(listTimeline(store, { limit: 5, ...query }), error => error instanceof StoreError || error instanceof SearchError)
    }
  })
})

const FIGURES: readonly Given[] = [
  { words: '40 million soms', kind: 'money', low: 40e6, high: 40e6, unit: 'KGS', asOf: '2024-11' },
  { words: '90', of: 'mountain soldiers', kind: 'count', low: 90, high: 90 },
  { words: 'up to 120', of: 'Soldiers', kind: 'count', high: 120 },
  { words: '1 USD', kind: 'money', low: 1, high: 1, unit: 'USD' },
  { words: '5 km', of: 'road', kind: 'measure', low: 5, high: 5, unit: 'km' },
]
const OTHERS: readonly Given[] = [
  { words: '46 million soms', kind: 'money', low: 46e6, high: 46e6, unit: 'som' },
  { words: 'two', of: 'soldiers', kind: 'count', low: 2, high: 2 },
  { words: '1,900', of: 'soldiers', kind: 'count', low: 1900, high: 1900, asOf: '2024' },
  { words: '2 dollars', kind: 'money', low: 2, high: 2, unit: 'USD' },
  { words: '7 million pesos', kind: 'money', low: 7e6, high: 7e6, unit: 'pesos' },
]

onBothStores('the figures', ({ open }) => {
  let store: Store
  let gazette: string

  before(async () => {
    store = await open()
    gazette = await report(store, 'gazette', '2025-01-02', [], FIGURES)
    await report(store, 'courier', '2024-12-24', [], OTHERS)
    await report(store, 'herald', '2024-12-25', [], [{ words: '8 pesos', kind: 'money', low: 8, high: 8, unit: 'MXN' }, { words: '9 pesos', kind: 'money', low: 9, high: 9, unit: 'CLP' }, { words: '1 USD', kind: 'money', low: 1, high: 1, unit: 'USD' }])
  })

  const words = async (query: Omit<FigureQuery, 'limit'>) => (await listFigures(store, { ...query, limit: 200 })).items.map(({ reading, ord }) => reading.article.text.slice(reading.figures[ord]!.start, reading.figures[ord]!.end))

  test('are narrowed by kind, unit, value, time, words and report', async () => {
    assert.deepEqual(await words({ kind: 'money', units: ['KGS', 'som'] }), ['40 million soms', '46 million soms'])
    assert.deepEqual(await words({ words: 'soldier', document: gazette }), ['90', 'up to 120'])
    assert.deepEqual(await words({ of: 'SOLDIERS', least: 100, most: 2000 }), ['up to 120', '1,900'])
    assert.deepEqual(await words({ from: '2024-11', to: '2024-11' }), ['40 million soms'])
    assert.deepEqual(await words({ from: '2024-11', to: '2024-11', possible: true }), ['40 million soms', '1,900'])
    assert.deepEqual(await words({ outlet: 'herald', isWriters: true }), ['8 pesos', '9 pesos', '1 USD'])
    assert.deepEqual(await words({ by: 'anybody' }), [])
  })

  test('are sorted by value within one unit and never across units', async () => {
    assert.deepEqual(await words({ kind: 'count', units: [''], order: 'least' }), ['two', '90', 'up to 120', '1,900'])
    assert.deepEqual(await words({ kind: 'money', units: ['USD'], order: 'most' }), ['2 dollars', '1 USD', '1 USD'])
    await assert.rejects(listFigures(store, { limit: 5, order: 'least' }), /sorted within one unit/)
    await assert.rejects(listFigures(store, { limit: 5, order: 'least', kind: 'money' }), StoreError)
  })

  test('come in pages that lose and repeat nothing', async () => {
    for (const query of [{ order: 'reported' }, { order: 'most', kind: 'money', units: ['USD', 'KGS', 'som'] }, { order: 'least', kind: 'count', units: [''] }] as const) {
      const all = await words(query)
      const paged: string[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page = await listFigures(store, { ...query, limit: 2, ...cursor && { cursor } })
        paged.push(...page.items.map(({ reading, ord }) => reading.article.text.slice(reading.figures[ord]!.start, reading.figures[ord]!.end)))
        cursor = page.next
      }
      assert.deepEqual(paged, all)
    }
    await assert.rejects(listFigures(store, { limit: 2, cursor: 'x' }), StoreError)
    assert.deepEqual((await countUnits(store, { document: gazette })).map(({ kind, unit, figures }) => [kind, unit, figures]), [['count', '', 2], ['measure', 'km', 1], ['money', 'KGS', 1], ['money', 'USD', 1]])
  })

  test('of the same thing that differ stand together: a currency by whatever name, and no rate', async () => {
    const { items } = await listFigureGroups(store, { limit: 20 })
    assert.deepEqual(items.map(({ kind, unit, units, of, documents, values }) => [kind, unit, units, of, documents, values]), [
      ['count', '', [''], 'soldiers', 2, 3], ['money', 'KGS', ['KGS', 'som'], undefined, 2, 2],
    ], 'one dollar is what a rate is given for; pesos are nobody\'s where two currencies are called so')
    assert.deepEqual(items[1]!.most, [{ words: '40 million soms', low: 40e6, high: 40e6, documents: 1 }, { words: '46 million soms', low: 46e6, high: 46e6, documents: 1 }])
    const pages = [await listFigureGroups(store, { limit: 1 })]
    pages.push(await listFigureGroups(store, { limit: 1, cursor: pages[0]!.next! }))
    assert.deepEqual([pages.flatMap(page => page.items), pages[1]!.next], [items, undefined])
    assert.deepEqual((await overviewOf(store)).figures.map(({ of, values }) => [of, values.length]).sort(), [['KGS', 2], ['soldiers', 3]])
  })
})

function spanOf({ tellings }: Event): [number, number] {
  return [tellings[0]!.start, tellings[0]!.end]
}
