import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading, Statement } from '../src/doc/reading.ts'
import { hull } from '../src/text/span.ts'
import { parseMarked } from '../train/markedText.ts'
import { describe, judgeCase } from './cases/judgeCase.ts'
import type { Case, Note } from './cases/readCases.ts'

const MARKED = '{source1|Ana} {cue1|says} {content1|{source1.1|Bo} {cue1.1|lied}{content1.1| twice}}. {undecided|So it goes.}'

test('a reading like the marks is right, and is described by them', () => {
  const reading = read(MARKED)
  assert.deepEqual(judgeCase(asCase(MARKED), reading), [])
  assert.equal(describe(asCase(MARKED), reading), MARKED)
})

test('every difference is told', () => {
  const wrong = (marked: string, notes: Note[] = []) => judgeCase(asCase(MARKED, notes), read(marked)).map(line => line.split(':')[0])
  assert.deepEqual(wrong('{source1|Ana} {cue1|says} {content1|Bo lied twice}. {undecided|So it goes.}'), ['missing'])
  assert.deepEqual(wrong('{source1|Ana} {cue1|says} {content1|Bo lied twice}. {source2|So} {cue2|it} {content2|goes}{undecided|.}'), ['missing', 'not there'])
  assert.deepEqual(wrong(MARKED.replace('{undecided|So it goes.}', 'So it goes.')), ['decided'])
  assert.deepEqual(wrong(MARKED, [note('1', 'stance', 'deny')]), ['1'])
  assert.deepEqual(wrong(MARKED, [note('1.1', 'negated', '')]), ['1.1'])
  assert.deepEqual(wrong(MARKED, [note('1', 'decided', '')]), ['1'])
})

function note(relation: string, key: string, value: string): Note {
  return { relation, values: new Map([[key, value]]) }
}

function asCase(marked: string, notes: Note[] = []): Case {
  return { title: '', marked: parseMarked(marked), notes, lines: [] }
}

/** A reading that finds what is marked. */
function read(marked: string): Reading {
  const { text, relations, undecided } = parseMarked(marked)
  const spans = (ranges: readonly (readonly [number, number])[]) => ranges.map(([start, end]) => ({ start, end }))
  const statements = relations.map(({ source, cue, content, within }): Statement => ({
    ...hull(spans([...source, ...cue, ...content])), key: '', form: 'indirect', stance: 'say', speakerKind: 'none', confidence: 1, by: 'marks', quotes: [],
    source: hull(spans(source)), cue: hull(spans(cue)), content: spans(content), ...(within !== undefined && { within }),
  }))
  const gaps = spans(undecided).map(span => ({ ...span, layer: 'statements', field: 'voice', why: '', by: 'marks' }))
  return {
    hearsay: '1', engine: '', pack: '', article: { byline: [], language: 'en', text, blocks: [] }, sentences: [], mentions: [], times: [], figures: [],
    statements, entities: [], events: [], devices: [], gaps,
  }
}
