import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packColumns, readColumns } from '../src/lang/columnTable.ts'
import { hashString } from '../src/text/hash.ts'

const WIDTH = 11

test('what was packed is read again, each weight to the nearest level', () => {
  const pairs = fc.uniqueArray(fc.record({ feature: fc.nat(5000), column: fc.nat(WIDTH - 1), weight: fc.double({ min: 0.5, max: 40, noNaN: true }) }), { selector: pair => `${pair.feature} ${pair.column}`, maxLength: 400 })
  fc.assert(fc.property(pairs, fc.boolean(), (list, isNegative) => {
    const sign = isNegative ? -1 : 1
    const features = Int32Array.from(list, pair => hashString(String(pair.feature)))
    const table = readColumns({ meta: {}, arrays: packColumns('t', { width: WIDTH, features, columns: Uint8Array.from(list, pair => pair.column), weights: Float32Array.from(list, pair => sign * pair.weight) }, 0) }, 't')
    for (const { feature, column, weight } of list) {
      const scores = new Float64Array(128)
      table.addTo(scores, Int32Array.of(hashString(String(feature))), 1)
      assert.ok(Math.abs(scores[column]! - sign * weight) <= 0.03 * weight + 0.01, `${scores[column]} for ${weight}`)
    }
  }), { numRuns: 40 })
})

test('weights smaller than the least are left out, and their features with them', () => {
  const features = Int32Array.from({ length: 200 }, (_, i) => hashString(`feature ${i}`))
  const weights = Float32Array.from({ length: 200 }, (_, i) => (i % 2 ? 2 : 0.1))
  const table = readColumns({ meta: {}, arrays: packColumns('t', { width: 2, features, columns: new Uint8Array(200).fill(1), weights }, 1) }, 't')
  features.forEach((feature, i) => {
    const scores = new Float64Array(128)
    table.addTo(scores, Int32Array.of(feature), 1)
    assert.equal(scores[1]! > 0, i % 2 === 1)
    assert.equal(scores[0], 0)
  })
})

test('a table of nothing adds nothing', () => {
  const table = readColumns({ meta: {}, arrays: packColumns('t', { width: 3, features: new Int32Array(0), columns: new Uint8Array(0), weights: new Float32Array(0) }, 0) }, 't')
  const scores = new Float64Array(3)
  table.addTo(scores, Int32Array.of(0, -1, 123456789), 3)
  assert.deepEqual([...scores], [0, 0, 0])
})
