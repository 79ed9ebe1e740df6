import { actorId } from '../src/store/keys.ts'
import { inventName } from './inventNews.ts'
import { isSure } from '../src/doc/confidence.ts'
import { random } from '../train/random.ts'
import { statementWords, articleWords } from '../src/store/search/indexedWords.ts'
import { SPEAKER_KINDS, STANCES, STATEMENT_FORMS } from '../src/doc/reading.ts'
import type { EntityType, Mention, Reading, SpeakerKind, Stance, Statement, StatementForm } from '../src/doc/reading.ts'
import type { Random } from '../train/random.ts'

/** Rows of one invented document, as the tables want them. */
export interface InventedDocument {
  readonly document: Readonly<Record<string, unknown>>
  readonly statements: readonly InventedStatement[]
  readonly entities: readonly Readonly<Record<string, unknown>>[]
  /** What the rows are of: its sentences, names and statements. */
  readonly reading: Reading
}

export interface InventedStatement extends Readonly<Record<string, unknown>> {
  readonly start_at: number
  readonly end_at: number
  readonly key: string
  readonly form: StatementForm
  readonly stance: Stance
  readonly negated: boolean
  readonly within: number | null
  readonly speaker: string
  readonly speaker_kind: SpeakerKind
  readonly speaker_entity: number
  readonly content: string
  readonly about: readonly string[]
  readonly outlet: string
  readonly published_from: string | null
  readonly confidence: number
}

export interface Inventory extends Readonly<Record<string, readonly string[]>> {
  readonly words: readonly string[]
  readonly people: readonly string[]
  readonly bodies: readonly string[]
  readonly places: readonly string[]
  readonly outlets: readonly string[]
}

/** What documents are put together from, the same for the same seed. The first of each list are the most frequent. */
export function inventInventory(seed: number): Inventory {
  const draw = random(seed)
  const names = (count: number, syllables: number) => Array.from({ length: count }, () => inventName(draw, syllables))
  const places = names(400, 2)
  return {
    words: names(30_000, 3).map(word => word.toLowerCase()),
    people: names(3_000, 2).map(first => `${first} ${inventName(draw, 3)}`),
    bodies: Array.from({ length: 400 }, (_, i) => `${places[i % places.length]} ${['Ministry', 'Central Bank', 'Parliament', 'Police', 'University', 'Court', 'Railways'][i % 7]}`),
    places,
    outlets: names(300, 3).map(name => `${name.toLowerCase()}-${['herald', 'courier', 'gazette', 'observer', 'tribune'][name.length % 5]}.example`),
  }
}

/** Statements of one document, on average. */
export const STATEMENTS_EACH = 20

/** The nth document of a collection. */
export function inventDocument({ words, people, bodies, places, outlets }: Inventory, nth: number): InventedDocument {
  const draw = random(nth + 1)
  const some = <T>(list: readonly T[]): T => list[zipf(draw, list.length)]!
  const phrase = (length: number) => Array.from({ length }, () => some(words)).join(' ')
  const id = nth.toString(16).padStart(32, '0')
  const day = draw.below(33) ? new Date(Date.UTC(2012, 0, 1) + draw.below(5_000) * 86_400_000).toISOString().slice(0, 10) : null
  const outlet = some(outlets)
  const cast = Array.from({ length: 5 }, () => some(people))
  let end = 0
  const names: string[] = []
  const entityOf = (name: string) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1)
  const statements = Array.from({ length: STATEMENTS_EACH - 10 + draw.below(21) }, (_, ord): InventedStatement => {
    const speaker = draw.below(3) ? cast[draw.below(cast.length)]! : some(bodies)
    const about = Array.from({ length: draw.below(4) }, () => draw.below(2) ? some(places) : some(people))
    const content = `${phrase(6 + draw.below(12))} ${about.join(' and ')} ${phrase(4)}`
    const start_at = end
    end += sentenceOf(speaker, content).length
    return {
      document: id, version: id, ord, start_at, end_at: end++, is_current: true, key: `${id.slice(16)}${ord}`,
      form: STATEMENT_FORMS[zipf(draw, STATEMENT_FORMS.length)]!, stance: STANCES[zipf(draw, STANCES.length)]!, negated: !draw.below(40), speaker,
      speaker_kind: SPEAKER_KINDS[zipf(draw, SPEAKER_KINDS.length)]!, speaker_entity: entityOf(speaker), source: speaker, cue: 'said', content, about,
      within: ord && !draw.below(8) ? ord - 1 : null, confidence: 0.6 + draw.below(400) / 1000, made_by: 'bench', outlet, language: 'en', published_from: day, published_to: day,
      words: statementWords({ speaker, source: speaker, content, about }),
    }
  })
  for (const { about } of statements) about.forEach(entityOf)
  const entities = names.map((name, ord) => entityRow({ name, ord, document: id, day, type: people.includes(name) ? 'person' : bodies.includes(name) ? 'organization' : 'place' }, statements))
  const title = phrase(8)
  const text = statements.map(({ speaker, content }) => sentenceOf(speaker, content)).join('\n')
  const document = { document: id, version: id, title, text, outlet, day, statements: statements.length, words: articleWords({ title, text }) }
  return { document, statements, entities, reading: readingOf(document, statements, entities) }
}

function sentenceOf(speaker: string, content: string): string {
  return `${speaker} said that ${content}.`
}

function readingOf({ title, text, day }: { readonly title: string; readonly text: string; readonly day: string | null }, rows: readonly InventedStatement[], entities: InventedDocument['entities']): Reading {
  const names = entities.map(({ name, type }) => ({ name: name as string, type: type as EntityType }))
  const numbers = new Map(names.map(({ name }, entity) => [name, entity]))
  const mentions = rows.flatMap(({ start_at, speaker, content, about }) => [{ name: speaker, start: start_at }, ...about.map(name => ({ name, start: start_at + `${speaker} said that `.length + content.indexOf(name) }))])
    .map(({ name, start }): Mention => ({ start, end: start + name.length, form: 'name', type: names[numbers.get(name)!]!.type, entity: numbers.get(name)!, by: 'bench' }))
    .sort((a, b) => a.start - b.start)
  const mentionsOf = Map.groupBy(mentions.keys(), mention => mentions[mention]!.entity!)
  return {
    hearsay: '1', engine: 'bench', pack: 'bench', devices: [], times: [], figures: [], events: [], gaps: [], mentions,
    sentences: rows.map(({ start_at: start, end_at: end }) => ({ start, end })),
    statements: rows.map(statementOf),
    entities: names.map((named, entity) => ({ ...named, mentions: mentionsOf.get(entity) ?? [], roles: [], by: 'bench' })),
    article: { title: { value: title, by: 'given' }, byline: [], ...day && { publishedAt: { value: day, by: 'given' } }, language: 'en', text, blocks: [] },
  }
}

function statementOf(row: InventedStatement): Statement {
  const { speaker, key, form, stance, negated, within, speaker_kind: speakerKind, speaker_entity: entity, confidence, start_at: start, end_at: end } = row
  const cue = start + speaker.length + 1
  return {
    start, end, key, form, stance, ...negated && { negated: true as const }, ...within !== null && { within }, speaker: entity, speakerKind, confidence, by: 'bench',
    source: { start, end: start + speaker.length }, cue: { start: cue, end: cue + 'said'.length }, content: [{ start: cue + 'said that '.length, end: end - 1 }], quotes: [],
  }
}

function entityRow({ name, ord, document, day, type }: { name: string; ord: number; document: string; day: string | null; type: EntityType }, statements: readonly InventedStatement[]) {
  const [said, about] = [statements.filter(({ speaker }) => speaker === name), statements.filter(statement => statement.about.includes(name))]
  return {
    document, version: document, ord, is_current: true, name, type, mentions: said.length + about.length, said: said.length, made_by: 'bench', actor: actorId({ name, type }),
    roles: type === 'person' && said.length > 3 ? [{ start: 0, end: 9, tense: 'now', words: `minister ${ord}` }] : [],
    credited: said.filter(isSure).length, about: about.filter(isSure).length, published_from: day,
  }
}

/** A place in a list whose nth entry is n times rarer than its first. */
export function zipf(draw: Random, length: number): number {
  return Math.min(length - 1, Math.floor((length + 1) ** draw.unit()) - 1)
}
