import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { analyze } from '../src/index.ts'
import { BLOCK_KINDS, WRITERS, ZONES } from '../src/doc/blocks.ts'
import { ENTITY_TYPES, MENTION_FORMS, SPEAKER_KINDS, STANCES, STATEMENT_FORMS } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'
import { ROOT } from './helpers/checkout.ts'
import { sampleReading } from './helpers/sampleReading.ts'
import { SHORT_ARTICLE } from './helpers/shortArticle.ts'
import type { Reading } from '../src/doc/reading.ts'

type Schema = { readonly $defs: Readonly<Record<string, { readonly enum?: readonly string[]; readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>> }>> }

const schema = JSON.parse(readFileSync(join(ROOT, 'schema', 'reading.json'), 'utf8')) as Schema
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

function faults(value: unknown): string[] {
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors!.map(error => `${error.instancePath} ${error.message}`)
}

test('a reading with all that a reading can have is valid', () => {
  assert.deepEqual(faults(everything()), [])
})

test('real readings are valid', async () => {
  const pack = await readPack('en')
  for (const text of [SHORT_ARTICLE.text, '', '\n\n', '🦆🦆', 'NUL \0 and half a character \ud83e here.', 'Он сказал, что переговоры начались, и назвал их трудными.']) {
    assert.deepEqual(faults(analyze({ text }, pack)), [], JSON.stringify(text))
  }
  assert.deepEqual(faults(analyze({ ...SHORT_ARTICLE, publisher: 'Lakeside Herald', url: 'https://example.org/flour', title: 'Karakol Bakery Fined', byline: ['Nurlan Asanov'] }, pack)), [])
})

test('what is wrong in a reading is found', () => {
  const wrong: readonly [string, (reading: Record<string, any>) => void, RegExp][] = [
    ['a stance that is none', r => { r['statements'][0].stance = 'mumble' }, /statements\/0\/stance/],
    ['a span that begins before the text', r => { r['sentences'][0].start = -1 }, /sentences\/0\/start/],
    ['half an offset', r => { r['mentions'][0].end = 1.5 }, /mentions\/0\/end/],
    ['a field that is not there', r => { delete r['statements'][0].key }, /statements\/0 .*key/],
    ['a field that is too much', r => { r['article'].score = 1 }, /article .*additional/],
    ['an empty string', r => { r['entities'][0].name = '' }, /entities\/0\/name/],
    ['a start without an end', r => { delete r['article'].title.end }, /article\/title/],
    ['a statement without content', r => { r['statements'][0].content = [] }, /statements\/0\/content/],
    ['certainty beyond certainty', r => { r['statements'][0].confidence = 1.2 }, /confidence/],
    ['false where only true can stand', r => { r['statements'][0].negated = false }, /negated/],
    ['another version', r => { r['hearsay'] = '2' }, /hearsay/],
  ]
  for (const [what, spoil, expected] of wrong) {
    const reading = structuredClone(sampleReading()) as unknown as Record<string, any>
    spoil(reading)
    assert.match(faults(reading).join('\n'), expected, what)
  }
})

test('the schema knows the same words as the sources', () => {
  const { block, mention, entityType, statement } = schema.$defs
  assert.deepEqual(block!.properties!['kind']!.enum, [...BLOCK_KINDS])
  assert.deepEqual(block!.properties!['zone']!.enum, [...ZONES])
  assert.deepEqual(block!.properties!['writer']!.enum, [...WRITERS])
  assert.deepEqual(mention!.properties!['form']!.enum, [...MENTION_FORMS])
  assert.deepEqual(entityType!.enum, [...ENTITY_TYPES])
  assert.deepEqual(statement!.properties!['form']!.enum, [...STATEMENT_FORMS])
  assert.deepEqual(statement!.properties!['stance']!.enum, [...STANCES])
  assert.deepEqual(statement!.properties!['speakerKind']!.enum, [...SPEAKER_KINDS])
})

function everything(): Reading {
  const reading = sampleReading()
  const span = { start: 0, end: 8 }
  return {
    ...reading, document: 'a document', version: 'a version',
    article: { ...reading.article, url: 'https://example.org/', translated: true, origin: { url: { value: 'https://example.org/first', ...span, by: 'hand' }, publisher: { value: 'Baikal Wire', by: 'hand' } } },
    times: [{ ...span, type: 'DATE', value: '2025-03-XX', mod: 'START', by: 'hand' }],
    figures: [{ ...span, kind: 'money', low: 1.4e8, high: 1.5e8, unit: 'USD', mod: 'approx', change: 'up', of: span, asOf: 0, period: 0, statement: 0, by: 'hand' }],
    entities: reading.entities.map(entity => ({ ...entity, roles: [{ ...span, tense: 'former' as const, by: 'hand' }], country: 'MNG' })),
    events: [{ type: 'AGREE', domain: 'military', agents: [0], patients: [1], time: 0, period: 0, place: 2, terms: [span], tellings: [{ ...span, trigger: span, reality: 'happened', assertedBy: 0, by: 'hand' }] }],
    devices: [{ ...span, kind: 'hedge', by: 'hand' }],
  }
}
