import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handoverMarkdown } from '../src/export/handoverMarkdown.ts'
import { handoverOf } from '../src/export/handover.ts'
import { PAYLOADS } from './helpers/payloads.ts'
import type { HandoverSheet } from '../src/export/handover.ts'

const sheet = (check: string, facts: Partial<HandoverSheet> = {}): HandoverSheet => ({
  check, document: 'd'.repeat(32), version: 'e'.repeat(32), start: 3, end: 9, quote: 'the words', whose: 'These are the author\'s own words.', status: 'open', evidence: [], inquiries: [], ...facts,
})

test('what is due before today is overdue, who waits longest is first, and what is nobody\'s comes before what is somebody\'s', () => {
  const { overdue, people, unanswered, arrived } = handoverOf([
    sheet('a', { assignee: 'Grace', due: '2025-03-09', inquiries: [{ inquiry: 'i1', name: 'Office', askedOn: '2025-03-05' }, { inquiry: 'i2', name: 'Union', answer: 'No.', answeredOn: '2025-03-07' }] }),
    sheet('b', { assignee: 'Ada', due: '2025-03-08', inquiries: [{ inquiry: 'i3', name: 'Mayor', askedOn: '2025-03-01' }, { inquiry: 'i4', name: 'Crew' }, { inquiry: 'i5', name: 'Pilot', removed: {} }] }),
    sheet('c', { due: '2025-03-01', evidence: [{ evidence: 'e1', note: 'Seen.', addedBy: 'Ada', addedAt: '2025-03-08T10:00:00Z' }, { evidence: 'e2', note: 'Gone.', addedBy: 'Ada', addedAt: '2025-03-08T10:00:00Z', removed: {} }] }),
  ], '2025-03-08')
  assert.deepEqual(overdue.map(({ check }) => check), ['c'], 'what is due today is not overdue')
  assert.deepEqual(people.map(({ name, sheets }) => [name, sheets.map(({ check }) => check)]), [[undefined, ['c']], ['Ada', ['b']], ['Grace', ['a']]])
  assert.deepEqual(unanswered.map(({ inquiry }) => inquiry.name), ['Mayor', 'Office', 'Crew'])
  assert.deepEqual(arrived.map(({ day, from, words }) => [day, from, words]), [['2025-03-08', 'Ada', 'Seen.'], ['2025-03-07', 'Union', 'No.']])
})

test('in the text nothing that anybody has written is markup', () => {
  for (const words of [...PAYLOADS, '# title', '- item', '1. one', '[link](https://evil.example)', '![image](x)', '<b>bold</b>', '`code`', 'a | b', '> quote']) {
    const text = handoverMarkdown(handoverOf([sheet('a', { quote: words, question: words, assignee: words, title: words, inquiries: [{ inquiry: 'i', name: words }] })], '2025-03-08'), { title: words, today: '2025-03-08', desk: 'http://127.0.0.1:4177' })
    const written = text.replaceAll(/\]\(http:\/\/127\.0\.0\.1:4177\/documents\/[\da-f]{32}\/versions\/[\da-f]{32}#3-9\)/g, '')
    assert.doesNotMatch(written, /(?<!\\)<|(?<!\\)\]\(|(?<!\\)`/, words)
    for (const line of text.split('\n')) assert.match(line, /^(?:#{1,2} \S|- |  >|\d{4}-\d\d-\d\d\.|$)/, `${words}: ${line}`)
  }
})

test('what is overdue is told in full once, and named where it is somebody\'s work', () => {
  const text = handoverMarkdown(handoverOf([sheet('a', { assignee: 'Ada', due: '2025-03-07', question: 'How many?' }), sheet('b', { assignee: 'Ada' })], '2025-03-08'), { title: 'Handover', today: '2025-03-08' })
  const [overdue, ada] = text.split('## Ada')
  assert.match(overdue!, /^- \*\*How many\?\*\* open, due 2025-03-07, Ada\n {2}> the words$/m)
  assert.match(ada!, /^- \*\*How many\?\*\* overdue since 2025-03-07, told above – the words, /m)
  assert.equal(text.match(/> the words$/gm)!.length, 2)
})

test('words are pointed at in their version, and whoever goes by it is told when the newest has them no more', () => {
  const why = 'Its words are not in this version: “the words”.'
  const text = handoverMarkdown(handoverOf([sheet('a', { title: 'A plan', current: { why } }), sheet('b')], '2025-03-08'), { title: 'Handover', today: '2025-03-08' })
  assert.match(text, /A plan, d{10}@e{10}#3-9 \(The newest version: Its words are not in this version: “the words”\.\)/)
  assert.match(text, /the words, d{10}@e{10}#3-9$/m)
})

test('an answer without a day is told without one', () => {
  const text = handoverMarkdown(handoverOf([sheet('a', { inquiries: [{ inquiry: 'i', name: 'Harbour office', answer: 'It was not.' }] })], '2025-03-08'), { title: 'Handover', today: '2025-03-08' })
  assert.match(text, /^- answer of Harbour office: It was not\. – /m)
})
