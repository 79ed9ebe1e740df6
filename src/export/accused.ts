import type { EntityIndex, Reading } from '../doc/reading.ts'
import { compareSpans, contains, firstFrom } from '../text/span.ts'
import type { Span } from '../text/span.ts'
import { oneLine } from './clean.ts'
import type { GlanceItem } from './glanceItems.ts'

/** Who is accused, blamed or criticized, or is said to have done harm, and is credited with no word in the article. The spans are where it is said. */
export function accusedWithoutWord(reading: Reading): GlanceItem[] {
  const heard = new Set(reading.statements.flatMap(statement => (statement.speaker !== undefined && statement.confidence >= LIKELY ? [statement.speaker] : [])))
  const accusations = new Map<EntityIndex, Span[]>()
  for (const { entity, span } of [...byEvents(reading), ...byStatements(reading)]) {
    if (heard.has(entity)) continue
    const spans = accusations.get(entity) ?? []
    accusations.set(entity, spans)
    if (!spans.some(other => contains(other, span))) spans.push(span)
  }
  return [...accusations].map(([entity, spans]) => ({ label: oneLine(reading.entities[entity]!.name), spans: spans.sort(compareSpans) })).sort((a, b) => compareSpans(a.spans[0]!, b.spans[0]!))
}

/** Where an accusation ends is often in doubt, that there is one hardly: from this confidence on it counts, and so does an answer. */
const LIKELY = 0.5

interface Accusation {
  readonly entity: EntityIndex
  readonly span: Span
}

const HARMFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'THREATEN'])

/** Whoever an accusation is told of, and whoever is said on somebody's word to have done harm. */
function byEvents({ events }: Reading): Accusation[] {
  return events.flatMap(({ type, agents, patients, tellings }) => {
    if (type === 'ACCUSE') return patients.flatMap(entity => tellings.filter(({ reality }) => reality !== 'denied').map(({ start, end }) => ({ entity, span: { start, end } })))
    if (!HARMFUL.has(type)) return []
    return agents.flatMap(entity => tellings.filter(({ reality }) => reality === 'alleged').map(({ start, end }) => ({ entity, span: { start, end } })))
  })
}

/**
 * "The mayor attacked Keller’s record": the first whom an accusation names after its cue. Where an event is told by that cue, whom it accuses was read from the
 * grammar, which tells Keller from "the Keller report".
 */
function byStatements({ statements, mentions, events }: Reading): Accusation[] {
  const triggers = events.flatMap(({ type, tellings }) => (type === 'ACCUSE' ? tellings.map(({ trigger }) => trigger) : [])).sort(compareSpans)
  return statements.flatMap(({ stance, negated, cue, speaker, start, end, confidence }) => {
    if (stance !== 'accuse' || negated || !cue || confidence < LIKELY || startsWithin(triggers, cue)) return []
    let next = firstFrom(mentions, cue.end)
    while (next < mentions.length && mentions[next]!.end <= end && (mentions[next]!.entity === undefined || mentions[next]!.entity === speaker)) next++
    const named = mentions[next]
    return named && named.end <= end ? [{ entity: named.entity!, span: { start, end } }] : []
  })
}

function startsWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[firstFrom(spans, start)]
  return next !== undefined && next.start < end
}
