import { overlaps } from '../text/span.ts'
import type { MentionIndex, Reading } from '../doc/reading.ts'
import type { Span } from '../text/span.ts'

/** The mention that words of a source hang on: a person's name before any other, a name before a noun; none where nothing in them means anybody. */
export function nearestMention({ mentions }: Pick<Reading, 'mentions'>, source: Span): MentionIndex | undefined {
  const within = mentions.flatMap((mention, i) => (mention.entity !== undefined && overlaps(mention, source) ? [{ ...mention, i }] : []))
  const names = within.filter(({ form }) => form === 'name')
  return (names.find(({ type }) => type === 'person') ?? names[0] ?? within[0])?.i
}
