import { correctArticle } from './article.ts'
import { correctEntities } from './entities.ts'
import { correctStatements } from './statements.ts'
import { interpret } from './interpret.ts'
import { isStillOpen } from './openGaps.ts'
import { relink } from './relink.ts'
import { key, settle } from './wishes.ts'
import { PERSON } from './person.ts'
import type { CorrectedEntities } from './entities.ts'
import type { CorrectedStatements } from './statements.ts'
import type { Change, Correction, Review, Standing } from '../doc/correction.ts'
import type { Fate, Settled, StatementWish, Thing, Wish } from './wishes.ts'
import type { Figure, Reading, Statement, StatementIndex, Timex } from '../doc/reading.ts'
import type { Orphan } from './interpret.ts'
import type { Span } from '../text/span.ts'

/** A reading as people have corrected it. */
export interface Corrected {
  readonly reading: Reading
  /** Of every correction, what has become of it, in the order in which they were made. */
  readonly standings: readonly Standing[]
  readonly reviews: readonly Review[]
  /** By what name corrections know each of its statements: the key that the machine gave it, or `+` and the id of the correction that added it. */
  readonly names: readonly string[]
}


/**
 * The reading that shows: the machine's own with what people have corrected in it. In what order corrections are given does not matter, only when they were
 * made. Without any that stand, it is the machine's own.
 */
export function applyCorrections(machine: Reading, corrections: readonly Correction[]): Corrected {
  const ordered = [...corrections].sort(byTime)
  const active = ordered.filter(({ undoneAt }) => undoneAt === undefined)
  if (!active.length) return { reading: machine, standings: ordered.map(undone), reviews: [], names: machine.statements.map(({ key }) => key) }
  const { wishes, orphans, added } = interpret(machine, active)
  const { settled, fates } = settle(wishes)
  const entities = correctEntities(machine, settled, added.people)
  const statements = correctStatements(machine, settled, entities, new Map([...added.statements.values()].map(({ thing, roles }) => [thing, roles])))
  const reading = rebuilt(machine, settled, entities, statements)
  const seen = new View(reading, entities, statements)
  const reviews = fates.flatMap(fate => reviewOf(fate, seen))
  return {
    reading,
    standings: inOrder(ordered, [...ordered.filter(({ undoneAt }) => undoneAt !== undefined).map(undone), ...orphans.map(lost), ...fates.map(fate => standingOf(fate, seen))]),
    reviews,
    names: statements.things.map(thing => (typeof thing === 'number' ? machine.statements[thing]!.key : `+${thing}`)),
  }
}

/** In the order in which they were made; of two made at once, always in the same. */
export function byTime(a: Correction, b: Correction): number {
  return a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function rebuilt(machine: Reading, settled: Settled, entities: CorrectedEntities, { statements, place, things, isTouched }: CorrectedStatements): Reading {
  const figures = machine.figures.map((figure, i) => withFields(figure, settled.figures.get(i)))
  const times = machine.times.map((time, i) => withFields(time, settled.times.get(i)))
  const events = machine.events.map(event => ({
    ...event, agents: entities.unique(event.agents), patients: entities.unique(event.patients), ...(event.place !== undefined && { place: entities.indexOf(event.place) }),
  }))
  const linked = relink(machine, { figures, events, statements, place, things, isTouched })
  const reading = { ...machine, article: correctArticle(machine.article, settled.article.get(0)), mentions: entities.mentions, times, figures: linked.figures, statements, entities: entities.entities, events: linked.events }
  return { ...reading, gaps: machine.gaps.filter(gap => isStillOpen(gap, machine, settled)) }
}

function withFields<Thing extends Figure | Timex>(thing: Thing, fields: object | undefined): Thing {
  const changed = fields && Object.entries(fields).filter(([field, value]) => key((thing as unknown as Record<string, unknown>)[field] ?? null) !== key(value))
  if (!changed?.length) return thing
  return Object.fromEntries(Object.entries({ ...thing, ...Object.fromEntries(changed), by: PERSON }).filter(([, value]) => value !== null)) as unknown as Thing
}

/** Where things of the machine's, and those that people added, stand in the corrected reading. */
class View {
  readonly #reading: Reading
  readonly #entities: CorrectedEntities
  readonly #statements: CorrectedStatements

  constructor(reading: Reading, entities: CorrectedEntities, statements: CorrectedStatements) {
    this.#reading = reading
    this.#entities = entities
    this.#statements = statements
  }

  indexOf({ layer, thing }: Wish): number | undefined {
    if (layer === 'statements') return this.#statements.place.get(thing)
    if (layer === 'entities') return this.#entities.find(thing)
    return layer === 'article' ? undefined : thing as number
  }

  spanAt({ layer }: Wish, index: number | undefined): Span | undefined {
    if (index === undefined || layer === 'article' || layer === 'entities') return undefined
    const { start, end } = this.#reading[layer][index]!
    return { start, end }
  }

  /** Whether what was seen when somebody confirmed it is what shows. */
  isAsSeen(wish: Wish): boolean {
    const index = this.indexOf(wish)
    if (wish.layer === 'article') return true
    if (index === undefined) return false
    const now: object = wish.layer === 'statements' ? this.#wishLike(this.#reading.statements[index]!, wish.seen!) : this.#reading[wish.layer][index]!
    return Object.entries(wish.seen ?? {}).every(([field, value]) => field === 'exists' || key((now as Record<string, unknown>)[field] ?? null) === key(value ?? null))
  }

  /** A statement with its references as a wish has them, the same where they lead to the same. */
  #wishLike({ source, cue, content, speaker, within, stance, negated }: Statement, seen: StatementWish): StatementWish {
    const same = <T extends Thing>(thing: T | null | undefined, index: StatementIndex | undefined, found: number | undefined) => (thing !== null && thing !== undefined && index !== undefined && found === index ? thing : index ?? null)
    return {
      source: source ?? null, cue: cue ?? null, content, stance, negated: negated ?? false,
      speaker: same(seen.speaker, speaker, seen.speaker === null || seen.speaker === undefined ? undefined : this.#entities.find(seen.speaker)),
      within: same(seen.within, within, seen.within === null || seen.within === undefined ? undefined : this.#statements.place.get(seen.within)),
    }
  }
}

function standingOf({ wish, isShown, conflictsWith, replacedBy }: Fate, view: View): Standing {
  const { correction } = wish
  const index = view.indexOf(wish)
  const at = view.spanAt(wish, index) ?? wish.at
  const here = { correction: correction.id, ...(index !== undefined && { index }), ...(at && { at: { start: at.start, end: at.end } }), conflictsWith, replacedBy }
  if (!isShown) return { ...here, state: 'superseded', why: replacedBy.length ? 'A later correction shows instead.' : 'It is not a statement, as a later correction says.' }
  if (correction.change.kind === 'confirm' && !view.isAsSeen(wish)) return { ...here, state: 'superseded', why: 'It was confirmed as it stood then, and stands otherwise now.' }
  if (correction.change.kind === 'statement' && correction.change.set.within !== undefined && wish.layer === 'statements' && index !== undefined && !view.isAsSeen({ ...wish, seen: { within: wish.set.within! } })) {
    return { ...here, state: 'superseded', why: 'Another correction has it the other way round, and both cannot be.' }
  }
  return { ...here, state: 'applied' }
}

function reviewOf(fate: Fate, view: View): Review[] {
  const { wish: { correction, layer }, wish, isShown } = fate
  const { kind } = correction.change
  const index = view.indexOf(wish)
  if (!isShown || (index === undefined && layer !== 'article') || fate.replacedBy.length || (layer === 'article' && kind !== 'confirm')) return []
  if (kind === 'confirm' && !view.isAsSeen(wish)) return []
  return [{ layer, ...(index !== undefined && { index }), ...whatWasDone(correction.change), by: correction.madeBy, at: correction.madeAt, correction: correction.id }]
}

function whatWasDone(change: Change): Pick<Review, 'did' | 'fields'> {
  if (change.kind === 'confirm') return { did: 'confirmed' }
  if (change.kind === 'missed-statement') return { did: 'added' }
  return { did: 'corrected', ...'set' in change && { fields: Object.keys(change.set) } }
}

function undone({ id }: Correction): Standing {
  return { correction: id, state: 'undone', conflictsWith: [], replacedBy: [] }
}

function lost({ correction, why }: Orphan): Standing {
  return { correction: correction.id, state: 'orphan', why, conflictsWith: [], replacedBy: [] }
}

function inOrder(corrections: readonly Correction[], standings: readonly Standing[]): Standing[] {
  const byId = new Map(standings.map(standing => [standing.correction, standing]))
  return corrections.map(({ id }) => byId.get(id)!)
}
