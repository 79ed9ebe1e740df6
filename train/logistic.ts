/** Fit a logistic regression with an L2 penalty by Newton's method. Rows are equally long; returns one weight a column. */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly boolean[], penalty = 1): number[] {
  const width = rows[0]!.length
  let weights = new Array<number>(width).fill(0)
  for (let round = 0; round < 25; round++) {
    const slope = weights.map(weight => -penalty * weight)
    const curve = Array.from({ length: width }, (_, a) => Array.from({ length: width }, (_, b) => (a === b ? penalty : 0)))
    rows.forEach((row, k) => {
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * weights[i]!, 0)))
      const spread = chance * (1 - chance)
      for (let a = 0; a < width; a++) {
        slope[a]! += ((outcomes[k] ? 1 : 0) - chance) * row[a]!
        for (let b = 0; b < width; b++) curve[a]![b]! += spread * row[a]! * row[b]!
      }
    })
    const step = solve(curve, slope)
    weights = weights.map((weight, i) => weight + step[i]!)
    if (Math.max(...step.map(Math.abs)) < 1e-8) break
  }
  return weights.map(weight => Math.round(weight * 1e5) / 1e5)
}

/** Solve a small system of linear equations (Gauss with pivots). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (let i = 0; i < size; i++) {
      if (i === column) continue
      const factor = rows[i]![column]! / rows[column]![column]!
      for (let k = column; k <= size; k++) rows[i]![k]! -= factor * rows[column]![k]!
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!)
}
