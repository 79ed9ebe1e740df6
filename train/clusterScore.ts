/** Mentions by entity: each mention has a number, each entity is the set of its mentions. No mention is in two of them. */
export type Clusters = readonly ReadonlySet<number>[]

/** What of each side the other has: the parts of precision and recall, to be added up over documents. */
export interface Shares {
  readonly precision: Ratio
  readonly recall: Ratio
}

export interface Ratio {
  readonly part: number
  readonly whole: number
}

/** The three measures whose mean F1 is the score of the CoNLL shared tasks of 2011 and 2012. */
export const CLUSTER_MEASURES = { MUC: muc, 'B³': bCubed, CEAFe: ceafe } as const
export type ClusterMeasure = keyof typeof CLUSTER_MEASURES

/** Links (Vilain and others, 1995): how many of the links that hold an entity together survive when the other side cuts it up. */
function muc(gold: Clusters, found: Clusters): Shares {
  const kept = (side: Clusters, other: Clusters): Ratio => {
    const home = homes(other)
    let part = 0
    let whole = 0
    for (const cluster of side) {
      const pieces = new Set<number>()
      let alone = 0
      for (const mention of cluster) {
        const at = home.get(mention)
        if (at === undefined) alone++
        else pieces.add(at)
      }
      part += cluster.size - pieces.size - alone
      whole += cluster.size - 1
    }
    return { part, whole }
  }
  return { precision: kept(found, gold), recall: kept(gold, found) }
}

/** Mentions (Bagga and Baldwin, 1998): for each, which part of its entity the other side has with it. */
function bCubed(gold: Clusters, found: Clusters): Shares {
  const kept = (side: Clusters, other: Clusters): Ratio => {
    const home = homes(other)
    let part = 0
    let whole = 0
    for (const cluster of side) {
      const pieces = new Map<number, number>()
      for (const mention of cluster) {
        const at = home.get(mention)
        if (at !== undefined) pieces.set(at, (pieces.get(at) ?? 0) + 1)
      }
      for (const size of pieces.values()) part += size ** 2 / cluster.size
      whole += cluster.size
    }
    return { part, whole }
  }
  return { precision: kept(found, gold), recall: kept(gold, found) }
}

/** Entities (Luo, 2005): each is paired with at most one of the other side so that the pairs are as alike as can be. */
function ceafe(gold: Clusters, found: Clusters): Shares {
  const home = homes(gold)
  const alike = found.map(cluster => {
    const row = new Float64Array(gold.length)
    for (const mention of cluster) {
      const at = home.get(mention)
      if (at !== undefined) row[at]! += 2 / (cluster.size + gold[at]!.size)
    }
    return row
  })
  const part = bestPairing(alike, gold.length)
  return { precision: { part, whole: found.length }, recall: { part, whole: gold.length } }
}

function homes(clusters: Clusters): Map<number, number> {
  const home = new Map<number, number>()
  clusters.forEach((cluster, at) => { for (const mention of cluster) home.set(mention, at) })
  return home
}

/** The greatest sum of cells of which no two share a row or a column (the Hungarian method, with potentials). */
export function bestPairing(rows: readonly Float64Array[], columns: number): number {
  const size = Math.max(rows.length, columns)
  const cost = (row: number, column: number) => -(rows[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    const slack = new Float64Array(size + 1).fill(Infinity)
    const from = new Int32Array(size + 1)
    const used = new Uint8Array(size + 1)
    let column = 0
    rowOf[0] = row
    while (rowOf[column]) {
      used[column] = 1
      let next = 0
      let least = Infinity
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue
        const reduced = cost(rowOf[column]!, other) - rowPotential[rowOf[column]!]! - columnPotential[other]!
        if (reduced < slack[other]!) {
          slack[other] = reduced
          from[other] = column
        }
        if (slack[other]! < least) {
          least = slack[other]!
          next = other
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          rowPotential[rowOf[other]!]! += least
          columnPotential[other]! -= least
        } else slack[other]! -= least
      }
      column = next
    }
    for (; column; column = from[column]!) rowOf[column] = rowOf[from[column]!]!
  }
  let sum = 0
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column]!, column)
  return sum
}
