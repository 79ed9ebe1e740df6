import { Features } from '../doc/features.ts'
import type { Layers } from '../doc/layers.ts'
import type { SequenceModel } from '../doc/pack.ts'
import type { TokenRange } from '../doc/statements.ts'
import type { Columns } from './columns.ts'
import { completeClause } from './completeClause.ts'
import { addRoleFeatures } from './roleFeatures.ts'

/** Labels of the role model: outside, source, content, and the cue itself. */
export const ROLE_LABELS = ['O', 'BS', 'IS', 'BC', 'IC', 'K'] as const
export const BEGIN_SOURCE = 1
export const IN_SOURCE = 2
export const BEGIN_CONTENT = 3
export const IN_CONTENT = 4
export const CUE = 5

export interface FoundRoles {
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** Probability of just this reading of the window. */
  readonly probability: number
  /** How much of each role, found and missed tokens together, is expected to be found: intersection over union under the model's own probabilities. */
  readonly sourceOverlap: number
  readonly contentOverlap: number
}

/** The stretch of its block in which a cue's source and content are looked for. */
export function windowOf(columns: Columns, cue: TokenRange): TokenRange {
  return { first: Math.max(columns.blockFirst[cue.first]!, cue.first - REACH_BACK), last: Math.min(columns.blockLast[cue.first]!, cue.last + REACH_ON) }
}

const REACH_BACK = 160
const REACH_ON = 240

/** Find the source and the content of a cue, within its window, or within a narrower one that is given. `chance` tells how likely each token is in a cue, this one or another. */
export function findRoles(layers: Layers, columns: Columns, model: SequenceModel, chance: Uint8Array, cue: TokenRange, features: Features, bounds?: TokenRange): FoundRoles {
  const window = windowOf(columns, cue)
  const first = Math.max(window.first, bounds?.first ?? 0)
  const last = Math.min(window.last, bounds?.last ?? Infinity)
  features.clear()
  addRoleFeatures(features, layers, columns, chance, cue, first, last)
  const count = last - first + 1
  const scores = model.score(features.data, features.offsets, count)
  clampCue(scores, first, cue, count)
  const path = model.best(scores, count)
  const { marginals, probability } = model.posterior(scores, count, path)
  const { source, content } = rangesOf(path, first)
  return {
    source, content: content.map(range => completeClause(range, [cue, ...source, ...content], last, layers)), probability,
    sourceOverlap: expectedOverlap(path, marginals, BEGIN_SOURCE, IN_SOURCE), contentOverlap: expectedOverlap(path, marginals, BEGIN_CONTENT, IN_CONTENT),
  }
}

/** For a role that the path leaves out, how likely it is that there is none of it: one minus the greatest probability of its beginning. */
function expectedOverlap(path: Uint8Array, marginals: Float64Array, begin: number, inside: number): number {
  const width = ROLE_LABELS.length
  let right = 0
  let union = 0
  let begun = 0
  for (let i = 0; i < path.length; i++) {
    const mass = marginals[i * width + begin]! + marginals[i * width + inside]!
    const found = path[i] === begin || path[i] === inside
    if (found) { right += mass; union++ } else union += mass
    begun = Math.max(begun, mass)
  }
  return right > 0 ? right / union : 1 - begun
}

/** Let the cue's tokens be the cue, and no others. */
export function clampCue(scores: Float64Array, from: number, cue: TokenRange, count: number): void {
  const width = ROLE_LABELS.length
  for (let i = 0; i < count; i++) {
    const inCue = from + i >= cue.first && from + i <= cue.last
    for (let label = 0; label < width; label++) if ((label === CUE) !== inCue) scores[i * width + label]! -= 1e4
  }
}

function rangesOf(path: Uint8Array, from: number): { source: TokenRange[]; content: TokenRange[] } {
  const source: TokenRange[] = []
  const content: TokenRange[] = []
  for (let i = 0; i < path.length;) {
    const label = path[i]!
    if (label === 0 || label === CUE) { i++; continue }
    const inner = label === BEGIN_SOURCE || label === IN_SOURCE ? IN_SOURCE : IN_CONTENT
    let end = i + 1
    while (end < path.length && path[end] === inner) end++
    ;(inner === IN_SOURCE ? source : content).push({ first: from + i, last: from + end - 1 })
    i = end
  }
  return { source, content }
}
