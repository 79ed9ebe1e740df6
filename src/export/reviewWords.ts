import { oneLine, shorten } from './clean.ts'
import type { Review } from '../doc/correction.ts'
import type { Reading, StatementIndex } from '../doc/reading.ts'

/** That somebody has looked at something, as readings as corrected tell it and the API says it. */
export type LookedAt = Pick<Review, 'layer' | 'did' | 'by' | 'at'> & { readonly index?: number | undefined; readonly fields?: readonly string[] | undefined }

/** "confirmed by Ada, 2026-04-08"; "corrected by Ada, 2026-04-08 (whom it is credited to, where the text has “two officials”)". */
export function reviewWords({ did, fields = [], by, at }: LookedAt, reading: Reading, index: StatementIndex): string {
  const changed = [...new Set(fields.map(field => fieldWords(field, reading, index)))]
  return `${did} by ${oneLine(by)}, ${at.slice(0, 10)}${changed.length ? ` (${changed.join(', ')})` : ''}`
}

function fieldWords(field: string, { statements, article: { text } }: Reading, index: StatementIndex): string {
  const { source } = statements[index]!
  // A name that somebody gave in the place of the article's own words looks like the article's.
  if (field === 'speaker' && source) return `${FIELD_WORDS.speaker}, where the text has “${shorten(oneLine(text.slice(source.start, source.end)), 60)}”`
  return (FIELD_WORDS as Readonly<Record<string, string>>)[field] ?? field
}

const FIELD_WORDS = { source: 'its source', cue: 'its cue', content: 'its words', speaker: 'whom it is credited to', within: 'who passes it on', stance: 'what it does', negated: 'what it does' }
