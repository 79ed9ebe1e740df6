import { isPlural } from './isPlural.ts'
import { chainFinder } from './chain.ts'
import { chainOf, voices } from '../doc/voice.ts'
import { isSure, LIKELY } from '../doc/confidence.ts'
import { lettersIn } from './places.ts'
import { nameSpeakers } from './speakers.ts'
import { oneLine, shorten } from './clean.ts'
import { trim } from '../text/span.ts'
import type { Teller } from './chain.ts'
import type { Reading, Statement, StatementIndex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import type { Speaker } from './speakers.ts'
import type { VoiceSpan } from '../doc/voice.ts'

/** What every rendering for people shows of a reading: derived here once, so that terminal and page say the same. */
export interface View {
  readonly reading: Reading
  /** The statements to show, in the order of the text. */
  readonly shown: readonly ShownStatement[]
  readonly byIndex: ReadonlyMap<StatementIndex, ShownStatement>
  /** Those that are not shown. */
  readonly hidden: ReadonlyMap<StatementIndex, ShownStatement>
  /** Of the hidden ones those for whose sake words are undecided: they are hardly the writer's own, and not surely somebody's. */
  readonly doubted: readonly ShownStatement[]
  readonly speakers: readonly Speaker[]
  /** Whom each statement is credited to, shown or not. */
  readonly speakerOf: ReadonlyMap<StatementIndex, Speaker>
  readonly voices: readonly VoiceSpan[]
  readonly shares: readonly Share[]
  /** How many statements are only possible, shown or not. */
  readonly possible: number
  /** Whether anybody looked for statements: a text in a language that the pack does not know is kept, and no more. */
  readonly isRead: boolean
}

export interface ShownStatement {
  readonly index: StatementIndex
  /** What readers know it by, in every view alike: "3" for the third that is sure, "3a" for one after it that is only possible. */
  readonly number: string
  readonly statement: Statement
  readonly speaker: Speaker
  /** Its whole way, outermost first, the speaker last: those who are only possible, shown or not, have part in it. */
  readonly chain: readonly Teller[]
  /** Of these, those that are shown, without the speaker. */
  readonly via: readonly Speaker[]
  readonly isSure: boolean
}

/** How much of the article is whose. */
export interface Share {
  readonly whose: 'author' | 'publisher' | 'unknown' | 'undecided' | 'speaker' | 'others'
  readonly speaker?: Speaker
  /** How many speakers who say little have this share together. */
  readonly others?: number
  /** Through whom all of the speaker's words come, if they do. */
  readonly via?: readonly Speaker[]
  /** Of the text without its white space, in whole percent; all together are 100. */
  readonly percent: number
}

export interface ViewOptions {
  /** Show statements that are only possible, too. */
  readonly possible?: boolean
}

/** What to show of a reading. Numbers, letters and ranks are the same with and without what is only possible. */
export function viewOf(reading: Reading, { possible = false }: ViewOptions = {}): View {
  const sure = reading.statements.flatMap((statement, index) => (isSure(statement) ? [index] : []))
  const unsure = reading.statements.flatMap((statement, index) => (isSure(statement) ? [] : [index]))
  const sureVoices = voices(reading)
  const { speakers, of } = nameSpeakers(reading, [...sure, ...unsure], lengths(reading, sureVoices))
  const numbers = numbered(reading)
  const chainTo = chainFinder(reading)
  const isShown = (index: StatementIndex) => possible || isSure(reading.statements[index]!)
  const items = reading.statements.map((statement, index): ShownStatement => ({
    index, statement,
    number: numbers[index]!,
    speaker: of.get(index)!,
    chain: chainTo(index),
    via: relays(chainOf(reading, index).filter(relay => relay === index || isShown(relay)).map(relay => of.get(relay)!)),
    isSure: isSure(statement),
  }))
  const shown = items.filter(({ index }) => isShown(index))
  const hidden = items.filter(({ index }) => !isShown(index))
  const byIndex = new Map(shown.map(item => [item.index, item]))
  const spans = possible ? voices(reading, { possible }) : sureVoices
  const undecided = spans.filter(voice => voice.undecided)
  const doubted = hidden.filter(({ index, statement }) => statement.confidence >= LIKELY && !chainOf(reading, index).some(isShown) && statement.content.some(({ start, end }) => undecided.some(voice => voice.start < end && start < voice.end)))
  return { reading, shown, byIndex, hidden: new Map(hidden.map(item => [item.index, item])), doubted, speakers, speakerOf: of, voices: spans, shares: shares(reading.article.text, spans, byIndex), possible: unsure.length, isRead: !reading.gaps.some(isUnread) }
}

/** How much is undecided: what could not be decided, and the statements for whose sake words are. None of a view's voices is undecided where it is 0. */
export function undecidedIn({ reading, doubted }: Pick<View, 'reading' | 'doubted'>): number {
  return reading.gaps.length + doubted.length
}

/** A statement, shown or not. */
export function itemAt({ byIndex, hidden }: Pick<View, 'byIndex' | 'hidden'>, index: StatementIndex): ShownStatement | undefined {
  return byIndex.get(index) ?? hidden.get(index)
}

function relays(chain: readonly Speaker[]): Speaker[] {
  return chain.filter((speaker, i) => i + 1 < chain.length && speaker !== chain[i + 1])
}

function numbered({ statements }: Reading): string[] {
  let sure = 0
  let since = 0
  return statements.map(statement => {
    since = isSure(statement) ? 0 : since + 1
    if (!since) sure++
    return `${sure}${since ? letters(since) : ''}`
  })
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(number: number): string {
  return number ? letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)) : ''
}

/** Units that each statement's innermost voice has, for saying who speaks most. */
function lengths(reading: Reading, spans: readonly VoiceSpan[]): ReadonlyMap<StatementIndex, number> {
  const found = new Map<StatementIndex, number>()
  for (const { chain, start, end, undecided } of spans) {
    const index = chain.at(-1)
    if (index !== undefined && !undecided) found.set(index, (found.get(index) ?? 0) + lettersIn(reading.article.text, { start, end }))
  }
  return found
}

function shares(text: string, spans: readonly VoiceSpan[], byIndex: ReadonlyMap<StatementIndex, ShownStatement>): Share[] {
  const units = new Map<string, Counted>()
  for (const { start, end, root, chain, undecided } of spans) {
    const item = undecided ? undefined : byIndex.get(chain.at(-1) ?? -1)
    const whose = undecided ? 'undecided' : item ? 'speaker' : root
    const key = item ? `speaker ${item.speaker.letter}` : whose
    const before = units.get(key)
    const share = item ? { whose, speaker: item.speaker, via: shared(before?.share.via, item.via) } : { whose }
    units.set(key, { share: share as Omit<Share, 'percent'>, count: (before?.count ?? 0) + lettersIn(text, { start, end }) })
  }
  const found = withOthers([...units.values()].filter(({ count }) => count > 0))
  const percents = roundedTo100(found.map(({ count }) => count))
  return found
    .map(({ share, count }, i) => ({ share: { ...share, percent: percents[i]! }, count }))
    .sort((a, b) => ORDER.indexOf(a.share.whose) - ORDER.indexOf(b.share.whose) || b.count - a.count)
    .map(({ share }) => share)
}

const ORDER: readonly Share['whose'][] = ['author', 'speaker', 'others', 'undecided', 'publisher', 'unknown']

interface Counted {
  readonly share: Omit<Share, 'percent'>
  readonly count: number
}

/** A legend of thirty names tells less than one of eight: those who say least are counted together. */
function withOthers(counted: readonly Counted[]): Counted[] {
  const speakers = counted.filter(({ share }) => share.speaker).sort((a, b) => b.count - a.count)
  if (speakers.length <= MAX_SPEAKERS) return [...counted]
  const few = speakers.slice(MAX_SPEAKERS - 1)
  const count = few.reduce((sum, speaker) => sum + speaker.count, 0)
  return [...counted.filter(speaker => !few.includes(speaker)), { share: { whose: 'others', others: few.length }, count }]
}

const MAX_SPEAKERS = 10

function shared(before: readonly Speaker[] | undefined, now: readonly Speaker[]): readonly Speaker[] {
  return before && (before.length !== now.length || before.some((speaker, i) => speaker !== now[i])) ? [] : now
}

/** Whole percents that add up to 100: the largest remainders get what rounding down leaves. */
export function roundedTo100(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map(count => (count * 100) / total)
  const rounded = exact.map(Math.floor)
  const left = 100 - rounded.reduce((sum, percent) => sum + percent, 0)
  const byRemainder = exact.map((percent, i) => [percent - rounded[i]!, i] as const).sort(([a, i], [b, j]) => b - a || i - j)
  for (const [, i] of byRemainder.slice(0, Math.max(0, left))) rounded[i]!++
  return rounded
}

/** "says", "does not say", "promises": what a statement does, for the line "who · stance · words"; of several "say", "do not say". */
export function stanceWords({ stance, negated }: Pick<Statement, 'stance'> & { readonly negated?: boolean }, who = ''): string {
  if (isPlural(who)) return negated ? `do not ${stance}` : stance
  return negated ? `does not ${stance}` : VERBS[stance]
}

const VERBS: Readonly<Record<Statement['stance'], string>> = {
  say: 'says', deny: 'denies', promise: 'promises', threaten: 'threatens', believe: 'believes', doubt: 'doubts',
  ask: 'asks', order: 'orders', warn: 'warns', accuse: 'accuses', intend: 'intends',
}

/** How near to somebody's own words a statement is: the words for that wherever people read. Of a quotation, translation is told beside it. */
export const FORM_WORDS: Readonly<Record<Statement['form'], string>> = { direct: 'quoted', mixed: 'quoted in part', indirect: 'paraphrased' }

/** How a statement that is not sure is marked in words. */
export function onlyPossible({ statement }: { readonly statement: Pick<Statement, 'confidence'> }): string {
  return `only possible (${statement.confidence.toFixed(2).slice(1)})`
}

/** The words of a statement's content in one line, its parts joined by an ellipsis. */
export function contentWords(reading: Reading, { content }: Statement): string {
  return content.map(({ start, end }) => oneLine(reading.article.text.slice(start, end))).join(' … ')
}

/** "the author", "the authors": whoever the byline names. */
export function authorWords({ article }: OfWriters): string {
  return article.byline.length > 1 ? 'the authors' : 'the author'
}

/** What says who has written an article. */
export interface OfWriters {
  readonly article: { readonly byline: readonly unknown[] }
}

/** The day of a date in ISO 8601, as precise as it is. */
export function dayOf(date: string): string {
  return date.slice(0, 10)
}

export function shareWords(share: Omit<Share, 'percent'>, reading: OfWriters): string {
  if (share.speaker) return share.speaker.name + (share.via?.length ? `, by way of ${share.via.map(speaker => speaker.name).join(', ')}` : '')
  if (share.whose === 'author') return `${authorWords(reading)}${reading.article.byline.length > 1 ? "'" : "'s"} own`
  if (share.whose === 'others') return `${share.others} others`
  return { publisher: 'publisher', unknown: 'writer unknown', undecided: 'undecided', speaker: '' }[share.whose]
}

/** The words that a gap is about, with some before and after when they are too few to be found again; undefined when it is about the whole article, or about no words. */
export function gapWords({ article: { text } }: Reading, { start, end }: Span): string | undefined {
  if (end === start || (start === 0 && end === text.length)) return undefined
  if (end - start >= CONTEXT) return shorten(oneLine(text.slice(start, end)), MAX_GAP_WORDS)
  const from = text.lastIndexOf(' ', start - CONTEXT) + 1
  const to = text.indexOf(' ', end + CONTEXT)
  const before = from > 0 && start > CONTEXT ? `…${text.slice(from, start)}` : text.slice(0, start)
  const after = to > 0 ? `${text.slice(end, to)}…` : text.slice(end)
  return oneLine(before + text.slice(start, end) + after)
}

const CONTEXT = 24
const MAX_GAP_WORDS = 100

/** The undecided stretches of a view's voices that hold words, cut where blocks end. */
export function undecidedStretches({ reading: { article }, voices }: View): Span[] {
  const found: Span[] = []
  let block = 0
  for (const voice of voices) {
    if (!voice.undecided) continue
    while (block < article.blocks.length && article.blocks[block]!.end <= voice.start) block++
    for (let b = block; b < article.blocks.length && article.blocks[b]!.start < voice.end; b++) {
      const start = Math.max(voice.start, article.blocks[b]!.start)
      const stretch = trim(article.text, { start, end: Math.min(voice.end, article.blocks[b]!.end) })
      if (/[\p{L}\p{N}]/u.test(article.text.slice(stretch.start, stretch.end))) found.push(stretch)
    }
  }
  return found
}

/** That nothing of the article was read: a passage in another language leaves the rest of it read. */
export function isUnread({ layer, field, by }: Reading['gaps'][number]): boolean {
  return layer === 'article' && field === 'language' && by === 'language'
}

/** Why nothing is known of whose words some are: the article, or the part of it that holds them, is in no language that is read. */
export function unreadAt({ gaps }: Reading, { start, end }: Span): Reading['gaps'][number] | undefined {
  return gaps.find(gap => gap.layer === 'article' && gap.field === 'language' && (isUnread(gap) || (gap.start < end && start < gap.end)))
}

/** Gaps that no other part of a view shows: all but undecided voices. */
export function isUndecidedVoice({ layer, field }: Reading['gaps'][number]): boolean {
  return layer === 'statements' && field === 'voice'
}
