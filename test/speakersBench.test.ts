import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCases } from '../train/scoreSpeakers.ts'

test('the bench of speakers holds places in articles and none of their words', () => {
  const cases = readCases()
  assert.ok(cases.length >= 200)
  assert.ok(cases.filter(({ speaker }) => speaker).length >= 150)
  for (const one of cases) {
    assert.deepEqual(Object.keys(one), ['id', 'source', 'cue', 'speaker'])
    for (const range of [one.source, one.cue, one.speaker ?? one.cue]) assert.ok(range.length === 2 && range[0] >= 0 && range[0] < range[1], `${one.id}: ${JSON.stringify(range)}`)
  }
})
