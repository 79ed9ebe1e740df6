import { oneLine, shorten } from '../../src/export/clean.ts'
import type { EntityIndex, Reading } from '../../src/doc/reading.ts'
import type { EntityRef } from '../../src/http/api.ts'
import type { Span } from '../../src/text/span.ts'

/** Somebody of an article, to be chosen. */
export interface EntityChoice {
  readonly index: EntityIndex
  readonly name: string
  readonly type: string
  readonly ref: EntityRef
}

/** Everybody of an article: those first who are spoken of near to some words, and who speak elsewhere or can. */
export function entityChoices({ entities, mentions, statements }: Reading, near: Span): EntityChoice[] {
  const speakers = new Set(statements.map(({ speaker }) => speaker))
  const weight = (index: EntityIndex) => (speakers.has(index) ? 1 : SPEAKING.has(entities[index]!.type) ? 2 : 8)
  return entities.map((entity, index) => ({ index, entity, distance: (NEAR + Math.min(...entity.mentions.map(mention => distance(mentions[mention]!, near)))) * weight(index) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ index, entity }) => ({ index, name: shorten(oneLine(entity.name), LONGEST_NAME), type: entity.type, ref: refOf({ entities, mentions }, index) }))
}

const LONGEST_NAME = 80
const SPEAKING: ReadonlySet<string> = new Set(['person', 'organization', 'media', 'country'])
// Within a paragraph, who speaks counts for more than who is nearer.
const NEAR = 400

/** How a correction names somebody. */
export function refOf({ entities, mentions }: Pick<Reading, 'entities' | 'mentions'>, index: EntityIndex): EntityRef {
  const entity = entities[index]!
  const first = mentions[entity.mentions[0] ?? -1]
  return { name: entity.name, ...(first && { at: { start: first.start, end: first.end } }) }
}

/** What stands before some words is likelier meant than what comes after. */
function distance(mention: Span, near: Span): number {
  return mention.start <= near.end ? Math.max(0, near.start - mention.end) : (mention.start - near.end) * 3
}
