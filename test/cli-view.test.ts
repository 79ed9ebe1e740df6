import assert from 'node:assert/strict'
import { calledWords, openingOf } from '../src/export/opening.ts'
import { test } from 'node:test'
import { clean, oneLine, shorten, turnings } from '../src/export/clean.ts'
import { PLAIN } from '../src/cli/terminal/ink.ts'
import { renderReading } from '../src/cli/terminal/renderReading.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { toHtml } from '../src/export/html.ts'
import { stanceWords, viewOf } from '../src/export/view.ts'
import type { Reading, Statement } from '../src/doc/reading.ts'

/** A reading in which each of some names says one word. */
function speaking(names: readonly string[], type: 'person' | 'organization' = 'organization'): Reading {
  const sample = sampleReading()
  let text = ''
  const statements = names.map((name, speaker): Statement => {
    const start = text.length
    text += `${name}: word. `
    return { key: `k${speaker}`, start, end: text.length - 2, form: 'indirect', source: { start, end: start + name.length }, content: [{ start: start + name.length + 2, end: text.length - 2 }], quotes: [], stance: 'say', speaker, speakerKind: 'institution', confidence: 0.9, by: 'hand' }
  })
  return {
    ...sample, mentions: [], gaps: [], sentences: [], statements,
    entities: names.map(name => ({ name, type, mentions: [], roles: [], by: 'hand' })),
    article: { byline: [], language: 'en', text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', zone: 'news', writer: 'author', by: 'hand' }] },
  }
}

function letters(reading: Reading): string[] {
  return viewOf(reading).shown.map(item => item.speaker.letter)
}

test('letters remind of names: of an office\'s first long word, of a person\'s last name', () => {
  assert.deepEqual(letters(speaking(['The Ministry of Fisheries', 'Baikal Wire', 'UN'])), ['M', 'B', 'U'])
  assert.deepEqual(letters(speaking(['Marisol Venn', 'Vera Venn', 'Tom Venn'], 'person')), ['V', 'E', 'T'])
})

test('no two speakers have the same letter, however many there are', () => {
  const many = Array.from({ length: 120 }, (_, i) => `Office ${i}`)
  const found = letters(speaking([...many, '渔业部', 'وزارة', '!!!', '']))
  assert.equal(new Set(found).size, 124)
  assert.ok(found.every(letter => /^[A-Z\d]+$/.test(letter)), 'each can be typed')
})

test('one entity is one speaker, under whatever words', () => {
  const { speakers, shown } = viewOf(sampleReading())
  assert.deepEqual(shown.filter(item => item.speaker.name === 'Tavares').map(item => item.number), ['4', '5'])
  assert.equal(new Set(speakers.map(speaker => speaker.letter)).size, speakers.length)
})

test('a source that is linked to nobody goes by its own words, and none by none', () => {
  const names = viewOf(sampleReading()).shown.map(item => item.speaker.name)
  assert.ok(names.includes('an official who asked not to be named'))
  assert.ok(names.includes('somebody unnamed'))
})

test('two that are called "he", and nobody knows who, are two', () => {
  const reading = speaking(['He', 'He'])
  const statements = reading.statements.map(({ speaker, ...statement }) => statement)
  const gaps = statements.map(({ source }) => ({ ...source!, layer: 'statements', field: 'speaker', why: 'Nobody fits.', by: 'hand' }))
  assert.deepEqual(viewOf({ ...reading, statements, gaps, entities: [] }).speakers.map(speaker => speaker.name), ['“He”', '“He”'])
  assert.deepEqual(viewOf({ ...reading, statements, entities: [] }).speakers.map(speaker => speaker.name), ['He'])
})

test('those who say least are counted together where there are many', () => {
  const { shares } = viewOf(speaking(Array.from({ length: 25 }, (_, i) => `Office ${i}`)))
  assert.equal(shares.filter(share => share.speaker).length, 9)
  assert.equal(shares.find(share => share.whose === 'others')!.others, 16)
  assert.equal(shares.reduce((sum, share) => sum + share.percent, 0), 100)
})

test('shares add up to 100, and count what shows', () => {
  for (const possible of [false, true]) {
    const { shares } = viewOf(sampleReading(), { possible })
    assert.equal(shares.reduce((sum, share) => sum + share.percent, 0), 100)
    assert.equal(shares.some(share => share.speaker?.name === 'Critics'), possible)
  }
  const { shares } = viewOf(speaking(['Abcd', 'Efgh']))
  assert.deepEqual(shares.map(({ whose, percent }) => [whose, percent]), [['author', 60], ['speaker', 20], ['speaker', 20]])
  assert.deepEqual(viewOf(speaking([])).shares, [])
})

test('a speaker whose words all come through one other is shown by way of it', () => {
  const nested = sampleReading()
  const statements = nested.statements.filter(statement => statement.stance !== 'say' || !statement.negated)
  const tavares = viewOf({ ...nested, statements }).shares.find(share => share.speaker?.name === 'Tavares')!
  assert.deepEqual(tavares.via!.map(speaker => speaker.name), ['Baikal Wire'])
  // He also speaks for himself, so it is not by way of the agency alone.
  assert.deepEqual(viewOf(nested).shares.find(share => share.speaker?.name === 'Tavares')!.via, [])
})

test('what a statement does, in words', () => {
  const { statements } = sampleReading()
  assert.equal(stanceWords(statements[0]!), 'says')
  assert.equal(stanceWords({ ...statements[0]!, stance: 'deny' }), 'denies')
  assert.equal(stanceWords({ ...statements[0]!, negated: true }), 'does not say')
})

test('text is made safe to show, and short enough', () => {
  assert.deepEqual([turnings('the minister \u202edeined\u202c it'), turnings('דיבר \u200fשלום')], [2, 0])
  assert.equal(clean('a\x1b[31m\u202eb\u2069\x85c\ud800'), 'a\ufffd[31mb\ufffdc\ufffd')
  assert.equal(oneLine('  one\r\n\ttwo\u2028three '), 'one two three')
  assert.equal(clean('👩‍👩‍👧 می‌خواهم'), '👩‍👩‍👧 می‌خواهم')
  assert.equal(shorten('one two three', 20), 'one two three')
  assert.equal(shorten('one two three, four', 15), 'one two three…')
  assert.equal(shorten('🦆'.repeat(10), 6), '🦆🦆…')
})

test('an article without a title is called by its first words, which nobody is to take for one', () => {
  assert.equal(openingOf('  The ferry\n\nsails again. '), 'The ferry sails again.')
  const long = openingOf(`The ferry to the outer islands, ${'which is old, '.repeat(20)}sails.`)!
  assert.match(long, /^The ferry to the outer islands, which is old, which is old, which is old, which…$/)
  assert.match(openingOf('الوزير قال إن العبارة ستبحر مرة أخرى في شهر مايو القادم بعد أن توقفت عن العمل طوال فصل الشتاء')!, /^الوزير قال .{40,70}\S…$/u)
  for (const one of ['👩‍👩‍👧', '🇵🇹', 'e\u0301', '港', 'w']) {
    const found = openingOf(one.repeat(300))!
    assert.ok(found.length > 60 && found.length <= 81 && found.slice(0, -1).replaceAll(one, '') === '' && found.endsWith('…'), `${one}: ${found}`)
  }
  assert.ok(openingOf(`a${'\u0301'.repeat(5000)}`)!.isWellFormed(), 'a character without an end')
  for (const nothing of ['', ' \n\t', '\u200b\ufeff', '\u202e', ' '.repeat(5000)]) assert.equal(openingOf(nothing), undefined)
  assert.equal(calledWords({ title: ' A title ', opening: 'Words' }), 'A title')
  assert.equal(calledWords({ opening: '“We sail,” he said' }), 'No title: ‘“We sail,” he said’')
  assert.equal(calledWords({}), 'Without a title')
})

test('what nobody read is shown as nobody\'s', () => {
  const reading = { ...speaking([]), gaps: [{ start: 0, end: 0, layer: 'article', field: 'language', why: 'The language is not known.', by: 'language' }] }
  assert.equal(viewOf(reading).isRead, false)
  assert.equal(viewOf(sampleReading()).isRead, true)
  const shown = renderReading(reading, { width: 80, ink: PLAIN })
  assert.doesNotMatch(shown, /Nobody but|At a glance|Reads as|No figures/)
  assert.match(shown, /What the software could not decide\n\? The language is not known\./)
  assert.doesNotMatch(toHtml(reading), /class="track"|Nobody but|class="switches"|No figures/)
})
