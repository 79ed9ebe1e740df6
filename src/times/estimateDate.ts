import type { TimeLexicon } from '../doc/lexicon.ts'
import type { Timex } from '../doc/reading.ts'
import type { Syntax } from '../doc/syntax.ts'
import { lower, spanOf, tokenAt } from '../doc/tokens.ts'
import type { Tokens } from '../doc/tokens.ts'
import type { Span } from '../text/span.ts'
import { slice } from '../text/span.ts'
import { digits } from './moment.ts'
import { dayOfPage } from './platforms.ts'
import { directionOf } from './tense.ts'
import type { Clues, Direction } from './tense.ts'

/** What an undated article tells of when it was written. */
export interface DateEstimate extends Span {
  /** A sentence for people. */
  readonly why: string
}

/** A reason why an article is not older than a date. */
interface Evidence extends Span {
  /** In ISO 8601, as precise as known. */
  readonly date: string
  /** What the article does that tells it, as the rest of a sentence that begins with "It". */
  readonly what: string
}

/**
 * Say what can be known of when an undated article was written: after the latest time that it tells as past, after events with known dates, and, on platforms that
 * number their pages by time, after the pages that it links to were made. The span is that of the words that tell most, or empty at the beginning.
 */
export function estimateDate(tokens: Tokens, syntax: Syntax, times: readonly Timex[], url: string | undefined, lexicon: TimeLexicon): DateEstimate {
  const ownPage = url === undefined ? undefined : dateOfPage(url)
  if (ownPage) return { start: 0, end: 0, why: `No date came with the article. The number in its address was given out on ${inWords(ownPage, lexicon)}, when it was probably put up.` }
  const clues = { tokens, syntax, lexicon: lexicon.tense }
  const evidence = [...datedEvents(clues, lexicon), ...pastTimes(clues, times), ...linkedPages(tokens, lexicon)].sort((a, b) => (a.date < b.date ? 1 : -1))
  const latest = evidence[0]
  if (!latest) return { start: 0, end: 0, why: 'No date came with the article, and the software found none in it.' }
  const plan = plannedTime(clues, times, latest.date)
  const reasons = [...distinct(evidence).slice(0, MOST_REASONS).map(({ what }) => what), ...(plan ? [`speaks of “${slice(tokens.text, plan)}” as planned`] : [])]
  return { start: latest.start, end: latest.end, why: `No date came with the article. It ${listed(reasons)}: not written before ${inWords(latest.date, lexicon)}.` }
}

const MOST_REASONS = 2

/** The latest reasons, one for each date and each wording. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ date, what }, i) => evidence.findIndex(other => other.date === date || other.what === what) === i)
}

function listed(reasons: readonly string[]): string {
  return reasons.length < 2 ? reasons.join('') : `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1)}`
}

/** Names of events that stand in the text; of a series, beside their place. */
function datedEvents(clues: Clues, lexicon: TimeLexicon): Evidence[] {
  const { text } = clues.tokens
  return lexicon.datedEvents.flatMap(({ names, editions, isScheduled }) => names.flatMap(name => placesOf(name, text).flatMap(start => {
    const span = { start, end: start + name.length }
    const edition = editions.find(({ place }) => place === undefined || isBeside(place, span, text, lexicon))
    if (!edition || (isScheduled && !isPast(span, clues))) return []
    const which = edition.place ? `${name} in ${edition.place}` : name
    return [{ ...span, date: edition.date, what: `mentions ${which} (${inWords(edition.date.slice(0, 7), lexicon)})` }]
  })))
}

/** "the Paris Olympics", "the Paris 2024 Olympics", "the G20 summit in Rio de Janeiro". */
function isBeside(place: string, event: Span, text: string, { placePrepositions }: TimeLexicon): boolean {
  const before = text.slice(Math.max(0, event.start - place.length - FURTHEST_BEFORE), event.start)
  const after = text.slice(event.end, event.end + FURTHEST_BEHIND + place.length)
  const at = after.indexOf(place)
  return before.includes(place) || (at >= 0 && after.slice(0, at).split(' ').some(word => placePrepositions.has(word)))
}

const FURTHEST_BEFORE = 10
const FURTHEST_BEHIND = 30

/** Where a name stands as whole words; the first few times are enough. */
function placesOf(name: string, text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(name); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(name, at + name.length)) {
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(at + name.length))) found.push(at)
  }
  return found
}

const MOST_PLACES = 5

function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

/** Dates with their year that the text plainly tells as past; what was to be done by one may still be to come. */
function pastTimes(clues: Clues, times: readonly Timex[]): Evidence[] {
  return times.filter(time => isDated(time) && !time.value.includes('/') && direction(time, clues) === 'past' && !isEnd(time, clues))
    .map(time => ({ start: time.start, end: time.end, date: time.value, what: `tells of “${slice(clues.tokens.text, time)}”` }))
}

function isEnd({ start }: Timex, { tokens, lexicon }: Clues): boolean {
  const before = tokenAt(tokens, start) - 1
  return before >= 0 && lexicon.ahead.has(lower(tokens, before))
}

const isDated = ({ type, value }: Timex) => type === 'DATE' && /^\d{4}(?:-\d\d){0,2}(?:$|\/)/.test(value)

/** The first time told as planned that does not lie before a date. */
function plannedTime(clues: Clues, times: readonly Timex[], date: string): Timex | undefined {
  return times.find(time => isDated(time) && time.value.split('/').at(-1)! >= date.slice(0, 4) && ['future', 'planned'].includes(direction(time, clues)))
}

const isPast = (span: Span, clues: Clues) => ['past', 'rather-past'].includes(direction(span, clues))

function direction({ start, end }: Span, clues: Clues): Direction {
  return directionOf(tokenAt(clues.tokens, start), tokenAt(clues.tokens, end - 1), clues)
}

/** Links to pages whose address tells when they were made. */
function linkedPages(tokens: Tokens, lexicon: TimeLexicon): Evidence[] {
  const found: Evidence[] = []
  for (let i = 0; i < tokens.count; i++) {
    const span = spanOf(tokens, i, i)
    if (span.end - span.start < SHORTEST_ADDRESS) continue
    const date = dateOfPage(slice(tokens.text, span))
    if (date) found.push({ ...span, date, what: `links to a page made on ${inWords(date, lexicon)}, by the number in its address` })
  }
  return found
}

const SHORTEST_ADDRESS = 24

function dateOfPage(address: string): string | undefined {
  const page = dayOfPage(address)
  return page && [page.year, page.month, page.day].map(number => digits(number, 2)).join('-')
}

/** "11 November 2024", "November 2024", "2024". */
function inWords(date: string, { monthNames }: TimeLexicon): string {
  const [year, month, day] = date.split('-').map(Number)
  return [day, month && monthNames[month - 1], year].filter(Boolean).join(' ')
}
