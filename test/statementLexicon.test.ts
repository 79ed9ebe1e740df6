import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CUE_CLASSES } from '../src/doc/lexicon.ts'
import { STANCES } from '../src/doc/reading.ts'
import { statements } from '../src/lang/en/statements.ts'

const { verbs, nouns, adjectives, adverbs, phrases, frames, speakers, negation } = statements
const FLAGS = new Set(['stance', 'class', 'that', 'to', 'ing', 'object', 'others', 'quote', 'hearer', 'passive', 'document', 'factive'])

test('cues are plain lower-case lemmas with known stances, classes and flags', () => {
  for (const table of [verbs, nouns, adjectives, adverbs, phrases]) {
    for (const [words, cue] of table) {
      assert.match(words, table === phrases ? /^\p{Ll}[\p{Ll}'-]*( [\p{Ll}'-]+)+$/u : /^\p{Ll}[\p{Ll}'-]*$/u)
      assert.ok(STANCES.includes(cue.stance) && CUE_CLASSES.includes(cue.class), words)
      assert.deepEqual(Object.keys(cue).filter(flag => !FLAGS.has(flag)), [], words)
    }
  }
})

test('every frame has a place for its source or its content, or stands for a whole clause', () => {
  for (const { words } of frames) {
    assert.ok(words.length > 1 && words.every(word => word), words.join(' '))
    assert.ok(words.filter(word => word === '@').length <= 1, words.join(' '))
  }
})

test('the reporting verbs of grammars are there with their stances', () => {
  const stances = {
    say: 'say', tell: 'say', report: 'say', deny: 'deny', reject: 'deny', promise: 'promise', vow: 'promise', threaten: 'threaten', believe: 'believe', fear: 'believe',
    doubt: 'doubt', ask: 'ask', urge: 'ask', order: 'order', forbid: 'order', warn: 'warn', accuse: 'accuse', blame: 'accuse', intend: 'intend', plan: 'intend',
  } as const
  for (const [verb, stance] of Object.entries(stances)) assert.equal(verbs.get(verb)?.stance, stance, verb)
  assert.equal(phrases.get('rule out')?.stance, 'deny')
  assert.equal(nouns.get('warning')?.stance, 'warn')
  assert.equal(verbs.get('constructor'), undefined)
})

test('speakers have a kind, negation its exceptions', () => {
  assert.deepEqual(['report', 'source', 'minister', 'ministry', 'newspaper', 'stone'].map(noun => speakers.get(noun)), ['document', 'unnamed', 'office', 'institution', 'media', undefined])
  assert.ok(negation.words.has('never') && negation.exceptions.has('not only'))
})
