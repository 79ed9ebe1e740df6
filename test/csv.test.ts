import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CSV_KINDS, csvHeader, csvRows } from '../src/export/csv.ts'
import { fullReading } from './helpers/fullReading.ts'
import type { CsvKind } from '../src/export/csv.ts'
import type { Reading } from '../src/doc/reading.ts'

const reading: Reading = { ...fullReading(), document: 'd1', version: 'v1', article: { ...fullReading().article, url: 'https://steppe.example/plan' } }

/** As a reader of RFC 4180 takes it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === undefined || (end === '' && !quoted && !plain)) break
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

function table(kind: CsvKind, of: Reading = reading): Record<string, string>[] {
  const [header, ...rows] = parse(csvHeader(kind) + csvRows(kind, of, { possible: true }))
  return rows.map(row => {
    assert.equal(row.length, header!.length, row.join('|'))
    return Object.fromEntries(header!.map((name, i) => [name, row[i]!]))
  })
}

test('every kind has a row for each item, with the article and the place that it comes from', () => {
  const tellings = reading.events.flatMap(({ tellings }) => tellings).length
  const counts = { documents: 1, statements: reading.statements.length, figures: reading.figures.length, times: reading.times.length, events: tellings }
  for (const kind of CSV_KINDS) {
    const rows = table(kind)
    assert.equal(rows.length, counts[kind], kind)
    for (const row of rows) {
      assert.deepEqual([row['document'], row['version'], row['url'], row['publisher'], row['published'], row['language']], ['d1', 'v1', 'https://steppe.example/plan', 'Steppe Courier', '2025-03-04', 'en'], kind)
      if (kind !== 'documents') assert.ok(Number(row['end']) > Number(row['start']) && row['by'] === 'hand', kind)
    }
  }
})

test('a statement has its whole chain, outermost first, and says whether the words are the speaker\'s', () => {
  const rows = table('statements')
  const called = rows.find(({ cue }) => cue === 'called')!
  assert.equal(called['chain'], 'Baikal Wire > Tavares')
  assert.equal(called['words'], 'original in part')
  assert.equal(rows.find(row => row['statement'] === called['within'])!['cue'], 'reported')
  assert.equal(rows.find(({ cue }) => cue === 'is believed')!['chain'], 'somebody unnamed')
  const said = rows.find(({ source }) => source === 'an official who asked not to be named')!
  assert.deepEqual([said['chain'], said['words'], said['confidence'], said['sure']], ['an official who asked not to be named', 'original', '0.95', 'true'])
  const doubted = { ...reading, statements: reading.statements.map(statement => ({ ...statement, confidence: 0.6 })) }
  assert.equal(csvRows('statements', doubted), '')
  const unsure = table('statements', doubted)
  assert.deepEqual(table('times', doubted).map(({ chain, sure }) => [chain === '', sure === '']).filter(([isOwn, isEmpty]) => isOwn !== isEmpty), [])
  assert.deepEqual(new Set(unsure.map(({ sure }) => sure)), new Set(['false']))
  assert.equal(said['content'], '“We sit between two neighbours, and a third one costs nothing,” … “That is all there is to it.”')
  assert.equal(rows.find(({ cue }) => cue === 'warned')!['words'], 'paraphrased')
  const translated = table('statements', { ...reading, article: { ...reading.article, translated: true } })
  assert.deepEqual(new Set(translated.map(({ words }) => words)), new Set(['paraphrased', 'translated', 'translated in part']))
})

test('figures and events tell on whose word they rest', () => {
  const figure = table('figures').find(({ figure }) => figure === 'two days')!
  assert.deepEqual([figure['low'], figure['high'], figure['unit'], figure['chain']], ['2', '2', 'd', 'Ministry of Defence'])
  assert.equal(table('figures').find(({ figure }) => figure === 'about $140 million')!['chain'], '')
  const planned = table('events').filter(({ event }) => event === '0')
  assert.deepEqual(planned.map(({ reality, agents }) => [reality, agents]), [['happened', 'Mongolia; Portugal'], ['happened', 'Mongolia; Portugal']])
  assert.equal(table('events').find(({ reality }) => reality === 'alleged')!['chain'], 'Baikal Wire')
})

test('nothing in a cell is taken for a formula, and numbers stay numbers', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']) {
    const title = `${sign}HYPERLINK("https://evil.example";"x")`
    const [row] = table('documents', { ...reading, article: { ...reading.article, title: { value: title, by: 'given' } } })
    assert.equal(row!['title'], `'${title}`)
  }
  const carriage = csvRows('documents', { ...reading, article: { ...reading.article, publisher: '\r=1+1' } })
  assert.match(carriage, /"'\n=1\+1"/)
  const [debt] = table('figures', { ...reading, figures: [{ ...reading.figures[0]!, low: -5e-7, high: -3 }] })
  assert.deepEqual([debt!['low'], debt!['high']], ['-5e-7', '-3'])
})

test('quotation marks, commas, lines and odd signs come back as they were', () => {
  for (const title of ['a "b", c', '"', ',', 'one\ntwo', ' spaced ', '“…” жук 🦆']) {
    assert.equal(table('documents', { ...reading, article: { ...reading.article, title: { value: title, by: 'given' } } })[0]!['title'], title)
  }
  assert.ok(csvHeader('times', { mark: true }).startsWith('\ufeffdocument,version,'))
  assert.ok(csvHeader('times').startsWith('document,version,'))
  for (const kind of CSV_KINDS) assert.match(csvHeader(kind), /^[a-z_,]+\r\n$/)
})

test('an article with nothing in it has no rows', () => {
  const empty: Reading = { ...reading, statements: [], figures: [], times: [], events: [] }
  for (const kind of CSV_KINDS) assert.equal(csvRows(kind, empty).length > 0, kind === 'documents', kind)
})

test('rows lead to their words in the desk, say who has reviewed them, and are only those that were chosen', () => {
  const called = reading.statements.find(({ within }) => within !== undefined)!
  const index = reading.statements.indexOf(called)
  const review = { layer: 'statements', index, did: 'corrected', fields: ['source', 'speaker'], by: '=Ada', at: '2026-04-08T10:00:00Z', correction: 'c1' } as const
  const options = { desk: 'http://127.0.0.1:4177', only: new Set([called.key]), reviews: [review] }
  const [header, row, ...others] = parse(csvHeader('statements') + csvRows('statements', reading, options))
  const cell = (name: string) => row![header!.indexOf(name)]
  assert.deepEqual([cell('statement'), cell('link'), cell('reviewed_by'), cell('review'), others.length], [called.key, `http://127.0.0.1:4177/documents/d1/versions/v1#${called.start}-${called.end}`, '\'=Ada', 'corrected source speaker', 0])
  assert.deepEqual(table('times').find(({ time }) => time === 'two days')!['chain'], 'Ministry of Defence')
  for (const kind of ['figures', 'times', 'events'] as const) assert.equal(csvRows(kind, reading, { only: new Set() }), '')
  assert.equal(table('documents')[0]!['link'], '')
})
