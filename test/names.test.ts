import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayers } from '../src/analyze.ts'
import { namesIn } from '../src/mentions/nameLabels.ts'
import { readPack } from '../src/node.ts'
import { slice } from '../src/text/span.ts'

const pack = await readPack('en')

function namesOf(text: string): string[] {
  return readLayers({ text }, pack).names.map(name => `${slice(text, name)} ${name.type}`)
}

test('persons are found without their titles, bodies and countries without their articles', () => {
  const found = namesOf('President Marta Lindqvist of Norway met Foreign Minister Daniel Okoro at the United Nations in Geneva on Monday.')
  assert.deepEqual(found, ['Marta Lindqvist person', 'Norway country', 'Daniel Okoro person', 'United Nations organization', 'Geneva place'])
})

test('media are told from other organizations by lists and by how their names end', () => {
  assert.deepEqual(namesOf('The deal was first reported by Reuters, the Lakeside Daily News reported on Friday.'), ['Reuters media', 'Lakeside Daily News media'])
  assert.deepEqual(namesOf('It was first reported by the Harbour Town Gazette.'), ['Harbour Town Gazette media'])
})

test('gentilics, months and common words are no names', () => {
  assert.deepEqual(namesOf('In May, Kazakh and British officers said that they may meet again in March.'), [])
})

test('a country and a man of its name are two', () => {
  const found = namesOf('Michael Jordan flew to Jordan on Friday.')
  assert.deepEqual(found, ['Michael Jordan person', 'Jordan country'])
})

test('names are in order and disjoint, and their tokens are their spans', () => {
  const text = 'According to Anna Lind, the Ministry of Transport of Ghana (MoT) and the West River Port Authority signed it. “No,” said Dr. Kofi Adu-Boateng Jr.'
  const { names, tokens } = readLayers({ text }, pack)
  assert.ok(names.length > 2)
  names.forEach((name, i) => {
    assert.equal(tokens.start[name.first], name.start)
    assert.equal(tokens.end[name.last], name.end)
    if (i) assert.ok(names[i - 1]!.last < name.first)
  })
})

test('labels spell names: a later token without a first one begins a name, another kind ends it', () => {
  assert.deepEqual(namesIn(Uint8Array.of(0, 1, 2, 1, 4, 4, 0, 6), 10), [
    { first: 11, last: 12, kind: 'PER' }, { first: 13, last: 13, kind: 'PER' }, { first: 14, last: 15, kind: 'ORG' }, { first: 17, last: 17, kind: 'LOC' },
  ])
})
