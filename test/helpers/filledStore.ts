import { addEvidence, addInquiry, changeWorksheet, rate } from '../../src/store/changeWorksheet.ts'
import { addArticles } from '../../src/store/add.ts'
import { fullReading } from './fullReading.ts'
import { makeCollection } from '../../src/store/collections.ts'
import { makeWorksheet } from '../../src/store/worksheets.ts'
import { prepareReading } from '../../src/store/readingRows.ts'
import { react } from '../../src/store/reactions.ts'
import { setSettings } from '../../src/store/settings.ts'
import { writeReadings } from '../../src/store/readings.ts'
import type { ArticleInput } from '../../src/doc/article.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Store } from '../../src/store/store.ts'
import type { VersionKey } from '../../src/store/versions.ts'

/** Write a version and a reading of it, made by hand. */
export async function addRead(store: Store, article: ArticleInput, { collection, original, reading = fullReading() }: { collection?: string; original?: string; reading?: Reading } = {}): Promise<VersionKey> {
  const shift = article.text.indexOf(reading.article.text)
  if (shift !== 0) throw new RangeError('the text has to begin with that of the reading')
  const [added] = await addArticles(store, [{
    article, ...(collection && { collection }),
    ...(original && { original: { bytes: Buffer.from(original), mediaType: 'text/html', name: 'page.html', fetchedAt: '2025-03-05T10:00:00Z' } }), notes: ['Made by hand.'],
  }], { who: 'tester' })
  const { document, version } = added!
  await writeReadings(store, [{ document, version, prepared: prepareReading({ ...reading, article: { ...reading.article, text: article.text } }) }])
  return { document, version }
}

/** Something in every table: two collections, documents read and unread, a second version, an original, a correction, a worksheet, reactions, a setting, a decision about an actor, a feed, addresses. */
export async function fill(store: Store): Promise<{ readonly first: VersionKey; readonly second: VersionKey; readonly unread: VersionKey }> {
  const { text } = fullReading().article
  const [one, two] = [await makeCollection(store, 'Plateau'), await makeCollection(store, 'Harbour')]
  const first = await addRead(store, { text, url: 'https://steppe.example/plan', title: 'A Plan', publisher: 'Steppe Courier', byline: ['Oleg Varenin'], publishedAt: '2025-03-04' }, { collection: one, original: '<h1>A Plan</h1>' })
  await addRead(store, { text: `${text}\n\nCorrected.`, url: 'https://steppe.example/plan', title: 'A Plan', publisher: 'Steppe Courier', publishedAt: '2025-03-04' }, { collection: one })
  const second = await addRead(store, { text, url: 'https://harbour.example/reprint', blocks: [{ start: 0, end: 51, kind: 'headline' }] }, { collection: two })
  const [unread] = await addArticles(store, [{ article: { text: 'Жук лежит "на" спине\\ и\tмолчит. 🦆' }, collection: two }], { who: 'tester' })
  await store.execute(`insert into collected (document, collection) values ($1, $2)`, [second.document, one])
  await store.execute(`insert into failures (document, version, reason) values ($1, $2, 'The reader ended.')`, [unread!.document, unread!.version])
  await store.execute(`insert into corrections (document, version, layer, quote, before, after, change, made_by) values ($1, $2, 'article', '', '', '', '{"kind": "article", "set": {"publisher": "The Courier"}}', 'Ada')`, [first.document, first.version])
  const { worksheet } = await makeWorksheet(store, { ...first, start: 0, end: 8 }, 'Ada')
  await changeWorksheet(store, worksheet, { set: { question: 'Who\nsays so?', due: '2025-03-10' }, was: { question: null, due: null } }, 'Grace')
  await addEvidence(store, worksheet, { kind: 'words', words: { ...second, start: 0, end: 8 }, note: 'The reprint.' }, 'Ada')
  await addInquiry(store, worksheet, { name: 'Customs office', reach: 'press@customs.example', askedOn: '2025-03-05' }, 'Ada')
  await rate(store, worksheet, { set: { scale: 'supported', words: 'As far as I see.' }, was: { scale: null, words: null } }, 'Grace')
  await react(store, { ...first, choice: 'like' }, 'Ada')
  await react(store, { ...first, span: { start: 0, end: 8 }, choice: 'dispute', reason: 'It was not signed.' }, 'Grace')
  await setSettings(store, { ratingScale: ['holds'] }, 'Ada')
  await store.execute(`insert into actor_decisions (what, actor, names, name, note, made_by) select 'rename', actor, array[name], 'Gen. Dorj', 'As he signs.', 'Ada' from actors where name = 'General Dorj'`)
  await store.execute(`insert into feeds (url, title, collection, failures, reason) values ('https://steppe.example/feed', 'Steppe', $1, 2, 'It answers 500.')`, [one])
  await store.execute(`insert into links (link, url, feed, state) select 'l1', 'https://steppe.example/next', feed, 'waiting' from feeds`)
  await store.execute(`insert into saved_searches (name, query, searched, saved_by) values ('Plans', 'plan by:"General Dorj"', 'statements', 'Ada')`)
  await store.execute(`insert into seen_searches (search, person) select search, 'Ada' from saved_searches`)
  await store.execute(`insert into refusals (job, name, reason) values (gen_random_uuid(), 'ferry.exe', 'It is a program.')`)
  await store.execute(`insert into tombstones (document, purged_by, reason) values ('0123', 'Ada', 'asked for')`)
  return { first, second, unread: unread! }
}
