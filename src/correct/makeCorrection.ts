import { compareSpans, hull, overlaps, slice, trim } from '../text/span.ts'
import { key } from './wishes.ts'
import { nearestMention } from './speakerIn.ts'
import { placeOf } from './places.ts'
import type { Change, CorrectedLayer, Correction, EntityRef, Reviewable, StatementFields, Was } from '../doc/correction.ts'
import type { Corrected } from './applyCorrections.ts'
import type { EntityIndex, Reading, Statement } from '../doc/reading.ts'
import type { Roles } from '../doc/statementKey.ts'
import type { Span } from '../text/span.ts'

/** Who makes a correction, when, and what he says of it. */
export type Maker = Pick<Correction, 'id' | 'version' | 'madeBy' | 'madeAt' | 'note' | 'batch'>

/** Why something cannot be corrected so: a sentence. `isStale`: since what was shown is not there any more. */
export class CorrectionRefused extends Error {
  override readonly name = 'CorrectionRefused'
  readonly isStale: boolean

  constructor(message: string, { isStale = false } = {}) {
    super(message)
    this.isStale = isStale
  }
}

/**
 * What somebody wants changed in the reading that is shown, as it is kept: with what stood there, with the names by which things are known whatever else is
 * corrected, and with the words by which they are found again. `added` are corrections made at once with it that add statements, by the names that `within` may have
 * for these. Throws a `CorrectionRefused`.
 */
export function makeCorrection(machine: Reading, corrected: Corrected, change: Change, maker: Maker, added: AddedAtOnce = new Map()): Correction {
  return new Making(machine, corrected, added).make(change, maker)
}

/** "+0": what the first change of several adds. */
export type AddedAtOnce = ReadonlyMap<string, Correction>

/** What goes with a change when it is kept. */
interface Kept {
  readonly layer: CorrectedLayer
  readonly target?: string
  readonly change: Change
  readonly was: Was
  /** All words that it is about. */
  readonly words: readonly Span[]
}

class Making {
  readonly #machine: Reading
  readonly #shown: Reading
  readonly #corrected: Corrected
  readonly #added: AddedAtOnce
  readonly #roles: Record<string, Roles> = {}

  constructor(machine: Reading, corrected: Corrected, added: AddedAtOnce) {
    this.#added = added
    this.#machine = machine
    this.#shown = corrected.reading
    this.#corrected = corrected
  }

  make(wanted: Change, { id, version, madeBy, madeAt, note, batch }: Maker): Correction {
    const { layer, target, change, was, words } = this.#kept(wanted)
    const all = [...words, ...Object.values(this.#roles).flatMap(spansOf)]
    return {
      id, version, layer, ...(target !== undefined && { target }), ...(Object.keys(this.#roles).length && { roles: this.#roles }),
      ...(all.length && { at: placeOf(this.#text, hull(all)) }), change, was,
      ...(note !== undefined && { note }), ...(batch !== undefined && { batch }), madeBy, madeAt,
    }
  }

  get #text(): string {
    return this.#shown.article.text
  }

  #kept(change: Change): Kept {
    switch (change.kind) {
      case 'statement': return this.#statement(change.key, change.set)
      case 'not-a-statement': {
        const { name, was, words } = this.#target(change.key)
        return { layer: 'statements', target: name, change: { kind: change.kind, key: name }, was, words }
      }
      case 'missed-statement': return this.#missed(change.set)
      case 'mention': {
        const at = this.#exact('mentions', change.at)
        const was = { entity: this.#refTo(at.entity) }
        const set = { entity: this.#placed(change.set.entity) }
        refuseSame(set, was)
        return { layer: 'mentions', change: { kind: change.kind, at: spanOf(at), set }, was, words: [at] }
      }
      case 'entity': {
        const { index, ref, words } = this.#somebody(change.entity)
        const { name, type } = this.#shown.entities[index]!
        refuseSame(change.set, { name, type })
        return { layer: 'entities', change: { ...change, entity: ref }, was: { name, type }, words }
      }
      case 'same-entity': {
        const { index, ref, words } = this.#somebody(change.entity)
        const other = this.#somebody(change.as)
        if (other.index === index) throw new CorrectionRefused('They are one already.')
        const { name, type } = this.#shown.entities[index]!
        return { layer: 'entities', change: { kind: change.kind, entity: ref, as: other.ref }, was: { name, type }, words }
      }
      case 'time': {
        const { type, value, ...at } = this.#exact('times', change.at)
        refuseSame(change.set, { type, value })
        return { layer: 'times', change: { ...change, at: spanOf(at) }, was: { type, value }, words: [at] }
      }
      case 'figure': {
        const figure = this.#exact('figures', change.at)
        const set = change.set.of ? { ...change.set, of: this.#words(change.set.of) } : change.set
        const was = fieldsOfFigure(figure)
        refuseSame(set, was)
        const { low, high } = { ...was, ...set }
        if (typeof low === 'number' && typeof high === 'number' && low > high) throw new CorrectionRefused('The low end of a figure cannot lie above its high end.')
        return { layer: 'figures', change: { kind: change.kind, at: spanOf(figure), set }, was, words: [figure, ...listOf(was.of), ...listOf(set.of)] }
      }
      case 'article': {
        const { title, byline, publisher, publishedAt } = this.#shown.article
        const was = { title: title?.value ?? null, byline: byline.map(({ value }) => value), publisher: publisher ?? null, publishedAt: publishedAt?.value ?? null }
        refuseSame(change.set, was)
        return { layer: 'article', change, was, words: [] }
      }
      case 'confirm': return this.#confirmed(change.of)
    }
  }

  #statement(shownKey: string, fields: StatementFields): Kept {
    const { index, name, was, words } = this.#target(shownKey)
    const set = this.#fields(fields, index)
    refuseSame(set, was)
    const roles = this.#shown.statements.findIndex((other, i) => i !== index && key(rolesOf(other)) === key(rolesAfter(was, set)))
    if (roles >= 0) throw new CorrectionRefused('Another statement has just these words already.')
    return { layer: 'statements', target: name, change: { kind: 'statement', key: name, set }, was, words: [...words, ...spansSet(set)] }
  }

  #missed(fields: StatementFields & { readonly content: readonly Span[] }): Kept {
    const { content = [], ...set } = this.#fields({ ...fields, stance: fields.stance ?? 'say' }, undefined)
    if (this.#shown.statements.some(other => key(rolesOf(other)) === key(rolesAfter({}, { ...set, content })))) throw new CorrectionRefused('There is a statement of just these words already.')
    return { layer: 'statements', change: { kind: 'missed-statement', set: { ...set, content } }, was: {}, words: spansSet({ ...set, content }) }
  }

  /** Trimmed to words; with whom new words of a source mean, and with names that last. */
  #fields({ source, cue, content, speaker, within, stance, negated }: StatementFields, index: number | undefined): StatementFields {
    const words = { source: source && this.#words(source), cue: cue && this.#words(cue), content: content && this.#parts(content) }
    const before = index === undefined ? undefined : this.#shown.statements[index]!
    const isOther = source !== undefined && key(words.source ?? null) !== key(before?.source ?? null)
    const meant = speaker === undefined && isOther ? this.#meantBy(words.source ?? undefined) : speaker && this.#placed(speaker)
    const outer = typeof within === 'string' ? this.#outer(within, index) : within
    return {
      ...(source !== undefined && { source: words.source ?? null }), ...(cue !== undefined && { cue: words.cue ?? null }), ...(words.content && { content: words.content }),
      ...(meant !== undefined && { speaker: meant }), ...(outer !== undefined && { within: outer }), ...(stance && { stance }), ...(negated !== undefined && { negated }),
    }
  }

  #outer(name: string, index: number | undefined): string {
    const added = this.#added.get(name)
    if (added?.change.kind === 'missed-statement') {
      this.#roles[`+${added.id}`] = rolesAfter({}, added.change.set)
      return `+${added.id}`
    }
    const outer = this.#indexOf(name)
    if (index !== undefined && this.#isWithin(outer, index)) throw new CorrectionRefused('A statement cannot lie within itself.')
    return this.#nameOf(outer)
  }

  #isWithin(inner: number, outer: number): boolean {
    for (let at: number | undefined = inner; at !== undefined; at = this.#shown.statements[at]!.within) if (at === outer) return true
    return false
  }

  #confirmed(of: Reviewable): Kept {
    switch (of.layer) {
      case 'statements': {
        const { name, was, words } = this.#target(of.key)
        const before = this.#machineStatement(name)
        const holds = before === undefined ? [] : Object.keys(was).filter(field => key((was as Record<string, unknown>)[field]) === key((this.#seen(before, this.#machine) as Record<string, unknown>)[field]))
        return { layer: of.layer, target: name, change: { kind: 'confirm', of: { layer: of.layer, key: name }, holds }, was, words }
      }
      case 'entities': {
        const { index, ref, words } = this.#somebody(of.entity)
        const { name, type, by } = this.#shown.entities[index]!
        return { layer: of.layer, change: { kind: 'confirm', of: { layer: of.layer, entity: ref }, holds: by === 'person' ? [] : ['name', 'type'] }, was: { name, type }, words }
      }
      case 'times': {
        const time = this.#exact(of.layer, of.at)
        return { layer: of.layer, change: { kind: 'confirm', of: { layer: of.layer, at: spanOf(time) }, holds: time.by === 'person' ? [] : ['type', 'value'] }, was: { type: time.type, value: time.value }, words: [time] }
      }
      case 'figures': {
        const figure = this.#exact(of.layer, of.at)
        const was = fieldsOfFigure(figure)
        return { layer: of.layer, change: { kind: 'confirm', of: { layer: of.layer, at: spanOf(figure) }, holds: figure.by === 'person' ? [] : Object.keys(was) }, was, words: [figure, ...listOf(was.of)] }
      }
      case 'article': return { layer: of.layer, change: { kind: 'confirm', of }, was: {}, words: [] }
    }
  }

  #target(shownKey: string): { readonly index: number; readonly name: string; readonly was: StatementFields; readonly words: readonly Span[] } {
    const index = this.#indexOf(shownKey)
    const was = this.#seen(this.#shown.statements[index]!, this.#shown)
    return { index, name: this.#nameOf(index), was, words: spansOf(rolesOf(this.#shown.statements[index]!)) }
  }

  #indexOf(shownKey: string): number {
    const index = this.#shown.statements.findIndex(statement => statement.key === shownKey)
    if (index < 0) throw new CorrectionRefused('This statement is not there any more, or stands otherwise than it was shown. Load the article again.', { isStale: true })
    return index
  }

  /** The name that lasts, with the roles by which it is found where that does not. */
  #nameOf(index: number): string {
    const name = this.#corrected.names[index]!
    this.#roles[name] = rolesOf(this.#machineStatement(name) ?? this.#shown.statements[index]!)
    return name
  }

  #machineStatement(name: string): Statement | undefined {
    return this.#machine.statements.find(statement => statement.key === name)
  }

  /** All fields of a statement that can be set, as they stand. */
  #seen({ source, cue, content, speaker, within, stance, negated }: Statement, reading: Reading): Required<StatementFields> {
    const outer = within === undefined ? null : reading === this.#machine ? reading.statements[within]!.key : this.#nameOf(within)
    return { source: source ?? null, cue: cue ?? null, content, speaker: this.#refIn(reading, speaker), within: outer, stance, negated: negated ?? false }
  }

  #refTo(entity: EntityIndex | undefined): EntityRef | null {
    return this.#refIn(this.#shown, entity)
  }

  #refIn({ entities, mentions, article }: Reading, entity: EntityIndex | undefined): EntityRef | null {
    if (entity === undefined) return null
    const { name, mentions: own } = entities[entity]!
    const first = own.map(i => mentions[i]!).find(({ form }) => form === 'name') ?? mentions[own[0] ?? -1]
    return { name, ...(first && { at: placeOf(article.text, first) }) }
  }

  #somebody({ name, at }: EntityRef): { readonly index: number; readonly ref: EntityRef; readonly words: readonly Span[] } {
    const index = this.#shown.entities.findIndex((entity, i) => entity.name === name && (!at || entity.mentions.some(mention => overlaps(this.#shown.mentions[mention]!, at)) || !this.#shown.entities.some((other, j) => j !== i && other.name === name)))
    if (index < 0) throw new CorrectionRefused(`Nobody here is named ${name} any more. Load the article again.`, { isStale: true })
    const ref = this.#refTo(index)!
    return { index, ref, words: listOf(ref.at) }
  }

  /** Somebody with words of his, where there are any. */
  #placed(ref: EntityRef | null): EntityRef | null {
    if (!ref) return null
    const { name, at, type } = ref
    if (at && at.end <= this.#text.length && at.start < at.end) return { name, at: placeOf(this.#text, at), ...(type && { type }) }
    const known = this.#shown.entities.findIndex(entity => entity.name === name)
    return known < 0 ? { name, ...(type && { type }) } : this.#refTo(known)
  }

  #meantBy(source: Span | undefined): EntityRef | null {
    const mention = source && nearestMention(this.#shown, source)
    return mention === undefined ? null : this.#refTo(this.#shown.mentions[mention]!.entity)
  }

  #exact<Layer extends 'mentions' | 'times' | 'figures'>(layer: Layer, { start, end }: Span): Reading[Layer][number] {
    const found = this.#shown[layer].find(span => span.start === start && span.end === end)
    if (!found) throw new CorrectionRefused(`There is no ${ONE[layer]} at these words any more. Load the article again.`, { isStale: true })
    return found
  }

  #words(span: Span): Span {
    if (span.end > this.#text.length) throw new CorrectionRefused(`These words lie outside of the text, which has ${this.#text.length} units.`)
    const words = trim(this.#text, span)
    if (words.start >= words.end) throw new CorrectionRefused('No words are selected.')
    if (!isWhole(this.#text, words)) throw new CorrectionRefused('A selection ends within a character.')
    return words
  }

  #parts(content: readonly Span[]): Span[] {
    const parts = content.map(part => this.#words(part)).sort(compareSpans)
    if (parts.some((part, i) => i > 0 && overlaps(parts[i - 1]!, part))) throw new CorrectionRefused('Parts of a content cannot overlap.')
    return parts
  }
}

const ONE = { mentions: 'mention', times: 'time', figures: 'figure' } as const

function refuseSame(set: object, was: object): void {
  const now = was as Record<string, unknown>
  if (!Object.keys(set).length) throw new CorrectionRefused('Nothing is to be changed.')
  const isSame = Object.entries(set).every(([field, value]) => key(plain(value)) === key(plain(now[field])))
  if (isSame) throw new CorrectionRefused('It stands so already. To say that it is right, confirm it.')
}

/** Somebody is the same by whatever words of his he is named. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value
}

function rolesOf({ source, cue, content }: Roles): Roles {
  return { ...(source && { source: spanOf(source) }), ...(cue && { cue: spanOf(cue) }), content: content.map(spanOf) }
}

function rolesAfter(was: StatementFields, set: StatementFields): Roles {
  const { source, cue, content } = { ...was, ...set }
  return rolesOf({ source: source ?? undefined, cue: cue ?? undefined, content: content ?? [] })
}

function spansSet({ source, cue, content }: StatementFields): Span[] {
  return [...listOf(source), ...listOf(cue), ...(content ?? [])]
}

function spansOf({ source, cue, content }: Roles): Span[] {
  return [...listOf(source), ...listOf(cue), ...content]
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function listOf(span: Span | null | undefined): Span[] {
  return span ? [span] : []
}

function fieldsOfFigure({ kind, low, high, unit, of }: Reading['figures'][number]) {
  return { kind, low: low ?? null, high: high ?? null, unit: unit ?? null, of: of ? spanOf(of) : null }
}

function isWhole(text: string, { start, end }: Span): boolean {
  return slice(text, { start, end }).isWellFormed()
}
