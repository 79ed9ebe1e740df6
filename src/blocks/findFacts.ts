import type { ArticleInput } from '../doc/article.ts'
import type { Block } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Found } from '../doc/reading.ts'
import { slice } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { bylineNames, labelledNames } from './bylineNames.ts'
import { readDate, readDates } from './dateLine.ts'
import type { WrittenDate } from './dateLine.ts'
import { originOf, ownerOf } from './originOf.ts'
import type { Origin } from './originOf.ts'
import { hasPhrase, openingOf } from './phrases.ts'
import { simplify, startsLarge } from './wording.ts'

/** What is known of an article besides its text: what came with the call, else what its own lines say. */
export interface ArticleFacts {
  readonly title?: Found
  readonly byline: readonly Found[]
  readonly publishedAt?: Found
  readonly publisher?: string
  readonly translated?: true
  readonly origin?: Origin
}

/** Read headline, byline, date line, origin and copyright of an article whose blocks are known. */
export function findFacts(article: ArticleInput, blocks: readonly Block[], lexicon: BlockLexicon): ArticleFacts {
  const { text } = article
  const title = titleOf(article, blocks)
  const publishedAt = article.publishedAt ? { value: article.publishedAt, by: 'given' } : dateOf(text, blocks, lexicon)
  const publisher = article.publisher || ownerOf(text, blocks, lexicon)
  const origin = originOf(article, blocks, lexicon) ?? agencyOf(text, blocks, publisher, lexicon)
  return {
    ...(title && { title }), byline: bylineOf(article, blocks, lexicon), ...(publishedAt && { publishedAt }), ...(publisher && { publisher }),
    ...(isTranslated(text, blocks, lexicon) && { translated: true }), ...(origin && { origin }),
  }
}

/** The given title, with its place when it stands in the text; else the headline that the layout shows. */
function titleOf({ title, text }: ArticleInput, blocks: readonly Block[]): Found | undefined {
  if (title) return given(title, text)
  const headline = blocks.find(block => block.kind === 'headline')
  return headline && { value: slice(text, headline), start: headline.start, end: headline.end, by: headline.by }
}

/** The given writers, without the labels and dates that pages leave around them; else those whom the bylines name. */
function bylineOf({ byline = [], publisher = '', text }: ArticleInput, blocks: readonly Block[], lexicon: BlockLexicon): Found[] {
  const named = byline.flatMap(line => {
    const names = bylineNames(line, { start: 0, end: line.length }, lexicon).map(name => slice(line, name))
    if (names.length) return names.filter((name, i) => i === 0 || !isOutlet(name, publisher))
    return line && !readDate(line, 0, lexicon.calendar) ? [line] : []
  })
  if (named.length) return [...new Set(named)].map(name => given(name, text))
  const names = blocks.flatMap(block => {
    if (block.kind === 'byline') return bylineNames(text, block, lexicon)
    return block.kind === 'dateline' || block.zone === 'origin' ? labelledNames(text, block, lexicon) : []
  })
  const found = names.map(span => ({ value: slice(text, span), ...span, by: 'byline' }))
  return found.filter(({ value }, i) => found.findIndex(other => other.value === value) === i && (i === 0 || !isOutlet(value, publisher)))
}

/** "Ada Renn, Nordpress Business", published by Nordpress. */
function isOutlet(name: string, publisher: string): boolean {
  return publisher !== '' && (name.includes(publisher) || publisher.includes(name))
}

/** With its place where it stands in the text as words of its own: "RT" is not in "START". */
function given(value: string, text: string): Found {
  const beginning = text.slice(0, BEGINNING)
  let start = beginning.indexOf(value)
  while (start >= 0 && (isInWord(text, start) || isInWord(text, start + value.length))) start = beginning.indexOf(value, start + 1)
  return { value, ...(start >= 0 && { start, end: start + value.length }), by: 'given' }
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0 && at < text.length
}

/** Titles and bylines stand within the first units of a text, or nowhere. */
const BEGINNING = 2000

/** The date of publication in a line of its own or beside the writers; else that which the first paragraph opens with. */
function dateOf(text: string, blocks: readonly Block[], lexicon: BlockLexicon): Found | undefined {
  const { calendar } = lexicon
  const dates = imprints(text, blocks, lexicon).map(lines => lines.flatMap(line => readDates(text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE)), line.start, calendar))).find(found => found.length) ?? []
  const best = dates.find(({ isChange }) => !isChange) ?? dates[0]
  if (best) return foundDate(best, 'date line')
  const opening = datedOpening(text, blocks, lexicon)
  const date = opening && readDate(slice(text, opening), opening.start, calendar)
  return date && foundDate(date, 'dateline')
}

const LONGEST_LINE = 300

/**
 * Lines of dates and writers: those above the text, those below it that say that it was published then and not corrected, those near its beginning. None where they
 * stand in many places, for there they head sections.
 */
function imprints(text: string, blocks: readonly Block[], { dates }: BlockLexicon): (readonly Block[])[] {
  const isImprint = ({ kind }: Block) => kind === 'dateline' || kind === 'byline'
  const isText = ({ kind, zone }: Block) => kind === 'paragraph' && zone === 'news'
  const places = blocks.filter(({ kind }, i) => kind === 'dateline' && blocks[i - 1]?.kind !== 'dateline').length
  if (places > MOST_PLACES) return []
  const first = blocks.findIndex(isText)
  const above = blocks.slice(0, first < 0 ? blocks.length : first)
  const last = blocks.findLastIndex(isText)
  const below = blocks.slice(last + 1).filter(({ start, end }) => openingOf(simplify(text.slice(start, Math.min(end, start + LONGEST_LINE))), dates))
  return [above, below, blocks.slice(0, Math.min(HEAD, last))].map(group => group.filter(isImprint))
}

/** A date above the text and one below it. */
const MOST_PLACES = 2
/** Pages put a caption or a line of the author's between headline and date. */
const HEAD = 8

function foundDate({ value, start, end }: WrittenDate, by: string): Found {
  return { value, start, end, by }
}

const OPENING = /^[^\n—–]{3,70}?(?=\s?[—–]|\s--?\s)/u

/** "ORLAVA, 19 November 2024 (Nordpress) —": what stands before the first dash of the first paragraph, when it is names and a date alone. */
function datedOpening(text: string, blocks: readonly Block[], { calendar, particles }: BlockLexicon): Span | undefined {
  const first = blocks.find(({ kind }) => kind === 'paragraph')
  const opening = first && OPENING.exec(text.slice(first.start, Math.min(first.end, first.start + LONGEST_LINE)))?.[0]
  if (!opening) return undefined
  const words = opening.match(/[^\s,()]+/gu) ?? []
  const isNamed = words.every(word => startsLarge(word, 0, word.length) || particles.has(word.toLowerCase()) || calendar.words.has(word.toLowerCase()))
  return isNamed ? { start: first.start, end: first.start + opening.length } : undefined
}

/** The agency in such an opening, where another published the text. */
function agencyOf(text: string, blocks: readonly Block[], publisher: string | undefined, lexicon: BlockLexicon): Origin | undefined {
  const opening = datedOpening(text, blocks, lexicon)
  const found = opening && /\((\p{Lu}[^()]{1,40})\)\s*$/u.exec(slice(text, opening))
  if (!found || publisher === found[1]) return undefined
  const start = opening.start + found.index + 1
  return { publisher: { value: found[1]!, start, end: start + found[1]!.length, by: 'dateline' } }
}

/** Remarks, bylines and lines of origin that speak of a translation; a text that does, does not count. */
function isTranslated(text: string, blocks: readonly Block[], { translations }: BlockLexicon): boolean {
  return blocks.some(block => (block.kind === 'note' || block.kind === 'byline' || block.zone === 'origin') && hasPhrase(simplify(text.slice(block.start, Math.min(block.end, block.start + LONGEST_LINE))), translations))
}
