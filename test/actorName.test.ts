import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACTOR_KINDS, actorName, normalName } from '../src/weave/actorName.ts'
import { mergedInto } from '../src/weave/mergedInto.ts'
import type { EntityType } from '../src/doc/reading.ts'
import type { Merge } from '../src/weave/mergedInto.ts'

const anyName = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: fc.constantFrom(...'aBß İı.’\'s-–ΣςéÉﬁ the Dr.Mr '), maxLength: 30 }))
const key = (name: string, type: EntityType, country?: string) => Object.values(actorName({ name, type, ...(country && { country }) })).join(' ')

test('what differs from one article to the next is no other name', () => {
  for (const [type, ...names] of [
    ['organization', 'the Ministry of Energy', 'Ministry of Energy', 'The Ministry  of Energy’s', 'MINISTRY OF ENERGY'],
    ['person', 'Dr. Keller', 'Keller', 'KELLER’S', 'Prof. Dr. Keller'],
    ['person', 'J. R. Varenne', 'J R Varenne'],
    ['person', 'Zoë Groß', 'ZOE\u0308 GROSS'],
    ['media', 'The Gazette', 'gazette'],
    ['place', 'İznik', 'iznik'],
    ['person', 'Νίκος', 'ΝΊΚΟΣ'],
  ] as const) assert.deepEqual([...new Set(names.map(name => key(name, type)))].length, 1, names.join(' / '))
})

test('a surname is no full name, accents are letters, and a person is no company of that name', () => {
  assert.notEqual(key('Keller', 'person'), key('Ana Keller', 'person'))
  assert.notEqual(key('Pena', 'person'), key('Peña', 'person'))
  assert.notEqual(key('Keller', 'person'), key('Keller', 'organization'))
  assert.equal(key('Baikal Wire', 'organization'), key('Baikal Wire', 'media'))
})

test('a country is known by its code, and only a country', () => {
  assert.equal(key('Great Britain', 'country', 'GBR'), key('the UK', 'country', 'GBR'))
  assert.notEqual(key('Ana Keller', 'person', 'GBR'), key('the UK', 'country', 'GBR'))
  assert.equal(key('Transmarina', 'country'), key('Transmarina', 'place'))
})

test('a normal form stays what it is, and nobody loses all of a name', () => {
  fc.assert(fc.property(anyName, fc.constantFrom(...ACTOR_KINDS), (name, kind) => {
    const normal = normalName(name, kind)
    assert.equal(normalName(normal, kind), normal)
    if (/[\p{L}\p{N}]/u.test(name)) assert.notEqual(normal, '')
  }), { numRuns: 3000, seed: 5 })
})

test('in whatever order people merge, everybody ends with one whom nobody merged, and the last word counts', () => {
  const actor = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const merges = fc.array(fc.record({ actor, others: fc.uniqueArray(actor, { minLength: 1, maxLength: 3 }) }), { maxLength: 12 })
  fc.assert(fc.property(merges, drawn => {
    const made: Merge[] = drawn.map((merge, i) => ({ decision: `${i}`, ...merge }))
    const { rootOf, overruled } = mergedInto(made)
    for (const each of 'abcde') assert.equal(rootOf(rootOf(each)), rootOf(each))
    const last = made.at(-1)
    if (last) {
      assert.ok(!overruled.has(last.decision))
      for (const other of last.others) assert.equal(rootOf(other), rootOf(last.actor))
    }
  }), { numRuns: 2000, seed: 5 })
})

test('of two merges that contradict each other the later one applies, and the earlier one is said to be overruled', () => {
  const { rootOf, overruled } = mergedInto([{ decision: '1', actor: 'b', others: ['a'] }, { decision: '2', actor: 'c', others: ['a'] }])
  assert.deepEqual([rootOf('a'), rootOf('b'), [...overruled]], ['c', 'b', ['1']])
})
