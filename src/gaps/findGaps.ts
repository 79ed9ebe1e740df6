import type { Gap } from '../doc/reading.ts'
import { foreignPassages } from './foreignPassages.ts'
import type { Findings, GapRule } from './rule.ts'
import { unclaimedQuotations } from './unclaimedQuotations.ts'
import { countsOfNothing, namesOfTwo } from './unknowns.ts'

const RULES: readonly (readonly [by: string, rule: GapRule])[] = [
  ['another language', foreignPassages],
  ['quotation without a speaker', unclaimedQuotations],
  ['count of nothing', countsOfNothing],
  ['name of two', namesOfTwo],
]

/** The gaps that show only once all layers are there. */
export function findGaps(findings: Findings): Gap[] {
  return RULES.flatMap(([by, rule]) => rule(findings).map(gap => ({ ...gap, by })))
}
