import { overlaps, slice } from '../text/span.ts'
import type { CheckableLexicon } from '../doc/checkable.ts'
import type { Reading, Stance, Statement } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** Why words could be checked. */
export const CHECKABLE_REASONS = ['figure', 'date', 'event', 'superlative', 'comparison'] as const
export type CheckableReason = (typeof CHECKABLE_REASONS)[number]

/** What speaks against it: nobody can find out yet, or ever, or nothing is asserted. */
export type UncheckableReason = 'forecast' | 'opinion' | 'question'

/** Whether it might be worthwhile to check words, and why: a suggestion, which keeps nobody from checking others. */
export interface Checkable {
  readonly reasons: readonly CheckableReason[]
  readonly against?: UncheckableReason
}

/** What in the words of a span could be checked, as far as was found: a figure, a date, an event that is told as one that happened, a superlative, a comparison. */
export function checkable(reading: Reading, span: Span, lexicon: CheckableLexicon): Checkable {
  const words = slice(reading.article.text, span)
  const found = CHECKABLE_REASONS.filter(reason => SIGNS[reason](reading, span, words, lexicon))
  const against = againstIt(reading, span, words, lexicon)
  if (!against) return { reasons: found }
  // "It sold 40 ferries in May and will sell more": what happened can be looked into, whatever else the words hold.
  return { reasons: against !== 'question' && found.includes('event') && !isMeant(reading, span) ? found : [], against }
}

/** "a figure, a date and a superlative". */
export function reasonWords(reasons: readonly CheckableReason[]): string {
  const names = reasons.map(reason => NAMES[reason])
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0] ?? ''
}

const NAMES: Readonly<Record<CheckableReason, string>> = { figure: 'a figure', date: 'a date', event: 'an event told as happened', superlative: 'a superlative', comparison: 'a comparison' }

export const AGAINST_WORDS: Readonly<Record<UncheckableReason, string>> = { forecast: 'it looks ahead', opinion: 'it gives a view', question: 'it asks' }

type Sign = (reading: Reading, span: Span, words: string, lexicon: CheckableLexicon) => boolean

const SIGNS: Readonly<Record<CheckableReason, Sign>> = {
  figure: ({ figures }, span) => figures.some(figure => overlaps(figure, span)),
  date: ({ times }, span) => times.some(time => overlaps(time, span) && (time.type === 'DATE' || time.type === 'TIME') && NAMES_A_DAY.test(time.value)),
  event: (reading, span) => reading.events.some(({ tellings }) => tellings.some(telling => telling.reality === 'happened' && overlaps(telling.trigger, span))),
  superlative: (_, __, words, { superlative }) => superlative.test(words),
  comparison: (_, __, words, { comparison }) => comparison.test(words),
}

/** "now" and "recently" have values without digits. */
const NAMES_A_DAY = /^[\dX]{2,4}/

function againstIt(reading: Reading, span: Span, words: string, { forecast, opinion }: CheckableLexicon): UncheckableReason | undefined {
  if (/[?？؟]["”’»)\]]*\s*$/.test(words)) return 'question'
  const meant = stanceOf(reading, span)
  if (meant && AGAINST[meant]) return AGAINST[meant]
  if (forecast.test(words)) return 'forecast'
  return opinion.test(words) ? 'opinion' : undefined
}

/** What is promised, threatened or asked for is no report of anything, whatever verbs stand in it. */
function isMeant(reading: Reading, span: Span): boolean {
  const stance = stanceOf(reading, span)
  return stance !== undefined && AGAINST[stance] !== undefined
}

/** The stance in which all of the words stand, where they are one statement's. */
function stanceOf({ statements, article: { text } }: Reading, { start, end }: Span): Stance | undefined {
  const last = start + slice(text, { start, end }).replace(/[\p{P}\s]+$/u, '').length
  const holds = (part: Span) => part.start <= start && last <= part.end
  return statements.findLast(({ content, ...hull }: Statement) => holds(hull) || content.some(holds))?.stance
}

const AGAINST: Readonly<Partial<Record<Stance, UncheckableReason>>> = {
  promise: 'forecast', threaten: 'forecast', warn: 'forecast', intend: 'forecast', believe: 'opinion', doubt: 'opinion', ask: 'question', order: 'question',
}
