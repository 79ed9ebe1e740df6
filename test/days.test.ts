import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOf } from '../src/store/days.ts'
import { documentId, linkId, outletOf, plainAddress, versionId } from '../src/store/keys.ts'

const DAYS: readonly (readonly [string, string | null, string | null])[] = [
  ['2024-11-19', '2024-11-19', '2024-11-19'],
  ['2024-11-19T08:30:00Z', '2024-11-19', '2024-11-19'],
  ['2024-11-18TNI', '2024-11-18', '2024-11-18'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-11-XX', '2024-11-01', '2024-11-30'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024-H2', '2024-07-01', '2024-12-31'],
  ['2024-SP', '2024-03-01', '2024-05-31'],
  ['2024-WI', '2024-12-01', '2025-02-28'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
  ['2024-W01-WE', '2024-01-06', '2024-01-07'],
  ['2024-W47-2', '2024-11-19', '2024-11-19'],
  ['2025/2026', '2025-01-01', '2026-12-31'],
  ['2024-11-19/XXXX-11-20', '2024-11-19', null],
  ['0800', '0800-01-01', '0800-12-31'],
  ['XXXX-11-19', null, null],
  ['XXXX-WXX-1', null, null],
  ['0000', null, null],
  ['PAST_REF', null, null],
  ['P3Y', null, null],
  ['', null, null],
]

for (const [value, from, to] of DAYS) {
  test(`"${value}" is from ${from} to ${to}`, () => assert.deepEqual(daysOf(value), { from, to }))
}

test('an address keeps what leads to the page and loses what only tells how somebody came', () => {
  assert.equal(plainAddress('https://ada:pw@gazette.example/a?id=7&utm_source=x&fbclid=y#top'), 'https://gazette.example/a?id=7')
  assert.equal(plainAddress('not an address'), 'not an address')
  assert.equal(linkId('http://www.gazette.example/a/'), linkId('https://m.gazette.example/a#top'))
  assert.notEqual(linkId('https://gazette.example/a?id=7'), linkId('https://gazette.example/a?id=8'))
  assert.notEqual(linkId('https://gazette.example/a'), linkId('https://gazette.example:8443/a'))
  assert.notEqual(linkId('https://gazette.example/A'), linkId('https://gazette.example/a'))
})

test('an outlet is the host of its address, or its name where there is none', () => {
  assert.equal(outletOf({ url: 'https://www.gazette.example/a', publisher: 'The Gazette' }), 'gazette.example')
  assert.equal(outletOf({ url: 'https://m.example/a' }), 'm.example')
  assert.equal(outletOf({ publisher: 'The Gazette' }), 'The Gazette')
  assert.equal(outletOf({}), undefined)
})

test('a document is its address; without one, its outlet, title and text; a version is all that was given, but for its blocks', () => {
  const article = { text: 'Text.', title: 'Title', publisher: 'The Gazette', url: 'https://gazette.example/a' }
  assert.equal(documentId(article), documentId({ ...article, text: 'Other.', publisher: 'Gazette' }))
  const { url: _, ...pasted } = article
  assert.notEqual(documentId(pasted), documentId({ ...pasted, text: 'Other.' }))
  assert.notEqual(documentId(pasted), documentId({ ...pasted, publisher: 'The GazetteT', title: 'itle' }))
  assert.notEqual(versionId(article), versionId({ ...article, byline: ['Ada Quill'] }))
  assert.equal(versionId(article), versionId({ ...article, blocks: [{ start: 0, end: 5, kind: 'paragraph' }] }))
})
