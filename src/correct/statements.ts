import { contentForm, quotesIn } from './quotes.ts'
import { compareSpans, hull } from '../text/span.ts'
import { creditedTo } from './entities.ts'
import { fingerprint } from '../text/hash.ts'
import { key } from './wishes.ts'
import { PERSON } from './person.ts'
import { statementKey } from '../doc/statementKey.ts'
import { nestAnew } from './nest.ts'
import type { CorrectedEntities } from './entities.ts'
import type { DraftStatement } from './draftStatement.ts'
import type { EntityType, Reading, SpeakerKind, Statement, StatementIndex } from '../doc/reading.ts'
import type { Roles } from '../doc/statementKey.ts'
import type { Settled, StatementWish, Thing } from './wishes.ts'

export interface CorrectedStatements {
  readonly statements: readonly Statement[]
  /** Where each thing stands; what is no statement has none. */
  readonly place: ReadonlyMap<Thing, StatementIndex>
  /** What each statement is, in order. */
  readonly things: readonly Thing[]
  /** Whether people have changed what a statement is about: cut it otherwise, added it, taken it away. */
  isTouched(thing: Thing): boolean
}

/** The statements as people have corrected them, in order, with keys and nesting of their own. */
export function correctStatements(machine: Reading, settled: Settled, entities: CorrectedEntities, added: ReadonlyMap<Thing, Roles>): CorrectedStatements {
  const all: Thing[] = [...machine.statements.keys(), ...[...added.keys()].filter(thing => typeof thing === 'string')]
  const gone = new Set(all.filter(thing => settled.statements.get(thing)?.exists === false))
  const drafts = withoutDoubles(all.filter(thing => !gone.has(thing)).map(thing => draftOf(thing, machine, settled, entities)))
  const parents = nestAnew(drafts, gone, machine)
  const ordered = [...drafts].sort((a, b) => compareSpans(a.statement, b.statement) || Number(typeof a.thing === 'string') - Number(typeof b.thing === 'string') || (a.thing < b.thing ? -1 : 1))
  const place = new Map(ordered.map(({ thing }, i) => [thing, i]))
  const hash = fingerprint(machine.article.text)
  const touched = new Set<Thing>([...gone, ...drafts.flatMap(({ thing, isTouched }) => (isTouched ? [thing] : []))])
  return {
    statements: ordered.map(({ thing, statement, isTouched }) => {
      const parent = parents.get(thing)
      const within = parent === undefined ? undefined : place.get(parent)
      const { start, end, form, source, cue, content, quotes, stance, negated, speaker, speakerKind, confidence, by } = statement
      const name = !isTouched && typeof thing === 'number' ? machine.statements[thing]!.key : statementKey(hash, statement)
      const before = typeof thing === 'number' ? machine.statements[thing]!.within : undefined
      const isMoved = typeof thing === 'number' && settled.statements.get(thing)?.within !== undefined && before !== parent
      return {
        key: name, start, end, form, ...(source && { source }), ...(cue && { cue }), content, quotes, ...(within !== undefined && { within }), stance, ...(negated && { negated }),
        ...(speaker !== undefined && { speaker }), speakerKind, confidence, by: isMoved ? PERSON : by,
      }
    }),
    place, things: ordered.map(({ thing }) => thing), isTouched: thing => touched.has(thing),
  }
}

function draftOf(thing: Thing, machine: Reading, settled: Settled, entities: CorrectedEntities): DraftStatement {
  const wish = settled.statements.get(thing) ?? {}
  const before = typeof thing === 'number' ? machine.statements[thing]! : undefined
  const source = wish.source === undefined ? before?.source : wish.source ?? undefined
  const cue = wish.cue === undefined ? before?.cue : wish.cue ?? undefined
  const content = wish.content ?? before!.content
  const isCutAnew = !before || key(content) !== key(before.content)
  const isTouched = isCutAnew || key(cue) !== key(before.cue) || key(source) !== key(before.source)
  const stance = wish.stance ?? before?.stance ?? 'say'
  const negated = wish.negated ?? before?.negated ?? false
  const { speaker, speakerKind } = speakerOf(thing, { source, cue, content }, wish, before, machine, settled, entities)
  const isChanged = isTouched || stance !== before.stance || negated !== (before.negated ?? false) || isCreditedAnew(before, speaker, entities)
  const quotes = isCutAnew ? quotesIn(machine.article, content) : before.quotes
  return {
    thing, isTouched,
    ...(before?.within !== undefined && { within: before.within }), ...(wish.within !== undefined && { wanted: wish.within }),
    statement: {
      ...hull([...(source ? [source] : []), ...(cue ? [cue] : []), ...content]),
      form: isCutAnew ? contentForm(machine.article, content, quotes) : before.form, ...(source && { source }), ...(cue && { cue }), content, quotes,
      stance, ...(negated && { negated }), ...(speaker !== undefined && { speaker }), speakerKind,
      confidence: wish.exists ? 1 : before!.confidence, by: isChanged ? PERSON : before.by,
    },
  }
}

function isCreditedAnew(before: Statement, speaker: number | undefined, { find }: CorrectedEntities): boolean {
  return before.speaker === undefined ? speaker !== undefined : speaker === undefined || speaker !== find(before.speaker)
}

interface Credited {
  readonly speaker?: number
  readonly speakerKind: SpeakerKind
}

/** Whom it is credited to: whom people have named, else whoever its source's words mean after corrections, else whom the machine had. */
function speakerOf(thing: Thing, { source }: Roles, wish: StatementWish, before: Statement | undefined, machine: Reading, settled: Settled, entities: CorrectedEntities): Credited {
  const nobody: Credited = { speakerKind: source ? 'unnamed' : 'none' }
  const named = typeof thing === 'number' ? creditedTo(thing, machine, settled) : wish.speaker
  if (named !== undefined) {
    const speaker = named === null ? undefined : entities.find(named)
    const isSame = before !== undefined && (before.speaker === undefined ? speaker === undefined : speaker !== undefined && speaker === entities.find(before.speaker)) && (source === undefined) === (before.source === undefined)
    if (isSame) return kept(before, machine, settled, entities)
    return speaker === undefined ? nobody : { speaker, speakerKind: KINDS[entities.entities[speaker]!.type] }
  }
  return before ? kept(before, machine, settled, entities) : nobody
}

/** As the machine had it, of another kind where its speaker is. */
function kept({ speaker, speakerKind }: Statement, machine: Reading, settled: Settled, entities: CorrectedEntities): Credited {
  if (speaker === undefined) return { speakerKind }
  const now = entities.indexOf(speaker)
  const isOfType = KINDS[machine.entities[speaker]!.type] === speakerKind && settled.entities.get(speaker)?.type !== undefined
  return { speaker: now, speakerKind: isOfType ? KINDS[entities.entities[now]!.type] : speakerKind }
}

const KINDS: Readonly<Record<EntityType, SpeakerKind>> = { person: 'named-person', organization: 'institution', media: 'media', country: 'institution', place: 'institution', other: 'document' }

/** Of several that people have cut alike, one. */
function withoutDoubles(drafts: readonly DraftStatement[]): DraftStatement[] {
  const byRoles = new Map<string, DraftStatement>()
  for (const draft of drafts) {
    const { source, cue, content } = draft.statement
    const roles = key([source, cue, content])
    const other = byRoles.get(roles)
    if (!other || (draft.isTouched && !other.isTouched)) byRoles.set(roles, draft)
  }
  return [...byRoles.values()]
}
