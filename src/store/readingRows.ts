import { actorId } from './keys.ts'
import { isSure } from '../doc/confidence.ts'
import { daysOf, NO_DAYS } from './days.ts'
import { firstFrom } from '../text/span.ts'
import { pack } from './packing.ts'
import { undecidedIn, viewOf } from '../export/view.ts'
import { articleWords, eventWords, figureWords, statementWords } from './search/indexedWords.ts'
import type { Days } from './days.ts'
import type { Share } from '../export/view.ts'
import type { EntityIndex, Reading, Statement, StatementIndex, TimeIndex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** The layers that have rows of their own, with the columns they have beside document, version and place. */
export const LAYER_COLUMNS = {
  statements: 'key text, form text, stance text, negated boolean, speaker text, speaker_kind text, speaker_entity int, source text, cue text, content text, about text[], within int, confidence real, made_by text, language text, published_from date, published_to date',
  figures: 'kind text, low double precision, high double precision, unit text, mod text, change text, words text, counted text, as_of text, period text, statement int, made_by text, from_day date, to_day date, language text, published_from date, published_to date',
  times: 'type text, value text, mod text, words text, from_day date, to_day date, made_by text',
  events: 'type text, domain text, agents text[], patients text[], time text, from_day date, to_day date, place text, realities text[], tellings jsonb, language text, published_from date, published_to date',
  entities: 'name text, type text, country text, mentions int, said int, roles jsonb, made_by text, actor text, credited int, about int, published_from date',
  gaps: 'layer text, field text, why text, made_by text',
} as const
export type RowLayer = keyof typeof LAYER_COLUMNS
export const ROW_LAYERS = Object.keys(LAYER_COLUMNS) as readonly RowLayer[]

/** A reading as the store takes it: made where it was read, so that whoever writes it has nothing left to work out. */
export interface PreparedReading {
  readonly engine: string
  readonly pack: string
  readonly facts: ReadingFacts
  /** Each layer's rows as a JSON array. */
  readonly rows: Readonly<Record<RowLayer, string>>
  readonly packed: Uint8Array
}

export interface ReadingFacts {
  readonly title: string | null
  readonly publisher: string | null
  readonly byline: readonly string[]
  readonly published_at: string | null
  readonly published_from: string | null
  readonly published_to: string | null
  readonly language: string
  readonly words: number
  readonly statements: number
  readonly sure: number
  readonly gaps: number
  readonly undecided: number
  readonly shares: readonly Share[]
  /** What the article is found by: its words, and the pairs of signs where no spaces are. */
  readonly search_words: string
  readonly search_pairs: readonly string[]
}

/** Everything that the tables want of a reading. */
export function prepareReading(reading: Reading): PreparedReading {
  return { engine: reading.engine, pack: reading.pack, ...prepareRows(reading), packed: packReading(reading) }
}

/** A reading as it is kept. The text is left out: the version has it. */
export function packReading(reading: Reading): Uint8Array {
  return pack(JSON.stringify({ ...reading, article: { ...reading.article, text: '' } }))
}

/** What it is found by. */
export function prepareRows(reading: Reading): Pick<PreparedReading, 'facts' | 'rows'> {
  const published = daysOf(reading.article.publishedAt?.value)
  const rows = {
    statements: statementRows(reading, published),
    figures: figureRows(reading, published),
    times: timeRows(reading),
    events: eventRows(reading, published),
    entities: entityRows(reading, published),
    gaps: reading.gaps.map(({ start, end, layer, field, why, by }, ord) => ({ ord, start_at: start, end_at: end, layer, field, why, made_by: by })),
  }
  return { facts: factsOf(reading, published), rows: Object.fromEntries(ROW_LAYERS.map(layer => [layer, JSON.stringify(rows[layer])])) as Record<RowLayer, string> }
}

function factsOf(reading: Reading, { from, to }: Days): ReadingFacts {
  const { article, statements, gaps } = reading
  const { words, pairs } = articleWords({ title: article.title?.value, text: article.text })
  return {
    title: article.title?.value ?? null,
    publisher: article.publisher ?? null,
    byline: article.byline.map(({ value }) => value),
    published_at: article.publishedAt?.value ?? null,
    published_from: from,
    published_to: to,
    language: article.language,
    words: article.text.split(/\s+/).length,
    statements: statements.length,
    sure: statements.filter(isSure).length,
    gaps: gaps.length,
    ...listedOf(reading),
    search_words: words,
    search_pairs: pairs,
  }
}

/** Whose words an article is, as the bar over it shows, and how much is undecided: none is whose where nobody has looked. */
export function listedOf(reading: Reading): Pick<ReadingFacts, 'shares' | 'undecided'> {
  const view = viewOf(reading)
  return { shares: view.isRead ? view.shares : [], undecided: undecidedIn(view) }
}

function statementRows(reading: Reading, published: Days) {
  const named = namesByPlace(reading)
  return reading.statements.map((statement, ord) => {
    const speaker = nameOf(reading, statement.speaker)
    const source = wordsAt(reading, statement.source)
    const content = statement.content.map(span => wordsAt(reading, span)).join(' … ')
    const about = [...new Set(statement.content.flatMap(span => named(span)))]
    const { by, said, about: of } = statementWords({ speaker: speaker ?? undefined, source: source ?? undefined, content, about })
    return {
      ord, start_at: statement.start, end_at: statement.end, key: statement.key, form: statement.form, stance: statement.stance, negated: statement.negated ?? false,
      speaker, speaker_kind: statement.speakerKind, speaker_entity: statement.speaker, source, cue: wordsAt(reading, statement.cue), content, about,
      within: statement.within, confidence: statement.confidence, made_by: statement.by, ...ofArticle(reading, published),
      by_text: by.words, by_pairs: by.pairs, said_text: said.words, said_pairs: said.pairs, about_text: of.words, about_pairs: of.pairs,
    }
  })
}

/** Names of the entities whose mentions lie in a span. */
function namesByPlace({ mentions, entities }: Reading): (span: Span) => string[] {
  return ({ start, end }) => {
    const names: string[] = []
    for (let i = firstFrom(mentions, start); i < mentions.length && mentions[i]!.start < end; i++) {
      const { entity } = mentions[i]!
      if (entity !== undefined) names.push(entities[entity]!.name)
    }
    return names
  }
}

function figureRows(reading: Reading, published: Days) {
  return reading.figures.map((figure, ord) => {
    const [words, counted] = [wordsAt(reading, figure), wordsAt(reading, figure.of)]
    const { from, to } = daysOfTime(reading, figure.asOf ?? figure.period)
    const of = figureWords({ words, counted })
    return {
      ord, start_at: figure.start, end_at: figure.end, kind: figure.kind, low: figure.low, high: figure.high, unit: figure.unit, mod: figure.mod, change: figure.change,
      words, counted, as_of: timeAt(reading, figure.asOf), period: timeAt(reading, figure.period), statement: figure.statement, made_by: figure.by,
      from_day: from, to_day: to, ...ofArticle(reading, published), of_text: of.words, of_pairs: of.pairs,
    }
  })
}

function ofArticle({ article }: Reading, { from, to }: Days) {
  return { language: article.language, published_from: from, published_to: to }
}

function timeRows(reading: Reading) {
  return reading.times.map((time, ord) => {
    const { from, to } = daysOfTime(reading, ord)
    return { ord, start_at: time.start, end_at: time.end, type: time.type, value: time.value, mod: time.mod, words: wordsAt(reading, time), from_day: from, to_day: to, made_by: time.by }
  })
}

function daysOfTime({ times }: Reading, index: TimeIndex | undefined): Days {
  const time = index === undefined ? undefined : times[index]
  return time && (time.type === 'DATE' || time.type === 'TIME') ? daysOf(time.value) : NO_DAYS
}

function eventRows(reading: Reading, published: Days) {
  return reading.events.map((event, ord) => {
    const { from, to } = daysOfTime(reading, event.time ?? event.period)
    const [agents, patients] = [event.agents, event.patients].map(indices => indices.map(index => reading.entities[index]!.name)) as [string[], string[]]
    const place = nameOf(reading, event.place)
    const found = eventWords({ parties: [...new Set([...agents, ...patients])], place, told: event.tellings.map(telling => wordsAt(reading, telling)!) })
    return {
      ord, start_at: Math.min(...event.tellings.map(({ start }) => start)), end_at: Math.max(...event.tellings.map(({ end }) => end)),
      type: event.type, domain: event.domain, agents, patients,
      time: timeAt(reading, event.time ?? event.period), from_day: from, to_day: to, place,
      realities: [...new Set(event.tellings.map(({ reality }) => reality))], tellings: event.tellings, ...ofArticle(reading, published),
      who_text: found.who.words, who_pairs: found.who.pairs, told_text: found.told.words, told_pairs: found.told.pairs, place_text: found.place.words, place_pairs: found.place.pairs,
    }
  })
}

function entityRows(reading: Reading, published: Days) {
  const said = countSaid(reading.statements)
  const sure = reading.statements.filter(isSure)
  const credited = countSaid(sure)
  const about = countAbout(reading, sure)
  return reading.entities.map(({ name, type, country, mentions, roles, by }, ord) => ({
    ord, name, type, country, mentions: mentions.length, said: said.get(ord) ?? 0, roles: roles.map(role => ({ ...role, words: wordsAt(reading, role) })), made_by: by,
    actor: actorId({ name, type, country }), credited: credited.get(ord) ?? 0, about: about.get(name) ?? 0, published_from: published.from,
  }))
}

/** In how many of the statements a name is spoken of. */
function countAbout(reading: Reading, statements: readonly Statement[]): ReadonlyMap<string, number> {
  const named = namesByPlace(reading)
  const about = new Map<string, number>()
  for (const { content } of statements) for (const name of new Set(content.flatMap(named))) about.set(name, (about.get(name) ?? 0) + 1)
  return about
}

function countSaid(statements: readonly Statement[]): ReadonlyMap<EntityIndex, StatementIndex> {
  const said = new Map<EntityIndex, number>()
  for (const { speaker } of statements) if (speaker !== undefined) said.set(speaker, (said.get(speaker) ?? 0) + 1)
  return said
}

function nameOf({ entities }: Reading, index: EntityIndex | undefined): string | null {
  return index === undefined ? null : entities[index]!.name
}

function timeAt({ times }: Reading, index: TimeIndex | undefined): string | null {
  return index === undefined ? null : times[index]!.value
}

function wordsAt({ article }: Reading, span: Span | undefined): string | null {
  return span ? article.text.slice(span.start, span.end) : null
}
