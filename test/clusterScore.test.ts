import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestPairing, CLUSTER_MEASURES } from '../train/clusterScore.ts'
import type { Clusters, Ratio } from '../train/clusterScore.ts'

const sets = (...clusters: number[][]): Clusters => clusters.map(cluster => new Set(cluster))
const value = ({ part, whole }: Ratio) => Number((part / whole).toFixed(3))

// "Ada Lindt left. Lindt said she was tired.": the pronoun was linked to nobody.
const ONE_MISSED = [sets([0, 1, 2]), sets([0, 1])] as const
// Two people of gold were joined.
const TWO_JOINED = [sets([0, 1], [2, 3]), sets([0, 1, 2, 3])] as const

test('links, mentions and entities are weighed as the measures say', () => {
  const expected = { MUC: [1, 0.5, 0.667, 1], 'B³': [1, 0.444, 0.5, 1], CEAFe: [0.8, 0.8, 0.667, 0.333] } as const
  for (const [name, measure] of Object.entries(CLUSTER_MEASURES)) {
    const found = [ONE_MISSED, TWO_JOINED].flatMap(([gold, own]) => [measure(gold, own).precision, measure(gold, own).recall]).map(value)
    assert.deepEqual(found, [...expected[name as keyof typeof expected]], name)
  }
})

test('entities are paired for the best sum of all, not one after the other', () => {
  assert.equal(bestPairing([Float64Array.of(0.9, 0.8, 0), Float64Array.of(0.8, 0.1, 0)], 3), 1.6)
  assert.equal(bestPairing([Float64Array.of(0.2), Float64Array.of(0.6)], 1), 0.6)
  assert.equal(bestPairing([], 2), 0)
})
