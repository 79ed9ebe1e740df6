import { compareSpans } from '../text/span.ts'
import { findPlace, isAtPlace } from './places.ts'
import { nearest } from './nearest.ts'
import { isSameStatement, likeness } from './sameStatement.ts'
import type { Change, Correction, EntityRef, Reviewable, StatementFields, Was } from '../doc/correction.ts'
import type { Roles } from '../doc/statementKey.ts'
import type { Reading } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import type { StatementWish, Thing, Wish } from './wishes.ts'

export interface Orphan {
  readonly correction: Correction
  /** A sentence. */
  readonly why: string
}

/** What each correction, in the order in which they were made, means in a reading; those of which that cannot be told are orphans. */
export function interpret(reading: Reading, corrections: readonly Correction[]): { readonly wishes: readonly Wish[]; readonly orphans: readonly Orphan[]; readonly added: Added } {
  const scene: Scene = { reading, statements: new Map(), keys: new Map(reading.statements.map(({ key }, i) => [key, i])), people: new Map(), names: namesOf(reading), said: new Map() }
  const wishes: Wish[] = []
  const orphans: Orphan[] = []
  for (const correction of corrections) {
    const found = new Interpreter(scene, correction).wish()
    if (typeof found === 'string') orphans.push({ correction, why: found })
    else wishes.push(found)
  }
  return { wishes, orphans, added: { statements: scene.statements, people: scene.people } }
}

/** What people added, by the names that corrections have for it. */
export interface Added {
  /** A correction's id with what it has led to: a statement of its own, or one of the machine's that is the same. */
  readonly statements: ReadonlyMap<string, { readonly thing: Thing; readonly roles: Roles }>
  readonly people: ReadonlyMap<string, EntityRef>
}

interface Scene {
  readonly reading: Reading
  readonly statements: Map<string, { readonly thing: Thing; readonly roles: Roles }>
  readonly keys: ReadonlyMap<string, number>
  readonly people: Map<string, EntityRef>
  /** Whom a name means; undefined where it means several. */
  readonly names: Map<string, Thing | undefined>
  /** What people have said of the article, by field: a new version may still say what they had found wrong in an old one. */
  readonly said: Map<string, unknown[]>
}

function namesOf({ entities }: Reading): Map<string, Thing | undefined> {
  const names = new Map<string, Thing | undefined>()
  entities.forEach(({ name }, i) => names.set(name, names.has(name) ? undefined : i))
  return names
}

/** Reads one correction. A string that is thrown within is why it cannot be read. */
class Interpreter {
  readonly #scene: Scene
  readonly #correction: Correction
  readonly #isHere: boolean
  #shift = 0

  constructor(scene: Scene, correction: Correction) {
    this.#scene = scene
    this.#correction = correction
    this.#isHere = correction.version === (scene.reading.version ?? correction.version)
  }

  wish(): Wish | string {
    try {
      const at = this.#place()
      return { ...this.#meaning(this.#correction.change), correction: this.#correction, ...(at && { at }) } as Wish
    } catch (lost) {
      if (lost instanceof Lost) return lost.message
      throw lost
    }
  }

  /** Where its words stand, by which all its spans move. */
  #place(): Span | undefined {
    const { at } = this.#correction
    if (!at) return undefined
    if (this.#isHere && isAtPlace(this.#text, at)) return { start: at.start, end: at.end }
    const found = findPlace(this.#text, at)
    if (typeof found === 'string') throw new Lost(found)
    this.#shift = found.start - at.start
    return found
  }

  #meaning(change: Change): object {
    switch (change.kind) {
      case 'statement': return { layer: 'statements', thing: this.#statement(change.key), set: this.#statementWish(change.set) }
      case 'not-a-statement': return { layer: 'statements', thing: this.#statement(change.key), set: { exists: false } }
      case 'missed-statement': return this.#missed(change.set)
      case 'mention': return { layer: 'mentions', thing: this.#nearest('mentions', change.at), set: { entity: this.#entityOrNone(change.set.entity) } }
      case 'entity': return this.#named(change.entity, change.set)
      case 'same-entity': return { layer: 'entities', thing: this.#known(change.entity), set: { as: this.#entity(change.as) } }
      case 'time': return { layer: 'times', thing: this.#nearest('times', change.at), set: change.set }
      case 'figure': return { layer: 'figures', thing: this.#nearest('figures', change.at), set: this.#withOf(change.set) }
      case 'article': return this.#article(change.set)
      case 'confirm': return this.#confirmed(change.of, change.holds ?? [])
    }
  }

  get #text(): string {
    return this.#scene.reading.article.text
  }

  #span({ start, end }: Span): Span {
    const span = { start: start + this.#shift, end: end + this.#shift }
    if (!(Number.isInteger(span.start) && Number.isInteger(span.end) && 0 <= span.start && span.start < span.end && span.end <= this.#text.length)) throw new Lost('It names words that lie outside of the text.')
    return span
  }

  #roles({ source, cue, content }: Roles): Roles {
    return { ...(source && { source: this.#span(source) }), ...(cue && { cue: this.#span(cue) }), content: content.map(part => this.#span(part)) }
  }

  #statement(name: string): Thing {
    const { statements, keys, reading } = this.#scene
    if (name.startsWith('+')) {
      const added = statements.get(name.slice(1))
      if (!added) throw new Lost('It is about a statement that somebody had added, and that is not there any more.')
      return added.thing
    }
    const same = this.#isHere ? keys.get(name) : undefined
    if (same !== undefined) return same
    const roles = this.#correction.roles?.[name]
    const found = roles && bestStatement(reading.statements, this.#roles(roles))
    if (found === undefined) throw new Lost('The statement that it is about is not found here any more.')
    return found
  }

  #statementWish({ source, cue, content, speaker, within, stance, negated }: StatementFields): StatementWish {
    return {
      exists: true,
      ...(source !== undefined && { source: source && this.#span(source) }), ...(cue !== undefined && { cue: cue && this.#span(cue) }),
      ...(content && { content: content.map(part => this.#span(part)).sort(compareSpans) }),
      ...(speaker !== undefined && { speaker: this.#entityOrNone(speaker) }), ...(within !== undefined && { within: within === null ? null : this.#statement(within) }),
      ...(stance && { stance }), ...(negated !== undefined && { negated }),
    }
  }

  /** A statement that the machine had not found; where it has by now, that is the one. */
  #missed(fields: StatementFields & { readonly content: readonly Span[] }): object {
    const { reading, statements } = this.#scene
    const set = this.#statementWish(fields)
    const roles: Roles = { source: set.source ?? undefined, cue: set.cue ?? undefined, content: set.content! }
    const thing = bestStatement(reading.statements, roles) ?? [...statements.values()].find(({ roles: others }) => isSameStatement(others, roles))?.thing ?? this.#correction.id
    statements.set(this.#correction.id, { thing, roles })
    return { layer: 'statements', thing, set }
  }

  #nearest(layer: 'mentions' | 'times' | 'figures', at: Span): number {
    const found = nearest(this.#scene.reading[layer], this.#span(at))
    if (found === undefined) throw new Lost(`The ${ONE[layer]} that it is about is not found here any more.`)
    return found
  }

  #entityOrNone(ref: EntityRef | null): Thing | null {
    return ref && this.#entity(ref)
  }

  /** Whom a name with words means: whom its words mean and the name names, else whom either does, else somebody who is added. */
  #entity(ref: EntityRef): Thing {
    const found = this.#found(ref)
    if (found !== undefined) return found
    this.#scene.people.set(ref.name, ref)
    this.#scene.names.set(ref.name, ref.name)
    return ref.name
  }

  #found({ name, at }: EntityRef): Thing | undefined {
    const { reading, names } = this.#scene
    const place = at && (this.#isHere && at.end <= this.#text.length && (at.quote === undefined || isAtPlace(this.#text, at)) ? at : findPlace(this.#text, at))
    const mention = place && typeof place !== 'string' ? nearest(reading.mentions, place) : undefined
    const meant = mention === undefined ? undefined : reading.mentions[mention]!.entity
    return meant !== undefined && reading.entities[meant]!.name === name ? meant : names.get(name) ?? meant
  }

  #known(ref: EntityRef): Thing {
    const found = this.#found(ref)
    if (found === undefined) throw new Lost(`Nobody here is named ${ref.name}.`)
    return found
  }

  #named(ref: EntityRef, set: { readonly name?: string }): object {
    const thing = this.#known(ref)
    if (set.name !== undefined && !this.#scene.names.has(set.name)) this.#scene.names.set(set.name, thing)
    return { layer: 'entities', thing, set }
  }

  #withOf<Fields extends { readonly of?: Span | null }>(fields: Fields): Fields {
    return fields.of ? { ...fields, of: this.#span(fields.of) } : fields
  }

  /** What is said of an article holds for another version as long as that says what was found wrong. */
  #article(set: object): object {
    const { reading: { article }, said } = this.#scene
    const now: Record<string, unknown> = { title: article.title?.value, publisher: article.publisher, publishedAt: article.publishedAt?.value, byline: article.byline.map(({ value }) => value) }
    const was = this.#correction.was as Record<string, unknown>
    for (const [field, value] of Object.entries(set)) {
      const known = [now[field] ?? null, ...(said.get(field) ?? [])]
      if (!this.#isHere && !known.some(one => JSON.stringify(one) === JSON.stringify(was[field] ?? null))) throw new Lost('This version says something else than the one that was corrected.')
      said.set(field, [...known, value])
    }
    return { layer: 'article', thing: 0, set }
  }

  #confirmed(of: Reviewable, holds: readonly string[]): object {
    const seen = this.#seen(of)
    return { ...seen, set: { ...(of.layer === 'statements' && { exists: true }), ...Object.fromEntries(Object.entries(seen.seen).filter(([field]) => holds.includes(field))) } }
  }

  #seen(of: Reviewable): { readonly layer: string; readonly thing: Thing; readonly seen: object } {
    const was: Was = this.#correction.was
    switch (of.layer) {
      case 'statements': return { layer: of.layer, thing: this.#statement(of.key), seen: this.#statementWish(was) }
      case 'entities': return { layer: of.layer, thing: this.#known(of.entity), seen: { name: was.name, type: was.type } }
      case 'times': return { layer: of.layer, thing: this.#nearest(of.layer, of.at), seen: was }
      case 'figures': return { layer: of.layer, thing: this.#nearest(of.layer, of.at), seen: this.#withOf(was) }
      case 'article':
        if (!this.#isHere) throw new Lost('Another version was looked at.')
        return { layer: of.layer, thing: 0, seen: {} }
    }
  }
}

const ONE = { mentions: 'mention', times: 'time', figures: 'figure' } as const

/** Why a correction cannot be read here. */
class Lost extends Error {}

function bestStatement(statements: Reading['statements'], roles: Roles): number | undefined {
  let best: number | undefined
  let most = 0
  statements.forEach((statement, i) => {
    if (!isSameStatement(statement, roles)) return
    const alike = likeness(statement, roles)
    if (alike > most) { best = i; most = alike }
  })
  return best
}
