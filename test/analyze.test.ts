import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTime } from './helpers/cpuTime.ts'
import { analyze } from '../src/analyze.ts'
import type { Reading } from '../src/doc/reading.ts'
import { voices } from '../src/doc/voice.ts'
import { readPack } from '../src/node.ts'
import type { Span } from '../src/text/span.ts'

const pack = await readPack('en')

/** Scraps that news is made of, and scraps that break readers of news. */
const SCRAPS = [
  'The minister said ', 'Anna Lind', ' told reporters that ', '“We will not go', '”', ' he added.', '"', "'", '‘no’', ' according to the ministry', '. ', ', ', ': ', '\n', '\n\n', '- item',
  'Photo: ', 'According to ', 'the Karim Wire', ' reported on Monday', '(AP) — ', 'U.S. ', '3.5 million', '«так»', '„Nein“', '…', '...', '\u0000', '\ud83d', '\ude00', '😀', '\u202e', '\ufeff',
  'did not say', ' citing ', 'Analysis', 'Disclaimer: ', '> quoted', 'Q: ', 'A: ', ' ', '\t', '\r\n', '中国', 'שלום', '((((', ']]]]', '.'.repeat(40), 'a'.repeat(60),
] as const

const articles = fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 }).map(scraps => scraps.join(''))

test('any text is read, and every span of the reading lies in it', () => {
  fc.assert(fc.property(articles, text => {
    const reading = analyze({ text }, pack)
    assert.equal(reading.article.text.length, text.length)
    for (const span of spansOf(reading)) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `span ${span.start}–${span.end}`)
    for (const span of neverEmpty(reading)) assert.ok(span.start < span.end, 'an empty span')
  }), { numRuns: 300 })
})

test('a reading is the same after JSON, and the same text gives the same bytes', () => {
  fc.assert(fc.property(articles, text => {
    const reading = analyze({ text }, pack)
    assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading)
    assert.equal(JSON.stringify(analyze({ text }, pack)), JSON.stringify(reading))
  }), { numRuns: 100 })
})

test('layers are sorted by start, then longer first, and references hold', () => {
  fc.assert(fc.property(articles, text => {
    const { statements, mentions, entities, gaps } = analyze({ text }, pack)
    for (const layer of [statements, mentions, gaps]) {
      layer.forEach((span, i) => { if (i) assert.ok(layer[i - 1]!.start < span.start || (layer[i - 1]!.start === span.start && layer[i - 1]!.end >= span.end)) })
    }
    statements.forEach((statement, i) => {
      const seen = new Set([i])
      for (let at = statement.within; at !== undefined; at = statements[at]!.within) {
        assert.ok(!seen.has(at), '`within` goes in a circle')
        seen.add(at)
      }
      if (statement.speaker !== undefined) assert.ok(entities[statement.speaker])
    })
    entities.forEach((entity, i) => entity.mentions.forEach(mention => assert.equal(mentions[mention]!.entity, i)))
  }), { numRuns: 200 })
})

test('voices cover the text from its first unit to its last', () => {
  fc.assert(fc.property(articles, fc.boolean(), (text, possible) => {
    const found = voices(analyze({ text }, pack), { possible })
    let reached = 0
    for (const { start, end } of found) {
      assert.equal(start, reached)
      reached = end
    }
    assert.equal(reached, text.length)
  }), { numRuns: 100 })
})

test('time grows with length, not with its square, on nasty input', () => {
  for (const piece of ['"', '“', "' ", 'said ', 'He said: ', '- ', '(', 'a', 'Anna Lind said that ', 'citing Anna Lind, ', 'The agency quoted Lind as saying that the ferry will run. ', 'Lind was quoted as saying that the toll was put at 12 by Berg. ', '…', '\n', 'A: b c d\n']) {
    const short = secondsFor(piece.repeat(Math.ceil(6_000 / piece.length)))
    const long = secondsFor(piece.repeat(Math.ceil(48_000 / piece.length)))
    assert.ok(long < 0.4 + 24 * short, `${JSON.stringify(piece)}: ${short.toFixed(3)} s for 6 k units, ${long.toFixed(3)} s for 48 k`)
  }
})

function secondsFor(text: string): number {
  return cpuTime(() => analyze({ text, language: 'en' }, pack)) / 1000
}

function spansOf(reading: Reading): Span[] {
  return [...neverEmpty(reading), ...reading.gaps]
}

function neverEmpty({ article, sentences, mentions, statements, entities }: Reading): Span[] {
  return [
    ...article.blocks, ...sentences, ...mentions, ...statements, ...entities.flatMap(entity => entity.roles),
    ...statements.flatMap(({ source, cue, content, quotes }) => [...(source ? [source] : []), ...(cue ? [cue] : []), ...content, ...quotes]),
  ]
}

test('what stands around an article has no figures, events or devices of the article\'s', () => {
  const around = 'Disclaimer: The views expressed may not be ours. Nordpress signed a pact with Tarn for $5 million.\nSubscribe to our newsletter for $5 a month'
  const body = 'Orlava signed a pact with Tarn on Monday. It may cost $2 million.'
  const { figures, events, devices, article } = analyze({ text: `Two Neighbours Sign a Pact\n${body}\n${around}`, language: 'en' }, pack)
  assert.deepEqual(article.blocks.slice(-2).map(({ zone }) => zone), ['disclaimer', 'boilerplate'])
  const end = article.blocks.at(-3)!.end
  assert.ok(figures.length > 0 && devices.length > 0 && events.length > 0)
  for (const { start } of [...figures, ...devices, ...events.flatMap(({ tellings }) => tellings)]) assert.ok(start < end)
})
