import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTime } from './helpers/cpuTime.ts'
import { analyze, readLayers } from '../src/analyze.ts'
import { readPack } from '../src/node.ts'
import { slice } from '../src/text/span.ts'
import { isTimexValue } from '../src/text/timexValue.ts'
import { findTimes } from '../src/times/findTimes.ts'

const pack = await readPack('en')

const MARK = /\{([^|}]*)\|([^}]*)\}/g

for (const { title, marked, publishedAt, isWrong } of timeCases()) {
  test(`times: ${title}: ${marked}`, () => {
    const text = marked.replace(MARK, '$2')
    const found = markTimes({ text, language: 'en', ...(publishedAt && { publishedAt }) })
    if (isWrong) assert.notEqual(found, marked, 'it is right now: take the FIXME away')
    else assert.equal(found, marked)
  })
}

test('a value that somebody writes is a time as TIMEX3 has them, and of a day that there is', () => {
  for (const value of ['2024', '2024-02-29', '2024-W07', '2024-Q3', '199X', '19XX', 'XXXX-03', 'XXXX-WXX-2', 'FY2024', 'BC0044', 'P3Y', 'PXW', 'PT36H', 'T09:30', '2024-11-19TEV', '2025/2026', 'PAST_REF']) assert.ok(isTimexValue(value), value)
  for (const value of ['', '2025-99-99', '2025-02-29', '2025-13', '2025-W60', 'ZZZZ', 'P', 'T25:00', '2025/', '2025/2026/2027', 'soon']) assert.ok(!isTimexValue(value), value)
})

const SCRAPS = [
  'last ', 'next ', 'the ', 'May ', 'March ', '3', '31 ', '2024', '-', ', ', '. ', 'Monday ', 'two ', 'weeks ', 'ago ', 'a ', 'year ', 'later ', 'every ', 'night ', 'at ', '10:30 ', 'p.m. ', 'of ', 'early ',
  'mid-', "'90s ", '1990s ', 'first ', 'quarter ', 'half ', 'and ', 'hundred ', 'Christmas ', 'Easter ', 'Ramadan ', '9/11 ', 'past ', 'between ', 'to ', '–', 'BC ', '44 ', 'fiscal ', 'FY2012 ', '2024-02-30 ',
  '99999999', 'century ', 'this ', 'weekend ', 'million ', 'billion ', 'the day before ', 'the end of ', '\n\n', '“', '\ud83d', '中国 ', '0', '24:00 ', '31/12/1999 ',
] as const
const texts = fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })), { maxLength: 80 }).map(scraps => scraps.join(''))
const dates = fc.constantFrom(undefined, '2024-02-29', '2024', '2024-11', '1999-12-31T23:59:00Z', '0001-01-01', '9999-12-31', 'nonsense')

test('any text of times is read, with spans in order and disjoint, and a value for each', () => {
  fc.assert(fc.property(texts, dates, (text, publishedAt) => {
    let reached = 0
    for (const { start, end, value, by } of analyze({ text, language: 'en', ...(publishedAt && { publishedAt }) }, pack).times) {
      assert.ok(reached <= start && start < end && end <= text.length, `${start}–${end} after ${reached}`)
      assert.ok(isTimexValue(value), `“${value}” is what people may write, too`)
      assert.match(value, /^[A-Z0-9:._\/-]+$/, `the value of “${text.slice(start, end)}”`)
      assert.doesNotMatch(value, /NAN|UNDEFINED|--/i)
      assert.ok(by)
      reached = end
    }
  }), { numRuns: 400 })
})

test('a day of every year of 400 has its own value, and weekdays go round', () => {
  const text = 'It rained yesterday, today and on Monday.'
  for (let year = 1800; year < 2200; year += 7) {
    for (const rest of ['01-01', '02-28', '03-01', '12-31']) {
      const date = new Date(`${year}-${rest}T00:00:00Z`)
      const iso = (days: number) => new Date(+date + days * 86_400_000).toISOString().slice(0, 10)
      const monday = iso(-((date.getUTCDay() + 6) % 7))
      assert.deepEqual(analyze({ text, language: 'en', publishedAt: iso(0) }, pack).times.map(({ value }) => value), [iso(-1), iso(0), monday])
    }
  }
})

test('time grows with the text, not with its square, whatever it is made of', () => {
  for (const scrap of ['1', '2024', '2024 ', 'year ', 'the past ', 'two hundred and ', 'May 3, ', '10:30 ', 'a few ', 'last Monday night at ', 'early ', 'Monday ', "'90s ", '10 to ', 'twenty-', 'hundred ', 'and a half ']) {
    const short = Math.min(findingTime(scrap, 12_500), findingTime(scrap, 12_500))
    const long = findingTime(scrap, 100_000)
    assert.ok(long < 24 * short + 100, `“${scrap}”: ${short} ms for 12,500 letters, ${long} ms for 100,000`)
  }
})

test('an undated article says what can be known of its date, and by which words', () => {
  const estimate = (text: string, url?: string) => {
    const gap = analyze({ text, language: 'en', ...(url && { url }) }, pack).gaps.find(({ field }) => field === 'publishedAt')!
    return [gap.why, slice(text, gap)]
  }
  assert.deepEqual(estimate('The ministers met at COP29 and signed a plan for 2025-2026.'),
    ['No date came with the article. It mentions COP29 (November 2024) and speaks of “2025-2026” as planned: not written before 11 November 2024.', 'COP29'])
  assert.deepEqual(estimate('The ministers met in March 2019. They had met in 2017.'),
    ['No date came with the article. It tells of “March 2019” and tells of “2017”: not written before March 2019.', 'March 2019'])
  assert.deepEqual(estimate('He spoke at the G20 summit in Osaka.')[0], 'No date came with the article. It mentions G20 in Osaka (June 2019): not written before 28 June 2019.')
  assert.match(estimate('The ministers met. Original: https://www.toutiao.com/article/7513490419024511527/')[0]!, /links to a page made on 8 June 2025/)
  assert.match(estimate('The ministers met.', 'https://www.toutiao.com/article/7513490419024511527/')[0]!, /given out on 8 June 2025/)
  assert.deepEqual(estimate('The ministers met.'), ['No date came with the article, and the software found none in it.', ''])
})

test('what is only announced does not date an article', () => {
  for (const text of ['The Paris Olympics will begin in a year.', 'COP30 is expected to be held in 2025.', 'Germany won the match of the World Cup.']) {
    assert.match(analyze({ text, language: 'en' }, pack).gaps.find(({ field }) => field === 'publishedAt')!.why, /the software found none in it/)
  }
})

test('a dated article has no estimate', () => {
  assert.deepEqual(analyze({ text: 'The ministers met at COP29.', language: 'en', publishedAt: '2024-11-20' }, pack).gaps.filter(({ field }) => field === 'publishedAt'), [])
})

function findingTime(scrap: string, size: number): number {
  const { tokens, syntax, names } = readLayers({ text: scrap.repeat(Math.ceil(size / scrap.length)), language: 'en' }, pack)
  return cpuTime(() => findTimes(tokens, syntax, names, '2024-11-20', pack.lexicon.times))
}

function markTimes(article: Parameters<typeof analyze>[0]): string {
  let marked = ''
  let at = 0
  for (const time of analyze(article, pack).times) {
    marked += article.text.slice(at, time.start) + `{${[time.type, time.value, time.mod].filter(Boolean).join(' ')}|${slice(article.text, time)}}`
    at = time.end
  }
  return marked + article.text.slice(at)
}

function timeCases(): { title: string; marked: string; publishedAt: string | undefined; isWrong: boolean }[] {
  const cases = []
  let title = ''
  let publishedAt: string | undefined
  for (const line of readFileSync(new URL('cases/times.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('= ')) title = line.slice(2)
    else if (line.startsWith('@ ')) publishedAt = line === '@ unknown' ? undefined : line.slice(2)
    else if (line && !line.startsWith('#')) cases.push({ title, marked: line.replace(/^FIXME /, ''), publishedAt, isWrong: line.startsWith('FIXME ') })
  }
  return cases
}
