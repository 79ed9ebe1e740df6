import { Features } from '../src/doc/features.ts'
import type { Models, SequenceModel, Settings } from '../src/doc/pack.ts'
import type { TokenRange } from '../src/doc/statements.ts'
import { spanOf } from '../src/doc/tokens.ts'
import { evidenceColumns } from '../src/statements/confidence.ts'
import { findCues } from '../src/statements/findCues.ts'
import { findRoles } from '../src/statements/findRoles.ts'
import { AttributionScore } from './attributionScore.ts'
import type { Attribution } from './attributionScore.ts'
import type { Range } from './data.ts'
import type { GoldArticle } from './goldStatements.ts'
import { fitLogistic } from './logistic.ts'

/** Cues less likely than this are not looked at. */
const LEAST_CUE = 0.08

/** In use, cues less likely than this are left alone: hardly any makes a statement that is possible, and their roles take a fifth of a reading's time. */
const LEAST_CUE_IN_USE = 0.22

/** What the confidence regression learns from: a row of evidence a statement, and whether it was right by rel50. */
export interface Evidences {
  readonly rows: number[][]
  readonly right: boolean[]
  readonly gold: number
}

/** Statements that two models find in articles they have not seen, those inside gold contents left out: of these PolNeAR does not tell. */
export function gatherEvidence(articles: readonly GoldArticle[], { cues, roles }: Pick<Models, 'cues' | 'roles'>): Evidences {
  const rows: number[][] = []
  const right: boolean[] = []
  let gold = 0
  for (const article of articles) {
    const found = statementsIn(article, cues, roles)
    rows.push(...found.map(({ row }) => row))
    right.push(...new AttributionScore().add(article.article, found.map(({ attribution }) => attribution)))
    gold += article.attributions.length
  }
  return { rows, right, gold }
}

function statementsIn({ layers, columns, attributions, discarded }: GoldArticle, cues: SequenceModel, roles: SequenceModel): { row: number[]; attribution: Attribution }[] {
  const features = new Features()
  const spans = (ranges: readonly TokenRange[]): Range[] => ranges.map(({ first, last }) => {
    const { start, end } = spanOf(layers.tokens, first, last)
    return [start, end]
  })
  const untold = discarded.slice()
  for (const { content } of attributions) for (const { first, last } of content) untold.fill(1, first, last + 1)
  for (const { cue } of attributions) untold.fill(0, cue.first, cue.last + 1)
  const found: { row: number[]; attribution: Attribution }[] = []
  const { cues: candidates, chance } = findCues(layers, columns, cues, LEAST_CUE)
  for (const cue of candidates) {
    if (untold[cue.first]) continue
    const read = findRoles(layers, columns, roles, chance, cue, features)
    if (!read.content.length) continue
    found.push({ row: evidenceColumns({ cue, roles: read }, layers, columns), attribution: { source: spans(read.source), cue: spans([cue]), content: spans(read.content) } })
  }
  return found
}

/** The curve of F1 is flat at its top: of all cuts as good as this, the one of the greatest confidence, for what is right is worth more than what is more. */
const NO_WORSE = 0.002

/** Settings of the role model: how confidence is told from evidence, and the confidence from which on statements are at all possible. */
export function calibrate(evidences: readonly Evidences[], log: (line: string) => void): Settings {
  const rows = evidences.flatMap(({ rows }) => rows)
  const right = evidences.flatMap(({ right }) => right)
  const gold = evidences.reduce((sum, { gold }) => sum + gold, 0)
  const weights = fitLogistic(rows, right)
  const scored = rows.map((row, i) => ({ confidence: 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * weights[k]!, 0))), right: right[i]! }))
    .sort((a, b) => b.confidence - a.confidence)
  let hits = 0
  let sure = 1
  const cuts = scored.map(({ confidence, right }, i) => {
    if (right) hits++
    if (hits / (i + 1) >= 0.9) sure = confidence
    return { f1: (2 * hits) / (i + 1 + gold), confidence, precision: hits / (i + 1), recall: hits / gold }
  })
  const most = Math.max(...cuts.map(({ f1 }) => f1))
  const best = cuts.find(({ f1 }) => f1 >= most - NO_WORSE)!
  log(`held out: good rel50 F1 ${(100 * best.f1).toFixed(1)} (P ${(100 * best.precision).toFixed(1)}, R ${(100 * best.recall).toFixed(1)}) from confidence ${best.confidence.toFixed(3)}; nine in ten right from ${sure.toFixed(3)}`)
  return { leastCue: LEAST_CUE_IN_USE, least: Math.round(best.confidence * 1000) / 1000, confidence: weights }
}
