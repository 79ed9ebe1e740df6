import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readPack } from '../src/node.ts'
import { plainUnit, QuantityScore } from '../train/quantityScore.ts'
import type { GoldQuantity } from '../train/quantityScore.ts'
import { quantitiesOf } from '../train/scoreFigures.ts'

const pack = await readPack('en')
const { figures } = pack.lexicon

test('units are compared in one spelling', () => {
  const same: readonly (readonly string[])[] = [
    ['dollar', 'dollars', 'US dollar', 'united states dollar', '$', 'USD'], ['percentage', 'percent', '%', 'per cent'], ['kilometre', 'kilometers', 'kilometer'], ['metric ton', 'tonne'],
    ['barrel per day', 'barrels / day', 'barrel a day'], ['chinese yuan', 'yuan'], ['pound sterling', 'pound'], ['year', 'years', 'year of age'], ['-', '', 'count'], ['person', 'people'], ['cent per share', 'cents a share'], ['voter', '% voter', 'voters'],
  ]
  for (const [first, ...others] of same) for (const other of others) assert.equal(plainUnit(other, figures), plainUnit(first!, figures), `${first} and ${other}`)
  assert.notEqual(plainUnit('dollar', figures), plainUnit('australian dollar', figures))
  assert.notEqual(plainUnit('cent', figures), plainUnit('dollar', figures))
})

test('gold values may be numbers, strings and ranges; what is equal is right by every measure', () => {
  const score = scored([{ value: '5', unit: 'percentage', change: 'up' }, { value: '3-5', unit: 'house' }, { value: [1, 2] }], [{ value: 5, unit: '%', change: 'up' }, { value: [3, 5], unit: 'houses' }, { value: '1-2', unit: '-' }])
  for (const measure of ['value', 'value + unit', 'value + unit by head'] as const) assert.equal(score.of(measure).f1, 1, measure)
  assert.equal(score.changeAccuracy, 1)
})

test('each quantity is matched once, a described noun agrees by its head only', () => {
  const score = scored([{ value: 12, unit: 'british company' }, { value: 7, unit: 'ship' }], [{ value: 12, unit: 'company', change: '~' }, { value: 12, unit: 'british company' }, { value: 8, unit: 'ship' }])
  assert.equal(score.of('value').precision, 1 / 3)
  assert.equal(score.of('value + unit').recall, 1 / 2)
  assert.equal(scored([{ value: 12, unit: 'british company' }], [{ value: 12, unit: 'company' }]).of('value + unit').f1, 0)
  assert.equal(scored([{ value: 12, unit: 'british company' }], [{ value: 12, unit: 'company' }]).of('value + unit by head').f1, 1)
})

test('a value that is no number is complained of', () => {
  assert.throws(() => scored([{ value: 'many' }], []), /"many" is neither a number nor two/)
})

test('a text’s quantities include spans of time and ages, and a word of order is a range', () => {
  const found = quantitiesOf('Hundreds of miners, some 59 years old, struck for two weeks after wages fell 5%.', pack)
  assert.deepEqual(found, [
    { value: [100, 1000], unit: 'miner', change: '=' }, { value: [59, 59], unit: 'year', change: '~' }, { value: [2, 2], unit: 'week', change: '=' }, { value: [5, 5], unit: 'percentage', change: 'down' },
  ])
})

test('the program reads a folder or a file, and says what it misses', () => {
  const data = mkdtempSync(join(tmpdir(), 'figures-'))
  try {
    assert.match(complaint(data), /^figures was not scored: there is no .*It needs figures\/\*\.jsonl or \*\.jsonl\.gz in a folder that is named by --data DIR/)
    mkdirSync(join(data, 'figures'))
    assert.match(complaint(data), /^figures was not scored: there is no /)
    const file = join(data, 'figures', 'gold.jsonl')
    writeFileSync(file, '{"id": "1", "text": "Sales fell 5% in two years.", "quantities": [{"value": 5, "unit": "percentage", "change": "down"}, {"value": 2, "unit": "year"}]}\n')
    for (const path of [data, file]) assert.match(run(path), /value + +100\.0 +100\.0 +100\.0/)
    writeFileSync(file, '{"id": "1"}\n')
    assert.match(complaint(data), /gold\.jsonl, line 1: needs a text and a list of quantities/)
  } finally {
    rmSync(data, { recursive: true })
  }
})

function scored(gold: readonly GoldQuantity[], found: readonly GoldQuantity[]): QuantityScore {
  const score = new QuantityScore(figures)
  score.add(gold, found)
  return score
}

const PROGRAM = fileURLToPath(new URL('../train/score.ts', import.meta.url))

function run(data: string): string {
  return execFileSync(process.execPath, [PROGRAM, 'figures', '--data', data], { encoding: 'utf8', stdio: 'pipe' })
}

function complaint(data: string): string {
  try {
    run(data)
  } catch (error) {
    return (error as { stderr: string }).stderr
  }
  return assert.fail('it did not complain')
}
