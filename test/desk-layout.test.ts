import { kindsOfReasons } from '../web/gaps/kindsOfReasons.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { changedParagraphs } from '../web/reading/changedParagraphs.ts'
import { markedBlocks, spanOf } from '../web/reading/articleMarks.ts'
import { placeCards } from '../web/reading/placeCards.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { shownWords } from '../web/text/shownWords.ts'
import { viewOf } from '../src/export/view.ts'

const wishes = fc.array(fc.record({ wanted: fc.integer({ min: 0, max: 5000 }), height: fc.integer({ min: 1, max: 300 }) }), { maxLength: 60 }).map(list => list.sort((a, b) => a.wanted - b.wanted))

test('cards never cover one another, keep their order and stay on the page, whichever is pinned', () => {
  fc.assert(fc.property(wishes, fc.integer({ min: -1, max: 60 }), (list, pinned) => {
    const tops = placeCards(list, 8, pinned)
    assert.equal(tops.length, list.length)
    tops.forEach((top, i) => assert.ok(top >= (i ? tops[i - 1]! + list[i - 1]!.height + 8 : 0)))
  }))
})

test('a card is beside its words when there is room; a pinned one is whenever those before it fit above', () => {
  assert.deepEqual(placeCards([{ wanted: 10, height: 50 }, { wanted: 200, height: 50 }], 8), [10, 200])
  assert.deepEqual(placeCards([{ wanted: 100, height: 50 }, { wanted: 110, height: 50 }], 8), [100, 158])
  assert.deepEqual(placeCards([{ wanted: 100, height: 50 }, { wanted: 110, height: 50 }], 8, 1), [52, 110])
  assert.deepEqual(placeCards([{ wanted: 0, height: 50 }, { wanted: 10, height: 50 }, { wanted: 20, height: 50 }], 8, 1), [0, 58, 116])
})

test('a reading is cut into blocks whose pieces are all of its words, in order', () => {
  const reading = sampleReading()
  for (const possible of [false, true]) {
    for (const { block, parts } of markedBlocks(viewOf(reading, { possible }))) {
      const words = parts.flatMap(part => ('speaker' in part ? [] : [reading.article.text.slice(part.start, part.end)])).join('')
      assert.equal(words, reading.article.text.slice(block.start, block.end))
    }
  }
})

test('every statement is marked with its letter once, and its words carry its name', () => {
  const view = viewOf(sampleReading())
  const parts = markedBlocks(view).flatMap(({ parts }) => parts)
  for (const { index, speaker } of view.shown) {
    assert.deepEqual(parts.flatMap(part => ('speaker' in part && part.statement === index ? [part.speaker.letter] : [])), [speaker.letter])
    assert.ok(parts.some(part => 'marks' in part && part.marks.split(' ').includes(`s${index}`)))
    assert.equal(spanOf(view, `s${index}`), view.reading.statements[index])
  }
})

test('words on the page have the length of those in the text, and nothing that controls or turns', () => {
  const text = 'a\u0000b\u202ec\u{e0041}d\ud800e \u{1f300}\u2066x\u2069'
  assert.equal(shownWords(text).length, text.length)
  assert.equal(shownWords(text), 'a\ufffdb\u2060c\u2060\u2060d\ufffde \u{1f300}\u2060x\u2060')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), any => assert.equal(shownWords(any).length, any.length)))
})

test('two texts are shown as one, with what came and went where it stands', () => {
  const before = { version: 'a', text: 'One two.\n\nThree four.' }
  const after = { version: 'b', text: 'One new two.\n\nThree.\n\nFive.' }
  const changes = [{ before: { start: 4, end: 4 }, after: { start: 4, end: 8 } }, { before: { start: 15, end: 21 }, after: { start: 19, end: 27 } }]
  assert.deepEqual(changedParagraphs({ before, after, changes }), [
    [{ kind: 'same', words: 'One ' }, { kind: 'in', words: 'new ' }, { kind: 'same', words: 'two.' }],
    [{ kind: 'same', words: 'Three' }, { kind: 'out', words: ' four.' }, { kind: 'in', words: '.' }],
    [{ kind: 'in', words: 'Five.' }],
  ])
})

test('reasons that differ only in the words that they quote are of one kind', () => {
  const reason = (why: string, gaps: number, layer = 'figures') => ({ layer, why, gaps, documents: 1 })
  const found = kindsOfReasons([reason('Nobody is named.', 3, 'statements'), reason('What “46” counts is not told.', 2), reason('What “63” counts is not told.', 2), reason('What “63” counts is not told.', 1, 'times')])
  assert.deepEqual(found.map(({ layer, kind, gaps, reasons }) => [layer, kind, gaps, reasons.length]), [
    ['figures', 'What “…” counts is not told.', 4, 2], ['statements', 'Nobody is named.', 3, 1], ['times', 'What “…” counts is not told.', 1, 1],
  ])
})
