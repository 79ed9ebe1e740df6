import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absenceFinder } from '../src/export/absence.ts'
import { actorRows } from '../src/export/actorRows.ts'
import { deviceGroups } from '../src/export/deviceGroups.ts'
import { eventGroups } from '../src/export/eventGroups.ts'
import { excerptAt } from '../src/export/places.ts'
import { figureRows } from '../src/export/figureRows.ts'
import { fullReading } from './helpers/fullReading.ts'
import { gapGroups } from '../src/export/gapGroups.ts'
import { glanceFacts } from '../src/export/glanceFacts.ts'
import { outlineOf } from '../src/export/outline.ts'
import { numberIn, numberWords, quantityWords } from '../src/export/quantityWords.ts'
import { timelineOf } from '../src/export/timeline.ts'
import { isTold, timeOrder, timeWords } from '../src/export/timeWords.ts'
import { viewOf } from '../src/export/view.ts'
import type { Figure, Reading, Timex } from '../src/doc/reading.ts'

/** What the rows of terminal and page say. */
const reading = fullReading()
const view = viewOf(reading)

function timex(value: string, type: Timex['type'] = 'DATE', mod?: string): Timex {
  return { start: 0, end: 1, type, value, ...(mod && { mod }), by: 'hand' }
}

test('times read as people write them', () => {
  const words: readonly [Timex, string][] = [
    [timex('2024'), '2024'], [timex('2024-11'), 'November 2024'], [timex('2024-11-19'), '19 November 2024'], [timex('201X'), '2010s'], [timex('199'), '1990s'], [timex('18XX'), '19th century'],
    [timex('20XX'), '21st century'], [timex('2024-Q3'), '3rd quarter of 2024'], [timex('2023-H1'), '1st half of 2023'], [timex('2025-SP'), 'spring 2025'], [timex('2024-W47'), 'week of 18 November 2024'],
    [timex('2024-W01'), 'week of 1 January 2024'], [timex('2024-W46-WE'), 'weekend of 16 November 2024'], [timex('FY2023'), 'fiscal year 2023'], [timex('BC0044'), '44 BC'],
    [timex('2024-11-19T10:30', 'TIME'), '19 November 2024, 10:30'], [timex('2024-11-19TMO', 'TIME'), '19 November 2024 morning'], [timex('2025/2026'), '2025–2026'],
    [timex('2024-05-03/2024-05-05'), '3 May 2024 – 5 May 2024'], [timex('2012', 'DATE', 'START'), 'early 2012'], [timex('2008', 'DATE', 'BEFORE'), 'before 2008'],
    [timex('P5Y', 'DURATION'), '5 years'], [timex('P1D', 'DURATION'), '1 day'], [timex('P2Y3M', 'DURATION'), '2 years 3 months'], [timex('PT30M', 'DURATION'), '30 minutes'], [timex('PXM', 'DURATION'), 'some months'],
    [timex('P1DE', 'DURATION'), '1 decade'], [timex('P2CE', 'DURATION'), '2 centuries'], [timex('P10Y/P15Y', 'DURATION'), '10 years – 15 years'], [timex('P3Y', 'DURATION', 'MORE_THAN'), 'more than 3 years'],
    [timex('P1D', 'SET'), 'every day'], [timex('P3M', 'SET'), 'every 3 months'], [timex('XXXX-WXX-1', 'SET'), 'every Monday'], [timex('XXXX-WXX-2TNI', 'SET'), 'every Tuesday night'], [timex('XXXX-SU', 'SET'), 'every summer'],
    [timex('something new'), 'something new'],
  ]
  for (const [time, expected] of words) assert.equal(timeWords(time), expected)
})

test('times are put in order as precisely as they are told', () => {
  const inOrder = ['BC0044', '18XX', '1911', '199X', '2003', '2023-H1', '2023-Q3', '2024', '2024-01-31', '2024-05/2024-07', '2024-11', '2024-11-19TMO', '2024-11-19T10:30', '2024-11-19TEV', '2024-11-20', '2025/2026']
  assert.deepEqual([...inOrder].reverse().sort((a, b) => timeOrder(a)! - timeOrder(b)!), inOrder)
  for (const value of ['PAST_REF', 'XXXX', 'XXXX-11-03', 'P1Y']) assert.equal(timeOrder(value), undefined, value)
  assert.equal(isTold(timex('PRESENT_REF')), false)
})

test('a time that is named twice is one point, and one that nobody can date goes by its words', () => {
  const again = reading.times.map(time => (time.value === '1911' ? { ...time, value: '2024' } : time.value === '2025-03-03' ? { ...time, value: 'XXXX-WXX-1' } : time))
  const parts = timelineOf({ ...reading, times: again })
  assert.deepEqual([...parts.keys()], ['dated', 'undated', 'lengths'])
  assert.deepEqual(parts.get('dated')!.map(({ when, places }) => [when, places.length]), [['2024', 2], ['2025–2026', 1], ['spring 2025', 1]])
  assert.deepEqual(parts.get('undated')!.map(({ when }) => when), ['“monday”'])
})

test('a point tells what happened then', () => {
  const point = timelineOf(reading).get('dated')!.find(({ when }) => when === '2025–2026')!
  assert.deepEqual(point.events.map(({ words }) => words), ['Mongolia, Portugal · agreement, military · told as done · its period'])
  assert.equal(reading.article.text.slice(point.events[0]!.trigger.start, point.events[0]!.trigger.end), 'Sign a Plan')
})

test('a long sentence is cut around its words', () => {
  const text = `${'before '.repeat(40)}2024${' after'.repeat(40)}`
  const start = text.indexOf('2024')
  const { before, words, after } = excerptAt({ ...reading, sentences: [{ start: 0, end: text.length }], article: { ...reading.article, text } }, { start, end: start + 4 })
  assert.equal(words, '2024')
  assert.match(before, /^…(before )+$/)
  assert.match(after, /^( after)+…$/)
  assert.ok(before.length + after.length < 250)
})

test('quantities have one notation for all wordings', () => {
  const figure = (part: Partial<Figure>): Figure => ({ start: 0, end: 1, kind: 'measure', by: 'hand', ...part })
  const words: readonly [Partial<Figure>, string][] = [
    [{ low: 17e9, unit: 'USD', mod: 'over' }, 'over 17 billion USD'], [{ low: 550, high: 550, mod: 'approx' }, 'about 550'], [{ low: 3, high: 4, unit: '%' }, '3 to 4 %'], [{ high: 200, mod: 'under' }, 'under 200'],
    [{ high: 200 }, 'at most 200'], [{ low: 5 }, 'at least 5'], [{ low: 1, high: 1, unit: 'd' }, '1 day'], [{ low: 2, high: 2, unit: 'd' }, '2 days'], [{ low: 70, high: 70, unit: 'USD/[bbl_us]' }, '70 USD per barrel'],
    [{ low: 90, high: 90, unit: 'km/h' }, '90 km/h'], [{ low: 5, high: 5, unit: 'MW.h' }, '5 MWh'], [{ low: 12, high: 12, unit: '{ticket}' }, '12 ticket'], [{}, 'a number not told'],
  ]
  for (const [part, expected] of words) assert.equal(quantityWords(figure(part)), expected)
  const numbers: readonly [number, string][] = [[0, '0'], [999, '999'], [1000, '1,000'], [1234567, '1,234,567'], [1234000, '1.234 million'], [2.5e6, '2.5 million'], [-4e12, '-4 trillion'], [1 / 3, '0.333'], [1234.5, '1,234.5'], [0.1 + 0.2, '0.3'], [123456789, '123,456,789'], [1e21, '1,000,000,000 trillion']]
  for (const [number, expected] of numbers) assert.equal(numberWords(number), expected)
  for (const [number, written] of numbers.filter(([number]) => Number.isInteger(number))) assert.equal(numberIn(written), number, 'and is read as it is written')
  for (const [written, number] of [['41 million', 41e6], ['1.2bn', 1.2e9], ['0.1 billion', 1e8], ['1 000 000', 1e6], ['5k', 5000], ['2 Millions', 2e6], ['-3', -3]] as const) assert.equal(numberIn(written), number, written)
  for (const written of ['', 'many', '41 zillion', '1.2.3', 'million', '3,5 Mio', '12 toString']) assert.equal(numberIn(written), undefined, written)
})

test('figures rest on somebody\'s word: the writer\'s, a speaker\'s, or nobody can tell', () => {
  assert.deepEqual(figureRows(view).map(({ owner }) => owner.words), ['the authors', 'the authors', 'credited to somebody unnamed', 'credited to Ministry of Defence'])
  const hatched = reading.gaps.find(({ field }) => field === 'voice')!
  const undecided: Reading = { ...reading, figures: [{ start: hatched.start + 5, end: hatched.start + 9, kind: 'count', low: 1, high: 1, by: 'hand' }] }
  assert.equal(figureRows(viewOf(undecided))[0]!.owner.words, 'undecided')
})

test('what the text does not give is told from what the software could not decide', () => {
  const whyNot = absenceFinder(reading)
  assert.equal(whyNot('figures', 'asOf', reading.figures[1]!), 'undecided')
  assert.equal(whyNot('figures', 'asOf', reading.figures[0]!), 'absent')
  assert.equal(whyNot('figures', 'of', reading.figures[1]!), 'absent')
})

test('actors come by how often they are meant, with what is said by them and their roles', () => {
  const [first] = actorRows(view)
  assert.deepEqual({ ...first, first: undefined, roles: first!.roles.map(({ words, tense }) => [words, tense]) }, { index: 2, name: 'Tavares', kind: 'person, PRT', mentions: 2, statements: 2, first: undefined, roles: [['Ambassador', 'now']] })
})

test('one event that is told in two ways stands in both places, and each says so', () => {
  const [agreement, ...rest] = reading.events
  const denied = { ...agreement!, tellings: [...agreement!.tellings, { ...rest[1]!.tellings[0]!, reality: 'denied' as const }] }
  const groups = eventGroups(viewOf({ ...reading, events: [denied] }))
  assert.deepEqual(groups.map(({ owner, realities }) => [owner.words, realities.map(({ words, rows }) => [words, rows.map(row => row.also)])]), [
    ['the authors', [['told as done', [['told as denied by Tavares']]]]],
    ['credited to Tavares', [['told as denied', [['told as done by the authors']]]]],
  ])
})

test('the outline covers every block, and its shares are a whole', () => {
  const parts = outlineOf(reading)
  assert.equal(parts.reduce((sum, part) => sum + part.percent, 0), 100)
  assert.deepEqual(parts.map(({ zone }) => zone), ['news', 'terms', 'news', 'analysis'])
  assert.deepEqual(parts[1]!.rows.map(({ label }) => label), ['heading', '2 list items'])
})

test('wording goes by kind, and gaps by reason', () => {
  assert.deepEqual(deviceGroups(reading).map(({ kind, places }) => [kind, places.length]), [['loaded word', 1], ['common knowledge', 1]])
  assert.ok(deviceGroups(reading).every(({ definition }) => definition))
  const twice: Reading = { ...reading, gaps: [...reading.gaps, { ...reading.gaps[0]!, start: 0, end: 9 }] }
  assert.deepEqual(gapGroups(twice).map(({ gaps }) => gaps.length), [2, 1, 1])
})

test('facts have words to rest on, or say that there are none', () => {
  for (const { label, items, none } of glanceFacts(reading)) assert.ok(items.length || none, label)
  const facts = new Map(glanceFacts(reading).map(({ label, items }) => [label, items.map(({ words }) => words)]))
  assert.deepEqual(facts.get('Written by'), ['Oleg Varenin', 'Marta Kisel'])
  assert.deepEqual(facts.get('Date'), ['2025-03-04'])
  const { publishedAt, ...undated } = reading.article
  const estimated = glanceFacts({ ...reading, article: undated, gaps: [{ start: 0, end: 8, layer: 'article', field: 'publishedAt', why: 'Written after 2024.', by: 'hand' }] })
  assert.deepEqual(estimated.find(({ label }) => label === 'Date')!.items, [{ words: 'not given in the text', notes: [{ words: 'Written after 2024.' }], span: { start: 0, end: 8 } }])
})
