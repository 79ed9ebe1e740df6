import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../src/doc/reading.ts'
import type { Span } from '../src/text/span.ts'
import type { MarkedRelation } from '../train/markedText.ts'
import { countNested, readNested } from '../train/nestedSet.ts'

const texts = readNested()
const relations = texts.flatMap(text => text.relations)

test('the set of nested relations is large and whole', () => {
  assert.ok(relations.filter(({ within }) => within !== undefined).length >= 150)
  assert.ok(texts.filter(text => text.relations.every(({ within }) => within === undefined)).length >= 40)
  for (const { text, relations } of texts) for (const { cue, content } of relations) assert.ok(cue.length && content.length, text)
})

test("an inner content lies in its outer one's", () => {
  for (const { text, relations } of texts) {
    for (const { content, within } of relations) {
      if (within === undefined) continue
      for (const [start, end] of content) assert.ok(relations[within]!.content.some(outer => outer[0] <= start && end <= outer[1]), text)
    }
  }
})

test('the marks themselves score full, without their nesting only the outermost count', () => {
  const whole = texts.map(text => text.relations.map(asStatement))
  const { inner, all } = countNested(texts, whole)
  assert.deepEqual([inner.right, inner.predicted], [inner.gold, inner.gold])
  assert.equal(all.right, relations.length)
  const flat = countNested(texts, whole.map(list => list.map(({ within: _, ...statement }) => statement)))
  assert.equal(flat.inner.right, 0)
  assert.equal(flat.all.right, relations.length - inner.gold)
})

function asStatement({ source, cue, content, within }: MarkedRelation): Statement {
  const span = ([start, end]: readonly [number, number]): Span => ({ start, end })
  const whole = (role: MarkedRelation['source']) => ({ start: role[0]![0], end: role.at(-1)![1] })
  return {
    ...whole(content), key: '', form: 'indirect', stance: 'say', speakerKind: 'none', confidence: 1, by: 'marks', quotes: [],
    content: content.map(span), cue: whole(cue), ...(source.length && { source: whole(source) }), ...(within !== undefined && { within }),
  }
}
