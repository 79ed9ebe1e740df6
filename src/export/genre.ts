import { isSure } from '../doc/confidence.ts'
import type { DeviceKind } from '../doc/devices.ts'
import type { Reading } from '../doc/reading.ts'
import { slice } from '../text/span.ts'
import { GENRE_NAMES } from './glanceItems.ts'
import type { Genre, GenreItem, GlanceItem } from './glanceItems.ts'

/** A cue for a genre: what it is called, and the words that show it; none when they do not. */
type Cue = readonly [genre: Genre, label: string, find: (reading: Reading) => GlanceItem['spans']]

/** Cues in order of their weight. The genre is that of the first that shows; the others that speak for it follow it. */
const CUES: readonly Cue[] = [
  ['release', 'marked as a release', reading => blocksBy(reading, 'label of release')],
  ['interview', 'marked as an interview', reading => blocksBy(reading, 'label of interview')],
  ['interview', 'speakers by turns under their names', turns],
  ['commentary', 'marked as commentary', reading => blocksBy(reading, 'label of commentary')],
  ['commentary', 'a note calls the views the author’s own', reading => blocksBy(reading, 'label of own views')],
  ['commentary', 'appeals to the reader in the writer’s own voice', appeals],
  ['report', 'opens with a place or an agency', ({ article }) => [article.publishedAt, article.origin?.publisher].flatMap(found => (found?.by === 'dateline' && found.start !== undefined && found.end !== undefined ? [{ start: found.start, end: found.end }] : []))],
  ['report', 'credits what it tells to others', creditedStatements],
]

/** What kind of text an article is, with the words that show it; undefined when none do. */
export function genreOf(reading: Reading): GenreItem | undefined {
  const shown = CUES.map(([genre, label, find]) => ({ genre, label, spans: find(reading) })).filter(({ spans }) => spans.length > 0)
  const first = shown[0]
  if (!first) return undefined
  const cues = shown.filter(({ genre }) => genre === first.genre).map(({ label, spans }) => ({ label, spans: spans.map(({ start, end }) => ({ start, end })) }))
  return { genre: first.genre, label: GENRE_NAMES[first.genre], spans: cues[0]!.spans, cues }
}

function blocksBy({ article }: Reading, rule: string): GlanceItem['spans'] {
  return article.blocks.filter(({ by }) => by.endsWith(rule))
}

/** Two speakers at least, each under a name or sign of his own. */
function turns({ article: { text }, statements }: Reading): GlanceItem['spans'] {
  const found = statements.flatMap(({ by, source }) => (by === 'transcript' && source ? [source] : []))
  const labels = new Set(found.map(span => slice(text, span)))
  return found.length >= FEWEST_TURNS && labels.size > 1 ? found : []
}

const FEWEST_TURNS = 3

/** Turns of phrase that take the reader along, where nobody else speaks. */
function appeals({ devices, statements }: Reading): GlanceItem['spans'] {
  const spoken = statements.filter(isSure).flatMap(({ content }) => content)
  const found = devices.filter(({ kind, start }) => APPEALS.has(kind) && !spoken.some(span => span.start <= start && start < span.end))
  return found.length >= FEWEST_APPEALS ? found : []
}

const APPEALS: ReadonlySet<DeviceKind> = new Set(['common-knowledge', 'rhetorical-question', 'historical-analogy', 'generalization', 'certainty'])
const FEWEST_APPEALS = 3

/** In a third of a report's paragraphs and more somebody is credited with something. */
function creditedStatements({ article, statements }: Reading): GlanceItem['spans'] {
  const paragraphs = article.blocks.filter(({ kind, zone }) => kind === 'paragraph' && zone === 'news')
  const sources = statements.filter(statement => isSure(statement) && statement.source && statement.within === undefined)
  const credited = paragraphs.filter(({ start, end }) => sources.some(statement => statement.start < end && start < statement.end))
  return credited.length * 3 >= paragraphs.length && credited.length > 0 ? sources.map(({ source }) => source!) : []
}
