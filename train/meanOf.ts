import type { FeatureWeights } from '../src/lang/columnTable.ts'

/** The mean of models that learned the same in different orders: their chance mistakes cancel out. Takes the memory of all pairs of features and columns. */
export function meanOf(models: readonly FeatureWeights[]): FeatureWeights {
  if (models.length === 1) return models[0]!
  const most = models.reduce((sum, { features }) => sum + features.length, 0)
  const bits = Math.ceil(Math.log2(most * 1.5 + 2))
  const slots = new Int32Array(2 ** bits)
  const features = new Int32Array(most)
  const columns = new Uint8Array(most)
  const weights = new Float32Array(most)
  let count = 0
  for (const model of models) {
    for (let k = 0; k < model.features.length; k++) {
      const feature = model.features[k]!
      const column = model.columns[k]!
      let slot = Math.imul(feature ^ Math.imul(column + 1, 0x85ebca6b), 0x9e3779b1) >>> (32 - bits)
      let pair = slots[slot]! - 1
      while (pair >= 0 && (features[pair] !== feature || columns[pair] !== column)) {
        slot = (slot + 1) & (slots.length - 1)
        pair = slots[slot]! - 1
      }
      if (pair < 0) {
        pair = count++
        slots[slot] = pair + 1
        features[pair] = feature
        columns[pair] = column
      }
      weights[pair]! += model.weights[k]! / models.length
    }
  }
  return { width: models[0]!.width, features: features.slice(0, count), columns: columns.slice(0, count), weights: weights.slice(0, count) }
}
