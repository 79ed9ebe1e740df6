import { isSure } from '../doc/confidence.ts'
import { hull, trim } from '../text/span.ts'
import type { Corrected } from './applyCorrections.ts'
import type { Correction } from '../doc/correction.ts'
import type { Reading, Statement, StatementIndex } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

type Stretch = readonly [start: number, end: number]

/** What people have found right in an article, as those who score what a machine finds read it. Places are UTF-16 units of the text. */
export interface Gold {
  readonly id: string
  readonly text: string
  /** What nobody has looked at. */
  readonly discard?: readonly Stretch[]
  /** The outermost statements; a role that is not there is empty. */
  readonly attributions: readonly { readonly source: readonly Stretch[]; readonly cue: readonly Stretch[]; readonly content: readonly Stretch[] }[]
}

/**
 * What an article comes to as gold; undefined when nobody has looked at any of its statements. Where somebody has said that all of it is right, that is all which is
 * sure or was looked at one by one; else the statements that people have confirmed, corrected or added and the places where they say that there is none, and the
 * rest is discarded.
 */
export function goldOf({ reading, reviews, standings }: Corrected, corrections: readonly Correction[], id: string): Gold | undefined {
  const { article: { text }, statements } = reading
  const seen = new Set(reviews.filter(({ layer }) => layer === 'statements').map(({ index }) => index!))
  if (reviews.some(({ layer }) => layer === 'article')) {
    const counts = (index: StatementIndex) => seen.has(index) || isSure(statements[index]!)
    return { id, text, attributions: statements.filter((_, i) => counts(i) && !above(reading, i).some(counts)).map(attribution) }
  }
  const outermost = [...seen].filter(index => statements[index]!.within === undefined).sort((a, b) => a - b).map(index => statements[index]!)
  const none = new Set(corrections.filter(({ change }) => change.kind === 'not-a-statement').map(({ id: one }) => one))
  const denied = standings.flatMap(({ correction, state, at }) => (none.has(correction) && state === 'applied' && at ? [at] : []))
  const looked = [...outermost.map(({ source, cue, content }) => hull([...(source ? [source] : []), ...(cue ? [cue] : []), ...content])), ...denied]
  return looked.length ? { id, text, discard: outside(text, looked), attributions: outermost.map(attribution) } : undefined
}

function above({ statements }: Reading, index: StatementIndex): StatementIndex[] {
  const found: StatementIndex[] = []
  for (let at = statements[index]!.within; at !== undefined; at = statements[at]!.within) found.push(at)
  return found
}

function attribution({ source, cue, content }: Statement): Gold['attributions'][number] {
  const stretch = ({ start, end }: Span): Stretch => [start, end]
  return { source: source ? [stretch(source)] : [], cue: cue ? [stretch(cue)] : [], content: content.map(stretch) }
}

/** The words of a text that lie in none of the spans. */
function outside(text: string, spans: readonly Span[]): Stretch[] {
  const found: Stretch[] = []
  let reached = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start).concat({ start: text.length, end: text.length })) {
    const rest = trim(text, { start: reached, end: Math.max(reached, start) })
    if (rest.start < rest.end) found.push([rest.start, rest.end])
    reached = Math.max(reached, end)
  }
  return found
}
