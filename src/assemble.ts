import type { ArticleInput } from './doc/article.ts'
import type { ArticleFacts } from './blocks/findFacts.ts'
import { blockAt, isAround } from './doc/blocks.ts'
import type { Block } from './doc/blocks.ts'
import type { FoundEvent } from './doc/events.ts'
import type { Layers } from './doc/layers.ts'
import type { Pack } from './doc/pack.ts'
import type { Device, Event, Gap, ReadArticle, Reading, Statement, Timex } from './doc/reading.ts'
import type { FoundStatement, UndecidedScope } from './doc/statements.ts'
import { statementKey } from './doc/statementKey.ts'
import { UPOS } from './doc/syntax.ts'
import { sentenceCount, spanOf } from './doc/tokens.ts'
import type { Tokens } from './doc/tokens.ts'
import type { LinkedEntities } from './doc/entities.ts'
import { fingerprint } from './text/hash.ts'
import { findGaps } from './gaps/findGaps.ts'
import { linkFigures } from './figures/linkFigures.ts'
import { compareSpans, slice } from './text/span.ts'
import type { Span } from './text/span.ts'
import type { DateEstimate } from './times/estimateDate.ts'
import type { DetectedLanguage, UnreadLanguage } from './tokens/detectLanguage.ts'
import { ENGINE_VERSION } from './version.ts'

/** What the annotators found in an article. */
export interface Findings {
  readonly facts: ArticleFacts
  readonly layers: Layers
  readonly times: readonly Timex[]
  /** When an undated article was written. */
  readonly estimate: DateEstimate | undefined
  readonly statements: readonly FoundStatement[]
  readonly undecided: readonly UndecidedScope[]
  readonly linked: LinkedEntities
  readonly events: readonly FoundEvent[]
  readonly devices: readonly Device[]
}

/** The one place that sorts, joins and cross-references what the annotators found, and says what stays unknown. */
export function assemble(article: ArticleInput, replaced: readonly Span[], language: DetectedLanguage, pack: Pack, findings: Findings): Reading {
  const { facts, layers, times, linked } = findings
  const { tokens, blocks } = layers
  const hash = fingerprint(article.text)
  const isOwn = (span: Span) => !isAround(blocks[blockAt(blocks, span.start)])
  const { statements, place } = inOrder(findings.statements.map((statement, i) => toStatement(statement, linked.speakers[i]!, hash, tokens)))
  const reading: Reading = {
    ...head(article, pack),
    article: readArticle(article, language, blocks, facts),
    sentences: sentencesOf(tokens),
    mentions: linked.mentions,
    times, figures: linkFigures(layers, times, statements, pack.lexicon.figures.timing).filter(isOwn),
    statements,
    entities: linked.entities,
    events: findings.events.flatMap(event => withinOwn(toEvent(event, tokens, place), isOwn)), devices: findings.devices,
    gaps: [...replacements(replaced), ...undated(findings.estimate), ...findings.undecided.map(toGap), ...unknownSpeakers(findings.statements, linked, layers)],
  }
  const gaps = findGaps({ reading, tokens, quotations: layers.quotations, language: pack.lexicon.language })
  return { ...reading, gaps: [...reading.gaps, ...gaps].sort(compareSpans) }
}

/** The reading of a text in a language that the pack does not know. */
export function assembleUnread(article: ArticleInput, replaced: readonly Span[], language: UnreadLanguage, pack: Pack, facts: ArticleFacts, { blocks, tokens }: Pick<Layers, 'blocks' | 'tokens'>): Reading {
  const unread: Gap = { start: 0, end: article.text.length, layer: 'article', field: 'language', why: language.why, by: 'language' }
  return {
    ...head(article, pack),
    article: readArticle(article, language, blocks, facts),
    sentences: sentencesOf(tokens),
    mentions: [], times: [], figures: [], statements: [], entities: [], events: [], devices: [],
    gaps: [unread, ...replacements(replaced)],
  }
}

const head = ({ id }: ArticleInput, pack: Pack) => ({ hearsay: '1', engine: ENGINE_VERSION, pack: pack.id, ...(id !== undefined && { id }) }) as const

function readArticle({ url, text }: ArticleInput, { language }: DetectedLanguage, blocks: readonly Block[], { publisher, title, byline, publishedAt, translated, origin }: ArticleFacts): ReadArticle {
  return {
    ...(url && { url }), ...(publisher && { publisher }), ...(title && { title }), byline, ...(publishedAt && { publishedAt }),
    language, text, ...(translated && { translated }), ...(origin && { origin }), blocks,
  }
}

function sentencesOf(tokens: Tokens): Span[] {
  return Array.from({ length: sentenceCount(tokens) }, (_, s) => spanOf(tokens, tokens.firsts[s]!, tokens.firsts[s + 1]! - 1))
}

function toStatement(found: FoundStatement, speaker: LinkedEntities['speakers'][number], hash: string, tokens: Tokens): Statement {
  const span = ({ first, last }: { first: number; last: number }) => spanOf(tokens, first, last)
  const source = found.source && span(found.source)
  const cue = found.cue && span(found.cue)
  const content = found.content.map(span)
  return {
    key: statementKey(hash, { source, cue, content }), start: found.start, end: found.end, form: found.form,
    ...(source && { source }), ...(cue && { cue }), content, quotes: found.quotes,
    ...(found.within !== undefined && { within: found.within }), stance: found.stance, ...(found.negated && { negated: true }),
    ...(speaker.speaker !== undefined && { speaker: speaker.speaker }), speakerKind: speaker.speakerKind, confidence: found.confidence, by: found.by,
  }
}

/** Sorted by start, then longer first, with `within` following its statement; and where each of the given ones went. */
function inOrder(statements: readonly Statement[]): { statements: Statement[]; place: Int32Array } {
  const order = statements.map((_, i) => i).sort((a, b) => compareSpans(statements[a]!, statements[b]!) || a - b)
  const place = new Int32Array(order.length)
  order.forEach((old, now) => { place[old] = now })
  const sorted = order.map(old => {
    const statement = statements[old]!
    return statement.within === undefined ? statement : { ...statement, within: place[statement.within]! }
  })
  return { statements: sorted, place }
}

function toEvent({ tellings, ...event }: FoundEvent, tokens: Tokens, place: Int32Array): Event {
  return {
    ...event,
    tellings: tellings.map(({ start, end, trigger, reality, assertedBy, by }) => ({
      start, end, trigger: spanOf(tokens, trigger.first, trigger.last), reality, ...(assertedBy !== undefined && { assertedBy: place[assertedBy]! }), by,
    })),
  }
}

/** The event with those of its tellings that stand in the article and not around it; none without them. */
function withinOwn(event: Event, isOwn: (span: Span) => boolean): Event[] {
  const tellings = event.tellings.filter(isOwn)
  return tellings.length ? [{ ...event, tellings }] : []
}

function replacements(replaced: readonly Span[]): Gap[] {
  return replaced.map(span => ({ ...span, layer: 'article', field: 'text', why: 'NUL or half a character stood here; U+FFFD stands for each unit.', by: 'clean-text' }))
}

/** Of an article without a date, what can be known of it. */
function undated(estimate: DateEstimate | undefined): Gap[] {
  return estimate ? [{ ...estimate, layer: 'article', field: 'publishedAt', by: 'date-estimate' }] : []
}

function toGap({ start, end, why, by }: UndecidedScope): Gap {
  return { start, end, layer: 'statements', field: 'voice', why, by }
}

/** Statements by "he", "she", "they" of whom it could not be told who they are. */
function unknownSpeakers(statements: readonly FoundStatement[], { speakers }: LinkedEntities, { tokens, syntax }: Layers): Gap[] {
  return statements.flatMap(({ source }, i) => {
    if (!source || speakers[i]!.speaker !== undefined || source.first !== source.last || syntax.upos[source.first] !== PRONOUN) return []
    const span = spanOf(tokens, source.first, source.last)
    return [{ ...span, layer: 'statements', field: 'speaker', why: `Who “${slice(tokens.text, span)}” is could not be told: nobody named before fits alone.`, by: 'linking' }]
  })
}

const PRONOUN = UPOS.indexOf('PRON')
