import type { BlockKind } from '../doc/blocks.ts'
import { isSure } from '../doc/confidence.ts'
import type { Event, Reading, Statement } from '../doc/reading.ts'
import { contains, slice } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { oneLine, shorten } from './clean.ts'
import type { HeadlineItem } from './glanceItems.ts'

/** What the headline credits to somebody or tells as done, and the text under it does not. */
export function headlineClaims(reading: Reading): HeadlineItem[] {
  const headline = reading.article.blocks.find(({ kind }) => kind === 'headline')
  if (!headline) return []
  return [...creditedNowhereElse(reading, headline), ...doneInTheHeadlineAlone(reading, headline)]
}

/** "Tarn Believes …": a headline credits somebody with words, and no statement under it credits the like to him. */
function creditedNowhereElse(reading: Reading, headline: Span): HeadlineItem[] {
  const { text } = reading.article
  const own = reading.statements.filter(statement => isSure(statement) && statement.within === undefined && statement.source && contains(headline, statement))
  return own.filter(claim => !leadRepeats(reading, headline, claim) && !reading.statements.some(statement => statement.start >= headline.end && (isSameSource(reading, claim, statement) || !isSure(statement)) && sharesWords(text, claim, statement)))
    .map(claim => {
      const who = shorten(oneLine(slice(text, claim.source!)), LONGEST_LABEL)
      return { label: shorten(oneLine(text.slice(claim.start, claim.end)), LONGEST_CLAIM), spans: [{ start: claim.start, end: claim.end }], why: `The headline credits this to “${who}”; the software found no statement under it that credits the like to the same source.` }
    })
}

const LONGEST_LABEL = 60
const LONGEST_CLAIM = 120

/** One entity, one state, or sources that share a word when they are linked to nobody. */
function isSameSource({ article: { text }, entities }: Reading, a: Statement, b: Statement): boolean {
  if (a.speaker !== undefined && b.speaker !== undefined) {
    const country = entities[a.speaker]!.country
    return a.speaker === b.speaker || (country !== undefined && entities[b.speaker]!.country === country)
  }
  if (!a.source || !b.source) return false
  const [first, second] = [stemsIn(text, [a.source]), stemsIn(text, [b.source])]
  return [...first].some(stem => second.has(stem))
}

/** Whether a statement has a third of the words of what the headline claims. */
function sharesWords(text: string, claim: Statement, statement: Statement): boolean {
  const [claimed, said] = [stemsIn(text, claim.content), stemsIn(text, [...statement.content, ...(statement.cue ? [statement.cue] : [])])]
  return [...claimed].filter(stem => said.has(stem)).length >= SHARED * claimed.size
}

const SHARED = 1 / 3

/** Whether the first paragraphs have most of the words of what the headline claims: then a statement was missed there, if anything. */
function leadRepeats({ article: { text, blocks } }: Reading, headline: Span, claim: Statement): boolean {
  const lead = blocks.filter(({ kind, start }) => LEADING.has(kind) && start >= headline.end).slice(0, LEAD)
  const [claimed, told] = [stemsIn(text, claim.content), stemsIn(text, lead)]
  return claimed.size > 0 && [...claimed].filter(stem => told.has(stem)).length >= REPEATED * claimed.size
}

const LEADING: ReadonlySet<BlockKind> = new Set<BlockKind>(['deck', 'paragraph'])
/** A deck and two paragraphs. */
const LEAD = 3
const REPEATED = 0.6

/** Longer words by their beginnings, so that inflections are alike. */
function stemsIn(text: string, spans: readonly Span[]): ReadonlySet<string> {
  return new Set(spans.flatMap(span => (slice(text, span).toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.slice(0, STEM))))
}

const STEM = 5

/** Told as done in the headline, and under it as planned, possible, denied or alleged, and only so. */
function doneInTheHeadlineAlone({ article: { text }, events }: Reading, headline: Span): HeadlineItem[] {
  return events.flatMap(({ tellings }: Event) => {
    const above = tellings.find(telling => contains(headline, telling) && telling.reality === 'happened')
    const below = tellings.filter(({ start }) => start >= headline.end)
    if (!above || !below.length || below.some(({ reality }) => reality === 'happened')) return []
    const realities = [...new Set(below.map(({ reality }) => reality))].join(' or ')
    return [{ label: shorten(oneLine(text.slice(above.start, above.end)), LONGEST_CLAIM), spans: [above, ...below].map(({ start, end }) => ({ start, end })), why: `The headline tells this as done; the text under it tells it only as ${realities}.` }]
  })
}
