import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { COLOUR, inkFor, PLAIN } from '../src/cli/terminal/ink.ts'
import { renderReading } from '../src/cli/terminal/renderReading.ts'
import { fit, widthOf, wrap } from '../src/cli/terminal/width.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import type { Reading } from '../src/doc/reading.ts'

function plainReading(text: string): Reading {
  return {
    ...sampleReading(), mentions: [], statements: [], entities: [], gaps: [], sentences: [],
    article: { byline: [], language: 'en', text, blocks: text ? [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }] : [] },
  }
}

const shown = (width: number, possible = false) => renderReading(sampleReading(), { width, ink: PLAIN, possible })

test('no line is wider than the terminal', () => {
  for (const width of [20, 40, 60, 80, 100, 140, 200]) {
    for (const line of shown(width, true).split('\n')) assert.ok(widthOf(line) <= Math.max(width, 26), `${width}: ${line}`)
  }
})

test('words are marked by brackets and letters, without any colour', () => {
  const text = shown(80)
  assert.match(text, /A statement of the Ministry of Defence said \[2 that the plan covers/)
  assert.match(text, /^ {2}M ┃ peacekeeping, language courses and places at the staff college\]\. \[\? No$/m)
  assert.match(text, /^ {2}\? ╱ further comment/m)
  assert.match(text, /^B›T ┃ on the plateau”\]\]\./m)
  assert.match(text, /^ {4}┊ The article uses/m)
  assert.doesNotMatch(text, /\x1b/)
})

test('the list says who, how and what, with what is nested under what it lies in', () => {
  const text = shown(80)
  assert.match(text, /^3 B Baikal Wire · says · that Ambassador Tavares did not come with empty hands$/m)
  assert.match(text, /^4 └ T Tavares · says · the country “our first partner on the plateau” \(partly$/m)
  assert.match(text, /^5 T Tavares · does not say · who would pay$/m)
  assert.match(text, /^6 – nobody named · believes · that the figure will double$/m)
})

test('where there is room, notes stand beside their words', () => {
  const text = shown(130)
  assert.doesNotMatch(text, /Who says what/)
  assert.match(text, /said \[2 that the plan covers +2 M Ministry of Defence · says$/m)
  assert.match(text, /by way of Baikal Wire$/m)
})

test('what is only possible is shown when asked for, and marked', () => {
  assert.doesNotMatch(shown(80), /Critics ·/)
  assert.match(shown(80), /1 more statement is possible but not sure: --possible shows it/)
  assert.match(shown(80, true), /8a\? C Critics · warns · against hurry \(only possible \(\.52\)\)/)
  assert.match(shown(80, true), /Critics warned \[8a\? against/)
})

test('numbers and letters stay when the possible ones are shown', () => {
  const heads = (text: string) => [...text.matchAll(/^ *(\d+) +(?:└ )?(\S) (.+?) · /gm)].map(match => match.slice(1).join(' '))
  assert.deepEqual(heads(shown(80, true)), heads(shown(80)))
  assert.equal(heads(shown(80)).length, 8)
})

test('the bar gives everybody a share, all of them together the whole width', () => {
  const lines = shown(80).split('\n')
  assert.equal(widthOf(lines[2]!), 80)
  const percents = [...lines.slice(3, 8).join('\n').matchAll(/(\d+)%/g)].map(match => Number(match[1]))
  assert.equal(percents.reduce((sum, percent) => sum + percent, 0), 100)
})

test('with colour the same words stand in the same places', () => {
  const coloured = renderReading(sampleReading(), { width: 80, ink: COLOUR })
  assert.match(coloured, /\x1b\[/)
  assert.equal(stripVTControlCharacters(coloured), shown(80))
})

test('what stayed unknown is said', () => {
  assert.match(shown(80), /What stayed unknown\n\? “No further comment is needed on what such courses are for\.”: The ministry’s\n/)
})

test('nothing that an article holds reaches the terminal as a command', () => {
  const text = 'Red \x1b[31mtext\x1b[0m, title \x1b]0;x\x07, eight bits \x9b31m, turned \u202egnitirw\u202c \u2066a\u2069, half \ud800, bell \x07, NUL \0, delete \x7f, return \rhere.'
  const reading = plainReading(text)
  const hostile = { ...reading, article: { ...reading.article, publisher: text, title: { value: text, by: 'given' }, byline: [{ value: text, by: 'given' }] }, gaps: [{ start: 0, end: 3, layer: 'article', why: text, by: 'hand' }] }
  const shown = renderReading(hostile, { width: 80, ink: PLAIN })
  assert.doesNotMatch(shown, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
  assert.ok(shown.isWellFormed())
  assert.match(shown, /Red �\[31mtext/)
})

test('colour is used as asked for, and else as the surroundings say', () => {
  const colour = (isTerminal: boolean, environment: Record<string, string>, asked?: boolean) => inkFor({ isTerminal, environment, asked }) === COLOUR
  assert.equal(colour(true, {}), true)
  assert.equal(colour(false, {}), false)
  assert.equal(colour(true, { NO_COLOR: '1' }), false)
  assert.equal(colour(true, { NO_COLOR: '' }), true)
  assert.equal(colour(true, { TERM: 'dumb' }), false)
  assert.equal(colour(false, { FORCE_COLOR: '1' }), true)
  assert.equal(colour(true, { FORCE_COLOR: '0' }), false)
  assert.equal(colour(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), true)
  assert.equal(colour(true, {}, false), false)
  assert.equal(colour(false, { NO_COLOR: '1' }, true), true)
})

test('columns are counted as terminals do', () => {
  const widths: readonly [string, number][] = [['abc', 3], ['é', 1], ['e\u0301', 1], ['中文', 4], ['ｱ', 1], ['Ａ', 2], ['한', 2], ['🦆', 2], ['“”', 2], ['', 0], ['\u200b', 0], ['م', 1]]
  for (const [text, width] of widths) assert.equal(widthOf(text), width, text)
  assert.equal(fit('中文中文', 5), '中文…')
})

test('lines break at spaces, between wide characters, and in words that fit on no line', () => {
  const lines = (text: string, width: number) => wrap(text, width).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(lines('one two three', 7), ['one two', 'three'])
  assert.deepEqual(lines('one two', 3), ['one', 'two'])
  assert.deepEqual(lines('  one   two  ', 20), ['one   two'])
  assert.deepEqual(lines('abcdefgh ij', 3), ['abc', 'def', 'gh', 'ij'])
  assert.deepEqual(lines('中文字符，很长', 8), ['中文字', '符，很长'])
  assert.deepEqual(lines('', 5), [])
  assert.deepEqual(lines('   ', 5), [])
  assert.deepEqual(lines('🦆🦆🦆', 4), ['🦆🦆', '🦆'])
})

test('a long text without a space is shown in time that grows with its length', () => {
  const time = (length: number): number => {
    const reading = plainReading('x'.repeat(length))
    const begun = performance.now()
    renderReading(reading, { width: 80, ink: PLAIN })
    return performance.now() - begun
  }
  time(100_000)
  const [short, long] = [time(100_000), time(1_000_000)]
  assert.ok(long < 100 + short * 30, `${short} ms, then ${long} ms`)
})

test('an article of nothing is shown as nothing', () => {
  assert.match(renderReading(plainReading(''), { width: 80, ink: PLAIN }), /No publisher, author or date found/)
})
