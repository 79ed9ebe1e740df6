import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { analyze } from '../src/analyze.ts'
import { takeIn } from '../src/intake/takeIn.ts'
import { readPack } from '../src/node.ts'
import { addArticles } from '../src/store/add.ts'
import { changeDocuments, makeCollection } from '../src/store/collections.ts'
import { prepareReading } from '../src/store/readingRows.ts'
import { writeReadings } from '../src/store/readings.ts'
import { searchArticles } from '../src/store/search/searchArticles.ts'
import { SearchError } from '../src/store/search/searchError.ts'
import { searchStatements } from '../src/store/search/searchStatements.ts'
import { refreshStatistics } from '../src/store/statistics.ts'
import { StoreError } from '../src/store/storeError.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { anySearch } from './helpers/anySearch.ts'
import type { ArticleInput } from '../src/doc/article.ts'
import type { Store } from '../src/store/store.ts'
import type { FoundStatement } from '../src/store/search/searchStatements.ts'
import type { PreparedReading } from '../src/store/readingRows.ts'

interface ReadPage {
  readonly article: ArticleInput
  readonly prepared: PreparedReading
}

const SAMPLES = new URL('../samples/', import.meta.url)
let sampleCase: Promise<ReadPage[]> | undefined

/** Read once for both kinds of store. */
async function readSamples(): Promise<ReadPage[]> {
  const names = readdirSync(SAMPLES).filter(name => /\.(?:html|txt)$/.test(name)).sort()
  const pages: ReadPage[] = []
  for (const name of names) pages.push(await readOne(await takeIn(readFileSync(new URL(name, SAMPLES)), name)))
  return pages
}

async function readOne(article: ArticleInput): Promise<ReadPage> {
  return { article, prepared: prepareReading(analyze(article, await readPack('en'))) }
}

async function keep(store: Store, pages: readonly ReadPage[]): Promise<string[]> {
  const added = await addArticles(store, pages.map(({ article }) => ({ article })), { who: 'test' })
  await writeReadings(store, added.map(({ document, version }, i) => ({ document, version, prepared: pages[i]!.prepared })))
  return added.map(({ document }) => document)
}

/** Words in scripts and letters that the sample case does not have. */
const LETTERS: readonly ArticleInput[] = [
  { text: 'Стоимость поездки выросла. Перевозчики обещали новые автобусы для Ёлкино.', title: 'Автобусы', language: 'ru', publishedAt: '2024-11-19', publisher: 'Вечерний Вокзал' },
  { text: 'ارتفعت أسعار القمح في السوق هذا الأسبوع.', title: 'القمح', language: 'ar', publishedAt: '2024-11', publisher: 'صحيفة النخلة' },
  { text: 'Die Straße nach Łęczna bleibt gesperrt, teilte der Landrat mit.', title: 'Gesperrt', language: 'de', publishedAt: '2024', publisher: 'Blatt am Wehr' },
  { text: 'ราคาข้าวในตลาดสูงขึ้น', title: 'ข้าว', language: 'th', publisher: 'ข่าวท่าเรือ' },
  { text: '市場の米が高くなった。', title: '米', language: 'ja', publisher: '港新聞' },
  { text: 'The mayor, Don Ternby, said on Monday that no well was dry. Kemal Şahintepe denied that Don Ternby had paid for the wells. According to the WHO, the wells are safe.', title: 'Wells', language: 'en', publishedAt: '2023-05-08', publisher: 'Wells Weekly' },
]

onBothStores('search', ({ open }) => {
  let store: Store
  let documents: readonly string[]
  before(async () => {
    store = await open()
    const letters = await Promise.all(LETTERS.map(readOne))
    documents = await keep(store, [...await (sampleCase ??= readSamples()), ...letters])
  })
  const statements = async (query: string) => (await searchStatements(store, query, { limit: 100 })).items
  const articles = async (query: string) => (await searchArticles(store, query, { limit: 100 })).items
  const titles = async (query: string) => (await articles(query)).map(({ title }) => title).sort()

  test('a statement is found by who makes it, what it names and what is done by it', async () => {
    const found = await statements('by:sarieva about:boz-bulung said:denied')
    assert.deepEqual(found.map(({ speaker, stance, outlet }) => ({ speaker, stance, outlet })), [{ speaker: 'Jyldyz Sarieva', stance: 'deny', outlet: 'turan-dispatch.example' }])
    assert.equal(found[0]!.publishedAt?.slice(0, 10), '2025-12-11')
    assert.match(found[0]!.content, /^that land near the village/)
  })

  test('each field narrows, and a minus before it gives the rest', async () => {
    const all = await statements('by:orozgulov')
    assert.ok(all.length > 8)
    for (const field of ['said:promise', 'is:quoted', 'has:figure', 'after:2025-11-13', 'before:2025-11-12', 'on:2025-11', 'outlet:turan-dispatch', 'about:slovenia', 'kind:person']) {
      const [having, lacking] = [await statements(`by:orozgulov ${field}`), await statements(`by:orozgulov -${field}`)]
      const keys = [...having, ...lacking].map(nameOf)
      assert.equal(new Set(keys).size, keys.length, field)
      // What has no date is neither after a day nor not after it.
      const dated = /^(?:after|before|on)/.test(field) ? all.filter(({ publishedAt }) => publishedAt) : all
      assert.deepEqual(keys.sort(), dated.map(nameOf).sort(), field)
      assert.ok(having.length > 0 && (field === 'kind:person' || having.length < all.length), field)
    }
  })

  test('words are found in what is said, in any form, and shown where they are', async () => {
    const [found] = await statements('by:belokranjec "mountain listening" OR listens')
    assert.ok(found)
    assert.deepEqual(found.highlights.map(({ start, end }) => found.content.slice(start, end)), ['listen', 'listens'])
  })

  test('a phrase is words side by side', async () => {
    assert.ok((await statements('"40 million soms"')).every(({ content }) => content.includes('40 million soms')))
    assert.deepEqual(await statements('"soms million 40"'), [])
    assert.ok((await statements('soms million 40')).length > 0)
  })

  test('words that are in every text are refused, unless others stand beside them', async () => {
    await assert.rejects(statements('the'), { name: 'SearchError', message: '"the" is so common that no search looks for it. Add a rarer word.' })
    assert.deepEqual((await statements('the soms')).map(nameOf), (await statements('soms')).map(nameOf))
    assert.ok((await statements('')).length > 20)
  })

  test('a statement within another tells by whom it is passed on', async () => {
    const nested = await statements('is:within')
    assert.ok(nested.length > 0)
    assert.ok(nested.some(({ within }) => within.length > 0))
    for (const { within, way, speaker } of nested) {
      assert.ok(within.every(({ source, cue, speaker }) => source ?? cue ?? speaker) && (within.length === 0 || within[0]!.speaker === undefined || within[0]!.speaker !== speaker), way)
      assert.match(way, within.length ? /, crediting .*, as told by / : /^as told by /)
    }
  })

  test('what is only possible comes when it is asked for, marked', async () => {
    const [sure, all, rest] = [await statements('soms'), await statements('soms possible:yes'), await statements('soms possible:only')]
    assert.ok(sure.every(({ isSure }) => isSure) && rest.every(({ isSure }) => !isSure))
    assert.deepEqual([...sure, ...rest].map(nameOf).sort(), all.map(nameOf).sort())
    const told = await Promise.all(['soms', 'soms possible:no'].map(query => searchStatements(store, query, { limit: 100, possible: 'yes' })))
    assert.deepEqual(told.map(({ items }) => items.length), [all.length, sure.length])
  })

  test('a Chinese page is found by two characters, and by one', async () => {
    for (const query of ['直升', '升', '"训练中心"', 'outlet:山路报', '奥罗兹古洛夫 直升机']) {
      const found = await articles(query)
      assert.deepEqual(found.map(({ outlet }) => outlet), ['shanlu-bao.example'], query)
      assert.ok(query.startsWith('outlet') || found[0]!.snippet.highlights.length > 0, query)
    }
    assert.deepEqual(await articles('升直'), [])
  })

  test('words are found in all scripts, with and without their marks', async () => {
    assert.deepEqual(await titles('автобус'), ['Автобусы'])
    assert.deepEqual(await titles('ёлкино'), ['Автобусы'])
    assert.deepEqual(await titles('Елкино'), ['Автобусы'])
    assert.deepEqual(await titles('أسعار'), ['القمح'])
    assert.deepEqual(await titles('اسعار القمح'), ['القمح'])
    assert.deepEqual(await titles('strasse leczna'), ['Gesperrt'])
    assert.deepEqual(await titles('Straße'), ['Gesperrt'])
    assert.deepEqual(await titles('ตลาด'), ['ข้าว'])
    assert.deepEqual(await titles('市場'), ['米'])
  })

  test('names are found by surname, without accents, by their beginning, and although they are common words', async () => {
    for (const query of ['by:sahintepe', 'by:ŞAHİNTEPE', 'by:"kemal sahintepe"', 'by:sahin*', 'about:ternby']) assert.deepEqual((await statements(query)).map(({ speaker }) => speaker), ['Kemal Şahintepe'], query)
    assert.deepEqual((await statements('by:don')).map(({ source }) => source), ['The mayor, Don Ternby,'])
    assert.deepEqual((await statements('by:who outlet:"wells weekly" possible:yes')).map(({ source }) => source), ['the WHO'])
  })

  test('dates known by month or year are found where they must lie, and as possible where they may; what has none is found only when asked for', async () => {
    assert.deepEqual(await titles('on:2024-11-19'), ['Автобусы'])
    assert.deepEqual(await titles('on:2024-11'), ['Автобусы', 'القمح'])
    assert.deepEqual(await titles('after:2024 before:2024'), ['Gesperrt', 'Автобусы', 'القمح'])
    assert.deepEqual(await titles('on:2024-11-19 possible:yes'), ['Gesperrt', 'Автобусы', 'القمح'])
    assert.deepEqual(await titles('after:2024-12 before:2025-01 possible:yes'), ['Gesperrt'])
    const undated = await titles('on:unknown')
    assert.ok(undated.includes('米') && undated.includes('ข้าว') && !undated.includes('Автобусы'))
    assert.deepEqual((await titles('after:1900')).length + undated.length, documents.length - LATER_VERSIONS)
  })

  test('documents of a collection are found in it', async () => {
    const collection = await makeCollection(store, `Wells ${Math.random()}`)
    await changeDocuments(store, collection, { add: [documents.at(-1)!] }, 'test')
    const [{ name }] = await store.db.selectFrom('collections').select('name').where('collection', '=', collection).execute() as [{ name: string }]
    assert.deepEqual(await titles(`in:"${name}"`), ['Wells'])
    assert.deepEqual((await statements(`in:"${name}" well possible:yes`)).length, 3)
    await assert.rejects(articles('in:nowhere'), StoreError)
  })

  test('an article is found when one of its statements has all that the fields ask for', async () => {
    assert.deepEqual(await titles('by:ternby said:say'), ['Wells'])
    assert.deepEqual(await titles('by:ternby said:deny'), [])
    assert.deepEqual((await articles('by:orozgulov said:promise')).map(({ document }) => document).sort(), [...new Set((await statements('by:orozgulov said:promise')).map(({ document }) => document))].sort())
  })

  test('an article shows a piece with what was looked for, or its beginning after the title', async () => {
    const [found] = await articles('outlet:steppe-courier engine')
    assert.match(found!.snippet.words, /One helicopter engine costs more/)
    assert.deepEqual(found!.snippet.highlights.map(({ start, end }) => found!.snippet.words.slice(start, end)), ['engine'])
    const [whole] = await articles('outlet:steppe-courier')
    assert.match(whole!.snippet.words, /^Bishkek and Ljubljana have agreed/)
  })

  test('pages follow one another without a gap, whatever they are sorted by', async () => {
    for (const search of [searchStatements, searchArticles]) {
      for (const sort of ['date', 'relevance'] as const) {
        const whole = await search(store, 'minister OR ambassador possible:yes', { limit: 500, sort })
        const names: string[] = []
        for (let cursor: string | undefined, turns = 0; turns === 0 || cursor; turns++) {
          const page = await search(store, 'minister OR ambassador possible:yes', { limit: 3, sort, ...cursor !== undefined && { cursor } })
          names.push(...page.items.map(nameOf))
          assert.equal(page.total?.count, turns === 0 ? whole.items.length : undefined)
          cursor = page.next
        }
        assert.ok(names.length > 6)
        assert.deepEqual(names, whole.items.map(nameOf), `${search.name} ${sort}`)
      }
    }
  })

  test('the newest stand first, and what has no date last', async () => {
    const days = (await statements('soms OR ministry possible:yes')).map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? '')
    assert.deepEqual(days, [...days].sort().reverse())
    assert.ok(new Set(days).size > 3)
  })

  test('of a document with several versions, only the current one is found', async () => {
    const found = (await statements('outlet:tien-shan-telegraph possible:yes')).map(({ version }) => version)
    assert.equal(new Set(found).size, 1)
  })

  test('an embedded collection that has grown is looked at again, once', async () => {
    assert.deepEqual([await refreshStatistics(store), await refreshStatistics(store)], [store.kind === 'embedded', false])
  })

  test('no words, fields or cursors make the database fail', async () => {
    await fc.assert(fc.asyncProperty(anySearch, async query => {
      try {
        const page = await searchStatements(store, query, { limit: 2 })
        assert.ok(page.items.length <= 2)
      } catch (error) {
        assert.ok(error instanceof SearchError || error instanceof StoreError, `${query}: ${error as Error}`)
      }
    }), { numRuns: 60, seed: 11 })
    for (const cursor of ['', 'x', Buffer.from('["2024-02-31","a","b",1]').toString('base64url'), Buffer.from('["x","a","b",1]').toString('base64url'), Buffer.from('["2024-01-01","\\u0000","b",1.5]').toString('base64url'), Buffer.from('["2024-01-01","a","b",99999999999]').toString('base64url')]) {
      await assert.rejects(searchStatements(store, 'soms', { limit: 2, cursor }), StoreError, cursor)
    }
  })
})

/** The sample case has one page in two versions. */
const LATER_VERSIONS = 1

function nameOf(found: { readonly document: string; readonly version: string; readonly ord?: number } | FoundStatement): string {
  return [found.document, found.version, found.ord].join(' ')
}
