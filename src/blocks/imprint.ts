import type { Block } from '../doc/blocks.ts'
import type { BlockLexicon } from '../doc/lexicon.ts'
import type { Found } from '../doc/reading.ts'
import { slice } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { readDate, readDates } from './dateLine.ts'
import type { WrittenDate } from './dateLine.ts'
import type { Origin } from './originOf.ts'
import { openingOf } from './phrases.ts'
import { simplify, startsLarge } from './wording.ts'

/** The date of publication in a line of its own or beside the writers; else that which the first paragraph opens with. */
export function dateOf(text: string, blocks: readonly Block[], lexicon: BlockLexicon): Found | undefined {
  const datesIn = ({ start, end }: Span) => readDates(text.slice(start, Math.min(end, start + LONGEST_LINE)), start, lexicon.calendar)
  const dates = imprints(text, blocks, lexicon).map(lines => lines.flatMap(datesIn)).find(found => found.length) ?? []
  const best = dates.find(({ isChange }) => !isChange) ?? dates[0]
  if (best) return foundDate(best, 'date line')
  const opening = datedOpening(text, blocks, lexicon)
  const date = opening && readDate(slice(text, opening), opening.start, lexicon.calendar)
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
  return [above, below, blocks.slice(0, Math.min(HEAD, Math.max(0, last)))].map(group => group.filter(isImprint))
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
export function agencyOf(text: string, blocks: readonly Block[], publisher: string | undefined, lexicon: BlockLexicon): Origin | undefined {
  const opening = datedOpening(text, blocks, lexicon)
  const found = opening && /\((\p{Lu}[^()]{1,40})\)\s*$/u.exec(slice(text, opening))
  if (!found || publisher === found[1]) return undefined
  const start = opening.start + found.index + 1
  return { publisher: { value: found[1]!, start, end: start + found[1]!.length, by: 'dateline' } }
}
