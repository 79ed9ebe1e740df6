import type { ArticleInput } from './doc/article.ts'
import type { Block } from './doc/blocks.ts'
import type { FoundEvent } from './doc/events.ts'
import type { Layers } from './doc/layers.ts'
import type { Pack } from './doc/pack.ts'
import type { Event, Found, Gap, ReadArticle, Reading, Statement, Timex } from './doc/reading.ts'
import type { FoundStatement, UndecidedScope } from './doc/statements.ts'
import { UPOS } from './doc/syntax.ts'
import { sentenceCount, spanOf } from './doc/tokens.ts'
import type { Tokens } from './doc/tokens.ts'
import type { LinkedEntities } from './doc/entities.ts'
import { fingerprint } from './text/hash.ts'
import { linkFigures } from './figures/linkFigures.ts'
import { compareSpans, slice } from './text/span.ts'
import type { Span } from './text/span.ts'
import type { DateEstimate } from './times/estimateDate.ts'
import type { DetectedLanguage } from './tokens/detectLanguage.ts'
import { ENGINE_VERSION } from './version.ts'

export interface Findings {
  readonly statements: readonly FoundStatement[]
  readonly undecided: readonly UndecidedScope[]
}

/** The one place that sorts, joins and cross-references what the annotators found, and says what stays unknown. */
export function assemble(article: ArticleInput, replaced: readonly Span[], language: DetectedLanguage, pack: Pack, layers: Layers, times: readonly Timex[], dateEstimate: DateEstimate | undefined, found: Findings, linked: LinkedEntities, events: readonly FoundEvent[]): Reading {
  const { tokens, blocks } = layers
  const hash = fingerprint(article.text)
  const { statements, place } = inOrder(found.statements.map((statement, i) => toStatement(statement, linked.speakers[i]!, hash, tokens)))
  return {
    ...head(article, pack),
    article: readArticle(article, language, blocks),
    sentences: sentencesOf(tokens),
    mentions: linked.mentions,
    times, figures: linkFigures(layers, times, statements, pack.lexicon.figures.timing),
    statements,
    entities: linked.entities,
    events: events.map(event => toEvent(event, tokens, place)), devices: [],
    gaps: [...replacements(replaced), ...undated(dateEstimate), ...found.undecided.map(toGap), ...unknownSpeakers(found.statements, linked, layers)].sort(compareSpans),
  }
}

/** The reading of a text in a language that the pack does not know. */
export function assembleUnread(article: ArticleInput, replaced: readonly Span[], language: DetectedLanguage, pack: Pack, { blocks, tokens }: Pick<Layers, 'blocks' | 'tokens'>): Reading {
  const unread: Gap = { start: 0, end: article.text.length, layer: 'article', field: 'language', why: `${language.why} The text is kept; nothing in it was read.`, by: 'language' }
  return {
    ...head(article, pack),
    article: readArticle(article, language, blocks),
    sentences: sentencesOf(tokens),
    mentions: [], times: [], figures: [], statements: [], entities: [], events: [], devices: [],
    gaps: [unread, ...replacements(replaced)],
  }
}

const head = ({ id }: ArticleInput, pack: Pack) => ({ hearsay: '1', engine: ENGINE_VERSION, pack: pack.id, ...(id !== undefined && { id }) }) as const

function readArticle(article: ArticleInput, { language }: DetectedLanguage, blocks: readonly Block[]): ReadArticle {
  const { url, publisher, text } = article
  const title = titleOf(article, blocks)
  return {
    ...(url && { url }), ...(publisher && { publisher }), ...(title && { title }),
    byline: (article.byline ?? []).filter(Boolean).map(name => given(name, text)),
    ...(article.publishedAt && { publishedAt: { value: article.publishedAt, by: 'given' } }),
    language, text, blocks,
  }
}

/** The given title, with its place when it stands in the text; else the headline that the layout shows. */
function titleOf({ title, text }: ArticleInput, blocks: readonly Block[]): Found | undefined {
  if (title) return given(title, text)
  const headline = blocks.find(block => block.kind === 'headline')
  return headline && { value: slice(text, headline), start: headline.start, end: headline.end, by: headline.by }
}

function given(value: string, text: string): Found {
  const start = text.slice(0, BEGINNING).indexOf(value)
  return { value, ...(start >= 0 && { start, end: start + value.length }), by: 'given' }
}

/** Titles and bylines stand within the first units of a text, or nowhere. */
const BEGINNING = 2000

function sentencesOf(tokens: Tokens): Span[] {
  return Array.from({ length: sentenceCount(tokens) }, (_, s) => spanOf(tokens, tokens.firsts[s]!, tokens.firsts[s + 1]! - 1))
}

function toStatement(found: FoundStatement, speaker: LinkedEntities['speakers'][number], hash: string, tokens: Tokens): Statement {
  const span = ({ first, last }: { first: number; last: number }) => spanOf(tokens, first, last)
  const source = found.source && span(found.source)
  const cue = found.cue && span(found.cue)
  const content = found.content.map(span)
  const roles = [source, cue, ...content].map(role => (role ? `${role.start}-${role.end}` : '')).join(' ')
  return {
    key: fingerprint(`${hash} ${roles}`), start: found.start, end: found.end, form: found.form,
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
