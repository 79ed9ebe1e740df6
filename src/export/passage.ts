import { authorWords, stanceWords, viewOf } from './view.ts'
import { excerptAt } from './places.ts'
import { oneLine } from './clean.ts'
import { chainOf, voiceAt } from '../doc/voice.ts'
import type { Excerpt } from './places.ts'
import type { Reading, StatementIndex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'
import type { VoiceSpan } from '../doc/voice.ts'

/** Words of an article, and whose they are. */
export interface Passage extends Span, Excerpt {
  readonly document?: string
  readonly version?: string
  /** Through whom the words come, outermost first; empty for the writer's own. */
  readonly chain: readonly { readonly name: string; readonly stance: string }[]
  readonly writer: 'author' | 'publisher' | 'unknown'
  /** They are not all of one voice, or the text does not tell. */
  readonly undecided?: true
}

/** What is to be told of the words at a place. Throws `RangeError` when it lies outside of the text. */
export function passageOf(reading: Reading, span: Span): Passage {
  const { root, chain, undecided } = statementAt(reading, span) ?? voiceAt(reading, span)
  const { byIndex } = viewOf(reading, { possible: true })
  const speakers = chain.flatMap(index => byIndex.get(index) ?? [])
  return {
    ...(reading.document && { document: reading.document }), ...(reading.version && { version: reading.version }),
    start: span.start, end: span.end, ...excerptAt(reading, span),
    chain: speakers.map(({ speaker, statement }) => ({ name: oneLine(speaker.name), stance: stanceWords(statement, speaker.name) })),
    writer: root, ...(undecided && { undecided }),
  }
}

/** The statement that a span is, with or without the full stop that ends its sentence; undefined where it is none. */
export function statementOver({ statements, article: { text } }: Reading, span: Span): StatementIndex | undefined {
  const last = (end: number) => end - (/[\p{P}\s]*$/u.exec(text.slice(Math.max(span.start, end - MOST_STOPS), end))?.[0].length ?? 0)
  const index = statements.findIndex(({ start, end }) => start === span.start && last(end) === last(span.end))
  return index < 0 ? undefined : index
}

const MOST_STOPS = 8

/** A statement's own span holds its source and its cue, too, which are the teller's words: it is taken as the statement that it is. */
function statementAt(reading: Reading, span: Span): Pick<VoiceSpan, 'root' | 'chain' | 'undecided'> | undefined {
  const index = statementOver(reading, span)
  return index === undefined ? undefined : { root: voiceAt(reading, reading.statements[index]!.content[0]!).root, chain: chainOf(reading, index) }
}

/** Whose the words are: "Katja Podlogar says, by way of Savinja Wire". */
export function whoseWords({ chain, writer, undecided }: Passage, reading: Reading): string {
  const said = chain.at(-1)
  if (!said) return undecided ? 'Whose words these are is not decided, or they are not all of one voice.' : `These are ${{ author: `${authorWords(reading)}${reading.article.byline.length > 1 ? "'" : "'s"} own words`, publisher: "the publisher's words", unknown: 'words whose writer is unknown' }[writer]}.`
  const via = chain.slice(0, -1).map(({ name }) => name)
  const words = `Credited to ${said.name}, who ${said.stance} it${via.length ? `, by way of ${via.join(', ')}` : ''}.`
  return undecided ? `${words} Not all of it, as far as can be told.` : words
}
