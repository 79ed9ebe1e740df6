import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { cpuTime } from './helpers/cpuTime.ts'
import { COLOUR, inkFor, PLAIN } from '../src/cli/terminal/ink.ts'
import { renderReading } from '../src/cli/terminal/renderReading.ts'
import { fit, widthOf, wrap } from '../src/cli/terminal/width.ts'
import { fullReading, longReading } from './helpers/fullReading.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { ALL_LAYERS, LAYER_TITLES, LAYERS, NOTHING_FOUND } from '../src/export/layers.ts'
import type { Layer, Layers } from '../src/export/layers.ts'
import type { Device, Reading } from '../src/doc/reading.ts'

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
  assert.match(text, /^4 └ T Tavares · says · the country “our first partner on the plateau” \(quoted in$/m)
  assert.match(text, /^5 T Tavares · does not say · who would pay$/m)
  assert.match(text, /^6 – somebody unnamed · believes · that the figure will double$/m)
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
  assert.match(shown(80, true), /8a\? C Critics · warn · against hurry \(only possible \(\.52\)\)/)
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

test('what could not be decided is said', () => {
  assert.match(shown(80), /What the software could not decide\n\? The ministry’s words or the authors’\? No mark ends the statement\.\n {2}“No further comment is needed on what such courses are for\.”\n/)
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
    return cpuTime(() => renderReading(reading, { width: 80, ink: PLAIN }))
  }
  time(100_000)
  const [short, long] = [time(100_000), time(1_000_000)]
  assert.ok(long < 100 + short * 30, `${short} ms, then ${long} ms`)
})

test('an article of nothing is shown as nothing', () => {
  assert.match(renderReading(plainReading(''), { width: 80, ink: PLAIN }), /No publisher, author or date found/)
})

const ALL = renderReading(fullReading(), { width: 100, ink: PLAIN, layers: ALL_LAYERS })

/** The lines of a section, up to the blank line before the next title. */
function sectionOf(text: string, layer: Layer): string {
  const rest = text.slice(text.indexOf(`\n${LAYER_TITLES[layer]}\n`) + 1)
  const next = LAYERS.slice(LAYERS.indexOf(layer) + 1).map(other => rest.indexOf(`\n\n${LAYER_TITLES[other]}\n`)).filter(at => at >= 0)
  return rest.slice(0, Math.min(rest.length, ...next))
}

test('facts stand above the text, aligned', () => {
  assert.match(ALL, /\n\nReads as +\S.+\nWritten by {12}Oleg Varenin · Marta Kisel\nDate {18}2025-03-04\n/)
  assert.ok(ALL.indexOf('Written by') < ALL.indexOf('Mongolia and Portugal Sign'))
})

test('times stand in order, each with its sentence and what happened then', () => {
  const lines = sectionOf(ALL, 'times').split('\n')
  assert.deepEqual(lines.filter(line => /^\S/.test(line)).map(line => line.slice(0, 14).trim()), ['Timeline', '1911', '2024', '2025–2026', 'spring 2025', '3 March 2025', 'How long', '2 days'])
  assert.ok(lines.includes('              → Mongolia, Portugal · agreement, military · told as done · its period'))
})

test('figures stand in a table with aligned columns, and the signs in it are told', () => {
  const text = sectionOf(ALL, 'figures')
  const [, head, first] = text.split('\n')
  assert.match(head!, /^As worded +Value +Of what +Change +When +On whose word$/)
  for (const [title, words] of [['Value', 'about 140 million'], ['Of what', 'Trade'], ['When', 'last year'], ['On whose word', 'the authors']] as const) assert.equal(first!.indexOf(words), head!.indexOf(title))
  assert.match(text, /^some 60 +about 60 +Portuguese +\? +the authors$/m)
  assert.match(text, /^– not given in the text {3}\? the software could not decide$/m)
})

test('a table that has no room for columns becomes lines', () => {
  const text = sectionOf(renderReading(fullReading(), { width: 40, ink: PLAIN }), 'figures')
  assert.match(text, /^some 60\n {2}value: about 60\n {2}of what: Portuguese companies\n {2}when: \?\n {2}on whose word: the authors$/m)
})

test('actors are shown with their roles, and what these are now', () => {
  assert.match(sectionOf(ALL, 'actors'), /^Tavares +person, PRT +2 × +2 × +Ambassador \(now\)$/m)
  assert.match(sectionOf(ALL, 'actors'), /^General Dorj +person +1 × +1 × +General \(former\)$/m)
})

test('events are grouped by who tells them and how real they are', () => {
  const groups = sectionOf(ALL, 'events').split('\n').filter(line => line.includes(' · told as '))
  assert.deepEqual(groups, [
    'the authors · told as done', 'credited to B Baikal Wire · told as alleged', 'credited to T Tavares · told as denied', 'credited to Critics (only possible) · told as possible',
  ])
  assert.match(sectionOf(ALL, 'events'), /told 2 times/)
})

test('the outline goes by zone', () => {
  assert.match(sectionOf(ALL, 'outline'), /^News · 70%\n {2}headline +Mongolia and Portugal Sign a Plan to Train Officers$/m)
  assert.match(sectionOf(ALL, 'outline'), /^Analysis, written by the publisher · 11%$/m)
})

test('layers are shown as asked for, wording only when asked', () => {
  const titles = (layers?: Layers) => {
    const text = renderReading(fullReading(), { width: 100, ink: PLAIN, ...(layers && { layers }) })
    return LAYERS.filter(layer => text.includes(layer === 'glance' ? '\nReads as ' : `\n${LAYER_TITLES[layer]}\n`))
  }
  assert.deepEqual(titles(), LAYERS.filter(layer => layer !== 'devices'))
  assert.deepEqual(titles(ALL_LAYERS), [...LAYERS])
  assert.deepEqual(titles(new Set(['figures', 'gaps'])), ['figures', 'gaps'])
  assert.deepEqual(titles(new Set()), [])
})

test('without statements the text stands as it was written', () => {
  const text = renderReading(fullReading(), { width: 100, ink: PLAIN, layers: new Set() })
  assert.doesNotMatch(text, /┃|\[\d|\[\?|possible/)
  assert.match(text, /said that the plan covers/)
})

test('an empty layer says so in one quiet line', () => {
  const text = renderReading(plainReading('Nothing happened.'), { width: 80, ink: PLAIN, layers: ALL_LAYERS })
  for (const layer of ['statements', 'times', 'figures', 'actors', 'events', 'devices', 'gaps'] as const) assert.ok(text.includes(`\n${NOTHING_FOUND[layer]}\n`), layer)
})

test('every layer keeps to the width, whatever it is, and wide characters count as two', () => {
  const reading = fullReading()
  const wide: Reading = {
    ...reading,
    entities: reading.entities.map(entity => ({ ...entity, name: '蒙古国国防部新闻司司长办公室' })),
    figures: reading.figures.map(figure => ({ ...figure, unit: '亿元人民币' })),
  }
  for (const width of [20, 28, 40, 60, 80, 130, 200]) {
    for (const line of renderReading(wide, { width, ink: PLAIN, layers: ALL_LAYERS }).split('\n')) assert.ok(widthOf(line) <= Math.max(width, 26), `${width}: ${line}`)
  }
})

test('colour changes no place of any layer', () => {
  assert.equal(stripVTControlCharacters(renderReading(fullReading(), { width: 100, ink: COLOUR, layers: ALL_LAYERS })), ALL)
})

test('no layer hands a command to the terminal', () => {
  const bad = 'x\x1b[31m\u202ey\x07'
  const text = bad.repeat(3)
  const span = { start: 0, end: text.length }
  const reading: Reading = {
    ...plainReading(text), sentences: [span],
    times: [{ ...span, type: 'DATE', value: bad, by: 'hand' }, { ...span, type: 'DATE', value: '2024', by: 'hand' }],
    figures: [{ ...span, kind: 'count', low: 1, high: 2, unit: bad, of: span, period: 0, by: 'hand' }],
    mentions: [{ ...span, form: 'name', type: 'person', entity: 0, by: 'hand' }],
    entities: [{ name: bad, type: 'person', mentions: [0], roles: [{ ...span, tense: 'now', by: 'hand' }], country: bad, by: 'hand' }],
    events: [{ type: bad, domain: 'other', agents: [0], patients: [], time: 1, place: 0, terms: [span], tellings: [{ ...span, trigger: span, reality: 'happened', by: 'hand' }] }],
    devices: [{ ...span, kind: bad as Device['kind'], by: 'hand' }],
    gaps: [{ ...span, layer: 'figures', field: 'of', why: bad, by: 'hand' }],
  }
  const shown = renderReading(reading, { width: 80, ink: PLAIN, layers: ALL_LAYERS })
  assert.doesNotMatch(shown, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
})

test('thousands of rows are shown in time that grows with their number', () => {
  const time = (count: number): number => {
    const many = longReading(count)
    const reading = { ...many, sentences: [{ start: 0, end: many.article.text.length }] }
    return cpuTime(() => renderReading(reading, { width: 80, ink: PLAIN, layers: ALL_LAYERS }))
  }
  time(250)
  const [few, many] = [time(500), time(4000)]
  assert.ok(many < 500 + few * 24, `${few} ms, then ${many} ms`)
})
