import { tellerWords, wholeWayOf } from './chainWords.ts'
import { clean, oneLine } from './clean.ts'
import { calledOf, openingOf } from './opening.ts'
import { datedWords } from './datedWords.ts'
import { originWords } from './originWords.ts'
import { reviewWords } from './reviewWords.ts'
import { stanceWords, unreadAt, viewOf } from './view.ts'
import { voiceAt } from '../doc/voice.ts'
import { wordsAre } from './wordsAre.ts'
import { textFragments } from './textFragment.ts'
import type { LookedAt } from './reviewWords.ts'
import type { Reading, Statement, StatementIndex } from '../doc/reading.ts'
import type { ShownStatement } from './view.ts'
import type { Span } from '../text/span.ts'
import type { WordsAre } from './wordsAre.ts'

/** An article from which words are taken along, as everybody who gets them is to know it. */
export interface TakenArticle {
  readonly document?: string
  readonly version?: string
  readonly title?: string
  readonly opening?: string
  readonly publisher?: string
  readonly byline: readonly string[]
  /** ISO 8601, as precise as known. */
  readonly published?: string
  readonly language: string
  readonly isTranslated: boolean
  /** Whom the article itself says that it is from. */
  readonly origin?: string
  /** The live page. */
  readonly url?: string
  /** The version in the desk. */
  readonly link?: string
  /** The day on which this version was kept. */
  readonly kept?: string
}

/** Words that are taken along, with all that must never get lost on the way. */
export interface Taken extends Span {
  /** Whom the article credits them to; absent for the writer's own, and where that is undecided. */
  readonly who?: string
  /** "says", "does not promise". */
  readonly does?: string
  /** "Anadolu, crediting Cameron, as told by the author; translated". */
  readonly way: string
  readonly words: readonly TakenWords[]
  readonly are: WordsAre | 'undecided'
  readonly isSure: boolean
  /** Of a statement. */
  readonly confidence?: number
  readonly by?: string
  /** Who has looked at it, on which day, and whether he found it right or what he changed: "confirmed by Ada, 2026-04-08". */
  readonly reviewed: readonly string[]
  /** Times in the words, as worded, with their value: "last year (2024)". */
  readonly times: readonly string[]
  /** Where the words are: parts of one text. */
  readonly spans: readonly Span[]
  /** In the desk. */
  readonly link?: string
  /** On the live page. */
  readonly live?: string
}

/** Some of the words, in one line, and whether they stand in quotation marks. */
export interface TakenWords {
  readonly words: string
  readonly isVerbatim: boolean
}

export interface Whence {
  /** Where the desk is reached, for links to words: "http://127.0.0.1:4177". */
  readonly desk?: string
  /** When the version was kept, in ISO 8601. */
  readonly kept?: string
  /** Of a reading as corrected: what people have looked at. */
  readonly reviews?: readonly LookedAt[]
}

/** Words of one reading, to be taken along. */
export interface Taking {
  readonly article: TakenArticle
  /** What an article has somebody say, through whomever. Throws a `RangeError` where there is no such statement. */
  statement(index: StatementIndex): Taken
  /** Any words of the text, with whose they are. A statement's own span is taken as that statement. Throws a `RangeError` when they lie outside of the text. */
  words(span: Span): Taken
}

export function takingFrom(reading: Reading, { desk, kept, reviews = [] }: Whence = {}): Taking {
  const { byIndex } = viewOf(reading, { possible: true })
  const article = articleOf(reading, desk, kept)
  const { linkTo } = textFragments(reading.article.url, reading.article.text)
  const linksTo = ({ start, end }: Span, spans: readonly Span[]): Pick<Taken, 'link' | 'live'> => {
    const live = linkTo(spans)
    return { ...article.link !== undefined && { link: `${article.link}#${start}-${end}` }, ...live !== undefined && { live } }
  }
  const reviewed = (index: StatementIndex) => reviews.filter(review => review.layer === 'statements' && review.index === index).map(review => reviewWords(review, reading, index))
  const statement = (index: StatementIndex): Taken => {
    const item = byIndex.get(index)
    if (!item) throw new RangeError(`a reading with ${reading.statements.length} statements has none at ${index}`)
    const { start, end, content, confidence, by } = item.statement
    const spans = content.length ? content : [{ start, end }]
    return {
      start, end, spans, ...linksTo(item.statement, spans), words: wordsOf(reading, spans, item.statement), times: timesIn(reading, item.statement),
      ...creditTo(item, reading), are: wordsAre(item.statement, reading.article), isSure: item.isSure, confidence, by: oneLine(by), reviewed: reviewed(index),
    }
  }
  return {
    article, statement,
    words(span) {
      const same = reading.statements.findIndex(({ start, end }) => start === span.start && end === span.end)
      if (same >= 0) return statement(same)
      const { chain, undecided } = voiceAt(reading, span, { possible: true })
      const item = undecided ? undefined : byIndex.get(chain.at(-1) ?? -1)
      const taken = { ...span, spans: [span], ...linksTo(span, [span]), words: wordsOf(reading, [span], item?.statement), times: timesIn(reading, span) }
      const whose = reading.article.translated ? 'translated' : 'original'
      if (undecided) return { ...taken, way: UNDECIDED, are: 'undecided', isSure: false, reviewed: [] }
      if (!item && unreadAt(reading, span)) return { ...taken, way: UNKNOWN, are: 'undecided', isSure: false, reviewed: [] }
      if (!item) return { ...taken, way: ownWords(reading, span.start), are: whose, isSure: true, reviewed: [] }
      const isVerbatim = taken.words.every(part => part.isVerbatim)
      return { ...taken, ...creditTo(item, reading), are: isVerbatim ? whose : taken.words.some(part => part.isVerbatim) ? `${whose} in part` : 'paraphrased', isSure: item.isSure, confidence: item.statement.confidence, by: oneLine(item.statement.by), reviewed: reviewed(item.index) }
    },
  }
}

const UNDECIDED = 'whose words these are is undecided'
const UNKNOWN = 'these were not read, so whose words they are is not known'

function articleOf({ document, version, article }: Reading, desk: string | undefined, kept: string | undefined): TakenArticle {
  const { title, publisher, byline, publishedAt, language, translated, url, text } = article
  const origin = originWords(article)
  return {
    ...document !== undefined && { document }, ...version !== undefined && { version },
    ...calledOf(oneLine(title?.value ?? '') || null, openingOf(text)),
    ...publisher && { publisher: oneLine(publisher) }, byline: byline.map(({ value }) => oneLine(value)), ...publishedAt && { published: oneLine(publishedAt.value) },
    language, isTranslated: translated ?? false, ...origin !== undefined && { origin },
    ...url !== undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? '') && { url: new URL(url).href },
    ...desk !== undefined && document !== undefined && version !== undefined && { link: `${desk}/documents/${document}/versions/${version}` },
    ...kept !== undefined && { kept: kept.slice(0, 10) },
  }
}

/** With the whole way, also where the way is short: nothing that is relayed is to look as if somebody had said it to us. */
function creditTo(item: ShownStatement, reading: Reading): Pick<Taken, 'who' | 'does' | 'way'> {
  const { statement, speaker } = item
  return { who: speaker.name, does: stanceWords(statement, speaker.name), way: withTranslation(reading, wholeWayOf(item, reading)) }
}

function ownWords(reading: Reading, place: number): string {
  const teller = tellerWords(reading, place)
  return withTranslation(reading, `${teller}${teller.endsWith('s') ? "'" : "'s"} own words`)
}

function withTranslation({ article }: Reading, way: string): string {
  return article.translated ? `${way}; translated` : way
}

function quotesOf({ form, quotes, content }: Statement): readonly Span[] {
  // A block quotation has no marks, and is verbatim all the same.
  return form === 'direct' && !quotes.length ? content : quotes
}

/** The words, cut where quotation marks begin and end. */
function wordsOf({ article: { text } }: Reading, spans: readonly Span[], statement: Statement | undefined): TakenWords[] {
  const quotes = statement ? quotesOf(statement) : []
  return spans.flatMap((span, nth) => {
    const cuts = [...new Set([span.start, span.end, ...quotes.flatMap(({ start, end }) => [start, end])])].filter(cut => cut >= span.start && cut <= span.end).sort((a, b) => a - b)
    const parts = cuts.slice(1).map((end, i) => ({ words: flat(text.slice(cuts[i], end)), isVerbatim: quotes.some(quote => quote.start <= cuts[i]! && end <= quote.end) }))
    return [...nth ? [{ words: ' … ', isVerbatim: false }] : [], ...trimmed(parts)]
  })
}

/** White space at a cut belongs to what it stands in. */
function flat(words: string): string {
  return clean(words.replace(/\s+/g, ' '))
}

function trimmed(parts: readonly TakenWords[]): TakenWords[] {
  const last = parts.length - 1
  return parts.map(({ words, isVerbatim }, i) => ({ words: i === 0 && i === last ? words.trim() : i === 0 ? words.trimStart() : i === last ? words.trimEnd() : words, isVerbatim })).filter(({ words }) => words)
}

function timesIn(reading: Reading, { start, end }: Span): string[] {
  return reading.times.flatMap((time, i) => (time.start >= start && time.end <= end ? [datedWords(reading, i)] : []))
}

/** All of the words in one line. */
export function plainWords({ words }: Pick<Taken, 'words'>): string {
  return words.map(part => part.words).join('')
}
