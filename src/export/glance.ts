import { isSure } from '../doc/confidence.ts'
import type { Figure, Found, Reading, StatementIndex } from '../doc/reading.ts'
import { voices } from '../doc/voice.ts'
import type { VoiceSpan } from '../doc/voice.ts'
import { overlaps } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { accusedWithoutWord } from './accused.ts'
import { oneLine, shorten } from './clean.ts'
import { genreOf } from './genre.ts'
import { FIGURE_PARTS } from './glanceItems.ts'
import type { DateItem, FigureItem, GenreItem, GlanceItem, HeadlineItem, ShareItem, SourceItem } from './glanceItems.ts'
import { headlineClaims } from './headlineClaims.ts'

/** What a reader wants to know of an article before its first line. Every item opens the words that it comes from. */
export interface Glance {
  /** Absent when nothing tells. */
  readonly genre?: GenreItem
  /** Empty when nobody is named. */
  readonly byline: readonly GlanceItem[]
  /** The outlet and the address that the text was taken from; empty when it names none. */
  readonly takenFrom: readonly GlanceItem[]
  readonly date?: DateItem
  /** Whose words the article is, the largest share first; page furniture, byline and dates are left out. */
  readonly shares: readonly ShareItem[]
  /** The part of these shares that no source stands behind, from 0 to 1, with its stretches. */
  readonly uncredited: Omit<ShareItem, 'whose'>
  /** What a reader can look up himself: addresses, and documents that are named as sources. Empty is an answer. */
  readonly sources: readonly SourceItem[]
  /** Who is accused, blamed or criticized, and is credited with no word in the article. */
  readonly accused: readonly GlanceItem[]
  /** Figures of which something is not said. */
  readonly figures: readonly FigureItem[]
  /** What the headline says and the text under it does not. */
  readonly headline: readonly HeadlineItem[]
}

/** What is seen of an article at once. A function of its reading alone. */
export function glanceAt(reading: Reading): Glance {
  const { article } = reading
  const genre = genreOf(reading)
  const date = dateOf(reading)
  const shares = sharesOf(reading)
  const uncredited = shares.filter(({ whose }) => whose !== 'speaker' && whose !== 'undecided')
  return {
    ...(genre && { genre }),
    byline: article.byline.map(itemOf),
    takenFrom: [article.origin?.publisher, article.origin?.url].flatMap(found => (found ? [itemOf(found)] : [])),
    ...(date && { date }),
    shares,
    uncredited: { label: 'credited to nobody', share: rounded(uncredited.reduce((sum, { share }) => sum + share, 0)), spans: uncredited.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start) },
    sources: sourcesOf(reading),
    accused: accusedWithoutWord(reading),
    figures: reading.figures.flatMap(figure => figureOf(reading, figure)),
    headline: headlineClaims(reading),
  }
}

function itemOf({ value, start, end }: Found): GlanceItem {
  return { label: oneLine(value), spans: start !== undefined && end !== undefined ? [{ start, end }] : [] }
}

/** The article's date; else what the gap says of it. */
function dateOf({ article, gaps }: Reading): DateItem | undefined {
  if (article.publishedAt) return { ...itemOf(article.publishedAt), isEstimate: false }
  const gap = gaps.find(({ layer, field }) => layer === 'article' && field === 'publishedAt')
  return gap && { label: gap.why, spans: gap.start < gap.end ? [{ start: gap.start, end: gap.end }] : [], isEstimate: true }
}

/** Blocks that nobody reads for what they say. */
const FURNITURE: ReadonlySet<string> = new Set(['origin', 'disclaimer', 'boilerplate'])
const IMPRINT: ReadonlySet<string> = new Set(['byline', 'dateline'])

function sharesOf(reading: Reading): ShareItem[] {
  const { article } = reading
  const read = article.blocks.filter(({ zone, kind }) => !FURNITURE.has(zone) && !IMPRINT.has(kind))
  const groups = new Map<string, { readonly whose: ShareItem['whose']; readonly label: string; readonly spans: Span[]; units: number }>()
  let total = 0
  let block = 0
  for (const voice of voices(reading)) {
    while (block < read.length && read[block]!.end <= voice.start) block++
    for (let b = block; b < read.length && read[b]!.start < voice.end; b++) {
      const span = { start: Math.max(voice.start, read[b]!.start), end: Math.min(voice.end, read[b]!.end) }
      const units = lettersIn(article.text, span)
      if (!units) continue
      const { whose, label } = ownerOf(reading, voice)
      const group = groups.get(`${whose} ${label}`) ?? { whose, label, spans: [], units: 0 }
      groups.set(`${whose} ${label}`, group)
      group.spans.push(span)
      group.units += units
      total += units
    }
  }
  return [...groups.values()].sort((a, b) => b.units - a.units).map(({ whose, label, spans, units }) => ({ whose, label, share: rounded(units / total), spans }))
}

function ownerOf(reading: Reading, { root, chain, undecided }: VoiceSpan): Pick<ShareItem, 'whose' | 'label'> {
  if (undecided) return { whose: 'undecided', label: 'whose words is undecided' }
  const last = chain.at(-1)
  if (last !== undefined) return speakerOf(reading, last)
  return { whose: root, label: { author: 'the writer’s own words', publisher: 'the publisher’s own words', unknown: 'writer unknown' }[root] }
}

function speakerOf({ statements, entities, article, gaps }: Reading, index: StatementIndex): Pick<ShareItem, 'whose' | 'label'> {
  const { speaker, source } = statements[index]!
  if (speaker !== undefined) return { whose: 'speaker', label: oneLine(entities[speaker]!.name) }
  if (!source) return { whose: 'nobody', label: 'somebody who is not named' }
  const words = wordsOf(article.text, source)
  const isUnknown = gaps.some(gap => gap.layer === 'statements' && gap.field === 'speaker' && gap.start === source.start)
  return { whose: 'speaker', label: isUnknown ? `“${words}”` : words }
}

const LONGEST_LABEL = 60

function wordsOf(text: string, { start, end }: Span): string {
  return shorten(oneLine(text.slice(start, end)), LONGEST_LABEL)
}

function lettersIn(text: string, { start, end }: Span): number {
  let count = 0
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) count++
  return count
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'“”‘’()[\]{}]*[^\s<>"'“”‘’()[\]{}.,;:!?]/gi

function sourcesOf({ article: { text }, statements }: Reading): SourceItem[] {
  const found = new Map<string, SourceItem & { readonly spans: Span[] }>()
  const add = (kind: SourceItem['kind'], span: Span) => {
    const label = kind === 'address' ? text.slice(span.start, span.end) : wordsOf(text, span)
    const item = found.get(label.toLowerCase()) ?? { kind, label, spans: [] }
    found.set(label.toLowerCase(), item)
    item.spans.push(span)
  }
  for (const match of text.matchAll(ADDRESS)) add('address', { start: match.index, end: match.index + match[0].length })
  for (const statement of statements) if (statement.source && statement.speakerKind === 'document' && isSure(statement)) add('document', statement.source)
  return [...found.values()].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

/** A figure that lacks something. */
function figureOf({ article, statements }: Reading, { start, end, kind, unit, of, asOf, period, statement }: Figure): FigureItem[] {
  const span = { start, end }
  const block = article.blocks.find(other => overlaps(other, span))
  if (block?.kind === 'byline' || block?.kind === 'dateline') return []
  const told = statement === undefined ? undefined : statements[statement]
  const lacks = FIGURE_PARTS.filter(part => ({
    source: !told?.source,
    period: asOf === undefined && period === undefined,
    unit: kind === 'count' ? !of : kind !== 'ratio' && !unit,
  })[part])
  return lacks.length ? [{ label: wordsOf(article.text, span), spans: [span], lacks }] : []
}
