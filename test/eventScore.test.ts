import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcedAs, eventTable, judgeSentence, scoreEvents, toSentence } from '../train/scoreEvents.ts'
import type { Code, CodedEvent } from '../train/scoreEvents.ts'

const TEXT = 'Ruritania will lend Syldavia two ferries, Ruritanian radio said.'
const NESTED = { id: '1', text: TEXT, events: [{ source: 'Ruritania', target: 'Syldavia', code: 'AGREE' }] }

test('both shapes of a line mean the same', () => {
  assert.deepEqual(toSentence({ id: '1', text: TEXT, source: 'Ruritania', target: 'Syldavia', type: 'AGREE' }, 'here'), toSentence(NESTED, 'here'))
})

test('a line of another shape and a code that there is not are named', () => {
  assert.throws(() => toSentence({ id: '1', text: TEXT }, 'a.jsonl, line 3'), /a\.jsonl, line 3/)
  assert.throws(() => toSentence({ id: '1', text: TEXT, source: 'Ruritania', target: 'Syldavia', type: 'DANCE' }, 'here'), /"DANCE" is no type/)
})

test('a folder without events is an error that says so', async () => {
  await assert.rejects(scoreEvents('/nowhere'), /no events\/\*\.jsonl/)
})

test('an event is found by a word of either party, and right by its type', () => {
  const sentence = toSentence(NESTED, 'here')
  assert.deepEqual(judgeSentence(sentence, [event('AGREE', 'Ruritania', 'Syldavia')]), { gold: [{ code: 'AGREE', by: 'AGREE' }], extras: 0, predicted: 1 })
  assert.deepEqual(judgeSentence(sentence, [event('AID', 'Ruritania', 'two ferries for Syldavia')]).gold, [{ code: 'AGREE', by: 'AID' }])
  assert.deepEqual(judgeSentence(sentence, [event('AGREE', 'Syldavia', 'Ruritania')]), { gold: [{ code: 'AGREE' }], extras: 1, predicted: 1 })
})

test('the event with the most words in common counts, the others are extra, and saying the same twice is not', () => {
  const sentence = toSentence({ ...NESTED, events: [{ source: 'Ruritania', target: 'two ferries', code: 'AGREE' }] }, 'here')
  const found = [event('SUPPORT', 'Ruritania', 'ferries'), event('AGREE', 'Ruritania', 'two ferries 2'), event('AGREE', 'Ruritania', 'two ferries')]
  assert.deepEqual(judgeSentence(sentence, found.slice(1)), { gold: [{ code: 'AGREE', by: 'AGREE' }], extras: 0, predicted: 1 })
  assert.equal(judgeSentence(sentence, found).extras, 1)
})

test('a party that does not stand in the text asks for nothing; a sentence of statements holds no event', () => {
  const unnamed = toSentence({ ...NESTED, events: [{ source: 'Ruritania', target: 'a recipient', code: 'AGREE' }] }, 'here')
  assert.equal(judgeSentence(unnamed, [event('AGREE', 'Ruritania', '')]).gold[0]!.by, 'AGREE')
  const statement = toSentence({ ...NESTED, events: [{ source: 'Ruritania', target: 'Syldavia', code: 'STATEMENT' }] }, 'here')
  assert.deepEqual(judgeSentence(statement, [event('AGREE', 'Ruritania', 'Syldavia')]), { gold: [], extras: 1, predicted: 1 })
})

test('announced deeds have the codes of announcements, possible ones none', () => {
  assert.equal(announcedAs('AID', 'planned'), 'AGREE')
  assert.equal(announcedAs('ASSAULT', 'planned'), 'THREATEN')
  assert.equal(announcedAs('CONCEDE', 'denied'), 'REJECT')
  assert.equal(announcedAs('RETREAT', 'happened'), 'YIELD')
  assert.equal(announcedAs('ASSAULT', 'hypothetical'), undefined)
  assert.equal(announcedAs('ASSAULT', 'denied'), undefined)
})

test('the table counts what was judged', () => {
  const sentence = toSentence(NESTED, 'here')
  const table = eventTable([judgeSentence(sentence, [event('AGREE', 'Ruritania', 'Syldavia')]), judgeSentence(sentence, [])])
  assert.match(table, /2 sentences, 2 events/)
  assert.match(table, /source and target found: 50\.0/)
  assert.match(table, /type right, of those: {4}100\.0/)
})

function event(code: Code, source: string, target: string): CodedEvent {
  const words = (text: string) => new Set(text.toLowerCase().split(' ').filter(Boolean))
  return { code, source: words(source), target: words(target) }
}
