import { Features } from '../doc/features.ts'
import type { Layers } from '../doc/layers.ts'
import type { StatementLexicon } from '../doc/lexicon.ts'
import type { Pack } from '../doc/pack.ts'
import type { FoundStatement, TokenRange, UndecidedScope } from '../doc/statements.ts'
import { lower, spanOf } from '../doc/tokens.ts'
import { hull } from '../text/span.ts'
import { findByWayOf } from './byWayOf.ts'
import { describeTokens } from './columns.ts'
import type { Columns } from './columns.ts'
import { claimQuotations, leaveToOthers } from './claimQuotations.ts'
import type { ReadDrafts } from './claimQuotations.ts'
import { confidenceOf } from './confidence.ts'
import { inOrder } from './draft.ts'
import type { Draft } from './draft.ts'
import { dropRivals } from './dropRivals.ts'
import { endAtSemicolon } from './bySemicolon.ts'
import { findEstimates } from './estimates.ts'
import { findCues } from './findCues.ts'
import { findRoles } from './findRoles.ts'
import { findUndecided } from './findUndecided.ts'
import { formOf, quotesIn } from './form.ts'
import { fromTeller } from './fromTeller.ts'
import { findNeitherNor } from './neitherNor.ts'
import { nest, stretchAround } from './nest.ts'
import { handToQuoted } from './handToQuoted.ts'
import { findPostposed } from './postposed.ts'
import { readQuotedAs } from './quotedAs.ts'
import { readHeadline } from './readHeadline.ts'
import { readTranscript } from './readTranscript.ts'
import { relaySources } from './relaySources.ts'
import { headOf } from './roleFeatures.ts'
import { findSourceless } from './sourceless.ts'
import { sharedSubject } from './sharedSubject.ts'
import { stanceOf } from './stance.ts'
import { isUnreal, UNREAL } from './unreal.ts'
import { isVetoed } from './veto.ts'

export interface FoundStatements {
  readonly statements: readonly FoundStatement[]
  readonly undecided: readonly UndecidedScope[]
}

/** Find who says what: cues, then for each its source and content, then what quotation marks and layout add, then which stands in whose voice. */
export function findStatements(layers: Layers, pack: Pack): FoundStatements {
  const columns = describeTokens(layers, pack.lexicon.statements)
  const drafts = draftStatements(layers, columns, pack)
  const statements = nest(drafts).map(({ draft, within }) => finish(doubted(draft, layers, columns, pack), within, layers, pack))
  return { statements, undecided: findUndecided(statements, layers, columns, pack.lexicon.statements) }
}

function doubted(draft: Draft, layers: Layers, columns: Columns, { lexicon }: Pack): Draft {
  return isUnreal(draft, layers, columns, lexicon.statements) ? { ...draft, confidence: Math.min(draft.confidence, UNREAL) } : draft
}

/** The statements of a text in order, as tokens, each still on its own. */
export function draftStatements(layers: Layers, columns: Columns, pack: Pack): Draft[] {
  const { statements: lexicon } = pack.lexicon
  const read = readDrafts(layers, columns, pack)
  const claimed = handToQuoted(claimQuotations(read, layers, columns), layers, columns, lexicon).map(draft => endAtSemicolon(draft, layers, columns))
  const kept = dropRivals([...claimed, ...readTranscript(layers, columns, lexicon), ...readHeadline(layers, columns, lexicon), ...findSourceless(layers, columns, lexicon), ...findEstimates(layers, columns, lexicon), ...findByWayOf(layers, columns, lexicon), ...findPostposed(layers, columns, lexicon), ...findNeitherNor(layers, columns, lexicon)])
    .filter(draft => !isVetoed(draft, layers, columns, lexicon))
  const inner = read.unlikely.filter(draft => draft.confidence >= LIKELY_WITHIN * (pack.models.roles.settings['least'] as number) && kept.some(outer => holds(outer, draft)))
  const within = dropRivals(readWithin(inOrder([...kept, ...inner]), read.chance, layers, columns, pack)).map(draft => fromTeller(draft, layers, columns, lexicon))
  const handed = readQuotedAs(within, layers, columns, lexicon)
  return inOrder([...handed, ...relaySources(handed, layers, columns, lexicon)])
}

/** Share of the least confidence from which a statement inside another's content is possible: models learned from outermost ones and think too little of it. */
const LIKELY_WITHIN = 0.6

/** Whether a statement's cue stands in another's content. */
function holds({ cue: outer, content }: Draft, { cue }: Draft): boolean {
  return cue !== undefined && outer !== undefined && outer.first !== cue.first && content.some(({ first, last }) => first <= cue.first && cue.last <= last)
}

/**
 * Read the cues inside others' contents again, with nothing but that content in sight: in "X said that Y had warned of floods", X warned of nothing. The
 * models learned from outermost statements alone, and reach for an outer source else.
 */
function readWithin(drafts: readonly Draft[], chance: Uint8Array, layers: Layers, columns: Columns, { models: { roles } }: Pack): Draft[] {
  const features = new Features()
  const outer: Draft[] = []
  const inner = nest(drafts).flatMap(({ draft, within }) => {
    const bounds = within === undefined || draft.by !== 'roles' ? undefined : stretchAround(drafts[within]!, draft)
    if (!bounds) { outer.push(draft); return [] }
    const cue = { ...draft.cue!, probability: draft.cueProbability! }
    const read = findRoles(layers, columns, roles, chance, cue, features, bounds)
    if (!read.content.length) return []
    const { source, ...rest } = draft
    const subject = read.source.length ? hullOf(read.source) : sharedSubject(draft.head, bounds, layers)
    return [{ ...rest, ...(subject && { source: subject }), content: read.content, confidence: confidenceOf({ cue, roles: read }, layers, columns, roles.settings, true) }]
  })
  return inOrder([...outer, ...leaveToOthers(inner, layers, columns).filter(({ content }) => content.length)])
}

/** Every cue that is at all likely, with its roles. */
export function readDrafts(layers: Layers, columns: Columns, { lexicon, models: { cues, roles } }: Pack): ReadDrafts & { readonly chance: Uint8Array } {
  const least = roles.settings['least'] as number
  const features = new Features()
  const likely: Draft[] = []
  const unlikely: Draft[] = []
  const waiting: Draft[] = []
  const found = findCues(layers, columns, cues, roles.settings['leastCue'] as number)
  for (const cue of found.cues) {
    const read = findRoles(layers, columns, roles, found.chance, cue, features)
    const source = read.source.filter(range => !isExpletive(range, layers, lexicon.statements))
    const { content } = read
    const draft = { ...(source.length && { source: hullOf(source) }), cue: { first: cue.first, last: cue.last }, head: headOf(layers, cue), content, cueProbability: cue.probability, by: 'roles' }
    if (!content.length) { waiting.push({ ...draft, confidence: cue.probability }); continue }
    const confidence = confidenceOf({ cue, roles: read }, layers, columns, roles.settings)
    ;(confidence < least ? unlikely : likely).push({ ...draft, confidence })
  }
  return { likely, unlikely, waiting, chance: found.chance }
}

/** "It is believed that …": a passive's empty subject is nobody's name. */
function isExpletive({ first, last }: TokenRange, { tokens, syntax }: Layers, { expletives }: StatementLexicon): boolean {
  const relation = syntax.deprelNames[syntax.deprel[first]!]!
  return first === last && expletives.has(lower(tokens, first)) && (relation === 'nsubj:pass' || relation === 'expl')
}

function hullOf(ranges: readonly TokenRange[]): TokenRange {
  return { first: ranges[0]!.first, last: ranges.at(-1)!.last }
}

function finish(draft: Draft, within: number | undefined, layers: Layers, pack: Pack): FoundStatement {
  const { source, cue, head, content, confidence, by } = draft
  const spans = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])].map(({ first, last }) => spanOf(layers.tokens, first, last))
  return {
    ...hull(spans), form: by === 'transcript' ? 'direct' : formOf(content, layers), ...(source && { source }), ...(cue && { cue }), head, content, quotes: quotesIn(content, layers),
    ...(within !== undefined && { within }), ...stanceOf(draft, layers, pack.lexicon.statements), confidence, by,
  }
}
