import { PERSON } from './person.ts'
import { compareSpans, overlaps } from '../text/span.ts'
import type { Entity, EntityIndex, Mention, Reading } from '../doc/reading.ts'
import type { EntityRef } from '../doc/correction.ts'
import type { Settled, Thing } from './wishes.ts'

/** Who is who after corrections. */
export interface CorrectedEntities {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  /** Where somebody stands now; undefined when nothing means him any more. */
  find(thing: Thing): EntityIndex | undefined
  /** The same of one whom something else names. */
  indexOf(before: EntityIndex): EntityIndex
  /** The places of several, each once. */
  unique(before: readonly EntityIndex[]): EntityIndex[]
}

/** Entities that are one are joined, mentions go to whom they mean, and whom nothing names or credits any more is left out. Those that people added come last. */
export function correctEntities(machine: Reading, settled: Settled, people: ReadonlyMap<string, EntityRef>): CorrectedEntities {
  const all: Thing[] = [...machine.entities.keys(), ...people.keys()]
  const heads = joined(all, settled)
  const meant = machine.mentions.map(({ entity }, i) => headOf(heads, meantBy(i, settled) === undefined ? entity : meantBy(i, settled)))
  const needed = neededIn(machine, settled, heads, meant)
  const kept = all.filter(thing => heads.get(thing) === thing && needed.has(thing))
  const places = new Map(kept.map((thing, i) => [thing, i]))
  const find = (thing: Thing) => places.get(heads.get(thing)!)
  const mentionsOf = Map.groupBy(meant.flatMap((thing, i) => (thing === undefined ? [] : [{ thing, i }])), ({ thing }) => thing)
  const members = Map.groupBy(all, thing => heads.get(thing)!)
  const entities = kept.map(thing => {
    const mentions = (mentionsOf.get(thing) ?? []).map(({ i }) => i)
    return entityOf(thing, machine, settled, people, members.get(thing)!, mentions)
  })
  const indexOf = (before: EntityIndex) => find(before)!
  return {
    entities, find, indexOf, unique: before => [...new Set(before.map(indexOf))],
    mentions: machine.mentions.map((mention, i) => mentionOf(mention, meant[i] === undefined ? undefined : places.get(meant[i])!, meantBy(i, settled) !== undefined && headOf(heads, mention.entity) !== meant[i], settled.entities.get(meant[i] ?? '')?.type)),
  }
}

/** Whom a mention means, if somebody has corrected that; null for nobody. */
function meantBy(mention: number, { mentions }: Settled): Thing | null | undefined {
  return mentions.get(mention)?.entity
}

/** Whom people have said that a statement is credited to, or that the mention in its source means; null for nobody, undefined where it is as the machine had it. */
export function creditedTo(index: number, { statements, mentions }: Reading, settled: Settled): Thing | null | undefined {
  const wish = settled.statements.get(index)
  const { speaker } = statements[index]!
  const source = wish?.source === undefined ? statements[index]!.source : wish.source
  if (wish?.speaker !== undefined || speaker === undefined || !source) return wish?.speaker
  for (const [mention, { entity }] of settled.mentions) {
    const at = mentions[mention as number]!
    if (at.entity === speaker && overlaps(at, source)) return entity
  }
  return undefined
}

/** For each the one that stands for all who are the same: the one that was named last as whom the others are. */
function joined(all: readonly Thing[], { entities }: Settled): Map<Thing, Thing> {
  const heads = new Map(all.map(thing => [thing, thing]))
  for (const [thing, { as }] of entities) {
    if (as === undefined || as === thing) continue
    const [from, to] = [heads.get(thing)!, heads.get(as)!]
    if (from !== to) for (const [one, head] of heads) if (head === from) heads.set(one, to)
  }
  return heads
}

function headOf(heads: ReadonlyMap<Thing, Thing>, thing: Thing | null | undefined): Thing | undefined {
  return thing === null || thing === undefined ? undefined : heads.get(thing)!
}

/** Whom something names or credits, and whom the machine had without any words for him. */
function neededIn(machine: Reading, settled: Settled, heads: ReadonlyMap<Thing, Thing>, meant: readonly (Thing | undefined)[]): ReadonlySet<Thing | undefined> {
  const credited = machine.statements.flatMap(({ speaker }, i) => (settled.statements.get(i)?.exists === false ? [] : [orElse(creditedTo(i, machine, settled), speaker)]))
  const wanted = [...settled.statements.values()].map(({ speaker }) => speaker)
  const acting = machine.events.flatMap(({ agents, patients, place }) => [...agents, ...patients, place])
  const wordless = machine.entities.flatMap(({ mentions }, i) => (mentions.length ? [] : [i]))
  return new Set([...meant, ...[...credited, ...wanted, ...acting, ...wordless].map(thing => headOf(heads, thing))])
}

function orElse(thing: Thing | null | undefined, otherwise: Thing | undefined): Thing | null | undefined {
  return thing === undefined ? otherwise : thing
}

function entityOf(thing: Thing, machine: Reading, settled: Settled, people: ReadonlyMap<string, EntityRef>, members: readonly Thing[], mentions: readonly number[]): Entity {
  const wish = settled.entities.get(thing)
  const others = members.flatMap(member => (typeof member === 'number' ? [machine.entities[member]!] : []))
  const before: Entity = typeof thing === 'number' ? machine.entities[thing]! : { name: thing, type: people.get(thing)!.type ?? typeFrom(machine, mentions) ?? 'person', mentions: [], roles: [], by: PERSON }
  const isChanged = (wish?.name !== undefined && wish.name !== before.name) || (wish?.type !== undefined && wish.type !== before.type)
  return {
    ...before, name: wish?.name ?? before.name, type: wish?.type ?? before.type, mentions,
    roles: others.length > 1 ? others.flatMap(({ roles }) => roles).sort(compareSpans) : before.roles,
    by: isChanged ? PERSON : before.by,
  }
}

/** What the words that mean somebody were taken for. */
function typeFrom({ mentions }: Reading, own: readonly number[]): Entity['type'] | undefined {
  return own.map(i => mentions[i]!).find(({ form }) => form === 'name')?.type
}

function mentionOf(mention: Mention, entity: EntityIndex | undefined, isOther: boolean, type: Entity['type'] | undefined): Mention {
  const { entity: _, by, ...rest } = mention
  return { ...rest, ...(type && { type }), ...(entity !== undefined && { entity }), by: isOther ? PERSON : by }
}
