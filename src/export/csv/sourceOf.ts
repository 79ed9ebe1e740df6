import { NOBODY } from '../speakers.ts'
import { oneLine } from '../clean.ts'
import type { Reading, Statement } from '../../doc/reading.ts'

/** Whom a statement is credited to: a name, else the words that the article has for the source. */
export function sourceOf({ entities, article }: Reading, { speaker, source }: Statement): string {
  if (speaker !== undefined) return oneLine(entities[speaker]!.name)
  return source ? oneLine(article.text.slice(source.start, source.end)) : NOBODY
}
