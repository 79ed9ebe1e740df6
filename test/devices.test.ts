import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTime } from './helpers/cpuTime.ts'
import { analyze, readLayers } from '../src/analyze.ts'
import { findDevices } from '../src/devices/findDevices.ts'
import { DEVICE_KINDS, DEVICES } from '../src/doc/devices.ts'
import type { Device } from '../src/doc/reading.ts'
import { readPack } from '../src/node.ts'

const pack = await readPack('en')
const lines = readFileSync(new URL('cases/devices.txt', import.meta.url), 'utf8').split('\n').filter(line => line && !line.startsWith('# '))

for (const line of lines) {
  const isWrong = line.startsWith('FIXME ')
  const expected = line.replace(/^FIXME /, '').replaceAll(' // ', '\n')
  test(`devices: ${line}`, () => {
    const text = expected.replace(/\{[\w-]+\|([^}]*)\}/g, '$1')
    const marked = mark(text, analyze({ text, language: 'en' }, pack).devices)
    if (isWrong) assert.notEqual(marked, expected, 'it is right now: take the FIXME away')
    else assert.equal(marked, expected)
  })
}

test('there are enough cases, with and without devices, and every kind has some', () => {
  assert.ok(lines.length >= 150)
  assert.ok(lines.filter(line => !line.includes('{')).length >= 60)
  for (const kind of DEVICE_KINDS) assert.ok(lines.filter(line => line.includes(`{${kind}|`)).length >= 5, kind)
})

test('every kind has a name and a definition for people', () => {
  for (const { name, definition } of Object.values(DEVICES)) assert.ok(name && /\.$/.test(definition))
})

test('devices keep their promises on any text', () => {
  const pieces = ['perhaps ', 'as we all know ', 'history ', 'repeats itself ', '“so-called” ', '"', 'regime', '?', '. ', '\n', 'always ', 'every country ', 'may ', 'could ', 'clearly, ', 'Tarn ', 'is ', 'seen as ', '1918 ', 'like ', 'Hitler ', '((', ': ', '\ud83d', '\u0000']
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text => {
    let last = 0
    for (const { start, end, kind, by } of analyze({ text, language: 'en' }, pack).devices) {
      assert.ok(last <= start && start < end && end <= text.length, 'in order, not empty, in the text')
      assert.ok(DEVICE_KINDS.includes(kind) && by)
      last = start
    }
  }), { seed: 20241123, numRuns: 300, verbose: 1 })
})

test('time grows with the text, not with its square, whatever it says', () => {
  for (const scrap of ['as we all know ', 'history history ', '“so” ', 'Who? ', 'always always ', 'every country is ', 'may could might ', 'is seen as ']) {
    findingTime(scrap, 8_000)
    const short = Math.min(findingTime(scrap, 8_000), findingTime(scrap, 8_000))
    const long = findingTime(scrap, 64_000)
    assert.ok(long < 24 * short + 100, `“${scrap}”: ${short} ms for 8,000 letters, ${long} ms for 64,000`)
  }
})

function findingTime(scrap: string, size: number): number {
  const layers = readLayers({ text: scrap.repeat(Math.ceil(size / scrap.length)) }, pack)
  return cpuTime(() => findDevices(layers, [], pack.lexicon.devices))
}

function mark(text: string, devices: readonly Device[]): string {
  let marked = ''
  let at = 0
  for (const { start, end, kind } of devices) {
    if (start < at) continue
    marked += `${text.slice(at, start)}{${kind}|${text.slice(start, end)}}`
    at = end
  }
  return marked + text.slice(at)
}
