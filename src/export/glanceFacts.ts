import { ABSENCE_WORDS } from './absence.ts'
import { glanceAt } from './glance.ts'
import { dayOf } from './view.ts'
import type { DateItem, FigureItem, GlanceItem } from './glanceItems.ts'
import type { Figure, Reading } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** One line of what is seen at a glance. */
export interface Fact {
  readonly label: string
  /** Empty when there is nothing: `none` says so. */
  readonly items: readonly FactItem[]
  readonly none: string
  /** The field of the article that it tells. */
  readonly about?: 'byline' | 'publishedAt'
}

export interface FactItem extends Shown {
  /** What is to be said of it. */
  readonly notes?: readonly Shown[]
}

interface Shown {
  readonly words: string
  /** The words that it rests on. */
  readonly span?: Span
}

/** What is seen of an article at a glance: facts, each with the words that it rests on. Whose words they are is for the bar of voices to show. */
export function glanceFacts(reading: Reading): Fact[] {
  const { genre, byline, takenFrom, date, shares, uncredited, sources, accused, figures, headline } = glanceAt(reading)
  return [
    { label: 'Reads as', items: genre ? [{ ...itemOf(genre), notes: genre.cues.map(itemOf) }] : [], none: ABSENCE_WORDS.undecided },
    { label: 'Written by', items: byline.map(itemOf), none: ABSENCE_WORDS.absent, about: 'byline' },
    { label: 'Date', items: date ? [dated(date)] : [], none: ABSENCE_WORDS.absent, about: 'publishedAt' },
    { label: 'Taken from', items: takenFrom.map(itemOf), none: ABSENCE_WORDS.absent },
    { label: 'Credited to nobody', items: shares.length ? [{ words: `${Math.round(uncredited.share * 100)}%`, notes: [{ words: 'of the text, imprint aside' }] }] : [], none: 'no text' },
    { label: 'To look up', items: sources.map(itemOf), none: 'no document and no address named' },
    { label: 'Accused, not heard', items: accused.map(itemOf), none: 'nobody found' },
    { label: 'Figures to ask about', items: few(weightiest(figures, reading).map(figure => ({ ...itemOf(figure), notes: [{ words: figure.lacks.map(part => LACKS[part]).join(', ') }] }))), none: reading.figures.length ? 'none: each has a source, a time and a unit' : 'no figures found' },
    { label: 'Headline beyond text', items: headline.map(item => ({ ...itemOf(item), notes: [{ words: item.why }] })), none: 'nothing found' },
  ]
}

function itemOf({ label, spans: [first] }: GlanceItem): FactItem {
  return { words: label, ...(first && { span: first }) }
}

/** What an estimate rests on is told beside it, not as if it were the date. */
function dated(date: DateItem): FactItem {
  return date.isEstimate ? { ...itemOf(date), words: ABSENCE_WORDS.absent, notes: [{ words: date.label }] } : { ...itemOf(date), words: dayOf(date.label) }
}

/** Money and shares before counts, and last the numbers that are hardly more than words: "two officials". */
function weightiest(items: readonly FigureItem[], { figures }: Reading): FigureItem[] {
  const byStart = new Map(figures.map(figure => [figure.start, figure]))
  const weight = ({ spans }: FigureItem): number => {
    const figure = byStart.get(spans[0]?.start ?? -1)
    const isSmall = figure?.kind === 'count' && (figure.high ?? figure.low ?? 0) < LEAST_COUNT
    return figure && !isSmall ? KINDS.indexOf(figure.kind) : KINDS.length
  }
  return [...items].sort((a, b) => weight(a) - weight(b))
}

const LACKS = { source: 'no source', period: 'no time', unit: 'no unit' } as const

const KINDS: readonly Figure['kind'][] = ['money', 'percent', 'measure', 'count', 'ratio']
const LEAST_COUNT = 10

/** A glance is no table. */
function few(items: readonly FactItem[]): FactItem[] {
  return items.length > MOST ? [...items.slice(0, MOST - 1), { words: `and ${items.length - MOST + 1} more` }] : [...items]
}

const MOST = 6
