import { Features } from '../doc/features.ts'
import type { Layers } from '../doc/layers.ts'
import type { Pack } from '../doc/pack.ts'
import type { FoundStatement, TokenRange, UndecidedScope } from '../doc/statements.ts'
import { spanOf } from '../doc/tokens.ts'
import { hull } from '../text/span.ts'
import { describeTokens } from './columns.ts'
import type { Columns } from './columns.ts'
import { confidenceOf } from './confidence.ts'
import { dropRivals } from './dropRivals.ts'
import { findCues } from './findCues.ts'
import { findRoles } from './findRoles.ts'
import { findUndecided } from './findUndecided.ts'
import { formOf, quotesIn } from './form.ts'
import { followQuotations } from './followQuotations.ts'
import { nest } from './nest.ts'
import { headOf } from './roleFeatures.ts'
import { stanceOf } from './stance.ts'

/** A relation on its way to becoming a statement: tokens only. */
export interface Draft {
  readonly source?: TokenRange
  readonly cue?: TokenRange
  readonly head: number
  readonly content: readonly TokenRange[]
  readonly confidence: number
  readonly by: string
}

export interface FoundStatements {
  readonly statements: readonly FoundStatement[]
  readonly undecided: readonly UndecidedScope[]
}

/** Find who says what: cues, then for each its source and content, then what quotation marks and layout add, then which stands in whose voice. */
export function findStatements(layers: Layers, pack: Pack): FoundStatements {
  const columns = describeTokens(layers, pack.lexicon.statements)
  const tagged = readDrafts(layers, columns, pack)
  const drafts = dropRivals(followQuotations(tagged, layers, columns))
  const statements = nest(drafts).map(({ draft, within }) => finish(draft, within, layers, pack))
  return { statements, undecided: findUndecided(statements, layers, columns, pack.lexicon.statements) }
}

/** Every cue that is at least possible, with its roles. */
export function readDrafts(layers: Layers, columns: Columns, { models: { cues, roles } }: Pack): Draft[] {
  const least = roles.settings['least'] as number
  const features = new Features()
  const drafts: Draft[] = []
  const found = findCues(layers, columns, cues, roles.settings['leastCue'] as number)
  for (const cue of found.cues) {
    const read = findRoles(layers, columns, roles, found.chance, cue, features)
    const { source, content } = read
    if (!content.length) continue
    const confidence = confidenceOf({ cue, roles: read }, columns, roles.settings)
    if (confidence < least) continue
    drafts.push({ ...(source.length && { source: hullOf(source) }), cue: { first: cue.first, last: cue.last }, head: headOf(layers, cue), content, confidence, by: 'roles' })
  }
  return drafts
}

function hullOf(ranges: readonly TokenRange[]): TokenRange {
  return { first: ranges[0]!.first, last: ranges.at(-1)!.last }
}

function finish(draft: Draft, within: number | undefined, layers: Layers, pack: Pack): FoundStatement {
  const { source, cue, head, content, confidence, by } = draft
  const spans = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])].map(({ first, last }) => spanOf(layers.tokens, first, last))
  return {
    ...hull(spans), form: formOf(content, layers), ...(source && { source }), ...(cue && { cue }), head, content, quotes: quotesIn(content, layers),
    ...(within !== undefined && { within }), ...stanceOf(draft, layers, pack.lexicon.statements), confidence, by,
  }
}
