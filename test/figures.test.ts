import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cpuTime } from './helpers/cpuTime.ts'
import { analyze, readLayers } from '../src/analyze.ts'
import type { Timex } from '../src/doc/reading.ts'
import { findFigures } from '../src/figures/findFigures.ts'
import { timesOf } from '../src/figures/timesOf.ts'
import { CURRENCIES } from '../src/lang/en/currencies.ts'
import { readPack } from '../src/node.ts'
import { slice } from '../src/text/span.ts'
import { markFigures, unmark } from './helpers/markFigures.ts'

const pack = await readPack('en')

for (const line of cases()) {
  const expected = line.replace(/^FIXME /, '')
  const text = unmark(expected)
  test(`figures: ${line.startsWith('FIXME') ? 'FIXME ' : ''}${text}`, () => {
    const marked = markFigures(text, readLayers({ text }, pack).figures)
    if (line.startsWith('FIXME')) assert.notEqual(marked, expected, 'it is right now: take the FIXME away')
    else assert.equal(marked, expected)
  })
}

test('there are enough cases, with and without figures', () => {
  assert.ok(cases().length >= 250)
  assert.ok(cases().filter(line => !line.includes('{')).length >= 80)
})

test('a figure rests on the innermost statement whose content holds it', () => {
  const text = 'The agency reports that Minister Anna Lind said 300 people had fled. Some 40 stayed.'
  const { figures, statements } = analyze({ text }, pack)
  assert.deepEqual(figures.map(figure => slice(text, figure)), ['300', 'Some 40'])
  const holder = statements[figures[0]!.statement!]!
  assert.ok(holder.within !== undefined, 'the outer statement holds the minister’s')
  assert.equal(figures[1]!.statement, undefined)
})

test('a time beside a figure is its period, or the time as of which it held', () => {
  assert.deepEqual(timed('Investment has reached $17 billion since 2005.', '2005', { type: 'DATE', value: '2005' }), ['period'])
  assert.deepEqual(timed('Last year, trade amounted to $1 billion.', 'Last year', { type: 'DATE', value: '2024' }), ['period'])
  assert.deepEqual(timed('The firm sold 300 cars in 2020.', '2020', { type: 'DATE', value: '2020' }), ['period'])
  assert.deepEqual(timed('The firm sold 300 cars over three years.', 'three years', { type: 'DURATION', value: 'P3Y' }), ['period'])
  assert.deepEqual(timed('The population was 5 million in 2020.', '2020', { type: 'DATE', value: '2020' }), ['asOf'])
  assert.deepEqual(timed('On Monday, 12 people were killed.', 'Monday', { type: 'DATE', value: '2024-05-06' }), ['asOf'])
  assert.deepEqual(timed('By 2030, exports will reach $3 billion.', '2030', { type: 'DATE', value: '2030' }), ['asOf'])
})

test('a time of another clause or of another thing, a set and a time of another sentence are not the figure’s', () => {
  assert.deepEqual(timed('The 2018 vote gave him 73% of the seats.', '2018', { type: 'DATE', value: '2018' }), [undefined])
  assert.deepEqual(timed('He was fined $3,000 and sentenced to two years.', 'two years', { type: 'DURATION', value: 'P2Y' }), [undefined])
  assert.deepEqual(timed('The fund, which was founded in 2005, holds $17 billion.', '2005', { type: 'DATE', value: '2005' }), [undefined])
  assert.deepEqual(timed('The fund, which holds $17 billion, was founded in 2005.', '2005', { type: 'DATE', value: '2005' }), [undefined])
  assert.deepEqual(timed('They meet every Monday with 300 guests.', 'every Monday', { type: 'SET', value: 'XXXX-WXX-1' }), [undefined])
  assert.deepEqual(timed('They met in 2005. The fund holds $17 billion.', '2005', { type: 'DATE', value: '2005' }), [undefined])
})

test('of two times each figure takes the nearer', () => {
  const periods = (text: string) => linked(text, [at(text, '2019', { type: 'DATE', value: '2019' }), at(text, '2020', { type: 'DATE', value: '2020' })]).map(({ period }) => period)
  assert.deepEqual(periods('Sales fell by 5% in 2019, and profits fell by 3% in 2020.'), [0, 1])
  // FIXME: the parser hangs both years on the second figure.
  assert.notDeepEqual(periods('Sales fell 5% in 2019 and 3% in 2020.'), [0, 1], 'it is right now: take the FIXME away')
})

test('every currency has a code of its own, by which it is found, and by its name with its owner', () => {
  const { codes, units } = pack.lexicon.figures
  assert.equal(new Set(CURRENCIES.map(({ code }) => code)).size, CURRENCIES.length)
  for (const { code, nouns, owners } of CURRENCIES) {
    assert.match(code, /^[A-Z]{3}$/)
    assert.equal(codes.get(code)?.code, code)
    for (const owner of owners) for (const noun of nouns) assert.equal(units.get(`${owner} ${noun}`)?.code, code, `${owner} ${noun}`)
  }
})

test('figures are in order, disjoint and whole, whatever the text', () => {
  const scraps = ['$', '5', '1,000', ' million', ' dollars', '%', '-', ' to ', ' between ', ' and ', 'one', ' half ', ' a ', '.', ' (', ')', ' of ', ' per ', ' barrels', '½', '±', ' twenty', ' hundred', '\n\n', ' more than ', ' years', '’s', ' doubled', '€3-4 bn', ' no ', '9/11', '\u00a0']
  for (let seed = 1; seed <= 60; seed++) {
    const text = randomText(scraps, seed)
    const { figures } = readLayers({ text }, pack)
    let end = 0
    for (const figure of figures) {
      const context = `seed ${seed}: ${JSON.stringify(text)}`
      assert.ok(figure.start >= end && figure.end > figure.start && figure.end <= text.length, context)
      assert.ok(figure.low !== undefined || figure.high !== undefined, context)
      for (const value of [figure.low, figure.high]) assert.ok(value === undefined || Number.isFinite(value), context)
      assert.ok(figure.low === undefined || figure.high === undefined || figure.low <= figure.high, context)
      assert.ok(!figure.of || (figure.of.end > figure.of.start && figure.of.end <= text.length), context)
      end = figure.end
    }
  }
})

test('time grows with the text, not with its square, whatever is counted', () => {
  for (const scrap of ['5', '$', '5 ', '$ ', 'one ', 'million ', 'half a ', 'five hundred and ', '3 to ', '1,', '1 000 ', '50,', '500 ', '300 pounds ', '12 pesos, ', 'between 3 and ', 'rose from 3 to ', 'per a ', '5% of the ', 'a dozen of ']) {
    const short = figuresTime(scrap, 8_000)
    const long = figuresTime(scrap, 64_000)
    assert.ok(long < 24 * short + 150, `“${scrap}”: ${short} ms for 8,000 letters, ${long} ms for 64,000`)
  }
})

function cases(): string[] {
  return readFileSync(new URL('cases/figures.txt', import.meta.url), 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
}

function at(text: string, words: string, time: Pick<Timex, 'type' | 'value'>): Timex {
  const start = text.indexOf(words)
  return { start, end: start + words.length, ...time, by: 'test' }
}

function linked(text: string, times: readonly Timex[]) {
  const { figures, tokens, syntax } = readLayers({ text }, pack)
  return timesOf(figures, times, tokens, syntax, pack.lexicon.figures.timing)
}

/** By which field each figure holds the one time. */
function timed(text: string, words: string, time: Pick<Timex, 'type' | 'value'>): (string | undefined)[] {
  return linked(text, [at(text, words, time)]).map(found => Object.keys(found)[0])
}

function randomText(scraps: readonly string[], seed: number): string {
  let state = seed
  const next = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % limit
  }
  return Array.from({ length: 30 }, () => scraps[next(scraps.length)]).join('')
}

/** The least milliseconds, of three runs, to find the figures of a text of scraps. */
function figuresTime(scrap: string, size: number): number {
  const { tokens, syntax, names } = readLayers({ text: scrap.repeat(Math.ceil(size / scrap.length)) }, pack)
  return Math.min(...Array.from({ length: 3 }, () => cpuTime(() => findFigures(tokens, syntax, names, pack.lexicon.figures))))
}
