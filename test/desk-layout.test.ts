import { kindsOfReasons } from '../web/gaps/kindsOfReasons.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { changedParagraphs } from '../web/reading/changedParagraphs.ts'
import { markedBlocks, spanOf } from '../web/reading/articleMarks.ts'
import { heightOf, placeCards } from '../web/reading/placeCards.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { shownWords } from '../web/text/shownWords.ts'
import { viewOf } from '../src/export/view.ts'

const wishes = fc.array(fc.record({ wanted: fc.integer({ min: -400, max: 5000 }), height: fc.integer({ min: 1, max: 300 }), folded: fc.constant(28), isBrief: fc.boolean() }), { maxLength: 80 }).map(list => list.sort((a, b) => a.wanted - b.wanted))
const SPACE = 6

test('cards never cover one another and keep their order; the pinned one is whole and exactly at its words, and no other leaves the page', () => {
  fc.assert(fc.property(wishes, fc.integer({ min: -1, max: 80 }), (list, pinned) => {
    const places = placeCards(list, SPACE, pinned)
    assert.equal(places.length, list.length)
    if (list[pinned]) assert.deepEqual(places[pinned], { top: list[pinned].wanted, form: 'whole' })
    let free = -Infinity
    places.forEach(({ top, form }, i) => {
      if (form === 'away') return
      assert.ok(top >= free, `card ${i} covers the one before it`)
      assert.ok(i === pinned || top >= 0, `card ${i} is above the page`)
      free = top + heightOf(list[i]!, form) + SPACE
    })
  }))
})

test('no card stands screens away from its words, however many there are on them', () => {
  fc.assert(fc.property(wishes, fc.integer({ min: -1, max: 80 }), (list, pinned) => {
    placeCards(list, SPACE, pinned).forEach(({ top, form }, i) => assert.ok(form === 'away' || i === pinned || Math.abs(top - Math.max(0, list[i]!.wanted)) <= 600))
  }))
  // Twenty in a line, and a thousand after them as close as in a long article: all but a few of the line keep a place, and the last is at its words.
  const list = Array.from({ length: 1020 }, (_, i) => ({ wanted: Math.max(0, i - 20) * 48, height: 120, folded: 28, isBrief: true }))
  const places = placeCards(list, SPACE)
  assert.ok(places.filter(({ form }) => form === 'away').length < 10)
  assert.equal(places.at(-1)!.top, list.at(-1)!.wanted)
})

test('a card is whole where there is room, and one line of it where there is none; brief ones fold first', () => {
  const card = (wanted: number, height: number, isBrief = false) => ({ wanted, height, folded: 28, isBrief })
  const placed = (list: Parameters<typeof placeCards>[0], pinned?: number) => placeCards(list, SPACE, pinned).map(({ top, form }) => [top, form])
  assert.deepEqual(placed([card(10, 50), card(200, 50)]), [[10, 'whole'], [200, 'whole']])
  assert.deepEqual(placed([card(100, 50), card(110, 50)]), [[100, 'whole'], [156, 'whole']])
  assert.deepEqual(placed([card(100, 50, true), card(110, 50)]), [[100, 'line'], [134, 'whole']])
  assert.deepEqual(placed([card(100, 200), card(110, 50)]), [[100, 'line'], [134, 'whole']])
  // Those before the pinned one go up, fold where the page begins, and are put away where even that is not enough.
  assert.deepEqual(placed([card(100, 50), card(110, 50)], 1), [[54, 'whole'], [110, 'whole']])
  assert.deepEqual(placed([card(0, 50), card(40, 50)], 1), [[6, 'line'], [40, 'whole']])
  assert.deepEqual(placed([card(0, 50), card(10, 50), card(20, 50)], 1), [[0, 'away'], [10, 'whole'], [66, 'whole']])
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
