import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SPEAKER_KINDS, STANCES } from '../src/doc/reading.ts'
import { FIELD_NAMES, SEARCH_HELP } from '../src/store/search/help.ts'
import { parseSearch } from '../src/store/search/parseSearch.ts'
import { SearchError } from '../src/store/search/searchError.ts'
import { anySearch } from './helpers/anySearch.ts'

const word = (text: string, isPrefix = false) => ({ kind: 'text', text, isPrefix })

test('words, phrases, OR and minus', () => {
  assert.deepEqual(parseSearch('gas price').words, { kind: 'all', of: [word('gas'), word('price')] })
  assert.deepEqual(parseSearch('“gas price” kazakh*').words, { kind: 'all', of: [word('gas price'), word('kazakh', true)] })
  assert.deepEqual(parseSearch('gas OR oil | coal price').words, { kind: 'all', of: [{ kind: 'any', of: [word('gas'), word('oil'), word('coal')] }, word('price')] })
  assert.deepEqual(parseSearch('gas -"oil price" well-known - or').words, { kind: 'all', of: [word('gas'), { kind: 'not', of: word('oil price') }, word('well-known'), word('or')] })
  assert.equal(parseSearch(' - “” * gas ((( ').words?.kind, 'text')
  assert.equal(parseSearch(' - “” * lang:en').words, undefined)
})

test('fields with one value, several, in quotation marks, negated', () => {
  const search = parseSearch('by:tokay*,"foreign ministry" -said:promised,denial kind:person is:quoted has:figure outlet:"Steppe Courier" lang:PT-br in:"my case" possible:only')
  assert.deepEqual(search.by, [{ words: { kind: 'any', of: [word('tokay', true), word('foreign ministry')] }, isNegated: false }])
  assert.deepEqual(search.said, [{ values: ['promise', 'deny'], isNegated: true }])
  assert.deepEqual(search.kind, [{ values: ['named-person'], isNegated: false }])
  assert.deepEqual(search.form, [{ values: ['direct', 'mixed'], isNegated: false }])
  assert.deepEqual(search.traits, [{ values: ['figure'], isNegated: false }])
  assert.deepEqual(search.outlet, [{ values: ['steppe courier'], isNegated: false }])
  assert.deepEqual(search.language, [{ values: ['pt-br'], isNegated: false }])
  assert.deepEqual(search.collection, [{ values: ['my case'], isNegated: false }])
  assert.equal(search.possible, 'only')
  assert.equal(search.words, undefined)
})

test('dates are as precise as they are given', () => {
  const days = (query: string) => parseSearch(query).published.flatMap(published => published.days)
  assert.deepEqual(days('after:2024-02 before:2025 on:2024-11-19,2024-Q1,unknown'), [
    { from: '2024-02-01', to: null }, { from: null, to: '2025-12-31' },
    { from: '2024-11-19', to: '2024-11-19' }, { from: '2024-01-01', to: '2024-03-31' }, { from: null, to: null },
  ])
})

test('every stance and kind can be asked for by its own name', () => {
  for (const stance of STANCES) assert.deepEqual(parseSearch(`said:${stance}`).said[0]!.values, [stance])
  for (const kind of SPEAKER_KINDS) assert.deepEqual(parseSearch(`kind:${kind}`).kind[0]!.values, [kind])
})

test('times and addresses are words', () => {
  assert.deepEqual(parseSearch('19:30 https://gazette.example/a').words, { kind: 'all', of: [word('19:30'), word('https://gazette.example/a')] })
})

test('errors are sentences that say how to write it', () => {
  const message = (query: string) => {
    try {
      parseSearch(query)
    } catch (error) {
      assert.ok(error instanceof SearchError)
      return error.message
    }
    return assert.fail(`${query} was taken`)
  }
  assert.equal(message('bye:tokayev'), `There is no field "bye". The fields are ${FIELD_NAMES.join(', ')}; to look for the words themselves, write "bye:…" in quotation marks.`)
  assert.match(message('by: tokayev'), /^"by:" needs a value right after it, without a space, as in by:word/)
  assert.match(message('by:a,,b'), /needs a value/)
  assert.match(message('"gas price'), /^The quotation mark before gas price is not closed/)
  assert.match(message('said:sang'), /^"sang" cannot stand after said:\. It finds .*deny, promise/)
  assert.match(message('after:2024-13'), /^"2024-13" cannot stand after after:/)
  assert.match(message('after:unknown'), /cannot stand/)
  assert.match(message('by:tokayev OR by:putin'), /^OR stands between two words/)
  assert.match(message('by:*'), /letters or digits/)
  for (const query of ['(((', '*', '""', '-*', '- …']) assert.match(message(query), /^There is nothing to look for/, query)
  assert.match(message('is:quoted,within'), /two fields/)
  assert.match(message('-possible:yes'), /cannot stand/)
  assert.match(message('a '.repeat(61)), /61 parts/)
  assert.match(message('a'.repeat(1001)), /1001 characters/)
})

test('what the help shows can be written so', () => {
  for (const { write } of SEARCH_HELP) assert.doesNotThrow(() => parseSearch(write), write)
})

test('any text is a search or gets a sentence', () => {
  fc.assert(fc.property(anySearch, query => {
    try {
      parseSearch(query)
    } catch (error) {
      assert.ok(error instanceof SearchError, `${error as Error}`)
      assert.match(error.message, /\.$|: \S+$|[”"]\.?$/)
    }
  }), { numRuns: 2000, seed: 5 })
})
