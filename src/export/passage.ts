import { authorWords, onlyPossible, stanceWords, unreadAt, viewOf } from './view.ts'
import { excerptAt } from './places.ts'
import { isPlural } from './isPlural.ts'
import { oneLine } from './clean.ts'
import { chainOf, voiceAt, voices } from '../doc/voice.ts'
import type { Excerpt } from './places.ts'
import type { Gap, Reading, StatementIndex } from '../doc/reading.ts'
import type { ShownStatement } from './view.ts'
import type { Span } from '../text/span.ts'
import type { VoiceSpan } from '../doc/voice.ts'

/** Words of an article, and whose they are. */
export interface Passage extends Span, Excerpt {
  readonly document?: string
  readonly version?: string
  /** Through whom the words come, outermost first, those who are only possible among them; empty for the writer's own. A confidence is there where one is too low to be sure. */
  readonly chain: readonly { readonly name: string; readonly stance: string; readonly confidence?: number }[]
  readonly writer: 'author' | 'publisher' | 'unknown'
  /** They are not all of one voice, the text does not tell, whom they are credited to is only possible, or they were not read. */
  readonly undecided?: true
  /** Nothing is known of whose they are: the article, or this part of it, is in no language that is read. */
  readonly unread?: true
  /** Whose they are, as a sentence: "Credited to Katja Podlogar, who says it, by way of Savinja Wire." */
  readonly whose: string
}

/** What is to be told of the words at a place. Throws `RangeError` when it lies outside of the text. */
export function passageOf(reading: Reading, span: Span): Passage {
  const { root, chain, undecided } = voiceOver(reading, span)
  const { byIndex } = viewOf(reading, { possible: true })
  const speakers = (byIndex.get(chain.at(-1) ?? -1)?.chain ?? []).map(({ index }) => byIndex.get(index)!)
  const unread = speakers.length ? undefined : unreadAt(reading, span)
  return {
    ...(reading.document && { document: reading.document }), ...(reading.version && { version: reading.version }),
    start: span.start, end: span.end, ...excerptAt(reading, span),
    chain: speakers.map(({ speaker, statement, isSure }) => ({ name: oneLine(speaker.name), stance: stanceWords(statement, speaker.name), ...(!isSure && { confidence: statement.confidence }) })),
    writer: root, ...((undecided || unread || speakers.some(({ isSure }) => !isSure)) && { undecided: true }), ...(unread && { unread: true }),
    whose: unread ? unreadWords(unread) : undecided ? undecidedWords(reading, span, speakers) : speakers.length ? creditWords(speakers) : writerWords(reading, root),
  }
}

/** The statement that a span is, with or without the full stop that ends its sentence; undefined where it is none. */
export function statementOver({ statements, article: { text } }: Reading, span: Span): StatementIndex | undefined {
  const last = (end: number) => end - (/[\p{P}\s]*$/u.exec(text.slice(Math.max(span.start, end - MOST_STOPS), end))?.[0].length ?? 0)
  const index = statements.findIndex(({ start, end }) => start === span.start && last(end) === last(span.end))
  return index < 0 ? undefined : index
}

const MOST_STOPS = 8

/**
 * A statement's own span holds its source and its cue, too, which are the teller's words: it is taken as the statement that it is.
 * Of other words it is told whose they possibly are only where nothing surer can be told.
 */
function voiceOver(reading: Reading, span: Span): Pick<VoiceSpan, 'root' | 'chain' | 'undecided'> {
  const index = statementOver(reading, span)
  if (index !== undefined) return { root: voiceAt(reading, reading.statements[index]!.content[0]!).root, chain: chainOf(reading, index) }
  const sure = voiceAt(reading, span)
  const possible = sure.undecided && voiceAt(reading, span, { possible: true })
  return possible && !possible.undecided && possible.chain.length ? possible : sure
}

function unreadWords({ why }: Pick<Gap, 'why'>): string {
  return `Whose words these are is not known. ${oneLine(why)}`
}

function writerWords(reading: Reading, root: Passage['writer']): string {
  return `These are ${{ author: `${authorWords(reading)}${reading.article.byline.length > 1 ? "'" : "'s"} own words`, publisher: "the publisher's words", unknown: 'words whose writer is unknown' }[root]}.`
}

function undecidedWords(reading: Reading, span: Span, speakers: readonly ShownStatement[]): string {
  const last = speakers.at(-1)
  if (!last) return 'Whose words these are is not decided, or they are not all of one voice.'
  const isOpen = voices(reading).every(voice => voice.undecided || voice.end <= span.start || span.end <= voice.start)
  return isOpen ? `Whose words these are is not decided: the text does not tell whether they still come from ${oneLine(last.speaker.name)}.` : `${creditWords(speakers)} Not all of it, as far as can be told.`
}

/** "Credited to Katja Podlogar, who says it, by way of Savinja Wire. Possible: credited by Katja Podlogar to a guard, who denies or rejects it (confidence .60, too little to be sure)." */
function creditWords(chain: readonly ShownStatement[]): string {
  const firstPossible = chain.findLastIndex(({ isSure }) => isSure) + 1
  const sure = chain.slice(0, firstPossible)
  const possible = chain.slice(firstPossible)
  const by = sure.length ? `by ${oneLine(sure.at(-1)!.speaker.name)} ` : ''
  return [
    ...sure.length ? [`Credited to ${stepWords(sure)}.`] : [],
    ...possible.length ? [`Possible: credited ${by}to ${stepWords(possible)} (confidence ${possible.at(-1)!.statement.confidence.toFixed(2).slice(1)}, too little to be sure).`] : [],
  ].join(' ')
}

function stepWords(chain: readonly ShownStatement[]): string {
  const { speaker, statement, isSure } = chain.at(-1)!
  const via = chain.slice(0, -1).map(item => `${oneLine(item.speaker.name)}${isSure && !item.isSure ? `, ${onlyPossible(item)}` : ''}`)
  return `${oneLine(speaker.name)}, who ${doesWords(statement, speaker.name)}${via.length ? `, by way of ${via.join(', ')}` : ''}`
}

/** "says it", "does not deny or reject it". A stance has many verbs: what it is said to do to the words has to be true of each. */
function doesWords({ stance, negated }: ShownStatement['statement'], who: string): string {
  const [several, one, what] = DOES[stance]
  return `${negated ? `${isPlural(who) ? 'do' : 'does'} not ${several}` : isPlural(who) ? several : one} ${what}`
}

const DOES: Readonly<Record<ShownStatement['statement']['stance'], readonly [several: string, one: string, what: string]>> = {
  say: ['say', 'says', 'it'], deny: ['deny or reject', 'denies or rejects', 'it'], promise: ['promise', 'promises', 'it'], threaten: ['threaten', 'threatens', 'it'],
  believe: ['believe, hope or fear', 'believes, hopes or fears', 'it'], doubt: ['doubt or question', 'doubts or questions', 'it'], ask: ['ask', 'asks', 'about it or for it'],
  order: ['order or forbid', 'orders or forbids', 'it'], warn: ['warn', 'warns', 'of it'], accuse: ['criticize it, or accuse', 'criticizes it, or accuses', 'somebody of it'], intend: ['intend or want', 'intends or wants', 'it'],
}
