import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AttributionScore } from '../train/attributionScore.ts'
import { parseMarked } from '../train/markedText.ts'

const GOLD = '{source1|Mayor Ilse Brandt} {cue1|said} {content1|“the bridge is safe,”} and {source2|a report} {cue2|found} {content2|no cracks}.'

test('what equals gold is right by every measure', () => {
  const score = new AttributionScore()
  const { text, relations } = parseMarked(GOLD)
  assert.deepEqual(score.add({ text, attributions: relations }, relations), [true, true])
  for (const measure of ['det', 'exact source', 'overlap cue', 'fragment content', 'relation', 'rel50', 'overlap all']) assert.equal(score.of(measure).f1, 1, measure)
  assert.equal(score.of('rel50 direct R').gold, 1)
  assert.equal(score.of('rel50 plain speech verb P').precision, 1)
})

test('rel50 asks for half of each role, exact for its words, det for a shared cue', () => {
  const score = add(GOLD, 'Mayor {source1|Ilse Brandt} {cue1|said} {content1|“the bridge is safe},” and a {source2|report} {cue2|found no} {content2|cracks}.')
  assert.equal(score.of('rel50').predicted, 2)
  assert.equal(score.of('rel50').f1, 1)
  assert.equal(score.of('exact content').precision, .5)
  assert.equal(score.of('exact source').precision, 0)
  assert.equal(score.of('det').f1, 1)
  assert.equal(score.of('relation').f1, 0)
})

test('less than half of one role is wrong, and a second answer for the same relation is, too', () => {
  const score = add('{source|A deputy} {cue|told} reporters {content|that the vote was off}.', '{source1|A deputy} {cue1|told} {source2|reporters} {cue2|that} {content2|the vote was off}.')
  assert.equal(score.of('rel50').precision, 0)
  assert.equal(score.of('rel50').recall, 0)
  assert.deepEqual([score.of('det').predicted, score.of('det').precision], [2, .5])
})

test('nothing inside a discarded region counts', () => {
  const { text, relations } = parseMarked('{source1|Ana} {cue1|said} {content1|yes}. {source2|Bo} {cue2|said} {content2|no}.')
  const score = new AttributionScore()
  score.add({ text, discard: [[text.indexOf('Bo'), text.length]], attributions: relations.slice(0, 1) }, relations)
  assert.deepEqual([score.of('det').predicted, score.of('det').gold, score.of('det').f1], [1, 1, 1])
})

function add(gold: string, predicted: string): AttributionScore {
  const score = new AttributionScore()
  const { text, relations } = parseMarked(gold)
  const other = parseMarked(predicted)
  assert.equal(other.text, text)
  score.add({ text, attributions: relations }, other.relations)
  return score
}
